"""Strict reading of the data files: closed columns, closed keys, every mistake with its row."""

import csv
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from ghg.domain.periods import day, month, month_period
from ghg.errors import DataError, Place, Problem

Rows = list[tuple[Place, dict[str, str]]]

UNDATED = "undated"
OPEN_START, OPEN_END = 0, 99991231


def read_csv(path: Path, columns: tuple[str, ...]) -> Rows:
    """Read a table whose header is exactly `columns`; raises E-FILE, E-COLUMN, E-FIELDS."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            lines = csv.reader(file, strict=True)
            header = next(lines, [])
            check_header(path, header, columns)
            read = [(lines.line_num, line) for line in lines]
    except (OSError, UnicodeDecodeError, csv.Error) as reason:
        raise file_problem(path, reason) from reason
    short = [number for number, line in read if len(line) != len(columns)]
    if short:
        raise DataError.of(
            Problem("E-FIELDS.library", Place(file=path.name, row=number)) for number in short
        )
    return [
        (Place(file=path.name, row=number), dict(zip(columns, line, strict=True)))
        for number, line in read
    ]


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file, decimals exact; raises E-FILE."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as reason:
        raise file_problem(path, reason) from reason


def closed(
    entry: Mapping[str, Any],
    keys: Mapping[str, type],
    place: Place,
    optional: frozenset[str] = frozenset(),
) -> Mapping[str, Any]:
    """Return `entry` if it has exactly these keys with these types; raises E-COLUMN, E-CELL."""
    problems = [
        Problem("E-COLUMN.library", place, name) for name in sorted(entry.keys() - keys.keys())
    ]
    problems += [
        Problem("E-COLUMN.missing", place, name)
        for name in keys
        if name not in entry and name not in optional
    ]
    problems += [
        Problem("E-CELL.library", place, name, {"wanted": keys[name].__name__})
        for name, value in entry.items()
        if name in keys and type(value) is not keys[name]
    ]
    if problems:
        raise DataError.of(problems)
    return entry


def known_span(text: str) -> tuple[int, int]:
    """Give first and last day of a date printed as year, month or day; raises E-DATE.

    An empty or `undated` text spans all time.
    """
    if text in ("", UNDATED):
        return OPEN_START, OPEN_END
    if len(text) == 4 and text.isascii() and text.isdigit():
        return int(text) * 10000 + 101, int(text) * 10000 + 1231
    if len(text) == 7:
        whole = month_period(month(text))
        return whole.first_day, whole.last_day
    return day(text), day(text)


def file_problem(path: Path, reason: Exception) -> DataError:
    """Say that a file cannot be read, and why."""
    return DataError("E-FILE.library", Place(file=path.name), str(reason))


def check_header(path: Path, header: list[str], columns: tuple[str, ...]) -> None:
    """Refuse a header that is not exactly these columns in this order; raises E-COLUMN."""
    place = Place(file=path.name, row=1)
    problems = [Problem("E-COLUMN.library", place, name) for name in header if name not in columns]
    problems += [Problem("E-COLUMN.missing", place, name) for name in columns if name not in header]
    if not problems and tuple(header) != columns:
        problems = [Problem("E-COLUMN.order", place, ", ".join(columns))]
    if problems:
        raise DataError.of(problems)
