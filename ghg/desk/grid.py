"""The months of a year as a person fills them: every stream, every month, what is there.

A cell is recorded, missing, absent for a stated reason, or not wanted at all; a blank is none of
these. A stream that is a balance of others takes no records and has no row.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from ghg.desk.context import Desk, entity_id, looking
from ghg.domain.numbers import exact_text
from ghg.domain.periods import year_period
from ghg.domain.streams import Stream
from ghg.inventory.consumption import Consumption, Used
from ghg.inventory.reading.cells import read_consumption
from ghg.ledger.periods import closed_months
from ghg.plan.plan import load_plan
from ghg.plan.recorded import recorded, still_wanted

RECORDED, MISSING, ABSENT, UNWANTED = "recorded", "missing", "absent", "unwanted"


@dataclass(frozen=True, slots=True)
class GridCell:
    """A stream's month; `quantity` is what was used, exact, in the stream's unit; "" is unknown."""

    month: int
    state: str
    quantity: str
    records: int
    estimated: bool


@dataclass(frozen=True, slots=True)
class GridRow:
    """A stream with its months, and what they add up to ("" while one of them is missing)."""

    stream: Stream
    cells: tuple[GridCell, ...]
    total: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A year: its months, the closed ones among them, and a row for each stream.

    `used` is what was used in this year and the one before, by stream and month.
    """

    year: int
    months: tuple[int, ...]
    closed: frozenset[int]
    rows: tuple[GridRow, ...]
    used: Mapping[tuple[str, int], Used]

    def quantity(self, stream: str, month: int) -> str:
        """Give what a stream used in a month of the year or of the one before; "" is unknown."""
        one = self.used.get((stream, month))
        return exact_text(one.quantity) if one else ""

    def missing(self, month: int = 0) -> int:
        """Count the cells that still lack a record, of a month or of the year."""
        cells = (cell for row in self.rows for cell in row.cells)
        return sum(one.state == MISSING and month in (0, one.month) for one in cells)


def year_grid(desk: Desk, year: int, entity: str = "") -> Grid:
    """Read a year's grid from one state of the books; raises E-REF.entity."""
    months = year_period(year).months
    span = (months[0], months[-1])
    with looking(desk) as at:
        owner = entity_id(at, entity)
        plan = load_plan(at.connection, at.org_id, owner)
        there = recorded(at.connection, at.org_id, plan, *span)
        used = read_consumption(at.connection, at.org_id, plan, *span)
        wants = still_wanted(at.connection, at.org_id, plan, *span)
        closed = closed_months(at.connection, at.org_id).get(owner, frozenset())
    missing = {(one.stream, one.month) for one in wants} | (there - used.used.keys())
    absent = {
        (one.stream, month)
        for one in plan.unused
        for month in months
        if one.covers(one.stream, month)
    }
    state = _state_of(there, missing, absent)
    rows = (_row(one, months, used, state) for one in plan.streams if not one.balance)
    return Grid(year, months, closed & frozenset(months), tuple(rows), used.used)


Key = tuple[str, int]


def _state_of(
    there: Collection[Key], missing: Collection[Key], absent: Collection[Key]
) -> Callable[[Key], str]:
    def state(key: Key) -> str:
        if key in missing:
            return MISSING
        if key in there:
            return RECORDED
        return ABSENT if key in absent else UNWANTED

    return state


def _row(
    stream: Stream, months: tuple[int, ...], used: Consumption, state: Callable[[Key], str]
) -> GridRow:
    cells = []
    for month in months:
        one = used.used.get((stream.code, month))
        told = state((stream.code, month))
        shown = exact_text(one.quantity) if one and told == RECORDED else ""
        cells.append(
            GridCell(
                month=month,
                state=told,
                quantity=shown,
                records=one.recorded if one else 0,
                estimated=one is not None and any(kind.estimated for kind in one.cells),
            )
        )
    whole = not any(cell.state == MISSING for cell in cells)
    sums = [used.used[stream.code, cell.month].quantity for cell in cells if cell.quantity]
    return GridRow(
        stream, tuple(cells), exact_text(sum(sums[1:], sums[0])) if whole and sums else ""
    )
