"""Status: what is still outstanding, what is not due yet, what is closed."""

from collections.abc import Set
from dataclasses import dataclass

from ghg.desk.context import Desk, entity_id, looking
from ghg.desk.due_months import is_over
from ghg.domain.periods import year_period
from ghg.domain.streams import Stream
from ghg.inventory.reading.cells import read_consumption
from ghg.ledger.periods import closed_months
from ghg.plan.plan import load_plan
from ghg.plan.recorded import recorded, still_wanted

Key = tuple[str, int]  # stream, month


@dataclass(frozen=True, slots=True)
class StreamStatus:
    """A stream's year: months with data, months outstanding, and those that have not ended."""

    stream: str
    name_zh: str
    name_en: str
    recorded: tuple[int, ...]
    outstanding: tuple[int, ...]
    not_due: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """The year at a glance."""

    year: int
    streams: tuple[StreamStatus, ...]
    closed: tuple[int, ...]

    @property
    def complete(self) -> bool:
        """Tell whether nothing is outstanding; months that are not over may still lack a record."""
        return not any(stream.outstanding for stream in self.streams)

    @property
    def not_due(self) -> tuple[int, ...]:
        """List the months that have not ended and lack a record."""
        return tuple(sorted({month for stream in self.streams for month in stream.not_due}))


def status(desk: Desk, year: int, entity: str = "") -> Status:
    """Say for every stream of a year what is there and what is outstanding."""
    months = year_period(year).months
    with looking(desk) as at:
        owner = entity_id(at, entity)
        plan = load_plan(at.connection, at.org_id, owner)
        span = (months[0], months[-1])
        there = recorded(at.connection, at.org_id, plan, *span)
        used = read_consumption(at.connection, at.org_id, plan, *span).used
        wants = still_wanted(at.connection, at.org_id, plan, *span)
        closed = closed_months(at.connection, at.org_id).get(owner, frozenset())
    told = there & used.keys()  # a purchase without the count of its stock tells no consumption
    lacking = {(one.stream, one.month) for one in wants} | (there - told)
    return Status(
        year=year,
        streams=tuple(_line(one, told, lacking) for one in plan.streams if not one.balance),
        closed=tuple(month for month in months if month in closed),
    )


def _line(stream: Stream, told: Set[Key], lacking: Set[Key]) -> StreamStatus:
    open_months = sorted(month for code, month in lacking if code == stream.code)
    return StreamStatus(
        stream.code,
        stream.name_zh,
        stream.name_en,
        tuple(sorted(month for code, month in told if code == stream.code)),
        outstanding=tuple(month for month in open_months if is_over(month)),
        not_due=tuple(month for month in open_months if not is_over(month)),
    )
