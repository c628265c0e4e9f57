"""Reading columns text by text: each distinct text once, each mistake row by row with its place."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from ghg.errors import DataError, Place, Problem
from ghg.intake.columns import Layout
from ghg.intake.findings import Findings
from ghg.intake.rows import Rows
from ghg.intake.words import limited
from ghg.sheets.cells import LONGEST_TEXT, read_text

KEPT_TEXTS = 100_000  # distinct texts of a column that are remembered

Reader = Callable[[Any], Any]


class ColumnReader:
    """What was learned about the columns of one table, kept from block to block.

    `wrong` holds the positions of the running block at which something is wrong.
    """

    def __init__(self, layout: Layout, findings: Findings) -> None:
        self.layout = layout
        self.findings = findings
        self.wrong: set[int] = set()
        self._values: dict[str, dict[Hashable, Any]] = {}
        self._refused: dict[str, dict[Hashable, DataError]] = {}

    def read(
        self,
        rows: Rows,
        column: str,
        texts: Sequence[Hashable],
        reader: Reader,
        names: Sequence[str] = (),
    ) -> list[Any]:
        """Give the value of every text, None where it is refused; `column` is shown as its place.

        A text may be a tuple of the texts of several columns; with their `names` a mistake is
        shown in the column that holds what was refused.
        """
        values = self._values.setdefault(column, {})
        refused = self._refused.setdefault(column, {})
        if len(values) > KEPT_TEXTS:
            values.clear()
            refused.clear()
        for text in _distinct(rows, column, texts) - values.keys():
            try:
                values[text] = reader(rows.trusted(text))
            except DataError as error:
                values[text], refused[text] = None, error
        if refused:
            for at, text in enumerate(texts):
                if text in refused:
                    shown = _blamed(rows, names, text, refused[text]) or column
                    self.tell(rows, at, shown, refused[text])
        return list(map(values.__getitem__, texts))

    def read_texts(self, rows: Rows, column: str, limit: int) -> list[Any]:
        """Give the texts of a column that is different in every row, such as numbers of papers."""
        texts = rows.column(column)
        if _harmless(texts, limit):
            return list(map(str.strip, texts))
        return self.read(rows, column, texts, partial(limited, limit))

    def tell(self, rows: Rows, at: int, column: str, error: DataError) -> None:
        """Report a mistake in a row's column; the row is not taken further."""
        self.wrong.add(at)
        self.findings.extend(placed(error, self.layout.place(column, rows.numbers[at])))

    def warn(self, rows: Rows, at: int, column: str, code: str, raw: str, **values: str) -> None:
        """Report something to look at; the row goes on."""
        place = self.layout.place(column, rows.numbers[at])
        self.findings.add(Problem(code, place, raw, values, "warning"))


def _blamed(rows: Rows, names: Sequence[str], texts: Any, error: DataError) -> str:
    """Name the column whose text was refused, of several that were read together."""
    raw = error.problems[0].raw.strip()
    for name, text in zip(names, texts if names else (), strict=True):
        if name in rows.columns and (text in rows.faults or text.strip() == raw):
            return name
    return ""


def _distinct(rows: Rows, column: str, texts: Sequence[Hashable]) -> frozenset[Hashable]:
    if texts is rows.columns.get(column):
        return frozenset[Hashable](rows.distinct(column))
    return frozenset(texts)


def _harmless(texts: Sequence[str], limit: int) -> bool:
    """Prove many texts at one go: none is too long and none holds a forbidden sign."""
    longest = max(map(len, texts))
    if longest > limit:
        return False
    at_once = LONGEST_TEXT // (longest + 1)
    try:
        for start in range(0, len(texts), at_once):
            read_text("\n".join(texts[start : start + at_once]))
    except DataError:
        return False
    return True


def placed(error: DataError, place: Place) -> Iterable[Problem]:
    """Give an error's problems a place."""
    return (replace(problem, place=place) for problem in error.problems)
