"""Workbooks: raw cells of every sheet, read by a child process under limits.

The parent looks at the file's kind and size, starts the child with the file as its input, and takes
plain JSON lines back. A child that is too slow is ended.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Timer
from typing import Any, BinaryIO

from ghg.errors import DataError, Place
from ghg.sheets.kinds import HEAD_BYTES, kind_of
from ghg.sheets.limits import LIMITS, Limits
from ghg.sheets.spooled import Row, SheetRows, Spooled
from ghg.sheets.unchanged import opened, unchanged

__all__ = ["META_SHEET", "Merge", "Row", "Sheet", "Workbook", "read_workbook"]

META_SHEET = "_meta"

_ROOT = str(Path(__file__).resolve().parents[2])
_START = "import sys; sys.path.insert(0, sys.argv[1]); from ghg.sheets.child import main; main()"
_ROWS = b'["rows"'
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range, corners included."""

    first_column: str
    first_row: int
    last_column: str
    last_row: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with its filled rows; `hidden_columns` are ranges of column numbers from 1.

    `filter` is the range of its automatic filter, empty without one; `filtered` tells whether the
    filter hides something.
    """

    name: str
    hidden: bool
    rows: SheetRows
    merges: tuple[Merge, ...] = ()
    hidden_columns: tuple[tuple[int, int], ...] = ()
    filter: str = ""
    filtered: bool = False

    def row(self, number: int) -> Row:
        """Give a row by its number, an empty one where nothing stands."""
        found = next((row for row in self.rows if row.number == number), None)
        return found or Row.blank(number)


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets in the order of their tabs, hidden ones included.

    `date1904` tells from which day a cell's day number counts; `carried` names what else is in the
    file and is left alone: macros, links, objects.
    """

    sheets: tuple[Sheet, ...]
    date1904: bool = False
    carried: tuple[str, ...] = ()

    def sheet(self, name: str) -> Sheet | None:
        """Give a sheet by its name."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)

    @property
    def meta(self) -> dict[str, str]:
        """Give the pairs that the template's writer hid in the workbook."""
        hidden = self.sheet(META_SHEET)
        rows = hidden.rows if hidden else ()
        return {row.cell("A").text: row.cell("B").text for row in rows}


def read_workbook(path: Path, limits: Limits = LIMITS) -> Workbook:
    """Read every sheet of an .xlsx file.

    Raises E-TYPE, E-LOCKED, E-ZIP, E-XML, E-LIMIT, E-BUSY, with the place where it is known.
    """
    with opened(path) as file, unchanged(path):
        _check_file(path, file, limits)
        return _workbook(path, file, limits)


def _check_file(path: Path, file: BinaryIO, limits: Limits) -> None:
    """Refuse by size and by content before anything is unpacked."""
    if path.stat().st_size > limits.file_bytes:
        raise DataError("E-LIMIT.file", Place(path.name), limit=limits.file_bytes // 10**6)
    kind = kind_of(file.read(HEAD_BYTES))
    if kind == "ole" and _ENCRYPTED in file.read():
        raise DataError("E-LOCKED", Place(path.name))
    if kind != "zip":
        raise DataError(f"E-TYPE.{kind}", Place(path.name))
    file.seek(0)


def _workbook(path: Path, file: BinaryIO, limits: Limits) -> Workbook:
    """Put the child's messages together; rows are laid aside as they came."""
    spooled = Spooled()
    name, hidden, start = "", False, 0
    date1904, carried = False, list[str]()
    sheets: list[Sheet] = []
    for tag, *rest in _messages(path, file, limits, spooled):
        if tag == "workbook":
            date1904, carried = rest
        elif tag == "sheet":
            name, hidden = rest
            start = spooled.size
        else:
            count, merges, columns, filtering, filtered = rest
            rows = SheetRows(spooled, start, count)
            held = tuple(Merge(*merge) for merge in merges)
            hides = tuple(map(tuple, columns))
            sheets.append(Sheet(name, hidden, rows, held, hides, filtering, filtered))
    return Workbook(tuple(sheets), date1904, tuple(carried))


def _messages(path: Path, file: BinaryIO, limits: Limits, spooled: Spooled) -> Iterator[list[Any]]:
    """Give the child's messages until it is done, and lay its rows aside.

    Raises what it refused, E-LIMIT if it died.
    """
    with _child(file, limits) as lines:
        for line in lines:
            if line.startswith(_ROWS):
                spooled.put(line)
                continue
            message = json.loads(line)
            if message[0] == "done":
                return
            if message[0] == "error":
                code, sheet, row, column, values = message[1:]
                raise DataError(code, Place(path.name, sheet, row, column), "", **values)
            yield message
    raise DataError("E-LIMIT.stopped", Place(path.name))


@contextmanager
def _child(file: BinaryIO, limits: Limits) -> Iterator[Iterator[bytes]]:
    """Start the reading process: isolated from the environment, without site packages."""
    command = [sys.executable, "-I", "-S", "-c", _START, _ROOT, json.dumps(asdict(limits))]
    with subprocess.Popen(  # noqa: S603
        command,
        stdin=file,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:
        timer = Timer(limits.seconds, process.kill)
        timer.start()
        try:
            yield _whole_lines(process)
        finally:
            timer.cancel()
            process.kill()


def _whole_lines(process: "subprocess.Popen[bytes]") -> Iterator[bytes]:
    """Give the lines that were written to their end."""
    assert process.stdout is not None
    return (line for line in process.stdout if line.endswith(b"\n"))
