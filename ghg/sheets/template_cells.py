"""Single cells of a template: values that can be kept, texts as texts, lines that a text needs."""

from decimal import Decimal
from math import ceil
from typing import Any, TypeAlias
from unicodedata import east_asian_width

from ghg.domain.numbers import plain
from ghg.errors import NOWHERE, DataError
from ghg.sheets.cells import LONGEST_TEXT

Value: TypeAlias = str | Decimal | int | None

EXCEL_DIGITS = 15  # a number with more would lose some in a workbook, so it is written as text


def write_value(sheet: Any, row: int, index: int, value: Value, look: Any) -> None:
    """Write a value: a number as a number when a workbook can hold all its digits."""
    if value is None:
        sheet.write_blank(row, index, None, look)
    elif isinstance(value, str):
        write_text(sheet, row, index, value, look)
    elif _fits(Decimal(value)):
        sheet.write_number(row, index, value, look)
    else:
        write_text(sheet, row, index, plain(Decimal(value)), look)


def _fits(value: Decimal) -> bool:
    """Tell whether a workbook's binary number gives back every digit."""
    return len(value.as_tuple().digits) <= EXCEL_DIGITS and abs(value.adjusted()) < 300


def write_text(sheet: Any, row: int, index: int, text: str, look: Any) -> None:
    """Write a text as a text; raises E-LEN."""
    if len(text) > LONGEST_TEXT:
        raise DataError("E-LEN", NOWHERE, text[:20] + "…", limit=LONGEST_TEXT)
    sheet.write_string(row, index, text, look)


def lines_needed(text: str, width: float) -> int:
    """Count the lines of a column of so many characters; a Chinese sign takes two."""
    signs = sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)
    return max(1, ceil(signs / (width - 2)))
