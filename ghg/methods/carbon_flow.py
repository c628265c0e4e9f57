"""Mass balance of carbon (物料平衡、碳平衡), stream by stream.

    E = [sum(M_in x CC_in) - sum(M_out x CC_out)] x w          w = 44/12 for CO2, 16/12 for CH4

    carbon in or out         M x CC x 44/12                    the sign follows from the stream
    carbon burnt in part     M x CC x OF x 44/12               catalyst coke, VOC, batch carbon
    material with a factor   M x EF                            flux, electrode, alloy, reducer
    carbon already in tC     C x 44/12

M    raw material, product, waste, by-product; t or 10^4 Nm3
CC   carbon content, tC/t or tC/10^4 Nm3   OF  oxidation rate or destruction efficiency
EF   tCO2 per unit of the material, as the guide prints it for that material

GB/T 32150-2025, 7.2.3 (M): mass balance. NDRC chemicals, GB/T 32151.10: raw material, product and
waste carbon (H), so carbide, ammonia and the like. NDRC coking, GB/T 32151.13; petrochemical plants
(hydrogen, ethylene oxide, petcoke calcining); glass: batch carbon (form H); steel: CETS-AG-03.01
table A.2 (H), carbon in products negative; magnesium: semi-coke of own ferrosilicon, 2.79 tCO2/t
(H); non-ferrous reducers (form H, factors M); VOC oxidation (RTO): stoichiometry of the mass burnt.
A fuel used as feed enters here and not as fuel: carbon is counted once.
"""

from typing import Any

from ghg.domain.emissions import Argument
from ghg.methods.constants import CH4_PER_C, CO2_PER_C
from ghg.methods.formula import Method, Parameter
from ghg.methods.steps import Step, sum_of

_CARBON = Parameter("carbon_content_material", "tC", "")


def carbon_flow(carbon_content_material: Any, co2_per_c: Any) -> Any:
    """Give CO2 for all carbon of a unit of material."""
    return carbon_content_material * co2_per_c


def carbon_flow_ch4(carbon_content_material: Any, ch4_per_c: Any) -> Any:
    """Give CH4 for carbon that leaves as methane."""
    return carbon_content_material * ch4_per_c


def carbon_burnt(carbon_content_material: Any, oxidation_rate: Any, co2_per_c: Any) -> Any:
    """Give CO2 for the carbon of a unit of material that burns."""
    return carbon_content_material * oxidation_rate * co2_per_c


def material(emission_factor: Any) -> Any:
    """Give CO2 per unit of material by its own factor."""
    return emission_factor


def carbon_mass(co2_per_c: Any) -> Any:
    """Give CO2 for carbon that is recorded as carbon."""
    return co2_per_c


def by_difference(whole: Argument, parts: tuple[Argument, ...]) -> Step:
    """Give what is left of a whole in tCO2 after its parts (steel, formula 4: other facilities)."""
    return sum_of("other_facilities", "tCO2", [(1, whole), *((-1, part) for part in parts)])


FLOW = Method(
    id="carbon_flow.1",
    gas="CO2",
    result="tCO2",
    formula=carbon_flow,
    parameters=(_CARBON,),
    constants=(CO2_PER_C,),
)

FLOW_CH4 = Method(
    id="carbon_flow_ch4.1",
    gas="",
    result="tCH4",
    formula=carbon_flow_ch4,
    parameters=(_CARBON,),
    constants=(CH4_PER_C,),
    species=("CH4_fossil", "CH4_nonfossil"),
)

BURNT = Method(
    id="carbon_burnt.1",
    gas="CO2",
    result="tCO2",
    formula=carbon_burnt,
    parameters=(_CARBON, Parameter("oxidation_rate", "1", "")),
    constants=(CO2_PER_C,),
)

MATERIAL = Method(
    id="material.1",
    gas="CO2",
    result="tCO2",
    formula=material,
    parameters=(Parameter("emission_factor", "tCO2", ""),),
)

MASS = Method(
    id="carbon_mass.1",
    gas="CO2",
    result="tCO2",
    formula=carbon_mass,
    parameters=(),
    constants=(CO2_PER_C,),
)
