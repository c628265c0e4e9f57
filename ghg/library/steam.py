"""The steam tables of the library: read whole and strictly, or not at all."""

from decimal import Decimal

from ghg.domain.numbers import number
from ghg.domain.steam import DOUBTS, SaturatedRow, SteamCell, SteamTables
from ghg.errors import DataError, Place, Problem
from ghg.library.index import Library
from ghg.library.read import read_csv

_SOURCE = ("source", "locator", "confidence", "note")
_SATURATED = ("pressure_mpa", "temperature_c", "enthalpy_kj_kg", "doubt", *_SOURCE)
_SUPERHEATED = (
    "temperature_c",
    "pressure_mpa",
    "enthalpy_kj_kg",
    "doubt",
    "computed_kj_kg",
    *_SOURCE,
)


def steam_tables(library: Library) -> SteamTables:
    """Give the tables; raises E-NUM, E-WORD, E-STEAM and what `read_csv` raises."""
    made: SteamTables = library.kept("steam", lambda: _read(library))
    return made


def _read(library: Library) -> SteamTables:
    saturated = _saturated(library)
    file = "steam_superheated.csv"
    cells: dict[tuple[Decimal, Decimal], SteamCell] = {}
    for place, row in read_csv(library.folder / file, _SUPERHEATED):
        key = (_number(row, "temperature_c", place), _number(row, "pressure_mpa", place))
        if key in cells:
            raise DataError("E-STEAM.grid", place, f"{key[0]} °C, {key[1]} MPa")
        cells[key] = _cell(row, place)
    temperatures = tuple(sorted({temperature for temperature, _ in cells}))
    pressures = tuple(sorted({pressure for _, pressure in cells}))
    holes = [(t, p) for t in temperatures for p in pressures if (t, p) not in cells]
    if holes:
        raise DataError.of(
            Problem("E-STEAM.grid", Place(file=file), f"{t} °C, {p} MPa") for t, p in holes
        )
    return SteamTables(saturated, temperatures, pressures, cells)


def _saturated(library: Library) -> tuple[SaturatedRow, ...]:
    rows: list[SaturatedRow] = []
    for place, row in read_csv(library.folder / "steam_saturated.csv", _SATURATED):
        pressure = _number(row, "pressure_mpa", place)
        temperature = _number(row, "temperature_c", place)
        enthalpy = _number(row, "enthalpy_kj_kg", place)
        if rows and (pressure <= rows[-1].pressure or temperature <= rows[-1].temperature):
            raise DataError("E-STEAM.order", place, f"{pressure} MPa")
        rows.append(SaturatedRow(pressure, temperature, enthalpy, _doubt(row, place)))
    return tuple(rows)


def _cell(row: dict[str, str], place: Place) -> SteamCell:
    doubt = _doubt(row, place)
    computed = _number(row, "computed_kj_kg", place) if doubt == "misprint" else None
    return SteamCell(_number(row, "enthalpy_kj_kg", place), doubt, computed)


def _doubt(row: dict[str, str], place: Place) -> str:
    if row["doubt"] not in DOUBTS:
        raise DataError("E-WORD", place, row["doubt"], words=", ".join(DOUBTS))
    return row["doubt"]


def _number(row: dict[str, str], column: str, place: Place) -> Decimal:
    try:
        return number(row[column])
    except DataError as wrong:
        at = Place(file=place.file, row=place.row, column=column)
        raise DataError("E-NUM", at, row[column]) from wrong
