"""Heat bought or sold (购入、输出的热力), CO2.

    E = AD x EF

AD  heat, GJ (the stream's quantity)
EF  supplier's measured factor, else the default 0.11 tCO2/GJ of the guides

Source: card C-HEAT. Steam and hot water in tonnes need their enthalpy first and come as GJ.
"""

from typing import Any

from ghg.methods.formula import Method, Parameter


def heat(emission_factor: Any) -> Any:
    """Give CO2 per unit of heat."""
    return emission_factor


PURCHASED = Method(
    id="heat.1",
    gas="CO2",
    result="tCO2",
    formula=heat,
    parameters=(Parameter("emission_factor", "tCO2", "GJ"),),
)
