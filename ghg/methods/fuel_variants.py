"""Fuel in other measures: as carbon only, by volume, by distance (燃料的其他计量方式), CO2.

    without oxidation rate   E = AD x NCV x CC x 44/12
    by volume                E = V x rho x NCV x CC x OF x 44/12
    by distance              E = D x q x rho x NCV x CC x OF x 44/12

AD   fuel bought or sent out, t or 10^4 Nm3; the sign follows from the stream
V    fuel by volume, L or m3             D  distance driven, km (proxy data)
q    consumption of the vehicle, L/100km
rho  density, t/m3: from a document, never assumed (diesel 0.84 t/m3, NDRC road guide page 15; no
     guide gives one for petrol)
NCV, CC, OF as in `fuel`

Sources: CETS-AG-03.01-V01-2024 (steel), formulas (1) and (2): a carbon balance without oxidation
rate, text read (H); card C-FUEL with the density of the NDRC road transport guide (H for diesel);
by distance: rule of practice (L), flagged as proxy data.
"""

from typing import Any

from ghg.methods.constants import CO2_PER_C
from ghg.methods.formula import Method, Parameter

_HEAT_AND_CARBON = (
    Parameter("carbon_content", "tC", "GJ"),
    Parameter("oxidation_rate", "1", ""),
)


def fuel_as_carbon(net_calorific_value: Any, carbon_content: Any, co2_per_c: Any) -> Any:
    """Give CO2 for all carbon of a unit of fuel."""
    return net_calorific_value * carbon_content * co2_per_c


def fuel_by_volume(
    density: Any,
    net_calorific_value: Any,
    carbon_content: Any,
    oxidation_rate: Any,
    co2_per_c: Any,
) -> Any:
    """Give CO2 per volume of fuel."""
    return density * net_calorific_value * carbon_content * oxidation_rate * co2_per_c


def fuel_by_distance(
    consumption: Any,
    density: Any,
    net_calorific_value: Any,
    carbon_content: Any,
    oxidation_rate: Any,
    co2_per_c: Any,
) -> Any:
    """Give CO2 per distance driven."""
    return consumption * density * net_calorific_value * carbon_content * oxidation_rate * co2_per_c


AS_CARBON = Method(
    id="fuel_as_carbon.1",
    gas="CO2",
    result="tCO2",
    formula=fuel_as_carbon,
    parameters=(
        Parameter("net_calorific_value", "GJ", ""),
        Parameter("carbon_content", "tC", "GJ"),
    ),
    constants=(CO2_PER_C,),
)

BY_VOLUME = Method(
    id="fuel_by_volume.1",
    gas="CO2",
    result="tCO2",
    formula=fuel_by_volume,
    parameters=(
        Parameter("density", "t", "m3"),
        Parameter("net_calorific_value", "GJ", "t"),
        *_HEAT_AND_CARBON,
    ),
    constants=(CO2_PER_C,),
)

BY_DISTANCE = Method(
    id="fuel_by_distance.1",
    gas="CO2",
    result="tCO2",
    formula=fuel_by_distance,
    parameters=(
        Parameter("consumption", "m3", "km"),
        Parameter("density", "t", "m3"),
        Parameter("net_calorific_value", "GJ", "t"),
        *_HEAT_AND_CARBON,
    ),
    constants=(CO2_PER_C,),
)
