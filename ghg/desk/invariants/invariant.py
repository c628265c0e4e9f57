"""What an invariant is: a name, and a look that says how many rows it saw and what is wrong."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text

from ghg.desk.context import Desk, Looking
from ghg.errors import Place, Problem
from ghg.holdings.audit import Audit
from ghg.texts import label


@dataclass(frozen=True, slots=True)
class Seen:
    """What every look is given: the desk, one state of the books, the audit of the holdings."""

    desk: Desk
    at: Looking
    audit: Audit

    def count(self, *tables: str, where: str = "1 = 1") -> int:
        """Count the organisation's rows of some of our tables."""
        return sum(int(self.rows(_COUNT.format(table=name, where=where))[0][0]) for name in tables)

    def rows(self, question: str) -> list[tuple[Any, ...]]:
        """Ask one of our questions of the organisation's rows."""
        found = self.at.connection.execute(text(question), {"org": self.at.org_id})
        return [tuple(row) for row in found]


@dataclass(frozen=True, slots=True)
class Looked:
    """How many rows were looked at, and every problem that was found."""

    rows: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Invariant:
    """An invariant by its number; its words are the terms `invariant.<id>` and `.held`."""

    id: str
    look: Callable[[Seen], Looked]


# The braces are filled with names that stand in this room, never with a word from outside.
_COUNT = "SELECT count(*) FROM {table} WHERE org_id = :org AND {where}"
_SHOWN = 20


def asked(number: str, tables: tuple[str, ...], question: str, where: str = "1 = 1") -> Invariant:
    """Make an invariant of a question that names every row that breaks it, one text a row."""

    def look(seen: Seen) -> Looked:
        return Looked(
            seen.count(*tables, where=where),
            broken(number, (str(row[0]) for row in seen.rows(question))),
        )

    return Invariant(number, look)


def broken(number: str, subjects: Iterable[str]) -> tuple[Problem, ...]:
    """Give E-INVARIANT for the first subjects, and of the others their number."""
    found = list(subjects)
    more = len(found) - _SHOWN
    named = found[:_SHOWN] + ([f"… +{more}"] if more > 0 else [])
    words = {f"words_{one}": label(f"invariant.{number}", one) for one in ("zh", "en")}
    return tuple(
        Problem("E-INVARIANT", Place(subject=number), one, {"invariant": number, **words})
        for one in named
    )


def of_codes(problems: Iterable[Problem], *codes: str) -> tuple[Problem, ...]:
    """Pick the problems of some codes."""
    return tuple(one for one in problems if one.code in codes)
