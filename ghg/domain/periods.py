"""Calendar months and days: the month is the grain of everything.

A month is the integer `yyyymm`, a day the integer `yyyymmdd`: both sort, compare and store as they
are. Reporting periods start on the first of a month and end on the last of one.
"""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from ghg.domain.dates import day, moment, month

__all__ = [
    "Period",
    "as_date",
    "by_month",
    "day",
    "day_after",
    "day_before",
    "day_text",
    "days_in",
    "days_of",
    "from_date",
    "moment",
    "month",
    "month_period",
    "month_runs",
    "month_text",
    "months_between",
    "run_text",
    "span",
    "split",
    "year_period",
]


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from `first_day` to `last_day`, both inside (integers `yyyymmdd`)."""

    first_day: int
    last_day: int

    @property
    def first_month(self) -> int:
        return self.first_day // 100

    @property
    def last_month(self) -> int:
        return self.last_day // 100

    @property
    def months(self) -> tuple[int, ...]:
        """Every month that the period touches, in order."""
        return months_between(self.first_month, self.last_month)

    def __str__(self) -> str:
        return f"{day_text(self.first_day)}~{day_text(self.last_day)}"


def month_text(code: int) -> str:
    return f"{code // 100:04d}-{code % 100:02d}"


def day_text(code: int) -> str:
    return f"{code // 10000:04d}-{code // 100 % 100:02d}-{code % 100:02d}"


@cache
def month_period(code: int) -> Period:
    """Give the first and last day of a month."""
    return Period(code * 100 + 1, code * 100 + calendar.monthrange(code // 100, code % 100)[1])


def year_period(year: int) -> Period:
    return Period(year * 10000 + 101, year * 10000 + 1231)


def span(first_month: int, last_month: int) -> Period:
    """Give the whole days of the months from first to last."""
    return Period(month_period(first_month).first_day, month_period(last_month).last_day)


def months_between(first: int, last: int) -> tuple[int, ...]:
    """List the months from first to last, both inside."""
    start, end = _serial(first), _serial(last)
    return tuple(number // 12 * 100 + number % 12 + 1 for number in range(start, end + 1))


def month_runs(months: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Give first and last of each run of months that follow each other, in the calendar's order."""
    runs: list[tuple[int, int]] = []
    for month_code in sorted(set(months)):
        if runs and _serial(month_code) == _serial(runs[-1][1]) + 1:
            runs[-1] = (runs[-1][0], month_code)
        else:
            runs.append((month_code, month_code))
    return tuple(runs)


def run_text(first: int, last: int) -> str:
    """Write a run of months: `2025-01~2025-03`, a single month as itself."""
    return "~".join(dict.fromkeys((month_text(first), month_text(last))))


def days_of(period: Period) -> tuple[int, ...]:
    """List the days of a period that lies inside one month."""
    return tuple(range(period.first_day, period.last_day + 1))


def days_in(period: Period) -> int:
    return (as_date(period.last_day) - as_date(period.first_day)).days + 1


def as_date(code: int) -> date:
    return date(code // 10000, code // 100 % 100, code % 100)


def day_before(code: int) -> int:
    return from_date(as_date(code) - timedelta(days=1))


def day_after(code: int) -> int:
    return from_date(as_date(code) + timedelta(days=1))


def from_date(value: date) -> int:
    return value.year * 10000 + value.month * 100 + value.day


def by_month(period: Period) -> tuple[Period, ...]:
    """Cut a period at the ends of months."""
    cuts = []
    for code in period.months:
        whole = month_period(code)
        cuts.append(
            Period(max(whole.first_day, period.first_day), min(whole.last_day, period.last_day))
        )
    return tuple(cuts)


def split(total: int, period: Period) -> tuple[tuple[Period, int], ...]:
    """Share a bill's whole millionths over its months by days.

    Floor of the share in each month, the rest to the last: the sum is the bill, exactly.
    """
    parts = by_month(period)
    days = days_in(period)
    shares = [total * days_in(part) // days for part in parts[:-1]]
    shares.append(total - sum(shares))
    return tuple(zip(parts, shares, strict=True))


def _serial(code: int) -> int:
    return code // 100 * 12 + code % 100 - 1
