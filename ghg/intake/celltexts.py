"""What a workbook's cell says to a column of ours.

A number that is shown as a date is one where a date can stand, and a mistake elsewhere: a document
`1-5` that the spreadsheet turned into a date is lost (E-SERIAL). A share of a hundred keeps its
sign, so that the column's unit decides. A computed quantity with more than six decimals is offered
at six, half to even; the rounding needs consent and both values are shown.
"""

from fractions import Fraction

from ghg.domain.numbers import frozen
from ghg.errors import NOWHERE, DataError
from ghg.sheets.cells import Cell, cell_identifier, cell_text
from ghg.sheets.serials import cell_when, is_day

CODES = frozenset({"stream", "code", "document", "facility", "meter", "source", "sample", "report"})
QUANTITIES = frozenset({"quantity", "value", "reading"})
ROUNDED = frozenset({"quantity"})
DECIMALS = 6

_UNREAD = frozenset({"name"})  # shown beside the code for people only
_MONTHS = frozenset({"month", "period"})  # 2025.10 typed as a number is stored as 2025.1


def column_text(cell: Cell, column: str, date1904: bool) -> str:
    """Give the text of a cell for a column of ours.

    Raises E-FORMULA, E-CELL, E-PRECISION, E-CHAR, E-LEN, E-SERIAL, E-NUM.date, E-DATE.number and
    E-DATE.count.
    """
    if column in _UNREAD:
        return cell.text
    if column in CODES:
        return _identifier(cell, date1904)
    if is_day(cell):
        if column in QUANTITIES:
            raise DataError("E-NUM.date", NOWHERE, cell_when(cell, date1904))
        return cell_when(cell, date1904)
    text = cell_text(cell)
    if cell.kind == "number" and cell.shown == "percent":
        return f"{frozen(Fraction(text) * 100, 15).rstrip('0').rstrip('.')}%"
    if column in _MONTHS and cell.kind == "number" and "." in text:
        raise DataError("E-DATE.number", NOWHERE, text)
    return text


def rounding(cell: Cell, column: str, text: str) -> str:
    """Give a computed quantity at six decimals; empty where nothing is to be rounded."""
    computed = column in ROUNDED and cell.formula and cell.kind == "number"
    if not computed or len(text.partition(".")[2]) <= DECIMALS or "%" in text:
        return ""
    short = frozen(Fraction(text), DECIMALS).rstrip("0").rstrip(".")
    return "0" if short == "-0" else short


def _identifier(cell: Cell, date1904: bool) -> str:
    if is_day(cell):
        raise DataError("E-SERIAL", NOWHERE, cell_when(cell, date1904))
    return cell_identifier(cell)
