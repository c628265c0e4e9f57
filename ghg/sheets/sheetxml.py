"""The XML of one sheet, read as a stream: cells with raw text, kind, formula flag, what is shown.

A row is sent as `[number, hidden, letters, marks, texts]`: the letters of its columns in one text,
one mark per cell that stands for kind, formula and format, and the cells' texts. Cells that hold
nothing but a format are left out. Runs in the reading child, on the standard library alone.
"""

from collections.abc import Callable, Mapping
from itertools import product
from types import MappingProxyType
from typing import Any

from ghg.sheets.columns import column_letters, column_number, split_reference
from ghg.sheets.formats import SHOWN
from ghg.sheets.limits import Limits
from ghg.sheets.package import Package, RefusedError, Start, local, unescaped, xml_parser

Row = list[Any]

KINDS = ("text", "number", "boolean", "error", "empty")
# A sign of ASCII for every meaning that a cell can have: kind, shown, formula.
MEANINGS: Mapping[str, tuple[str, str, bool]] = MappingProxyType(
    {chr(48 + at): one for at, one in enumerate(product(KINDS, SHOWN, (False, True)))}
)
_MARKS = {meaning: mark for mark, meaning in MEANINGS.items()}

TRUE = ("1", "true")
_DIGITS = "0123456789"
_KINDS = {
    "s": "text",
    "str": "text",
    "inlineStr": "text",
    "d": "text",
    "b": "boolean",
    "e": "error",
}


def read_strings(package: Package, member: str, limits: Limits) -> list[str]:
    """Read the shared strings; of rich text the words, without phonetic guides."""
    strings: list[str] = []
    words: list[str] = []
    heard: list[str] = []
    phonetic = False

    def start(tag: str, _: dict[str, str]) -> None:
        nonlocal phonetic
        phonetic = phonetic or local(tag) == "rPh"
        heard.clear()

    def end(tag: str) -> None:
        nonlocal phonetic
        name = local(tag)
        if name == "t" and not phonetic:
            words.append("".join(heard))
        elif name == "rPh":
            phonetic = False
        elif name == "si":
            strings.append(unescaped("".join(words))[: limits.text_characters])
            words.clear()

    parser = xml_parser()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = heard.append
    package.parse(member, parser)
    return strings


