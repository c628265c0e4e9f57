"""CH4 and N2O of burning fuel (燃料燃烧的甲烷和氧化亚氮), each by itself.

    by heat       E_CH4 = AD x NCV x EF_CH4            E_N2O = AD x NCV x EF_N2O
    by distance   E_CH4 = D x EF_CH4                   E_N2O = D x EF_N2O

AD   fuel, t or 10^4 Nm3                  NCV  net calorific value, GJ/t, GJ/10^4 Nm3
EF   by heat: kg of the gas per TJ; by distance: mg of the gas per km, by vehicle class, fuel and
     emission standard
D    distance driven by the vehicles of one class, km

Counted only where a guide asks for it: GB/T 32151.27 and NDRC road transport, CH4 and N2O by
distance (form and values M); by heat IPCC 2006 volume 2, tier 1 (H). CH4 of fossil fuel is fossil,
CH4 of biomass is not.
"""

from typing import Any

from ghg.methods.formula import Method, Parameter

_ORIGINS = ("CH4_fossil", "CH4_nonfossil")


def gas_by_heat(net_calorific_value: Any, gas_per_heat: Any) -> Any:
    """Give the gas per unit of fuel from its heat."""
    return net_calorific_value * gas_per_heat


def gas_by_distance(gas_per_distance: Any) -> Any:
    """Give the gas per distance driven."""
    return gas_per_distance


CH4_BY_HEAT = Method(
    id="combustion_ch4.1",
    gas="",
    result="tCH4",
    formula=gas_by_heat,
    parameters=(
        Parameter("net_calorific_value", "GJ", ""),
        Parameter("gas_per_heat", "tCH4", "GJ"),
    ),
    species=_ORIGINS,
)

N2O_BY_HEAT = Method(
    id="combustion_n2o.1",
    gas="N2O",
    result="tN2O",
    formula=gas_by_heat,
    parameters=(
        Parameter("net_calorific_value", "GJ", ""),
        Parameter("gas_per_heat", "tN2O", "GJ"),
    ),
)

CH4_BY_DISTANCE = Method(
    id="vehicle_ch4.1",
    gas="",
    result="tCH4",
    formula=gas_by_distance,
    parameters=(Parameter("gas_per_distance", "tCH4", "km"),),
    species=_ORIGINS,
)

N2O_BY_DISTANCE = Method(
    id="vehicle_n2o.1",
    gas="N2O",
    result="tN2O",
    formula=gas_by_distance,
    parameters=(Parameter("gas_per_distance", "tN2O", "km"),),
)
