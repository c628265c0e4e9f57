"""Steam and power made in the plant and sold: the factor of what leaves, by one linear system.

The plant says of each of its sources what it makes (`product_output`) and what it takes of the
others (`product_used`, with the other source as item), and of a sold stream which source made it
(`declared_made_by`). A boiler that takes power and a turbine that takes steam depend on each other:
the factors of all are solved together, and the one asked for is shown as its own equation.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Protocol

from ghg.domain.units import conversion
from ghg.errors import NOWHERE, DataError
from ghg.inventory.books import OwnValue
from ghg.methods.linear import Maker, product_factors
from ghg.methods.steps import Step, given, sum_of_products

DECLARED_MADE_BY = "declared_made_by"
OUTPUT, USED = "product_output", "product_used"
WHOLE = given("whole", Fraction(1), "1", "the whole")


class Makers(Protocol):
    """What the factor of an own product asks of the inventory, for one month."""

    def held(self, parameter: str) -> tuple[OwnValue, ...]: ...
    def stated(self, parameter: str) -> tuple[OwnValue, ...]: ...
    def tonnes(self, source: str) -> Fraction: ...


def own_factor(asking: Makers) -> Step:
    """Give the emission of a unit of the product of the source that made a stream.

    Raises E-CIRCLE for a source of which nobody said what it makes, and for systems without answer.
    """
    outputs = {one.source: one for one in asking.stated(OUTPUT)}
    by = asking.held(DECLARED_MADE_BY)[-1].candidate.document
    if by not in outputs:
        raise DataError("E-CIRCLE.unknown", NOWHERE, by)
    makers = {code: _maker(asking, one, outputs) for code, one in outputs.items()}
    factors = product_factors(tuple(makers.values()))
    return _equation(makers[by], outputs, factors)


def _maker(asking: Makers, made: OwnValue, outputs: Mapping[str, OwnValue]) -> Maker:
    taken = [one for one in asking.stated(USED) if one.source == made.source]
    return Maker(
        product=made.source,
        output=Fraction(made.candidate.value),
        own_t=asking.tonnes(made.source),
        used={one.item: _as_made(one, outputs.get(one.item, one)) for one in taken},
    )


def _as_made(used: OwnValue, made: OwnValue) -> Fraction:
    """Give what is taken in the unit in which it is made."""
    factor = conversion(used.candidate.unit, made.candidate.unit)
    return Fraction(used.candidate.value) * factor


def _equation(
    maker: Maker, outputs: Mapping[str, OwnValue], factors: Mapping[str, Fraction]
) -> Step:
    """Write (own + sum of factor x used) / output, with the solved factors of the others."""
    unit = outputs[maker.product].candidate.unit
    whole = [(given("own_emission", maker.own_t, "tCO2", maker.product), WHOLE)]
    for name, quantity in maker.used.items():
        other = outputs[name].candidate.unit
        factor = given(f"factor_{name}", factors[name], f"tCO2/{other}", "solved together")
        whole.append((factor, given(f"used_{name}", quantity, other)))
    below = given("output", maker.output, unit)
    return sum_of_products("emission_factor", f"tCO2/{unit}", whole, below)
