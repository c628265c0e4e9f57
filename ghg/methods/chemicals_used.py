"""Bought chemicals whose carbon leaves as CO2 (乙炔、尿素), CO2.

    acetylene   E = M x 2 x 44.009 / 26.037             C2H2 + 5/2 O2 -> 2 CO2 + H2O
    urea        E = M x P x 12/60 x 44/12               CO(NH2)2 + H2O -> CO2 + 2 NH3

M    acetylene, urea solution or urea, t    P  share of urea in it, 1 for urea itself

Acetylene for cutting: stoichiometry, molar masses in g/mol (H). Urea: NDRC road transport guide and
GB/T 32151.27, tail-gas cleaning by SCR (M); the same chemistry in boiler denitrification, where no
guide read gives the formula. 32.5 % for vehicle urea is from memory and no default.
"""

from fractions import Fraction
from typing import Any

from ghg.methods.constants import CARBON_IN_UREA, CO2_PER_C
from ghg.methods.formula import Constant, Method, Parameter

CO2_PER_ACETYLENE = Constant(
    "co2_per_acetylene",
    Fraction(2) * Fraction("44.009") / Fraction("26.037"),
    "tCO2/t",
    "2 x 44.009 / 26.037",
)


def acetylene(co2_per_acetylene: Any) -> Any:
    """Give CO2 per mass of acetylene."""
    return co2_per_acetylene


def urea(urea_share: Any, carbon_in_urea: Any, co2_per_c: Any) -> Any:
    """Give CO2 per mass of urea solution."""
    return urea_share * carbon_in_urea * co2_per_c


ACETYLENE = Method(
    id="acetylene.1",
    gas="CO2",
    result="tCO2",
    formula=acetylene,
    parameters=(),
    constants=(CO2_PER_ACETYLENE,),
)

UREA = Method(
    id="urea.1",
    gas="CO2",
    result="tCO2",
    formula=urea,
    parameters=(Parameter("urea_share", "1", ""),),
    constants=(CARBON_IN_UREA, CO2_PER_C),
    per="t",
)
