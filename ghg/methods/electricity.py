"""Electricity bought, sold or passed on (购入、输出的电力), CO2.

    E = AD x EF

AD  electricity, MWh (the stream's quantity)
EF  emission factor of the power in question, tCO2/MWh; proven non-fossil power has EF 0 where the
    guide says so

Which EF belongs to which kilowatt-hour is decided in `ghg.inventory.electricity`.
Source: card C-ELEC; GB/T 32151 parts, table B.8: one row per kind of power with its own factor.
"""

from typing import Any

from ghg.methods.formula import Method, Parameter


def electricity(emission_factor: Any) -> Any:
    """Give CO2 per unit of electricity."""
    return emission_factor


PURCHASED = Method(
    id="electricity.1",
    gas="CO2",
    result="tCO2",
    formula=electricity,
    parameters=(Parameter("emission_factor", "tCO2", "MWh"),),
)
