"""Combustion of fossil fuel (化石燃料燃烧), CO2.

GB/T 32151 parts and the NDRC sector guides, fuel combustion; also the MEE guides with other
default tables. Two ways to the carbon of a unit of fuel:

    by heat     E = AD x NCV x CC x OF x 44/12
    by carbon   E = AD x CAR x OF x 44/12

AD   net consumption (净消耗量), t or 10^4 Nm3          the stream's quantity
NCV  net calorific value (低位发热量), GJ/t, GJ/10^4 Nm3
CC   carbon content per heat (单位热值含碳量), tC/GJ
CAR  carbon content as received (收到基元素碳含量), tC/t
OF   oxidation rate (碳氧化率), a share of 1
44/12  mass of CO2 per mass of carbon, exact

Source: card C-FUEL of the sector guides (two public transcriptions agree).
"""

from typing import Any

from ghg.methods.constants import CO2_PER_C
from ghg.methods.formula import Method, Parameter


def fuel_by_heat(
    net_calorific_value: Any, carbon_content: Any, oxidation_rate: Any, co2_per_c: Any
) -> Any:
    """Give CO2 per unit of fuel from its heat."""
    return net_calorific_value * carbon_content * oxidation_rate * co2_per_c


def fuel_by_carbon(carbon_content_received: Any, oxidation_rate: Any, co2_per_c: Any) -> Any:
    """Give CO2 per unit of fuel from its measured carbon."""
    return carbon_content_received * oxidation_rate * co2_per_c


BY_HEAT = Method(
    id="fuel_by_heat.1",
    gas="CO2",
    result="tCO2",
    formula=fuel_by_heat,
    parameters=(
        Parameter("net_calorific_value", "GJ", ""),
        Parameter("carbon_content", "tC", "GJ"),
        Parameter("oxidation_rate", "1", ""),
    ),
    constants=(CO2_PER_C,),
)

BY_CARBON = Method(
    id="fuel_by_carbon.1",
    gas="CO2",
    result="tCO2",
    formula=fuel_by_carbon,
    parameters=(
        Parameter("carbon_content_received", "tC", ""),
        Parameter("oxidation_rate", "1", ""),
    ),
    constants=(CO2_PER_C,),
)
