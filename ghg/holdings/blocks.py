"""Blocks in the ledger: entered, cut, and led from state to state, each step an event.

The caller holds the organisation's lock and gives the journal number of its act. What is checked
here gives a good message; what forbids is the tables' own constraints, and a refusal of theirs is
said by the same names.
"""

from typing import Any

from sqlalchemy import Connection, insert, select, text, update

from ghg.domain.instruments import FROZEN, TRANSITIONS, Instrument, Serial, State
from ghg.errors import DataError, Place
from ghg.holdings.pen import (
    Pen,
    Standing,
    in_order,
    named,
    no_arrow,
    standing,
    write_event,
    write_row,
)
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import BlockInput, BlockSplitInput, SerialBatchInput, SerialRootInput

_TAKEN = """SELECT r.org_id, r.id, r.first_serial, r.last_serial FROM serial_root r
WHERE r.batch_id = :batch AND r.void = 0 AND r.first_serial <= :last
ORDER BY r.first_serial DESC LIMIT 1"""


def batch_of(connection: Connection, registry: str, batch_key: str) -> int:
    """Give the id of a registry's batch, entered if it is new; shared by all organisations."""
    batches = table("serial_batch")
    here = (batches.c.registry_code == registry) & (batches.c.batch_key == batch_key)
    wanted = select(batches.c.id).where(here)
    found = connection.scalar(wanted)
    if found is None and connection.dialect.name == "postgresql":
        # another organisation may be counting at this moment
        connection.execute(text("LOCK TABLE serial_batch IN SHARE ROW EXCLUSIVE MODE"))
        found = connection.scalar(wanted)
    if found is None:
        given = checked(SerialBatchInput, registry_code=registry, batch_key=batch_key)
        found = 1 + (connection.scalar(text("SELECT max(id) FROM serial_batch")) or 0)
        connection.execute(insert(batches), {"id": found, **given.model_dump()})
    return int(found)


def receive(
    pen: Pen, instrument: Instrument, serial: Serial, state: State, **known: Any
) -> Standing:
    """Enter a range as a new root, expected or held.

    `known` are the other fields of `SerialRootInput`. Raises E-SERIAL-USED when any of its numbers
    was ever entered, and says where if it was here; E-COUNT.order.
    """
    if serial.last < serial.first:
        raise DataError("E-COUNT.order", Place(), serial.raw, first=serial.first, last=serial.last)
    batch = batch_of(pen.connection, serial.registry, serial.batch)
    _refuse_taken(pen, batch, serial)
    given = checked(
        SerialRootInput,
        batch_id=batch,
        first_serial=serial.first,
        last_serial=serial.last,
        instrument=instrument,
        certificate=instrument.certificate,
        raw=serial.raw,
        parsed=serial.parsed,
        **known,
    )
    with named(serial.raw):
        root = write_row(pen, "serial_root", given, void=False)
        block = checked(
            BlockInput,
            root_id=root,
            first_serial=serial.first,
            last_serial=serial.last,
            certificate=instrument.certificate,
        )
        row_id = write_row(pen, "block", block)
        write_event(pen, row_id, 1, State.NONE, state, given.acquired_day, reason=given.note)
    return standing(pen.connection, pen.org_id, row_id)


def move(pen: Pen, block: int, to: State, on_day: int, **facts: Any) -> Standing:
    """Lead a block to another state; `facts` are the other fields of `BlockEventInput`.

    Raises E-STATE.block when no arrow leads there, E-STATE.half, E-DATE.step, E-REF.block.
    """
    now = standing(pen.connection, pen.org_id, block)
    if (now.state, to) not in TRANSITIONS or to is State.SPLIT:
        raise no_arrow(now, to)
    in_order(now, on_day)
    if to is State.VOID:
        _refuse_half(pen, block)
    with named(str(block)):
        write_event(pen, block, now.n + 1, now.state, to, on_day, **{"use_id": now.use, **facts})
        if to is State.VOID:
            _mark_void(pen, now.root)
    return standing(pen.connection, pen.org_id, block)


