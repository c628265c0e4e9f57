"""The snapshot of uses (注销快照): what credits and certificates were used for in a year.

Every block that is set aside, retired or redeemed for a use of the year is in it, whatever the
purpose, so that a duty is seen beside a claim; and so is one whose use the registry took back.
Read from the holdings as they stood at a journal number. The hash is that of the canonical bytes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, text

from ghg.desk.context import Acting, Looking
from ghg.desk.setup import today
from ghg.domain.issue import canonical, document, issue_hash
from ghg.domain.offsets import OwnProjectRow, ProjectPlace
from ghg.domain.snapshot import HeldUnits, Snapshot
from ghg.holdings.papers import own_projects
from ghg.holdings.positions import Position, positions
from ghg.holdings.rules import is_of
from ghg.ledger import journal
from ghg.plan.plan import NOW, rows_of

SIGNS = 12  # of a file's hash: its id
# The use of a block stands with every event that served it, its facts with the one that used it up.
_SERVED = """SELECT e.block_id, e.n, e.to_state, e.use_id, e.on_day, e.reference, e.beneficiary,
  e.evidence_id FROM block_event e
WHERE e.org_id = :org AND e.use_id IS NOT NULL AND e.seq <= :up_to
ORDER BY e.block_id, e.n"""
_ISSUED = "SELECT id, issued_day FROM serial_root WHERE org_id = :org AND issued_day IS NOT NULL"
_OURS = ("reserved", "frozen_reserved", "retired", "redeemed", "invalidated")


def read_snapshot(at: Acting | Looking, entity: int, year: int, up_to: int = NOW) -> Snapshot:
    """Give the snapshot of an entity's uses of a year at a journal number; NOW is the head."""
    head = journal.head(at.connection, at.org_id)
    seq = min(up_to, head.seq if head else 0)
    bare = Snapshot(seq, "", today(), tuple(_units(at, entity, year, seq)))
    return replace(bare, hash=issue_hash(snapshot_bytes(bare)))


def snapshot_bytes(snapshot: Snapshot) -> bytes:
    """Give the canonical bytes of a snapshot, without its own hash."""
    return canonical(document(replace(snapshot, hash="")))


def states_now(at: Acting | Looking) -> Mapping[int, str]:
    """Give the state of every block as it stands now."""
    return {one.block: one.state.value for one in positions(at.connection, at.org_id)}


def _units(at: Acting | Looking, entity: int, year: int, up_to: int) -> Iterator[HeldUnits]:
    asked = {"entity_id": entity, "year": year}
    uses = {row.id: row for row in rows_of(at.connection, at.org_id, "holding_use", up_to, **asked)}
    said = {"org": at.org_id, "up_to": up_to}
    served: dict[int, Row[Any]] = {}
    for row in at.connection.execute(text(_SERVED), said):
        if row.block_id not in served or row.to_state != "invalidated":
            served[row.block_id] = row
    issued = {row.id: row.issued_day for row in at.connection.execute(text(_ISSUED), said)}
    papers = {row.id: row.sha256 for row in rows_of(at.connection, at.org_id, "evidence", up_to)}
    projects = own_projects(at.connection, at.org_id, entity, up_to)
    for held in positions(at.connection, at.org_id, up_to=up_to):
        last = served.get(held.block)
        if held.state in _OURS and last is not None and last.use_id in uses:
            paper = papers.get(last.evidence_id, "")[:SIGNS]
            made = _held(held, uses[last.use_id], last, issued.get(held.root, 0), paper)
            yield replace(made, inside=_inside(held, projects))


def _held(
    held: Position, use: Row[Any], last: Row[Any], issued_day: int, evidence: str
) -> HeldUnits:
    return HeldUnits(
        block=held.block,
        use=use.id,
        purpose=use.purpose,
        boundary=use.boundary,
        year=use.year,
        instrument=held.instrument.value,
        registry=held.registry,
        batch=held.batch,
        first=held.first,
        last=held.last,
        first_month=held.first_month,
        last_month=held.last_month,
        issued_day=issued_day,
        plant=held.plant,
        technology=held.technology,
        method=held.method,
        state=held.state.value,
        on_day=last.on_day,
        reference=last.reference,
        beneficiary=last.beneficiary,
        evidence=evidence,
        inside=False,
    )


def _inside(held: Position, projects: tuple[OwnProjectRow, ...]) -> bool:
    """Tell whether credits come from an own project inside the boundary."""
    return any(one.place is ProjectPlace.INSIDE and is_of(held, one) for one in projects)
