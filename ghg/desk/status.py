"""Status: what is still outstanding, what waits for a proof, what is closed."""

from dataclasses import dataclass

from ghg.desk.context import Desk, entity_id, looking
from ghg.domain.periods import year_period
from ghg.inventory.reading.cells import read_consumption
from ghg.ledger.periods import closed_months
from ghg.plan.plan import load_plan
from ghg.plan.recorded import recorded, still_wanted


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
    missing = {(one.stream, one.month) for one in wants} | (there - told)
    return Status(
        year=year,
        streams=tuple(
            StreamStatus(
                stream.code,
                stream.name_zh,
                stream.name_en,
                tuple(sorted(month for code, month in told if code == stream.code)),
                tuple(sorted(month for code, month in missing if code == stream.code)),
            )
            for stream in plan.streams
            if not stream.balance
        ),
        closed=tuple(month for month in months if month in closed),
    )
