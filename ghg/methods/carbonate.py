"""Carbonates used or decomposed (碳酸盐使用、分解), CO2; the same form for oxalic acid.

    pure share           E = AD x PUR x EF
    partly calcined      E = AD x PUR x F x EF          glass: PUR is the mass share M in the batch
    ore, by composition  E = AD x n x sum(EF_i x PUR_i)
    uptake (碳化吸收)     R = AD x sum(EF_i x PUR_i)     the sign follows from the stream

AD   carbonate, raw material, ore or product, t
PUR  share of the carbonate in it (纯度), a share of 1
F, n calcination or decomposition rate (煅烧比例、分解率)
EF   tCO2 per t of pure carbonate; by stoichiometry n_CO3 x 44 / molar mass

Cards C-CARB, glass (GB/T 32151.7), mining (NDRC 19), magnesium (dolomite), lime kilns, non-ferrous
(oxalic acid, 0.349 tCO2/t). Sources: two public transcriptions agree (H); glass form H, oxalic acid
and magnesium factor M.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from ghg.methods.formula import Method, Parameter
from ghg.methods.steps import Step, check_shares, given, sum_of_products, worked

_FACTOR = Parameter("emission_factor", "tCO2", "t")
_PURITY = Parameter("purity", "1", "")


def carbonate(emission_factor: Any, purity: Any) -> Any:
    """Give CO2 per unit of carbonate of a purity."""
    return emission_factor * purity


def carbonate_calcined(emission_factor: Any, purity: Any, calcination_rate: Any) -> Any:
    """Give CO2 per unit of a material of which a part calcines."""
    return emission_factor * purity * calcination_rate


def ore_calcined(composition_factor: Any, calcination_rate: Any) -> Any:
    """Give CO2 per unit of ore from its composition."""
    return composition_factor * calcination_rate


def ore_carbonated(composition_factor: Any) -> Any:
    """Give CO2 taken up per unit of product from its composition."""
    return composition_factor


def stoichiometric_factor(carbonates: int, molar_mass: Fraction) -> Step:
    """Give tCO2 per t of a pure carbonate with so many CO3 groups and a molar mass in g/mol."""
    return worked(
        "emission_factor",
        "tCO2/t",
        _by_stoichiometry,
        (
            given("carbonate_groups", Fraction(carbonates), "1", "formula of the carbonate"),
            given("co2_molar_mass", Fraction(44, 1000), "tCO2/kmol", "44 g/mol"),
            given("molar_mass", molar_mass / 1000, "t/kmol"),
        ),
    )


def _by_stoichiometry(carbonate_groups: Any, co2_molar_mass: Any, molar_mass: Any) -> Any:
    return carbonate_groups * co2_molar_mass / molar_mass


def composition_factor(parts: Sequence[tuple[str, Fraction, Fraction]]) -> Step:
    """Add tCO2 per t of ore over (carbonate, emission factor in tCO2/t, share of 1).

    Raises E-COMPOSITION when a share lies outside 0..100 % or they add to more.
    """
    check_shares([(name, share) for name, _, share in parts], closed=False)
    pairs = [
        (given(f"emission_factor_{name}", factor, "tCO2/t"), given(f"share_{name}", share, "1"))
        for name, factor, share in parts
    ]
    return sum_of_products("composition_factor", "tCO2/t", pairs)


CARBONATE = Method(
    id="carbonate.1",
    gas="CO2",
    result="tCO2",
    formula=carbonate,
    parameters=(_FACTOR, _PURITY),
)

CALCINED = Method(
    id="carbonate_calcined.1",
    gas="CO2",
    result="tCO2",
    formula=carbonate_calcined,
    parameters=(_FACTOR, _PURITY, Parameter("calcination_rate", "1", "")),
)

ORE_CALCINED = Method(
    id="ore_calcination.1",
    gas="CO2",
    result="tCO2",
    formula=ore_calcined,
    parameters=(
        Parameter("composition_factor", "tCO2", "t"),
        Parameter("calcination_rate", "1", ""),
    ),
)

ORE_CARBONATED = Method(
    id="ore_carbonation.1",
    gas="CO2",
    result="tCO2",
    formula=ore_carbonated,
    parameters=(Parameter("composition_factor", "tCO2", "t"),),
)

OXALIC_ACID = Method(
    id="oxalic_acid.1",
    gas="CO2",
    result="tCO2",
    formula=carbonate,
    parameters=(_FACTOR, _PURITY),
)
