"""The columns of the form of heat: pressure, temperature and enthalpy of steam and hot water.

A gauge reading stands with the atmosphere added, supply and return stand side by side. The enthalpy
of steam that was read from the tables is a step inside its coefficient: the form names the place.
"""

from ghg.domain.numbers import exact_text, from_exact_text
from ghg.reports.forms.columns import Filled, scaled, value
from ghg.reports.forms.rows import Counted
from ghg.reports.gbt32150.factors import coefficient_number
from ghg.reports.voice import Voice

STEAM = ("gauge_pressure", "absolute_pressure", "steam_temperature")


def pressure(voice: Voice, row: Counted) -> Filled:
    """Write the absolute pressure of steam in MPa."""
    gauge, above = (
        row.argument("gauge_pressure"),
        row.argument("atmosphere", "atmospheric_pressure"),
    )
    if gauge is None or above is None:
        return value("pressure", "absolute_pressure")(voice, row)
    return voice.full(exact_text(from_exact_text(gauge.value) + from_exact_text(above.value))), None


def temperature(voice: Voice, row: Counted) -> Filled:
    """Write the temperature in °C; of a circuit, supply and return."""
    supply, back = row.argument("supply_temperature"), row.argument("return_temperature")
    if supply is None or back is None:
        return value("temperature", "steam_temperature")(voice, row)
    return f"{voice.full(supply.value)} / {voice.full(back.value)}", None


def enthalpy(voice: Voice, row: Counted) -> Filled:
    """Write the enthalpy in kJ/kg, or where its working stands."""
    if row.argument("enthalpy") is None and row.argument(*STEAM) is not None:
        return voice.term("forms.worked", (("number", coefficient_number(row.coefficient)),)), None
    return scaled("1000", "enthalpy")(voice, row)
