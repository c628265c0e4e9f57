"""Quantities of a block: texts to whole millionths, a million of them in well under a second.

Plain numbers go one way (one pattern over the whole column, then whole numbers); a column with a
single other spelling goes the careful way, cell by cell.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import repeat

from ghg.domain.numbers import exact_text, millionths, plain, quantity
from ghg.errors import NOWHERE, DataError
from ghg.intake.measured import Measured, read_measured
from ghg.sheets.cells import is_missing

_PLAIN = re.compile(r"(?:(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,6})?\n)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Quantities:
    """Whole millionths, 0 where a text is wrong; by position what is wrong, which unit stood in the
    cell itself, and of cells that were not plain numbers how they were read."""

    values: list[int]
    wrong: Mapping[int, DataError] = field(default_factory=dict)
    units: Mapping[int, str] = field(default_factory=dict)
    scaled: frozenset[int] = frozenset()
    read_as: Mapping[int, str] = field(default_factory=dict)


def read_quantities(
    texts: Sequence[str], faults: Mapping[str, DataError]
) -> tuple[list[int], dict[int, DataError]]:
    """Give whole millionths, with 0 where a text is wrong, and the mistakes by position.

    A cell that brings its own unit is a mistake here: E-NUM. Others as `read_measures`.
    """
    read = read_measures(texts, faults)
    own = {at: DataError("E-NUM", NOWHERE, texts[at]) for at in {*read.units, *read.scaled}}
    return read.values, {**read.wrong, **own}


def read_measures(texts: Sequence[str], faults: Mapping[str, DataError]) -> Quantities:
    """Read a column whose cells may bring a unit; `faults` are cells that cannot be trusted.

    Mistakes are E-NUM, E-UNIT, E-SIGN, E-SCALE, E-RANGE, E-EMPTY, E-LEN and E-CHAR.
    """
    if all_plain(texts):
        return Quantities(_whole(texts))
    return _carefully(texts, faults)


def read_quantity(text: str) -> tuple[int, Measured]:
    """Read one quantity in whole millionths, and how its cell was taken apart."""
    if is_missing(text):
        raise DataError("E-EMPTY.quantity", NOWHERE, text)
    measured = read_measured(text)
    if measured.value < 0:
        raise DataError("E-SIGN.record", NOWHERE, text)
    exact = Fraction(measured.value) * measured.times
    return millionths(Decimal(exact_text(exact))), measured


def all_plain(texts: Sequence[str]) -> bool:
    """Tell whether all texts are plain numbers; a line end inside a text would count twice."""
    joined = "\n".join(texts) + "\n"
    return joined.count("\n") == len(texts) and _PLAIN.fullmatch(joined) is not None


def _whole(texts: Iterable[str]) -> list[int]:
    return [
        int(whole + decimals.ljust(6, "0"))
        for whole, _, decimals in map(str.partition, texts, repeat("."))
    ]


def _carefully(texts: Sequence[str], faults: Mapping[str, DataError]) -> Quantities:
    values: list[int] = []
    wrong: dict[int, DataError] = {}
    inside: dict[int, str] = {}
    scaled: set[int] = set()
    read_as: dict[int, str] = {}
    for at, text in enumerate(texts):
        try:
            if text in faults:
                raise faults[text]
            value, measured = read_quantity(text)
        except DataError as error:
            values.append(0)
            wrong[at] = error
            continue
        values.append(value)
        if measured.unit:
            inside[at] = measured.unit
        if measured.times != 1:
            scaled.add(at)
        if not text.isascii() or measured.unit:
            read_as[at] = f"{plain(quantity(value))} {measured.unit}".strip()
    return Quantities(values, wrong, inside, frozenset(scaled), read_as)
