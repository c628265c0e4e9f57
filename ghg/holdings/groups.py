"""Group accounts: how a paper divides a range among legal entities, checked to the unit.

    the parts follow each other from the first number to the last, none is empty, none is left over

A factory enters its own part only, as `allocated`; it must lie in a part that the paper gives to
the entity whose use it serves (P55: certificates of a group without allocation prove nothing).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, text

from ghg.domain.instruments import Acquired, Serial
from ghg.errors import NOWHERE, DataError, Place
from ghg.holdings.positions import Position

_PARTS = """SELECT g.id, g.holder, g.on_day, g.instrument, g.registry_code, g.batch_key,
  g.first_serial AS whole_first, g.last_serial AS whole_last, p.party, p.entity_id,
  p.first_serial, p.last_serial, v.sha256
FROM group_paper g JOIN group_part p ON p.org_id = g.org_id AND p.paper_id = g.id
LEFT JOIN evidence v ON v.org_id = g.org_id AND v.id = g.evidence_id
WHERE g.org_id = :org"""
_OVERLAPPING = f"""{_PARTS} AND g.registry_code = :registry AND g.batch_key = :batch
  AND g.first_serial <= :last AND g.last_serial >= :first ORDER BY g.id, p.first_serial"""
_ALL = f"{_PARTS} ORDER BY g.id, p.first_serial"
_ENTERED = """SELECT r.id, r.first_serial, r.last_serial FROM serial_root r
JOIN serial_batch s ON s.id = r.batch_id
WHERE r.org_id = :org AND s.registry_code = :registry AND s.batch_key = :batch AND r.void = 0
  AND r.acquired = 'allocated' AND r.first_serial <= :last AND r.last_serial >= :first
ORDER BY r.first_serial LIMIT 1"""


@dataclass(frozen=True, slots=True)
class Part:
    """What a paper gives to a legal entity: units, and the numbers where the paper says them."""

    party: str
    units: int
    first: int = 0
    last: int = 0


def allotted(serial: Serial, parts: Sequence[Part]) -> tuple[Part, ...]:
    """Give every part its numbers, in the paper's order.

    Raises E-GROUP.twice, E-INT, E-GROUP.sum when the parts do not add up to the range, E-GROUP.gap
    when numbers that were stated do not follow each other.
    """
    names = [one.party for one in parts]
    double = next((name for name in names if names.count(name) > 1), "")
    if double:
        raise DataError("E-GROUP.twice", NOWHERE, double)
    for one in parts:
        if one.units < 1:
            raise DataError("E-INT", NOWHERE, f"{one.party}={one.units}")
    total = sum(one.units for one in parts)
    if total != serial.units:
        raise DataError("E-GROUP.sum", NOWHERE, serial.raw, parts=total, block=serial.units)
    ordered = sorted(parts, key=lambda one: one.first) if all(p.first for p in parts) else parts
    made: list[Part] = []
    following = serial.first
    for one in ordered:
        if one.first and (one.first, one.last) != (following, following + one.units - 1):
            raise DataError("E-GROUP.gap", NOWHERE, one.party, wanted=following, first=one.first)
        made.append(Part(one.party, one.units, following, following + one.units - 1))
        following += one.units
    return tuple(made)


def refuse_again(connection: Connection, org_id: int, serial: Serial) -> None:
    """Refuse a second division of numbers, unless it is the same range and nothing came of it.

    Raises E-GROUP.again with the paper that stands, E-GROUP.used with the entry that rests on it.
    """
    asked = _asked(org_id, serial)
    entered = connection.execute(text(_ENTERED), asked).first()
    if entered is not None:
        raise DataError("E-GROUP.used", NOWHERE, serial.raw, root=entered.id)
    for row in connection.execute(text(_OVERLAPPING), asked):
        if (row.whole_first, row.whole_last) != (serial.first, serial.last):
            said = {"paper": row.id, "first": row.whole_first, "last": row.whole_last}
            raise DataError("E-GROUP.again", NOWHERE, serial.raw, **said)


def own_part(connection: Connection, org_id: int, serial: Serial) -> Row[Any]:
    """Give the part in which a range lies, by the latest paper.

    Raises E-GROUP.none without a paper, E-GROUP.elsewhere when it is not wholly ours.
    """
    rows = list(connection.execute(text(_OVERLAPPING), _asked(org_id, serial)))
    latest = max((row.id for row in rows), default=0)
    parts = [row for row in rows if row.id == latest and row.first_serial <= serial.last]
    parts = [row for row in parts if row.last_serial >= serial.first]
    if not parts:
        raise DataError("E-GROUP.none", NOWHERE, serial.raw)
    only = parts[0]
    if len(parts) > 1 or only.entity_id is None:
        raise DataError("E-GROUP.elsewhere", NOWHERE, serial.raw, party=parts[-1].party)
    if not only.first_serial <= serial.first <= serial.last <= only.last_serial:
        raise DataError("E-GROUP.elsewhere", NOWHERE, serial.raw, party=only.party)
    return only


def of_entity(connection: Connection, org_id: int, held: Position, entity: int) -> None:
    """Hold an allocated block to the entity that it was allocated to; raises E-GROUP.entity."""
    if held.acquired != Acquired.ALLOCATED:
        return
    serial = Serial(held.registry, held.batch, held.first, held.last, held.raw, parsed=False)
    part = own_part(connection, org_id, serial)
    if part.entity_id != entity:
        raise DataError(
            "E-GROUP.entity", Place(subject=str(held.block)), held.raw, party=part.party
        )


def all_parts(connection: Connection, org_id: int) -> list[Row[Any]]:
    """List every part of every paper."""
    return list(connection.execute(text(_ALL), {"org": org_id}))


def _asked(org_id: int, serial: Serial) -> dict[str, Any]:
    range_ = {"first": serial.first, "last": serial.last}
    return {"org": org_id, "registry": serial.registry, "batch": serial.batch, **range_}
