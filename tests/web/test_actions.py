"""What is left out of a page is what the desk refuses, no more and no less.

The desk itself is asked: somebody who may only read calls every function behind a form, with words
that fit, and the journal names the act that he was refused.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from inspect import getsource, unwrap
from pathlib import Path
from typing import Any

import pytest

from ghg.desk.access.allowed import Allowed, allowed, who_may
from ghg.desk.access.keys import key_list
from ghg.desk.claims.facts import claim_fact_list
from ghg.desk.context import Desk, open_desk
from ghg.desk.evidence import evidence_list
from ghg.desk.parameter import parameter_list
from ghg.desk.who import Actor, objection
from ghg.domain.roles import EVERYTHING, MAY, Right, Role, asked_of
from ghg.errors import GhgError
from ghg.web.actions import ACTIONS, ONLY_FORMS
from ghg.web.app import PAGES
from ghg.web.forms.registry import FORMS
from tests.desk.access.office import acts
from tests.desk.access.test_other_organisation import functions, meaning, words_of
from tests.desk.access.told import TOLD, Named
from tests.desk.access.two_factories import tea

READS = frozenset({Right.READ})
# acts that are no row of the table -> the function of the desk that does them
BEHIND = {
    "/cell/absent": "absence.set_absent",
    "/cell/add": "activity.add_activity",
    "/cell/correct": "activity.correct_activity",
    "/cell/evidence": "evidence.link_file",
    "/cell/present": "parameter.withdraw_parameter",
    "/claims/fact": "claims.facts.add_claim_fact",
    "/claims/value": "claims.values.set_value",
    "/closing/close": "monthend.closing.close_months",
    "/closing/folder": "monthend.closing.close_months",
    "/closing/reopen": "period.reopen",
    "/entry": "entry.filling.fill_cells",
    "/entry/paste": "entry.filling.fill_cells",
    "/evidence/add": "evidence.add_file",
    "/import": "imports.files.import_file",
    "/import/confirm": "imports.files.import_file",
    "/import/mapping": "imports.mappings.add_mapping",
    "/import/mapping/propose": "imports.mappings.add_mapping",
    "/import/undo": "batches.undo",
    "/import/upload": "imports.files.import_file",
    "/inventory/new": "setup.new_inventory",
    "/issue": "inventory.issue",
    "/organisation/particular": "organisation.set_particular",
    "/plan/boundary": "boundary.set_boundary",
    "/plan/facility": "plan.add_facility",
    "/plan/source": "plan.add_source",
    "/plan/stream": "streams.add_stream",
    "/plan/unit": "plan.add_unit",
    "/settings/keys/add": "access.keys.add_key",
    "/settings/users": "access.persons.add_person",
    "/settings/users/add": "access.persons.add_person",
    "/settings/users/end": "access.persons.end_person",
    "/settings/users/roles": "access.roles.change_roles",
    "/settings/users/secret": "access.once.new_secret",
    "/tasks/approve": "submissions.steps.approve",
    "/tasks/reject": "submissions.steps.reject",
    "/tasks/review": "submissions.steps.review",
    "/verification/tick": "verification.ticks.tick",
}
# words of this test, where those that are told lead to a mistake first
WORDS: dict[str, dict[str, Any]] = {
    "absence.set_absent": {"stream": "GRID"},
    "factors.packs.import_pack": {"reason": "x"},
    "statistics.file_invoice": {"unit": "CNY"},
}
# acts that begin with a whole file, or with what TEA has not to do: their source names them
BY_SOURCE = {
    *("imports.files.import_file", "factors.packs.import_pack", "yearend.rolling.roll"),
    *("group.receiving.import_bundle", "monitoring.versions.import_plan"),
}
# what is refused under the name of the act that waits
WAITING = {"/tasks/approve": "period.reopened"}
NO_ACTS = {"context.acting"}  # what an act calls, and is none itself
KNOWN = dict(functions())
# acts that ask for no right but to read: of oneself, of nobody's books, of one's own submission
OF_ALL = {
    *("/language", "/login", "/login/password", "/logout", "/logout/everywhere", "/import/drop"),
    *("/organisation", "/reports/verify", "/tasks/submit", "/tasks/withdraw"),
}


@pytest.fixture(scope="module")
def refusals(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> dict[str, str]:
    """Name the act that every function of the desk is refused by, to somebody who may only read."""
    folder = tmp_path_factory.mktemp("refused")
    (folder / "ledger.db").write_bytes(sqlite_template.read_bytes())
    there = tea(f"sqlite:///{folder / 'ledger.db'}", folder)
    made = {
        "KEY": key_list(there)[0].public,
        "FACT": claim_fact_list(there)[0].id,
        "VALUE": parameter_list(there)[0].id,
        "SHA": evidence_list(there)[0].sha256,
    }
    reader, asked = replace(there, actor="Li", scopes=READS), {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for name in {one for path in ACTIONS for one in _behind(path)} - NO_ACTS:
            asked[name] = _refused(reader, name, KNOWN[name], made)
    return asked


def _refused(desk: Desk, name: str, function: Callable[..., Any], made: dict[str, str]) -> str:
    words = {}
    for one in words_of(function):
        said = meaning(name, one.name)
        if one.default is one.empty or f"{name}:{one.name}" in TOLD:
            plain = said.other if isinstance(said, Named) else said
            words[one.name] = made.get(str(plain), plain)
    words |= WORDS.get(name, {})
    before = len(acts(desk))
    with suppress(GhgError):
        function(desk, **words)
    return next((one.subject for one in acts(desk)[before:] if one.action == "refused"), "")


def _behind(path: str) -> Iterator[str]:
    """Name the functions of the desk behind an address: its own, or those that a form's calls."""
    if path in BEHIND:
        yield BEHIND[path]
        return
    function = FORMS[path].function
    known = {id(one): name for name, one in KNOWN.items()}
    names = getattr(function, "__code__", None)
    within = [function.__globals__.get(one) for one in names.co_names] if names else []
    yield from (known[id(one)] for one in (function, *within) if id(one) in known)


