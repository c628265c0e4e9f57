"""Dates and months as people write them, read by listed spellings only.

The year has four digits and stands first: `2024-01-31`, `2024/1/31`, `2024.1.31`, `2024年1月31日`,
`20240131`. Where it stands last, only a stored mapping's order says which part is the day, so
without one such a date is refused with both readings. Full-width signs count as ASCII.

A day is a local one, as printed. Of a time zone only China's own (+08:00) says nothing new.
"""

import calendar
import re

from ghg.errors import NOWHERE, DataError

MINUTES_OF_DAY = 1440

_YEAR = r"(?P<y>(?:19|20)[0-9]{2})"
_MON = r"(?P<m>0?[1-9]|1[0-2])"
_DAY = r"(?P<d>0?[1-9]|[12][0-9]|3[01])"
_HANZI = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_MONTHS = tuple(
    re.compile(text)
    for text in (
        rf"{_YEAR}[-/.]{_MON}",
        rf"{_YEAR}年{_MON}月份?",
        rf"{_YEAR}年{_MON}",
        r"(?P<y>(?:19|20)[0-9]{2})(?P<m>0[1-9]|1[0-2])",
    )
)
_HANZI_MONTH = re.compile(rf"(?:{_YEAR}年)?(?P<h>{'|'.join(reversed(_HANZI))})月份?")
_MONTH_ALONE = re.compile(rf"{_MON}月份?")
_LAST = re.compile(rf"{_MON}[-/.]{_YEAR}")
_DAYS = tuple(
    re.compile(text)
    for text in (
        rf"{_YEAR}([-/.]){_MON}\2{_DAY}",
        rf"{_YEAR}年{_MON}月{_DAY}日?",
        r"(?P<y>(?:19|20)[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2})",
    )
)
_YEAR_LAST = re.compile(r"(?P<one>[0-9]{1,2})([-/.])(?P<two>[0-9]{1,2})\2(?P<y>(?:19|20)[0-9]{2})")
_TWO_DIGITS = re.compile(r"'?[0-9]{2}(?:年[0-9]{1,2}月?.*|[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?)")
_CLOCK = re.compile(
    r"(?P<day>.+?)(?:[ T]+(?P<hour>[01]?[0-9]|2[0-4]):(?P<minute>[0-5][0-9])"
    r"(?::(?P<second>[0-5][0-9])(?:\.0+)?)?)(?P<zone> ?(?:Z|[+-][0-9]{2}:?[0-9]{2}))?"
)
_CHINA = frozenset({"", "+08:00", "+0800"})
_ASCII_FORMS = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: " "}


def month(text: str, order: str = "ymd", year: int = 0) -> int:
    """Read a month as `yyyymm`; `1月` and `一月` need the `year` that stands beside them.

    A date stands for its month only on the first of it, as a spreadsheet keeps months. Raises
    E-DATE.month, E-DATE.short, E-DATE.alone, E-DATE.day, and of a date what `day` raises.
    """
    bare = _bare(text)
    for pattern in _MONTHS:
        found = pattern.fullmatch(bare)
        if found:
            return int(found["y"]) * 100 + int(found["m"])
    worded = _worded(bare, text, year)
    if worded:
        return worded
    last = _LAST.fullmatch(bare)
    if last and order != "ymd":
        return int(last["y"]) * 100 + int(last["m"])
    return _month_of_day(text, order)


def day(text: str, order: str = "ymd") -> int:
    """Read a day as `yyyymmdd`; midnight behind it, as an export writes it, says nothing.

    Raises E-DATE, E-DATE.short, E-DATE.ambiguous, E-DATE.mapped, E-DATE.zone, E-DATE.time.
    """
    bare = _bare(text)
    clock = _CLOCK.fullmatch(bare)
    if clock is None:
        return _day(bare, text, order)
    said, minute = moment(text, order)
    if minute:
        raise DataError("E-DATE.time", NOWHERE, text)
    return said


