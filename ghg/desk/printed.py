"""What the words and numbers of a printed table refer to, by the issue that it was printed from."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ghg.domain.issue import Issue
from ghg.inventory.explain import figure_numbers
from ghg.reports.blocks import Origin, Table

__all__ = ["EVIDENCE", "NUMBER", "RECORDS", "Known", "Table", "Way", "known_of"]
NUMBER, RECORDS, EVIDENCE = "number", "records", "evidence"
FORMULA, FACTORS = "formula", "factors"
INTENSITY = "intensity"
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_WORD = re.compile(r"[^\s、（）()]+")


@dataclass(frozen=True, slots=True)
class Way:
    """Where a number comes from: `number` is explained (at its `part`), `records` are of a stream
    and a month (0: all), `evidence` is a file."""

    kind: str
    what: str
    month: int = 0
    part: str = ""


# rows that name nothing, by the heading that they stand below: kilowatt-hours of all lines
_BELOW = {"electricity": Way(NUMBER, "figure:guide")}


@dataclass(frozen=True, slots=True)
class Known:
    """The names that a report of an issue uses, each with where it leads."""

    issue: Issue
    words: Mapping[str, Way]

    def word(self, word: str) -> Way | None:
        """Give what one word of a cell refers to."""
        return self.words.get(word)

    def row(self, table: Table, at: int, heading: str = "") -> tuple[Way | None, ...]:
        """Give for each cell of a row what its number rests on; below the heading of intensities
        the rows stand in their order."""
        row = table.rows[at]
        origins = table.origins[at] if table.origins else (None,) * len(row)
        ways = [self._of_origin(one) for one in origins]
        whole = self._of_row(row) or next(filter(None, ways), None) or _BELOW.get(heading)
        if heading == INTENSITY:
            whole = Way(NUMBER, f"{INTENSITY}:{at + 1}")
        return tuple(way or whole for way in ways)

    def _of_row(self, row: Iterable[str]) -> Way | None:
        """Give the first thing that a row names: a total or line before a factor, a stream last."""
        cells = list(row)
        named = [way for cell in cells for word in _WORD.findall(cell) if (way := self.word(word))]
        if not named:
            return None
        best = min(named, key=_rank)
        month = next((found for cell in cells if (found := _MONTH.fullmatch(cell))), None)
        if best.kind == RECORDS and month:
            return Way(RECORDS, best.what, int(month[1] + month[2]))
        return best

    def _of_origin(self, origin: Origin | None) -> Way | None:
        if origin is None:
            return None
        readers: Mapping[str, Callable[..., Way | None]] = {
            "total": lambda axis, key: Way(NUMBER, f"{axis}:{key}"),
            "figure": lambda at: Way(NUMBER, figure_numbers(self.issue.figures[int(at)])[-1]),
            "months": lambda stream, *_: Way(RECORDS, str(stream)),
            "argument": lambda at, *_: self.word(f"K{int(at) + 1}"),
            "lines": lambda _, stream, at, *months: self._line(str(stream), int(at)),  # noqa: ARG005
        }
        what: tuple[Any, ...] = origin.what
        return readers[origin.kind](*what) if origin.kind in readers else None

    def _line(self, stream: str, coefficient: int) -> Way | None:
        """Give the first line of a stream that counts by a coefficient."""
        found = (
            one.number
            for one in self.issue.lines
            if (one.stream, one.coefficient, one.view) == (stream, coefficient, "guide")
        )
        number = next(found, "")
        return Way(NUMBER, number, part=FORMULA) if number else None


def known_of(issue: Issue) -> Known:
    """Gather the names of an issue: totals, lines, figures, formulas, factors, streams, files."""
    numbers = (
        *(f"{row.axis}:{row.key}" for row in issue.totals if row.co2e_t),
        *(line.number for line in issue.lines),
        *(number for row in issue.figures for number in figure_numbers(row)),
    )
    return Known(
        issue,
        {
            **{row.code: Way(RECORDS, row.code) for row in issue.streams},
            **{row.id: Way(EVIDENCE, row.sha256) for row in issue.evidence},
            **_formulas(issue),
            **{number: Way(NUMBER, number) for number in numbers},
        },
    )


def _formulas(issue: Issue) -> Mapping[str, Way]:
    """Lead from a formula (K) and a factor (C) to the first line that is counted by it."""
    found: dict[str, Way] = {}
    for line in issue.lines:
        place = line.coefficient
        found.setdefault(f"K{place + 1}", Way(NUMBER, line.number, part=FORMULA))
        for argument in issue.coefficients[place].arguments:
            if argument.choice >= 0:
                way = Way(NUMBER, line.number, part=FACTORS)
                found.setdefault(f"C{argument.choice + 1}", way)
    return {**_of_figures(issue), **found}


def _of_figures(issue: Issue) -> Mapping[str, Way]:
    """Lead from a factor, and a formula with it, to the figure that takes it: the lines of a market
    figure by another rule are not kept."""
    taken = {
        choice: Way(NUMBER, figure_numbers(row)[-1])
        for row in issue.figures
        for choice in row.choices
    }
    formulas = {
        f"K{place + 1}": taken[argument.choice]
        for place, row in enumerate(issue.coefficients)
        for argument in row.arguments
        if argument.choice in taken
    }
    return {**{f"C{choice + 1}": way for choice, way in taken.items()}, **formulas}


def _rank(way: Way) -> int:
    kinds = {NUMBER: 1 if way.part else 0, RECORDS: 2, EVIDENCE: 3}
    return kinds[way.kind]
