"""Quantities of a block: texts to whole millionths, a million of them in well under a second.

Plain numbers go one way (one pattern over the whole column, then whole numbers); a column with a
single other spelling goes the careful way, cell by cell.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat

from ghg.domain.numbers import millionths
from ghg.errors import NOWHERE, DataError
from ghg.sheets.cells import is_missing, read_number

_PLAIN = re.compile(r"(?:(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,6})?\n)*", re.ASCII)


def read_quantities(
    texts: Sequence[str], faults: Mapping[str, DataError]
) -> tuple[list[int], dict[int, DataError]]:
    """Give whole millionths, with 0 where a text is wrong, and the mistakes by position.

    Mistakes are E-NUM, E-SIGN, E-SCALE, E-RANGE, E-EMPTY, E-LEN and E-CHAR.
    """
    if all_plain(texts):
        return _whole(texts), {}
    return _carefully(texts, faults)


def read_quantity(text: str) -> int:
    """Read one quantity in whole millionths."""
    if is_missing(text):
        raise DataError("E-EMPTY.quantity", NOWHERE, text)
    value = read_number(text)
    if value < 0:
        raise DataError("E-SIGN.record", NOWHERE, text)
    return millionths(value)


def all_plain(texts: Sequence[str]) -> bool:
    """Tell whether all texts are plain numbers; a line end inside a text would count twice."""
    joined = "\n".join(texts) + "\n"
    return joined.count("\n") == len(texts) and _PLAIN.fullmatch(joined) is not None


def _whole(texts: Iterable[str]) -> list[int]:
    return [
        int(whole + decimals.ljust(6, "0"))
        for whole, _, decimals in map(str.partition, texts, repeat("."))
    ]


def _carefully(
    texts: Sequence[str], faults: Mapping[str, DataError]
) -> tuple[list[int], dict[int, DataError]]:
    values: list[int] = []
    wrong: dict[int, DataError] = {}
    for at, text in enumerate(texts):
        try:
            if text in faults:
                raise faults[text]
            values.append(read_quantity(text))
        except DataError as error:
            values.append(0)
            wrong[at] = error
    return values, wrong
