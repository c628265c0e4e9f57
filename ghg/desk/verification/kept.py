"""Findings read back as they stood at a journal number: state and values from their events."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting, Looking
from ghg.desk.verification.engagements import evidence_signs
from ghg.domain.findings import FindingKind, FindingState, FindingStep, KeptFinding
from ghg.domain.numbers import plain
from ghg.errors import NOWHERE, DataError
from ghg.ledger.rows import table
from ghg.plan.plan import NOW, rows_of


@dataclass(frozen=True, slots=True)
class Around:
    """What findings refer to: engagements, issues, inventories, files, and all of their events."""

    engagements: Mapping[int, Row[Any]]
    issues: Mapping[int, tuple[str, int]]
    files: Mapping[int | None, str]
    events: Mapping[int, tuple[Row[Any], ...]]
    settled: Mapping[int, tuple[tuple[int, int], ...]]  # (journal number, number of the issue)


def findings_at(
    at: Acting | Looking, engagement: int = 0, up_to: int = NOW
) -> tuple[KeptFinding, ...]:
    """Read the findings of an engagement (of all for 0), oldest first."""
    where = {"engagement_id": engagement} if engagement else {}
    found = rows_of(at.connection, at.org_id, "finding", up_to, **where)
    around = _around(at, up_to) if found else None
    return tuple(_kept(row, around) for row in found if around)


def finding_row(at: Acting | Looking, name: str) -> Row[Any]:
    """Give the row of a finding by `ENGAGEMENT/NUMBER`; raises E-REF.finding."""
    engagements, findings = table("engagement"), table("finding")
    code, _, number = name.partition("/")
    joined = findings.join(
        engagements,
        (engagements.c.org_id == findings.c.org_id)
        & (engagements.c.id == findings.c.engagement_id),
    )
    here = (findings.c.org_id == at.org_id) & (engagements.c.code == code)
    wanted = select(findings).select_from(joined).where(here & (findings.c.number == number))
    found = at.connection.execute(wanted).first()
    if found is None:
        known = "、".join(one.name for one in findings_at(at)[:5]) or "-"
        raise DataError("E-REF.finding", NOWHERE, name, near=known)
    return found


def finding_at(at: Acting | Looking, name: str, up_to: int = NOW) -> KeptFinding:
    """Read one finding by `ENGAGEMENT/NUMBER`; raises E-REF.finding."""
    return _kept(finding_row(at, name), _around(at, up_to))


def open_findings(at: Acting | Looking, inventory: int) -> tuple[KeptFinding, ...]:
    """List the findings of an inventory's engagements that are not closed, oldest first."""
    engaged = rows_of(at.connection, at.org_id, "engagement", NOW, inventory_id=inventory)
    found = (one for row in engaged for one in findings_at(at, row.id))
    return tuple(one for one in found if not one.is_closed)


def _around(at: Acting | Looking, up_to: int) -> Around:
    events: dict[int, tuple[Row[Any], ...]] = {}
    kept = table("finding_event")
    here = (kept.c.org_id == at.org_id) & (kept.c.seq <= up_to)
    for row in at.connection.execute(select(kept).where(here).order_by(kept.c.n)):
        events[row.finding_id] = (*events.get(row.finding_id, ()), row)
    issues = _issues(at)
    settled: dict[int, tuple[tuple[int, int], ...]] = {}
    for row in rows_of(at.connection, at.org_id, "issue_finding", up_to):
        by = row.seq, issues[row.issue_id][1]
        settled[row.finding_id] = (*settled.get(row.finding_id, ()), by)
    engaged = rows_of(at.connection, at.org_id, "engagement", NOW)
    by_id = {row.id: row for row in engaged}
    return Around(by_id, issues, evidence_signs(at), events, settled)


def _issues(at: Acting | Looking) -> dict[int, tuple[str, int]]:
    """Give inventory and number of every issue, by id."""
    issues, inventories = table("issue"), table("inventory")
    joined = issues.join(
        inventories,
        (inventories.c.org_id == issues.c.org_id) & (inventories.c.id == issues.c.inventory_id),
    )
    wanted = select(issues.c.id, inventories.c.code, issues.c.number).select_from(joined)
    found = at.connection.execute(wanted.where(issues.c.org_id == at.org_id))
    return {row.id: (row.code, row.number) for row in found}


def _kept(row: Row[Any], around: Around) -> KeptFinding:
    steps = tuple(_step(one, around) for one in around.events.get(row.id, ()))
    inventory, number = around.issues[row.issue_id]
    return KeptFinding(
        engagement=around.engagements[row.engagement_id].code,
        number=row.number,
        kind=FindingKind(row.kind),
        state=FindingState(steps[-1].to_state) if steps else FindingState.NONE,
        inventory=inventory,
        issue=number,
        place=row.line,
        source=row.source,
        text=row.text,
        raised_by=row.raised_by,
        raised_on=row.raised_on,
        due_on=row.due_on or 0,
        reported_t=_text(row.reported_t),
        corrected_t=_standing(steps, "corrected_t"),
        conservative_t=_standing(steps, "conservative_t"),
        settled_by=_settled_by(row.id, around),
        evidence=around.files.get(row.evidence_id, ""),
        steps=steps,
    )


def _settled_by(finding: int, around: Around) -> tuple[int, ...]:
    """Number the issues that settle a finding; those before it was opened again do not."""
    events = around.events.get(finding, ())
    opened = max((one.seq for one in events if one.to_state == FindingState.OPEN), default=0)
    return tuple(number for seq, number in around.settled.get(finding, ()) if seq > opened)


def _standing(steps: tuple[FindingStep, ...], name: str) -> str:
    """Give the latest value of a kind; what was said before a finding was opened again is gone."""
    value = ""
    for one in steps:
        value = "" if one.to_state == FindingState.OPEN else getattr(one, name) or value
    return value


def _step(row: Row[Any], around: Around) -> FindingStep:
    return FindingStep(
        n=row.n,
        from_state=row.from_state,
        to_state=row.to_state,
        on_day=row.on_day,
        actor=row.actor,
        text=row.text,
        corrected_t=_text(row.corrected_t),
        conservative_t=_text(row.conservative_t),
        batch=row.batch_id or 0,
        issue=around.issues[row.issue_id][1] if row.issue_id else 0,
        evidence=around.files.get(row.evidence_id, ""),
    )


def _text(value: Any) -> str:
    return "" if value is None else plain(value)
