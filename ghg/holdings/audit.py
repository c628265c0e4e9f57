"""The audit: every balance derived anew from the events, and held to what the ranges allow.

Units entered = units that are live, used up, gone or invalid, root by root; the leaves of a root
tile it; every first event has a block and every block a first event; a use's sum is the sum of its
blocks. The constraints hold most of this; the audit shows it, and finds what a hand in the database
did.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from ghg.domain.instruments import TRANSITIONS, State
from ghg.errors import Place, Problem

_LEAVES = """SELECT b.id, b.root_id, b.first_serial, b.last_serial, r.first_serial AS root_first,
  r.last_serial AS root_last, r.void, e.to_state, e.use_id, e.n
FROM block b
JOIN serial_root r ON r.org_id = b.org_id AND r.id = b.root_id
LEFT JOIN block_event e ON e.org_id = b.org_id AND e.block_id = b.id
  AND e.n = (SELECT max(l.n) FROM block_event l WHERE l.org_id = b.org_id AND l.block_id = b.id)
WHERE b.org_id = :org ORDER BY b.root_id, b.first_serial, b.id"""
_STEPS = """SELECT e.from_state, e.to_state, coalesce(p.to_state, 'none') AS stood, count(*) AS n
FROM block_event e LEFT JOIN block_event p
  ON p.org_id = e.org_id AND p.block_id = e.block_id AND p.n = e.n - 1
WHERE e.org_id = :org GROUP BY e.from_state, e.to_state, coalesce(p.to_state, 'none')"""
_EMPTY = """SELECT r.id, r.first_serial, r.last_serial FROM serial_root r
WHERE r.org_id = :org AND NOT EXISTS (SELECT 1 FROM block b
  WHERE b.org_id = r.org_id AND b.root_id = r.id AND b.parent_id IS NULL) ORDER BY r.id"""

_DIVIDED = """SELECT g.id, g.first_serial, g.last_serial, min(p.first_serial) AS low,
  max(p.last_serial) AS high, sum(p.last_serial - p.first_serial + 1) AS parts
FROM group_paper g LEFT JOIN group_part p ON p.org_id = g.org_id AND p.paper_id = g.id
WHERE g.org_id = :org GROUP BY g.id, g.first_serial, g.last_serial ORDER BY g.id"""


@dataclass(frozen=True, slots=True)
class Audit:
    """What the events add up to: units by state, units by use, and everything that is wrong."""

    roots: int
    blocks: int
    units: dict[str, int]
    used: dict[int, int]
    problems: tuple[Problem, ...]


def audit(connection: Connection, org_id: int) -> Audit:
    """Derive units by state and by use from blocks and events; E-AUDIT.* where they do not fit."""
    rows = list(connection.execute(text(_LEAVES), {"org": org_id}))
    roots: dict[int, list[Any]] = {}
    for row in rows:
        roots.setdefault(row.root_id, []).append(row)
    units: dict[str, int] = {}
    used: dict[int, int] = {}
    for row in rows:
        if row.to_state != State.SPLIT:
            count = row.last_serial - row.first_serial + 1
            units[row.to_state or State.NONE] = units.get(row.to_state or State.NONE, 0) + count
            if row.to_state in (State.RETIRED, State.REDEEMED):
                used[row.use_id] = used.get(row.use_id, 0) + count
    problems = [*_steps(connection, org_id), *_empty(connection, org_id)]
    problems += (p for one in roots.values() for p in _root(one))
    problems += _papers(connection, org_id)
    return Audit(len(roots), len(rows), units, used, tuple(problems))


def _root(blocks: list[Any]) -> Iterator[Problem]:
    """Hold the leaves of one root to its range."""
    root = blocks[0]
    place = Place(subject=str(root.root_id))
    following = root.root_first
    for leaf in (one for one in blocks if one.to_state != State.SPLIT):
        if leaf.to_state is None:
            yield Problem("E-AUDIT.born", Place(subject=str(leaf.id)), str(leaf.id))
        if leaf.first_serial != following:
            said = {"first": str(leaf.first_serial), "wanted": str(following)}
            yield Problem("E-AUDIT.tiles", place, str(leaf.id), said)
        following = leaf.last_serial + 1
    if following != root.root_last + 1:
        said = {"first": str(following), "wanted": str(root.root_last + 1)}
        yield Problem("E-AUDIT.tiles", place, str(root.root_id), said)
    whole_is_void = any(one.to_state == State.VOID for one in blocks)
    if bool(root.void) != whole_is_void:
        yield Problem("E-AUDIT.void", place, str(root.root_id))


def _empty(connection: Connection, org_id: int) -> Iterator[Problem]:
    """Name every entry that no block stands for."""
    for row in connection.execute(text(_EMPTY), {"org": org_id}):
        said = {"first": str(row.last_serial + 1), "wanted": str(row.first_serial)}
        yield Problem("E-AUDIT.tiles", Place(subject=str(row.id)), str(row.id), said)


def _steps(connection: Connection, org_id: int) -> Iterator[Problem]:
    """Name steps that no list allows, and those that do not go on from where the block stood."""
    for row in connection.execute(text(_STEPS), {"org": org_id}):
        step, said = f"{row.stood} → {row.to_state}", {"count": str(row.n)}
        if (row.from_state, row.to_state) not in TRANSITIONS:
            yield Problem("E-AUDIT.step", Place(), f"{row.from_state} → {row.to_state}", said)
        if row.stood != row.from_state:
            yield Problem("E-AUDIT.follows", Place(), step, {**said, "wanted": row.from_state})


def _papers(connection: Connection, org_id: int) -> Iterator[Problem]:
    """Hold the parts of every group paper to its range."""
    for row in connection.execute(text(_DIVIDED), {"org": org_id}):
        whole = row.last_serial - row.first_serial + 1
        if (row.low, row.high, int(row.parts or 0)) != (row.first_serial, row.last_serial, whole):
            said = {"parts": str(row.parts or 0), "block": str(whole)}
            yield Problem("E-AUDIT.group", Place(subject=str(row.id)), str(row.id), said)
