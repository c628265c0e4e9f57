"""Posting: records, bills, totals, batch and journal entry in one transaction, or nothing.

Posting is the approval; what is posted only grows. Blocks stream through, so memory does not grow
with their number. Every mistake of all blocks is collected before the act is refused.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from ghg.domain import numbers, periods
from ghg.errors import DataError, Place, Problem
from ghg.ledger import batches, blocks, keys, totals
from ghg.ledger.batches import Posted, WrittenBlock
from ghg.ledger.blocks import BillBlock, Column, Columns, RecordBlock, settled
from ghg.ledger.codes import Posting
from ghg.ledger.journal import Act
from ghg.ledger.periods import StreamFacts, closed_months, stream_facts
from ghg.ledger.rows import next_id
from ghg.ledger.sessions import error_name
from ghg.ledger.tables import BatchInput

_CLASHES = ("SQLITE_CONSTRAINT_UNIQUE", "23505")
_MOST_PROBLEMS = 1000


@dataclass(frozen=True, slots=True)
class Replaced:
    """The records that a block's rows stand in place of, row by row, and their bills."""

    corrects: Sequence[int]
    bill_ids: Sequence[int | None]

    def picked(self, order: Sequence[int]) -> "Replaced":
        """Give the records at some positions."""
        return Replaced([self.corrects[at] for at in order], [self.bill_ids[at] for at in order])


@dataclass(slots=True)
class Run:
    """The state of one posting while its blocks stream through; ids are the next ones to give."""

    connection: Connection
    org_id: int
    batch: BatchInput
    batch_id: int
    seq: int
    record_id: int
    bill_id: int
    streams: dict[int, StreamFacts]
    closed: dict[int, frozenset[int]]
    skipped: int = 0
    problems: list[Problem] = field(default_factory=list)
    written: list[WrittenBlock] = field(default_factory=list)


def post(
    connection: Connection, org_id: int, act: Act, batch: BatchInput, given: Iterable[RecordBlock]
) -> Posted:
    """Post blocks as one batch under the organisation's lock.

    Raises all problems together: E-DUP, E-CONFLICT, E-OVERLAP, E-CLOSED, E-SIGN, E-REF.stream,
    E-RULE.balance; and E-IDEMPOTENT, E-IMPORTED (the same file and mapping once more).
    """
    before = batches.posted_before(connection, org_id, act, batch)
    if before is not None:
        return before
    run = begun(connection, org_id, batch)
    for block in given:
        if len(block):
            _take(run, block.in_order())
    if run.problems:
        raise DataError.of(run.problems[:_MOST_PROBLEMS])
    if not run.written:
        return Posted(0, 0, run.skipped, (), None)
    first, last = run.written[0].first_record, run.written[-1].last_record
    totals.add_totals(connection, org_id, first, last)
    return batches.finished(connection, org_id, act, batch, run.batch_id, run.written, run.skipped)


def begun(connection: Connection, org_id: int, batch: BatchInput) -> Run:
    """Read what a posting needs to know before its first block."""
    return Run(
        connection=connection,
        org_id=org_id,
        batch=batch,
        batch_id=next_id(connection, "batch", org_id),
        seq=batches.next_seq(connection, org_id),
        record_id=next_id(connection, "activity_record", org_id),
        bill_id=next_id(connection, "bill", org_id),
        streams=stream_facts(connection, org_id),
        closed=closed_months(connection, org_id),
    )


def unfit(run: Run, block: RecordBlock) -> list[Problem]:
    """Find records of unknown or derived streams, below zero, or in a closed month."""
    wrong: dict[int, str] = {}
    for stream in set(block.stream):
        facts = run.streams.get(stream)
        if facts is None:
            wrong[stream] = "E-REF.stream_id"
        elif facts.derived:
            wrong[stream] = "E-RULE.balance"
    if not wrong and not run.closed and min(block.quantity) >= 0:
        return []
    found = ((at, _fault(run, block, at, wrong.get(block.stream[at]))) for at in range(len(block)))
    return [_unfit_problem(run, block, at, code) for at, code in found if code]


def take_carefully(run: Run, block: RecordBlock, replaced: Replaced | None = None) -> None:
    """Compare a block with what stands under its keys, and write what is new of it."""
    file = run.batch.file_name
    found = keys.resolve(run.connection, run.org_id, run.batch_id, block, file)
    run.skipped += found.skipped
    run.problems += found.problems
    if found.positions:
        kept = block.kept(found.positions)
        old = replaced.picked(found.positions) if replaced else None
        _accept(run, kept, _write(run, kept, found.revisions, old))


