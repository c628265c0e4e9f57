"""Raising findings (核查发现): at a line or a total of an issue, with the value as it was reported.

A verifier raises them; a recorder may enter the list that he left on paper, under his name.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, insert

from ghg.desk.context import Acting, Desk, acting, looking
from ghg.desk.evidence import evidence_id
from ghg.desk.inventory import stored_issue
from ghg.desk.setup import today
from ghg.desk.verification.engagements import engagement_row, inventory_of
from ghg.desk.verification.kept import finding_at, findings_at
from ghg.domain.findings import FindingKind, FindingState, KeptFinding
from ghg.domain.issue import Issue, from_bytes
from ghg.domain.numbers import number as typed
from ghg.errors import NOWHERE, DataError
from ghg.inventory.settled import value_at
from ghg.ledger import rows
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import FindingEventInput, FindingInput
from ghg.plan.plan import NOW, rows_of

NAMED = "name"  # the axis of the totals that have a name


@dataclass(frozen=True, slots=True)
class Raised:
    """What was found: at a `line`, at a `total` (a name, or axis:key), of a `source`, or of no
    figure; `issue` 0 is the last one, `reported` None takes the value of the issue."""

    number: str
    kind: FindingKind
    text: str
    line: str = ""
    total: str = ""
    source: str = ""
    issue: int = 0
    reported: Decimal | None = None
    raised_by: str = ""
    raised_on: int = 0
    due_on: int = 0
    evidence: str = ""


def raise_finding(desk: Desk, engagement: str, raised: Raised) -> KeptFinding:
    """Keep a finding, open.

    Raises E-REF.engagement, E-REF.issue, E-REF.finding_place, E-REF.finding_source,
    E-REF.evidence, E-DUP.finding, E-FINDINGS.place.
    """
    with acting(desk, "finding.add", f"{engagement}/{raised.number}") as at:
        engaged = engagement_row(at, engagement)
        held = stored_issue(at, inventory_of(at, engaged), raised.issue)
        _refuse_twice(at, engaged, raised.number)
        place, source, reported = _place(from_bytes(held.document), raised)
        given = checked(
            FindingInput,
            engagement_id=engaged.id,
            number=raised.number,
            kind=raised.kind,
            issue_id=held.id,
            line=place,
            source=source,
            text=raised.text,
            raised_by=raised.raised_by or at.act.actor,
            raised_on=raised.raised_on or today(),
            due_on=raised.due_on or None,
            reported_t=raised.reported if raised.reported is not None else reported,
            evidence_id=evidence_id(at, raised.evidence) if raised.evidence else None,
        )
        head = at.record(given.model_dump())
        (finding,) = rows.add(at.connection, at.org_id, "finding", [given], seq=head.seq)
        step(at, finding, 1, FindingState.NONE, FindingState.OPEN, head.seq)
        return finding_at(at, f"{engagement}/{raised.number}")


def finding_list(
    desk: Desk, engagement: str = "", *, only_open: bool = False
) -> tuple[KeptFinding, ...]:
    """List findings, oldest first."""
    with looking(desk) as at:
        found = findings_at(at, engagement_row(at, engagement).id if engagement else 0)
    return tuple(one for one in found if not (only_open and one.is_closed))


def unanswered(desk: Desk) -> tuple[KeptFinding, ...]:
    """List the findings that wait for the plant's answer, oldest first."""
    return tuple(one for one in finding_list(desk) if one.state is FindingState.OPEN)


def finding_shown(desk: Desk, name: str) -> KeptFinding:
    """Give a finding by `ENGAGEMENT/NUMBER`; raises E-REF.finding."""
    with looking(desk) as at:
        return finding_at(at, name)


def step(
    at: Acting, finding: int, n: int, old: FindingState, to: FindingState, seq: int, **facts: Any
) -> None:
    """Write one step of a finding; the table refuses what may not follow."""
    given = checked(
        FindingEventInput,
        finding_id=finding,
        n=n,
        from_state=old.value,
        to_state=to.value,
        on_day=today(),
        actor=at.act.actor,
        **facts,
    )
    row = {"org_id": at.org_id, "seq": seq, **given.model_dump()}
    at.connection.execute(insert(table("finding_event")), row)


def _refuse_twice(at: Acting, engaged: Row[Any], number: str) -> None:
    known = rows_of(at.connection, at.org_id, "finding", NOW, engagement_id=engaged.id)
    if number in {row.number for row in known}:
        raise DataError("E-DUP.finding", NOWHERE, f"{engaged.code}/{number}")


def _place(made: Issue, raised: Raised) -> tuple[str, str, Decimal | None]:
    """Find what is meant in the issue: place, source, tonnes as reported."""
    if raised.source and raised.source not in {one.code for one in made.sources}:
        raise DataError("E-REF.finding_source", NOWHERE, raised.source, issue=made.number)
    if raised.line and raised.total:
        raise DataError("E-FINDINGS.place", NOWHERE, raised.number)
    if raised.line:
        return _of_line(made, raised)
    if raised.total:
        return _of_total(made, raised)
    return "", raised.source, None


def _of_line(made: Issue, raised: Raised) -> tuple[str, str, Decimal | None]:
    line = next((one for one in made.lines if one.number == raised.line), None)
    if line is None:
        raise DataError("E-REF.finding_place", NOWHERE, raised.line, issue=made.number)
    return line.number, raised.source or line.source, _value(line.co2e_t)


def _of_total(made: Issue, raised: Raised) -> tuple[str, str, Decimal | None]:
    place = raised.total if ":" in raised.total else f"{NAMED}:{raised.total}"
    if place not in {f"{row.axis}:{row.key}" for row in made.totals}:
        raise DataError("E-REF.finding_place", NOWHERE, raised.total, issue=made.number)
    axis, _, key = place.partition(":")
    source = raised.source or (key if axis == "source" else "")
    return place, source, _value(value_at(made, place))


def _value(text: str) -> Decimal | None:
    return typed(text) if text else None
