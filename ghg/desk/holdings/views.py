"""Looking at credits and certificates: positions, lives, uses, calendar, proposals, audit."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, select, text

from ghg.desk.context import Desk, Looking, looking
from ghg.domain.instruments import State
from ghg.errors import Place, Problem
from ghg.holdings import audit as audits
from ghg.holdings.audit import Audit
from ghg.holdings.positions import Position, balance, position_of, positions
from ghg.ledger.evidence import hash_of, place
from ghg.ledger.rows import table

__all__ = [
    "EventView",
    "Position",
    "UseView",
    "audit",
    "calendar",
    "holdings",
    "life",
    "one_block",
    "position",
    "use_list",
]
_LIFE = """SELECT e.n, e.from_state, e.to_state, e.on_day, e.use_id, e.reference, e.beneficiary,
  e.counterparty, e.reason, e.actor, e.approver, v.sha256, j.seq, j.at_utc
FROM block_event e
JOIN journal j ON j.org_id = e.org_id AND j.seq = e.seq
LEFT JOIN evidence v ON v.org_id = e.org_id AND v.id = e.evidence_id
WHERE e.org_id = :org AND e.block_id = :block ORDER BY e.n"""
_PARENTS = "SELECT parent_id FROM block WHERE org_id = :org AND id = :block"
_USES = """SELECT u.*, n.code AS entity FROM holding_use u
JOIN entity n ON n.org_id = u.org_id AND n.id = u.entity_id WHERE u.org_id = :org ORDER BY u.id"""

_USED_UP = """SELECT e.block_id, v.sha256 FROM block_event e
JOIN evidence v ON v.org_id = e.org_id AND v.id = e.evidence_id
WHERE e.org_id = :org AND e.to_state IN ('retired', 'redeemed') ORDER BY e.block_id"""


@dataclass(frozen=True, slots=True)
class EventView:
    """A step in a block's life, with the journal entry that wrote it."""

    block: int
    n: int
    state: State
    on_day: int
    use: int | None
    reference: str
    beneficiary: str
    counterparty: str
    reason: str
    actor: str
    approver: str
    evidence: str
    seq: int
    at_utc: str


@dataclass(frozen=True, slots=True)
class UseView:
    """A use with the units that are set aside and used up for it."""

    use: int
    entity: str
    boundary: str
    year: int
    purpose: str
    certificate: bool
    need: str
    beneficiary: str
    reserved: int
    used_up: int


def holdings(desk: Desk, state: State | None = None) -> tuple[Position, ...]:
    """List the blocks by instrument and vintage, of one state or of all."""
    with looking(desk) as at:
        return positions(at.connection, at.org_id, (state,) if state else ())


def one_block(desk: Desk, block: int) -> Position:
    """Give one block; raises E-REF.block."""
    with looking(desk) as at:
        return position_of(at.connection, at.org_id, block)


def halves(desk: Desk, block: int) -> tuple[int, ...]:
    """Name the two blocks that a block was cut into; none where it was not cut."""
    cuts = table("block_split")
    with looking(desk) as at:
        here = (cuts.c.org_id == at.org_id) & (cuts.c.parent_id == block)
        row = at.connection.execute(select(cuts.c.left_id, cuts.c.right_id).where(here)).first()
    return () if row is None else (row.left_id, row.right_id)


def position(desk: Desk) -> tuple[tuple[str, int, str, int], ...]:
    """Give units by instrument, first month of the vintage, and state."""
    with looking(desk) as at:
        found = balance(positions(at.connection, at.org_id))
    return tuple((*key, units) for key, units in sorted(found.items()))


def life(desk: Desk, block: int) -> tuple[EventView, ...]:
    """Tell the life of a block from its root on: its parents' events first. E-REF.block."""
    with looking(desk) as at:
        position_of(at.connection, at.org_id, block)
        line = [block]
        asked = {"org": at.org_id, "block": block}
        while (parent := at.connection.scalar(text(_PARENTS), asked)) is not None:
            line.insert(0, parent)
            asked = {"org": at.org_id, "block": parent}
        events: list[EventView] = []
        for number in line:
            rows = at.connection.execute(text(_LIFE), {"org": at.org_id, "block": number})
            events += [_event(number, row) for row in rows]
    return tuple(events)


def use_list(desk: Desk) -> tuple[UseView, ...]:
    """List the uses with what backs them."""
    with looking(desk) as at:
        found = positions(at.connection, at.org_id)
        rows = list(at.connection.execute(text(_USES), {"org": at.org_id}))
    return tuple(
        UseView(
            use=row.id,
            entity=row.entity,
            boundary=row.boundary,
            year=row.year,
            purpose=row.purpose,
            certificate=bool(row.certificate),
            need=row.need,
            beneficiary=row.beneficiary,
            reserved=_units(found, row.id, (State.RESERVED, State.FROZEN_RESERVED)),
            used_up=_units(found, row.id, (State.RETIRED, State.REDEEMED)),
        )
        for row in rows
    )


def calendar(desk: Desk) -> tuple[Position, ...]:
    """List what can still be used and ends on a known day, the next to end first."""
    with looking(desk) as at:
        live = (State.EXPECTED, State.HELD, State.RESERVED)
        found = positions(at.connection, at.org_id, live)
    return tuple(
        sorted((one for one in found if one.until), key=lambda one: (one.until, one.block))
    )


def audit(desk: Desk) -> Audit:
    """Derive every balance anew from the events, and look at the papers of what was used up."""
    with looking(desk) as at:
        found = audits.audit(at.connection, at.org_id)
        return replace(found, problems=(*found.problems, *_papers(desk, at)))


def _papers(desk: Desk, at: Looking) -> Iterator[Problem]:
    """Find uses whose paper is missing or changed; every paper is read once."""
    rows = at.connection.execute(text(_USED_UP), {"org": at.org_id}).all()
    kept = {row.sha256 for row in rows}
    gone = {sha for sha in kept if hash_of(place(desk.evidence_folder, sha)) != sha}
    for row in rows:
        if row.sha256 in gone:
            yield Problem("E-AUDIT.paper", Place(subject=str(row.block_id)), str(row.block_id))


def _units(found: tuple[Position, ...], use: int, states: tuple[State, ...]) -> int:
    return sum(one.units for one in found if one.use == use and one.state in states)


def _event(block: int, row: Row[Any]) -> EventView:
    return EventView(
        block=block,
        n=row.n,
        state=State(row.to_state),
        on_day=row.on_day,
        use=row.use_id,
        reference=row.reference,
        beneficiary=row.beneficiary,
        counterparty=row.counterparty,
        reason=row.reason,
        actor=row.actor,
        approver=row.approver,
        evidence=(row.sha256 or "")[:12],
        seq=row.seq,
        at_utc=row.at_utc,
    )
