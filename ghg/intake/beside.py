"""What a workbook holds beside the cells that are read: a person must know of it and agree."""

from collections.abc import Iterator

from ghg.errors import Place, Problem
from ghg.sheets.template import LISTS_SHEET
from ghg.sheets.workbook import META_SHEET, Workbook

_OWN = (META_SHEET, LISTS_SHEET)


def book_problems(book: Workbook, file: str) -> Iterator[Problem]:
    """Warn of macros, links and objects, which are left alone, and of hidden sheets."""
    for what in book.carried:
        yield Problem(f"E-ACTIVE.{what}", Place(file), level="warning")
    hidden = [sheet.name for sheet in book.sheets if sheet.hidden and len(sheet.rows)]
    names = "、".join(name for name in hidden if name not in _OWN)
    if names:
        yield Problem("E-HIDDEN.sheets", Place(file), names, level="warning")