def freeze(pen: Pen, block: int, on_day: int, reason: str) -> Standing:
    """Stop a block where it stands, until it is thawed."""
    now = standing(pen.connection, pen.org_id, block)
    if now.state not in FROZEN:
        raise no_arrow(now, State.FROZEN_HELD)
    return move(pen, block, FROZEN[now.state], on_day, reason=reason)


def thaw(pen: Pen, block: int, on_day: int, reason: str) -> Standing:
    """Let a frozen block go on where it stood."""
    now = standing(pen.connection, pen.org_id, block)
    before = next((live for live, frozen in FROZEN.items() if frozen is now.state), None)
    if before is None:
        raise no_arrow(now, State.HELD)
    return move(pen, block, before, on_day, reason=reason)


def split(pen: Pen, block: int, cut: int, on_day: int) -> tuple[Standing, Standing]:
    """Cut a block behind the number `cut`: two halves in the same state, for the same use.

    Raises E-CUT when the cut leaves a half empty, E-STATE.block, E-DATE.step.
    """
    now = standing(pen.connection, pen.org_id, block)
    if (now.state, State.SPLIT) not in TRANSITIONS:
        raise no_arrow(now, State.SPLIT)
    if not now.first <= cut < now.last:
        raise DataError(
            "E-CUT", Place(subject=str(block)), str(cut), first=now.first, last=now.last - 1
        )
    in_order(now, on_day)
    with named(str(block)):
        halves = [
            _half(pen, now, 1, now.first, cut),
            _half(pen, now, 2, cut + 1, now.last),
        ]
        _cut(pen, now, cut, halves)
        write_event(pen, block, now.n + 1, now.state, State.SPLIT, on_day, use_id=now.use)
        for half in halves:
            inherited = {"use_id": now.use, "origin_block": block, "origin_n": now.n + 1}
            write_event(pen, half, 1, State.NONE, now.state, on_day, **inherited)
    left, right = (standing(pen.connection, pen.org_id, half) for half in halves)
    return left, right


def _refuse_taken(pen: Pen, batch: int, serial: Serial) -> None:
    """Name the range that holds some of these numbers; another organisation's stays unnamed."""
    asked = {"batch": batch, "last": serial.last}
    found = pen.connection.execute(text(_TAKEN), asked).first()
    if found is None or found.last_serial < serial.first:
        return
    if found.org_id != pen.org_id:
        raise DataError("E-SERIAL-USED.elsewhere", Place(), serial.raw)
    said = {"root": found.id, "first": found.first_serial, "last": found.last_serial}
    raise DataError("E-SERIAL-USED", Place(), serial.raw, **said)


def _half(pen: Pen, now: Standing, side: int, first: int, last: int) -> int:
    given = checked(
        BlockInput,
        root_id=now.root,
        first_serial=first,
        last_serial=last,
        certificate=now.certificate,
        parent_id=now.block,
        side=side,
    )
    return write_row(pen, "block", given)


def _cut(pen: Pen, now: Standing, cut: int, halves: list[int]) -> None:
    given = checked(
        BlockSplitInput,
        parent_id=now.block,
        n=now.n + 1,
        parent_first=now.first,
        parent_last=now.last,
        cut=cut,
        left_id=halves[0],
        right_id=halves[1],
    )
    row = {"org_id": pen.org_id, "seq": pen.seq, **given.model_dump()}
    pen.connection.execute(insert(table("block_split")), row)


def _refuse_half(pen: Pen, block: int) -> None:
    """Only a range as it was entered can be void: a half was made by a cut, not by a mistake."""
    blocks = table("block")
    here = (blocks.c.org_id == pen.org_id) & (blocks.c.id == block)
    parent = pen.connection.scalar(select(blocks.c.parent_id).where(here))
    if parent is not None:
        raise DataError("E-STATE.half", Place(subject=str(block)), str(block), parent=parent)


def _mark_void(pen: Pen, root: int) -> None:
    roots = table("serial_root")
    here = (roots.c.org_id == pen.org_id) & (roots.c.id == root)
    pen.connection.execute(update(roots).where(here).values(void=True))
