"""Steam and hot water in the energy account: by their heat, as the carbon account counted it."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from ghg.domain.emissions import Coefficient
from ghg.domain.streams import Stream
from ghg.domain.units import same_dimension
from ghg.inventory.books import Amount
from ghg.inventory.tally import Count

HEAT, UNIT = "heat", "GJ"
Heats = Mapping[tuple[str, int], Fraction]  # (stream, month) -> GJ per unit of the stream


def heat_per_unit(tally: Count) -> Heats:
    """Give GJ per unit of each heat stream and month: its coefficient over the factor of heat."""
    made = tally.ruler.coefficients
    return {
        (line.stream.code, line.month): made[line.coefficient].value / factor
        for line in tally.lines
        if line.stream.item == HEAT and (factor := _factor(made[line.coefficient]))
    }


def in_heat(heats: Heats, stream: Stream, amount: Amount) -> tuple[Stream, Amount] | None:
    """Give a stream and its amount, heat that was measured by mass in GJ; None while its heat is
    not known."""
    if stream.item != HEAT or same_dimension(stream.unit, UNIT):
        return stream, amount
    per = heats.get((stream.code, amount.month))
    if per is None:
        return None
    heat = replace(amount, quantity=amount.quantity * per, unit=UNIT)
    return replace(stream, unit=UNIT), heat


def _factor(made: Coefficient) -> Fraction:
    """Give the factor of heat in tCO2/GJ among a coefficient's arguments."""
    values = (one.value for one in made.arguments if one.name == "emission_factor")
    return next(values, Fraction(0))
