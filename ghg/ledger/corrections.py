"""Undoing and correcting: the books only grow.

A reversal repeats the key of a record with the quantity turned; a replacement stands under the next
revision. A batch is reversed with all that has replaced its records since.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select, text

from ghg.domain import periods
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.ledger import batches, blocks, totals
from ghg.ledger.batches import Posted, WrittenBlock
from ghg.ledger.blocks import RECORD_COLUMNS, RecordBlock
from ghg.ledger.journal import Act
from ghg.ledger.posting import Replaced, Run, begun, take_carefully, unfit
from ghg.ledger.rows import chunks, table
from ghg.ledger.tables import BatchInput
from ghg.ledger.totals import LIVE

REVERSAL, CORRECTION = "reversal", "correction"
_BLOCK = 50_000
_TURNED = {"batch_id": ":batch", "posting": "2", "quantity": "-a.quantity", "corrects": "a.id"}
_SELECTED = ", ".join(
    _TURNED.get(name, f"a.{name}")
    if name != "id"
    else ":before + row_number() OVER (ORDER BY a.id)"
    for name in RECORD_COLUMNS
)
_REVERSE = f"""INSERT INTO activity_record ({", ".join(RECORD_COLUMNS)})
SELECT {_SELECTED} FROM activity_record a WHERE a.org_id = :org AND {LIVE} AND a.id IN """  # noqa: S608
_FAMILY = """(WITH RECURSIVE family(id) AS (
  SELECT id FROM activity_record
  WHERE org_id = :org AND id BETWEEN :first AND :last AND posting <> 2
  UNION ALL SELECT c.id FROM family f JOIN activity_record c
    ON c.org_id = :org AND c.corrects = f.id AND c.posting = 3
) SELECT id FROM family)"""


def reverse_batch(connection: Connection, org_id: int, act: Act, batch_id: int) -> Posted:
    """Undo an import: reverse what is live of it and of what has replaced it.

    Raises E-REF.batch, E-STATE.batch (a reversal or correction), E-STATE.reversed, E-CLOSED.
    """
    first, last = _span(connection, org_id, batch_id)
    run = begun(connection, org_id, BatchInput(kind=REVERSAL, reverses=batch_id))
    batches.write_batch(connection, org_id, run.batch, run.batch_id, run.seq)
    wanted = {"first": first, "last": last}
    written = _reversed(run, _REVERSE + _FAMILY, wanted)
    if not written:
        raise DataError("E-STATE.reversed", NOWHERE, str(batch_id))
    return _closing(run, act, written)


def correct(
    connection: Connection, org_id: int, act: Act, record_ids: Sequence[int], given: RecordBlock
) -> Posted:
    """Reverse records and post others in their place, row by row.

    Row i of `given` replaces `record_ids[i]` and stays linked to its bill. Raises E-STATE.record
    when one of them is not live, and everything that `posting.post` raises.
    """
    run = begun(connection, org_id, BatchInput(kind=CORRECTION))
    wrong = unfit(run, given)
    if wrong:
        raise DataError.of(wrong)
    batches.write_batch(connection, org_id, run.batch, run.batch_id, run.seq)
    written: list[WrittenBlock] = []
    for some in chunks(record_ids):
        written += _reversed(run, _REVERSE + ":ids", {"ids": some})
    if sum(one.last_record - one.first_record + 1 for one in written) != len(set(record_ids)):
        raise DataError("E-STATE.record", NOWHERE, ", ".join(map(str, record_ids)))
    run.written += written
    take_carefully(run, given, Replaced(record_ids, _bills_of(run, record_ids)))
    return _closing(run, act, run.written)


def live_records(
    connection: Connection, org_id: int, stream_id: int, first_month: int, last_month: int
) -> list[Any]:
    """List the live records of a stream, by day and document, quantities in whole millionths."""
    wanted = f"""SELECT a.* FROM activity_record a WHERE a.org_id = :org AND a.stream_id = :stream