def test_every_act_of_the_face_is_told() -> None:
    routes = [one for page in PAGES for one in page.router.routes]
    posts = {one.path for one in routes if "POST" in one.methods}  # type: ignore[attr-defined]
    gets = {one.path for one in routes if "GET" in one.methods}  # type: ignore[attr-defined]
    assert posts - OF_ALL == set(ACTIONS) & posts
    assert set(ACTIONS) - posts == {"/import", "/settings/users"}
    assert set(ACTIONS) == set(FORMS) | set(BEHIND)
    assert gets & set(BEHIND) >= ONLY_FORMS


@pytest.mark.parametrize("path", ACTIONS)
def test_an_address_is_told_to_be_the_act_that_the_desk_refuses(
    path: str, refusals: dict[str, str]
) -> None:
    action, behind = WAITING.get(path, ACTIONS[path]), list(_behind(path))
    told = {refusals.get(name, "") for name in behind} - {""}
    read = [getsource(unwrap(KNOWN[name])) for name in BY_SOURCE.intersection(behind)]
    named = any(f'"{action}"' in source for source in read)
    assert action in told or named, (behind, told)


@pytest.mark.parametrize("action", sorted({*ACTIONS.values(), "nobody.knows.it"}))
@pytest.mark.parametrize("role", Role)
def test_what_is_told_is_what_the_desk_would_say(role: Role, action: str) -> None:
    told = Allowed(MAY[role])
    who = Actor(role.value, "session", MAY[role], (role,))
    assert told.may(action) is (objection(who, asked_of(action), action) is None)
    assert (role in who_may(action)) is told.may(action)


def test_one_person_without_names_may_do_everything(demo_url: str) -> None:
    mine = allowed(open_desk(demo_url))
    assert mine.rights == EVERYTHING
    assert all(mine.may(action) for action in ACTIONS.values())
