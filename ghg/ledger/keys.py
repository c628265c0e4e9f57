"""Natural keys met again, and intervals that lie on one another.

A record's natural key is stream, days, document, line and kind. The fast path writes a block and
lets the database's UNIQUE find the rare clash; only then is the block compared, key by key, with
what stands: the same value is skipped, another value is a conflict that shows both, and a key whose
record was reversed may be used again under the next revision.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Connection, bindparam, text

from ghg.domain import numbers, periods
from ghg.errors import Place, Problem
from ghg.ledger.blocks import RecordBlock
from ghg.ledger.rows import chunks

Key: TypeAlias = tuple[int, int, int, str, int, int]
Value: TypeAlias = tuple[int, int, int, str, int]

_STANDING = text(
    """SELECT stream_id, first_day, last_day, document, line, kind, quantity, data_class,
  estimated, method, rank, batch_id, revision, posting FROM activity_record
WHERE org_id = :org AND stream_id IN :streams AND first_day BETWEEN :first AND :last
ORDER BY id"""
).bindparams(bindparam("streams", expanding=True))

# The sign in front keeps SQLite from looking through all earlier records instead of the stream's.
_OVERLAPS = """SELECT n.id, n.stream_id, n.first_day, n.last_day,
  o.first_day AS other_first, o.last_day AS other_last, o.document
FROM stream s JOIN activity_record n ON n.org_id = s.org_id AND n.stream_id = s.id
JOIN activity_record o ON o.org_id = n.org_id AND o.stream_id = n.stream_id
  AND o.first_day BETWEEN n.month * 100 + 1 AND n.last_day AND o.last_day >= n.first_day
WHERE s.org_id = :org AND s.mode = 'interval' AND n.id BETWEEN :first AND :last
  AND o.kind = n.kind AND +o.id < n.id AND o.posting <> 2
  AND NOT (o.document = n.document AND n.document <> ''
    AND o.first_day = n.first_day AND o.last_day = n.last_day)
  AND NOT EXISTS (SELECT 1 FROM activity_record r
    WHERE r.org_id = o.org_id AND r.corrects = o.id AND r.posting = 2)
ORDER BY n.id, o.id LIMIT 1000"""


@dataclass(slots=True)
class Standing:
    """What stands under a natural key: its last revision, and its live value with its batch."""

    revision: int
    live: Value | None
    batch: int


@dataclass(frozen=True, slots=True)
class Resolved:
    """A block compared with the tables: positions to write, their revisions, and what is wrong."""

    positions: list[int]
    revisions: list[int]
    skipped: int
    problems: list[Problem]


def resolve(
    connection: Connection, org_id: int, batch_id: int, block: RecordBlock, file: str
) -> Resolved:
    """Compare a block with the ledger by natural key; E-CONFLICT and E-DUP are collected."""
    keys, values = list(_keys(block)), list(_values(block))
    standing = _standing(connection, org_id, block, set(keys))
    made = Resolved([], [], 0, [])
    skipped = 0
    for at, (key, value) in enumerate(zip(keys, values, strict=True)):
        before = standing.get(key)
        if before is None or before.live is None:
            revision = before.revision + 1 if before else 0
            made.positions.append(at)
            made.revisions.append(revision)
            standing[key] = Standing(revision, value, batch_id)
        elif before.batch == batch_id:
            made.problems.append(_problem("E-DUP.record", block, at, file, before.live, value))
        elif before.live == value:
            skipped += 1
        else:
            made.problems.append(_problem("E-CONFLICT.record", block, at, file, before.live, value))
    return Resolved(made.positions, made.revisions, skipped, made.problems)


def overlaps(
    connection: Connection, org_id: int, first: int, last: int, rows: list[int | None], file: str
) -> list[Problem]:
    """Find records from `first` to `last` that lie on days of another one of an interval stream.

    Lines of one bill (the same document and days) may: time-of-use parts add up. `rows` gives for
    each record its row in the file.
    """
    wanted = {"org": org_id, "first": first, "last": last}
    return [
        Problem(
            "E-OVERLAP.record",
            Place(file=file, row=rows[row.id - first], subject=f"stream {row.stream_id}"),
            _days(row.first_day, row.last_day),
            {"other": _days(row.other_first, row.other_last), "document": row.document or "-"},
        )
        for row in connection.execute(text(_OVERLAPS), wanted)
    ]


def _keys(block: RecordBlock) -> Iterator[Key]:
    return zip(
        block.stream,
        block.first_day,
        block.last_day,
        block.document,
        block.line,
        block.kind,
        strict=True,
    )


def _values(block: RecordBlock) -> Iterator[Value]:
    estimated = map(int, block.estimated)
    return zip(block.quantity, block.data_class, estimated, block.method, block.rank, strict=True)


def _standing(
    connection: Connection, org_id: int, block: RecordBlock, keys: set[Key]
) -> dict[Key, Standing]:
    found: dict[Key, Standing] = {}
    span = {"org": org_id, "first": min(block.first_day), "last": max(block.first_day)}
    for streams in chunks(sorted(set(block.stream))):
        for row in connection.execute(_STANDING, {**span, "streams": streams}):
            key: Key = tuple(row[:6])
            if key in keys:
                _note(found, key, row)
    return found


def _note(found: dict[Key, Standing], key: Key, row: Any) -> None:
    live: Value | None = None if row.posting == 2 else tuple(row[6:11])
    before = found.get(key)
    revision = max(row.revision, before.revision) if before else row.revision
    found[key] = Standing(revision, live, row.batch_id)


def _problem(code: str, block: RecordBlock, at: int, file: str, old: Value, new: Value) -> Problem:
    place = Place(file=file, row=block.row_of(at), subject=f"stream {block.stream[at]}")
    said = {
        "days": _days(block.first_day[at], block.last_day[at]),
        "document": block.document[at] or "-",
        "old": _shown(old),
        "new": _shown(new),
    }
    return Problem(code, place, str(numbers.quantity(new[0])), said)


def _shown(value: Value) -> str:
    """Show a value with what else may differ: class, estimated, method, rank."""
    quantity, *rest = value
    return f"{numbers.plain(numbers.quantity(quantity))} ({'/'.join(map(str, rest))})"


def _days(first: int, last: int) -> str:
    return f"{periods.day_text(first)}~{periods.day_text(last)}"
