"""What would move: issues computed again with the factors of today, beside what was issued.

The books are read as they stood at the issue, so that only factors, guides and rules can differ.
Nothing is stored and no issued number changes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Desk, Looking, looking, published
from ghg.desk.freezing import last_issue
from ghg.desk.inventory import books_of_issue
from ghg.desk.setup import today
from ghg.domain import issue as issues
from ghg.domain.issue import GapRow, Issue
from ghg.errors import DataError, Problem
from ghg.inventory.books import Books
from ghg.inventory.bridge import Bridge, bridges, moved
from ghg.inventory.build import Stamp, build
from ghg.inventory.reading.factors import read_own_factors
from ghg.ledger.rows import table


@dataclass(frozen=True, slots=True)
class Affected:
    """An issue whose factors would now be chosen differently; `refused` says why it cannot be
    computed any more, `gaps` what it would lack."""

    inventory: str
    number: int
    as_of: int
    bridges: tuple[Bridge, ...]
    gaps: tuple[GapRow, ...] = ()
    refused: tuple[Problem, ...] = ()


def affected(desk: Desk, as_of: int = 0) -> tuple[Affected, ...]:
    """List the last issue of every inventory whose factors would be others as known on a day.

    The day is today where none is named.
    """
    day = as_of or today()
    with looking(desk) as at:
        found = [_affected(at, row, stored, day) for row, stored in _last_issues(at)]
    return tuple(one for one in found if moved(one.bridges) or one.gaps or one.refused)


def _last_issues(at: Looking) -> Iterator[tuple[Row[Any], Row[Any]]]:
    inventories = table("inventory")
    wanted = select(inventories).where(inventories.c.org_id == at.org_id)
    for row in list(at.connection.execute(wanted.order_by(inventories.c.id))):
        stored = last_issue(at, row.id)
        if stored is not None:
            yield row, stored


def _affected(at: Looking, row: Row[Any], stored: Row[Any], day: int) -> Affected:
    old = issues.from_bytes(stored.document)
    books = books_of_issue(at, row, stored)
    now = replace(
        books,
        setup=replace(books.setup, as_of=day),
        own_factors=read_own_factors(at.connection, at.org_id),
    )
    try:
        new = _built(now, old, day)
    except DataError as error:
        return Affected(row.code, old.number, day, (), refused=error.problems)
    gaps = tuple(gap for gap in new.gaps if gap.blocks)
    return Affected(row.code, old.number, day, bridges(old, new), gaps)


def _built(books: Books, old: Issue, day: int) -> Issue:
    return build(books, published(), Stamp(old.number, day, "draft", old.maker))
