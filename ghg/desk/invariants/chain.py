"""I21 to I23: the journal, and that every row is what the journal says of it."""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from ghg.desk.invariants.invariant import Invariant, Looked, Seen, asked, broken
from ghg.desk.rebuild import rebuilt
from ghg.ledger import journal
from ghg.ledger.checks import records_problems
from ghg.ledger.rows import table
from ghg.ledger.tables import METADATA, MUTABLE

_KEYS = """SELECT 'idempotency_key ' || idempotency_key FROM journal
WHERE org_id = :org AND idempotency_key IS NOT NULL
GROUP BY idempotency_key HAVING count(*) > 1 ORDER BY 1"""


_OURS = ("org_id", "id", "seq", "void")  # what the program gives, and the mark of void


def _chained(seen: Seen) -> Looked:
    found = journal.verify(seen.at.connection, seen.at.org_id)
    return Looked(seen.count("journal"), tuple(found))


def _led_back(seen: Seen) -> Looked:
    """Everything derived is derived anew, every block's digest too; every row that was journaled
    word for word says what its entry says."""
    anew = rebuilt(seen.at)
    rows, other = _word_for_word(seen)
    digests = records_problems(seen.at.connection, seen.at.org_id)
    count = rows + sum(n for _, n in anew.compared) + seen.count("batch_block")
    return Looked(count, (*anew.problems, *digests, *broken("I22", other)))


def _word_for_word(seen: Seen) -> tuple[int, list[str]]:
    """Hold rows to their journal entries; give how many were, and those that are other or have no
    entry at all. Rows of bulk files have an entry for the whole file."""
    said = {one.seq: one.payload for one in journal.entries(seen.at.connection, seen.at.org_id)}
    rows, other = 0, list[str]()
    for name in sorted(set(METADATA.tables) - MUTABLE - {"journal", "batch"}):
        if {"org_id", "seq"} <= set(table(name).c.keys()):
            for row, entry in _rows_of(seen, name, said):
                rows += 1
                if entry is None or not _agrees(row, entry):
                    other.append(f"{name} {_named(row)}")
    return rows, other


def _rows_of(
    seen: Seen, name: str, said: dict[int, bytes]
) -> Iterator[tuple[dict[str, Any], dict[str, Any] | None]]:
    """Give what was handed in of every row of a table, with what its entry says."""
    rows = table(name)
    given = [one for one in rows.columns if one.computed is None and one.name not in _OURS]
    payloads: dict[int, Any] = {}
    wanted = select(rows.c.seq.label("_seq"), *given).where(rows.c.org_id == seen.at.org_id)
    for row in seen.at.connection.execute(wanted):
        seq, *values = row
        if seq not in payloads:
            held = json.loads(said[seq]) if seq in said else None
            payloads[seq] = {} if isinstance(held, list) else held
        yield dict(zip((one.name for one in given), values, strict=True)), payloads[seq]


def _named(row: dict[str, Any]) -> str:
    """Name a row by its code, or by what it begins with."""
    return str(row.get("code", next(iter(row.values()), "")))


def _agrees(row: dict[str, Any], entry: dict[str, Any]) -> bool:
    """Compare where the entry says all that was handed in; bytes are told by their hash."""
    given = {name: value for name, value in row.items() if not isinstance(value, bytes)}
    if not given.keys() <= entry.keys():
        return True
    plain = json.loads(journal.canonical(given))
    return all(plain[name] == entry[name] for name in given)


CHAIN = (
    Invariant("I21", _chained),
    Invariant("I22", _led_back),
    asked("I23", ("journal",), _KEYS, "idempotency_key IS NOT NULL"),
)
