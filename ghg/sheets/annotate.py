"""A person's own workbook given back with its bad cells filled and commented, everything else kept.

Whoever calls this has read the file with `read_workbook` before: a file that the limited reader
refuses never comes here. What is said in a comment is text and nothing else.
"""

import re
import warnings
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import Any

from ghg.errors import DataError, Level, Place

REPORT_SHEETS = ("检查结果", "Check result")
MOST_CELLS = 300_000
MOST_UNPACKED_BYTES = 25_000_000  # about a million cells, 400 MB as objects

_AUTHOR = "ghg"
_FILLS: Mapping[Level, str] = {"error": "FFC7CE", "warning": "FFEB9C"}
_HARMFUL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BELOW = "\n\n· · ·\n"  # stands above a comment that was there before
_WIDTH, _LINE_HEIGHT, _LETTERS_A_LINE = 380, 18, 28
_MOST_HEIGHT = 600
_LETTERS_A_ROW = 65
_LONGEST = 32_000  # signs of a cell


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said about a cell, a row, a sheet or the file; of a row its first cell is marked."""

    text: str
    level: Level
    sheet: str = ""
    row: int | None = None
    column: str = ""


@dataclass(slots=True)
class _Cell:
    """What is said about one cell."""

    level: Level
    texts: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Listing:
    """The added sheet that lists all remarks: its name, and its two headers: where, and what."""

    name: str
    where: str
    what: str


def annotate_workbook(path: Path, remarks: Sequence[Remark], listing: Listing) -> bytes:
    """Give a workbook with remarks on its cells and a sheet that lists all of them.

    Raises E-ANNOTATE, E-ANNOTATE.large.
    """
    with zipfile.ZipFile(path) as package:
        if sum(info.file_size for info in package.infolist()) > MOST_UNPACKED_BYTES:
            raise _too_large(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of parts that openpyxl does not keep
        try:
            _refuse_entities(path)
            return _annotated(_opened(path), remarks, listing)
        except Exception as error:
            raise DataError("E-ANNOTATE", Place(path.name), type(error).__name__) from error


def annotate_rows(
    file: str, rows: Iterable[Sequence[str]], remarks: Sequence[Remark], listing: Listing
) -> bytes:
    """Give the rows of a text file as a workbook with remarks; raises E-ANNOTATE.large.

    Its only table stands on the sheet that the remarks name with an empty name; every cell is text.
    """
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    cells = 0
    for row, texts in enumerate(rows, 1):
        cells += len(texts)
        if cells > MOST_CELLS:
            raise _too_large(Path(file))
        for column, text in enumerate(texts, 1):
            _write(sheet.cell(row, column), text).number_format = "@"
    here = [replace(remark, sheet=sheet.title) for remark in remarks]
    return _annotated(book, here, listing)


def _annotated(book: Any, remarks: Sequence[Remark], listing: Listing) -> bytes:
    _without_old(book)
    for (sheet, place), cell in _cells(remarks).items():
        if sheet in book.sheetnames:
            _mark(book[sheet], place, cell)
    _list(book, remarks, listing)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _too_large(path: Path) -> DataError:
    return DataError("E-ANNOTATE.large", Place(path.name), limit=MOST_UNPACKED_BYTES // 10**6)


def _refuse_entities(path: Path) -> None:
    """Refuse parts that declare entities; openpyxl does so itself only where lxml is not there.

    What a part declares stands before its first element.
    """
    from defusedxml.ElementTree import iterparse

    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                with package.open(name) as part:
                    next(iter(iterparse(part, events=("start",))), None)


def _opened(path: Path) -> Any:
    from openpyxl import load_workbook

    return load_workbook(path)


def _cells(remarks: Iterable[Remark]) -> dict[tuple[str, str], _Cell]:
    """Put together what is said about the same cell; an error outweighs a warning."""
    cells: dict[tuple[str, str], _Cell] = {}
    for remark in remarks:
        if remark.row is not None:
            place = remark.sheet, f"{remark.column or 'A'}{remark.row}"
            cell = cells.setdefault(place, _Cell(remark.level))
            cell.level = "error" if "error" in (cell.level, remark.level) else "warning"
            cell.texts.append(remark.text)
    return cells


def _mark(sheet: Any, place: str, said: _Cell) -> None:
    """Fill a cell and write the comment; a comment that a person left stays below ours."""
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    cell = sheet[_top_left(sheet, place)]
    text = _harmless("\n\n".join(said.texts))
    if cell.comment is not None:
        text += _BELOW + cell.comment.text
    cell.comment = Comment(text, _AUTHOR, _height(text), _WIDTH)
    cell.fill = PatternFill("solid", start_color=_FILLS[said.level])


def _top_left(sheet: Any, place: str) -> str:
    """Give the cell in which the content of a merged range stands."""
    for merged in sheet.merged_cells.ranges:
        if place in merged:
            return str(merged.start_cell.coordinate)
    return place


def _height(text: str) -> int:
    lines = sum(1 + len(line) // _LETTERS_A_LINE for line in text.split("\n"))
    return min(_MOST_HEIGHT, _LINE_HEIGHT * (lines + 1))


def _without_old(book: Any) -> None:
    """Take away what an earlier check left in the same workbook."""
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    for name in REPORT_SHEETS:
        if name in book.sheetnames and len(book.sheetnames) > 1:
            del book[name]
    for cell in [cell for sheet in book.worksheets for cell in sheet._cells.values()]:
        if cell.comment is not None and cell.comment.author == _AUTHOR:
            before = cell.comment.text.partition(_BELOW)[2]
            cell.comment = Comment(before, "") if before else None
            cell.fill = PatternFill()


def _list(book: Any, remarks: Sequence[Remark], listing: Listing) -> None:
    """Add a sheet that lists every remark, each with a way to its cell."""
    from openpyxl.styles import Alignment, Font, PatternFill

    sheet = book.create_sheet(listing.name)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 110
    for column, head in enumerate((listing.where, listing.what), 1):
        _write(sheet.cell(1, column), head).font = Font(bold=True)
    for row, remark in enumerate(remarks, 2):
        where = _write(sheet.cell(row, 1), _shown_place(remark))
        where.fill = PatternFill("solid", start_color=_FILLS[remark.level])
        if remark.row is not None and remark.sheet in book.sheetnames:
            _lead(where, remark)
        what = _write(sheet.cell(row, 2), remark.text.replace("\n", "　"))
        what.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[row].height = _LINE_HEIGHT * (1 + len(what.value) // _LETTERS_A_ROW)
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _lead(cell: Any, remark: Remark) -> None:
    """Make a cell lead to the cell that it speaks of, within this workbook."""
    from openpyxl.styles import Font
    from openpyxl.worksheet.hyperlink import Hyperlink

    sheet = remark.sheet.replace("'", "''")
    place = f"'{sheet}'!{remark.column or 'A'}{remark.row}"
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=place)
    cell.font = Font(underline="single")


def _write(cell: Any, text: str) -> Any:
    """Write a text as a text: a sign in front makes no formula of it."""
    cell.value = _harmless(text)[:_LONGEST]
    cell.data_type = "s"
    return cell


def _shown_place(remark: Remark) -> str:
    place = "" if remark.row is None else f"{remark.column or 'A'}{remark.row}"
    return " ".join(part for part in (remark.sheet, place) if part)


def _harmless(text: str) -> str:
    """Replace what XML cannot hold."""
    return _HARMFUL.sub("\ufffd", text)
