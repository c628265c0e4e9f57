"""A data file as columns: a check looks at each different word once, not at each row."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ghg.errors import DataError, Place, Problem
from ghg.library.read import Rows, check_header, file_problem


@dataclass(frozen=True, slots=True)
class Columns:
    """The cells of a file by column; `place` names the row of a position."""

    of: Mapping[str, tuple[str, ...]]
    size: int
    place: Callable[[int], Place]

    def row(self, at: int) -> dict[str, str]:
        """Give one row by its position."""
        return {name: cells[at] for name, cells in self.of.items()}

    def cell(self, at: int, column: str) -> Place:
        """Name a cell."""
        place = self.place(at)
        return Place(file=place.file, row=place.row, column=column)


def columns_of(rows: Rows, names: tuple[str, ...]) -> Columns:
    """Turn rows with their places into columns."""
    cells = {name: tuple(row[name] for _, row in rows) for name in names}
    return Columns(cells, len(rows), lambda at: rows[at][0])


def read_columns(path: Path, names: tuple[str, ...]) -> Columns:
    """Read a table whose header is exactly `names`; raises E-FILE, E-COLUMN, E-FIELDS."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file, strict=True)
            check_header(path, next(reader, []), names)
            lines = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as reason:
        raise file_problem(path, reason) from reason
    short = [at for at, line in enumerate(lines) if len(line) != len(names)]
    numbers = _numbers(path) if short else range(2, len(lines) + 2)
    if short:
        raise DataError.of(Problem("E-FIELDS.library", _at(path, numbers[at])) for at in short)
    cells = zip(*lines, strict=True) if lines else ((),) * len(names)
    of = dict(zip(names, cells, strict=True))
    return Columns(of, len(lines), lambda at: _at(path, _numbers(path)[at]))


def unlike(
    columns: Columns, name: str, fits: Callable[[str], bool], code: str
) -> Iterator[tuple[int, Problem]]:
    """Name the rows whose cell in a column does not fit; each different word is asked once."""
    cells = columns.of[name]
    wrong = {text for text in set(cells) if not fits(text)}
    if wrong:
        for at, text in enumerate(cells):
            if text in wrong:
                yield at, Problem(code, columns.cell(at, name), text)


def in_order(found: Iterable[tuple[int, Problem]]) -> list[Problem]:
    """Sort what was found by row, keeping the order of the checks within one."""
    return [problem for _, problem in sorted(found, key=lambda pair: pair[0])]


def _numbers(path: Path) -> list[int]:
    """Count in which line of the file each row ends: a cell may hold line breaks."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        next(reader, None)
        return [reader.line_num for _ in reader]


def _at(path: Path, number: int) -> Place:
    return Place(file=path.name, row=number)
