"""Waste water treated without air (废水厌氧处理), CH4, not of fossil origin.

    industry, by water   E = W x (COD_in - COD_out) x Bo x MCF
    industry, by COD     E = TOW x Bo x MCF               TOW metered COD removed
    sludge               E = - S x Bo x MCF               COD that leaves with the sludge
    domestic, by people  E = P x BOD x Bo x MCF
    domestic, by BOD     E = TOW x Bo x MCF               TOW BOD of the water

W    water treated, m3                    COD  in and out of the treatment, kg COD/m3
S    COD removed as sludge, kg            P    presence of people, person-days
Bo   methane capacity, kg CH4/kg COD (0.25) or kg CH4/kg BOD (0.6)
MCF  methane correction factor, a share of 1, by kind of treatment or industry

Recovered methane is a source of its own (`methane_recovery`); where a guide nets it here, the same
line is negative in this row. Card C-WWAN (NDRC other industry, paper, food): form and Bo 0.25 H,
MCF M. Domestic: IPCC form (M); the MCF of septic tanks is unresolved (0.3 or 0.5) and is asked for.
"""

from typing import Any

from ghg.methods.formula import Method, Parameter

GAS = "CH4_nonfossil"

_COD_CAPACITY = Parameter("methane_capacity", "tCH4", "tCOD")
_BOD_CAPACITY = Parameter("methane_capacity", "tCH4", "tBOD")
_CORRECTION = Parameter("methane_correction", "1", "")


def wastewater_by_water(
    cod_in: Any, cod_out: Any, methane_capacity: Any, methane_correction: Any
) -> Any:
    """Give CH4 per volume of water treated."""
    return (cod_in - cod_out) * methane_capacity * methane_correction


def wastewater_by_load(methane_capacity: Any, methane_correction: Any) -> Any:
    """Give CH4 per load removed, or per load that leaves as sludge."""
    return methane_capacity * methane_correction


def wastewater_by_people(
    load_per_person: Any, methane_capacity: Any, methane_correction: Any
) -> Any:
    """Give CH4 per day of presence of a person."""
    return load_per_person * methane_capacity * methane_correction


BY_WATER = Method(
    id="wastewater_by_water.1",
    gas=GAS,
    result="tCH4",
    formula=wastewater_by_water,
    parameters=(
        Parameter("cod_in", "tCOD", "m3"),
        Parameter("cod_out", "tCOD", "m3"),
        _COD_CAPACITY,
        _CORRECTION,
    ),
)

BY_COD = Method(
    id="wastewater_by_cod.1",
    gas=GAS,
    result="tCH4",
    formula=wastewater_by_load,
    parameters=(_COD_CAPACITY, _CORRECTION),
)

BY_PEOPLE = Method(
    id="domestic_wastewater_by_people.1",
    gas=GAS,
    result="tCH4",
    formula=wastewater_by_people,
    parameters=(Parameter("load_per_person", "tBOD", "person-day"), _BOD_CAPACITY, _CORRECTION),
)

BY_BOD = Method(
    id="domestic_wastewater_by_bod.1",
    gas=GAS,
    result="tCH4",
    formula=wastewater_by_load,
    parameters=(_BOD_CAPACITY, _CORRECTION),
)
