"""Cement clinker and ceramics (水泥熟料、陶瓷烧成), CO2 of raw materials.

    clinker oxides     E = Q x [(FR1 - FR10) x 44/56 + (FR2 - FR20) x 44/40]
    non-fuel carbon    E = Q_rm x FR0 x 44/12
    ceramics firing    E = F x eta x (C_CaCO3 x 44/100 + C_MgCO3 x 44/84)

Q    clinker and kiln dust that leaves, t       FR1, FR2    CaO, MgO in it, shares of 1
FR10, FR20  CaO, MgO that did not come from carbonate
Q_rm raw meal, t                                FR0  carbon in it that is no fuel, tC/t
F    raw material of body and glaze, t          eta  share of it that is used, measured
C    share of the carbonate in the raw material

NDRC cement guide (H), GB/T 32151.8; NDRC ceramics guide (H). FR0 of 0.1 to 0.3 % and eta of 90 %
are from memory and no defaults. The ETS guide CETS-AG-02.01 takes a factor per clinker less factors
per substitute (M, one transcription): both are `material.1`, the second negative.
"""

from fractions import Fraction
from typing import Any

from ghg.methods.constants import CO2_PER_C
from ghg.methods.formula import Constant, Method, Parameter

CO2_PER_CAO = Constant("co2_per_cao", Fraction(44, 56), "tCO2/t", "44/56")
CO2_PER_MGO = Constant("co2_per_mgo", Fraction(44, 40), "tCO2/t", "44/40")
CO2_PER_CACO3 = Constant("co2_per_caco3", Fraction(44, 100), "tCO2/t", "44/100")
CO2_PER_MGCO3 = Constant("co2_per_mgco3", Fraction(44, 84), "tCO2/t", "44/84")


def clinker_oxides(
    cao_share: Any,
    cao_not_carbonate: Any,
    mgo_share: Any,
    mgo_not_carbonate: Any,
    co2_per_cao: Any,
    co2_per_mgo: Any,
) -> Any:
    """Give CO2 per mass of clinker."""
    calcium = (cao_share - cao_not_carbonate) * co2_per_cao
    return calcium + (mgo_share - mgo_not_carbonate) * co2_per_mgo


def raw_meal_carbon(nonfuel_carbon: Any, co2_per_c: Any) -> Any:
    """Give CO2 per mass of raw meal from carbon that is no fuel."""
    return nonfuel_carbon * co2_per_c


def ceramics_firing(
    material_use_rate: Any,
    caco3_share: Any,
    mgco3_share: Any,
    co2_per_caco3: Any,
    co2_per_mgco3: Any,
) -> Any:
    """Give CO2 per mass of ceramic raw material."""
    carbonates = caco3_share * co2_per_caco3 + mgco3_share * co2_per_mgco3
    return material_use_rate * carbonates


CLINKER = Method(
    id="clinker_oxides.1",
    gas="CO2",
    result="tCO2",
    formula=clinker_oxides,
    parameters=(
        Parameter("cao_share", "1", ""),
        Parameter("cao_not_carbonate", "1", ""),
        Parameter("mgo_share", "1", ""),
        Parameter("mgo_not_carbonate", "1", ""),
    ),
    constants=(CO2_PER_CAO, CO2_PER_MGO),
    per="t",
)

RAW_MEAL = Method(
    id="raw_meal_carbon.1",
    gas="CO2",
    result="tCO2",
    formula=raw_meal_carbon,
    parameters=(Parameter("nonfuel_carbon", "tC", "t"),),
    constants=(CO2_PER_C,),
)

CERAMICS = Method(
    id="ceramics_firing.1",
    gas="CO2",
    result="tCO2",
    formula=ceramics_firing,
    parameters=(
        Parameter("material_use_rate", "1", ""),
        Parameter("caco3_share", "1", ""),
        Parameter("mgco3_share", "1", ""),
    ),
    constants=(CO2_PER_CACO3, CO2_PER_MGCO3),
    per="t",
)
