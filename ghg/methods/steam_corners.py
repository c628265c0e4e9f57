"""The corners of an interpolation in the steam tables, and what stands in at saturation."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from ghg.domain.numbers import exact_text, plain
from ghg.domain.steam import SaturatedRow, SteamTables
from ghg.errors import NOWHERE, DataError
from ghg.methods.interpolation import Node, between, leaf
from ghg.methods.steps import given

UNITS = {"pressure": "MPa", "temperature": "°C", "enthalpy": "kJ/kg"}
PRINTED, COMPUTED = "printed", "computed"


def saturated(tables: SteamTables, key: str, x: Node, wanted: str) -> Node:
    """Give a column of the saturated table at a pressure or temperature; raises E-STEAM.range."""
    rows = tables.saturated
    low, high = _around([getattr(row, key) for row in rows], x.value, UNITS[key])
    if low == high:
        return saturated_leaf(rows[low], wanted)
    points = [
        (saturated_leaf(rows[at], key), saturated_leaf(rows[at], wanted)) for at in (low, high)
    ]
    return between(x, *points)


def saturated_leaf(row: SaturatedRow, column: str) -> Node:
    """Give one cell of the saturated table as an argument, its doubt as the note."""
    value: Decimal = getattr(row, column)
    doubt = row.doubt if column == "enthalpy" else ""
    name = f"saturated_{column}_{plain(row.pressure)}"
    return leaf(given(name, Fraction(value), UNITS[column], doubt))


def check_steam(tables: SteamTables, pressure: Node, temperature: Node) -> None:
    """Refuse what lies outside the tables or is not superheated; raises E-STEAM."""
    _around(tables.pressures, pressure.value, "MPa")
    _around(tables.temperatures, temperature.value, "°C")
    if pressure.value > tables.saturated[-1].pressure:
        if temperature.value < _above_saturation(tables):
            raise _water(pressure.value, temperature.value, Fraction(_above_saturation(tables)))
        return
    boiling = saturated(tables, "pressure", pressure, "temperature").value
    if temperature.value <= boiling:
        raise _water(pressure.value, temperature.value, boiling)


def columns_around(tables: SteamTables, pressure: Node) -> tuple[Decimal, ...]:
    """Give the column of a pressure, or the two on both sides."""
    low, high = _around(tables.pressures, pressure.value, "MPa")
    return tuple(dict.fromkeys(tables.pressures[at] for at in (low, high)))


def at_column(
    tables: SteamTables, column: Decimal, temperature: Node, reading: str
) -> tuple[Node, Node]:
    """Give (pressure, enthalpy) at a temperature in a column, or at saturation before it."""
    row = next((one for one in tables.saturated if one.pressure == column), None)
    if row is not None and temperature.value < row.temperature:
        return (
            saturated(tables, "temperature", temperature, "pressure"),
            saturated(tables, "temperature", temperature, "enthalpy"),
        )
    named = leaf(given(f"pressure_{plain(column)}", Fraction(column), "MPa"))
    return named, _along(tables, column, temperature, row, reading)


def _along(
    tables: SteamTables,
    column: Decimal,
    temperature: Node,
    row: SaturatedRow | None,
    reading: str,
) -> Node:
    """Interpolate down a column between two rows, or between saturation and a row."""
    rows = tables.temperatures
    low, high = _around(rows, temperature.value, "°C")
    if low == high:
        return _cell(tables, rows[low], column, reading)[1]
    above = _cell(tables, rows[high], column, reading)
    if row is not None and rows[low] < row.temperature:
        start = saturated_leaf(row, "temperature"), saturated_leaf(row, "enthalpy")
        return between(temperature, start, above)
    if row is None and rows[low] < _above_saturation(tables):
        first = Fraction(_above_saturation(tables))
        raise _water(Fraction(column), temperature.value, first)
    return between(temperature, _cell(tables, rows[low], column, reading), above)


def _above_saturation(tables: SteamTables) -> Decimal:
    """Give the first row above the hottest saturated steam: without a boiling point, only from
    there on no water lies between two rows."""
    hottest = tables.saturated[-1].temperature
    return next(row for row in tables.temperatures if row > hottest)


def _cell(
    tables: SteamTables, temperature: Decimal, pressure: Decimal, reading: str
) -> tuple[Node, Node]:
    """Give (temperature, enthalpy) of a cell; raises E-STEAM.doubt."""
    cell = tables.superheated[temperature, pressure]
    value, note = cell.enthalpy, cell.doubt
    if cell.computed is not None:
        if reading not in (PRINTED, COMPUTED):
            raise DataError(
                "E-STEAM.doubt",
                NOWHERE,
                f"{plain(temperature)} °C, {plain(pressure)} MPa",
                printed=plain(cell.enthalpy),
                computed=plain(cell.computed),
            )
        value, note = (cell.computed if reading == COMPUTED else cell.enthalpy), reading
    at = leaf(given(f"temperature_{plain(temperature)}", Fraction(temperature), "°C"))
    name = f"enthalpy_{plain(temperature)}_{plain(pressure)}"
    return at, leaf(given(name, Fraction(value), "kJ/kg", note))


def _water(pressure: Fraction, temperature: Fraction, boiling: Fraction) -> DataError:
    place = f"{exact_text(pressure)} MPa, {exact_text(temperature)} °C"
    return DataError("E-STEAM.water", NOWHERE, place, boiling=exact_text(boiling))


def _around(values: Sequence[Decimal], wanted: Fraction, unit: str) -> tuple[int, int]:
    """Give the places of the values on both sides (one place twice when it stands there)."""
    if not values[0] <= wanted <= values[-1]:
        raise DataError(
            "E-STEAM.range",
            NOWHERE,
            f"{exact_text(wanted)} {unit}",
            first=plain(values[0]),
            last=plain(values[-1]),
        )
    high = next(at for at, value in enumerate(values) if value >= wanted)
    return (high, high) if values[high] == wanted else (high - 1, high)
