"""A report read in the page: every printed number leads to what it rests on.

A row of a table names what it is of: a total, a line, a figure, a factor (`C3`), a formula (`K1`),
a stream, an evidence file. Its numbers lead there, and every such name leads by itself.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ghg.desk.printed import EVIDENCE, RECORDS, Known, Table, Way, known_of
from ghg.domain.issue import Issue
from ghg.domain.periods import month_text
from ghg.web.page import link

_WORDS = re.compile(r"([\s、（）()]+)")
_DIGIT = re.compile(r"\d")
NUMBERS = ("decimal", "right")
Part = tuple[str, str]  # words and the address that they lead to, "" for none
Cells = tuple[tuple[tuple[Part, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a version's report may refer to, with the version that the addresses name."""

    known: Known
    inventory: str
    issue: int

    def address(self, way: Way | None) -> str:
        """Write the address of what a number rests on."""
        if way is None:
            return ""
        if way.kind == EVIDENCE:
            return link("/evidence/file", id=way.what)
        if way.kind == RECORDS:
            month = month_text(way.month) if way.month else ""
            return link("/records", stream=way.what, month=month)
        asked = link("/why", inventory=self.inventory, issue=self.issue, number=way.what)
        return asked + (f"#{way.part}" if way.part else "")


def teller(made: Issue, number: int) -> Callable[[Table, str], Cells]:
    """Give the function that tells a table of a report with its addresses, below a heading."""
    told = Told(known_of(made), made.inventory, number)

    def cells(table: Table, heading: str) -> Cells:
        return tuple(_row(told, table, at, heading) for at in range(len(table.rows)))

    return cells


def _row(told: Told, table: Table, at: int, heading: str) -> tuple[tuple[Part, ...], ...]:
    ways = told.known.row(table, at, heading)
    aligned = [column.align in NUMBERS for column in table.columns]
    return tuple(
        _cell(told, text, way if is_number else None)
        for text, way, is_number in zip(table.rows[at], ways, aligned, strict=False)
    )


def _cell(told: Told, text: str, way: Way | None) -> tuple[Part, ...]:
    """Cut a cell into words that lead somewhere and words between them."""
    if way is not None and _DIGIT.search(text):
        return ((text, told.address(way)),)
    return tuple(
        _joined((word, told.address(told.known.word(word))) for word in _WORDS.split(text))
    )


def _joined(parts: Iterable[Part]) -> Iterable[Part]:
    """Put words together that lead nowhere."""
    waiting = ""
    for text, address in parts:
        if not address:
            waiting += text
            continue
        if waiting:
            yield waiting, ""
        waiting = ""
        yield text, address
    if waiting:
        yield waiting, ""
