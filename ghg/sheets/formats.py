"""Number formats: whether a cell is shown as a date, a clock time or a share.

A workbook stores a day as a count of days; only the format of the cell says that it is one. Which
built-in numbers are dates stands in ECMA-376 part 1, 18.8.30, for Chinese among others. Runs in the
reading child, on the standard library alone.
"""

import re
from typing import Any

from ghg.sheets.package import Package, local, xml_parser

SHOWN = ("", "date", "month", "moment", "time", "percent")

_PLAIN, _DATE, _MONTH, _MOMENT, _TIME, _PERCENT = SHOWN
_BUILT_IN: dict[int, str] = {
    **dict.fromkeys((9, 10), _PERCENT),
    **dict.fromkeys((14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58), _DATE),
    **dict.fromkeys((17, 27, 36, 50, 52, 57), _MONTH),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56), _TIME),
    22: _MOMENT,
}
# What a format only writes or leaves open: quoted text, an escaped sign, a blank as wide as a sign,
# a filling sign, and brackets other than those of elapsed time.
_WRITTEN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]', re.IGNORECASE)
_NUMBER = re.compile(r"[0#?]")
_CLOCK = re.compile(r"h|s|am/pm|a/p|上午/下午", re.IGNORECASE)
_DAY = re.compile(r"d", re.IGNORECASE)
_YEAR = re.compile(r"y|g|(?<![0#?])e", re.IGNORECASE)
_MINUTES = re.compile(r"(?<=h)[^a-z]*m+|m+(?=[^a-z]*s)|\[m+\]", re.IGNORECASE)
_GENERAL = re.compile(r"general|g/通用格式|@", re.IGNORECASE)
_NO_FORMAT = 0


def shown_as(code: str) -> str:
    """Tell from a format's code what its cells are shown as: one of `SHOWN`.

    `month` names a month of a year without a day, `moment` a day with a time.
    """
    first = _GENERAL.sub("", _WRITTEN.sub("", code)).partition(";")[0]
    if "%" in first:
        return _PERCENT
    clock = bool(_CLOCK.search(first) or "[m" in first.lower())
    letters = _MINUTES.sub("", first)
    day, year = bool(_DAY.search(letters)), bool(_YEAR.search(letters))
    month = "m" in letters.lower()
    if not (day or year or month):
        return _TIME if clock else _PLAIN
    if _NUMBER.search(first) and not clock:  # a number with a letter that nobody quoted
        return _PLAIN
    if clock:
        return _MOMENT
    return _MONTH if month and year and not day else _DATE


def read_styles(package: Package, member: str) -> list[str]:
    """Give, for every format that cells refer to by its place, what its cells are shown as."""
    codes: dict[int, str] = {}
    used: list[int] = []
    inside = ""

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        name = local(tag)
        if name == "numFmt":
            codes[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
        elif name in ("cellXfs", "cellStyleXfs", "dxfs"):
            inside = name
        elif name == "xf" and inside == "cellXfs":
            used.append(int(attributes.get("numFmtId", _NO_FORMAT)))

    parser: Any = xml_parser()
    parser.StartElementHandler = start
    package.parse(member, parser)
    own = {number: shown_as(code) for number, code in codes.items()}
    return [own.get(number, _BUILT_IN.get(number, _PLAIN)) for number in used]
