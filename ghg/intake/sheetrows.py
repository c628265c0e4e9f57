"""Rows of a workbook's sheet, and what would be read otherwise than a person sees it."""

from collections.abc import Iterable, Iterator
from itertools import islice

from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.intake.columns import Layout
from ghg.intake.rows import Rows, mapped
from ghg.sheets.cells import Cell, cell_identifier, cell_text
from ghg.sheets.columns import column_letters, column_number
from ghg.sheets.workbook import Merge, Row, Sheet

BLOCK_ROWS = 50_000

_CODES = frozenset({"stream", "document", "facility"})
_MONTHS = frozenset({"month", "period"})  # 2025.10 typed as a number is stored as 2025.1
_NAMED = 20  # hidden rows are named one by one up to here
_UNREAD = frozenset({"name"})  # shown beside the code for people only


def header_of(sheet: Sheet, number: int | None = None) -> tuple[int, tuple[str, ...]]:
    """Give the number of a sheet's header, by default its first filled row, and its texts."""
    row = sheet.row(number) if number is not None else next(iter(sheet.rows), None)
    if row is None or not row.cells:
        return number or 1, ()
    last = max(map(column_number, row.cells))
    return row.number, tuple(row.cell(column_letters(at)).text for at in range(1, last + 1))


def rows_of_sheet(layout: Layout, rows: Iterable[Row]) -> Iterator[Rows]:
    """Give the rows of a sheet, some at a time."""
    letters = {name: column_letters(at + 1) for name, at in layout.positions.items()}
    waiting = iter(rows)
    while some := list(islice(waiting, BLOCK_ROWS)):
        faults: dict[str, DataError] = {}
        columns = {
            name: [_text(row.cell(letter), name, faults) for row in some]
            for name, letter in letters.items()
        }
        yield mapped(layout, Rows([row.number for row in some], columns, faults))


def sheet_problems(layout: Layout, sheet: Sheet, header_row: int) -> list[Problem]:
    """Find merged cells (errors), hidden rows and columns (warnings) of the columns in use."""
    used = {at + 1 for at in layout.positions.values()}
    merged = [_merged(layout, merge) for merge in sheet.merges if _touches(merge, used, header_row)]
    rows = [str(row.number) for row in sheet.rows if row.hidden and row.number > header_row]
    columns = [
        column_letters(at)
        for at in sorted(used)
        if any(first <= at <= last for first, last in sheet.hidden_columns)
    ]
    warned = [
        Problem("E-HIDDEN.rows", _at(layout), _few(rows), {"count": str(len(rows))}, "warning")
    ]
    warned += [Problem("E-HIDDEN.columns", _at(layout), _few(columns), {}, "warning")]
    return merged + [problem for problem in warned if problem.raw]


def _text(cell: Cell, name: str, faults: dict[str, DataError]) -> str:
    """Give a cell's text, or a mark under which its mistake is kept."""
    if name in _UNREAD:
        return cell.text
    try:
        text = cell_identifier(cell) if name in _CODES else cell_text(cell)
        if name in _MONTHS and cell.kind == "number" and "." in text:
            raise DataError("E-DATE.number", NOWHERE, text)
        return text
    except DataError as error:
        mark = f"\x00{cell.column}{cell.row}"
        faults[mark] = error
        return mark


def _touches(merge: Merge, used: set[int], header_row: int) -> bool:
    span = range(column_number(merge.first_column), column_number(merge.last_column) + 1)
    return merge.last_row >= header_row and bool(used & set(span))


def _merged(layout: Layout, merge: Merge) -> Problem:
    place = Place(layout.file, layout.sheet, merge.first_row, merge.first_column)
    last = f"{merge.last_column}{merge.last_row}"
    return Problem("E-MERGED", place, f"{merge.first_column}{merge.first_row}:{last}")


def _at(layout: Layout) -> Place:
    return Place(layout.file, layout.sheet)


def _few(names: list[str]) -> str:
    return "、".join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")
