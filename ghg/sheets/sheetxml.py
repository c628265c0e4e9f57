"""The XML of one sheet, read as a stream: rows, and what is said about the whole sheet.

Only the beginnings of elements are looked at, and what a row says is put together when the next one
begins: half the calls of a reader that hears every end. Runs in the reading child, on the standard
library alone.
"""

from collections import deque
from collections.abc import Callable
from typing import Any

from ghg.sheets.columns import column_number, split_reference
from ghg.sheets.limits import Limits
from ghg.sheets.package import Package, RefusedError, local, unescaped, xml_parser
from ghg.sheets.rowcells import FORMULA, OTHER, PHONETIC, RUN, TRUE, VALUE, WORDS, Row, RowMaker

_TEXT_BYTES = 1 << 16  # a cell's text up to here is heard in one piece
_MARKS = {"f": FORMULA, "t": WORDS, "r": RUN, "rPh": PHONETIC}


def read_strings(package: Package, member: str, limits: Limits) -> list[str]:
    """Read the shared strings; of rich text the words, without phonetic guides."""
    strings: list[str] = []
    words: list[str] = []
    heard: list[str] = []
    phonetic = False
    names: dict[str, str] = {}

    def start(tag: str, _: dict[str, str]) -> None:
        nonlocal phonetic
        heard.clear()
        if tag not in names:
            names[tag] = local(tag)
        if names[tag] == "rPh":
            phonetic = True

    def end(tag: str) -> None:
        nonlocal phonetic
        name = names[tag]
        if name == "t" and not phonetic:
            words.extend(heard)
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
    """Handlers for the elements of a sheet; `send` takes one row at a time."""

    def __init__(self, maker: RowMaker, limits: Limits, send: Callable[[Row], None]) -> None:
        self._maker = maker
        self._limits = limits
        self._send = send
        self._heard: list[Any] = []
        self._row = 0
        self._row_hidden = False
        self._counted = 0
        self._said: dict[str, Callable[[dict[str, str]], None]] = {
            "mergeCell": self._start_merge,
            "col": self._start_column,
            "dimension": self._start_dimension,
            "autoFilter": self._start_filter,
            "filterColumn": self._start_filter_column,
        }
        self.merges: list[list[Any]] = []
        self.hidden_columns: list[tuple[int, int]] = []
        self.filter = ""
        self.filtered = False
        self.rows = 0

    def read(self, package: Package, member: str) -> None:
        """Read the sheet to its end; raises E-XML, E-LIMIT, E-ZIP as `RefusedError`."""
        parser = xml_parser()
        parser.buffer_size = _TEXT_BYTES
        parser.StartElementHandler = self._handler()
        parser.CharacterDataHandler = self._heard.append
        parser.EndElementHandler = deque[str](maxlen=0).append  # parts texts, keeps nothing
        package.parse(member, parser, self._end_row)

    def _handler(self) -> Callable[[str, dict[str, str]], None]:
        """Make the handler that hears every element; a name is cut only once."""
        hear = self._heard.append
        names: dict[str, str] = {}

        def start(tag: str, attributes: dict[str, str]) -> None:
            name = names.get(tag)
            if name is None:
                name = names[tag] = local(tag)
            if name == "v":
                hear(VALUE)
            elif name == "c":
                hear(attributes)
            elif name == "row":
                self._start_row(attributes)
            else:
                hear(_MARKS.get(name, OTHER))
                if name in self._said:
                    self._said[name](attributes)

        return start

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._end_row()
        number = int(attributes.get("r", self._row + 1))
        if number <= self._row:
            raise RefusedError("E-XML", row=number)
        self._row = number
        self._row_hidden = attributes.get("hidden") in TRUE

    def _end_row(self) -> None:
        """Send what was heard since the row began."""
        row = self._maker.row(self._row, self._row_hidden, self._heard) if self._row else None
        self._heard.clear()
        if row is not None:
            self._count(len(row[-1]))
            self.rows += 1
            self._send(row)

    def _count(self, things: int) -> None:
        self._counted += things
        if self._counted > self._limits.cells:
            raise RefusedError("E-LIMIT.cells", limit=self._limits.cells)

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
        if row > self._limits.rows or column_number(column) > self._limits.columns:
            limits = {"rows": self._limits.rows, "columns": self._limits.columns}
            raise RefusedError("E-LIMIT.far", row, column, **limits)
