"""The process that reads a workbook: it may fail, hang or run out of memory without harm.

It reads the workbook from its standard input and writes one JSON list per line:
`["workbook", date1904, carried]`; for each sheet `["sheet", name, hidden]`, `["rows", [row, ...]]`
any number of times, `["end", rows, merges, hidden_columns, filter, filtered]`; at last `["done"]`,
or `["error", code, sheet, row, column, values]`. Standard library alone, so that it starts quickly.
"""

import gc
import json
import sys
from typing import IO, Any

from ghg.sheets.carried import carried
from ghg.sheets.formats import read_styles
from ghg.sheets.limits import Limits
from ghg.sheets.package import Package, RefusedError, local, relations, xml_parser
from ghg.sheets.rowcells import TRUE, Row, RowMaker
from ghg.sheets.sheetxml import SheetReader, read_strings

_ROWS_PER_LINE = 200
_CHARACTERS_PER_LINE = 1_000_000
_HIDDEN = ("hidden", "veryHidden")
_OTHER_WORKBOOKS = ("xl/workbook.bin", "mimetype", "index/document.iwa")


def main() -> None:
    """Read standard input under the limits given as the first argument."""
    limits = Limits(**json.loads(sys.argv[-1]))
    _limit("RLIMIT_AS", limits.memory_bytes)
    _limit("RLIMIT_CPU", limits.processor_seconds)
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
        strings, styles = _part(parts, "sharedStrings"), _part(parts, "styles")
        texts = read_strings(package, strings, self._limits) if strings in package else []
        shown = read_styles(package, styles) if styles in package else []
        date1904, sheets = _listed(package, workbook)
        self._write("workbook", date1904, carried(package, parts))
        for name, state, relation in sheets:
            kind, part = parts.get(relation, ("", ""))
            if kind == "worksheet":
                maker = RowMaker(texts, shown, self._limits)
                sheet = SheetReader(maker, self._limits, self._take)
                self._read_sheet(package, part, sheet, name, hidden=state in _HIDDEN)

    def _read_sheet(
        self, package: Package, part: str, sheet: SheetReader, name: str, *, hidden: bool
    ) -> None:
        self._sheet = name
        self._write("sheet", name, hidden)
        sheet.read(package, part)
        self._send_rows()
        hidden_columns = sheet.hidden_columns
        self._write("end", sheet.rows, sheet.merges, hidden_columns, sheet.filter, sheet.filtered)

    def _take(self, row: Row) -> None:
        self._rows.append(row)
        self._characters += sum(map(len, row[-1]))
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
        said = json.dumps(message, ensure_ascii=False, check_circular=False)
        self._out.write(said.encode("utf-8", "surrogatepass") + b"\n")


def _workbook_part(package: Package) -> str:
    """Find the workbook in the package; raises E-TYPE for what is another kind of file."""
    names = package.names()
    if any(name in _OTHER_WORKBOOKS for name in names):
        raise RefusedError("E-TYPE.ole")
    documents = [part for kind, part in relations(package, "").values() if kind == "officeDocument"]
    if not documents or documents[0] not in package:
        raise RefusedError("E-TYPE.zip")
    return documents[0]


def _part(parts: dict[str, tuple[str, str]], wanted: str) -> str:
    return next((part for kind, part in parts.values() if kind == wanted), "")


def _listed(package: Package, workbook: str) -> tuple[bool, list[tuple[str, str, str]]]:
    """Tell whether days count from 1904; list name, state and relation of every sheet by tab."""
    found: list[tuple[str, str, str]] = []
    date1904 = False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal date1904
        if local(tag) == "sheet":
            by_name = {local(name): value for name, value in attributes.items()}
            found.append((by_name["name"], by_name.get("state", ""), by_name.get("id", "")))
        elif local(tag) == "workbookPr":
            date1904 = attributes.get("date1904") in TRUE

    parser = xml_parser()
    parser.StartElementHandler = start
    package.parse(workbook, parser)
    if not found:
        raise RefusedError("E-TYPE.zip")
    return date1904, found


def _limit(what: str, most: int) -> None:
    """Cap memory or processor time where the platform can; elsewhere size and clock must do."""
    try:
        import resource

        resource.setrlimit(getattr(resource, what), (most, most))
    except (ImportError, AttributeError, ValueError, OSError):
        pass
