"""Reading a typed inventory: every sheet, every table, every row that states a result.

Titles above a header and notes below a table are passed over. A cell of a figure that cannot be
read is a mistake of its row; the row is kept, so that it is named and never passed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from fractions import Fraction
from pathlib import Path

from ghg.domain.typed import ROLES, SHARES, Figure, TypedRow
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.intake.celltexts import column_text
from ghg.intake.idle import is_sum
from ghg.intake.measured import read_measured
from ghg.intake.receive import WORKBOOKS
from ghg.intake.sheetrows import header_rows
from ghg.intake.tables import mapped_sheet
from ghg.intake.typed.header import Head, head_of
from ghg.intake.typed.words import COLUMNS, gas_said, unit_said
from ghg.sheets.cells import is_missing
from ghg.sheets.columns import column_letters
from ghg.sheets.csvfile import plain_rows
from ghg.sheets.workbook import META_SHEET, Sheet, Workbook, read_workbook

NAME_LIMIT = 200
_PERCENT = "%％"
_RESULTS = ("排放", "emission", "co2")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person said about the file: its sheet, the row of its header, headers of columns."""

    sheet: str = ""
    header_row: int = 0
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """A row as texts, whatever kind of file it came from; `refused` are cells without a text."""

    number: int
    texts: tuple[str, ...]
    refused: Mapping[int, DataError]


def read_typed(path: Path, asked: Asked) -> tuple[TypedRow, ...]:
    """Read the rows of all tables that state a result.

    Raises what forbids to read the file, and E-AUDIT.header where no inventory is found.
    """
    _check_names(asked)
    rows: list[TypedRow] = []
    found = False
    for sheet, lines in _sheets(path, asked):
        for head, line in _below(lines, asked):
            found = True
            row = _row(path.name, sheet, head, line)
            rows += [row] if row else []
    if not found:
        wanted = "、".join(theirs for _, theirs in asked.columns)
        raise DataError("E-AUDIT.header", Place(path.name, asked.sheet), wanted)
    return tuple(rows)


def _check_names(asked: Asked) -> None:
    """Refuse a name that is no column of ours: E-MAPPING.column."""
    known = [column.name for column in COLUMNS]
    strange = [ours for ours, _ in asked.columns if ours not in known]
    if strange:
        near = "、".join(get_close_matches(strange[0], known, n=3, cutoff=0.4) or known)
        raise DataError("E-MAPPING.column", NOWHERE, strange[0], near=near)


def _sheets(path: Path, asked: Asked) -> Iterator[tuple[str, list[_Line]]]:
    if path.suffix.casefold() not in WORKBOOKS:
        rows = enumerate(plain_rows(path, asked.header_row or None), 1)
        yield "", [_Line(number, tuple(texts), {}) for number, texts in rows]
        return
    book = read_workbook(path)
    sheets = [mapped_sheet(book, path.name, asked.sheet)] if asked.sheet else book.sheets
    for sheet in sheets:
        if not sheet.hidden and sheet.name != META_SHEET:
            yield sheet.name, list(_lines(book, sheet))


def _lines(book: Workbook, sheet: Sheet) -> Iterator[_Line]:
    """Give the rows of a sheet; merged words of a header stand in each of its columns."""
    rows = zip(sheet.rows, header_rows(sheet, 1), strict=True)
    for row, (number, headed) in rows:
        texts, refused = list(headed), dict[int, DataError]()
        for at in range(len(texts)):
            cell = row.cell(column_letters(at + 1))
            try:
                texts[at] = column_text(cell, "", book.date1904) or texts[at]
            except DataError as error:
                refused[at], texts[at] = error, cell.text
        yield _Line(number, tuple(texts), refused)


def _below(lines: Sequence[_Line], asked: Asked) -> Iterator[tuple[Head, _Line]]:
    """Give each row below a header with it: the one that a person named, or each that could be."""
    given, head = dict(asked.columns), None
    for line in lines:
        new = None
        if line.number == asked.header_row or (not asked.header_row and _likely(line, given)):
            new = head_of(line.number, line.texts, given)
        if new is not None:
            head = new
        elif head is not None:
            yield head, line


def _likely(line: _Line, given: Mapping[str, str]) -> bool:
    """Tell whether a row could be a header at all, before its words are compared."""
    if any(text.strip().lstrip("-").replace(".", "", 1).isdigit() for text in line.texts):
        return False
    words = "".join(line.texts).casefold()
    return bool(given) or any(word in words for word in _RESULTS)


def _row(file: str, sheet: str, head: Head, line: _Line) -> TypedRow | None:
    """Read a row; one in which no figure is typed says nothing."""
    figures: dict[str, Figure] = {}
    mistakes: list[Problem] = []
    for role in ROLES:
        if role not in head.columns:
            continue
        at = head.columns[role]
        place = _place(file, sheet, head, line.number, at)
        try:
            figure = _figure(role, head, line, place)
        except DataError as error:
            mistakes += [Problem(one.code, place, one.raw, one.values) for one in error.problems]
            continue
        if figure is not None:
            figures[role] = figure
    name = _text(head, line, "name")[:NAME_LIMIT]
    if not figures:
        return None
    year = _text(head, line, "year")[:4]
    return TypedRow(
        place=_place(file, sheet, head, line.number, head.columns["result"]),
        header=head.row,
        name=name,
        gas=gas_said(_text(head, line, "gas")),
        year=int(year) if year.isascii() and year.isdigit() and len(year) == 4 else 0,
        figures=figures,
        total=any(is_sum(text) for text in line.texts),
        mistakes=tuple(mistakes),
    )


def _figure(role: str, head: Head, line: _Line, place: Place) -> Figure | None:
    """Read a figure with its unit: in its cell, in the column of units, or in the header."""
    at = head.columns[role]
    if at in line.refused:
        raise line.refused[at]
    text = line.texts[at] if at < len(line.texts) else ""
    if is_missing(text):
        return None
    if role in SHARES and text.strip().endswith(tuple(_PERCENT)):
        text, percent = text.strip().rstrip(_PERCENT), True
    else:
        percent = False
    read = read_measured(text)
    column = head.unit_columns.get(role)
    told = line.texts[column].strip() if column is not None and column < len(line.texts) else ""
    known = unit_said(told) if told and not is_missing(told) else head.units[role]
    said = (told or head.said[role]) if not known else ""
    exponent = read.value.as_tuple().exponent
    return Figure(
        value=Fraction(read.value) * read.times,
        decimals=max(0, -exponent) if isinstance(exponent, int) else 0,
        unit="%" if percent else read.unit or known,
        said="" if percent or read.unit else said,
        place=place,
    )


def _text(head: Head, line: _Line, name: str) -> str:
    at = head.columns.get(name)
    return "" if at is None or at >= len(line.texts) else " ".join(line.texts[at].split())


def _place(file: str, sheet: str, head: Head, row: int, at: int) -> Place:
    return Place(file, sheet, row, column_letters(at + 1) if sheet else head.texts[at])
