"""Days and minutes of a workbook, which counts days from 1900 or from 1904 as a number.

Day 1 of the first count is 1900-01-01, and 1900-02-29, which never was, is day 60: days from 61 on
stand one higher than the calendar has it. Day 0 of the second count is 1904-01-01. The arithmetic
is exact; a moment is taken at the nearest second, because a day's fraction is stored in binary.
"""

from datetime import date, timedelta
from fractions import Fraction

from ghg.domain.numbers import number
from ghg.errors import NOWHERE, DataError
from ghg.sheets.cells import Cell, at_15_digits

_BEFORE_1900 = date(1899, 12, 30)
_BEFORE_1904 = date(1904, 1, 1)
_DAY_THAT_NEVER_WAS = 60
_LAST_DAY = 2_958_465  # 9999-12-31 in the count from 1900
_SECONDS = 86_400


def cell_day(cell: Cell, date1904: bool) -> int:
    """Give the day of a cell's day number as yyyymmdd, whatever its hour; raises E-DATE.count."""
    return _day(cell, _seconds(cell) // _SECONDS, date1904)


def cell_minute(cell: Cell, date1904: bool) -> tuple[int, int]:
    """Give day as yyyymmdd and minute of the day, 0 to 1439; raises E-DATE.count."""
    days, seconds = divmod(_seconds(cell), _SECONDS)
    return _day(cell, days, date1904), seconds // 60


def cell_when(cell: Cell, date1904: bool) -> str:
    """Write a cell that is shown as a date as a person would type it; raises E-DATE.count.

    As much as the cell shows: `2024-01` of a month, `2024-01-31` of a day, `2024-01-31 00:15` of a
    moment, with seconds where they are not 0.
    """
    days, seconds = divmod(_seconds(cell), _SECONDS)
    day = _day(cell, days, date1904)
    month = f"{day // 10_000:04d}-{day // 100 % 100:02d}"
    if cell.shown == "month":
        return month
    minute, second = divmod(seconds, 60)
    text = f"{month}-{day % 100:02d}"
    if cell.shown != "moment":
        return text
    return f"{text} {minute // 60:02d}:{minute % 60:02d}" + (f":{second:02d}" if second else "")


def is_day(cell: Cell) -> bool:
    """Tell whether a cell holds a number that is shown as a date."""
    return cell.kind == "number" and cell.shown in ("date", "month", "moment")


def _seconds(cell: Cell) -> int:
    """Give the whole seconds since day 0 of the count, the nearest to what is stored."""
    counted = number(at_15_digits(cell.text))
    return round(Fraction(counted) * _SECONDS)


def _day(cell: Cell, count: int, date1904: bool) -> int:
    """Turn a count of days into yyyymmdd."""
    first = 0 if date1904 else 1
    if not first <= count <= _LAST_DAY or (not date1904 and count == _DAY_THAT_NEVER_WAS):
        raise DataError("E-DATE.count", NOWHERE, cell.text)
    start = _BEFORE_1904 if date1904 else _BEFORE_1900
    early = 0 if date1904 or count > _DAY_THAT_NEVER_WAS else 1
    try:
        day = start + timedelta(days=count + early)
    except OverflowError:
        raise DataError("E-DATE.count", NOWHERE, cell.text) from None
    return day.year * 10_000 + day.month * 100 + day.day
