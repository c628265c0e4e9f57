"""Entries: what a person typed, kept apart from what was posted of it.

In one-person mode entry and posting happen in one act. Of an imported file only the rows with a
remark or an approved estimate become entries; the others are what the file says, and the batch
holds the file's hash.
"""

from collections.abc import Mapping, Sequence
from itertools import islice

from ghg.desk.context import Acting
from ghg.domain import numbers
from ghg.intake.taking import Note
from ghg.ledger import rows
from ghg.ledger.blocks import RecordBlock
from ghg.ledger.codes import DataClass, RecordKind
from ghg.ledger.columns import utc_now
from ghg.ledger.rows import checked
from ghg.ledger.tables import EntryInput
from ghg.plan.plan import Plan

_AT_ONCE = 5000


def keep_notes(at: Acting, notes: Sequence[Note], plan: Plan) -> None:
    """Keep the remarks that stood beside imported rows."""
    units = {plan.stream_ids[stream.code]: stream.unit for stream in plan.streams}
    now = utc_now()
    given = (
        checked(
            EntryInput,
            stream_id=note.stream,
            first_day=note.first_day,
            last_day=note.last_day,
            document=note.document,
            line=note.line,
            quantity=numbers.quantity(note.quantity),
            unit=units[note.stream],
            kind=RecordKind(note.kind),
            data_class=DataClass(note.data_class),
            estimated=bool(note.approver),
            method=note.method,
            rank=note.rank,
            note=note.text,
            approver=note.approver,
            state="posted",
            maker=at.act.actor,
            created_utc=now,
        )
        for note in notes
    )
    while some := list(islice(given, _AT_ONCE)):
        rows.add(at.connection, at.org_id, "entry", some)


def typed_entry(
    at: Acting, block: RecordBlock, typed: Mapping[str, str], corrects: int | None = None
) -> EntryInput:
    """Make the entry of one typed record or bill, already posted.

    Its quantity is in the stream's unit; `raw` keeps number and unit as typed.
    """
    raw = f"{typed['quantity']} {typed['unit']}".strip()
    return checked(
        EntryInput,
        stream_id=block.stream[0],
        first_day=min(block.first_day),
        last_day=max(block.last_day),
        document=block.document[0],
        line=block.line[0],
        quantity=numbers.quantity(sum(block.quantity)),
        unit=typed["unit"],
        raw=raw,
        kind=RecordKind(block.kind[0]),
        data_class=DataClass(block.data_class[0]),
        estimated=bool(block.estimated[0]),
        method=block.method[0],
        rank=block.rank[0],
        note=typed["note"],
        state="posted",
        maker=at.act.actor,
        approver=typed["approver"] if any(block.estimated) else "",
        created_utc=utc_now(),
        corrects=corrects,
    )
