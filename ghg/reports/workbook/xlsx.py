"""Writing the sheets as an .xlsx file: texts as texts, formulas with cached values, the same bytes
for the same issue. No macros, no links, nothing outside the file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any
from unicodedata import east_asian_width

from ghg.domain.numbers import from_exact_text
from ghg.errors import NOWHERE, DataError
from ghg.reports.workbook.cells import HEAD_ROWS, TITLE_ROWS, Cell, Live, Part, Sheet
from ghg.reports.workbook.looks import Looks

LONGEST_TEXT = 32_767  # what a cell holds
A4 = 9
NARROW, WIDE, WIDEST = 7, 28, 46
TITLE_SIGNS = 14  # of a header on one line
LINE = 14.5  # points
MOST_LINES = 27  # what a row can be high
HEADER_SIGNS = 255  # what a page header holds


@dataclass(frozen=True, slots=True)
class Running:
    """What every sheet and printed page carries: title, author, marks, day of the issue."""

    title: str
    author: str
    marks: str
    page: str
    made: datetime


def xlsx_bytes(sheets: Sequence[Sheet], running: Running) -> bytes:
    """Write a workbook; raises E-LEN for a text that no cell holds."""
    from xlsxwriter import Workbook

    target = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
               "strings_to_numbers": False}  # fmt: skip
    book = Workbook(target, options)
    book.set_properties({"title": running.title, "author": running.author, "created": running.made})
    book.set_calc_mode("auto")
    looks = Looks(book)
    for sheet in sheets:
        _sheet(book.add_worksheet(sheet.name), sheet, looks, running)
    book.close()
    return target.getvalue()


def _sheet(target: Any, sheet: Sheet, looks: Looks, running: Running) -> None:
    target.hide_gridlines(2)
    target.set_row(0, 26)
    _string(target, 0, 0, sheet.title, looks.title)
    _string(target, 1, 0, running.marks, looks.mark)
    widths = _widths(sheet)
    row = TITLE_ROWS
    for part in sheet.parts:
        row = _part(target, row, part, looks, widths) + 1
    for column, width in enumerate(widths):
        target.set_column(column, column, width)
    if len(sheet.parts) == 1 and any(sheet.parts[0].titles):
        _one_table(target, sheet.parts[0])
    target.set_landscape()
    target.set_paper(A4)
    target.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.6)
    target.fit_to_pages(sheet.pages_wide, 0)
    if sheet.repeated:
        target.repeat_columns(0, sheet.repeated - 1)
    target.set_header("&L&8" + _codes(running.marks)[: HEADER_SIGNS - 10])
    target.set_footer("&L&8&A&R&8" + running.page)


def _one_table(target: Any, part: Part) -> None:
    """Keep the header in sight and on every page; let a reader filter."""
    head = TITLE_ROWS + HEAD_ROWS
    target.freeze_panes(head, 1)
    target.repeat_rows(0, head - 1)
    if len(part.rows) > 1:
        target.autofilter(head - 1, 0, head - 1 + len(part.rows), len(part.titles) - 1)


def _part(target: Any, row: int, part: Part, looks: Looks, widths: list[float]) -> int:
    """Write caption, header, rows and notes; give the row behind them."""
    _string(target, row, 0, part.caption, looks.caption)
    if part.unit:
        _string(target, row, len(part.titles) - 1, part.unit, looks.unit)
    if any(part.titles):
        for column, title in enumerate(part.titles):
            _string(target, row + 1, column, title, looks.header)
        target.set_row(row + 1, _header_height(part))
    row += HEAD_ROWS
    for at, cells in enumerate(part.rows):
        for column, cell in enumerate(cells):
            _cell(target, row, column, cell, looks, strong=at in part.strong)
        target.set_row(row, LINE * _lines(cells, widths) + 2)
        row += 1
    for note in part.notes:
        _string(target, row, 0, note, looks.note)
        row += 1
    return row


def _cell(target: Any, row: int, column: int, cell: Cell, looks: Looks, *, strong: bool) -> None:
    if isinstance(cell, str):
        _string(target, row, column, cell, looks.text(strong=strong))
    elif isinstance(cell, Live):
        look = looks.number(cell.decimals, "number", strong=strong)
        target.write_formula(row, column, f"={cell.formula}", look, _binary(cell.text))
    else:
        look = looks.number(cell.decimals, cell.look, strong=strong)
        if "/" in cell.text:
            target.write_formula(row, column, f"={cell.text}", look, _binary(cell.text))
        else:
            target.write_number(row, column, _binary(cell.text), look)


def _binary(text: str) -> float:
    """Give the binary number nearest to an exact text: all that a cell can hold."""
    return float(from_exact_text(text))


def _string(target: Any, row: int, column: int, text: str, look: Any) -> None:
    if len(text) > LONGEST_TEXT:
        raise DataError("E-LEN", NOWHERE, text[:20] + "…", limit=LONGEST_TEXT)
    target.write_string(row, column, text, look)


def _codes(text: str) -> str:
    """Keep an ampersand of a name from being read as a code of the page header."""
    return text.replace("&", "&&")


def _widths(sheet: Sheet) -> list[float]:
    """Give each column the room of its longest line, long texts less and wrapped."""
    count = max(len(part.titles) for part in sheet.parts)
    return [_width(sheet, column) for column in range(count)]


def _width(sheet: Sheet, column: int) -> float:
    widest = NARROW
    for part in sheet.parts:
        if column < len(part.titles):
            widest = max(widest, min(_signs(part.titles[column]), TITLE_SIGNS))
            cells = [row[column] for row in part.rows if column < len(row)]
            widest = max([widest, *(_room(cell) for cell in cells)])
    return min(widest + 3, WIDEST if column in sheet.wide else WIDE)


def _lines(cells: Sequence[Cell], widths: list[float]) -> int:
    """Tell how many lines the longest text of a row takes: the file must say how high it is."""
    most = 1
    for cell, width in zip(cells, widths, strict=False):
        if isinstance(cell, str):
            parts = (max(-(-_signs(line) // int(width - 2)), 1) for line in cell.split("\n"))
            most = max(most, sum(parts))
    return min(most, MOST_LINES)


def _room(cell: Cell) -> int:
    if isinstance(cell, str):
        return max((_signs(line) for line in cell.split("\n")), default=0)
    whole = len(cell.text.partition("/")[0].partition(".")[0])
    return whole + whole // 3 + cell.decimals + 1


def _signs(text: str) -> int:
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def _header_height(part: Part) -> int:
    lines = max((-(-_signs(title) // TITLE_SIGNS) for title in part.titles), default=1)
    return 16 * min(max(lines, 1), 4) + 4
