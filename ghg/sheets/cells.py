"""What a cell says, and the strict readers that turn its text into a value.

A cell is kept as the file wrote it. Nothing is guessed: a spelling outside the grammar is refused,
a missing value is missing and never zero, and `NA`, `NULL`, `None`, `true` and `001` are text.
"""

import re
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Literal, NamedTuple, TypeAlias

from ghg.domain.numbers import number, plain
from ghg.errors import NOWHERE, DataError, Place

Kind: TypeAlias = Literal["text", "number", "boolean", "error", "empty"]
Shown: TypeAlias = Literal["", "date", "month", "moment", "time", "percent"]

LONGEST_TEXT = 10_000  # characters of one cell
MISSING = frozenset({"", "-", "/", "无", "N/A", "未检测", "—"})

# Excel computes in binary and shows 15 significant digits: 0.1 + 0.2 is stored as
# 0.30000000000000004 and means 0.3. Every setting is given, so that no global one can reach it.
_EXCEL = Context(
    prec=15,
    rounding=ROUND_HALF_EVEN,
    Emin=-999_999,
    Emax=999_999,
    capitals=1,
    clamp=0,
    flags=[],
    traps=[],
)

# Full NFKC would turn 10² into 102, so only its full-width forms are taken, and two minus signs.
_ASCII_FORMS = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {
    ord(minus): "-" for minus in "−–"
}

_WRITTEN_NUMBER = re.compile(
    r"-?(?:[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?", re.ASCII
)

# Control characters except tab and line ends; signs that turn the reading direction or show
# nothing; halves of surrogate pairs; the mark that another program left for what it could not read.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff]"
)


class Cell(NamedTuple):
    """One cell: text as stored in the file, kind, whether a formula made it, row, column letters.

    `shown` is what its number format makes of a number: a day, a month, a day with its time, a
    clock time, a share of a hundred. A named tuple, because a workbook has a million of them.
    """

    text: str
    kind: Kind
    formula: bool
    row: int
    column: str
    shown: Shown = ""

    def place(self, file: str, sheet: str = "") -> Place:
        """Give the cell's place for a message."""
        return Place(file, sheet, self.row, self.column)


def cell_text(cell: Cell) -> str:
    """Give the text that a reader may trust: a number at 15 digits, plain; a text as it stands.

    Raises E-FORMULA (a formula that was never computed) and E-CELL (`#N/A` and its like).
    """
    if cell.formula and cell.kind == "empty":
        raise DataError("E-FORMULA", NOWHERE, cell.text)
    if cell.kind == "error":
        raise DataError("E-CELL", NOWHERE, cell.text)
    return at_15_digits(cell.text) if cell.kind == "number" else cell.text


def cell_identifier(cell: Cell) -> str:
    """Give the text of a code or serial number; raises E-PRECISION when digits were lost.

    A workbook keeps 15 digits of a number: a longer code survives only in a cell of text.
    """
    text = cell_text(cell)
    if cell.kind == "number" and len(text.lstrip("-").partition(".")[0]) > 15:
        raise DataError("E-PRECISION", NOWHERE, cell.text)
    return read_text(text)


def is_missing(text: str) -> bool:
    """Tell whether a text is one of the listed spellings of "no value"."""
    bare = text.strip()
    return bare in MISSING or bare.translate(_ASCII_FORMS) in MISSING


def read_text(text: str) -> str:
    """Give a text without blanks around it; raises E-LEN and E-CHAR."""
    if len(text) > LONGEST_TEXT:
        raise DataError("E-LEN", NOWHERE, text[:20] + "…", limit=LONGEST_TEXT)
    found = _HARMFUL.search(text)
    if found:
        raise DataError("E-CHAR", NOWHERE, _visible(text[:40]), sign=f"U+{ord(found[0]):04X}")
    return text.strip()


def read_number(text: str) -> Decimal:
    """Read a number by the strict grammar; raises E-LEN, E-CHAR and E-NUM.

    Full-width digits and the minus signs − and – count as ASCII; commas must stand at thousands.
    """
    read_text(text)
    ascii_text = text.translate(_ASCII_FORMS)
    if not _WRITTEN_NUMBER.fullmatch(ascii_text):
        raise DataError("E-NUM", NOWHERE, text)
    try:
        return number(ascii_text.replace(",", ""))
    except DataError:
        raise DataError("E-NUM", NOWHERE, text) from None


def at_15_digits(stored: str) -> str:
    """Write a workbook's stored number plainly, as Excel means it; raises E-NUM."""
    text = plain(_EXCEL.create_decimal(number(stored)))
    return text.rstrip("0").rstrip(".") if "." in text else text


def _visible(text: str) -> str:
    return _HARMFUL.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)