class SheetReader:
    """Handlers for the elements of a sheet; `send` takes one row at a time.

    `shown` says what each format of the workbook shows its cells as.
    """

    def __init__(
        self,
        strings: list[str],
        shown: list[str],
        limits: Limits,
        send: Callable[[Row], None],
    ) -> None:
        self._strings = strings
        self._shown = {str(at): one for at, one in enumerate(shown) if one}
        self._limits = limits
        self._send = send
        self._heard: list[str] = []
        self._words: list[str] = []
        self._numbers: dict[str, int] = {}
        self._row = 0
        self._row_text = "0"
        self._row_hidden = False
        self._columns: list[str] = []
        self._marks: list[str] = []
        self._texts: list[str] = []
        self._counted = 0
        self._last_column = 0
        self._column = ""
        self._type = ""
        self._format = ""
        self._formula = False
        self._value: str | None = None
        self._phonetic = False
        self.merges: list[list[Any]] = []
        self.hidden_columns: list[tuple[int, int]] = []
        self.filter = ""
        self.filtered = False
        self.rows = 0

    def read(self, package: Package, member: str) -> None:
        """Read the sheet to its end; raises E-XML, E-LIMIT, E-ZIP as `RefusedError`."""
        parser = xml_parser()
        parser.StartElementHandler, parser.EndElementHandler = self._handlers()
        parser.CharacterDataHandler = self._heard.append
        package.parse(member, parser)

    def _handlers(self) -> tuple[Callable[[str, dict[str, str]], None], Callable[[str], None]]:
        """Bind the handlers by full name as they occur, so that a name is cut only once."""
        starts: dict[str, Start] = {
            "row": self._start_row,
            "c": self._start_cell,
            "v": self._start_text,
            "t": self._start_text,
            "f": self._start_formula,
            "rPh": self._start_phonetic,
            "mergeCell": self._start_merge,
            "col": self._start_column,
            "dimension": self._start_dimension,
            "autoFilter": self._start_filter,
            "filterColumn": self._start_filter_column,
        }
        ends: dict[str, Callable[[], None]] = {
            "row": self._end_row,
            "c": self._end_cell,
            "v": self._end_value,
            "t": self._end_words,
            "rPh": self._end_phonetic,
        }
        start_of: dict[str, Start | None] = {}
        end_of: dict[str, Callable[[], None] | None] = {}

        def start(tag: str, attributes: dict[str, str]) -> None:
            try:
                action = start_of[tag]
            except KeyError:
                action = start_of[tag] = starts.get(local(tag))
            if action is not None:
                action(attributes)

        def end(tag: str) -> None:
            try:
                action = end_of[tag]
            except KeyError:
                action = end_of[tag] = ends.get(local(tag))
            if action is not None:
                action()

        return start, end

    def _start_row(self, attributes: dict[str, str]) -> None:
        number = int(attributes.get("r", self._row + 1))
        if number <= self._row:
            raise RefusedError("E-XML", row=number)
        self._row = number
        self._row_text = str(number)
        self._row_hidden = attributes.get("hidden") in TRUE
        self._last_column = 0

    def _end_row(self) -> None:
        self._heard.clear()
        if self._marks:
            self._count(len(self._marks))
            self.rows += 1
            letters, marks = " ".join(self._columns), "".join(self._marks)
            self._send([self._row, self._row_hidden, letters, marks, self._texts])
            self._columns, self._marks, self._texts = [], [], []

    def _start_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        if reference is None:
            column = column_letters(self._last_column + 1)
        else:
            column = reference.rstrip(_DIGITS)
            if reference != column + self._row_text:
                raise RefusedError("E-XML", row=self._row, column=column)
        number = self._numbers.get(column) or self._new_column(column)
        if number <= self._last_column:
            raise RefusedError("E-XML", row=self._row, column=column)
        if self._row > self._limits.rows:
            self._check_size(self._row, number, column)
        self._column, self._last_column = column, number
        self._type = attributes.get("t", "n")
        self._format = attributes.get("s", "")
        self._formula = False
        self._value = None
        self._words.clear()

    def _new_column(self, column: str) -> int:
        number = column_number(column)
        self._check_size(self._row, number, column)
        self._numbers[column] = number
        return number

    def _check_size(self, row: int, number: int, column: str) -> None:
        if row > self._limits.rows or number > self._limits.columns:
            limits = {"rows": self._limits.rows, "columns": self._limits.columns}
            raise RefusedError("E-LIMIT.far", row, column, **limits)

    def _count(self, things: int) -> None:
        self._counted += things
        if self._counted > self._limits.cells:
            raise RefusedError("E-LIMIT.cells", limit=self._limits.cells)

    def _end_cell(self) -> None:
        value = self._value
        if self._type == "inlineStr":
            value = unescaped("".join(self._words))
        if value is None and not self._formula:
            return
        kind, text = self._meaning(value)
        if len(text) > self._limits.text_characters:
            text = text[: self._limits.text_characters]
        shown = "date" if self._type == "d" else self._shown.get(self._format, "")
        self._columns.append(self._column)
        self._marks.append(_MARKS[kind, shown, self._formula])
        self._texts.append(text)

    def _meaning(self, value: str | None) -> tuple[str, str]:
        """Give kind and text; a number's element without text is an empty cell."""
        if self._type == "s" and value is not None:
            return "text", self._strings[int(value)] if value.isdigit() else _damaged()
        kind = _KINDS.get(self._type, "number")
        if value is None or (value == "" and kind == "number"):
            return "empty", ""
        if kind == "boolean":
            return kind, "TRUE" if value in TRUE else "FALSE"
        return kind, unescaped(value) if self._type == "str" else value.strip()

    def _start_text(self, _: dict[str, str]) -> None:
        self._heard.clear()

    def _start_formula(self, _: dict[str, str]) -> None:
        self._formula = True

    def _end_value(self) -> None:
        self._value = "".join(self._heard)

    def _end_words(self) -> None:
        if not self._phonetic:
            self._words.append("".join(self._heard))

    def _start_phonetic(self, _: dict[str, str]) -> None:
        self._phonetic = True

    def _end_phonetic(self) -> None:
        self._phonetic = False

    def _start_merge(self, attributes: dict[str, str]) -> None:
        self._count(1)
        first, _, last = attributes["ref"].partition(":")
        self.merges.append([*split_reference(first), *split_reference(last or first)])

    def _start_column(self, attributes: dict[str, str]) -> None:
        self._count(1)
        if attributes.get("hidden") in TRUE:
            self.hidden_columns.append((int(attributes["min"]), int(attributes["max"])))

    def _start_filter(self, attributes: dict[str, str]) -> None:
        self.filter = attributes.get("ref", "")[: self._limits.text_characters]

    def _start_filter_column(self, _: dict[str, str]) -> None:
        self.filtered = True

    def _start_dimension(self, attributes: dict[str, str]) -> None:
        column, row = split_reference(attributes.get("ref", "A1").rpartition(":")[2])
        self._check_size(row, column_number(column), column)


def _damaged() -> str:
    raise RefusedError("E-XML")
