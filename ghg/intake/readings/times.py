"""Instants of readings: the printed day and the minute in it, each distinct text read once.

A clock is local and without a zone; seconds are left away. A day without a clock means its end.
Midnight is 0 here; whether it ends the day before or the printed day is decided where the row
before it is known.
"""

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date

from ghg.domain import dates, numbers, periods
from ghg.errors import NOWHERE, DataError
from ghg.intake import days
from ghg.intake.reader import ColumnReader
from ghg.intake.rows import Rows

DAY_MINUTES = 1440

# A day and a minute in one number; no clock is none of a day's 1,441 minutes.
_SHIFT, _MINUTE, _NO_CLOCK = 11, 2047, 2047

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
        self._last = periods.as_date(today).toordinal()
        self._days: dict[str, int] = {}
        self._clocked = False

    def read(self, rows: Rows) -> Instants:
        """Read day and minute of every row; tells E-DATE and its variants."""
        if "date" in rows.columns:
            column = "date"
            texts: Sequence[Hashable] = rows.column("date")
            if "time" in rows.columns:
                texts = list(zip(rows.column("date"), rows.column("time"), strict=True))
        else:
            column, texts = "time", rows.column("time")
        found = self._reader.read(rows, column, texts, self._moment)
        wrong = None in found
        minutes = [code and code & _MINUTE for code in found] if wrong else _minutes(found)
        days_ = [code and code >> _SHIFT for code in found] if wrong else _days(found)
        self._warn(rows, column, days_)
        return Instants(days_, self._with_midnight(rows, minutes))

    def _with_midnight(self, rows: Rows, minutes: list[int | None]) -> list[int | None]:
        """Say what a day without a clock means: its end, but midnight among rows with clocks.

        A spreadsheet leaves the clock away at midnight.
        """
        self._clocked = self._clocked or any(one not in (None, _NO_CLOCK) for one in set(minutes))
        if _NO_CLOCK not in minutes:
            return minutes
        alone = 0 if self._clocked and "time" in rows.columns else DAY_MINUTES
        return [alone if one == _NO_CLOCK else one for one in minutes]

    def _warn(self, rows: Rows, column: str, found: Sequence[int | None]) -> None:
        late = {one for one in set(found) if one and one > self._last}
        if late:
            at = next(at for at, one in enumerate(found) if one in late)
            self._reader.warn(rows, at, column, "E-DATE.future", rows.shown(column, at))

    def _moment(self, text: str | tuple[str, str]) -> int:
        """Read a day with a clock, of one cell or of two, into one number."""
        if isinstance(text, tuple):
            day, clock = text
        else:
            day, _, clock = text.strip().partition("T" if "T" in text else " ")
        if day not in self._days:
            self._days[day] = self._day(day)
        minute = read_clock(clock) if clock else _NO_CLOCK
        return self._days[day] << _SHIFT | minute

    def _day(self, text: str) -> int:
        code = dates.day(text, self._order)
        days.plausible(periods.Period(code, code), self._today)
        return periods.as_date(code).toordinal()


def _minutes(codes: list[int]) -> list[int | None]:
    return [code & _MINUTE for code in codes]


def _days(codes: list[int]) -> list[int | None]:
    return [code >> _SHIFT for code in codes]


def read_clock(text: str) -> int:
    """Read the minute of a day, 24:00 is its end; raises E-DATE.clock, E-DATE.zone."""
    bare = text.strip()
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
