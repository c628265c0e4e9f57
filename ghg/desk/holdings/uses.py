"""Setting units aside for a need, and using them up by the registry's word and paper."""

from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.asking import refuse_open
from ghg.desk.context import Acting, Desk, Looking, entity_id, looking
from ghg.desk.evidence import evidence_id
from ghg.desk.holdings.pen import writing
from ghg.desk.submissions.handing import by_two
from ghg.domain.instruments import Acquired, Purpose, State
from ghg.errors import DataError, Problem
from ghg.holdings import uses
from ghg.holdings.groups import of_entity
from ghg.holdings.papers import own_projects
from ghg.holdings.pen import Pen
from ghg.holdings.positions import Position, position_of, positions
from ghg.holdings.proposals import Proposal, Wanted, enough, proposal
from ghg.holdings.rules import doubts, not_from_inside
from ghg.holdings.uses import Proof
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import HoldingUseInput

__all__ = [
    "Need",
    "Proposal",
    "objection",
    "propose",
    "propose_for",
    "propose_need",
    "reserve",
    "set_aside",
    "take",
    "take_for",
    "use_up",
]


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


def reserve(
    desk: Desk,
    block: int,
    units: int,
    need: Need,
    day: int,
    entity: str = "",
    accept: tuple[str, ...] = (),
) -> Position:
    """Set the first `units` of a block aside for a need; 0 takes the whole block.

    `accept` names the questions that a person has answered: E-RULE.other_year. Raises what
    `ghg.holdings.uses.reserve` raises, E-RULE.inside, E-GROUP.entity.
    """
    said = {"block": block, "units": units, "day": day, "accept": accept, **asdict(need)}
    with writing(desk, "holding.reserve", f"block {block}", said) as (at, pen):
        use = uses.open_use(pen, _use(at, need, entity))
        wanted = units or position_of(at.connection, at.org_id, block).units
        kept, asked = set_aside(at, pen, use, block, wanted, day)
        refuse_open(asked, accept)
        return kept


def take(
    desk: Desk,
    units: int,
    need: Need,
    day: int,
    entity: str = "",
    accept: tuple[str, ...] = (),
) -> tuple[Position, ...]:
    """Set units aside from whatever is held: what expires first, then the cheapest.

    All of them or none; raises E-MORE-THAN-HELD.
    """
    said = {"units": units, "day": day, "accept": accept, **asdict(need)}
    with writing(desk, "holding.take", need.need, said) as (at, pen):
        use = uses.open_use(pen, _use(at, need, entity))
        return _taken(at, pen, use, units, day, accept)


def take_for(
    desk: Desk, use: int, units: int, day: int, accept: tuple[str, ...] = ()
) -> tuple[Position, ...]:
    """Set units aside for a use that stands, in the proposed order; raises E-REF.use."""
    said = {"use": use, "units": units, "day": day, "accept": accept}
    with writing(desk, "holding.take", f"use {use}", said) as (at, pen):
        return _taken(at, pen, use, units, day, accept)


def propose(desk: Desk, units: int, day: int, *, certificate: bool) -> Proposal:
    """Propose held units for a need that is not entered yet; nothing is set aside."""
    with looking(desk) as at:
        found = positions(at.connection, at.org_id)
    return proposal(found, units, Wanted(certificate, day))


def propose_need(desk: Desk, units: int, need: Need, day: int, entity: str = "") -> Proposal:
    """Propose held units for a need in all its words, as `take` takes them; nothing is set
    aside."""
    with looking(desk) as at:
        found = positions(at.connection, at.org_id)
        wanted = Wanted(need.certificate, day, need.purpose, need.year)
        owner = entity_id(at, entity)
        return proposal(found, units, wanted, partial(objection, at, owner))


def propose_for(desk: Desk, use: int, units: int, day: int) -> Proposal:
    """Propose held units for a use that stands; nothing is set aside. Raises E-REF.use."""
    with looking(desk) as at:
        row = uses.use_of(at.connection, at.org_id, use)
        found = positions(at.connection, at.org_id)
        return proposal(found, units, _wanted(row, day), partial(objection, at, row.entity_id))


@by_two("holding.use_up", once="block")
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


def set_aside(
    at: Acting, pen: Pen, use: int, block: int, units: int, day: int
) -> tuple[Position, tuple[Problem, ...]]:
    """Set units of a block aside inside an act; give it with what must be asked about it."""
    row = uses.use_row(pen, use)
    held = position_of(at.connection, at.org_id, block)
    _allowed(at, row.entity_id, held)
    kept = uses.reserve(pen, use, block, units, day)
    asked = doubts(held, Purpose(row.purpose), row.year)
    return position_of(at.connection, at.org_id, kept.block), asked


def _taken(
    at: Acting, pen: Pen, use: int, units: int, day: int, accept: tuple[str, ...]
) -> tuple[Position, ...]:
    row = uses.use_row(pen, use)
    found = positions(at.connection, at.org_id, (State.HELD,))
    speaks_against = partial(objection, at, row.entity_id)
    picks = enough(found, units, _wanted(row, day), speaks_against).picks
    asked = [doubts(one.position, Purpose(row.purpose), row.year) for one in picks]
    refuse_open([problem for one in asked for problem in one], accept)
    kept = [uses.reserve(pen, use, one.position.block, one.units, day) for one in picks]
    return tuple(position_of(at.connection, at.org_id, one.block) for one in kept)


def _allowed(at: Acting | Looking, entity: int, held: Position) -> None:
    """Hold a block to its group's paper and to the own projects; raises E-GROUP, E-RULE.inside."""
    of_entity(at.connection, at.org_id, held, entity)
    if not held.instrument.certificate and held.plant:
        not_from_inside(held, own_projects(at.connection, at.org_id, entity))


def objection(at: Acting | Looking, entity: int, held: Position) -> str:
    """Name what of the papers speaks against a block: a group's, or an own project; "" for none."""
    if held.acquired != Acquired.ALLOCATED and (held.instrument.certificate or not held.plant):
        return ""
    try:
        _allowed(at, entity, held)
    except DataError as error:
        return error.problems[0].code.partition(".")[2]
    return ""


def _wanted(row: Row[Any], day: int) -> Wanted:
    return Wanted(bool(row.certificate), day, Purpose(row.purpose), row.year)


def _use(at: Acting, need: Need, entity: str) -> HoldingUseInput:
    row_id = entity_id(at, entity)
    entities = table("entity")
    here = (entities.c.org_id == at.org_id) & (entities.c.id == row_id)
    name = at.connection.scalar(select(entities.c.name_zh).where(here))
    given = replace(need, beneficiary=need.beneficiary or str(name))
    return checked(HoldingUseInput, entity_id=row_id, **asdict(given))
