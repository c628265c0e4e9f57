"""Drawing a sample (抽样) from an issue: once per issue, and once more after each round that found
something. The seed is kept and stays that of the engagement, so nobody draws until it suits him.
"""

import json
import secrets
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting, Desk, Looking, acting, published
from ghg.desk.inventory import stored_issue
from ghg.desk.verification.engagements import engagement_row, inventory_of
from ghg.desk.verification.ticks import draws_at
from ghg.domain.engagements import KeptDraw
from ghg.domain.findings import Tick
from ghg.domain.issue import Issue, from_bytes
from ghg.domain.numbers import plain
from ghg.domain.sampling import Pick, SamplingRule, draw
from ghg.errors import NOWHERE, DataError
from ghg.inventory.populations import population
from ghg.ledger import rows
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import SampleDrawInput, SamplePickInput
from ghg.library.sampling import sampling_rule, sampling_rules
from ghg.plan.plan import NOW, rows_of

SEED_BYTES = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """Which draw is wanted: of an issue (0 the last), by a rule ("" the first), with a seed ("" one
    is made), the first one or one `after_finding`."""

    issue: int = 0
    rule: str = ""
    seed: str = ""
    after_finding: bool = False
    reason: str = ""


def draw_sample(desk: Desk, engagement: str, asked: Asked) -> KeptDraw:
    """Draw and keep what is to be looked at; what was drawn before with the same figures stays.

    Raises E-REF.engagement, E-REF.issue, E-REF.sampling_rule, E-SAMPLING.drawn, E-SAMPLING.quiet,
    E-SAMPLING.whole, E-SAMPLING.seed, E-SAMPLING.rule.
    """
    with acting(desk, "sampling.draw", engagement, asked.reason) as at:
        engaged = engagement_row(at, engagement)
        held = stored_issue(at, inventory_of(at, engaged), asked.issue)
        before = rows_of(at.connection, at.org_id, "sample_draw", NOW, engagement_id=engaged.id)
        rule = sampling_rule(published(), asked.rule or (before[-1].rule if before else ""))
        given = checked(
            SampleDrawInput,
            engagement_id=engaged.id,
            issue_id=held.id,
            rule=rule.id,
            rule_text=rule_text(rule),
            step=_step(at, engaged, held, before, rule, asked),
            seed=_seed(before, asked),
            round=len(before) + 1,
            reason=asked.reason,
        )
        made = from_bytes(held.document)
        drawn = draw(rule, population(made), given.seed, given.step)
        picks = _not_yet(at, before, made, drawn.picks)
        head = at.record({**given.model_dump(), "picks": [_named(one) for one in picks]})
        (number,) = rows.add(at.connection, at.org_id, "sample_draw", [given], seq=head.seq)
        kept = [_pick_input(number, one) for one in picks]
        rows.add(at.connection, at.org_id, "sample_pick", kept, seq=head.seq)
        return draws_at(at, engaged)[-1]


def rule_list() -> tuple[SamplingRule, ...]:
    """List the rules by which a sample can be drawn; the first one is taken where none is asked."""
    return tuple(sampling_rules(published()).values())


def rule_text(rule: SamplingRule) -> str:
    """Write a rule as it is kept beside a draw: JSON, percent as text."""
    said = asdict(rule)
    said["whole_from_percent"] = plain(rule.whole_from_percent)
    said["steps_percent"] = [plain(one) for one in rule.steps_percent]
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def _step(
    at: Acting,
    engaged: Row[Any],
    held: Row[Any],
    before: list[Row[Any]],
    rule: SamplingRule,
    asked: Asked,
) -> int:
    """Tell at which step to draw: the first, the one before for a new issue, or the next."""
    if not before:
        if asked.after_finding:
            raise DataError("E-SAMPLING.quiet", NOWHERE, engaged.code)
        return 0
    last = before[-1]
    if last.rule != rule.id:
        raise DataError("E-SAMPLING.rule", NOWHERE, rule.id, kept=last.rule)
    if not asked.after_finding:
        if held.id in {row.issue_id for row in before}:
            raise DataError("E-SAMPLING.drawn", NOWHERE, engaged.code)
        return int(last.step)
    if not _found_something(at, engaged, last):
        raise DataError("E-SAMPLING.quiet", NOWHERE, engaged.code)
    if last.step + 1 >= len(rule.steps_percent):
        raise DataError("E-SAMPLING.whole", NOWHERE, engaged.code)
    return int(last.step) + 1


def _found_something(at: Acting, engaged: Row[Any], last: Row[Any]) -> bool:
    """Tell whether a finding was raised, or a record seen that does not agree, since a draw."""
    raised = rows_of(at.connection, at.org_id, "finding", NOW, engagement_id=engaged.id)
    if any(row.seq > last.seq for row in raised):
        return True
    picks, ticks = table("sample_pick"), table("sample_tick")
    joined = ticks.join(picks, (picks.c.org_id == ticks.c.org_id) & (picks.c.id == ticks.c.pick_id))
    draws = table("sample_draw")
    mine = select(draws.c.id).where(
        (draws.c.org_id == at.org_id) & (draws.c.engagement_id == engaged.id)
    )
    here = (ticks.c.org_id == at.org_id) & picks.c.draw_id.in_(mine) & (ticks.c.seq > last.seq)
    wanted = select(ticks.c.id).select_from(joined).where(here)
    return bool(at.connection.scalar(wanted.where(ticks.c.result != Tick.AGREES.value).limit(1)))


def _seed(before: list[Row[Any]], asked: Asked) -> str:
    """Take the seed of the engagement; raises E-SAMPLING.seed where another one is handed in."""
    if not before:
        return asked.seed or secrets.token_hex(SEED_BYTES)
    seed = str(before[0].seed)
    if asked.seed not in ("", seed):
        raise DataError("E-SAMPLING.seed", NOWHERE, asked.seed, kept=seed)
    return seed


def _not_yet(
    at: Acting | Looking, before: list[Row[Any]], made: Issue, picks: Iterable[Pick]
) -> list[Pick]:
    """Leave out what an earlier round looks at with the quantity that the issue has."""
    now = {(row.stream, row.month): row.quantity for row in made.activity}
    seen: set[tuple[str, int]] = set()
    for earlier in before:
        then = _quantities(at, earlier.issue_id)
        for row in rows_of(at.connection, at.org_id, "sample_pick", NOW, draw_id=earlier.id):
            key = (row.stream, row.month)
            if then.get(key) == now.get(key):
                seen.add(key)
    return [one for one in picks if (one.stream, one.month) not in seen]


def _quantities(at: Acting | Looking, issue_id: int) -> dict[tuple[str, int], str]:
    issues = table("issue")
    here = (issues.c.org_id == at.org_id) & (issues.c.id == issue_id)
    stored = at.connection.execute(select(issues.c.document).where(here)).one()
    return {(row.stream, row.month): row.quantity for row in from_bytes(stored.document).activity}


def _pick_input(draw_id: int, one: Pick) -> SamplePickInput:
    return checked(
        SamplePickInput,
        draw_id=draw_id,
        source=one.source,
        stream=one.stream,
        month=one.month,
        why=one.why.value,
    )


def _named(one: Pick) -> str:
    return f"{one.stream} {one.month} {one.why}"
