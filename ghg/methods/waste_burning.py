"""Waste burnt by the plant itself, co-processed waste, alternative fuels (废弃物焚烧), each gas.

    fossil CO2     E     = SW x dm x CF x FCF x OF x 44/12
    biogenic CO2   E_bio = SW x dm x CF x (1 - FCF) x OF x 44/12       memo
    CH4, N2O       E     = SW x EF
    alternative fuel (cement)   E = Q x HV x EF x alpha

SW   waste burnt, t (wet)                dm   share of dry matter
CF   carbon in the dry matter, tC/t      FCF  fossil share of that carbon
OF   oxidation or furnace efficiency     HV   heating value, GJ/t
EF   gas per waste, kg/t; of the alternative fuel tCO2/GJ     alpha  fossil share of its carbon

IPCC 2006 volume 5, chapter 5, equations 5.1, 5.4, 5.5 (H); cement guide: alternative fuels (H),
co-processed waste without dm, i.e. dm = 1 with carbon as burnt (M). Biogenic CO2 is a memo.
"""

from typing import Any

from ghg.methods.constants import CO2_PER_C, WHOLE
from ghg.methods.formula import Method, Parameter

_WASTE = (
    Parameter("carbon_content_dry", "tC", "t"),
    Parameter("dry_matter_share", "1", ""),
    Parameter("fossil_carbon_share", "1", ""),
    Parameter("oxidation_rate", "1", ""),
)


def waste_fossil(
    carbon_content_dry: Any,
    dry_matter_share: Any,
    fossil_carbon_share: Any,
    oxidation_rate: Any,
    co2_per_c: Any,
) -> Any:
    """Give fossil CO2 per mass of waste."""
    burnt = carbon_content_dry * dry_matter_share * oxidation_rate
    return burnt * fossil_carbon_share * co2_per_c


def waste_biogenic(
    carbon_content_dry: Any,
    dry_matter_share: Any,
    fossil_carbon_share: Any,
    oxidation_rate: Any,
    co2_per_c: Any,
    whole: Any,
) -> Any:
    """Give biogenic CO2 per mass of waste."""
    burnt = carbon_content_dry * dry_matter_share * oxidation_rate
    return burnt * (whole - fossil_carbon_share) * co2_per_c


def waste_gas(gas_per_waste: Any) -> Any:
    """Give the gas per mass of waste."""
    return gas_per_waste


def alternative_fuel(net_calorific_value: Any, co2_per_heat: Any, fossil_carbon_share: Any) -> Any:
    """Give fossil CO2 per mass of alternative fuel."""
    return net_calorific_value * co2_per_heat * fossil_carbon_share


FOSSIL = Method(
    id="waste_fossil.1",
    gas="CO2",
    result="tCO2",
    formula=waste_fossil,
    parameters=_WASTE,
    constants=(CO2_PER_C,),
)

BIOGENIC = Method(
    id="waste_biogenic.1",
    gas="CO2_biogenic",
    result="tCO2",
    formula=waste_biogenic,
    parameters=_WASTE,
    constants=(CO2_PER_C, WHOLE),
)

CH4 = Method(
    id="waste_ch4.1",
    gas="CH4_nonfossil",
    result="tCH4",
    formula=waste_gas,
    parameters=(Parameter("gas_per_waste", "tCH4", "t"),),
)

N2O = Method(
    id="waste_n2o.1",
    gas="N2O",
    result="tN2O",
    formula=waste_gas,
    parameters=(Parameter("gas_per_waste", "tN2O", "t"),),
)

ALTERNATIVE_FUEL = Method(
    id="alternative_fuel.1",
    gas="CO2",
    result="tCO2",
    formula=alternative_fuel,
    parameters=(
        Parameter("net_calorific_value", "GJ", "t"),
        Parameter("co2_per_heat", "tCO2", "GJ"),
        Parameter("fossil_carbon_share", "1", ""),
    ),
)
