"""Ranges of a registry's export: new ones are entered and used up, known ones skipped.

A range that stands with other facts, or overlaps one that stands, is refused with the earlier one.
What a rule forbids is found by writing each line for a trial, and taking it back.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, select, text

from ghg.desk.context import Acting
from ghg.desk.evidence import evidence_id
from ghg.desk.holdings.receive import Bought, enter
from ghg.desk.holdings.uses import set_aside
from ghg.desk.imports.compared import Compared
from ghg.domain.instruments import Purpose, State
from ghg.domain.numbers import plain
from ghg.errors import NOWHERE, DataError, Problem
from ghg.holdings import blocks, uses
from ghg.holdings.pen import Pen
from ghg.holdings.positions import Position, position_of
from ghg.holdings.uses import Proof
from ghg.intake.holdings import HoldingLine
from ghg.intake.reader import placed
from ghg.intake.received import TakenTable
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import HoldingUseInput
from ghg.plan.plan import Plan

_SAME = """SELECT r.*, b.id AS block FROM serial_root r
JOIN serial_batch s ON s.id = r.batch_id
JOIN block b ON b.org_id = r.org_id AND b.root_id = r.id AND b.parent_id IS NULL
WHERE r.org_id = :org AND s.registry_code = :registry AND s.batch_key = :batch
  AND r.first_serial = :first AND r.last_serial = :last AND r.void = 0"""
_USED = """SELECT min(e.reference) AS low, max(e.reference) AS high,
  count(*) AS leaves, count(CASE WHEN e.to_state IN ('retired', 'redeemed') THEN 1 END) AS used
FROM block b JOIN block_event e ON e.org_id = b.org_id AND e.block_id = b.id
  AND e.n = (SELECT max(l.n) FROM block_event l WHERE l.org_id = b.org_id AND l.block_id = b.id)
WHERE b.org_id = :org AND b.root_id = :root AND e.to_state <> 'split'"""
_MADE = """SELECT e.block_id FROM block_event e
JOIN block b ON b.org_id = e.org_id AND b.id = e.block_id
JOIN serial_root r ON r.org_id = b.org_id AND r.id = b.root_id
WHERE e.org_id = :org AND e.seq = :seq AND r.void = 0 ORDER BY e.block_id LIMIT 1"""
_FACTS = (
    *("instrument", "first_month", "last_month", "plant", "technology"),
    *("acquired", "acquired_day", "price", "currency"),
)


def compared(at: Acting, plan: Plan, taken: TakenTable, _closed: frozenset[int]) -> Compared:
    """Try every line: E-SERIAL-USED, E-DOUBLE.power, E-GROUP, E-RULE, E-REF.evidence, E-STATE."""
    new: list[tuple[HoldingLine, int]] = []
    problems: list[Problem] = []
    with at.connection.begin_nested() as trial:
        pen = Pen(at.connection, at.org_id, at.record({"tried": True}).seq, at.act.actor)
        for line in taken.lines:
            place = taken.layout.place("serial", line.row)
            try:
                with at.connection.begin_nested():
                    written, asked = _written(at, pen, plan.entity_id, line)
            except DataError as error:
                problems += placed(error, place)
                continue
            problems += placed(DataError.of(asked), place) if asked else ()
            new += [(line, plan.entity_id)] if written else []
        trial.rollback()
    return Compared(tuple(new), len(taken.lines) - len(new), tuple(problems))


def write(at: Acting, new: Sequence[tuple[HoldingLine, int]], _batch_id: int, seq: int) -> int:
    """Write new ranges and uses."""
    pen = Pen(at.connection, at.org_id, seq, at.act.actor)
    for line, entity in new:
        _written(at, pen, entity, line)
    return len(new)


def withdraw(at: Acting, made_seq: int, _seq: int) -> int:
    """Refuse to take ranges back: two persons void them. Raises E-STATE.imported."""
    asked = {"org": at.org_id, "seq": made_seq}
    block = at.connection.scalar(text(_MADE), asked)
    if block is not None:
        raise DataError("E-STATE.imported", NOWHERE, str(block))
    return 0


def _written(
    at: Acting, pen: Pen, entity: int, line: HoldingLine
) -> tuple[bool, tuple[Problem, ...]]:
    """Write what of a line is new; tell whether anything was, and what it asks."""
    before = _standing(at, line)
    if before is None:
        state = State.EXPECTED if line.state == "expected" else State.HELD
        held = enter(at, pen, _bought(line), line.serial, state)
        return True, _use_up(at, pen, entity, line, held) if line.used else ()
    if any(_fact(line, name) != _kept(before, name) for name in _FACTS):
        said = {"root": before.id, "first": before.first_serial, "last": before.last_serial}
        raise DataError("E-SERIAL-USED", NOWHERE, line.serial.raw, **said)
    held = position_of(at.connection, at.org_id, before.block)
    if line.state == "held" and held.state is State.EXPECTED:
        blocks.move(pen, held.block, State.HELD, line.acquired_day)
        return True, ()
    if not line.used or _used_up(at, before.id, line.reference):
        return False, ()
    if held.state is State.EXPECTED:
        blocks.move(pen, held.block, State.HELD, line.acquired_day)
    return True, _use_up(at, pen, entity, line, held)


def _use_up(
    at: Acting, pen: Pen, entity: int, line: HoldingLine, held: Position
) -> tuple[Problem, ...]:
    """Set a range aside for its use and use it up by the registry's word."""
    entities = table("entity")
    here = (entities.c.org_id == at.org_id) & (entities.c.id == entity)
    given = checked(
        HoldingUseInput,
        entity_id=entity,
        boundary="whole",
        year=line.use_year,
        purpose=Purpose(line.purpose),
        certificate=line.instrument.certificate,
        need=line.need or line.reference,
        beneficiary=at.connection.scalar(select(entities.c.name_zh).where(here)),
    )
    block = held.block
    asked: tuple[Problem, ...] = ()
    if held.state is not State.RESERVED:
        use = uses.open_use(pen, given)
        kept, asked = set_aside(at, pen, use, block, held.units, line.used_day)
        block = kept.block
    paper = evidence_id(at, line.evidence)
    uses.use_up(pen, block, Proof(line.reference, line.used_day, line.beneficiary, paper))
    return asked


def _standing(at: Acting, line: HoldingLine) -> Row[Any] | None:
    """Give the range that stands with exactly these numbers."""
    registry, batch, first, last = line.key
    asked = {"org": at.org_id, "registry": registry, "batch": batch, "first": first, "last": last}
    return at.connection.execute(text(_SAME), asked).first()


def _used_up(at: Acting, root: int, reference: str) -> bool:
    """Tell whether all of a range was used up under a reference."""
    row = at.connection.execute(text(_USED), {"org": at.org_id, "root": root}).one()
    return bool(row.leaves == row.used and row.low == row.high == reference)


def _fact(line: HoldingLine, name: str) -> str | None:
    value = getattr(line, name)
    if value is None:
        return None
    return plain(value) if isinstance(value, Decimal) else str(value)


def _kept(before: Row[Any], name: str) -> str | None:
    value = getattr(before, name)
    return None if value is None else str(value)


def _bought(line: HoldingLine) -> Bought:
    return Bought(
        instrument=line.instrument,
        serial=line.serial.raw,
        first_month=line.first_month,
        last_month=line.last_month,
        acquired=line.acquired,
        acquired_day=line.acquired_day,
        plant=line.plant,
        region=line.region,
        technology=line.technology,
        method=line.method,
        issued_day=line.issued_day,
        price=line.price,
        currency=line.currency,
        evidence="" if line.used else line.evidence,
        note=line.note,
    )
