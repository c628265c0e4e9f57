"""How the months of a year stand at month end: what they lack, what waits, what is due, closed."""

from collections.abc import Mapping
from dataclasses import dataclass

from ghg.desk.context import Desk, entity_id, looking
from ghg.desk.due_months import is_over
from ghg.desk.entry.waiting import waiting_cells
from ghg.desk.monthend.duties import Due, due_list
from ghg.desk.period import PeriodEvent, period_list
from ghg.domain.periods import year_period
from ghg.ledger.periods import closed_months
from ghg.plan.plan import load_plan
from ghg.plan.recorded import still_wanted


@dataclass(frozen=True, slots=True)
class MonthStanding:
    """A month: the streams that lack a record (none before its end), how many values wait for a
    second person, and its due date where the calendar has one."""

    month: int
    closed: bool
    ended: bool
    missing: tuple[str, ...]
    waiting: int
    due: Due | None


@dataclass(frozen=True, slots=True)
class YearStanding:
    """The months of a year, and what was closed and opened again, oldest first."""

    year: int
    months: tuple[MonthStanding, ...]
    events: tuple[PeriodEvent, ...]


def year_standing(desk: Desk, year: int, entity: str = "") -> YearStanding:
    """Tell of every month of a year what stands between it and its closing; E-REF.entity."""
    months = year_period(year).months
    with looking(desk) as at:
        owner = entity_id(at, entity)
        plan = load_plan(at.connection, at.org_id, owner)
        wants = still_wanted(at.connection, at.org_id, plan, months[0], months[-1])
        closed = closed_months(at.connection, at.org_id).get(owner, frozenset())
    missing: dict[int, list[str]] = {}
    for one in wants:
        missing.setdefault(one.month, []).append(one.stream)
    waits, due = _waits(desk), _due(desk, entity)
    rows = tuple(
        MonthStanding(
            month=month,
            closed=month in closed,
            ended=is_over(month),
            missing=tuple(missing.get(month, ())) if is_over(month) else (),
            waiting=waits.get(month, 0),
            due=due.get(month),
        )
        for month in months
    )
    said = [one for one in period_list(desk, entity) if _touches(one, year)]
    return YearStanding(year, rows, tuple(said))


def _touches(event: PeriodEvent, year: int) -> bool:
    return event.first_month // 100 <= year <= event.last_month // 100


def _waits(desk: Desk) -> Mapping[int, int]:
    counts: dict[int, int] = {}
    for (_, month), waiting in waiting_cells(desk).items():
        counts[month] = counts.get(month, 0) + len(waiting)
    return counts


def _due(desk: Desk, entity: str) -> Mapping[int, Due]:
    """Give the due date of each month by the duty that the evidence folder answers to."""
    found = due_list(desk, entity=entity)
    return {one.month: one for one in found if one.month and one.duty.preset}
