"""What is due: duties of the reporting calendar for the months and years that lie open."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Desk, Looking, entity_id, looking, published
from ghg.desk.setup import today as this_day
from ghg.domain.duties import Duty, days_between
from ghg.domain.periods import day_before, month_period, months_between
from ghg.ledger.rows import table
from ghg.library.duties import duties
from ghg.plan.plan import Plan, load_plan
from ghg.plan.recorded import wants_of

MONTHS = 12  # of a year
NATIONAL = "national-ets"


@dataclass(frozen=True, slots=True)
class Due:
    """A duty for a month or a year: when it is due, and how it stands.

    `state` is `written` (the evidence folder was), `late` or `open`; `days` are left until the due
    day, from today or from the day on which the folder was written; negative is late.
    `binding` tells whether a facility names the duty's programme.
    """

    duty: Duty
    month: int
    year: int
    due_day: int
    state: str
    days: int
    binding: bool


def due_list(
    desk: Desk, today: int | None = None, entity: str = "", *, everything: bool = False
) -> tuple[Due, ...]:
    """List what is due for the last twelve months and the year before, soonest first.

    Local duties of a programme that no facility names are left out, unless `everything` is asked.
    """
    day = today or this_day()
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        written = {row.month: row for row in _folders(at, plan)}
        months = _months(plan, day)
    programmes = {one.programme for one in plan.facilities if one.programme}
    told = [
        one for one in duties(published()) if everything or one.programme in {NATIONAL, *programmes}
    ]
    found = [
        _due(one, month, 0, day, written.get(month) if one.preset else None, programmes)
        for one in told
        if one.period == "month"
        for month in months
    ]
    year = day // 10000 - 1
    found += [
        _due(one, 0, year, day, None, programmes)
        for one in told
        if one.period == "year" and year >= one.first_year
    ]
    return tuple(sorted(found, key=lambda one: (one.due_day, one.duty.id)))


def duty_list() -> tuple[Duty, ...]:
    """List every duty of the calendar, as the library has it."""
    return duties(published())


def _months(plan: Plan, day: int) -> tuple[int, ...]:
    """List the ended months of the last year in which the plan wants something."""
    this = month_period(day // 100)
    last = day_before(this.first_day) // 100
    first = last - 100 + 1 if last % 100 < MONTHS else last - MONTHS + 1
    there = {one.month for one in wants_of(plan, first, last)}
    return tuple(month for month in months_between(first, last) if month in there)


def _folders(at: Looking, plan: Plan) -> Iterator[Row[Any]]:
    """Give the first folder of every month: it is the one that kept the day, or did not."""
    folders = table("month_folder")
    wanted_rows = select(folders).where(
        (folders.c.org_id == at.org_id) & (folders.c.entity_id == plan.entity_id)
    )
    yield from at.connection.execute(wanted_rows.order_by(folders.c.revision.desc()))


def _due(
    duty: Duty, month: int, year: int, day: int, folder: Row[Any] | None, programmes: set[str]
) -> Due:
    due_day = duty.due_for_month(month) if month else duty.due_for_year(year)
    done = _day_of(folder) if folder is not None else day
    left = days_between(done, due_day)
    state = "written" if folder is not None else "late" if left < 0 else "open"
    binding = duty.programme in programmes
    return Due(duty, month, year, due_day, state, left, binding)


def _day_of(folder: Row[Any]) -> int:
    return int(str(folder.written_utc)[:10].replace("-", ""))
