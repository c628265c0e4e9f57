"""Batches: what was written together, by whom, and how it is taken back.

Nothing is deleted: an undone import stands in the books beside its reversal.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, func, select

from ghg.desk.context import Acting, Desk, Looking, acting, looking
from ghg.desk.imports.writers import withdraw
from ghg.desk.submissions.handing import by_two
from ghg.errors import NOWHERE, DataError
from ghg.ledger import batches, rows
from ghg.ledger.corrections import REVERSAL, reverse_batch
from ghg.ledger.journal import Head
from ghg.ledger.rows import table
from ghg.ledger.tables import BatchInput


@dataclass(frozen=True, slots=True)
class Undone:
    """An import taken back: by which batch, how many records and facts."""

    batch: int
    reversed_by: int
    records: int
    facts: int


@dataclass(frozen=True, slots=True)
class BatchView:
    """A batch as listed."""

    batch: int
    kind: str
    file_name: str
    file_sha256: str
    records: int
    accepted: str
    at_utc: str
    actor: str
    reason: str
    reverses: int | None
    reversed_by: int | None


@by_two("batch.undo")
def undo(desk: Desk, batch: int, reason: str) -> Undone:
    """Take back an import: its records are reversed, its facts withdrawn; nothing is deleted.

    Raises E-REASON, E-REF.batch, E-STATE.batch, E-STATE.reversed, E-CLOSED.
    """
    if not reason:
        raise DataError("E-REASON", NOWHERE, str(batch))
    with acting(desk, "batch.undo", f"batch {batch}", reason) as at:
        made = _batch_row(at, batch)
        if _has_records(at, batch):
            posted = reverse_batch(at.connection, at.org_id, at.act, batch)
            assert posted.head is not None
            by, records, seq = posted.batch_id, posted.rows, posted.head.seq
        else:
            by, head = empty_batch(at, BatchInput(kind=REVERSAL, reverses=batch), {})
            records, seq = 0, head.seq
        return Undone(batch, by, records, withdraw(at, int(made.seq), seq))


def batch_list(desk: Desk) -> tuple[BatchView, ...]:
    """List imports, manual postings, corrections and reversals, oldest first."""
    with looking(desk) as at:
        counts = _counts(at)
        found = list(at.connection.execute(batches_with_acts(at)))
    undone = {row.reverses: row.id for row in found if row.reverses is not None}
    return tuple(
        BatchView(
            batch=row.id,
            kind=row.kind,
            file_name=row.file_name,
            file_sha256=row.file_sha256 or "",
            records=counts.get(row.id, 0),
            accepted=row.accepted,
            at_utc=row.at_utc,
            actor=row.actor,
            reason=row.reason,
            reverses=row.reverses,
            reversed_by=undone.get(row.id),
        )
        for row in found
    )


def empty_batch(at: Acting, given: BatchInput, said: dict[str, Any]) -> tuple[int, Head]:
    """Write a batch without records, such as one of facts alone, and its journal entry."""
    batch_id = rows.next_id(at.connection, "batch", at.org_id)
    seq = batches.next_seq(at.connection, at.org_id)
    batches.write_batch(at.connection, at.org_id, given, batch_id, seq)
    frame = given.model_dump(exclude={"mapping"})
    return batch_id, at.record({"batch": batch_id, **frame, "rows": 0, **said})


def batches_with_acts(at: Acting | Looking, batch_id: int | None = None) -> Any:
    """Select batches with the journal entry that made them."""
    batch, journal = table("batch"), table("journal")
    joined = batch.join(
        journal, (journal.c.org_id == batch.c.org_id) & (journal.c.seq == batch.c.seq)
    )
    wanted = (
        select(batch, journal.c.at_utc, journal.c.actor, journal.c.reason)
        .select_from(joined)
        .where(batch.c.org_id == at.org_id)
        .order_by(batch.c.id)
    )
    return wanted if batch_id is None else wanted.where(batch.c.id == batch_id)


def _counts(at: Looking) -> dict[int, int]:
    """Count the records of every batch from its blocks."""
    block = table("batch_block")
    size = func.sum(block.c.last_record - block.c.first_record + 1)
    wanted = select(block.c.batch_id, size.label("n")).where(block.c.org_id == at.org_id)
    found = at.connection.execute(wanted.group_by(block.c.batch_id))
    return {row.batch_id: int(row.n) for row in found}


def _batch_row(at: Acting, batch_id: int) -> Row[Any]:
    """Give a batch that can be undone; raises E-REF.batch, E-STATE.reversed."""
    batch = table("batch")
    found = at.connection.execute(
        select(batch).where((batch.c.org_id == at.org_id) & (batch.c.id == batch_id))
    ).first()
    if found is None:
        raise DataError("E-REF.batch", NOWHERE, str(batch_id))
    undone = (batch.c.org_id == at.org_id) & (batch.c.reverses == batch_id)
    if at.connection.scalar(select(batch.c.id).where(undone)) is not None:
        raise DataError("E-STATE.reversed", NOWHERE, str(batch_id))
    return found


def _has_records(at: Acting, batch_id: int) -> bool:
    block = table("batch_block")
    mine = (block.c.org_id == at.org_id) & (block.c.batch_id == batch_id)
    return at.connection.scalar(select(func.count()).select_from(block).where(mine)) != 0
