"""I9 to I12 and I14: units that were used up: once, for one use, proven, in time."""

from collections.abc import Iterator
from typing import Any

from ghg.desk.context import published
from ghg.desk.invariants.invariant import Invariant, Looked, Seen, asked, broken
from ghg.domain.double_benefit import Generation, twice
from ghg.domain.instruments import USED_UP, Instrument
from ghg.holdings.positions import Position, positions
from ghg.library.double_benefit import benefit_rules

_USED = "to_state IN ('retired', 'redeemed')"
_ONE_USE = """SELECT 'block_event ' || e.block_id || '/' || e.n FROM block_event e
  WHERE e.org_id = :org AND e.to_state IN ('retired', 'redeemed')
  AND NOT EXISTS (SELECT 1 FROM holding_use u JOIN block b ON b.org_id = u.org_id
    WHERE u.org_id = e.org_id AND u.id = e.use_id AND b.id = e.block_id
      AND b.certificate = u.certificate AND (e.to_state = 'redeemed') = (u.certificate = 1))
UNION SELECT 'block_event ' || e.block_id || '/' || e.n FROM block_event e
  JOIN block_event p ON p.org_id = e.org_id AND p.block_id = e.block_id AND p.n = e.n - 1
  WHERE e.org_id = :org AND coalesce(e.use_id, 0) <> coalesce(p.use_id, 0)
    AND e.from_state IN ('reserved', 'frozen_reserved', 'retired', 'redeemed')
ORDER BY 1"""
_PROVEN = """SELECT 'block_event ' || e.block_id || '/' || e.n FROM block_event e
WHERE e.org_id = :org AND e.to_state IN ('retired', 'redeemed')
  AND (length(trim(e.reference)) = 0 OR length(trim(e.beneficiary)) = 0
    OR NOT EXISTS (SELECT 1 FROM evidence v WHERE v.org_id = e.org_id AND v.id = e.evidence_id))
ORDER BY 1"""
_REFERENCE = """SELECT 'block ' || id || ' ' || reference FROM (
  SELECT e.org_id, b.id, e.reference, b.first_serial, max(b.last_serial) OVER (
    PARTITION BY r.batch_id, e.reference ORDER BY b.first_serial, b.org_id, b.id
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended
  FROM block b JOIN serial_root r ON r.org_id = b.org_id AND r.id = b.root_id
  JOIN block_event e ON e.org_id = b.org_id AND e.block_id = b.id
    AND e.to_state IN ('retired', 'redeemed')) AS used
WHERE first_serial <= ended AND org_id = :org ORDER BY 1"""
_POWER = """SELECT p.root_id, p.plant_key, p.instrument, p.technology, p.first_month, p.last_month,
  coalesce(e.approver, '') AS approver, coalesce(e.actor, '') AS actor, r.evidence_id
FROM plant_power p JOIN serial_root r ON r.org_id = p.org_id AND r.id = p.root_id AND r.void = 0
JOIN block b ON b.org_id = r.org_id AND b.root_id = r.id AND b.parent_id IS NULL
LEFT JOIN block_event e ON e.org_id = b.org_id AND e.block_id = b.id AND e.n = 1
WHERE p.org_id = :org AND NOT EXISTS (SELECT 1 FROM block_event c
  WHERE c.org_id = b.org_id AND c.block_id = b.id AND c.to_state = 'cancelled')
ORDER BY p.root_id"""


def _in_time(seen: Seen) -> Looked:
    """Nothing was used before it was made, nor after the day until which it could be used."""
    used = positions(seen.at.connection, seen.at.org_id, USED_UP)
    return Looked(len(used), broken("I12", (f"block {one.block}" for one in used if _late(one))))


def _late(one: Position) -> bool:
    return one.over(one.on_day) or one.on_day // 100 < one.first_month


def _power_once(seen: Seen) -> Looked:
    """No two instruments stand for the same power of a plant and month, unless it was proven."""
    rows = seen.rows(_POWER)
    return Looked(len(rows), broken("I14", _doubled(rows)))


def _doubled(rows: list[tuple[Any, ...]]) -> Iterator[str]:
    rules = benefit_rules(published())
    held: dict[str, list[Generation]] = {}
    for root, key, kind, technology, first, last, approver, actor, paper in rows:
        made = Generation(Instrument(kind), key, technology, first, last, root)
        proven = paper is not None and approver not in ("", actor)
        for rule, other in twice(rules, made, held.get(key, ())):
            if not (proven and rule.proof):
                yield f"serial_root {made.root} / {other.root}"
        held.setdefault(key, []).append(made)


USES = (
    asked("I9", ("block_event", "holding_use"), _ONE_USE),
    asked("I10", ("block_event",), _PROVEN, _USED),
    asked("I11", ("block_event",), _REFERENCE, _USED),
    Invariant("I12", _in_time),
)
POWER = Invariant("I14", _power_once)
