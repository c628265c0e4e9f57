"""A number and its unit in one cell: `12 万kWh`, `12吨`, `1.2万`, `5%`.

The cell is taken apart by grammar: a number as `read_number` takes it, then nothing but a unit of
the list, or 万 or 亿 alone, which is a factor of ten thousand or a hundred million. Anything else
behind a number (`12abc`, `120左右`, `12~15`) is no number.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from ghg.domain import units
from ghg.errors import NOWHERE, DataError
from ghg.sheets.cells import read_number

_NUMBER_FIRST = re.compile(r"([-−–－]?[0-9０-９][0-9０-９,，.．]*)[ 　]*([^0-9０-９,，.． 　].*)")
_TIMES = {"万": 10_000, "亿": 100_000_000}


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with the unit in its cell, empty where it has none; `times` is 万 or 亿 alone."""

    value: Decimal
    unit: str = ""
    times: int = 1


def read_measured(text: str) -> Measured:
    """Read a number, with or without a unit; raises E-NUM, E-UNIT.ambiguous, E-LEN, E-CHAR."""
    try:
        return Measured(read_number(text))
    except DataError as error:
        found = _NUMBER_FIRST.fullmatch(text)
        if error.code != "E-NUM" or found is None:
            raise
    value, behind = _number(found[1], text), found[2].strip()
    if behind in _TIMES:
        return Measured(value, times=_TIMES[behind])
    try:
        return Measured(value, units.unit(behind))
    except DataError as error:
        if error.problems[0].code == "E-UNIT.ambiguous":
            raise
        raise DataError("E-NUM", NOWHERE, text) from None


def _number(first: str, text: str) -> Decimal:
    """Read the number in front; raises E-NUM with the whole cell."""
    try:
        return read_number(first)
    except DataError:
        raise DataError("E-NUM", NOWHERE, text) from None
