"""Units: a closed list of names, their Chinese spellings, and pint underneath.

tC is not tCO2, tCO2 is not tCO2e, a cubic metre at 0 °C (Nm3) is not a cubic metre as billed, and
a tonne of standard coal is neither a tonne of coal nor an amount of heat: each has a dimension of
its own, and only a parameter with a document leads from one to another.

Constants: 1 kWh = 3.6 MJ and 1 t = 1000 kg by definition. The kilocalorie is the international
one, 4.1868 kJ: GB/T 2589 sets 7000 kcal beside 29307.6 kJ for a kilogram of standard coal.
"""

from difflib import get_close_matches
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any

from ghg.domain.unit_names import AMBIGUOUS, DEFINITIONS, SPELLINGS
from ghg.errors import NOWHERE, DataError

if TYPE_CHECKING:
    from pint import UnitRegistry

_ASCII_FORMS = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}


def unit(spelling: str) -> str:
    """Give the one name of a unit, simple (`kWh`) or a ratio (`tCO2/MWh`); raises E-UNIT."""
    text = spelling.strip().replace("（", "").replace("）", "").translate(_ASCII_FORMS)
    if text in DEFINITIONS:
        return text
    if text in SPELLINGS:
        return SPELLINGS[text]
    above, ratio, below = text.partition("/")
    if ratio and above and below and "/" not in below:
        return f"{unit(above)}/{unit(below)}"
    if text in AMBIGUOUS:
        raise DataError("E-UNIT.ambiguous", NOWHERE, spelling, choices=AMBIGUOUS[text])
    near = get_close_matches(text, [*DEFINITIONS, *SPELLINGS], n=3, cutoff=0.6)
    raise DataError("E-UNIT", NOWHERE, spelling, near="、".join(near) or "-")


def conversion(source: str, target: str) -> Fraction:
    """Give how many `target` make one `source`; raises E-DIM when they measure different things.

    `conversion("kWh", "MWh")` is 1/1000.
    """
    if source == target:
        return Fraction(1)
    return _conversion(source, target)


def same_dimension(one: str, other: str) -> bool:
    """Tell whether two units measure the same thing."""
    return bool(pint_unit(one).dimensionality == pint_unit(other).dimensionality)


def pint_unit(name: str) -> Any:
    """Give the pint unit of one of our unit names (for proving a formula's dimension)."""
    above, ratio, below = name.partition("/")
    result = getattr(registry(), _pint_names()[above])
    return result / pint_unit(below) if ratio else result


@cache
def registry() -> "UnitRegistry[Any]":
    """Make the program's own pint registry: our definitions only, magnitudes exact."""
    from pint import UnitRegistry

    made: UnitRegistry[Any] = UnitRegistry(None, non_int_type=Fraction)
    for definition in DEFINITIONS.values():
        made.define(definition)
    return made


@cache
def _pint_names() -> dict[str, str]:
    return {name: text.partition(" =")[0] for name, text in DEFINITIONS.items()}


@cache
def _conversion(source: str, target: str) -> Fraction:
    one = registry().Quantity(Fraction(1), pint_unit(source))
    if one.dimensionality != pint_unit(target).dimensionality:
        raise DataError("E-DIM", NOWHERE, source, target=target)
    return Fraction(one.to(pint_unit(target)).magnitude)
