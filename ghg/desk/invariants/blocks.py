"""I1 to I5: ranges of serial numbers, their cuts, and that no unit appears or disappears."""

from ghg.desk.invariants.invariant import Invariant, Looked, Seen, asked, broken, of_codes
from ghg.ledger.tables.serials import BIGGEST_SERIAL

_RANGES = f"""SELECT 'serial_root ' || id AS what FROM serial_root WHERE org_id = :org
  AND NOT (first_serial BETWEEN 1 AND last_serial AND last_serial <= {BIGGEST_SERIAL})
UNION ALL SELECT 'block ' || id FROM block WHERE org_id = :org
  AND NOT (first_serial BETWEEN 1 AND last_serial AND last_serial <= {BIGGEST_SERIAL})
ORDER BY 1"""  # noqa: S608 - our own number

# Numbers of a batch stand in order; one that begins before an earlier one ended stands twice,
# whoever holds it. Another organisation's rows are looked at and not named.
_TWICE = """SELECT 'batch ' || batch_id || ' #' || first_serial FROM (
  SELECT batch_id, first_serial, max(last_serial) OVER (PARTITION BY batch_id
    ORDER BY first_serial, org_id, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended
  FROM ({rows}) AS standing) AS ordered
WHERE first_serial <= ended
  AND batch_id IN (SELECT batch_id FROM serial_root WHERE org_id = :org) ORDER BY 1"""
_LIVE = """SELECT b.org_id, b.id, r.batch_id, b.first_serial, b.last_serial FROM block b
  JOIN serial_root r ON r.org_id = b.org_id AND r.id = b.root_id
  JOIN block_event e ON e.org_id = b.org_id AND e.block_id = b.id AND e.n = (
    SELECT max(l.n) FROM block_event l WHERE l.org_id = b.org_id AND l.block_id = b.id)
  WHERE e.to_state IN ('expected', 'held', 'reserved', 'frozen_expected', 'frozen_held',
    'frozen_reserved')"""
_ENTERED = "SELECT org_id, id, batch_id, first_serial, last_serial FROM serial_root WHERE void = 0"

_CUTS = """SELECT 'block_split ' || s.parent_id FROM block_split s
  LEFT JOIN block p ON p.org_id = s.org_id AND p.id = s.parent_id
    AND p.first_serial = s.parent_first AND p.last_serial = s.parent_last
  LEFT JOIN block l ON l.org_id = s.org_id AND l.id = s.left_id AND l.parent_id = s.parent_id
    AND l.first_serial = s.parent_first AND l.last_serial = s.cut
  LEFT JOIN block r ON r.org_id = s.org_id AND r.id = s.right_id AND r.parent_id = s.parent_id
    AND r.first_serial = s.cut + 1 AND r.last_serial = s.parent_last
  WHERE s.org_id = :org AND (p.id IS NULL OR l.id IS NULL OR r.id IS NULL)
UNION ALL SELECT 'block ' || b.id FROM block b WHERE b.org_id = :org AND b.parent_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM block_split s WHERE s.org_id = b.org_id
    AND s.parent_id = b.parent_id AND b.id IN (s.left_id, s.right_id))
ORDER BY 1"""


def _seen_once(seen: Seen) -> Looked:
    """Roots overlap no other root, whatever became of it; a void mark has its event."""
    found = broken("I3", (str(row[0]) for row in seen.rows(_TWICE.format(rows=_ENTERED))))
    marks = of_codes(seen.audit.problems, "E-AUDIT.void")
    return Looked(seen.count("serial_root"), found + marks)


def _conserved(seen: Seen) -> Looked:
    """What was entered is what is live, used up and gone: the leaves of a root tile it."""
    found = of_codes(seen.audit.problems, "E-AUDIT.tiles", "E-AUDIT.born", "E-AUDIT.group")
    return Looked(seen.audit.blocks, found)


BLOCKS = (
    asked("I1", ("serial_root", "block"), _RANGES),
    asked("I2", ("block",), _TWICE.format(rows=_LIVE)),
    Invariant("I3", _seen_once),
    asked("I4", ("block_split",), _CUTS),
    Invariant("I5", _conserved),
)
