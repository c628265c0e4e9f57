"""Welding under gas that holds CO2 (二氧化碳气体保护焊), CO2.

    E = W x P_CO2 x 44 / sum(P_j x M_j)

W    shielding gas used, t: opening stock + bought - closing stock - sold
P_j  share of gas j by volume                    M_j  its molar mass, g/mol

The mean molar mass below the line is a step of its own (`mixture_molar_mass`); the shares close at
100 %. Card M-WELD: NDRC machinery guide, GB/T 32151.29 (form M; a second source was not found).
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from ghg.methods.constants import CO2_MOLAR_MASS
from ghg.methods.formula import Method, Parameter
from ghg.methods.steps import Step, check_shares, given, sum_of_products


def welding(volume_share: Any, mixture_molar_mass: Any, co2_molar_mass: Any) -> Any:
    """Give CO2 per mass of shielding gas."""
    return volume_share * co2_molar_mass / mixture_molar_mass


def mixture_molar_mass(parts: Sequence[tuple[str, Fraction, Fraction]]) -> Step:
    """Give the mean molar mass over (gas, share by volume, molar mass in g/mol).

    Raises E-COMPOSITION when a share lies outside 0..100 % or they do not add to 100 %.
    """
    check_shares([(name, share) for name, share, _ in parts], closed=True)
    pairs = [
        (given(f"share_{name}", share, "1"), given(f"molar_mass_{name}", mass / 1000, "t/kmol"))
        for name, share, mass in parts
    ]
    return sum_of_products("mixture_molar_mass", "t/kmol", pairs)


WELDING = Method(
    id="welding.1",
    gas="CO2",
    result="tCO2",
    formula=welding,
    parameters=(
        Parameter("volume_share", "1", ""),
        Parameter("mixture_molar_mass", "t", "kmol"),
    ),
    constants=(CO2_MOLAR_MASS,),
    per="t",
)
