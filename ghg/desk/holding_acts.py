"""What a person does with credits and certificates: enter, set aside, use up, let go, undo nothing.

Each function is one act with one journal entry; a block that is wrong is voided by two persons, and
everything else that was wrong is another event.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from ghg.desk.context import Acting, Desk, acting, entity_id
from ghg.domain.instruments import Instrument, Purpose, Serial, State
from ghg.errors import NOWHERE, DataError
from ghg.holdings import blocks, uses
from ghg.holdings.blocks import Pen, Standing
from ghg.holdings.positions import Position, position_of, positions
from ghg.holdings.serials import counted, parsed, typed
from ghg.holdings.uses import Proof
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import HoldingUseInput


@dataclass(frozen=True, slots=True)
class Bought:
    """A range as typed: a serial that its registry's form reads, or batch with start and end.

    `units` is what the paper says; it must be the range's own count.
    """

    instrument: Instrument
    serial: str
    first: str = ""
    last: str = ""
    units: str = ""
    first_month: int = 0
    last_month: int = 0
    acquired: str = "bought"
    acquired_day: int = 0
    plant: str = ""
    region: str = ""
    technology: str = ""
    method: str = ""
    issued_day: int | None = None
    price: Decimal | None = None
    currency: str = ""
    evidence: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """What units are wanted for; an empty beneficiary is the entity itself."""

    year: int
    purpose: Purpose
    need: str
    certificate: bool
    boundary: str = "whole"
    beneficiary: str = ""
    note: str = ""


def receive(desk: Desk, bought: Bought, *, expected: bool = False) -> Position:
    """Enter a range that was bought or issued; `expected` while another party still holds it.

    Raises E-COUNT, E-INT, E-SERIAL-USED, E-EMPTY.batch, E-REF.evidence, E-MONTHS.
    """
    serial = _serial(bought)
    if bought.units:
        counted(serial, bought.units)
    if not bought.first_month:
        raise DataError("E-MONTHS", NOWHERE, bought.serial)
    with _writing(desk, "holding.receive", serial.raw, asdict(bought)) as (at, pen):
        state = State.EXPECTED if expected else State.HELD
        made = blocks.receive(
            pen,
            bought.instrument,
            serial,
            state,
            first_month=bought.first_month,
            last_month=bought.last_month or bought.first_month,
            plant=bought.plant,
            region=bought.region,
            technology=bought.technology,
            method=bought.method,
            issued_day=bought.issued_day,
            acquired=bought.acquired,
            acquired_day=bought.acquired_day,
            price=bought.price,
            currency=bought.currency,
            evidence_id=_evidence(at, bought.evidence) if bought.evidence else None,
            note=bought.note,
        )
        return position_of(at.connection, at.org_id, made.block)


def reserve(desk: Desk, block: int, units: int, need: Need, day: int, entity: str = "") -> Position:
    """Set the first `units` of a block aside for a need; 0 takes the whole block."""
    said = {"block": block, "units": units, "day": day, **asdict(need)}
    with _writing(desk, "holding.reserve", f"block {block}", said) as (at, pen):
        use = uses.open_use(pen, _use(at, need, entity))
        wanted = units or position_of(at.connection, at.org_id, block).units
        kept = uses.reserve(pen, use, block, wanted, day)
        return position_of(at.connection, at.org_id, kept.block)


def take(desk: Desk, units: int, need: Need, day: int, entity: str = "") -> tuple[Position, ...]:
    """Set units aside from whatever is held: what expires first, then the cheapest.

    All of them or none; raises E-MORE-THAN-HELD.
    """
    said = {"units": units, "day": day, **asdict(need)}
    with _writing(desk, "holding.take", need.need, said) as (at, pen):
        held = positions(at.connection, at.org_id, (State.HELD,))
        picks = uses.enough(held, units, day, certificate=need.certificate)
        use = uses.open_use(pen, _use(at, need, entity))
        kept = [uses.reserve(pen, use, one.position.block, one.units, day) for one in picks]
        return tuple(position_of(at.connection, at.org_id, one.block) for one in kept)


def use_up(
    desk: Desk,
    block: int,
    reference: str,
    day: int,
    beneficiary: str,
    evidence: str,
    approver: str = "",
) -> Position:
    """Retire credits or redeem certificates, by the registry's word and paper."""
    said = {"block": block, "reference": reference, "day": day, "beneficiary": beneficiary}
    with _writing(desk, "holding.use_up", f"block {block}", said, approver) as (at, pen):
        proof = Proof(reference, day, beneficiary, _evidence(at, evidence))
        uses.use_up(pen, block, proof)
        return position_of(at.connection, at.org_id, block)


def release(desk: Desk, block: int, day: int, reason: str) -> Position:
    """Let a reserved block go back to what is held."""
    return _led(desk, "release", block, State.HELD, day, reason, only=State.RESERVED)


def confirm(desk: Desk, block: int, day: int, reason: str = "") -> Position:
    """Say that an expected block has arrived."""
    return _led(desk, "confirm", block, State.HELD, day, reason, only=State.EXPECTED)


