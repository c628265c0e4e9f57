"""Uses: units set aside for a need, and used up for it with the registry's word.

A use is (entity, boundary, year, purpose, instrument kind, need). Setting aside is a reservation;
it becomes final only when the registry's reference, day, beneficiary and paper are there.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from ghg.domain.instruments import Purpose, State
from ghg.domain.periods import day_text, month_period
from ghg.errors import DataError, Place
from ghg.holdings import blocks
from ghg.holdings.pen import Pen, Standing, no_arrow, standing
from ghg.holdings.positions import Position, position_of
from ghg.holdings.rules import of_purpose
from ghg.holdings.words import worded
from ghg.ledger.rows import add, table
from ghg.ledger.tables import HoldingUseInput


@dataclass(frozen=True, slots=True)
class Proof:
    """What a registry says of units used up: its reference, the day, for whom, and the paper."""

    reference: str
    on_day: int
    beneficiary: str
    evidence_id: int


def open_use(pen: Pen, given: HoldingUseInput) -> int:
    """Give the id of a use, entered if it is new."""
    uses = table("holding_use")
    same = uses.c.org_id == pen.org_id
    for name in ("entity_id", "boundary", "year", "purpose", "certificate", "need"):
        same &= uses.c[name] == getattr(given, name)
    found = pen.connection.scalar(select(uses.c.id).where(same))
    if found is not None:
        return int(found)
    return add(pen.connection, pen.org_id, "holding_use", [given], seq=pen.seq)[0]


def use_row(pen: Pen, use: int) -> Row[Any]:
    """Give a use; raises E-REF.use."""
    return use_of(pen.connection, pen.org_id, use)


def use_of(connection: Connection, org_id: int, use: int) -> Row[Any]:
    """Give a use to whoever only looks; raises E-REF.use."""
    uses = table("holding_use")
    here = (uses.c.org_id == org_id) & (uses.c.id == use)
    found = connection.execute(select(uses).where(here)).first()
    if found is None:
        raise DataError("E-REF.use", Place(), str(use))
    return found


def reserve(pen: Pen, use: int, block: int, units: int, on_day: int) -> Standing:
    """Set the first `units` of a block aside for a use; the rest is cut off and stays.

    Raises E-MORE-THAN-HELD, E-RULE (instrument, purpose, old_ccer, year, expired, vintage),
    E-STATE.block.
    """
    row = use_row(pen, use)
    held = position_of(pen.connection, pen.org_id, block)
    _fits(held, on_day, row)
    if not 1 <= units <= held.units:
        raise DataError("E-MORE-THAN-HELD", Place(subject=str(block)), str(units), held=held.units)
    if units < held.units:
        taken, _ = blocks.split(pen, block, held.first + units - 1, on_day)
        block = taken.block
    return blocks.move(pen, block, State.RESERVED, on_day, use_id=use)


def use_up(pen: Pen, block: int, proof: Proof) -> Standing:
    """Retire credits or redeem certificates that are reserved.

    Raises E-RULE.beneficiary when they go to another name than the use's and no second person has
    agreed; E-RULE.expired, E-RULE.vintage, E-STATE.block.
    """
    held = position_of(pen.connection, pen.org_id, block)
    to = State.REDEEMED if held.instrument.certificate else State.RETIRED
    if held.use is None:
        raise no_arrow(standing(pen.connection, pen.org_id, block), to)
    row = use_row(pen, held.use)
    _fits(held, proof.on_day, row)
    if proof.beneficiary != row.beneficiary and pen.approver in ("", pen.actor):
        said = {"wanted": row.beneficiary}
        raise DataError("E-RULE.beneficiary", Place(subject=str(block)), proof.beneficiary, **said)
    return blocks.move(
        pen,
        block,
        to,
        proof.on_day,
        reference=proof.reference,
        beneficiary=proof.beneficiary,
        evidence_id=proof.evidence_id,
    )


def _fits(held: Position, on_day: int, row: Row[Any]) -> None:
    """Hold a block to its use and day."""
    place = Place(subject=str(held.block))
    if held.instrument.certificate != bool(row.certificate):
        said = worded("kind", "instrument", held.instrument)
        raise DataError("E-RULE.instrument", place, held.instrument.value, **said)
    of_purpose(held, Purpose(row.purpose), row.year)
    if held.over(on_day):
        raise DataError("E-RULE.expired", place, day_text(on_day), until=day_text(held.until))
    if on_day < month_period(held.first_month).first_day:
        said = {"vintage": day_text(month_period(held.first_month).first_day)}
        raise DataError("E-RULE.vintage", place, day_text(on_day), **said)
