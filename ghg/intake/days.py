"""Which days a row stands for: a month, or a first and a last day as on the bill."""

from ghg.domain import periods
from ghg.domain.periods import Period, day_text, month_period
from ghg.errors import NOWHERE, DataError

FIRST_YEAR = 2000
LONGEST_BILL_MONTHS = 4  # a bill of three months touches four at most
SERIAL_DAYS = range(20_000, 80_000)  # 1954 to 2119 as a workbook counts days

MonthDays = tuple[str, str, str]


def read_month(text: str, order: str = "ymd", year: int = 0) -> Period:
    """Read a month; raises E-DATE and its variants."""
    _refuse_serial(text)
    return month_period(periods.month(text, order, year))


def read_days(texts: MonthDays, order: str = "ymd", year: int = 0) -> Period:
    """Read month, first and last day of a row: either the month alone, or both days.

    `order` is that of day, month and year where the year stands last; `year` is for `1月`.

    Raises E-EMPTY.period, E-DATE.half, E-DATE.order, E-DATE.outside when a month stands beside
    days that do not touch it, and E-DATE.
    """
    month, first, last = (text.strip() for text in texts)
    if not (month or first or last):
        raise DataError("E-EMPTY.period")
    if not (first or last):
        return read_month(month, order, year)
    if not (first and last):
        raise DataError("E-DATE.half", NOWHERE, first or last)
    period = Period(_day(first, order), _day(last, order))
    if period.last_day < period.first_day:
        raise DataError("E-DATE.order", NOWHERE, str(period))
    if month and periods.month(month, order, year) not in period.months:
        raise DataError("E-DATE.outside", NOWHERE, month, days=period)
    return period


def plausible(period: Period, today: int) -> Period:
    """Refuse years in which nobody can have recorded anything; raises E-DATE.year."""
    last_year = today // 10000 + 1
    if period.first_day // 10000 < FIRST_YEAR or period.last_day // 10000 > last_year:
        raise DataError("E-DATE.year", NOWHERE, shown(period), first=FIRST_YEAR, last=last_year)
    return period


def warning(period: Period, today: int) -> str:
    """Give the code of what to look at: E-DATE.future, E-DATE.long, E-SPLIT, or nothing."""
    if period.last_day > today:
        return "E-DATE.future"
    months = len(period.months)
    if months > LONGEST_BILL_MONTHS:
        return "E-DATE.long"
    return "E-SPLIT" if months > 1 else ""


def shown(period: Period) -> str:
    """Write a whole month as such, other days as from and to."""
    month = period.first_month
    return periods.month_text(month) if period == month_period(month) else _from_to(period)


def _from_to(period: Period) -> str:
    return f"{day_text(period.first_day)}~{day_text(period.last_day)}"


def _day(text: str, order: str) -> int:
    _refuse_serial(text)
    return periods.day(text, order)


def _refuse_serial(text: str) -> None:
    """Refuse a workbook's day number: from which day it counts is not known here."""
    bare = text.strip()
    if len(bare) == 5 and bare.isascii() and bare.isdigit() and int(bare) in SERIAL_DAYS:
        raise DataError("E-DATE.serial", NOWHERE, text)
