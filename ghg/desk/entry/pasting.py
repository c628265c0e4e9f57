"""A text that was copied from a sheet, laid over cells: lines, and columns between tabs.

    lines   stream TAB value [TAB unit]     of one month
    block   value TAB value ...             lines are streams in order, columns are months in a row

A block whose first column holds codes of streams goes by them. Blank cells say nothing.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import StringIO

from ghg.desk.activity import Typed
from ghg.domain.periods import month_text, months_between
from ghg.errors import NOWHERE, DataError, Place, Problem

MOST_CELLS = 2400


@dataclass(frozen=True, slots=True)
class Laid:
    """Cells of a pasted text, the line that each stands in, and what has no cell."""

    cells: tuple[Typed, ...]
    rows: tuple[int, ...]
    problems: tuple[Problem, ...]

    def at_lines(self, error: DataError) -> DataError:
        """Name lines of the text instead of the numbers of its cells."""
        return DataError.of(replace(one, place=self._line(one.place)) for one in error.problems)

    def _line(self, place: Place) -> Place:
        if place.row is None:
            return place
        month = self.cells[place.row - 1].month
        return replace(place, row=self.rows[place.row - 1], subject=f"{place.subject} {month}")


def laid_out(text: str, codes: Sequence[str], month: int, first: str | None) -> Laid:
    """Lay a text over cells: a block from the stream `first` on, or with None lines that name their
    streams.

    Raises E-REF.stream, E-PASTE.empty, E-PASTE.many; what has no cell is a problem of its line.
    """
    rows = _rows(text)
    by_name = first is None or all(row[0] in codes for _, row in rows)
    if first is not None and not by_name and first not in codes:
        raise DataError("E-REF.stream", Place(column="stream"), first, near="-")
    start = codes.index(first) if first is not None and first in codes else 0
    following = iter(codes[start:])
    cells: list[tuple[int, Typed]] = []
    problems: list[Problem] = []
    for number, row in rows:
        stream = row[0] if by_name else next(following, "")
        values = row[1:] if by_name else row
        for said in (
            _months(stream, values, month) if first is not None else _value(stream, values, month)
        ):
            if said.stream and said.month:
                cells.append((number, said))
            else:
                place = Place(row=number, column="quantity", subject=stream)
                problems.append(Problem("E-PASTE.place", place, said.quantity))
    return _checked(cells, problems)


def _checked(cells: list[tuple[int, Typed]], problems: list[Problem]) -> Laid:
    if not cells and not problems:
        raise DataError("E-PASTE.empty", Place(column="quantity"))
    if len(cells) > MOST_CELLS:
        raise DataError("E-PASTE.many", NOWHERE, str(len(cells)), limit=MOST_CELLS)
    return Laid(tuple(one for _, one in cells), tuple(row for row, _ in cells), tuple(problems))


def _rows(text: str) -> list[tuple[int, list[str]]]:
    """Give the lines that hold something, with their numbers."""
    try:
        read = [[cell.strip() for cell in row] for row in csv.reader(StringIO(text), "excel-tab")]
    except csv.Error:  # one cell of more than a hundred thousand signs
        raise DataError("E-PASTE.place", NOWHERE, text[:40]) from None
    return [(number, row) for number, row in enumerate(read, 1) if any(row)]


def _value(stream: str, row: list[str], month: int) -> Iterator[Typed]:
    """Give the value and unit of a line; what stands behind them has no cell."""
    quantity, unit, *rest = [*row, "", ""]
    if quantity:
        yield Typed(stream, quantity, unit, month_text(month))
    yield from (Typed(stream, text) for text in rest if text)


def _months(stream: str, row: list[str], month: int) -> Iterator[Typed]:
    """Give the values of a line month by month; behind December there is no cell."""
    months = [month_text(one) for one in months_between(month, month // 100 * 100 + 12)]
    for at, text in enumerate(row):
        if text:
            yield Typed(stream, text, "", months[at] if at < len(months) else "")
