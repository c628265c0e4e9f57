"""The months of a year as a person fills them: every stream, every month, what is there.

A cell is recorded, missing, absent for a stated reason, or not wanted at all; a blank is none of
these. A month that has not ended lacks nothing yet: its cells are not due. A stream that is a
balance of others takes no records and has no row.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from ghg.desk.context import Desk, Looking, entity_id, looking
from ghg.desk.due_months import is_over
from ghg.domain.numbers import exact_text
from ghg.domain.periods import year_period
from ghg.domain.streams import Stream
from ghg.inventory.consumption import Consumption, Used
from ghg.inventory.reading.cells import YEAR, read_consumption
from ghg.ledger.codes import RecordKind
from ghg.ledger.periods import closed_months
from ghg.ledger.rows import table
from ghg.plan.plan import Plan, load_plan
from ghg.plan.recorded import recorded, wants_of
from ghg.plan.wanted import outstanding

RECORDED, MISSING, NOT_DUE = "recorded", "missing", "not_due"
ABSENT, UNWANTED = "absent", "unwanted"
LACKING = (MISSING, NOT_DUE)  # what no record tells of


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
    """A stream with its months, and what they add up to ("" while one of them lacks a record)."""

    stream: Stream
    cells: tuple[GridCell, ...]
    total: str


@dataclass(frozen=True, slots=True)
class Rows:
    """Which rows of a grid are asked for; those of one page, where `at_once` is not 0.

    With a `month` only streams that are wanted or recorded in it; `missing` asks for those that
    lack a record; `word` is a part of a stream's code or name; `streams` are asked for by code.
    """

    month: int = 0
    missing: bool = False
    word: str = ""
    page: int = 1
    at_once: int = 0
    streams: frozenset[str] = frozenset()

    def some(self, fitting: list[Stream]) -> list[Stream]:
        """Cut the page out; a number beyond the end gives the last one."""
        if not self.at_once:
            return fitting
        last = max(1, -(-len(fitting) // self.at_once))
        page = min(max(self.page, 1), last)
        return fitting[(page - 1) * self.at_once : page * self.at_once]


EVERY_ROW = Rows()


@dataclass(frozen=True, slots=True)
class Grid:
    """A year: its months, the closed ones among them, and the rows that were asked for.

    `count` is how many rows fit, on all pages, and `streams` how many there are at all; `open` is
    how many cells of each month that is over lack a record, of all streams, `later` how many are
    not due yet. `used` is what the shown streams
    used in this year and the one before, by stream and month.
    """

    year: int
    months: tuple[int, ...]
    closed: frozenset[int]
    rows: tuple[GridRow, ...]
    count: int
    streams: int
    open: Mapping[int, int]
    later: Mapping[int, int]
    used: Mapping[tuple[str, int], Used]

    def quantity(self, stream: str, month: int) -> str:
        """Give what a stream used in a month of the year or of the one before; "" is unknown."""
        one = self.used.get((stream, month))
        return exact_text(one.quantity) if one else ""

    def missing(self, month: int = 0) -> int:
        """Count the cells that still lack a record, of a month or of the year."""
        return self.open.get(month, 0) if month else sum(self.open.values())

    def not_due(self, month: int = 0) -> int:
        """Count the cells without a record whose month has not ended, of a month or of the year."""
        return self.later.get(month, 0) if month else sum(self.later.values())


Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class States:
    """What every cell of a year is, by stream and month."""

    there: Collection[Key]
    missing: Collection[Key]
    not_due: Collection[Key]
    absent: Collection[Key]

    def of(self, key: Key) -> str:
        if key in self.missing:
            return MISSING
        if key in self.not_due:
            return NOT_DUE
        if key in self.there:
            return RECORDED
        return ABSENT if key in self.absent else UNWANTED

    def fits(self, stream: Stream, months: tuple[int, ...], asked: Rows) -> bool:
        """Tell whether a row is asked for."""
        if asked.streams:
            return stream.code in asked.streams
        keys = [(stream.code, month) for month in months if asked.month in (0, month)]
        if asked.missing and not any(key in self.missing for key in keys):
            return False
        if asked.month and not any(self.of(key) != UNWANTED for key in keys):
            return False
        said = f"{stream.code} {stream.name_zh} {stream.name_en}".casefold()
        return asked.word.casefold() in said


def year_grid(desk: Desk, year: int, entity: str = "", asked: Rows = EVERY_ROW) -> Grid:
    """Read a year's grid from one state of the books; raises E-REF.entity."""
    months = year_period(year).months
    span = (months[0], months[-1])
    with looking(desk) as at:
        owner = entity_id(at, entity)
        plan = load_plan(at.connection, at.org_id, owner)
        there = recorded(at.connection, at.org_id, plan, *span)
        wants = outstanding(wants_of(plan, *span), there)
        stocked = _stocked(at, plan, *span)
        used = read_consumption(at.connection, at.org_id, plan, *span, streams=stocked)
        lacking = {key for key in there if key[0] in stocked} - used.used.keys()
        missing, later = _parted({(one.stream, one.month) for one in wants} | lacking, months)
        states = States(there, missing, later, _absent(plan, months))
        fitting = [
            one for one in plan.streams if not one.balance and states.fits(one, months, asked)
        ]
        some = asked.some(fitting)
        codes = {one.code for one in some}
        shown = read_consumption(at.connection, at.org_id, plan, *span, streams=codes)
        closed = closed_months(at.connection, at.org_id).get(owner, frozenset())
    return Grid(
        year=year,
        months=months,
        closed=closed & frozenset(months),
        rows=tuple(_row(one, months, shown, states.of) for one in some),
        count=len(fitting),
        streams=len(plan.streams),
        open=_counted(missing),
        later=_counted(later),
        used=shown.used,
    )


def _stocked(at: Looking, plan: Plan, first: int, last: int) -> frozenset[str]:
    """Name the streams of which more than a meter was recorded: what they used is derived, and may
    be unknown though records are there."""
    totals = table("monthly_total")
    found = at.connection.execute(
        select(totals.c.stream_id)
        .where((totals.c.org_id == at.org_id) & totals.c.month.between(first - YEAR, last))
        .where(totals.c.kind != RecordKind.METERED)
        .distinct()
    )
    codes = {row_id: code for code, row_id in plan.stream_ids.items()}
    return frozenset(codes[row.stream_id] for row in found if row.stream_id in codes)


def _absent(plan: Plan, months: tuple[int, ...]) -> frozenset[Key]:
    return frozenset(
        (one.stream, month)
        for one in plan.unused
        for month in months
        if one.covers(one.stream, month)
    )


def _parted(lacking: set[Key], months: tuple[int, ...]) -> tuple[set[Key], set[Key]]:
    """Part the cells without a record: those of months that are over, and those not due yet."""
    over = frozenset(filter(is_over, months))
    missing = {key for key in lacking if key[1] in over}
    return missing, lacking - missing


def _counted(missing: Collection[Key]) -> Mapping[int, int]:
    counts: dict[int, int] = {}
    for _, month in missing:
        counts[month] = counts.get(month, 0) + 1
    return counts


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
    whole = not any(cell.state in LACKING for cell in cells)
    sums = [used.used[stream.code, cell.month].quantity for cell in cells if cell.quantity]
    return GridRow(
        stream, tuple(cells), exact_text(sum(sums[1:], sums[0])) if whole and sums else ""
    )
