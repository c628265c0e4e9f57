"""Merged cells: a text beside several rows holds for each of them, a quantity for none.

Filled down is what is merged over whole rows within one column of ours. A merged quantity, or one
merge over several of our columns, is E-MERGED: to which row its content belongs is not known. The
words of a row of totals may be merged as they like.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ghg.errors import Place, Problem
from ghg.intake.celltexts import QUANTITIES
from ghg.intake.columns import Layout
from ghg.intake.idle import is_sum
from ghg.sheets.cells import Cell
from ghg.sheets.columns import column_letters, column_number
from ghg.sheets.workbook import Merge, Row, Sheet


class Fills:
    """The merges of a sheet that are filled down; rows must come in their order."""

    def __init__(self, merges: Iterable[Merge]) -> None:
        self._merges: dict[str, list[Merge]] = {}
        for merge in sorted(merges, key=lambda one: one.first_row):
            self._merges.setdefault(merge.first_column, []).append(merge)
        self._held: dict[str, Cell] = {}

    def cell(self, row: Row, letter: str) -> Cell:
        """Give a cell, of a merged range its upper one."""
        cell = row.cell(letter)
        waiting = self._merges.get(letter)
        while waiting and waiting[0].last_row < row.number:
            waiting.pop(0)
        if not waiting or waiting[0].first_row > row.number:
            return cell
        if waiting[0].first_row == row.number:
            self._held[letter] = cell
        above = self._held.get(letter)
        return cell if above is None else above._replace(row=row.number)


@dataclass(frozen=True, slots=True)
class Sorted:
    """The merges of a sheet: those filled down, and those that cannot be read."""

    filled: tuple[Merge, ...]
    refused: tuple[Problem, ...]


def sorted_merges(layout: Layout, sheet: Sheet, header_row: int) -> Sorted:
    """Sort the merges below the header that touch columns of ours."""
    used = {at + 1: name for name, at in layout.positions.items()}
    below = [merge for merge in sheet.merges if merge.last_row > header_row]
    touching = [(merge, _columns(merge, used)) for merge in below]
    touching = [(merge, names) for merge, names in touching if names]
    if not touching:
        return Sorted((), ())
    totals = _rows_of_totals(sheet, [merge for merge, _ in touching])
    filled = [merge for merge, names in touching if _fills(merge, names, used, header_row)]
    refused = [
        _merged(layout, merge)
        for merge, _ in touching
        if merge not in filled and merge.first_row not in totals
    ]
    return Sorted(tuple(filled), tuple(refused))


def headed(headers: Sequence[str], sheet: Sheet, number: int) -> tuple[str, ...]:
    """Complete a header whose words are merged with the row above it."""
    above = [
        merge
        for merge in sheet.merges
        if merge.first_row < number <= merge.last_row and merge.first_column == merge.last_column
    ]
    if not above:
        return tuple(headers)
    last = max([len(headers), *(column_number(merge.first_column) for merge in above)])
    full = [*headers, *[""] * (last - len(headers))]
    for merge in above:
        at = column_number(merge.first_column) - 1
        full[at] = full[at] or sheet.row(merge.first_row).cell(merge.first_column).text
    return tuple(full)


def _columns(merge: Merge, used: Mapping[int, str]) -> list[str]:
    span = range(column_number(merge.first_column), column_number(merge.last_column) + 1)
    return [used[at] for at in span if at in used]


def _fills(merge: Merge, names: Sequence[str], used: Mapping[int, str], header_row: int) -> bool:
    first = used.get(column_number(merge.first_column))
    alone = len(names) == 1 and first == names[0]
    return alone and merge.first_row > header_row and names[0] not in QUANTITIES


def _rows_of_totals(sheet: Sheet, merges: Sequence[Merge]) -> set[int]:
    """Find the rows whose merged cell holds the word of a sum."""
    wanted = {merge.first_row: merge.first_column for merge in merges}
    return {
        row.number
        for row in sheet.rows
        if row.number in wanted and is_sum(row.cell(wanted[row.number]).text)
    }


def _merged(layout: Layout, merge: Merge) -> Problem:
    place = Place(layout.file, layout.sheet, merge.first_row, merge.first_column)
    last = f"{merge.last_column}{merge.last_row}"
    return Problem("E-MERGED", place, f"{merge.first_column}{merge.first_row}:{last}")


def letters_of(layout: Layout) -> dict[str, str]:
    """Give the letters of our columns."""
    return {name: column_letters(at + 1) for name, at in layout.positions.items()}
