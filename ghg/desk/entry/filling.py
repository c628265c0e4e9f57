"""Many cells at once: a block pasted from a sheet, or a grid that was filled, posted as one batch.

Only empty cells are filled. What a cell holds already is left as it is where it is the same, and
refused where it is not: records are corrected one by one, with a reason. All cells are checked
before any is written, and one that is refused keeps all others back.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace

from ghg.desk.activity import KIND, Typed
from ghg.desk.asking import agreed, post_asking, refuse_open
from ghg.desk.context import Acting, Desk, acting, entity_id, looking
from ghg.desk.entries import typed_entry
from ghg.desk.entry.marks import EMPTY, cells_of, changed
from ghg.desk.refused import in_words
from ghg.desk.setup import today
from ghg.desk.submissions.handing import by_two
from ghg.errors import DataError, Place, Problem
from ghg.intake.activity import ActivityTable
from ghg.intake.columns import Layout
from ghg.intake.findings import Findings
from ghg.intake.rows import Rows
from ghg.intake.taking import Taking
from ghg.ledger import rows
from ghg.ledger.blocks import RecordBlock
from ghg.ledger.tables import BatchInput
from ghg.plan.plan import Plan, load_plan

NOTHING = RecordBlock((), (), (), (), (), (), (), (), (), (), ())
PARTS = ("stream", "quantity", "unit", "month", "approver")


@dataclass(frozen=True, slots=True)
class Filled:
    """What became of some cells; `same` held their value already, `batch` is None if all did."""

    batch: int | None
    records: int
    same: int
    remarks: tuple[Problem, ...]


@by_two("activity.fill")
def fill_cells(
    desk: Desk, cells: tuple[Typed, ...], accept: tuple[str, ...] = (), entity: str = ""
) -> Filled:
    """Post one record for each cell (stream and month), all of them or none.

    Raises all mistakes together; the row of a mistake's place is the number of the cell, from 1.
    """
    with looking(desk) as looked:
        plan = load_plan(looked.connection, looked.org_id, entity_id(looked, entity))
    block, found = _read(cells, plan)
    with acting(desk, "activity.fill", _subject(cells)) as at:
        fresh, taken = _empty_ones(at, plan, block, cells)
        made, more = _posted(at, plan, fresh, cells, found, accept)
        refuse_open([*found, *taken, *more], accept)
        typed = (asdict(cells[row - 1]) for row in fresh.row)
        entries = [typed_entry(at, fresh.picked([n]), one) for n, one in enumerate(typed)]
        if entries:
            rows.add(at.connection, at.org_id, "entry", entries)
    return Filled(made, len(fresh), len(cells) - len(fresh), (*found, *more))


def _read(cells: tuple[Typed, ...], plan: Plan) -> tuple[RecordBlock, list[Problem]]:
    """Read cells as rows of an activity table; a cell twice is a mistake, and one without a
    figure."""
    units = {one.code: one.unit for one in plan.streams}
    said = [replace(one, unit=one.unit or units.get(one.stream, "1")) for one in cells]
    columns = {name: [getattr(one, name) for one in said] for name in PARTS}
    layout = Layout("", "", {name: at for at, name in enumerate(PARTS)}, PARTS, "")
    findings = Findings()
    table = ActivityTable(Taking(plan, layout, today(), findings))
    made = table.take(Rows(range(1, len(cells) + 1), columns))
    block = made if made is not None else NOTHING
    return block, [*_unreadable(cells), *(_placed(one, cells) for one in findings.problems)]


def _unreadable(cells: tuple[Typed, ...]) -> Iterator[Problem]:
    first: dict[tuple[str, str], int] = {}
    for number, one in enumerate(cells, 1):
        place = Place(row=number, column="quantity", subject=one.stream)
        if not one.quantity.strip():
            yield Problem("E-EMPTY.quantity", place, one.quantity)
        if (one.stream, one.month) in first:
            yield Problem("E-DUP.cell", place, one.quantity, {"month": one.month})
        first[one.stream, one.month] = number


def _placed(problem: Problem, cells: tuple[Typed, ...]) -> Problem:
    """Name the cell that was typed by its number, beside the part that is wrong."""
    row = problem.place.row
    subject = cells[row - 1].stream if row else ""
    return replace(problem, place=Place(row=row, column=problem.place.column, subject=subject))


def _empty_ones(
    at: Acting, plan: Plan, block: RecordBlock, cells: tuple[Typed, ...]
) -> tuple[RecordBlock, list[Problem]]:
    """Give the records whose cells are empty, and a problem for each cell that holds another value
    or was declared to have none."""
    keys = _keys(plan, block)
    months = [month for _, month in keys] or [0]
    streams = {stream for stream, _ in keys}
    there = cells_of(at.connection, at.org_id, plan, streams, min(months), max(months))
    fresh, taken = [], []
    for place, key in enumerate(keys):
        if there.stays(key, EMPTY):
            fresh.append(place)
        elif not there.holds(key, block.kind[place], block.quantity[place]):
            row = block.row[place]
            raw = cells[row - 1].quantity
            one = changed(at.connection, at.org_id, plan, there, key, raw)
            taken.append(replace(one, place=replace(one.place, row=row)))
    return block.picked(fresh), taken


def _keys(plan: Plan, block: RecordBlock) -> list[tuple[str, int]]:
    """Name the cell of every record."""
    codes = {row_id: code for code, row_id in plan.stream_ids.items()}
    return [
        (codes[stream], day // 100)
        for stream, day in zip(block.stream, block.first_day, strict=True)
    ]


def _posted(
    at: Acting,
    plan: Plan,
    block: RecordBlock,
    cells: tuple[Typed, ...],
    found: Iterable[Problem],
    accept: tuple[str, ...],
) -> tuple[int | None, list[Problem]]:
    """Post a block; give its batch, and what the ledger refuses or asks, each at its cell."""
    if not len(block):
        return None, []
    given = BatchInput(kind=KIND, accepted=" ".join(sorted(agreed(found, accept))))
    try:
        posted, asked = post_asking(at, plan, given, lambda: [block], accept)
    except DataError as error:
        return None, [_worded(one, plan, cells) for one in error.problems]
    numbers = dict(zip(_keys(plan, block), block.row, strict=True))
    codes = {row_id: code for code, row_id in plan.stream_ids.items()}
    return posted.batch_id, [
        replace(one.problem, place=Place("", "", numbers.get((code, one.month)), "quantity", code))
        for one in asked
        for code in (codes[one.stream],)
    ]


def _worded(problem: Problem, plan: Plan, cells: tuple[Typed, ...]) -> Problem:
    """Say what the ledger refuses at the cell that it refuses."""
    said = in_words(problem, plan)
    return _placed(replace(said, place=replace(said.place, column="quantity")), cells)


def _subject(cells: tuple[Typed, ...]) -> str:
    """Name some cells for the journal: the one stream, or how many streams there are."""
    streams = list(dict.fromkeys(one.stream for one in cells))
    return streams[0] if len(streams) == 1 else f"{streams[0]} +{len(streams) - 1}" if cells else ""
