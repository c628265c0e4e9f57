"""CSV in blocks of columns: every row has the header's number of fields, or the file is refused.

Rows are counted as a spreadsheet counts them: the header is row 1, and a quoted cell with line ends
in it is still one row. Memory holds one block, however long the file is.
"""

import csv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Protocol

from ghg.errors import DataError, Place, Problem
from ghg.sheets.cells import read_text
from ghg.sheets.delimiters import delimiter_of
from ghg.sheets.encodings import NAMES, detect
from ghg.sheets.kinds import HEAD_BYTES, kind_of
from ghg.sheets.unchanged import opened, unchanged

BLOCK_ROWS = 50_000
SAMPLE_CELLS = 3

_SAMPLED_ROWS = 1000
_BATCH_ROWS = 200


@dataclass(frozen=True, slots=True)
class Encoding:
    """The encoding that was used, with the first cells that would look wrong in another one."""

    name: str
    codec: str
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """The first row, and how the file is written: for showing before anything is imported."""

    names: tuple[str, ...]
    encoding: Encoding
    delimiter: str


@dataclass(frozen=True, slots=True)
class Block:
    """Some rows as columns of text, one list per name of the header, with their numbers.

    `problems` names the rows that are left out because they have other fields than the header.
    """

    numbers: Sequence[int]
    columns: tuple[list[str], ...]
    problems: tuple[Problem, ...] = ()


class Reader(Protocol):
    """What `csv.reader` returns."""

    line_num: int

    def __iter__(self) -> Iterator[list[str]]: ...
    def __next__(self) -> list[str]: ...


def read_blocks(
    path: Path, block_rows: int = BLOCK_ROWS, header_row: int | None = None
) -> tuple[Header, Iterator[Block]]:
    """Read the header now and the rows as they are asked for.

    Without a `header_row` the header is ours, in row 1; with one it is a foreign one, in which
    blank and double names are no mistake: who maps it says which columns count.
    Raises at once E-TYPE, E-ENC, E-CHAR, E-EMPTY, E-HDR, E-CSV; while reading E-FIELDS.blank,
    E-CSV, E-LEN, E-BUSY. Rows with other fields than the header stand in the blocks' problems.
    """
    header = read_header(path, header_row)
    return header, _blocks(path, header, block_rows, header_row or 1)


def read_header(path: Path, header_row: int | None = None) -> Header:
    """Read the header and what the file is written in, without its rows."""
    with opened(path) as file:
        kind = kind_of(file.read(HEAD_BYTES))
    if kind != "text":
        raise DataError(f"E-TYPE.{kind}", Place(path.name))
    with unchanged(path):
        codec = detect(path)
        delimiter = delimiter_of(path, codec, header_row or 1)
        with _refusing(path, codec, delimiter), _reader(path, codec, delimiter) as reader:
            names = _names(path, next(islice(reader, (header_row or 1) - 1, None), []), header_row)
            first_rows = list(islice(reader, _SAMPLED_ROWS))
    if not any(first_rows):
        raise DataError("E-EMPTY", Place(path.name))
    return Header(
        names, Encoding(NAMES[codec], codec, _samples([[*names], *first_rows])), delimiter
    )


def plain_rows(path: Path, header_row: int | None = None) -> Iterator[list[str]]:
    """Give every row from the first one on as it stands, however many fields it has.

    Raises E-TYPE, E-ENC, E-CHAR at once; while reading E-CSV, E-LEN, E-BUSY.
    """
    with opened(path) as file:
        kind = kind_of(file.read(HEAD_BYTES))
    if kind != "text":
        raise DataError(f"E-TYPE.{kind}", Place(path.name))
    codec = detect(path)
    delimiter = delimiter_of(path, codec, header_row or 1)
    with _refusing(path, codec, delimiter), _reader(path, codec, delimiter) as reader:
        yield from reader


def _blocks(path: Path, header: Header, block_rows: int, header_row: int) -> Iterator[Block]:
    codec, delimiter = header.encoding.codec, header.delimiter
    with (
        unchanged(path),
        _refusing(path, codec, delimiter),
        _reader(path, codec, delimiter) as reader,
    ):
        next(islice(reader, header_row - 1, None), None)
        first_row = header_row + 1
        while some := _block(path, header, reader, first_row, block_rows):
            block, first_row = some
            yield block


