"""The verifier's desk as the journal tells it, beside its rows.

A tick, a value or a final issue that was changed or taken away past the program is found here: what
an act handed in stands word for word in its entry.
"""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from ghg.desk.context import Looking
from ghg.ledger import journal
from ghg.ledger.rows import table

ROWS = {
    "engagement.add": "engagement",
    "engagement.terms": "engagement_term",
    "finding.add": "finding",
    "inventory.final": "issue_final",
    "sampling.draw": "sample_draw",
    "sampling.tick": "sample_tick",
}
STEPS = "finding_event"
Place = tuple[str, int]
"""A table and the number of a journal entry."""
Rows = dict[Place, tuple[str, ...]]


def desk_told(at: Looking) -> Rows:
    """Give (table, entry) -> what the entry says of each row that it made."""
    found = ((place, said) for place, said in _entries(at) if place[0])
    return {place: tuple(sorted(map(_plain, said))) for place, said in found}


def desk_shown(at: Looking) -> Rows:
    """Give (table, entry) -> what the rows say, of the words that their entry has."""
    words = {place: said for place, said in _entries(at) if place[0]}
    shown: dict[Place, list[str]] = {}
    for name in (*ROWS.values(), STEPS):
        rows = table(name)
        for row in at.connection.execute(select(rows).where(rows.c.org_id == at.org_id)):
            place = (name, row.seq)
            if name == STEPS and place not in words:
                continue  # the first step stands with its finding
            kept = row._mapping
            names = next((one.keys() for one in words.get(place, ())), kept.keys())
            shown.setdefault(place, []).append(_plain({one: kept[one] for one in names}))
    return {place: tuple(sorted(rows)) for place, rows in shown.items()}


def _entries(at: Looking) -> Iterator[tuple[Place, list[dict[str, Any]]]]:
    """Give of every act at the desk the table of its rows, and what was handed in of each."""
    for entry in journal.entries(at.connection, at.org_id):
        steps = STEPS if entry.action.startswith("finding.") else ""
        name = ROWS.get(entry.action, steps)
        if name:
            yield (name, entry.seq), list(_said(name, entry.payload))


def _said(name: str, payload: bytes) -> Iterator[dict[str, Any]]:
    """Read the words of an entry that are columns; of a spoiled one, whose hash shows it, none."""
    try:
        said = json.loads(payload)
    except ValueError:
        return
    for one in said if isinstance(said, list) else [said]:
        words = {**one, "to_state": one["to"]} if "to" in one else one
        yield {word: words[word] for word in words if word in table(name).c}


def _plain(row: dict[str, Any]) -> str:
    return journal.canonical(row).decode()
