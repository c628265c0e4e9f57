"""From what was heard inside a row to its cells.

A row is heard as a list: of every cell its attributes, of every value a mark and then its text.
Most rows are plain: cell, value, text, cell, value, text; those are taken apart in columns, which
is several times faster than cell by cell. Every other row is read step by step. Runs in the reading
child, on the standard library alone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from types import MappingProxyType
from typing import Any

from ghg.sheets.columns import column_letters, column_number
from ghg.sheets.formats import SHOWN
from ghg.sheets.limits import Limits
from ghg.sheets.package import RefusedError, unescaped

Row = list[Any]
Heard = list[Any]  # attributes of cells, marks, texts

# What is heard beside attributes and texts.
VALUE, FORMULA, WORDS, RUN, PHONETIC, OTHER = range(6)

KINDS = ("text", "number", "boolean", "error", "empty")
# A sign of ASCII for every meaning that a cell can have: kind, shown, formula.
MEANINGS: Mapping[str, tuple[str, str, bool]] = MappingProxyType(
    {chr(48 + at): one for at, one in enumerate(product(KINDS, SHOWN, (False, True)))}
)
_MARKS = {meaning: mark for mark, meaning in MEANINGS.items()}

TRUE = ("1", "true")
_MOST_PATTERNS = 1000
_DIGITS = "0123456789"
_KINDS = {
    "s": "text",
    "str": "text",
    "inlineStr": "text",
    "d": "text",
    "b": "boolean",
    "e": "error",
}
_PLAIN_TYPES = frozenset({None, "n", "s"})

Looks = tuple[tuple[str | None, ...], tuple[str | None, ...]]  # types and formats of a row's cells
Made = tuple[str, str, list[str]]  # letters, marks, texts


@dataclass(slots=True)
class _Cell:
    """A cell as it is being heard; `words` are those of rich text."""

    attributes: dict[str, str]
    formula: bool = False
    value: str | None = None
    words: list[str] = field(default_factory=list)
    inside: int = OTHER
    begun: bool = False
    phonetic: bool = False


class RowMaker:
    """Makes rows `[number, hidden, letters, marks, texts]`; keeps what rows have in common.

    `shown` says what each format of the workbook shows its cells as.
    """

    def __init__(self, strings: list[str], shown: list[str], limits: Limits) -> None:
        self._strings = strings
        self._shown = {str(at): one for at, one in enumerate(shown) if one}
        self._limits = limits
        self._numbers: dict[str, int] = {}
        self._columns: tuple[str, ...] = ()
        self._letters = ""
        self._patterns: dict[tuple[str, ...], str] = {}
        self._looks: dict[Looks, tuple[str, list[int], list[int]]] = {}

    def row(self, number: int, hidden: bool, heard: Heard) -> Row | None:
        """Give the row of what was heard, None without a filled cell; raises E-XML, E-LIMIT."""
        made = self._plain(str(number), heard) or self._step_by_step(number, heard)
        return [number, hidden, *made] if made else None

    def _plain(self, number: str, heard: Heard) -> Made | None:
        """Take apart a row of shared texts and numbers; None for any other."""
        cells, texts = heard[0::3], heard[2::3]
        if not heard or heard[1::3] != [VALUE] * len(texts) or len(heard) != 3 * len(cells):
            return None
        try:
            types = tuple([cell.get("t") for cell in cells])
            looks = types, tuple([cell.get("s") for cell in cells])
            letters = self._known(number, [cell.get("r") for cell in cells])
            look = self._looks.get(looks) or self._look(*looks)
            if look is None or letters is None or int(number) > self._limits.rows:
                return None
            marks, places, numbers = look
            if places and not _is_digits("".join([texts[at] for at in places])):
                return None
            for at in places:
                texts[at] = self._strings[int(texts[at])]
            for at in numbers:
                texts[at] = texts[at].strip()
        except (AttributeError, TypeError):  # something else stands where a cell or a text should
            return None
        return (letters, marks, texts) if all(texts) else None

    def _known(self, number: str, references: list[str | None]) -> str | None:
        """Give the letters of columns that stood together before; None for others."""
        if references == [column + number for column in self._columns]:
            return self._letters
        if None in references:
            return None
        columns = tuple([reference[: -len(number)] for reference in references if reference])
        if columns not in self._patterns or references != [one + number for one in columns]:
            return None
        self._columns, self._letters = columns, self._patterns[columns]
        return self._letters

    def _look(
        self, types: tuple[str | None, ...], formats: tuple[str | None, ...]
    ) -> tuple[str, list[int], list[int]] | None:
        """Give the marks of a plain row, which texts are places of shared ones, which numbers."""
        if not _PLAIN_TYPES.issuperset(types):
            return None
        pairs = zip(types, formats, strict=True)
        marks = "".join([self._mark(_kind(one), look, formula=False) for one, look in pairs])
        places = [at for at, one in enumerate(types) if one == "s"]
        made = marks, places, [at for at in range(len(types)) if at not in places]
        if len(self._looks) < _MOST_PATTERNS:
            self._looks[types, formats] = made
        return made

    def _mark(self, kind: str, look: str | None, *, formula: bool) -> str:
        return _MARKS[kind, self._shown.get(look or "", ""), formula]

    def _step_by_step(self, number: int, heard: Heard) -> Made | None:
        """Read a row cell by cell; None without a filled cell."""
        columns: list[str] = []
        kept: list[str] = []
        marks: list[str] = []
        texts: list[str] = []
        last = 0
        for cell in _cells(heard):
            column, last = self._column(number, cell.attributes.get("r"), last)
            columns.append(column)
            made = self._made(cell)
            if made is not None:
                kept.append(column)
                marks.append(made[0])
                texts.append(made[1][: self._limits.text_characters])
        if len(self._patterns) < _MOST_PATTERNS:
            self._patterns[tuple(columns)] = " ".join(columns)
        return (" ".join(kept), "".join(marks), texts) if marks else None

    def _column(self, row: int, reference: str | None, last: int) -> tuple[str, int]:
        """Give letters and number of a cell's column; raises E-XML for one that stands wrong."""
        if row > self._limits.rows:
            self._refuse_far(row, (reference or "A").rstrip(_DIGITS)[:3])
        column = column_letters(last + 1) if reference is None else reference.rstrip(_DIGITS)
        if reference is not None and reference != f"{column}{row}":
            raise RefusedError("E-XML", row=row, column=column[:3])
        number = self._numbers.get(column) or self._new_column(row, column)
        if number <= last:
            raise RefusedError("E-XML", row=row, column=column)
        return column, number

    def _new_column(self, row: int, column: str) -> int:
        number = column_number(column)
        if number > self._limits.columns:
            self._refuse_far(row, column)
        self._numbers[column] = number
        return number

    def _refuse_far(self, row: int, column: str) -> None:
        limits = {"rows": self._limits.rows, "columns": self._limits.columns}
        raise RefusedError("E-LIMIT.far", row, column, **limits)

    def _made(self, cell: _Cell) -> tuple[str, str] | None:
        """Give mark and text of a cell; None when it holds nothing but a format."""
        kind = cell.attributes.get("t", "n")
        value = unescaped("".join(cell.words)) if kind == "inlineStr" else cell.value
        if value is None and not cell.formula:
            return None
        said, text = self._meaning(kind, value)
        if kind == "d":  # 2024-01-15T00:00:00, as strict workbooks write a day
            plain = text.replace("T", " ").removesuffix(" 00:00:00")
            return _MARKS[said, "date", cell.formula], plain
        return self._mark(said, cell.attributes.get("s"), formula=cell.formula), text

    def _meaning(self, type_: str, value: str | None) -> tuple[str, str]:
        """Give kind and text; a number's element without text is an empty cell."""
        if type_ not in ("str", "inlineStr") and value is not None:
            value = value.strip()
        if type_ == "s" and value is not None:
            return "text", self._strings[int(value)] if _is_digits(value) else _damaged()
        kind = _kind(type_)
        if value is None or (value == "" and kind == "number"):
            return "empty", ""
        if kind == "boolean":
            return kind, "TRUE" if value in TRUE else "FALSE"
        return kind, unescaped(value) if type_ == "str" else value


def _cells(heard: Heard) -> Iterator[_Cell]:
    """Put together what was heard of each cell."""
    cell: _Cell | None = None
    for one in heard:
        if isinstance(one, dict):
            if cell is not None:
                yield cell
            cell = _Cell(one)
        elif cell is not None and isinstance(one, str):
            _hear_text(cell, one)
        elif cell is not None:
            _hear_mark(cell, one)
    if cell is not None:
        yield cell


def _hear_mark(cell: _Cell, mark: int) -> None:
    cell.inside, cell.begun = mark, False
    cell.phonetic = mark == PHONETIC or (cell.phonetic and mark != RUN)
    if mark == FORMULA:
        cell.formula = True
    elif mark == VALUE:
        cell.value = ""


def _hear_text(cell: _Cell, text: str) -> None:
    """Take a text to what it belongs to; blanks behind the end of an element belong to nothing."""
    if cell.begun and text.isspace():
        return
    cell.begun = True
    if cell.inside == VALUE:
        cell.value = (cell.value or "") + text
    elif cell.inside == WORDS and not cell.phonetic:
        cell.words.append(text)


def _kind(type_: str | None) -> str:
    return _KINDS.get(type_ or "n", "number")


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _damaged() -> str:
    raise RefusedError("E-XML")
