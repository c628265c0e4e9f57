"""Instants of readings: the printed day and the minute in it, each distinct text read once.

A clock is local and without a zone; seconds are left away. A day without a clock means its end.
Midnight is 0 here; whether it ends the day before or the printed day is decided where the row
before it is known.
"""

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import repeat

from ghg.domain import dates, numbers, periods
from ghg.errors import NOWHERE, DataError
from ghg.intake import days
from ghg.intake.reader import ColumnReader
from ghg.intake.rows import Rows

DAY_MINUTES = 1440

_CLOCK = re.compile(r"([0-9]{1,2}):([0-5][0-9])(?::[0-5][0-9](?:\.[0-9]+)?)?", re.ASCII)
_ZONED = re.compile(r"(.*[0-9])\s*(Z|UTC|[+-][0-9]{2}:?[0-9]{2})", re.ASCII)
_LOCAL = frozenset({"+08:00", "+0800"})


@dataclass(frozen=True, slots=True)
class Instants:
    """Days since the year 1 and minutes of rows; None where a text was refused."""

    days: Sequence[int | None]
    minutes: Sequence[int | None]


class Times:
    """Reads the columns of time of one table; `day_order` as the file writes a date."""

    def __init__(self, reader: ColumnReader, day_order: str, today: int) -> None:
        self._reader = reader
        self._order = day_order
        self._today = today
        self._clocked = False

    def read(self, rows: Rows) -> Instants:
        """Read day and minute of every row; tells E-DATE and its variants."""
        if "time" not in rows.columns:
            return Instants(self._days(rows, "date"), [DAY_MINUTES] * len(rows))
        texts = rows.column("time")
        if "date" in rows.columns:
            return Instants(self._days(rows, "date"), self._minutes(rows, texts))
        mark = "T" if "T" in texts[0] else " "
        days_, _, clocks = zip(*map(str.partition, texts, repeat(mark)), strict=True)
        self._clocked = self._clocked or any(clocks)
        if self._clocked:  # a spreadsheet leaves the clock away at midnight
            clocks = tuple(clock or "0:00" for clock in clocks)
        return Instants(self._days(rows, "time", days_), self._minutes(rows, clocks))

    def _days(
        self, rows: Rows, column: str, texts: Sequence[Hashable] | None = None
    ) -> Sequence[int | None]:
        given = rows.column(column) if texts is None else texts
        found = self._reader.read(rows, column, given, self._day)
        late = {one for one in set(found) if one and one > self._last}
        if late:
            at = next(at for at, one in enumerate(found) if one in late)
            self._reader.warn(rows, at, column, "E-DATE.future", rows.shown(column, at))
        return found

    @property
    def _last(self) -> int:
        return periods.as_date(self._today).toordinal()

    def _minutes(self, rows: Rows, texts: Sequence[str]) -> Sequence[int | None]:
        """Read the clocks of a column; the reader keeps them apart from the days."""
        return self._reader.read(rows, "clock", texts, read_clock)

    def _day(self, text: str) -> int:
        code = dates.day(text, self._order)
        days.plausible(periods.Period(code, code), self._today)
        return periods.as_date(code).toordinal()


def read_clock(text: str) -> int:
    """Read the minute of a day, 24:00 is its end; raises E-DATE.clock, E-DATE.zone."""
    bare = text.strip()
    if not bare:
        return DAY_MINUTES
    zoned = _ZONED.fullmatch(bare)
    if zoned is not None:
        if zoned[2] not in _LOCAL:
            raise DataError("E-DATE.zone", NOWHERE, bare)
        bare = zoned[1].strip()
    found = _CLOCK.fullmatch(bare)
    if found is None or int(found[1]) * 60 + int(found[2]) > DAY_MINUTES:
        raise DataError("E-DATE.clock", NOWHERE, bare)
    return int(found[1]) * 60 + int(found[2])


def day_of(ordinal: int) -> int:
    """Write a day since the year 1 as `yyyymmdd`."""
    return periods.from_date(date.fromordinal(ordinal))


def instant_text(instant: int) -> str:
    """Write an instant for people: `2025-01-31 24:00`."""
    code = minute_code(instant)
    clock = code % 10_000
    return f"{periods.day_text(code // 10_000)} {clock // 100:02d}:{clock % 100:02d}"


def reading_text(whole: int) -> str:
    """Write whole millionths as they stand on a meter."""
    return numbers.plain(numbers.quantity(whole))


def minute_code(instant: int, opening: bool = False) -> int:
    """Write an instant as `yyyymmddhhmm`; midnight is 24:00, where days are opening 00:00."""
    day, minute = divmod(instant, DAY_MINUTES)
    if minute == 0 and not opening:
        day, minute = day - 1, DAY_MINUTES
    return day_of(day) * 10_000 + minute // 60 * 100 + minute % 60
