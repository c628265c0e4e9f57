"""The process that reads a workbook: it may fail, hang or run out of memory without harm.

It reads the workbook from its standard input and writes one JSON list per line:
`["sheet", name, hidden]`, then `["rows", [row, ...]]` any number of times, then
`["end", merges, hidden_columns]` for each sheet; at last `["done"]`, or
`["error", code, sheet, row, column, values]`. Standard library alone, so that it starts quickly.
"""

import gc
import json
import sys
from typing import IO, Any

from ghg.sheets.limits import Limits
from ghg.sheets.package import Package, RefusedError, local, relations, xml_parser
from ghg.sheets.sheetxml import CELL_FIELDS, Row, SheetReader, read_strings

_ROWS_PER_LINE = 200
_CHARACTERS_PER_LINE = 1_000_000
_HIDDEN = ("hidden", "veryHidden")
_OTHER_WORKBOOKS = ("xl/workbook.bin", "mimetype", "index/document.iwa")


def main() -> None:
    """Read standard input under the limits given as the first argument."""
    limits = Limits(**json.loads(sys.argv[-1]))
    _limit_memory(limits.memory_bytes)
    gc.disable()  # nothing here refers in circles
    Reading(sys.stdin.buffer, sys.stdout.buffer, limits).run()


class Reading:
    """One workbook being read."""

    def __init__(self, file: IO[bytes], out: IO[bytes], limits: Limits) -> None:
        self._file = file
        self._out = out
        self._limits = limits
        self._sheet = ""
        self._rows: list[Row] = []
        self._characters = 0
        self._characters_in_all = 0

    def run(self) -> None:
        """Write the whole answer, a refusal included."""
        try:
            self._read()
            self._write("done")
        except RefusedError as refused:
            place = (self._sheet, refused.row, refused.column)
            self._write("error", refused.code, *place, refused.values)
        except MemoryError:
            self._rows.clear()
            self._write("error", "E-LIMIT.stopped", self._sheet, None, "", {})
        self._out.flush()

    def _read(self) -> None:
        package = Package(self._file, self._limits)
        workbook = _workbook_part(package)
        parts = relations(package, workbook)
        strings = next((part for kind, part in parts.values() if kind == "sharedStrings"), "")
        texts = read_strings(package, strings, self._limits) if strings in package else []
        for name, state, relation in _sheets(package, workbook):
            kind, part = parts.get(relation, ("", ""))
            if kind == "worksheet":
                self._read_sheet(package, part, texts, name, state in _HIDDEN)

    def _read_sheet(
        self, package: Package, part: str, texts: list[str], name: str, hidden: bool
    ) -> None:
        self._sheet = name
        self._write("sheet", name, hidden)
        sheet = SheetReader(texts, self._limits, self._take)
        sheet.read(package, part)
        self._send_rows()
        self._write("end", sheet.merges, sheet.hidden_columns)

    def _take(self, row: Row) -> None:
        self._rows.append(row)
        self._characters += sum(map(len, row[2][2::CELL_FIELDS]))
        if len(self._rows) == _ROWS_PER_LINE or self._characters > _CHARACTERS_PER_LINE:
            self._send_rows()

    def _send_rows(self) -> None:
        self._characters_in_all += self._characters
        if self._characters_in_all > self._limits.characters:
            raise RefusedError("E-LIMIT.cells", limit=self._limits.cells)
        if self._rows:
            self._write("rows", self._rows)
        self._rows.clear()
        self._characters = 0

    def _write(self, *message: Any) -> None:
        self._out.write(json.dumps(message).encode("ascii") + b"\n")


def _workbook_part(package: Package) -> str:
    """Find the workbook in the package; raises E-TYPE for what is another kind of file."""
    names = package.names()
    if any(name in _OTHER_WORKBOOKS for name in names):
        raise RefusedError("E-TYPE.ole")
    if any(name.endswith("vbaproject.bin") for name in names) or _says_macro(package):
        raise RefusedError("E-TYPE.macro")
    documents = [part for kind, part in relations(package, "").values() if kind == "officeDocument"]
    if not documents or documents[0] not in package:
        raise RefusedError("E-TYPE.zip")
    return documents[0]


def _says_macro(package: Package) -> bool:
    types = "[Content_Types].xml"
    return types in package and any(b"macroEnabled" in piece for piece in package.pieces(types))


def _sheets(package: Package, workbook: str) -> list[tuple[str, str, str]]:
    """List name, state and relation of every sheet, in the order of the tabs."""
    found: list[tuple[str, str, str]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if local(tag) == "sheet":
            by_name = {local(name): value for name, value in attributes.items()}
            found.append((by_name["name"], by_name.get("state", ""), by_name.get("id", "")))

    parser = xml_parser()
    parser.StartElementHandler = start
    package.parse(workbook, parser)
    if not found:
        raise RefusedError("E-TYPE.zip")
    return found


def _limit_memory(size_bytes: int) -> None:
    """Cap the address space where the platform can; elsewhere the size limits must do."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (size_bytes, size_bytes))
    except (ImportError, ValueError, OSError):
        pass
