"""Values that people entered, in the unit of what they are held against.

A limit of a product is told in the unit of the product (kgce/t, tCO2/piece), which no scheme can
know. A value in a unit of another dimension is no limit of the answer: nothing is decided by it.
"""

from collections.abc import Iterable
from fractions import Fraction

from ghg.claims.words import both
from ghg.domain.numbers import exact, exact_text
from ghg.domain.schemes import EnteredValue
from ghg.domain.units import conversion
from ghg.errors import DataError


def in_unit(said: EnteredValue, unit: str | None) -> Fraction | None:
    """Give an entered value in a unit; None where it measures something else.

    Without a unit, where there is no answer to hold it against, it stays as it was entered.
    """
    if unit is None:
        return exact(said.value)
    try:
        return exact(said.value) * conversion(said.unit or "1", unit or "1")
    except DataError:
        return None


def strange_units(values: Iterable[EnteredValue], unit: str | None) -> tuple[tuple[str, str], ...]:
    """Say in both languages which entered values measure something else than the answer."""
    return tuple(
        both("claim.reason.unit", slot=one.slot, given=one.unit or "1", unit=unit or "1")
        for one in values
        if in_unit(one, unit) is None
    )


def percent(text: str) -> str:
    """Give what is typed with a percent sign as a share of 1; "" without the sign, or a number."""
    bare = text.strip().removesuffix("%").removesuffix("％").strip()
    try:
        return "" if bare == text.strip() else exact_text(exact(bare) / 100)
    except DataError:
        return ""
