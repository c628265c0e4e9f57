"""Activity typed by a person: one record, or the correction of one.

What is typed goes through the same readers as the cells of a file. In one-person mode it is an
entry, and posted in the same act.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.asking import agreed, post_asking, refuse_open
from ghg.desk.context import Acting, Desk, acting, entity_id, looking
from ghg.desk.entries import typed_entry
from ghg.desk.entry.marks import EMPTY, cells_of, changed
from ghg.desk.refused import in_words
from ghg.desk.setup import today
from ghg.desk.submissions.handing import by_two
from ghg.domain import numbers
from ghg.domain.periods import day_text
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.intake.activity import ActivityTable
from ghg.intake.columns import ACTIVITY, Layout
from ghg.intake.findings import Findings
from ghg.intake.rows import Rows
from ghg.intake.taking import Taking
from ghg.intake.words import DATA_CLASSES, RECORD_KINDS
from ghg.ledger import rows
from ghg.ledger.blocks import RecordBlock
from ghg.ledger.codes import Posting
from ghg.ledger.corrections import correct
from ghg.ledger.rows import table
from ghg.ledger.tables import BatchInput
from ghg.plan.plan import Plan, load_plan
from ghg.texts import Language

KIND = "manual"


@dataclass(frozen=True, slots=True)
class Typed:
    """One record as typed, every part as text; an empty unit is the stream's own."""

    stream: str
    quantity: str
    unit: str = ""
    month: str = ""
    first_day: str = ""
    last_day: str = ""
    document: str = ""
    line: str = ""
    kind: str = ""
    data_class: str = ""
    estimated: str = ""
    method: str = ""
    approver: str = ""
    rank: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a correction changes of a record; None stays as it is. The days and the stream stay:
    a record that is wrong there is undone and entered anew. An estimate is approved anew."""

    quantity: str | None = None
    unit: str | None = None
    document: str | None = None
    line: str | None = None
    data_class: str | None = None
    estimated: str | None = None
    method: str | None = None
    approver: str | None = None
    rank: str | None = None


@dataclass(frozen=True, slots=True)
class Entered:
    """What was posted; with `batch` None the same record stood already and nothing was written."""

    batch: int | None
    records: int
    remarks: tuple[Problem, ...]


@by_two("activity.add")
def add_activity(
    desk: Desk,
    typed: Typed,
    accept: tuple[str, ...] = (),
    entity: str = "",
    seen: str | None = None,
) -> Entered:
    """Enter and post one record, or one bill over several months.

    `seen` is the mark of the cell that the person had before him. Raises all mistakes together, the
    part that was typed as their column; E-ACCEPT; E-CONFLICT of a cell that changed meanwhile.
    """
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
    block, remarks = read_typed(typed, plan, accept)
    with acting(desk, "activity.add", typed.stream) as at:
        if seen is not None and not desk.submission and _stands(at, plan, typed, block, seen):
            return Entered(None, 0, remarks)
        given = BatchInput(kind=KIND, accepted=" ".join(sorted(agreed(remarks, accept))))
        with said_in_words(plan):
            posted, asked = post_asking(at, plan, given, lambda: [block], accept)
        if not posted.rows:
            return Entered(None, 0, remarks)
        place = Place(column="quantity")
        months = tuple(replace(one.problem, place=place) for one in asked)
        refuse_open(months, accept)
        remarks = (*remarks, *months)
        entry = typed_entry(at, block, asdict(typed))
        rows.add(at.connection, at.org_id, "entry", [entry])
        return Entered(posted.batch_id, posted.rows, remarks)


@by_two("activity.correct")
def correct_activity(
    desk: Desk,
    record: int,
    changes: Changes,
    reason: str,
    accept: tuple[str, ...] = (),
    entity: str = "",
) -> Entered:
    """Reverse a record and post another in its place, linked to the same bill.

    Raises E-REASON, E-REF.record, E-STATE.record, and what `add_activity` raises.
    """
    if not reason:
        raise DataError("E-REASON", NOWHERE, str(record))
    with looking(desk) as looked:
        plan = load_plan(looked.connection, looked.org_id, entity_id(looked, entity))
    with acting(desk, "activity.correct", f"record {record}", reason) as at:
        standing = _typed(_record(at, record), plan)
        changed = {name: text for name, text in asdict(changes).items() if text is not None}
        typed = replace(standing, **changed)
        block, remarks = read_typed(typed, plan, accept)
        with said_in_words(plan):
            posted = correct(at.connection, at.org_id, at.act, [record], block)
        entry = typed_entry(at, block, asdict(typed), corrects=record)
        rows.add(at.connection, at.org_id, "entry", [entry])
        return Entered(posted.batch_id, posted.rows, remarks)


def part_word(part: str, language: Language) -> str:
    """Name a part of a record as the header of a template does; another word stays."""
    return next((one.header(language) for one in ACTIVITY if one.name == part), part)


def read_typed(
    typed: Typed, plan: Plan, accept: tuple[str, ...]
) -> tuple[RecordBlock, tuple[Problem, ...]]:
    """Read what was typed as one row of an activity table."""
    words = {name: text for name, text in asdict(typed).items() if text}
    own = next((one.unit for one in plan.streams if one.code == typed.stream), "1")
    columns = {"stream": "", "quantity": "", "month": "", "unit": own, "approver": "", **words}
    parts = tuple(Typed.__slots__)
    layout = Layout("", "", {name: at for at, name in enumerate(parts)}, parts, "")
    findings = Findings()
    table = ActivityTable(Taking(plan, layout, today(), findings))
    block = table.take(Rows([1], {name: [text] for name, text in columns.items()}))
    found = [replace(one, place=_place(one, typed)) for one in findings.problems]
    refuse_open(found, accept)
    if block is None:
        raise DataError(
            "E-EMPTY.quantity", Place(column="quantity", subject=typed.stream), typed.quantity
        )
    return block, tuple(found)


def _stands(at: Acting, plan: Plan, typed: Typed, block: RecordBlock, seen: str) -> bool:
    """Tell whether a cell that was seen empty holds this value by now; raises E-CONFLICT where it
    is otherwise than it was seen."""
    key = (typed.stream, block.first_day[0] // 100)
    cells = cells_of(at.connection, at.org_id, plan, (typed.stream,), key[1], key[1])
    if cells.stays(key, seen):
        return False
    if seen == EMPTY and cells.holds(key, block.kind[0], block.quantity[0]):
        return True
    raise DataError.of([changed(at.connection, at.org_id, plan, cells, key, typed.quantity)])


def _place(problem: Problem, typed: Typed) -> Place:
    """Name the part that was typed, and beside another part than the stream the stream."""
    part = problem.place.column
    return Place(column=part, subject="" if part == "stream" else typed.stream)


@contextmanager
def said_in_words(plan: Plan) -> Iterator[None]:
    """Say what the ledger refuses without the row that only a file has."""
    try:
        yield
    except DataError as error:
        found = [in_words(problem, plan) for problem in error.problems]
        raise DataError.of(
            replace(one, place=Place(subject=one.place.subject)) for one in found
        ) from None


def _record(at: Acting, record: int) -> Row[Any]:
    """Give a record that is no reversal; raises E-REF.record."""
    records = table("activity_record")
    here = (records.c.org_id == at.org_id) & (records.c.id == record)
    found = at.connection.execute(select(records).where(here)).first()
    if found is None or found.posting == Posting.REVERSAL:
        raise DataError("E-REF.record", NOWHERE, str(record))
    return found


def _typed(row: Row[Any], plan: Plan) -> Typed:
    """Write a standing record as if it had been typed."""
    code = next(code for code, row_id in plan.stream_ids.items() if row_id == row.stream_id)
    return Typed(
        stream=code,
        quantity=numbers.plain(row.quantity),
        unit=plan.stream(code).unit,
        first_day=day_text(row.first_day),
        last_day=day_text(row.last_day),
        document=row.document,
        line=str(row.line),
        kind=next(name for name, (kind, _, _) in RECORD_KINDS.items() if kind == row.kind),
        data_class=next(
            name for name, (number, _, _) in DATA_CLASSES.items() if number == row.data_class
        ),
        estimated="yes" if row.estimated else "no",
        method=row.method,
        rank=str(row.rank),
    )
