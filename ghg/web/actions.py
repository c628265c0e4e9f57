"""Which act of the desk stands behind an address; what is not told here asks for no right but that
of reading.

The desk says who may do an act. A page leaves out the way to one that is not for whoever reads, and
the page of a form says whose it is instead of showing fields.
"""

from collections.abc import Mapping
from types import MappingProxyType

from starlette.requests import Request

from ghg.desk.access.allowed import Allowed, allowed, who_may
from ghg.domain.roles import Role
from ghg.errors import GhgError
from ghg.web.forms.registry import FORMS

# address of an act, or of a page that is there for acts -> the name of the act in the journal
ACTIONS: Mapping[str, str] = MappingProxyType(
    {
        "/boundary/answer": "boundary.answer",
        "/boundary/event": "boundary.event",
        "/cell/absent": "stream.unused",
        "/cell/add": "activity.add",
        "/cell/correct": "activity.correct",
        "/cell/evidence": "evidence.add",
        "/cell/present": "parameter.withdraw",
        "/claims/draft": "claim.draft",
        "/claims/fact": "fact.add",
        "/claims/fact-withdraw": "fact.withdraw",
        "/claims/lock": "claim.lock",
        "/claims/material": "claim.material",
        "/claims/publish": "claim.publish",
        "/claims/supersede": "claim.supersede",
        "/claims/value": "scheme.set",
        "/claims/value-withdraw": "scheme.withdraw",
        "/claims/withdraw": "claim.withdraw",
        "/closing/close": "period.closed",
        "/closing/folder": "period.closed",
        "/closing/reopen": "period.reopened",
        "/crosschecks/b204": "crosscheck.b204",
        "/crosschecks/energy": "crosscheck.energy",
        "/crosschecks/explain": "crosscheck.explain",
        "/crosschecks/form205": "crosscheck.form205",
        "/crosschecks/invoice": "crosscheck.invoice",
        "/crosschecks/tolerance": "crosscheck.tolerance",
        "/crosschecks/withdraw": "crosscheck.withdraw",
        "/entry": "activity.fill",
        "/entry/paste": "activity.fill",
        "/evidence/add": "evidence.add",
        "/evidence/link": "evidence.add",
        "/group/import": "group.import",
        "/holdings/coefficient": "power.coefficient",
        "/holdings/confirm": "holding.confirm",
        "/holdings/end": "holding.cancelled",
        "/holdings/freeze": "holding.freeze",
        "/holdings/group-paper": "holding.group",
        "/holdings/invalidate": "holding.invalidate",
        "/holdings/project": "offset.project",
        "/holdings/project-withdraw": "offset.withdraw",
        "/holdings/receive": "holding.receive",
        "/holdings/release": "holding.release",
        "/holdings/reserve": "holding.reserve",
        "/holdings/sell": "holding.sold",
        "/holdings/split": "holding.split",
        "/holdings/statement": "holding.statement",
        "/holdings/take": "holding.take",
        "/holdings/take-back": "holding.take_back",
        "/holdings/take-for": "holding.take",
        "/holdings/term": "holding.term",
        "/holdings/thaw": "holding.thaw",
        "/holdings/transfer": "holding.transfer",
        "/holdings/use-up": "holding.use_up",
        "/holdings/void": "holding.void",
        "/import": "activity.import",
        "/import/confirm": "activity.import",
        "/import/mapping": "mapping.add",
        "/import/mapping/propose": "mapping.add",
        "/import/undo": "batch.undo",
        "/import/upload": "activity.import",
        "/inventory/new": "inventory.new",
        "/inventory/pin": "inventory.change",
        "/inventory/rules": "inventory.change",
        "/issue": "inventory.issue",
        "/library/own/add": "factor.add",
        "/library/own/revise": "factor.revise",
        "/library/own/withdraw": "factor.withdraw",
        "/library/packs/import": "factor.pack.import",
        "/meter/add": "meter.add",
        "/meter/attach": "meter.attach",
        "/meter/event": "meter.event",
        "/meter/reading": "meter.read",
        "/meter/state": "meter.state",
        "/meter/withdraw": "meter.withdraw",
        "/monitoring/import": "monitoring.import",
        "/monitoring/version": "monitoring.version",
        "/organisation/credit-code": "organisation.particular",
        "/organisation/particular": "organisation.particular",
        "/parameter/set": "parameter.set",
        "/parameter/withdraw": "parameter.withdraw",
        "/plan/boundary": "boundary.set",
        "/plan/facility": "facility.add",
        "/plan/source": "source.add",
        "/plan/status": "source.status",
        "/plan/stream": "stream.add",
        "/plan/unit": "unit.add",
        "/products/add": "product.add",
        "/sample/add": "sample.add",
        "/sample/rule": "sample.rule",
        "/sample/withdraw": "sample.withdraw",
        "/settings/keys/add": "key.add",
        "/settings/keys/end": "key.end",
        "/settings/one": "organisation.mode",
        "/settings/two": "organisation.mode",
        "/settings/users": "person.add",
        "/settings/users/account": "person.account",
        "/settings/users/add": "person.add",
        "/settings/users/end": "person.end",
        "/settings/users/roles": "person.role",
        "/settings/users/secret": "person.secret",
        "/stock/count": "stock.count",
        "/stock/tolerance": "stock.tolerance",
        "/stream/absent": "stream.unused",
        "/stream/made": "parameter.set",
        "/stream/ordinary": "parameter.set",
        "/stream/rank": "stream.rank_reason",
        "/stream/share": "unit.share",
        "/stream/steam": "parameter.set",
        "/tasks/approve": "submission.approve",
        "/tasks/reject": "submission.reject",
        "/tasks/review": "submission.review",
        "/verification/close": "finding.close",
        "/verification/conservative": "finding.conservative",
        "/verification/correct": "finding.correct",
        "/verification/draw": "sampling.draw",
        "/verification/final": "inventory.final",
        "/verification/new": "engagement.add",
        "/verification/raise": "finding.add",
        "/verification/reopen": "finding.reopen",
        "/verification/reply": "finding.reply",
        "/verification/settle": "inventory.issue",
        "/verification/terms": "engagement.terms",
        "/verification/tick": "sampling.tick",
        "/yearend/prior": "year.read",
        "/yearend/roll": "year.roll",
    }
)
# pages that are a form and nothing else, beside those of the table
ONLY_FORMS = frozenset(
    {
        *("/entry/paste", "/inventory/new", "/plan/boundary", "/plan/facility"),
        *("/plan/source", "/plan/stream", "/plan/unit"),
    }
)
NOBODY = Allowed(frozenset())


def allowed_to(request: Request) -> Allowed:
    """Give what whoever calls may do, asked once for a page; nothing where the desk refuses."""
    if not hasattr(request.state, "allowed"):
        try:
            request.state.allowed = allowed(request.state.site.desk)
        except (AttributeError, GhgError):
            request.state.allowed = NOBODY
    found = request.state.allowed
    assert isinstance(found, Allowed)
    return found


def may(request: Request, path: str) -> bool:
    """Tell whether the act at an address is for whoever calls."""
    action = ACTIONS.get(path)
    return action is None or allowed_to(request).may(action)


def not_yours(request: Request) -> tuple[Role, ...]:
    """Name whose the form at the address is that was called, where it is not the caller's."""
    path = request.url.path
    whole = path in FORMS or path in ONLY_FORMS
    if request.method == "POST" or not whole or may(request, path):
        return ()
    return who_may(ACTIONS[path])
