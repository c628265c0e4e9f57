"""Forms of the verifier's desk: engagements, draws, findings and their answers, what is final."""

from collections.abc import Callable, Sequence
from typing import Any

from ghg.desk.inventory import issue
from ghg.desk.verification.drawing import draw_sample, rule_list
from ghg.desk.verification.engagements import add_engagement, engagement_list, set_terms
from ghg.desk.verification.final import make_final
from ghg.desk.verification.findings import finding_list, finding_shown, raise_finding
from ghg.desk.verification.steps import close, correct, reopen, reply, set_conservative
from ghg.domain.findings import FindingKind
from ghg.web.forms.choices import inventories, sources, worded
from ghg.web.forms.form import (
    CHOICE,
    DAY,
    DECIMAL,
    LONG,
    MANY,
    PAPER,
    TICK,
    WHOLE,
    Choice,
    Field,
    Form,
    Named,
)
from ghg.web.links import link
from ghg.web.reader import Reader
from ghg.web.site import Site

HOME, ENGAGEMENT, FINDING = "/verification", "/verification/engagement", "/verification/finding"
PROOF = Field("evidence", PAPER)
ISSUE = Field("issue", WHOLE, "web.verifying.issue")


def engagements(site: Site, reader: Reader) -> Sequence[Choice]:  # noqa: ARG001 - as all choices
    known = engagement_list(site.desk)
    return [(one.code, f"{one.code} {one.inventory} {one.programme}") for one in known]


def rules(site: Site, reader: Reader) -> Sequence[Choice]:  # noqa: ARG001 - as all choices
    return [(one.id, reader.pick(one.title_zh, one.title_en)) for one in rule_list()]


def unsettled(site: Site, reader: Reader) -> Sequence[Choice]:  # noqa: ARG001 - as all choices
    return [
        (one.name, f"{one.name} {one.text[:60]}")
        for one in finding_list(site.desk, only_open=True)
        if not one.settled_by
    ]


def about_finding(site: Site, reader: Reader, named: Named) -> str:
    """Say what a finding is about."""
    found = finding_shown(site.desk, named["finding"])
    kind = reader.named("finding.kind", found.kind)
    return f"{kind} {found.place or found.source} {found.text}"


def of_engagement(site: Site, named: Named) -> Named:
    """Begin with the inventory of the engagement that the address names."""
    wanted = named.get("engagement")
    known = (one.inventory for one in engagement_list(site.desk) if one.code == wanted)
    return {"code": next(known, "")}


def to_engagement(made: Any, named: Named) -> str:  # noqa: ARG001 - as all ways on
    return link(ENGAGEMENT, engagement=made.code)


def to_finding(made: Any, named: Named) -> str:  # noqa: ARG001 - as all ways on
    return link(FINDING, finding=made.name)


def to_issue(made: Any, named: Named) -> str:  # noqa: ARG001 - as all ways on
    return link("/reports", inventory=made.inventory, done=made.number)


def _step(word: str, function: Callable[..., Any], *fields: Field) -> Form:
    """Make the form of a step of a finding."""
    path, title = f"/verification/{word}", f"web.verifying.{word}"
    return Form(path, title, function, fields, FINDING, ("finding",), about=about_finding)


TEXT = Field("text", LONG, "cli.column.finding_text", needed=True)
FORMS = (
    Form(
        "/verification/new",
        "web.verifying.new",
        add_engagement,
        (
            Field("code", example="V1"),
            Field("inventory", CHOICE, choices=inventories),
            Field("programme", needed=True),
            Field("body", needed=True),
            Field("lead"),
        ),
        HOME,
        goes=to_engagement,
    ),
    Form(
        "/verification/terms",
        "web.verifying.terms",
        set_terms,
        (
            Field("percent", DECIMAL, "web.verifying.percent"),
            Field("agreed_on", DAY),
            PROOF,
            Field("note"),
        ),
        ENGAGEMENT,
        ("code",),
        note="web.verifying.terms_note",
        goes=to_engagement,
    ),
    Form(
        "/verification/draw",
        "web.verifying.draw",
        draw_sample,
        (
            Field("rule", CHOICE, "ticklist.rule", choices=rules),
            ISSUE,
            Field("seed", term="ticklist.seed"),
            Field("reason"),
            Field("after_finding", TICK, "web.verifying.after_finding"),
        ),
        ENGAGEMENT,
        ("engagement",),
        note="web.verifying.draw_note",
    ),
    Form(
        "/verification/raise",
        "web.verifying.raise",
        raise_finding,
        (
            Field("engagement", CHOICE, "web.verifying.engagement", engagements),
            Field("number", term="web.verifying.number", example="1"),
            Field("kind", CHOICE, choices=worded("finding.kind", FindingKind)),
            TEXT,
            Field("line", term="web.verifying.line"),
            Field("total", term="web.verifying.total"),
            Field("source", CHOICE, choices=sources),
            ISSUE,
            Field("reported", DECIMAL),
            Field("raised_by", term="web.verifying.raised_by"),
            Field("raised_on", DAY, "web.verifying.raised_on"),
            Field("due_on", DAY),
            PROOF,
        ),
        HOME,
        note="web.verifying.raise_note",
        goes=to_finding,
    ),
    _step("reply", reply, TEXT, PROOF),
    _step(
        "correct",
        correct,
        TEXT,
        Field("value", DECIMAL, "cli.column.corrected"),
        Field("batch", WHOLE),
        ISSUE,
        PROOF,
    ),
    _step(
        "conservative",
        set_conservative,
        Field("value", DECIMAL, "cli.column.conservative"),
        TEXT,
        PROOF,
    ),
    _step(
        "close",
        close,
        Field("text", LONG, "cli.column.finding_text"),
        Field("as_reported", TICK, "web.verifying.as_reported"),
    ),
    _step("reopen", reopen, Field("reason", LONG, needed=True)),
    Form(
        "/verification/settle",
        "web.verifying.settle",
        issue,
        (
            Field("code", CHOICE, "cli.column.inventory", inventories, needed=True),
            Field("reason", LONG, needed=True),
            Field("settles", MANY, "web.verifying.settles", unsettled, needed=True),
        ),
        HOME,
        note="web.verifying.settle_note",
        button="web.freeze",
        goes=to_issue,
    ),
    Form(
        "/verification/final",
        "web.verifying.final",
        make_final,
        (
            Field("code", CHOICE, "cli.column.inventory", inventories),
            Field("number", WHOLE, "web.verifying.issue"),
            Field("note"),
            PROOF,
        ),
        ENGAGEMENT,
        ("engagement",),
        note="web.verifying.final_note",
        start=of_engagement,
    ),
)
