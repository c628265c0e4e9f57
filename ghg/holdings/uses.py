"""Uses: units set aside for a need, and used up for it with the registry's word.

A use is (entity, boundary, year, purpose, instrument kind, need). Setting aside is a reservation;
it becomes final only when the registry's reference, day, beneficiary and paper are there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from ghg.domain.certificates import expired
from ghg.domain.instruments import State
from ghg.domain.periods import day_text, month_period
from ghg.errors import DataError, Place
from ghg.holdings import blocks
from ghg.holdings.pen import Pen, Standing
from ghg.holdings.positions import Position, position_of
from ghg.ledger.rows import add, table
from ghg.ledger.tables import HoldingUseInput


@dataclass(frozen=True, slots=True)
class Proof:
    """What a registry says of units used up: its reference, the day, for whom, and the paper."""

    reference: str
    on_day: int
    beneficiary: str
    evidence_id: int


@dataclass(frozen=True, slots=True)
class Pick:
    """Units of a block that are proposed for a use: the first `units` of it, and why in words."""

    position: Position
    units: int

    @property
    def cut(self) -> bool:
        return self.units < self.position.units


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
    uses = table("holding_use")
    here = (uses.c.org_id == pen.org_id) & (uses.c.id == use)
    found = pen.connection.execute(select(uses).where(here)).first()
    if found is None:
        raise DataError("E-REF.use", Place(), str(use))
    return found


def reserve(pen: Pen, use: int, block: int, units: int, on_day: int) -> Standing:
    """Set the first `units` of a block aside for a use; the rest is cut off and stays.

    Raises E-MORE-THAN-HELD, E-RULE.instrument, E-RULE.expired, E-RULE.vintage, E-STATE.block.
    """
    row = use_row(pen, use)
    held = position_of(pen.connection, pen.org_id, block)
    _fits(held, on_day, certificate=bool(row.certificate))
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
    if held.use is None:
        raise DataError(
            "E-STATE.block", Place(subject=str(block)), str(block), state=held.state, wanted="-"
        )
    row = use_row(pen, held.use)
    _fits(held, proof.on_day, certificate=bool(row.certificate))
    if proof.beneficiary != row.beneficiary and pen.approver in ("", pen.actor):
        said = {"wanted": row.beneficiary}
        raise DataError("E-RULE.beneficiary", Place(subject=str(block)), proof.beneficiary, **said)
    to = State.REDEEMED if held.instrument.certificate else State.RETIRED
    return blocks.move(
        pen,
        block,
        to,
        proof.on_day,
        reference=proof.reference,
        beneficiary=proof.beneficiary,
        evidence_id=proof.evidence_id,
    )


def proposed(
    found: Sequence[Position], units: int, on_day: int, *, certificate: bool
) -> tuple[Pick, ...]:
    """Propose held units for a need: those that expire first, then the cheapest; nothing is done.

    Fewer units than asked for come back when there are no more.
    """
    picks: list[Pick] = []
    for one in sorted(_eligible(found, on_day, certificate=certificate), key=_expiring_then_cheap):
        if units <= 0:
            break
        picks.append(Pick(one, min(units, one.units)))
        units -= picks[-1].units
    return tuple(picks)


def enough(
    found: Sequence[Position], units: int, on_day: int, *, certificate: bool
) -> tuple[Pick, ...]:
    """Propose exactly so many units; raises E-MORE-THAN-HELD."""
    picks = proposed(found, units, on_day, certificate=certificate)
    held = sum(pick.units for pick in picks)
    if units < 1 or held < units:
        raise DataError("E-MORE-THAN-HELD.any", Place(), str(units), held=held)
    return picks


def _eligible(found: Iterable[Position], on_day: int, *, certificate: bool) -> Iterable[Position]:
    return (
        one
        for one in found
        if one.state is State.HELD
        and one.instrument.certificate == certificate
        and not expired(one.instrument, one.first_month, on_day)
    )


def _expiring_then_cheap(one: Position) -> tuple[int, bool, Any, int, int]:
    until = one.until or 99991231
    return until, one.price is None, one.price or 0, one.root, one.first


def _fits(held: Position, on_day: int, *, certificate: bool) -> None:
    """Hold a block to its use and day; raises E-RULE.instrument, .expired, .vintage."""
    place = Place(subject=str(held.block))
    if held.instrument.certificate != certificate:
        raise DataError("E-RULE.instrument", place, held.instrument)
    if expired(held.instrument, held.first_month, on_day):
        raise DataError("E-RULE.expired", place, day_text(on_day), until=day_text(held.until))
    if on_day < month_period(held.first_month).first_day:
        said = {"vintage": day_text(month_period(held.first_month).first_day)}
        raise DataError("E-RULE.vintage", place, day_text(on_day), **said)
