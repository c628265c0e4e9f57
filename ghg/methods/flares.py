"""Flares, vents and facilities of oil, gas, coal and petrochemicals (火炬、放空、逃逸), each gas.

    flare CO2          E = V x (C x OF x 44/12 + x_CO2 x 19.7)
    flare CH4          E = V x x_CH4 x (1 - OF) x 7.17
    accident flare     E = V x n x OF x 44/22.4           n  mean carbon atoms of a molecule
    decoking           E = V x (x_CO2 + x_CO) x 19.7
    acid gas           E = V x x_CO2 x 44/22.4            in counts +, out counts -
    facilities         E = N x EF                         N  piece-years
    throughput         E = P x EF                         coal mined, gas processed, oil piped

V    gas, 10^4 Nm3 (flow x hours, multiplied per record at intake)
C    carbon of the gas without its CO2, tC/10^4 Nm3: sum(12 x V_n x n x 10 / 22.4), a step
OF   oxidation rate                                      x  share by volume

NDRC oil and gas guide, GB/T 32151.16; NDRC coal guide, GB/T 32151.11; NDRC petrochemical guide,
GB/T 32151.15: forms M, one transcription. Facility factors M; the one of low-gas coal mines is
contested and, like the factor of oxidised asphalt, asked for.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from ghg.methods.constants import (
    CH4_DENSITY,
    CO2_DENSITY,
    CO2_MOLAR_MASS,
    CO2_PER_C,
    MOLAR_VOLUME,
    WHOLE,
)
from ghg.methods.formula import Method, Parameter
from ghg.methods.steps import Step, check_shares, given, sum_of_products

_OXIDATION = Parameter("oxidation_rate", "1", "")
_FOSSIL = "CH4_fossil"
CARBON_PER_KMOL = Fraction(12, 1000)  # tC per kmol of carbon atoms


def hydrocarbon_carbon(parts: Sequence[tuple[str, Fraction, Fraction | int]]) -> Step:
    """Give tC per 10^4 Nm3 over (gas, share by volume, carbon atoms), CO2 left out.

    Raises E-COMPOSITION when a share lies outside 0..100 % or they add to more.
    """
    check_shares([(name, share) for name, share, _ in parts], closed=False)
    pairs = [
        (
            given(f"share_{name}", share * 10**4, "Nm3/10^4Nm3"),
            given(f"carbon_{name}", CARBON_PER_KMOL * atoms, "tC/kmol", f"12 x {atoms}"),
        )
        for name, share, atoms in parts
    ]
    below = given("molar_volume", MOLAR_VOLUME.value, MOLAR_VOLUME.unit, MOLAR_VOLUME.note)
    return sum_of_products("hydrocarbon_carbon", "tC/10^4Nm3", pairs, below)


def mean_carbon_atoms(parts: Sequence[tuple[str, Fraction, Fraction]]) -> Step:
    """Give the mean number of carbon atoms over (gas, share by volume, carbon atoms).

    Raises E-COMPOSITION when a share lies outside 0..100 % or they add to more.
    """
    check_shares([(name, share) for name, share, _ in parts], closed=False)
    pairs = [
        (given(f"share_{name}", share, "1"), given(f"atoms_{name}", atoms, "kmol/kmol"))
        for name, share, atoms in parts
    ]
    return sum_of_products("carbon_atoms", "kmol/kmol", pairs)


def flare_co2(
    hydrocarbon_carbon: Any, oxidation_rate: Any, co2_share: Any, co2_per_c: Any, co2_density: Any
) -> Any:
    """Give CO2 per volume of gas flared."""
    return hydrocarbon_carbon * oxidation_rate * co2_per_c + co2_share * co2_density


def flare_ch4(methane_share: Any, oxidation_rate: Any, whole: Any, ch4_density: Any) -> Any:
    """Give CH4 that passes the flare unburnt, per volume of gas."""
    return methane_share * (whole - oxidation_rate) * ch4_density


def accident_flare(
    carbon_atoms: Any, oxidation_rate: Any, co2_molar_mass: Any, molar_volume: Any
) -> Any:
    """Give CO2 per volume of gas flared in an accident."""
    return carbon_atoms * oxidation_rate * co2_molar_mass / molar_volume


def decoking(co2_share: Any, co_share: Any, co2_density: Any) -> Any:
    """Give CO2 per volume of decoking gas; its CO counts as CO2."""
    return (co2_share + co_share) * co2_density


def acid_gas(co2_share: Any, co2_molar_mass: Any, molar_volume: Any) -> Any:
    """Give CO2 per volume of gas before or after its removal."""
    return co2_share * co2_molar_mass / molar_volume


def gas_per_unit(gas_factor: Any) -> Any:
    """Give CH4 per facility and year, or per throughput."""
    return gas_factor


FLARE_CO2 = Method(
    id="flare_co2.1",
    gas="CO2",
    result="tCO2",
    formula=flare_co2,
    parameters=(
        Parameter("hydrocarbon_carbon", "tC", "10^4Nm3"),
        _OXIDATION,
        Parameter("co2_share", "1", ""),
    ),
    constants=(CO2_PER_C, CO2_DENSITY),
)

FLARE_CH4 = Method(
    id="flare_ch4.1",
    gas=_FOSSIL,
    result="tCH4",
    formula=flare_ch4,
    parameters=(Parameter("methane_share", "1", ""), _OXIDATION),
    constants=(WHOLE, CH4_DENSITY),
    per="10^4Nm3",
)

ACCIDENT_FLARE = Method(
    id="accident_flare.1",
    gas="CO2",
    result="tCO2",
    formula=accident_flare,
    parameters=(Parameter("carbon_atoms", "kmol", "kmol"), _OXIDATION),
    constants=(CO2_MOLAR_MASS, MOLAR_VOLUME),
    per="Nm3",
)

DECOKING = Method(
    id="decoking.1",
    gas="CO2",
    result="tCO2",
    formula=decoking,
    parameters=(Parameter("co2_share", "1", ""), Parameter("co_share", "1", "")),
    constants=(CO2_DENSITY,),
    per="10^4Nm3",
)

ACID_GAS = Method(
    id="acid_gas.1",
    gas="CO2",
    result="tCO2",
    formula=acid_gas,
    parameters=(Parameter("co2_share", "1", ""),),
    constants=(CO2_MOLAR_MASS, MOLAR_VOLUME),
    per="Nm3",
)

FACILITY_CH4 = Method(
    id="facility_ch4.1",
    gas=_FOSSIL,
    result="tCH4",
    formula=gas_per_unit,
    parameters=(Parameter("gas_factor", "tCH4", "piece-year"),),
)

THROUGHPUT_CH4 = Method(
    id="throughput_ch4.1",
    gas=_FOSSIL,
    result="tCH4",
    formula=gas_per_unit,
    parameters=(Parameter("gas_factor", "tCH4", ""),),
)
