"""Positions: which blocks stand where, with all that is known of them, read in one question."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Row, text

from ghg.domain.certificates import valid_until
from ghg.domain.instruments import SERVING, Instrument, State
from ghg.domain.numbers import number
from ghg.errors import DataError, Place

NOW = 2**62  # a journal number that no ledger reaches
ANY_DAY = 99991231

_COLUMNS = """b.id, b.root_id, b.first_serial, b.last_serial, r.instrument, s.registry_code,
  s.batch_key, r.raw, r.first_month, r.last_month, r.plant, r.region, r.technology, r.method,
  r.acquired, r.acquired_day, r.price, r.currency, e.to_state, e.use_id, e.on_day, e.reference,
  e.beneficiary, e.evidence_id, t.until_day"""
_FROM = """FROM block b
JOIN serial_root r ON r.org_id = b.org_id AND r.id = b.root_id
JOIN serial_batch s ON s.id = r.batch_id
JOIN block_event e ON e.org_id = b.org_id AND e.block_id = b.id AND e.n = (
  SELECT max(l.n) FROM block_event l
  WHERE l.org_id = b.org_id AND l.block_id = b.id AND l.seq <= :up_to AND l.on_day <= :day)
LEFT JOIN serial_term t ON t.org_id = r.org_id AND t.root_id = r.id AND t.revision = (
  SELECT max(m.revision) FROM serial_term m
  WHERE m.org_id = r.org_id AND m.root_id = r.id AND m.seq <= :up_to)"""
_ALL = f"""SELECT {_COLUMNS} {_FROM} WHERE b.org_id = :org AND e.to_state <> 'split'
ORDER BY r.instrument, r.first_month, b.root_id, b.first_serial"""
_ONE = f"SELECT {_COLUMNS} {_FROM} WHERE b.org_id = :org AND b.id = :block"


@dataclass(frozen=True, slots=True)
class Position:
    """A block where it stands; `until` is the last day on which it can be used, 0 unknown: what
    the registry says of the range, else what the rule of its kind says.

    `price` is per unit in `currency`; reference, beneficiary and evidence are those of its last
    event.
    """

    block: int
    root: int
    instrument: Instrument
    registry: str
    batch: str
    first: int
    last: int
    raw: str
    first_month: int
    last_month: int
    plant: str
    region: str
    technology: str
    method: str
    acquired: str
    acquired_day: int
    price: Decimal | None
    currency: str
    state: State
    use: int | None
    on_day: int
    until: int
    reference: str
    beneficiary: str
    evidence: int | None

    @property
    def units(self) -> int:
        return self.last - self.first + 1

    def over(self, day: int) -> bool:
        """Tell whether the block can no longer be used on a day."""
        return bool(self.until) and day > self.until

    def only_of(self, year: int) -> bool:
        """Tell whether all of it was generated, or reduced, in a year."""
        return self.first_month // 100 == year == self.last_month // 100


def positions(
    connection: Connection,
    org_id: int,
    states: Iterable[State] = (),
    up_to: int = NOW,
    day: int = ANY_DAY,
) -> tuple[Position, ...]:
    """List blocks by instrument and vintage, those of some states or all; cut ones are left out.

    `up_to` is a journal number; `day` gives the books as they stood at the end of a day.
    """
    wanted = frozenset(states)
    rows = connection.execute(text(_ALL), {"org": org_id, "up_to": up_to, "day": day})
    found = (_position(row) for row in rows)
    return tuple(one for one in found if not wanted or one.state in wanted)


def position_of(connection: Connection, org_id: int, block: int) -> Position:
    """Give one block, a cut one too; raises E-REF.block."""
    asked = {"org": org_id, "block": block, "up_to": NOW, "day": ANY_DAY}
    row = connection.execute(text(_ONE), asked).first()
    if row is None:
        raise DataError("E-REF.block", Place(), str(block))
    return _position(row)


def balance(found: Iterable[Position]) -> Mapping[tuple[str, int, str], int]:
    """Add up units by (instrument, first month of the vintage, state)."""
    units: dict[tuple[str, int, str], int] = {}
    for one in found:
        key = (one.instrument.value, one.first_month, one.state.value)
        units[key] = units.get(key, 0) + one.units
    return units


def _position(row: Row[Any]) -> Position:
    instrument, state = Instrument(row.instrument), State(row.to_state)
    return Position(
        block=row.id,
        root=row.root_id,
        instrument=instrument,
        registry=row.registry_code,
        batch=row.batch_key,
        first=row.first_serial,
        last=row.last_serial,
        raw=row.raw,
        first_month=row.first_month,
        last_month=row.last_month,
        plant=row.plant,
        region=row.region,
        technology=row.technology,
        method=row.method,
        acquired=row.acquired,
        acquired_day=row.acquired_day,
        price=None if row.price is None else number(str(row.price)),
        currency=row.currency,
        state=state,
        use=row.use_id if state in SERVING else None,
        on_day=row.on_day,
        until=row.until_day or valid_until(instrument, row.first_month),
        reference=row.reference,
        beneficiary=row.beneficiary,
        evidence=row.evidence_id,
    )
