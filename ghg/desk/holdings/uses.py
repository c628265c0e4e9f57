"""Setting units aside for a need, and using them up by the registry's word and paper."""

from dataclasses import asdict, dataclass

from sqlalchemy import select

from ghg.desk.context import Acting, Desk, entity_id
from ghg.desk.evidence import evidence_id
from ghg.desk.holdings.pen import writing
from ghg.domain.instruments import Purpose, State
from ghg.holdings import uses
from ghg.holdings.positions import Position, position_of, positions
from ghg.holdings.uses import Proof
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import HoldingUseInput


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


def reserve(desk: Desk, block: int, units: int, need: Need, day: int, entity: str = "") -> Position:
    """Set the first `units` of a block aside for a need; 0 takes the whole block."""
    said = {"block": block, "units": units, "day": day, **asdict(need)}
    with writing(desk, "holding.reserve", f"block {block}", said) as (at, pen):
        use = uses.open_use(pen, _use(at, need, entity))
        wanted = units or position_of(at.connection, at.org_id, block).units
        kept = uses.reserve(pen, use, block, wanted, day)
        return position_of(at.connection, at.org_id, kept.block)


def take(desk: Desk, units: int, need: Need, day: int, entity: str = "") -> tuple[Position, ...]:
    """Set units aside from whatever is held: what expires first, then the cheapest.

    All of them or none; raises E-MORE-THAN-HELD.
    """
    said = {"units": units, "day": day, **asdict(need)}
    with writing(desk, "holding.take", need.need, said) as (at, pen):
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
    with writing(desk, "holding.use_up", f"block {block}", said, approver) as (at, pen):
        proof = Proof(reference, day, beneficiary, evidence_id(at, evidence))
        uses.use_up(pen, block, proof)
        return position_of(at.connection, at.org_id, block)


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
