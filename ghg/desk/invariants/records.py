"""I17, I18, I20, I24, I25: what was posted: in its limits, on its own days, once, and whole."""

from bisect import bisect_left

from ghg.desk.invariants.invariant import Invariant, Looked, Seen, asked, broken
from ghg.domain.numbers import QUANTITY_LIMIT
from ghg.domain.periods import month_text, months_between
from ghg.ledger import keys

_LIMITS = f"""SELECT 'activity_record ' || id FROM activity_record WHERE org_id = :org AND NOT (
    (posting = 2 AND quantity BETWEEN -{QUANTITY_LIMIT} AND 0)
    OR (posting IN (1, 3) AND quantity BETWEEN 0 AND {QUANTITY_LIMIT}))
  OR org_id = :org AND (posting = 1) <> (corrects IS NULL)
UNION ALL SELECT 'bill ' || id FROM bill WHERE org_id = :org
  AND NOT quantity BETWEEN -{QUANTITY_LIMIT} AND {QUANTITY_LIMIT}
UNION ALL SELECT 'activity_record ' || r.id FROM activity_record r
  JOIN activity_record o ON o.org_id = r.org_id AND o.id = r.corrects
  WHERE r.org_id = :org AND r.posting = 2 AND r.quantity <> -o.quantity
UNION ALL SELECT 'activity_record ' || a.id FROM activity_record a
  LEFT JOIN stream s ON s.org_id = a.org_id AND s.id = a.stream_id
  WHERE a.org_id = :org AND s.id IS NULL
ORDER BY 1"""  # noqa: S608 - our own number
_POSTED = """SELECT DISTINCT b.seq, f.entity_id, a.month FROM activity_record a
JOIN batch b ON b.org_id = a.org_id AND b.id = a.batch_id
JOIN stream t ON t.org_id = a.org_id AND t.id = a.stream_id
JOIN source s ON s.org_id = t.org_id AND s.id = t.source_id
JOIN facility f ON f.org_id = s.org_id AND f.id = s.facility_id
WHERE a.org_id = :org ORDER BY 1, 2, 3"""
_PERIODS = """SELECT entity_id, first_month, last_month, state, seq FROM period_state_event
WHERE org_id = :org ORDER BY seq, id"""
_TWICE = """SELECT 'batch ' || max(id) FROM batch
  WHERE org_id = :org AND file_sha256 IS NOT NULL AND mapping_sha256 IS NOT NULL
  GROUP BY kind, file_sha256, mapping_sha256, round HAVING count(*) > 1
UNION SELECT 'batch ' || b.id FROM batch b WHERE b.org_id = :org AND b.round > 1
  AND b.file_sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM batch p JOIN batch u
    ON u.org_id = p.org_id AND u.reverses = p.id WHERE p.org_id = b.org_id AND p.kind = b.kind
    AND p.file_sha256 = b.file_sha256 AND p.round = b.round - 1)
UNION SELECT 'activity_record ' || max(id) FROM activity_record WHERE org_id = :org
  GROUP BY stream_id, first_day, last_day, document, line, revision, kind, posting
  HAVING count(*) > 1
ORDER BY 1"""
_IN_PART = """SELECT 'batch ' || b.id FROM batch b
LEFT JOIN (SELECT batch_id, sum(last_record - first_record + 1) AS said FROM batch_block
  WHERE org_id = :org GROUP BY batch_id) k ON k.batch_id = b.id
LEFT JOIN (SELECT batch_id, count(*) AS stands FROM activity_record
  WHERE org_id = :org GROUP BY batch_id) a ON a.batch_id = b.id
WHERE b.org_id = :org AND coalesce(k.said, 0) <> coalesce(a.stands, 0) ORDER BY 1"""
_LAST = "SELECT coalesce(max(id), 0) FROM activity_record WHERE org_id = :org"


def _apart(seen: Seen) -> Looked:
    """No two live records of an interval stream lie on the same days: asked as posting asks it."""
    last = int(seen.rows(_LAST)[0][0])
    nowhere: list[int | None] = [None] * last
    found = keys.overlaps(seen.at.connection, seen.at.org_id, 1, last, nowhere, "")
    return Looked(seen.count("activity_record"), tuple(found))


def _closed(seen: Seen) -> Looked:
    """Nothing was posted into a month while it was closed."""
    states = _states(seen)
    rows = seen.rows(_POSTED)
    found = (
        f"journal {seq} {month_text(month)}"
        for seq, entity, month in rows
        if _state(states.get((entity, month), []), seq) == "closed"
    )
    return Looked(len(rows), broken("I20", found))


def _states(seen: Seen) -> dict[tuple[int, int], list[tuple[int, str]]]:
    """Give (entity, month) -> what became of it, by journal number."""
    states: dict[tuple[int, int], list[tuple[int, str]]] = {}
    for entity, first, last, state, seq in seen.rows(_PERIODS):
        for month in months_between(first, last):
            states.setdefault((entity, month), []).append((seq, state))
    return states


def _state(events: list[tuple[int, str]], seq: int) -> str:
    """Tell how a month stood just before an entry of the journal."""
    before = bisect_left(events, (seq, ""))
    return events[before - 1][1] if before else ""


RECORDS = (
    asked("I17", ("activity_record", "bill"), _LIMITS),
    Invariant("I18", _apart),
)
PERIODS = Invariant("I20", _closed)
IMPORTS = (
    asked("I24", ("batch", "activity_record"), _TWICE),
    asked("I25", ("batch",), _IN_PART),
)
