"""Batches: the frame of a posting, written around its blocks.

The batch's row goes first, because records point to it; its journal entry goes last, because it
holds the digests of what was written.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select

from ghg.errors import NOWHERE, DataError, Place
from ghg.ledger import journal
from ghg.ledger.journal import Act, Head
from ghg.ledger.rows import table
from ghg.ledger.tables import BatchInput


@dataclass(frozen=True, slots=True)
class WrittenBlock:
    """One written block: ids of its records and bills, and the digest of both."""

    first_record: int
    last_record: int
    first_bill: int | None
    last_bill: int | None
    sha256: str


@dataclass(frozen=True, slots=True)
class Posted:
    """What a posting did. With `rows` 0 nothing was written: no batch, no journal entry."""

    batch_id: int
    rows: int
    skipped: int
    digests: tuple[str, ...]
    head: Head | None


def prior_batch(
    connection: Connection, org_id: int, kind: str, file_sha256: str, mapping_sha256: str
) -> tuple[int, int, bool] | None:
    """Give (batch id, round, reversed?) of the last batch of a file; None when it is new."""
    rows, later = table("batch"), table("batch").alias()
    undone = select(later.c.id).where(
        (later.c.org_id == rows.c.org_id) & (later.c.reverses == rows.c.id)
    )
    same = (
        (rows.c.org_id == org_id)
        & (rows.c.kind == kind)
        & (rows.c.file_sha256 == file_sha256)
        & (rows.c.mapping_sha256 == mapping_sha256)
    )
    wanted = select(rows.c.id, rows.c.round, undone.exists().label("undone")).where(same)
    found = connection.execute(wanted.order_by(rows.c.round.desc()).limit(1)).first()
    return None if found is None else (found.id, found.round, bool(found.undone))


def write_batch(
    connection: Connection, org_id: int, batch: BatchInput, batch_id: int, seq: int
) -> None:
    """Insert the batch's row; the journal entry `seq` follows in the same transaction."""
    row = {"org_id": org_id, "id": batch_id, "seq": seq, **batch.model_dump()}
    connection.execute(insert(table("batch")), row)


def next_seq(connection: Connection, org_id: int) -> int:
    """Give the number that the next journal entry will have."""
    last = journal.head(connection, org_id)
    return last.seq + 1 if last else 1


def finished(
    connection: Connection,
    org_id: int,
    act: Act,
    batch: BatchInput,
    batch_id: int,
    written: Sequence[WrittenBlock],
    skipped: int = 0,
) -> Posted:
    """Write the blocks' digests and the journal entry of a batch."""
    rows = [
        {
            "org_id": org_id,
            "batch_id": batch_id,
            "number": number,
            **{name: getattr(block, name) for name in WrittenBlock.__slots__},
        }
        for number, block in enumerate(written, 1)
    ]
    connection.execute(insert(table("batch_block")), rows)
    count = written[-1].last_record - written[0].first_record + 1
    digests = tuple(block.sha256 for block in written)
    said = {
        "batch": batch_id,
        **{name: value for name, value in batch.model_dump().items() if name != "mapping"},
        "rows": count,
        "skipped": skipped,
        "first_record": written[0].first_record,
        "digests": digests,
    }
    head = journal.append(connection, org_id, act, said)
    return Posted(batch_id, count, skipped, digests, head)


def posted_before(
    connection: Connection, org_id: int, act: Act, batch: BatchInput
) -> Posted | None:
    """Give the answer of the same key with the same file; raises E-IDEMPOTENT, E-IMPORTED."""
    entry = journal.keyed(connection, org_id, act)
    if entry is not None:
        return _answer(entry, batch)
    if batch.file_sha256 is None or batch.mapping_sha256 is None:
        return None
    prior = prior_batch(connection, org_id, batch.kind, batch.file_sha256, batch.mapping_sha256)
    if prior is not None and not (prior[2] and batch.round > prior[1]):
        raise DataError("E-IMPORTED", Place(file=batch.file_name), str(prior[0]), batch=prior[0])
    return None


def _answer(entry: Any, batch: BatchInput) -> Posted:
    said = json.loads(entry.payload)
    asked = {"kind": batch.kind, "file_sha256": batch.file_sha256}
    if {name: said.get(name) for name in asked} != asked:
        raise DataError("E-IDEMPOTENT", NOWHERE, str(entry.idempotency_key), seq=entry.seq)
    head = Head(entry.seq, entry.hash)
    return Posted(said["batch"], said["rows"], said["skipped"], tuple(said["digests"]), head)
