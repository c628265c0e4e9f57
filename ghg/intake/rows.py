"""Rows of a table on their way: columns of text by name, whatever kind of file they came from."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field

from ghg.errors import DataError
from ghg.intake.columns import Layout
from ghg.sheets.csvfile import Block

ROWS_APART = 10**10  # more rows than a table has
ALIASED = frozenset({"stream", "facility", "meter", "source", "sample", "product"})


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows as columns of text, with their numbers in the file.

    A cell that cannot be trusted travels as a mark in `faults`, so that its mistake is told once
    and in its own column.
    """

    numbers: Sequence[int]
    columns: Mapping[str, Sequence[str]]
    faults: Mapping[str, DataError] = field(default_factory=dict)
    _distinct: dict[str, frozenset[str]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.numbers)

    def column(self, name: str) -> Sequence[str]:
        """Give a column, blanks where the file has none."""
        return self.columns.get(name) or [""] * len(self)

    def shown(self, name: str, at: int) -> str:
        """Give a cell's text for a message: of a mark, what stood in the cell."""
        text = self.column(name)[at]
        return self.faults[text].problems[0].raw if text in self.faults else text

    def trusted(self, text: Hashable) -> Hashable:
        """Give a text, or texts of one row, as they are; raises what a mark stands for."""
        for part in text if isinstance(text, tuple) else (text,):
            if part in self.faults:
                raise self.faults[part]
        return text

    def distinct(self, name: str) -> frozenset[str]:
        """Give the different texts of a column; found once, asked for several times."""
        if name not in self._distinct:
            self._distinct[name] = frozenset(self.column(name))
        return self._distinct[name]

    def picked(self, positions: Sequence[int]) -> "Rows":
        """Give the rows at some positions."""
        columns = {name: [texts[at] for at in positions] for name, texts in self.columns.items()}
        return Rows([self.numbers[at] for at in positions], columns, self.faults)


def addressed(table: int, row: int) -> int:
    """Number a row across the tables of one file, so that the ledger's refusal finds it again."""
    return table * ROWS_APART + row


def address_of(number: int) -> tuple[int, int]:
    """Give table and row of what `addressed` made."""
    return divmod(number, ROWS_APART)


def rows_of_csv(layout: Layout, block: Block) -> Rows:
    """Name the columns of a block of a CSV file."""
    named = {name: block.columns[at] for name, at in layout.positions.items()}
    return mapped(layout, Rows(block.numbers, named))


def mapped(layout: Layout, rows: Rows) -> Rows:
    """Lay the constants of a stored mapping into the rows, and our codes over its aliases."""
    if not layout.constants and not layout.aliases:
        return rows
    columns = dict(rows.columns)
    for name in ALIASED & columns.keys() if layout.aliases else ():
        known = {text: layout.aliases.get(text.strip(), text) for text in rows.distinct(name)}
        columns[name] = list(map(known.__getitem__, columns[name]))
    for name, text in layout.constants.items():
        columns[name] = [text] * len(rows)
    return Rows(rows.numbers, columns, rows.faults)
