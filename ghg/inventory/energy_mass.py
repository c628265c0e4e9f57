"""Fuel that was taken by volume or by distance in the energy account: by its mass, as the carbon
account counted it.

    t = L x density          t = km x consumption x density

The coefficients of standard coal are printed for a kilogram; without this a litre has none.
"""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from ghg.domain.emissions import CONVERSION, Coefficient
from ghg.domain.streams import Stream
from ghg.domain.units import conversion
from ghg.inventory.books import Amount
from ghg.inventory.electricity import View
from ghg.inventory.tally import Count

UNIT = "t"
DENSITY, CONSUMPTION = "density", "consumption"
_UNITS = {DENSITY: "t/m3", CONSUMPTION: "m3/km"}
Masses = Mapping[tuple[str, int], Fraction]  # (stream, month) -> t per unit of the stream


def mass_per_unit(tally: Count) -> Masses:
    """Give t per unit of each stream and month that was counted by a density."""
    made = tally.ruler.coefficients
    return {
        (line.stream.code, line.month): per
        for line in tally.lines
        if line.view == View.GUIDE and (per := _mass(made[line.coefficient]))
    }


def in_mass(masses: Masses, stream: Stream, amount: Amount) -> tuple[Stream, Amount]:
    """Give a stream and its amount, fuel that was taken by volume or distance in tonnes."""
    per = masses.get((stream.code, amount.month))
    if per is None:
        return stream, amount
    return replace(stream, unit=UNIT), replace(amount, quantity=amount.quantity * per, unit=UNIT)


def _mass(made: Coefficient) -> Fraction:
    """Multiply density, consumption and the conversion of the stream's unit; 0 without density."""
    held = {one.name: one for one in made.arguments}
    if DENSITY not in held:
        return Fraction(0)
    per = held[CONVERSION].value if CONVERSION in held else Fraction(1)
    for name, unit in _UNITS.items():
        if name in held:
            per *= held[name].value * conversion(held[name].unit, unit)
    return per
