"""Rows of a workbook's sheet, and what would be read otherwise than a person sees it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from ghg.errors import DataError, Place, Problem
from ghg.intake.celltexts import CODES, column_text, rounding
from ghg.intake.columns import Layout
from ghg.intake.findings import Findings
from ghg.intake.merges import Fills, headed, letters_of, sorted_merges
from ghg.intake.rows import Rows, mapped
from ghg.sheets.cells import Cell
from ghg.sheets.columns import column_letters, column_number
from ghg.sheets.csvfile import BLOCK_ROWS
from ghg.sheets.workbook import Merge, Row, Sheet

_NAMED = 20  # hidden rows are named one by one up to here


@dataclass(slots=True)
class SheetTable:
    """A table on a sheet, below its header row; `date1904` is how the workbook counts days."""

    layout: Layout
    sheet: Sheet
    header_row: int
    findings: Findings
    date1904: bool = False
    filled: tuple[Merge, ...] = field(init=False)

    def __post_init__(self) -> None:
        merges = sorted_merges(self.layout, self.sheet, self.header_row)
        self.filled = merges.filled
        self.findings.extend(merges.refused)
        self.findings.extend(_hidden(self.layout, self.sheet, self.header_row))

    def rows(self, at_once: int = BLOCK_ROWS) -> Iterator[Rows]:
        """Give the rows below the header, so many at a time."""
        letters = letters_of(self.layout)
        fills = Fills(self.filled) if self.filled else None
        below = (row for row in self.sheet.rows if row.number > self.header_row)
        while some := list(islice(below, at_once)):
            yield self._named(some, letters, fills)

    def _named(self, some: list[Row], letters: Mapping[str, str], fills: Fills | None) -> Rows:
        faults: dict[str, DataError] = {}
        columns = {
            name: [
                self._text(fills.cell(row, letter) if fills else row.cell(letter), name, faults)
                for row in some
            ]
            for name, letter in letters.items()
        }
        return mapped(self.layout, Rows([row.number for row in some], columns, faults))

    def _text(self, cell: Cell, name: str, faults: dict[str, DataError]) -> str:
        """Give a cell's text, or a mark under which its mistake is kept."""
        if cell.kind in ("text", "empty") and not cell.formula and name not in CODES:
            return cell.text
        try:
            text = column_text(cell, name, self.date1904)
            short = rounding(cell, name, text) if cell.formula else ""
        except DataError as error:
            mark = f"\x00{cell.column}{cell.row}"
            faults[mark] = error
            return mark
        if short:
            self._offer(cell, text, short)
        return short or text

    def _offer(self, cell: Cell, text: str, short: str) -> None:
        place = Place(self.layout.file, self.layout.sheet, cell.row, cell.column)
        self.findings.add(Problem("E-SCALE.computed", place, text, {"short": short}, "warning"))


def header_of(sheet: Sheet, number: int | None = None) -> tuple[int, tuple[str, ...]]:
    """Give the number of a sheet's header, by default its first filled row, and its texts."""
    row = sheet.row(number) if number is not None else next(iter(sheet.rows), None)
    if row is None or not row.positions:
        return number or 1, ()
    last = max(map(column_number, row.positions))
    texts = tuple(row.cell(column_letters(at)).text for at in range(1, last + 1))
    return row.number, headed(texts, sheet, row.number)


def header_rows(sheet: Sheet, first: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give row by row what a header in it would say."""
    for row in sheet.rows:
        if row.number >= first:
            yield header_of(sheet, row.number)


def _hidden(layout: Layout, sheet: Sheet, header_row: int) -> Iterable[Problem]:
    """Find hidden rows and columns of the table, and a sheet that is hidden itself."""
    used = {at + 1 for at in layout.positions.values()}
    rows = [str(row.number) for row in sheet.rows if row.hidden and row.number > header_row]
    columns = [
        column_letters(at)
        for at in sorted(used)
        if any(first <= at <= last for first, last in sheet.hidden_columns)
    ]
    at = Place(layout.file, layout.sheet)
    warned = [
        Problem("E-HIDDEN.rows", at, _few(rows), {"count": str(len(rows))}, "warning"),
        Problem("E-HIDDEN.columns", at, _few(columns), {}, "warning"),
        Problem("E-HIDDEN.sheet", at, sheet.name if sheet.hidden else "", {}, "warning"),
    ]
    return [problem for problem in warned if problem.raw]


def _few(names: list[str]) -> str:
    return "、".join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")