def _block(
    path: Path, header: Header, reader: Reader, first_row: int, block_rows: int
) -> tuple[Block, int] | None:
    """Read one block, and say with which row the next one begins; None at the end.

    Rows are turned into columns a few at a time, while they are still in the processor's cache.
    """
    columns: tuple[list[str], ...] = tuple([] for _ in header.names)
    numbers: list[int] = []
    problems: list[Problem] = []
    row, end = first_row, first_row + block_rows
    while rows := list(islice(reader, min(_BATCH_ROWS, end - row))):
        full = _without_blank_end(path, rows, row, reader)
        if set(map(len, full)) <= {len(columns)}:
            numbers.extend(range(row, row + len(full)))
        else:
            problems += _field_problems(path, full, row, len(columns))
            numbers.extend(at for at, one in enumerate(full, row) if len(one) == len(columns))
            full = [one for one in full if len(one) == len(columns)]
        for column, values in zip(columns, zip(*full, strict=True), strict=False):
            column.extend(values)
        row += len(rows)
    return (Block(numbers, columns, tuple(problems)), row) if numbers or problems else None


@contextmanager
def _reader(path: Path, codec: str, delimiter: str) -> Iterator[Reader]:
    with path.open(encoding=codec, errors="strict", newline="") as lines:
        yield csv.reader(lines, delimiter=delimiter, strict=True)


@contextmanager
def _refusing(path: Path, codec: str, delimiter: str) -> Iterator[None]:
    """Turn the csv module's refusal into ours, with the line where the bad record starts."""
    try:
        yield
    except csv.Error:
        raise _csv_error(path, codec, delimiter) from None
    except UnicodeDecodeError:  # it was proven a moment ago
        raise DataError("E-BUSY", Place(path.name)) from None


def _csv_error(path: Path, codec: str, delimiter: str) -> DataError:
    """Read the file once more, row by row, to find where the record starts that cannot be read."""
    row, start_line = 0, 1
    with _reader(path, codec, delimiter) as reader:
        try:
            for row, _ in enumerate(reader, 1):  # noqa: B007
                start_line = reader.line_num + 1
        except csv.Error as error:
            place = Place(path.name, row=row + 1)
            if "field larger" in str(error) and reader.line_num == start_line:
                return DataError("E-LEN", place, limit=csv.field_size_limit())
            return DataError("E-CSV", place, line=start_line)
    return DataError("E-BUSY", Place(path.name))


def _field_problems(path: Path, rows: list[list[str]], first_row: int, width: int) -> list[Problem]:
    """Name every row with too few or too many fields."""
    return [
        Problem(
            "E-FIELDS",
            Place(path.name, row=number),
            " | ".join(row)[:80],
            {"found": str(len(row)), "wanted": str(width)},
        )
        for number, row in enumerate(rows, first_row)
        if len(row) != width
    ]


def _without_blank_end(
    path: Path, rows: list[list[str]], first_row: int, reader: Reader
) -> list[list[str]]:
    """Drop blank lines at the end of the file; one with rows below it is refused."""
    if [] not in rows:
        return rows
    blank = rows.index([])
    if any(rows[blank:]) or any(reader):
        raise DataError("E-FIELDS.blank", Place(path.name, row=first_row + blank))
    return rows[:blank]


def _names(path: Path, row: list[str], header_row: int | None) -> tuple[str, ...]:
    """Check the names of the header; raises E-EMPTY and E-HDR."""
    place = Place(path.name, row=header_row or 1)
    if not any(name.strip() for name in row):
        raise DataError("E-EMPTY" if not row else "E-HDR.blank", place, count=len(row))
    try:
        names = tuple(read_text(name) for name in row)
    except DataError as error:
        raise DataError.of(replace(problem, place=place) for problem in error.problems) from None
    if header_row is not None:
        return names
    if "" in names:
        raise DataError("E-HDR.blank", place, count=names.index("") + 1)
    double = next((name for name in names if names.count(name) > 1), None)
    if double is not None:
        raise DataError("E-HDR.duplicate", place, double)
    return names


def _samples(rows: list[list[str]]) -> tuple[str, ...]:
    cells = (cell for row in rows for cell in row if not cell.isascii())
    return tuple(islice(cells, SAMPLE_CELLS))
