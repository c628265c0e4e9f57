"""The journal in pages: what somebody looks for in it, and one entry with what it says."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select

from ghg.desk.context import Desk, Looking, looking
from ghg.desk.journal import JournalLine
from ghg.desk.submissions.tasks import leaves
from ghg.errors import NOWHERE, DataError
from ghg.ledger.rows import table
from ghg.sheets.csvwriter import csv_bytes

PER_PAGE = 100
COLUMNS = ("seq", "at_utc", "actor", "action", "subject", "reason", "hash")
OLD, NEW = "old", "new"


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for: an action, an actor, a part of a subject or reason, times in UTC as the
    journal writes them (from the first, before the last); "" is any."""

    action: str = ""
    actor: str = ""
    words: str = ""
    from_utc: str = ""
    before_utc: str = ""


@dataclass(frozen=True, slots=True)
class JournalPage:
    """Some entries, the latest first; how many there are, and who did what in all."""

    lines: tuple[JournalLine, ...]
    count: int
    page: int
    actions: tuple[str, ...]
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """A word of an entry: what it was before ("" where nobody said) and what it is now."""

    name: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One entry whole: how its actor was known, its link to the one before, what it says.

    `before` is the number of the entry that said the same of the same thing before, 0 for none.
    """

    line: JournalLine
    auth: str
    prev_hash: str
    before: int
    changes: tuple[Changed, ...]


def journal_page(desk: Desk, sought: Sought, page: int = 1) -> JournalPage:
    """Give a page of what was found; a number beyond the end gives the last page."""
    rows = table("journal")
    with looking(desk) as at:
        count = at.connection.scalar(_wanted(at, sought, func.count())) or 0
        last = max(1, -(-count // PER_PAGE))
        shown = min(page, last)
        wanted = _wanted(at, sought, rows).order_by(rows.c.seq.desc())
        some = wanted.limit(PER_PAGE).offset((shown - 1) * PER_PAGE)
        lines = tuple(_line(row) for row in at.connection.execute(some))
        return JournalPage(lines, count, shown, _each(at, "action"), _each(at, "actor"))


def journal_found(desk: Desk, sought: Sought) -> Iterator[JournalLine]:
    """Stream all that was found, oldest first."""
    rows = table("journal")
    with looking(desk) as at:
        wanted = _wanted(at, sought, rows).order_by(rows.c.seq)
        for row in at.connection.execute(wanted, execution_options={"yield_per": 1000}):
            yield _line(row)


def journal_csv(desk: Desk, sought: Sought) -> bytes:
    """Write what was found as a table that a spreadsheet opens."""
    found = journal_found(desk, sought)
    return csv_bytes(COLUMNS, ([getattr(one, name) for name in COLUMNS] for one in found))


def journal_entry(desk: Desk, seq: int) -> JournalEntry:
    """Give one entry with what it says; raises E-REF.journal."""
    rows = table("journal")
    with looking(desk) as at:
        row = at.connection.execute(_wanted(at, Sought(), rows).where(rows.c.seq == seq)).first()
        if row is None:
            raise DataError("E-REF.journal", NOWHERE, str(seq))
        same = (rows.c.action == row.action) & (rows.c.subject == row.subject)
        earlier = _wanted(at, Sought(), rows).where(same & (rows.c.seq < seq))
        before = at.connection.execute(earlier.order_by(rows.c.seq.desc()).limit(1)).first()
    said, said_before = _said(row), _said(before) if before is not None else {}
    if isinstance(said, dict) and said.keys() >= {OLD, NEW}:
        said, said_before = said[NEW], said[OLD]
    number = before.seq if before is not None else 0
    changes = _changes(said_before, said)
    return JournalEntry(_line(row), row.auth, row.prev_hash, number, changes)


def _wanted(at: Looking, sought: Sought, *what: Any) -> Any:
    rows = table("journal")
    here: ColumnElement[bool] = rows.c.org_id == at.org_id
    for name in ("action", "actor"):
        if asked := getattr(sought, name):
            here &= rows.c[name] == asked
    if sought.words:
        either = (rows.c.subject, rows.c.reason)
        first, second = (one.contains(sought.words, autoescape=True) for one in either)
        here &= first | second
    if sought.from_utc:
        here &= rows.c.at_utc >= sought.from_utc
    if sought.before_utc:
        here &= rows.c.at_utc < sought.before_utc
    return select(*what).where(here)


def _each(at: Looking, name: str) -> tuple[str, ...]:
    """Name every action or actor that the journal has."""
    rows = table("journal")
    wanted = select(rows.c[name]).where(rows.c.org_id == at.org_id).distinct()
    return tuple(sorted(str(one) for one in at.connection.execute(wanted).scalars()))


def _line(row: Row[Any]) -> JournalLine:
    return JournalLine(
        row.seq, row.at_utc, row.actor, row.action, row.subject, row.reason, row.hash
    )


def _said(row: Row[Any]) -> Any:
    """Read what an entry says; a spoiled one, whose hash shows it, says nothing."""
    try:
        return json.loads(row.payload)
    except ValueError:
        return {}


def _changes(before: Any, said: Any) -> tuple[Changed, ...]:
    """Put the words of an entry beside those of the one before, by their names."""
    was = dict(leaves(before))
    now = [Changed(name, was.pop(name, ""), word) for name, word in leaves(said)]
    gone = [Changed(name, word, "") for name, word in was.items()]
    return (*now, *gone)
