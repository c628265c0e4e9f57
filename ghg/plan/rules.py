"""What fits together in a stream: route and power, item and method, unit and item.

A kilowatt-hour that is called wind and comes by the ordinary grid, or steam entered as a fuel,
would be counted by a rule that is not meant for it. It is refused at the door.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from ghg.domain.streams import AS_BILLED, EmissionSource, Input, Power, Route, SourceKind, Stream
from ghg.domain.units import same_dimension
from ghg.errors import Place, Problem

NONFOSSIL = tuple(power for power in Power if power.nonfossil)
POWERS: Mapping[Route, tuple[Power, ...]] = MappingProxyType(
    {
        Route.NONE: (Power.NONE,),
        Route.GRID: (Power.ORDINARY,),
        Route.DIRECT_LINE: (Power.ORDINARY, *NONFOSSIL),
        Route.GREEN_TRADE: tuple(power for power in NONFOSSIL if power is not Power.NUCLEAR),
        Route.NUCLEAR_TRADE: (Power.NUCLEAR,),
        Route.OWN_GENERATION: (*NONFOSSIL, Power.OWN_FOSSIL),
        Route.EXPORT: (Power.ORDINARY, *NONFOSSIL, Power.OWN_FOSSIL),
        Route.PASS_ON: (Power.ORDINARY,),
        Route.STORAGE: (Power.ORDINARY,),
    }
)
ITEMS = MappingProxyType({"electricity": "grid_electricity", "heat": "heat"})
FUEL_KINDS = ("fuel",)
UNITS = MappingProxyType({"electricity": ("kWh",), "heat": ("GJ",)})
FUEL_UNITS = ("t", "Nm3")
BILLED_UNITS = ("m3", "10^4m3")


def with_only_power(stream: Stream) -> Stream:
    """Fill in the kind of power where the route leaves no choice."""
    powers = POWERS[stream.route]
    if stream.power is Power.NONE and len(powers) == 1:
        return replace(stream, power=powers[0])
    return stream


def misfits(
    stream: Stream, source: EmissionSource, kind: SourceKind, item_kind: str
) -> list[Problem]:
    """List everything in a stream that does not fit: E-ROUTE, E-POWER, E-ITEM, E-DIM."""
    place = Place(subject=f"{source.code} {stream.code}")
    found = _acquisition(stream, kind, place)
    if source.method:
        found += _item(stream, source.method, item_kind, place)
        found += _unit(stream, source.method, place)
    return found


def _acquisition(stream: Stream, kind: SourceKind, place: Place) -> list[Problem]:
    """Only counted power has a route, and each route only some kinds of power."""
    routes = kind.routes if kind.routes and stream.input is Input.ACTIVITY else (Route.NONE,)
    if stream.route not in routes:
        return [_choose("E-ROUTE", place, stream.route, routes)]
    powers = POWERS[stream.route]
    if stream.power not in powers:
        return [_choose("E-POWER", place, stream.power, powers)]
    return []


def _item(stream: Stream, method: str, item_kind: str, place: Place) -> list[Problem]:
    if method in ITEMS:
        fits, choices = stream.item == ITEMS[method], (ITEMS[method],)
    else:
        fits, choices = item_kind in FUEL_KINDS, FUEL_KINDS
    return [] if fits else [_choose("E-ITEM", place, stream.item, choices)]


def _unit(stream: Stream, method: str, place: Place) -> list[Problem]:
    if stream.reference_state not in ("", AS_BILLED):
        return [_choose("E-KIND", place, stream.reference_state, ("", AS_BILLED))]
    units = UNITS.get(method, FUEL_UNITS)
    billed = stream.reference_state == AS_BILLED
    if billed and method not in UNITS:
        units = BILLED_UNITS
    if any(
        stream.unit == one or (not billed and same_dimension(stream.unit, one)) for one in units
    ):
        return []
    return [Problem("E-DIM", place, stream.unit, {"target": " / ".join(units)})]


def _choose(code: str, place: Place, given: str, choices: tuple[str, ...]) -> Problem:
    return Problem(code, place, given, {"choices": "、".join(one or "-" for one in choices)})
