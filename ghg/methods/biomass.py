"""Biomass and mixed fuels (生物质燃料、掺混燃料), CO2 and CO2 of biological origin.

    biomass, memo        E_bio = AD x NCV x CC x OF x 44/12          or by measured carbon
    mixed, fossil part   E     = AD x NCV x CC x OF x (1 - b) x 44/12
    mixed, memo          E_bio = AD x NCV x CC x OF x b x 44/12

b    biogenic share of the fuel's carbon, tested and with its report; without proof there is no b
     and the fuel is fossil
AD, NCV, CC, CAR, OF as in `fuel`

CO2 of biological origin is reported apart and never enters a total. Source: card C-BIO; the
aviation guide multiplies by (1 - biomass share); GB/T 32150 keeps biomass apart (H), splitting by a
tested share (M). A share by mass stands for one by carbon only where both parts hold equal carbon.
"""

from typing import Any

from ghg.methods.constants import CO2_PER_C, WHOLE
from ghg.methods.formula import Method, Parameter
from ghg.methods.fuel import fuel_by_carbon, fuel_by_heat

BIOGENIC = "CO2_biogenic"

_BY_HEAT = (
    Parameter("net_calorific_value", "GJ", ""),
    Parameter("carbon_content", "tC", "GJ"),
    Parameter("oxidation_rate", "1", ""),
)
_BY_CARBON = (
    Parameter("carbon_content_received", "tC", ""),
    Parameter("oxidation_rate", "1", ""),
)
_SHARE = Parameter("biogenic_carbon_share", "1", "")


def mixed_fossil_by_heat(
    net_calorific_value: Any,
    carbon_content: Any,
    oxidation_rate: Any,
    biogenic_carbon_share: Any,
    co2_per_c: Any,
    whole: Any,
) -> Any:
    """Give fossil CO2 per unit of a mixed fuel from its heat."""
    burnt = net_calorific_value * carbon_content * oxidation_rate
    return burnt * (whole - biogenic_carbon_share) * co2_per_c


def mixed_biogenic_by_heat(
    net_calorific_value: Any,
    carbon_content: Any,
    oxidation_rate: Any,
    biogenic_carbon_share: Any,
    co2_per_c: Any,
) -> Any:
    """Give biogenic CO2 per unit of a mixed fuel from its heat."""
    burnt = net_calorific_value * carbon_content * oxidation_rate
    return burnt * biogenic_carbon_share * co2_per_c


def mixed_fossil_by_carbon(
    carbon_content_received: Any,
    oxidation_rate: Any,
    biogenic_carbon_share: Any,
    co2_per_c: Any,
    whole: Any,
) -> Any:
    """Give fossil CO2 per unit of a mixed fuel from its measured carbon."""
    burnt = carbon_content_received * oxidation_rate
    return burnt * (whole - biogenic_carbon_share) * co2_per_c


def mixed_biogenic_by_carbon(
    carbon_content_received: Any,
    oxidation_rate: Any,
    biogenic_carbon_share: Any,
    co2_per_c: Any,
) -> Any:
    """Give biogenic CO2 per unit of a mixed fuel from its measured carbon."""
    return carbon_content_received * oxidation_rate * biogenic_carbon_share * co2_per_c


BIOMASS_BY_HEAT = Method(
    id="biomass_by_heat.1",
    gas=BIOGENIC,
    result="tCO2",
    formula=fuel_by_heat,
    parameters=_BY_HEAT,
    constants=(CO2_PER_C,),
)

BIOMASS_BY_CARBON = Method(
    id="biomass_by_carbon.1",
    gas=BIOGENIC,
    result="tCO2",
    formula=fuel_by_carbon,
    parameters=_BY_CARBON,
    constants=(CO2_PER_C,),
)

MIXED_FOSSIL_BY_HEAT = Method(
    id="mixed_fossil_by_heat.1",
    gas="CO2",
    result="tCO2",
    formula=mixed_fossil_by_heat,
    parameters=(*_BY_HEAT, _SHARE),
    constants=(CO2_PER_C, WHOLE),
)

MIXED_BIOGENIC_BY_HEAT = Method(
    id="mixed_biogenic_by_heat.1",
    gas=BIOGENIC,
    result="tCO2",
    formula=mixed_biogenic_by_heat,
    parameters=(*_BY_HEAT, _SHARE),
    constants=(CO2_PER_C,),
)

MIXED_FOSSIL_BY_CARBON = Method(
    id="mixed_fossil_by_carbon.1",
    gas="CO2",
    result="tCO2",
    formula=mixed_fossil_by_carbon,
    parameters=(*_BY_CARBON, _SHARE),
    constants=(CO2_PER_C, WHOLE),
)

MIXED_BIOGENIC_BY_CARBON = Method(
    id="mixed_biogenic_by_carbon.1",
    gas=BIOGENIC,
    result="tCO2",
    formula=mixed_biogenic_by_carbon,
    parameters=(*_BY_CARBON, _SHARE),
    constants=(CO2_PER_C,),
)
