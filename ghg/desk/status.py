"""Status: what is still outstanding, what waits for a proof, what is closed."""

from dataclasses import dataclass

from sqlalchemy import select

from ghg.desk.context import Desk, entity_id, looking
from ghg.domain.periods import months_between, year_period
from ghg.ledger.periods import closed_months
from ghg.ledger.rows import table
from ghg.plan.plan import Plan, load_plan
from ghg.plan.wanted import Wanted, outstanding, wanted


@dataclass(frozen=True, slots=True)
class StreamStatus:
    """A stream's year: months with data, months outstanding."""

    stream: str
    name_zh: str
    name_en: str
    recorded: tuple[int, ...]
    outstanding: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """The year at a glance."""

    year: int
    streams: tuple[StreamStatus, ...]
    closed: tuple[int, ...]

    @property
    def complete(self) -> bool:
        return not any(stream.outstanding for stream in self.streams)


def status(desk: Desk, year: int, entity: str = "") -> Status:
    """Say for every stream of a year what is there and what is outstanding."""
    period = year_period(year)
    with looking(desk) as at:
        owner = entity_id(at, entity)
        plan = load_plan(at.connection, at.org_id, owner)
        totals = table("monthly_total")
        found = at.connection.execute(
            select(totals.c.stream_id, totals.c.month)
            .where(
                (totals.c.org_id == at.org_id)
                & (totals.c.month >= period.first_month)
                & (totals.c.month <= period.last_month)
            )
            .distinct()
        )
        recorded = _named(plan, [(row.stream_id, row.month) for row in found])
        closed = closed_months(at.connection, at.org_id).get(owner, frozenset())
    wants = wanted(
        plan.streams, plan.involvements, period.first_month, period.last_month, plan.unused
    )
    missing = outstanding(wants, recorded)
    return Status(
        year=year,
        streams=tuple(
            StreamStatus(
                stream.code,
                stream.name_zh,
                stream.name_en,
                tuple(sorted(month for code, month in recorded if code == stream.code)),
                _months(missing, stream.code),
            )
            for stream in plan.streams
            if not stream.balance
        ),
        closed=tuple(
            month
            for month in months_between(period.first_month, period.last_month)
            if month in closed
        ),
    )


def _named(plan: Plan, cells: list[tuple[int, int]]) -> set[tuple[str, int]]:
    codes = {row_id: code for code, row_id in plan.stream_ids.items()}
    return {(codes[stream_id], month) for stream_id, month in cells if stream_id in codes}


def _months(missing: tuple[Wanted, ...], code: str) -> tuple[int, ...]:
    return tuple(want.month for want in missing if want.stream == code)
