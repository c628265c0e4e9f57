"""Direct measurement (实测), of a stack or a vent, each gas by itself.

    mass in the flow     E = V x c
    share by volume      E = V x x / 22.4 x M            CO2 44, CH4 16 g/mol
    mass as integrated   E = m                           the instrument gives tonnes of the gas

V    gas in the reporting period, Nm3, at the state of c      c  concentration, mg/Nm3
x    share by volume

GB/T 32150-2025, 7.2.4: sum of concentration x flow x time, with calibration evidence (M). Where
concentration and flow move together their product is made per record (instrument or intake) and the
stream is recorded as mass. What a stack gives includes CO2 of biological origin: split it by a
tested share before recording.
"""

from typing import Any

from ghg.methods.constants import CH4_MOLAR_MASS, CO2_MOLAR_MASS, MOLAR_VOLUME, WHOLE
from ghg.methods.formula import Method, Parameter

_VOLUME_SHARE = Parameter("volume_share", "1", "")
_CH4 = ("CH4_fossil", "CH4_nonfossil")


def by_concentration(concentration: Any) -> Any:
    """Give the gas per volume measured."""
    return concentration


def co2_by_share(volume_share: Any, molar_volume: Any, co2_molar_mass: Any) -> Any:
    """Give CO2 per volume measured."""
    return volume_share / molar_volume * co2_molar_mass


def ch4_by_share(volume_share: Any, molar_volume: Any, ch4_molar_mass: Any) -> Any:
    """Give CH4 per volume measured."""
    return volume_share / molar_volume * ch4_molar_mass


def as_mass(whole: Any) -> Any:
    """Give the gas itself."""
    return whole


def _concentration(gas: str, result: str, species: tuple[str, ...] = ()) -> Method:
    """A measured concentration of one gas."""
    return Method(
        id=f"measured_{result[1:].lower()}_concentration.1",
        gas=gas,
        result=result,
        formula=by_concentration,
        parameters=(Parameter("concentration", result, "Nm3"),),
        species=species,
    )


def _mass(gas: str, result: str, species: tuple[str, ...] = ()) -> Method:
    """A gas recorded as mass."""
    return Method(
        id=f"measured_{result[1:].lower()}_mass.1",
        gas=gas,
        result=result,
        formula=as_mass,
        parameters=(),
        constants=(WHOLE,),
        per=result,
        species=species,
    )


CO2_CONCENTRATION = _concentration("CO2", "tCO2")
CH4_CONCENTRATION = _concentration("", "tCH4", _CH4)
N2O_CONCENTRATION = _concentration("N2O", "tN2O")
CO2_MASS = _mass("CO2", "tCO2")
CH4_MASS = _mass("", "tCH4", _CH4)
N2O_MASS = _mass("N2O", "tN2O")

CO2_VOLUME_SHARE = Method(
    id="measured_co2_share.1",
    gas="CO2",
    result="tCO2",
    formula=co2_by_share,
    parameters=(_VOLUME_SHARE,),
    constants=(MOLAR_VOLUME, CO2_MOLAR_MASS),
    per="Nm3",
)

CH4_VOLUME_SHARE = Method(
    id="measured_ch4_share.1",
    gas="",
    result="tCH4",
    formula=ch4_by_share,
    parameters=(_VOLUME_SHARE,),
    constants=(MOLAR_VOLUME, CH4_MOLAR_MASS),
    per="Nm3",
    species=_CH4,
)
