"""Everything that the ledger can prove about itself, in one list of problems."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from ghg.errors import Place, Problem
from ghg.ledger import blocks, journal
from ghg.ledger.blocks import BILL_COLUMNS, RECORD_COLUMNS
from ghg.ledger.corrections import written_rows
from ghg.ledger.evidence import check_evidence
from ghg.ledger.journal import Head
from ghg.ledger.rows import table
from ghg.ledger.totals import totals_problems


def check_ledger(
    connection: Connection, org_id: int, folder: Path, anchors: Sequence[Head] = ()
) -> list[Problem]:
    """Check journal, records, totals and evidence of an organisation.

    `anchors` are journal heads that were printed in reports. Run it inside `reading`.
    """
    return [
        *journal.verify(connection, org_id, anchors),
        *records_problems(connection, org_id),
        *totals_problems(connection, org_id),
        *check_evidence(connection, org_id, folder),
    ]


def records_problems(connection: Connection, org_id: int) -> list[Problem]:
    """Compute every block's digest again and compare it with the journal; E-DAMAGE.records."""
    promised = _promised(connection, org_id)
    rows = table("batch_block")
    wanted = select(rows).where(rows.c.org_id == org_id).order_by(rows.c.batch_id, rows.c.number)
    kept: dict[int, list[str]] = {}
    wrong: set[int] = set()
    for block in connection.execute(wanted).all():
        made = _digest(connection, org_id, block)
        kept.setdefault(block.batch_id, []).append(made)
        if block.sha256 != made:
            wrong.add(block.batch_id)
    both = promised.keys() | kept.keys()
    wrong.update(batch for batch in both if promised.get(batch) != kept.get(batch))
    return [
        Problem("E-DAMAGE.records", Place(subject=f"batch {batch}"), str(batch))
        for batch in sorted(wrong)
    ]


def _promised(connection: Connection, org_id: int) -> dict[int, list[str]]:
    """Read from the journal which digests each batch was posted with."""
    return dict(_digests(connection, org_id))


def _digests(connection: Connection, org_id: int) -> Iterator[tuple[int, list[str]]]:
    batch, entry = table("batch"), table("journal")
    joined = batch.join(entry, (entry.c.org_id == batch.c.org_id) & (entry.c.seq == batch.c.seq))
    wanted = select(batch.c.id, entry.c.payload).select_from(joined)
    for row in connection.execute(wanted.where(batch.c.org_id == org_id)):
        digests = _said(row.payload).get("digests")
        if digests:  # a batch of facts alone has no records
            yield row.id, digests


def _said(payload: bytes) -> dict[str, Any]:
    """Read a payload; a spoiled one, whose hash shows it, says nothing."""
    try:
        said = json.loads(payload)
    except ValueError:
        said = None
    return said if isinstance(said, dict) else {}


def _digest(connection: Connection, org_id: int, block: Any) -> str:
    records = written_rows(
        connection, org_id, "activity_record", RECORD_COLUMNS, block.first_record, block.last_record
    )
    bills = []
    if block.first_bill is not None:
        span = (block.first_bill, block.last_bill)
        bills = written_rows(connection, org_id, "bill", BILL_COLUMNS, *span)
    return blocks.digest(*((zip(*rows, strict=True), len(rows)) for rows in (records, bills)))
