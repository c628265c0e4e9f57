"""What held of a source in the years of its books, month by month."""

from collections.abc import Iterable
from dataclasses import dataclass

from ghg.desk.context import Desk
from ghg.desk.plan import known, plan_of
from ghg.plan.wanted import months_by_status


@dataclass(frozen=True, slots=True)
class SourceYear:
    """The months of a year by what held of them: involved, not_involved, unconfirmed, outside."""

    year: int
    months: tuple[tuple[str, tuple[int, ...]], ...]


def source_years(
    desk: Desk, source: str, years: Iterable[int], entity: str = ""
) -> tuple[SourceYear, ...]:
    """Say what held of a source in each month of some years; raises E-REF.source."""
    plan = plan_of(desk, entity)
    found = known({one.code: one for one in plan.sources}, source, "source")

    def of(year: int) -> SourceYear:
        first, last = year * 100 + 1, year * 100 + 12
        said = months_by_status(found, plan.involvements, plan.boundary, first, last)
        by = {one: tuple(m for m, word in said.items() if word == one) for one in said.values()}
        return SourceYear(year, tuple(by.items()))

    return tuple(of(year) for year in years)
