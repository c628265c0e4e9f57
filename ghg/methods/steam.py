"""Enthalpy of steam from its pressure and temperature (蒸汽焓值), kJ/kg, exactly interpolated.

    saturated      h between the rows on both sides of the pressure, or of the temperature
    superheated    h between the columns on both sides of the pressure, each between the rows on
                   both sides of the temperature

Saturation is the corner: where the row below lies under the column's boiling point, the saturated
steam of that column stands in for it; where the column above would be water, the saturated steam of
the given temperature does. So water never enters an interpolation of steam.

Pressures are absolute; `absolute_pressure` adds the atmosphere to a gauge reading, and a reading
without its reference is refused. Tables: GB/T 32151.34-2024, tables C.4 and C.5 (M), compared with
IAPWS-IF97. Outside the tables, or for water: a named error. A cell that IF97 contradicts is used
only after a person chose `printed` or `computed`; other doubts are remarks of the step.
"""

from fractions import Fraction

from ghg.domain.emissions import Argument
from ghg.domain.factors import Remark
from ghg.domain.numbers import exact_text
from ghg.domain.steam import SteamTables
from ghg.domain.units import conversion
from ghg.errors import NOWHERE, DataError
from ghg.methods.dimension import prove_dimension
from ghg.methods.interpolation import Node, between, leaf
from ghg.methods.steam_corners import at_column, check_steam, columns_around, saturated
from ghg.methods.steps import Step, given, worked

STANDARD_ATMOSPHERE = given("atmosphere", Fraction(101325, 10**6), "MPa", "standard atmosphere")
REMARKS = {
    "printed": "steam.printed",
    "computed": "steam.computed",
    "fill": "steam.fill",
    "old_table": "steam.old_table",
}


def absolute_pressure(
    reading: Argument, reference: str, atmosphere: Argument = STANDARD_ATMOSPHERE
) -> Step:
    """Give the absolute pressure of a reading in MPa; `reference` is `gauge` or `absolute`.

    Raises E-STEAM.reference when nobody said which: 0.7 MPa gauge is 0.801325 MPa; E-DIM.
    """
    read = _in("MPa", reading)
    if reference == "absolute":
        return Step("pressure", "MPa", (read,), read.name, read.value)
    if reference != "gauge":
        raise DataError("E-STEAM.reference", NOWHERE, exact_text(read.value))
    arguments = (read, _in("MPa", atmosphere))
    return worked("pressure", "MPa", lambda gauge, above: gauge + above, arguments)


def saturated_by_pressure(tables: SteamTables, pressure: Argument) -> Step:
    """Give the enthalpy of saturated steam at a pressure; raises E-STEAM.range, E-DIM."""
    return _step(saturated(tables, "pressure", leaf(_in("MPa", pressure)), "enthalpy"))


def saturated_by_temperature(tables: SteamTables, temperature: Argument) -> Step:
    """Give the enthalpy of saturated steam at a temperature; raises E-STEAM.range, E-DIM."""
    return _step(saturated(tables, "temperature", leaf(_in("°C", temperature)), "enthalpy"))


def boiling_point(tables: SteamTables, pressure: Argument) -> Step:
    """Give the temperature of saturated steam at a pressure; raises E-STEAM.range, E-DIM."""
    found = saturated(tables, "pressure", leaf(_in("MPa", pressure)), "temperature")
    return Step("temperature", "°C", found.arguments, found.tree, found.value)


def superheated(
    tables: SteamTables, pressure: Argument, temperature: Argument, reading: str = ""
) -> Step:
    """Give the enthalpy of superheated steam.

    Raises E-STEAM.range outside the tables, E-STEAM.water at or below the boiling point,
    E-STEAM.doubt at a contradicted cell while `reading` is neither `printed` nor `computed`.
    """
    p, t = leaf(_in("MPa", pressure)), leaf(_in("°C", temperature))
    check_steam(tables, p, t)
    points = [at_column(tables, column, t, reading) for column in columns_around(tables, p)]
    return _step(points[0][1] if len(points) == 1 else between(p, *points))


def _in(unit: str, argument: Argument) -> Argument:
    """Bring a reading to the unit of the tables, its own unit as the note; raises E-DIM."""
    if argument.unit == unit:
        return argument
    value = argument.value * conversion(argument.unit, unit)
    return given(argument.name, value, unit, argument.unit, argument.choice)


def _step(found: Node) -> Step:
    """Make the step, with a remark for every corner that is not beyond question."""
    remarks = tuple(
        Remark(REMARKS[one.note], (("place", one.name), ("value", exact_text(one.value))))
        for one in found.arguments
        if one.note in REMARKS
    )
    prove_dimension(found.tree, found.arguments, "kJ/kg")
    return Step("enthalpy", "kJ/kg", found.arguments, found.tree, found.value, remarks)
