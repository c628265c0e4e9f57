"""Rows of totals and means: never taken, but compared with the sum of the rows above them.

A total may be of all rows above, or of those since the last total; a mean likewise. Rows in
different units have no sum, so there nothing is compared. A mean is compared at the decimals that
it is printed with, a total exactly.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from ghg.domain.numbers import MILLIONTHS, exact_text, shown
from ghg.errors import DataError
from ghg.intake.idle import is_mean
from ghg.intake.measured import read_measured
from ghg.intake.reader import ColumnReader
from ghg.intake.rows import Rows

_SHOWN_DECIMALS = 6


@dataclass(frozen=True, slots=True)
class Printed:
    """Row numbers, whole millionths and units of rows as the file gives them."""

    numbers: Sequence[int] = ()
    values: Sequence[int] = ()
    units: Sequence[str | None] = ()


@dataclass(slots=True)
class _Running:
    """The sum and the number of rows from somewhere on."""

    total: int = 0
    count: int = 0

    def add(self, values: Sequence[int]) -> None:
        self.total += sum(values)
        self.count += len(values)


@dataclass(slots=True)
class SumChecks:
    """The running sums of one table, kept from block to block."""

    reader: ColumnReader
    _all: _Running = field(default_factory=_Running)
    _since: _Running = field(default_factory=_Running)
    _units: set[str | None] = field(default_factory=set)

    def compare(self, rows: Rows, sums: Mapping[int, str], printed: Printed) -> None:
        """Compare the totals among some rows; E-TOTAL says that they are left out, E-TOTAL.differs
        that they do not agree."""
        self._units |= set(printed.units)
        start = 0
        for at in sorted(sums):
            end = _below(printed.numbers, rows.numbers[at], start)
            self._pass(printed.values[start:end])
            self._one(rows, at, sums[at])
            self._since = _Running()
            start = end
        self._pass(printed.values[start:])

    def _pass(self, values: Sequence[int]) -> None:
        self._all.add(values)
        self._since.add(values)

    def _one(self, rows: Rows, at: int, word: str) -> None:
        raw = rows.shown("quantity", at)
        ours = self._differs(raw, mean=is_mean(word))
        if ours is None:
            self.reader.warn(rows, at, "quantity", "E-TOTAL", raw)
        else:
            self.reader.warn(rows, at, "quantity", "E-TOTAL.differs", raw, ours=ours, word=word)

    def _differs(self, raw: str, *, mean: bool) -> str | None:
        """Give our own figure where the printed one agrees with none; None where it does."""
        try:
            given = read_measured(raw)
        except DataError:
            return None
        if len(self._units) > 1 or not self._all.count or given.unit:
            return None
        value = Fraction(given.value) * given.times
        ours = [_figure(one, mean=mean) for one in (self._since, self._all) if one.count]
        near = _half_a_place(raw) if mean else Fraction(0)
        if any(abs(value - one) <= near for one in ours):
            return None
        figure = ours[-1]
        return shown(figure, _SHOWN_DECIMALS) if mean else exact_text(figure)


def _figure(running: _Running, *, mean: bool) -> Fraction:
    exact = Fraction(running.total, MILLIONTHS)
    return exact / running.count if mean else exact


def _half_a_place(raw: str) -> Fraction:
    """Give half a unit of the last printed decimal."""
    decimals = len(raw.strip().partition(".")[2])
    return Fraction(1, 2 * 10**decimals)


def _below(numbers: Sequence[int], row: int, start: int) -> int:
    """Give the position of the first row that stands below a row."""
    return bisect_left(numbers, row, start)
