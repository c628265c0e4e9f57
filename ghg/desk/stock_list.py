"""Every stream that keeps a stock, with what its year opened and closed with."""

from dataclasses import dataclass
from fractions import Fraction

from ghg.desk.context import Desk, entity_id, looking
from ghg.domain.stocks import StockMonth
from ghg.inventory.reading.cells import read_consumption
from ghg.inventory.reading.missing import read_counts
from ghg.plan.plan import load_plan


@dataclass(frozen=True, slots=True)
class StockLine:
    """A stored stream in a year: what January opened with, what lay there at the end of the last
    month that says so, the counts of the year, and the months that lack something."""

    stream: str
    unit: str
    opening: Fraction | None
    last_month: int
    closing: Fraction | None
    counts: int
    lacking: tuple[int, ...]


def stock_list(desk: Desk, year: int, entity: str = "") -> tuple[StockLine, ...]:
    """List the streams that keep a stock, or have bought something in a year."""
    first, last = year * 100 + 1, year * 100 + 12
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        made = read_consumption(at.connection, at.org_id, plan, first, last).stocks
        counts = read_counts(at.connection, at.org_id, plan)
    by_stream: dict[str, list[StockMonth]] = {}
    for one in made:
        if one.month >= first:
            by_stream.setdefault(one.stream, []).append(one)
    counted = [one.stream for one in counts if one.day // 10000 == year]
    return tuple(_line(months, counted.count(stream)) for stream, months in by_stream.items())


def _line(months: list[StockMonth], counts: int) -> StockLine:
    closed = [one for one in months if one.flows.closing is not None]
    return StockLine(
        stream=months[0].stream,
        unit=months[0].unit,
        opening=months[0].flows.opening if months[0].month % 100 == 1 else None,
        last_month=closed[-1].month if closed else 0,
        closing=closed[-1].flows.closing if closed else None,
        counts=counts,
        lacking=tuple(one.month for one in months if one.keeps and one.lacks),
    )
