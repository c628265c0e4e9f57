"""The rows of a sheet, as many as they are: laid aside as they came, made when they are asked for.

What the reading child sent is kept in memory first and in a temporary file beyond; so memory does
not grow with the sheet, and rows can be read more than once.
"""

import json
import weakref
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, repeat
from tempfile import SpooledTemporaryFile
from types import MappingProxyType
from typing import Any, NamedTuple, overload

from ghg.sheets.cells import Cell, Kind, Shown
from ghg.sheets.rowcells import MEANINGS

MEMORY_BYTES = 16_000_000

_NO_COLUMNS: Mapping[str, int] = MappingProxyType({})


class Row(NamedTuple):
    """A row with at least one filled cell: texts and marks in the order of their columns.

    `positions` says where the cell of a column stands in both. A named tuple, because a workbook
    has a million of them.
    """

    number: int
    hidden: bool
    positions: Mapping[str, int]
    marks: str
    texts: Sequence[str]

    @classmethod
    def blank(cls, number: int) -> "Row":
        """Give a row in which nothing stands."""
        return cls(number, hidden=False, positions=_NO_COLUMNS, marks="", texts=())

    @property
    def cells(self) -> dict[str, Cell]:
        """The filled cells by column letters, from left to right."""
        kinds, shown, formulas = _meanings(self.marks)
        columns = self.positions
        made = map(Cell, self.texts, kinds, formulas, repeat(self.number), columns, shown)
        return dict(zip(columns, made, strict=True))

    def cell(self, column: str) -> Cell:
        """Give the cell of a column, an empty one where nothing stands."""
        at = self.positions.get(column)
        if at is None:
            return Cell("", "empty", formula=False, row=self.number, column=column)
        kind, shown, formula = MEANINGS[self.marks[at]]
        return Cell(self.texts[at], kind, formula, self.number, column, shown)  # type: ignore[arg-type]


class Spooled:
    """The lines of rows of one workbook, one after the other; deleted when nobody needs them."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=MEMORY_BYTES)  # noqa: SIM115
        self.size = 0
        weakref.finalize(self, self._file.close)

    def put(self, line: bytes) -> None:
        """Write a line at the end."""
        self._file.seek(self.size)
        self.size += self._file.write(line)

    def lines(self, start: int) -> Iterator[bytes]:
        """Read the lines from a place on, whoever else reads meanwhile."""
        while start < self.size:
            self._file.seek(start)
            line = self._file.readline()
            start += len(line)
            yield line


class SheetRows(Sequence[Row]):
    """The filled rows of a sheet; a slice is another view of the same rows."""

    def __init__(self, spooled: Spooled, start: int, count: int, first: int = 0) -> None:
        self._spooled = spooled
        self._start = start
        self._count = count
        self._first = first

    def __len__(self) -> int:
        return self._count - self._first

    def __iter__(self) -> Iterator[Row]:
        return islice(self._all(), self._first, self._count)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> "SheetRows": ...
    def __getitem__(self, at: int | slice) -> "Row | SheetRows":
        """Give one row, or the rows of a range; raises IndexError and ValueError."""
        if isinstance(at, slice):
            first, stop, step = at.indices(len(self))
            if step != 1:
                raise ValueError(at)
            end = self._first + max(first, stop)
            return SheetRows(self._spooled, self._start, end, self._first + first)
        place = range(len(self))[at]
        return next(islice(self, place, None))

    def _all(self) -> Iterator[Row]:
        for line in self._spooled.lines(self._start):
            yield from map(_row, json.loads(line)[1])


def _row(sent: list[Any]) -> Row:
    number, hidden, letters, marks, texts = sent
    return Row(number, hidden, _positions(letters), marks, texts)


@lru_cache(maxsize=1000)
def _meanings(marks: str) -> tuple[tuple[Kind, ...], tuple[Shown, ...], tuple[bool, ...]]:
    """Give kinds, what is shown, and which are formulas; rows of one table have the same ones."""
    kinds, shown, formulas = zip(*map(MEANINGS.__getitem__, marks), strict=True)
    return kinds, shown, formulas


@lru_cache(maxsize=1000)
def _positions(letters: str) -> Mapping[str, int]:
    """Say where each column stands; rows of one table have the same ones."""
    return {column: at for at, column in enumerate(letters.split(" "))}
