"""The tables counted by plain SQL, apart from the audit: what both say must be the same.

`prove` is called at the end of every test that writes holdings: whatever was done, the audit finds
nothing wrong and equals the tables, no number stands twice, and every batch keeps its units.
"""

from sqlalchemy import Connection, text

from ghg.holdings.audit import audit

_LEAVES = """SELECT b.org_id, r.batch_id, r.void, b.first_serial, b.last_serial, e.to_state,
    e.use_id, b.last_serial - b.first_serial + 1 AS units
  FROM block b
  JOIN serial_root r ON r.org_id = b.org_id AND r.id = b.root_id
  JOIN block_event e ON e.org_id = b.org_id AND e.block_id = b.id
  WHERE NOT EXISTS (SELECT 1 FROM block h WHERE h.org_id = b.org_id AND h.parent_id = b.id)
  AND NOT EXISTS (SELECT 1 FROM block_event l
    WHERE l.org_id = e.org_id AND l.block_id = e.block_id AND l.n > e.n)"""
_STATES = f"""SELECT to_state, sum(units) FROM ({_LEAVES}) AS leaf
WHERE org_id = :org GROUP BY to_state"""
_USES = f"""SELECT use_id, sum(units) FROM ({_LEAVES}) AS leaf
WHERE org_id = :org AND to_state IN ('retired', 'redeemed') GROUP BY use_id"""
_ENTERED = """SELECT org_id, batch_id, sum(last_serial - first_serial + 1)
FROM serial_root GROUP BY org_id, batch_id ORDER BY org_id, batch_id"""
_KEPT = f"""SELECT org_id, batch_id, sum(units) FROM ({_LEAVES}) AS leaf
GROUP BY org_id, batch_id ORDER BY org_id, batch_id"""
# numbers of a batch stand in order; one that begins before the last one ended stands twice
_TWICE = f"""SELECT * FROM (SELECT batch_id, first_serial,
    lag(last_serial) OVER (PARTITION BY batch_id ORDER BY first_serial) AS ended
  FROM ({_LEAVES}) AS leaf WHERE void = 0) AS ordered WHERE first_serial <= ended"""
_BROKEN = """SELECT e.block_id, e.n FROM block_event e
LEFT JOIN block_event p ON p.org_id = e.org_id AND p.block_id = e.block_id AND p.n = e.n - 1
WHERE coalesce(p.to_state, 'none') <> e.from_state"""


def prove(connection: Connection, *organisations: int) -> None:
    """Hold the audit of organisations, or of all, to the tables; raises AssertionError."""
    everybody = connection.execute(text("SELECT id FROM organisation")).scalars().all()
    for org in organisations or everybody:
        found = audit(connection, org)
        assert found.problems == ()
        assert found.units == _pairs(connection, _STATES, org)
        assert found.used == _pairs(connection, _USES, org)
    assert _rows(connection, _KEPT) == _rows(connection, _ENTERED)
    assert _rows(connection, _TWICE) == []
    assert _rows(connection, _BROKEN) == []


def _pairs(connection: Connection, query: str, org: int) -> dict[object, int]:
    rows = connection.execute(text(query), {"org": org})
    return {key: int(units) for key, units in rows}


def _rows(connection: Connection, query: str) -> list[tuple[int, ...]]:
    return [tuple(map(int, row)) for row in connection.execute(text(query))]