def _take(run: Run, block: RecordBlock) -> None:
    """Check and write one block; a clash of natural keys turns to the careful path."""
    wrong = unfit(run, block)
    run.problems += wrong
    if wrong or len(run.problems) >= _MOST_PROBLEMS:
        return
    try:
        with run.connection.begin_nested():
            done = _write(run, block, 0, None)
    except DBAPIError as error:
        if error_name(error) not in _CLASHES:
            raise
        take_carefully(run, block)
    else:
        _accept(run, block, done)


def _accept(run: Run, block: RecordBlock, done: WrittenBlock) -> None:
    run.written.append(done)
    run.record_id = done.last_record + 1
    run.bill_id = (done.last_bill or run.bill_id - 1) + 1
    if any(run.streams[stream].interval for stream in set(block.stream)):
        rows = [block.row_of(at) for at in range(len(block))]
        span = (done.first_record, done.last_record)
        file = run.batch.file_name
        run.problems += keys.overlaps(run.connection, run.org_id, *span, rows, file)


def _write(
    run: Run, block: RecordBlock, revisions: Sequence[int] | int, replaced: Replaced | None
) -> WrittenBlock:
    """Write one block with its bills, and before the first one the batch."""
    if not run.written:
        batches.write_batch(run.connection, run.org_id, run.batch, run.batch_id, run.seq)
    count, bill_count = len(block), len(block.bills.stream)
    bills = _bill_columns(run, block.bills)
    records = _record_columns(run, block, revisions, replaced)
    blocks.write_rows(run.connection, "bill", bills, bill_count)
    blocks.write_rows(run.connection, "activity_record", records, count)
    return WrittenBlock(
        first_record=run.record_id,
        last_record=run.record_id + count - 1,
        first_bill=run.bill_id if bill_count else None,
        last_bill=run.bill_id + bill_count - 1 if bill_count else None,
        sha256=blocks.digest(
            (records.values(), count), (bills.values() if bill_count else (), bill_count)
        ),
    )


def _record_columns(
    run: Run, block: RecordBlock, revisions: Sequence[int] | int, replaced: Replaced | None
) -> Columns:
    columns: dict[str, Column] = {
        "org_id": run.org_id,
        "id": range(run.record_id, run.record_id + len(block)),
        "batch_id": run.batch_id,
        "stream_id": block.stream,
        "bill_id": replaced.bill_ids if replaced else _bill_ids(run, block),
        "month": [day // 100 for day in block.first_day],
        "first_day": block.first_day,
        "last_day": block.last_day,
        "document": settled(block.document),
        "line": settled(block.line),
        "revision": revisions,
        "kind": settled(block.kind),
        "posting": int(Posting.REPLACEMENT if replaced else Posting.ORIGINAL),
        "quantity": block.quantity,
        "data_class": settled(block.data_class),
        "estimated": settled([int(one) for one in block.estimated]),
        "method": settled(block.method),
        "rank": settled(block.rank),
        "corrects": replaced.corrects if replaced else None,
    }
    return columns


def _bill_ids(run: Run, block: RecordBlock) -> Column:
    if not block.bill:
        return None
    return [None if at is None else run.bill_id + at for at in block.bill]


def _bill_columns(run: Run, bills: BillBlock) -> Columns:
    return {
        "org_id": run.org_id,
        "id": range(run.bill_id, run.bill_id + len(bills.stream)),
        "stream_id": bills.stream,
        "batch_id": run.batch_id,
        "first_day": bills.first_day,
        "last_day": bills.last_day,
        "document": bills.document,
        "line": bills.line,
        "quantity": bills.quantity,
        "amount": bills.amount or None,
    }


def _fault(run: Run, block: RecordBlock, at: int, known: str | None) -> str | None:
    if known:
        return known
    if block.quantity[at] < 0:
        return "E-SIGN.record"
    entity_id = run.streams[block.stream[at]].entity_id
    closed = run.closed.get(entity_id, frozenset())
    return "E-CLOSED.record" if block.first_day[at] // 100 in closed else None


def _unfit_problem(run: Run, block: RecordBlock, at: int, code: str) -> Problem:
    facts = run.streams.get(block.stream[at])
    name = facts.code if facts else str(block.stream[at])
    place = Place(file=run.batch.file_name, row=block.row_of(at), subject=name)
    month = periods.month_text(block.first_day[at] // 100)
    raw = numbers.plain(numbers.quantity(block.quantity[at]))
    return Problem(code, place, raw, {"month": month, "stream": name})
