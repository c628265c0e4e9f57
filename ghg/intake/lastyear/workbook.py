"""Last year's report workbook, read as figures to compare with: never a total, never a source.

Tables are found by the words of their headers, wherever they stand and however many a sheet holds.
A table ends at an empty row, at a note below it, or at the next table's header. What cannot be read
in a recognised column is a mistake with its cell; then nothing is taken.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from ghg.errors import DataError, Place, Problem
from ghg.intake.columns import split_header
from ghg.intake.lastyear.units import known_unit, unit_in
from ghg.intake.lastyear.words import NOTES, SHAPES, TOTALS, Shape
from ghg.intake.reader import placed
from ghg.sheets.cells import Cell, cell_text, is_missing, read_number, read_text
from ghg.sheets.columns import column_number
from ghg.sheets.workbook import META_SHEET, Row, Sheet, read_workbook

NAME_LIMIT = 200


@dataclass(frozen=True, slots=True)
class PriorFigure:
    """One row of an attached table: a name with a quantity, tonnes, or both.

    `kind` is the table's shape; `total` marks a row of sums; `place` is sheet and cell.
    """

    kind: str
    name: str
    quantity: Decimal | None
    unit: str
    co2e_t: Decimal | None
    total: bool
    place: str


@dataclass(frozen=True, slots=True)
class _Head:
    """A table's header: its shape, the column letters of its parts, units in brackets."""

    shape: Shape
    columns: Mapping[str, str]
    units: Mapping[str, str]


def read_last_year(path: Path, gases: Sequence[str] = ()) -> tuple[PriorFigure, ...]:
    """Read the attached tables of a report; `gases` are names of fuels counted by volume.

    Raises what forbids to read the file, E-LAYOUT.last_year when no table is recognised, and every
    cell of a recognised column that cannot be read, together.
    """
    book = read_workbook(path)
    found: list[PriorFigure] = []
    problems: list[Problem] = []
    recognised = False
    for sheet in book.sheets:
        if not sheet.hidden and sheet.name != META_SHEET:
            for head, row in _rows(sheet):
                recognised = True
                found += _figure(head, row, sheet.name, path.name, gases, problems)
    if problems:
        raise DataError.of(problems)
    if not found:
        names = "、".join(sheet.name for sheet in book.sheets) or "-"
        code = "E-EMPTY.last_year" if recognised else "E-LAYOUT.last_year"
        raise DataError(code, Place(path.name), "", names=names)
    return tuple(found)


def _rows(sheet: Sheet) -> Iterator[tuple[_Head, Row]]:
    """Give each row of each table with its header."""
    head: _Head | None = None
    last = 0
    for row in sheet.rows:
        texts = {column: cell.text.strip() for column, cell in row.cells.items()}
        filled = [text for text in texts.values() if text]
        new = _head(texts)
        if new is not None:
            head = new
        elif not filled or row.number > last + 1 or filled[0].startswith(NOTES):
            head = None
        elif head is not None:
            yield head, row
        last = row.number


def _head(texts: Mapping[str, str]) -> _Head | None:
    """Tell whether a row is the header of a table, and of which."""
    bare = {column: _bare(text) for column, text in texts.items() if text}
    for shape in SHAPES:
        columns: dict[str, str] = {}
        units: dict[str, str] = {}
        for column in sorted(bare, key=column_number):
            part, said = _part(shape, *bare[column])
            if part and part not in columns:
                columns[part], units[part] = column, said
        if all(part in columns for part in shape.needed):
            return _Head(shape, columns, units)
    return None


def _bare(text: str) -> tuple[str, str]:
    """Give a header's words without blanks, and the unit in brackets behind them."""
    return split_header("".join(text.split()).replace("₂", "2").replace("₄", "4"))


def _part(shape: Shape, word: str, said: str) -> tuple[str, str]:
    """Name the part of a shape that a header is, with its unit (排放量tCO2 has it unbracketed)."""
    for part, words in shape.words.items():
        for one in words:
            if word == one:
                return part, said
            if word.startswith(one) and known_unit(word.removeprefix(one)):
                return part, word.removeprefix(one)
    return "", ""


def _figure(
    head: _Head,
    row: Row,
    sheet: str,
    file: str,
    gases: Sequence[str],
    problems: list[Problem],
) -> list[PriorFigure]:
    """Read a row of a table; one without a name or without any number says nothing."""
    cells = {part: row.cell(column) for part, column in head.columns.items()}
    try:
        name = _name(cells)
    except DataError as error:
        problems += placed(error, cells["name"].place(file, sheet))
        return []
    if not name:
        return []
    numbers = {
        part: _number(cells[part], file, sheet, problems)
        for part in ("quantity", "emission")
        if part in cells
    }
    quantity, tonnes = numbers.get("quantity"), numbers.get("emission")
    if quantity is None and tonnes is None:
        return []
    total = name.startswith(TOTALS) or name.endswith(TOTALS)
    said = cells["unit"].text.strip() if "unit" in cells else head.units.get("quantity", "")
    unit = unit_in(said, name, head.shape.kind, gases) if quantity is not None else ""
    place = f"{sheet} {cells['name'].column}{row.number}"
    return [PriorFigure(head.shape.kind, name, quantity, unit, tonnes, total, place)]


def _name(cells: Mapping[str, Cell]) -> str:
    """Join name and detail; what is too long is cut, because it is only shown."""
    parts = [cells[part] for part in ("name", "detail") if part in cells]
    texts = (read_text(cell_text(cell)) for cell in parts)
    return " ".join(" ".join(text.split()) for text in texts if not is_missing(text))[:NAME_LIMIT]


def _number(cell: Cell, file: str, sheet: str, problems: list[Problem]) -> Decimal | None:
    """Read a number; a listed spelling of "no value" is none."""
    try:
        text = cell_text(cell)
        return None if is_missing(text) else read_number(text)
    except DataError as error:
        problems += placed(error, cell.place(file, sheet))
        return None