def moment(text: str, order: str = "ymd") -> tuple[int, int]:
    """Read a day with a time as (`yyyymmdd`, minute 0 to 1440); without a time it is minute 0.

    Raises what `day` raises, and E-DATE.second where seconds are more than zero.
    """
    bare = _bare(text)
    clock = _CLOCK.fullmatch(bare)
    if clock is None:
        return _day(bare, text, order), 0
    if (clock["zone"] or "").strip() not in _CHINA:
        raise DataError("E-DATE.zone", NOWHERE, text)
    minute = int(clock["hour"]) * 60 + int(clock["minute"])
    if int(clock["second"] or 0):
        raise DataError("E-DATE.second", NOWHERE, text)
    if minute > MINUTES_OF_DAY:
        raise DataError("E-DATE", NOWHERE, text)
    return _day(clock["day"], text, order), minute


def _bare(text: str) -> str:
    return text.translate(_ASCII_FORMS).strip()


def _worded(bare: str, text: str, year: int) -> int:
    """Read a month in words or without a year; 0 when it is neither."""
    hanzi, alone = _HANZI_MONTH.fullmatch(bare), _MONTH_ALONE.fullmatch(bare)
    if hanzi is None and alone is None:
        return 0
    number = _HANZI.index(hanzi["h"]) + 1 if hanzi else int(alone["m"]) if alone else 0
    said = int(hanzi["y"] or 0) if hanzi else 0
    if not (said or year):
        raise DataError("E-DATE.alone", NOWHERE, text, month=f"{number:02d}")
    return (said or year) * 100 + number


def _month_of_day(text: str, order: str) -> int:
    """Read a date that stands for a month; what is none of it is no month."""
    try:
        found = day(text, order)
    except DataError as error:
        if error.problems[0].code == "E-DATE":
            raise DataError("E-DATE.month", NOWHERE, text) from None
        raise
    if found % 100 != 1:
        raise DataError(
            "E-DATE.day", NOWHERE, text, month=f"{found // 10000}-{found // 100 % 100:02d}"
        )
    return found // 100


def _day(bare: str, text: str, order: str) -> int:
    for pattern in _DAYS:
        found = pattern.fullmatch(bare)
        if found:
            return _real(int(found["y"]), int(found["m"]), int(found["d"]), text)
    last = _YEAR_LAST.fullmatch(bare)
    if last:
        return _year_last(int(last["y"]), int(last["one"]), int(last["two"]), text, order)
    if _TWO_DIGITS.fullmatch(bare):
        raise DataError("E-DATE.short", NOWHERE, text)
    raise DataError("E-DATE", NOWHERE, text)


def _year_last(year: int, one: int, two: int, text: str, order: str) -> int:
    """Read `31/01/2024` by the order of a mapping; without one name what it could mean."""
    by_order = {"dmy": (two, one), "mdy": (one, two)}
    if order in by_order:
        mon, dom = by_order[order]
        if not _exists(year, mon, dom):
            raise DataError("E-DATE.mapped", NOWHERE, text, order=order)
        return year * 10000 + mon * 100 + dom
    real = [pair for pair in dict.fromkeys(by_order.values()) if _exists(year, *pair)]
    if not real:
        raise DataError("E-DATE", NOWHERE, text)
    choices = " / ".join(f"{year}-{mon:02d}-{dom:02d}" for mon, dom in sorted(real))
    raise DataError("E-DATE.ambiguous", NOWHERE, text, choices=choices)


def _real(year: int, mon: int, dom: int, text: str) -> int:
    if not _exists(year, mon, dom):
        raise DataError("E-DATE", NOWHERE, text)
    return year * 10000 + mon * 100 + dom


def _exists(year: int, mon: int, dom: int) -> bool:
    return 1 <= mon <= 12 and 1 <= dom <= calendar.monthrange(year, mon)[1]