def take_back(desk: Desk, block: int, day: int, reason: str, evidence: str) -> Position:
    """Enter that a block which was transferred out came back."""
    return _led(
        desk, "take_back", block, State.HELD, day, reason, evidence, only=State.TRANSFERRED_OUT
    )


def transfer(desk: Desk, block: int, day: int, counterparty: str, evidence: str = "") -> Position:
    """Enter that a block was passed to somebody else."""
    return _led(
        desk, "transfer", block, State.TRANSFERRED_OUT, day, "", evidence, counterparty=counterparty
    )


def end(desk: Desk, block: int, state: State, day: int, reason: str) -> Position:
    """Enter that the registry ended a block: cancelled or expired."""
    return _led(desk, state.value, block, state, day, reason)


def void(desk: Desk, block: int, day: int, reason: str, approver: str) -> Position:
    """Declare a mistyped range never to have existed; takes two persons."""
    return _led(desk, "void", block, State.VOID, day, reason, approver=approver)


def invalidate(
    desk: Desk, block: int, day: int, reason: str, approver: str, evidence: str
) -> Position:
    """Enter that the registry took a use back; takes two persons and its paper."""
    return _led(
        desk, "invalidate", block, State.INVALIDATED, day, reason, evidence, approver=approver
    )


def freeze(desk: Desk, block: int, day: int, reason: str) -> Position:
    """Stop a block where it stands."""
    return _stopped(desk, "freeze", block, day, reason, blocks.freeze)


def thaw(desk: Desk, block: int, day: int, reason: str) -> Position:
    """Let a stopped block go on."""
    return _stopped(desk, "thaw", block, day, reason, blocks.thaw)


def split(desk: Desk, block: int, cut: int, day: int) -> tuple[Position, Position]:
    """Cut a block behind a number."""
    said = {"block": block, "cut": cut, "day": day}
    with _writing(desk, "holding.split", f"block {block}", said) as (at, pen):
        left, right = blocks.split(pen, block, cut, day)
        found = (position_of(at.connection, at.org_id, half.block) for half in (left, right))
        return next(found), next(found)


def _led(
    desk: Desk,
    act: str,
    block: int,
    to: State,
    day: int,
    reason: str,
    evidence: str = "",
    counterparty: str = "",
    approver: str = "",
    only: State | None = None,
) -> Position:
    """Lead a block to a state; `only` is where it must come from."""
    said = {"block": block, "to": to, "day": day, "counterparty": counterparty}
    with _writing(desk, f"holding.{act}", f"block {block}", said, approver, reason) as (at, pen):
        now = blocks.standing(at.connection, at.org_id, block)
        if only is not None and now.state is not only:
            raise blocks.no_arrow(now, to)
        facts: dict[str, Any] = {"reason": reason, "counterparty": counterparty}
        if evidence:
            facts["evidence_id"] = _evidence(at, evidence)
        blocks.move(pen, block, to, day, **facts)
        return position_of(at.connection, at.org_id, block)


def _stopped(
    desk: Desk,
    act: str,
    block: int,
    day: int,
    reason: str,
    step: Callable[[Pen, int, int, str], Standing],
) -> Position:
    if not reason:
        raise DataError("E-REASON", NOWHERE, str(block))
    said = {"block": block, "day": day}
    with _writing(desk, f"holding.{act}", f"block {block}", said, "", reason) as (at, pen):
        step(pen, block, day, reason)
        return position_of(at.connection, at.org_id, block)


@contextmanager
def _writing(
    desk: Desk, action: str, subject: str, said: Any, approver: str = "", reason: str = ""
) -> Iterator[tuple[Acting, Pen]]:
    """Hold one act's transaction, its journal entry written first."""
    with acting(desk, action, subject, reason) as at:
        head = at.record(said)
        yield at, Pen(at.connection, at.org_id, head.seq, desk.actor, approver)


def _serial(bought: Bought) -> Serial:
    read = parsed(bought.instrument, bought.serial)
    if read is not None:
        return read
    return typed(bought.instrument, bought.serial, bought.first, bought.last)


def _use(at: Acting, need: Need, entity: str) -> HoldingUseInput:
    row_id = entity_id(at, entity)
    entities = table("entity")
    here = (entities.c.org_id == at.org_id) & (entities.c.id == row_id)
    name = at.connection.scalar(select(entities.c.name_zh).where(here))
    return checked(
        HoldingUseInput,
        entity_id=row_id,
        boundary=need.boundary,
        year=need.year,
        purpose=need.purpose,
        certificate=need.certificate,
        need=need.need,
        beneficiary=need.beneficiary or name,
        note=need.note,
    )


def _evidence(at: Acting, begin: str) -> int:
    """Find a kept file by the beginning of its hash; raises E-REF.evidence."""
    kept = table("evidence")
    wanted = select(kept.c.id, kept.c.sha256).where(kept.c.org_id == at.org_id)
    found = [row.id for row in at.connection.execute(wanted) if row.sha256.startswith(begin)]
    if not begin or len(found) != 1:
        raise DataError("E-REF.evidence", NOWHERE, begin)
    return int(found[0])