AND a.first_day BETWEEN :first * 100 AND :last * 100 + 31 AND {LIVE}
ORDER BY a.first_day, a.id"""  # noqa: S608 - a constant
    asked = {"org": org_id, "stream": stream_id, "first": first_month, "last": last_month}
    return list(connection.execute(text(wanted), asked))


def written_rows(
    connection: Connection, org_id: int, name: str, columns: Sequence[str], first: int, last: int
) -> list[Any]:
    """Read rows back as they are stored, in the order of their ids."""
    asked = f"""SELECT {", ".join(columns)} FROM {name}
WHERE org_id = :org AND id BETWEEN :first AND :last ORDER BY id"""  # noqa: S608 - our own names
    return list(connection.execute(text(asked), {"org": org_id, "first": first, "last": last}))


def _span(connection: Connection, org_id: int, batch_id: int) -> tuple[int, int]:
    rows, block = table("batch"), table("batch_block")
    here = (rows.c.org_id == org_id) & (rows.c.id == batch_id)
    kind = connection.scalar(select(rows.c.kind).where(here))
    if kind is None:
        raise DataError("E-REF.batch", NOWHERE, str(batch_id))
    if kind in (REVERSAL, CORRECTION):
        raise DataError("E-STATE.batch", NOWHERE, str(batch_id))
    undone = (rows.c.org_id == org_id) & (rows.c.reverses == batch_id)
    if connection.scalar(select(rows.c.id).where(undone)) is not None:
        raise DataError("E-STATE.reversed", NOWHERE, str(batch_id))
    mine = (block.c.org_id == org_id) & (block.c.batch_id == batch_id)
    spans = connection.execute(select(block.c.first_record, block.c.last_record).where(mine)).all()
    return min(row.first_record for row in spans), max(row.last_record for row in spans)


def _reversed(run: Run, statement: str, wanted: dict[str, Any]) -> list[WrittenBlock]:
    """Write reversals by one statement; what it wrote is read back in blocks and digested."""
    made = text(statement)
    if "ids" in wanted:
        made = made.bindparams(bindparam("ids", expanding=True))
    common = {"org": run.org_id, "batch": run.batch_id, "before": run.record_id - 1}
    count = run.connection.execute(made, {**common, **wanted}).rowcount
    first, run.record_id = run.record_id, run.record_id + count
    found: list[WrittenBlock] = []
    for start in range(first, run.record_id, _BLOCK):
        end = min(start + _BLOCK, run.record_id) - 1
        rows = written_rows(
            run.connection, run.org_id, "activity_record", RECORD_COLUMNS, start, end
        )
        run.problems += _closed(run, rows)
        found.append(
            WrittenBlock(
                start, end, None, None, blocks.digest((zip(*rows, strict=True), len(rows)), ((), 0))
            )
        )
    return found


def _closed(run: Run, rows: Sequence[Any]) -> list[Problem]:
    cells = sorted({(row.stream_id, row.month) for row in rows}) if run.closed else []
    return list(_closed_cells(run, cells))


def _closed_cells(run: Run, cells: Sequence[tuple[int, int]]) -> Iterator[Problem]:
    for stream_id, month in cells:
        facts = run.streams[stream_id]
        if month in run.closed.get(facts.entity_id, frozenset()):
            said = {"month": periods.month_text(month), "stream": facts.code}
            yield Problem("E-CLOSED.record", Place(subject=facts.code), "", said)


def _bills_of(run: Run, record_ids: Sequence[int]) -> list[int | None]:
    """Find the bills of records: a replacement stays linked to the bill."""
    rows = table("activity_record")
    wanted = select(rows.c.id, rows.c.bill_id).where(rows.c.org_id == run.org_id)
    bills: dict[int, int | None] = {}
    for some in chunks(record_ids):
        found = run.connection.execute(wanted.where(rows.c.id.in_(some)))
        bills.update({row.id: row.bill_id for row in found})
    return [bills[record_id] for record_id in record_ids]


def _closing(run: Run, act: Act, written: Sequence[WrittenBlock]) -> Posted:
    if run.problems:
        raise DataError.of(run.problems)
    span = (written[0].first_record, written[-1].last_record)
    totals.recompute_totals(run.connection, run.org_id, *span)
    return batches.finished(run.connection, run.org_id, act, run.batch, run.batch_id, written)
