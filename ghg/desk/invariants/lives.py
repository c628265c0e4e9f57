"""I6 to I8: the steps of a block's life, each from where the block stood."""

from ghg.desk.invariants.invariant import Invariant, Looked, Seen, asked, broken, of_codes
from ghg.domain.instruments import TRANSITIONS

_ARROWS = "SELECT from_state, to_state FROM allowed_transition"
_RESERVED = """SELECT 'block_event ' || block_id || '/' || n FROM block_event
WHERE org_id = :org AND to_state = 'reserved' AND (use_id IS NULL
  OR NOT (from_state IN ('held', 'frozen_reserved')
    OR (from_state = 'none' AND origin_block IS NOT NULL)))
ORDER BY 1"""


def _arrows(seen: Seen) -> Looked:
    """Steps are those of the list, and the table of the database is that list."""
    stored = {(str(old), str(new)) for old, new in seen.at.connection.exec_driver_sql(_ARROWS)}
    wanted = {(old.value, new.value) for old, new in TRANSITIONS}
    other = broken("I6", (f"allowed_transition {old} → {new}" for old, new in stored ^ wanted))
    return Looked(
        seen.count("block_event") + len(stored),
        of_codes(seen.audit.problems, "E-AUDIT.step") + other,
    )


def _follows(seen: Seen) -> Looked:
    return Looked(seen.count("block_event"), of_codes(seen.audit.problems, "E-AUDIT.follows"))


LIVES = (
    Invariant("I6", _arrows),
    Invariant("I7", _follows),
    asked("I8", ("block_event",), _RESERVED, "to_state = 'reserved'"),
)
