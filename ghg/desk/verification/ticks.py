"""The tick list (抽样核对表): every sampled month with its quantity, documents and files.

What stands on the list comes from the issue that was drawn from; what was seen of it is a tick.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting, Desk, Looking, acting, looking
from ghg.desk.evidence import evidence_id
from ghg.desk.setup import today
from ghg.desk.verification.engagements import engagement_row
from ghg.domain.engagements import KeptDraw, KeptPick
from ghg.domain.findings import Tick
from ghg.domain.issue import ActivityRow, Issue, from_bytes
from ghg.domain.numbers import number, plain
from ghg.domain.sampling import SamplingRule, draw
from ghg.errors import NOWHERE, DataError
from ghg.inventory.populations import population
from ghg.ledger import rows
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import SampleTickInput
from ghg.plan.plan import NOW, rows_of


@dataclass(frozen=True, slots=True)
class Listed:
    """What the tick list takes from an issue: quantities with documents, names of files."""

    number: int
    activity: Mapping[tuple[str, int], ActivityRow]
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen of a record, by whom ("" whoever acts), and a file kept of it."""

    result: Tick
    note: str = ""
    seen_by: str = ""
    evidence: str = ""


def draw_list(desk: Desk, engagement: str) -> tuple[KeptDraw, ...]:
    """List the draws of an engagement with all that is to be looked at; raises E-REF.engagement."""
    with looking(desk) as at:
        return draws_at(at, engagement_row(at, engagement))


def draws_at(at: Acting | Looking, engaged: Row[Any]) -> tuple[KeptDraw, ...]:
    """Read the draws of an engagement, inside a look or an act."""
    found = rows_of(at.connection, at.org_id, "sample_draw", NOW, engagement_id=engaged.id)
    issues = {row.issue_id: _issue(at, row.issue_id) for row in found}
    ticks = _latest_ticks(at) if found else {}
    return tuple(_kept(at, engaged.code, row, issues[row.issue_id], ticks) for row in found)


def tick(desk: Desk, picks: tuple[int, ...], seen: Seen) -> tuple[KeptPick, ...]:
    """Keep what was seen of sampled records; a later word counts instead of an earlier one.

    Raises E-REF.pick, E-REF.evidence, and E-REASON where something differs and nobody says what.
    """
    if not picks:
        raise DataError("E-REF.pick", NOWHERE, "-")
    if seen.result is not Tick.AGREES and not seen.note.strip():
        raise DataError("E-REASON", NOWHERE, str(picks[0]))
    with acting(desk, "sampling.tick", f"pick {picks[0]}", seen.note) as at:
        paper = evidence_id(at, seen.evidence) if seen.evidence else None
        given = [_tick(at, pick, seen, paper) for pick in picks]
        head = at.record([one.model_dump() for one in given])
        rows.add(at.connection, at.org_id, "sample_tick", given, seq=head.seq)
        return tuple(_shown(at, picks))


def _tick(at: Acting, pick: int, seen: Seen, paper: int | None) -> SampleTickInput:
    if not rows_of(at.connection, at.org_id, "sample_pick", NOW, id=pick):
        raise DataError("E-REF.pick", NOWHERE, str(pick))
    before = rows_of(at.connection, at.org_id, "sample_tick", NOW, pick_id=pick)
    return checked(
        SampleTickInput,
        pick_id=pick,
        result=seen.result,
        note=seen.note,
        evidence_id=paper,
        actor=seen.seen_by or at.act.actor,
        on_day=today(),
        revision=len(before),
    )


def _shown(at: Acting, picks: tuple[int, ...]) -> Iterator[KeptPick]:
    """Give picks as they stand now."""
    ticks = _latest_ticks(at)
    drawn = {row.id: row for row in rows_of(at.connection, at.org_id, "sample_draw", NOW)}
    rows_by_id = {row.id: row for row in rows_of(at.connection, at.org_id, "sample_pick", NOW)}
    named = {drawn[rows_by_id[pick].draw_id].issue_id for pick in picks}
    listed = {issue_id: _listed(_issue(at, issue_id)) for issue_id in named}
    for pick in picks:
        of_draw = drawn[rows_by_id[pick].draw_id]
        made = listed[of_draw.issue_id]
        yield _pick(rows_by_id[pick], of_draw.round, made, ticks.get(pick))


def rule_of(text: str) -> SamplingRule:
    """Read a rule back as it was kept beside a draw."""
    said = json.loads(text)
    steps = tuple(number(one) for one in said.pop("steps_percent"))
    whole = number(said.pop("whole_from_percent"))
    return SamplingRule(**said, whole_from_percent=whole, steps_percent=steps)


def _kept(
    at: Acting | Looking, engagement: str, row: Row[Any], made: Issue, ticks: Mapping[int, Row[Any]]
) -> KeptDraw:
    rule, listed = rule_of(row.rule_text), _listed(made)
    picks = rows_of(at.connection, at.org_id, "sample_pick", NOW, draw_id=row.id)
    return KeptDraw(
        engagement=engagement,
        round=row.round,
        issue=made.number,
        rule=rule,
        rule_text=row.rule_text,
        step=row.step,
        percent=plain(rule.steps_percent[row.step]),
        seed=row.seed,
        reason=row.reason,
        shares=draw(rule, population(made), row.seed, row.step).shares,
        picks=tuple(_pick(one, row.round, listed, ticks.get(one.id)) for one in picks),
    )


def _listed(made: Issue) -> Listed:
    activity = {(row.stream, row.month): row for row in made.activity}
    return Listed(made.number, activity, {one.id: one.file_name for one in made.evidence})


def _pick(row: Row[Any], in_round: int, listed: Listed, seen: Row[Any] | None) -> KeptPick:
    of_month = listed.activity[row.stream, row.month]
    return KeptPick(
        pick=row.id,
        round=in_round,
        issue=listed.number,
        source=row.source,
        stream=row.stream,
        month=row.month,
        why=row.why,
        quantity=of_month.quantity,
        unit=of_month.unit,
        documents=of_month.documents,
        evidence=tuple(_file(one, listed.files) for one in of_month.evidence),
        result=seen.result if seen else "",
        note=seen.note if seen else "",
        actor=seen.actor if seen else "",
        on_day=seen.on_day if seen else 0,
    )


def _file(signs: str, names: Mapping[str, str]) -> str:
    return f"{names[signs]} {signs}" if signs in names else signs


def _latest_ticks(at: Acting | Looking) -> dict[int, Row[Any]]:
    """Give the latest tick of every pick."""
    found: Iterable[Row[Any]] = rows_of(at.connection, at.org_id, "sample_tick", NOW)
    return {row.pick_id: row for row in sorted(found, key=lambda row: row.revision)}


def _issue(at: Acting | Looking, issue_id: int) -> Issue:
    issues = table("issue")
    here = (issues.c.org_id == at.org_id) & (issues.c.id == issue_id)
    return from_bytes(at.connection.execute(select(issues.c.document).where(here)).one().document)
