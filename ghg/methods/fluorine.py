"""Fluorochemicals (氟化工): HFC-23 of HCFC-22, its destruction, leaks of production.

    made               E_HFC23 = P x EF                 P  HCFC-22 made, t
    kept or destroyed  R_HFC23 = M                      M  HFC-23 recovered or destroyed, t
    burnt to CO2       E_CO2   = D x 44/70              D  HFC-23 destroyed: inlet less outlet, t
    production leak    E_i     = P_i x L                L  share of the product that leaks

NDRC fluorochemicals guide: HCFC-22 form M, leak form H. L 0.5 % for HFCs and PFCs, SF6 8 % (highly
purified) or 0.2 % equal IPCC 2006 (H); EF 0.015 is M, one transcription, and not among IPCC's.
"""

from fractions import Fraction
from typing import Any

from ghg.methods.formula import Constant, Method, Parameter

CO2_PER_HFC23 = Constant("co2_per_hfc23", Fraction(44, 70), "tCO2/t", "44/70")


def hfc23_made(byproduct_rate: Any) -> Any:
    """Give HFC-23 per mass of HCFC-22."""
    return byproduct_rate


def hfc23_burnt(co2_per_hfc23: Any) -> Any:
    """Give CO2 per mass of HFC-23 destroyed."""
    return co2_per_hfc23


def production_leak(leak_share: Any) -> Any:
    """Give the product lost per mass of product."""
    return leak_share


HFC23_MADE = Method(
    id="hfc23_made.1",
    gas="HFC23",
    result="t",
    formula=hfc23_made,
    parameters=(Parameter("byproduct_rate", "1", ""),),
    per="t",
)

HFC23_BURNT = Method(
    id="hfc23_burnt.1",
    gas="CO2",
    result="tCO2",
    formula=hfc23_burnt,
    parameters=(),
    constants=(CO2_PER_HFC23,),
)

PRODUCTION_LEAK = Method(
    id="production_leak.1",
    gas="",
    result="t",
    formula=production_leak,
    parameters=(Parameter("leak_share", "1", ""),),
    per="t",
)
