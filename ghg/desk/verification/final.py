"""Final issues (终版): an issue that an engagement ended with, and what stands in the way.

Nothing of the issue moves: that it is final is known later and printed beside it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from ghg.desk.context import Acting, Desk, Looking, acting, looking
from ghg.desk.evidence import evidence_id
from ghg.desk.freezing import last_issue
from ghg.desk.inventory import stored_issue
from ghg.desk.setup import inventory_row, today
from ghg.desk.verification.engagements import engagement_row, inventory_of, kept_engagement
from ghg.desk.verification.kept import findings_at
from ghg.desk.verification.ticks import draws_at
from ghg.domain.differences import Held, Materiality, materiality
from ghg.domain.engagements import FinalRow, KeptDraw, KeptEngagement, Later
from ghg.domain.findings import KeptFinding, Tick
from ghg.domain.issue import from_bytes
from ghg.domain.numbers import exact_text
from ghg.domain.periods import month_text
from ghg.errors import NOWHERE, DataError, Problem
from ghg.inventory.populations import reported_total
from ghg.ledger import rows
from ghg.ledger.rows import checked
from ghg.ledger.tables import IssueFinalInput
from ghg.plan.plan import NOW, rows_of
from ghg.texts import label


@dataclass(frozen=True, slots=True)
class Stand:
    """All of an engagement as it stands, held against one issue (0 while there is none)."""

    engagement: KeptEngagement
    issue: int
    draws: tuple[KeptDraw, ...]
    findings: tuple[KeptFinding, ...]
    materiality: Materiality | None
    finals: tuple[int, ...]


def stand(desk: Desk, engagement: str, issue: int = 0) -> Stand:
    """Show an engagement against an issue, the last one for 0; raises E-REF.engagement."""
    with looking(desk) as at:
        engaged = engagement_row(at, engagement)
        known = issue or last_issue(at, engaged.inventory_id) is not None
        held = stored_issue(at, inventory_of(at, engaged), issue) if known else None
        return _stand(at, engaged, held)


def make_final(
    desk: Desk, code: str, engagement: str, number: int = 0, note: str = "", evidence: str = ""
) -> FinalRow:
    """Say that the last issue of an inventory is final after an engagement.

    Raises together everything that stands in the way: E-FINDINGS.open, .unticked, .unraised,
    .not_agreed, .exceeds, .unknown, .superseded; and E-FINDINGS.other, .again.
    """
    with acting(desk, "inventory.final", f"{code} {engagement}".strip()) as at:
        engaged = engagement_row(at, engagement)
        row = inventory_row(at, code)
        if row.id != engaged.inventory_id:
            raise DataError("E-FINDINGS.other", NOWHERE, row.code, engagement=engagement)
        held = stored_issue(at, row, number)
        found = _stand(at, engaged, held)
        if held.number in found.finals:
            raise DataError("E-FINDINGS.again", NOWHERE, f"{row.code}/{held.number}")
        problems = [*_superseded(at, row, held), *in_the_way(found)]
        if problems:
            raise DataError.of(problems)
        given = checked(
            IssueFinalInput,
            issue_id=held.id,
            engagement_id=engaged.id,
            on_day=today(),
            note=note,
            evidence_id=evidence_id(at, evidence) if evidence else None,
        )
        head = at.record(given.model_dump())
        rows.add(at.connection, at.org_id, "issue_final", [given], seq=head.seq)
        return later_at(at, held.id).finals[-1]


def in_the_way(found: Stand) -> Iterator[Problem]:
    """Name what keeps an issue from being final."""
    for one in found.findings:
        if not one.is_closed:
            yield Problem("E-FINDINGS.open", NOWHERE, one.name, _open_words(one))
    raised = {one.source for one in found.findings}
    for pick in (pick for drawn in found.draws for pick in drawn.picks):
        said = {"stream": pick.stream, "month": month_text(pick.month)}
        if not pick.result:
            yield Problem("E-FINDINGS.unticked", NOWHERE, str(pick.pick), said)
        elif pick.result != Tick.AGREES and pick.source not in raised:
            yield Problem("E-FINDINGS.unraised", NOWHERE, str(pick.pick), said)
    if found.materiality is not None:
        yield from _material(found.engagement.code, found.materiality)


def later_of(desk: Desk, code: str = "", number: int = 0) -> Later:
    """Give what became known of an issue after it was frozen; raises E-REF.issue."""
    with looking(desk) as at:
        return later_at(at, stored_issue(at, inventory_row(at, code), number).id)


def later_at(at: Acting | Looking, issue_id: int) -> Later:
    """Read what became known of an issue, inside a look or an act."""
    engaged = {row.id: row for row in rows_of(at.connection, at.org_id, "engagement", NOW)}
    found = rows_of(at.connection, at.org_id, "issue_final", NOW, issue_id=issue_id)
    return Later(tuple(_final(row, engaged[row.engagement_id]) for row in found))


def _stand(at: Acting | Looking, engaged: Row[Any], held: Row[Any] | None) -> Stand:
    kept, findings = kept_engagement(at, engaged), findings_at(at, engaged.id)
    against = None
    if held is not None:
        total = reported_total(from_bytes(held.document))
        against = materiality(findings, held.number, total, kept.materiality_percent)
    return Stand(
        engagement=kept,
        issue=held.number if held else 0,
        draws=draws_at(at, engaged),
        findings=findings,
        materiality=against,
        finals=tuple(_final_numbers(at, engaged)),
    )


def _final_numbers(at: Acting | Looking, engaged: Row[Any]) -> Iterable[int]:
    finals = rows_of(at.connection, at.org_id, "issue_final", NOW, engagement_id=engaged.id)
    named = {row.issue_id for row in finals}
    issues = rows_of(at.connection, at.org_id, "issue", NOW, inventory_id=engaged.inventory_id)
    return (row.number for row in issues if row.id in named)


def _superseded(at: Acting, row: Row[Any], held: Row[Any]) -> Iterator[Problem]:
    last = last_issue(at, row.id)
    if last is not None and last.number != held.number:
        said = {"last": str(last.number)}
        yield Problem("E-FINDINGS.superseded", NOWHERE, f"{row.code}/{held.number}", said)


def _material(code: str, held: Materiality) -> Iterator[Problem]:
    if held.held is Held.NOT_AGREED:
        yield Problem("E-FINDINGS.not_agreed", NOWHERE, code)
    elif held.held is Held.EXCEEDS and held.threshold_t is not None:
        said = {
            "sum": exact_text(held.whole.known_absolute_t),
            "threshold": exact_text(held.threshold_t),
        }
        yield Problem("E-FINDINGS.exceeds", NOWHERE, code, said)
    elif held.held is Held.UNKNOWN:
        said = {"findings": "、".join(held.whole.unknown)}
        yield Problem("E-FINDINGS.unknown", NOWHERE, code, said)


def _open_words(one: KeptFinding) -> dict[str, str]:
    return {
        "state_zh": label(f"finding.state.{one.state}", "zh"),
        "state_en": label(f"finding.state.{one.state}", "en"),
        "text": one.text,
    }


def _final(row: Row[Any], engaged: Row[Any]) -> FinalRow:
    return FinalRow(
        engagement=engaged.code,
        programme=engaged.programme,
        body=engaged.body,
        lead=engaged.lead,
        on_day=row.on_day,
        note=row.note,
    )
