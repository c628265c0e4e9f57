"""Enthalpy tables of steam, as a guide prints them.

Pressures are absolute, in MPa; temperatures in °C; enthalpies in kJ/kg. `doubt` says why a printed
value is not beyond question: `misprint` (the equations of IAPWS-IF97 give another one, `computed`),
`fill` (a straight line between its neighbours), `old_table` (older steam tables).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

DOUBTS = ("", "misprint", "fill", "old_table")


@dataclass(frozen=True, slots=True)
class SaturatedRow:
    """Saturated steam at one pressure."""

    pressure: Decimal
    temperature: Decimal
    enthalpy: Decimal
    doubt: str


@dataclass(frozen=True, slots=True)
class SteamCell:
    """Enthalpy at one temperature and pressure; `computed` where a misprint is suspected."""

    enthalpy: Decimal
    doubt: str
    computed: Decimal | None


@dataclass(frozen=True, slots=True)
class SteamTables:
    """Both tables, ascending; `superheated` is keyed by (temperature, pressure) and complete."""

    saturated: tuple[SaturatedRow, ...]
    temperatures: tuple[Decimal, ...]
    pressures: tuple[Decimal, ...]
    superheated: Mapping[tuple[Decimal, Decimal], SteamCell]
