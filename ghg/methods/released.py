"""Gases that leave equipment (制冷剂、六氟化硫、灭火剂等逸散), each species by itself.

    weighed          E_i = M x w_i                  topped up, discharged, lost; scrapped charge
    charge method    E_i = C x r x w_i              C charge in the equipment, r leak rate
    connections      E_i = n x a x M_i              n fillings, a leak per connection
    CO2 of a bottle  E   = M x PUR                  extinguisher, dry ice, bottled gas
    industrial CO2   E   = AD x L                   L share lost when drinks are filled (food)

w_i  share by mass of species i: 1 for a pure gas, the composition of a blend otherwise. HCFCs and
     HFOs are species without a group: they are listed apart and enter no total
M_i  molar mass, g/mol

Equipment repaired or retired (grid guide): capacity counts +, what was recovered counts -. New
charge put into equipment is recorded and emits nothing; top-up = leak holds only when the system
was full before.

Sources: card C-REFRIG (practice, L: a guide that names no rule); GB/T 32151.2 and NDRC grid guide,
capacity less recovered (H); NDRC machinery guide, 0.342 mol per connection (M, therefore asked for
as a parameter); food guide, share lost by kind of filling (M).
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from ghg.domain.gases import Blend
from ghg.methods.constants import CARBON_DIOXIDE
from ghg.methods.formula import Method, Parameter

_MASS_SHARE = Parameter("mass_share", "1", "")


def weighed(mass_share: Any) -> Any:
    """Give a species per mass of gas or blend."""
    return mass_share


def charge_leak(leak_rate: Any, mass_share: Any) -> Any:
    """Give a species per mass of charge held by the equipment over the period of the rate."""
    return leak_rate * mass_share


def connection_leak(leak_per_connection: Any, molar_mass: Any) -> Any:
    """Give the gas lost per connection made."""
    return leak_per_connection * molar_mass


def bottled_co2(purity: Any, carbon_dioxide: Any) -> Any:
    """Give CO2 per mass of bottled gas, dry ice or extinguishing agent."""
    return purity * carbon_dioxide


def co2_lost(loss_share: Any, carbon_dioxide: Any) -> Any:
    """Give CO2 lost per mass of industrial CO2 used."""
    return loss_share * carbon_dioxide


def species_of(blend: Blend) -> Mapping[str, Fraction]:
    """Give the share of each species of a blend as a share of 1, in the order of the table."""
    return {name: Fraction(percent) / 100 for name, percent in blend.percent.items()}


WEIGHED = Method(
    id="gas_released.1",
    gas="",
    result="t",
    formula=weighed,
    parameters=(_MASS_SHARE,),
    per="t",
)

CHARGE = Method(
    id="charge_leak.1",
    gas="",
    result="t",
    formula=charge_leak,
    parameters=(Parameter("leak_rate", "1", ""), _MASS_SHARE),
    per="t",
)

CONNECTION = Method(
    id="connection_leak.1",
    gas="",
    result="t",
    formula=connection_leak,
    parameters=(
        Parameter("leak_per_connection", "kmol", "piece"),
        Parameter("molar_mass", "t", "kmol"),
    ),
)

BOTTLED_CO2 = Method(
    id="bottled_co2.1",
    gas="CO2",
    result="tCO2",
    formula=bottled_co2,
    parameters=(Parameter("purity", "1", ""),),
    constants=(CARBON_DIOXIDE,),
    per="t",
)

CO2_LOST = Method(
    id="co2_lost.1",
    gas="CO2",
    result="tCO2",
    formula=co2_lost,
    parameters=(Parameter("loss_share", "1", ""),),
    constants=(CARBON_DIOXIDE,),
    per="t",
)
