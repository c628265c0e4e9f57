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
from ghg.methods.asked import inputs_of, takes_gas_of_item, units_of

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
POWER, HEAT = "grid_electricity", "heat"
ITEMS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("electricity", "grid_loss"), POWER),
        **dict.fromkeys(("heat", "hot_water", "circuit", "steam", "steam_full"), HEAT),
    }
)
BURNT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"fuel": ("fuel",), "vehicle": ("vehicle",), "biomass": ("biomass",)}
)
WASTE_WATER = ("wastewater",)
# a share that the plant states of a whole source would count any item of it
ITEM_KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **dict.fromkeys(("co2_lost", "bottled_co2", "co2_recovery"), ("chemical", "gas")),
        **dict.fromkeys(
            ("wastewater", "domestic_wastewater_by_people", "domestic_wastewater_by_bod"),
            WASTE_WATER,
        ),
    }
)
GASES = ("gas", "blend")  # what has a gas to count where the method names none
NO_MATERIAL = ("energy", "power", *WASTE_WATER)
ANY_MATERIAL = ("fuel", "material", "gas", "blend")
UNITS = MappingProxyType({"electricity": ("kWh",), "heat": ("GJ",)})
AS_THE_VALUE_HAS_IT = ("t", "Nm3")  # a value per tonne or per normal cubic metre
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
    """List everything in a stream that does not fit: E-ROUTE, E-POWER, E-INPUT, E-ITEM, E-DIM."""
    place = Place(subject=f"{source.code} {stream.code}")
    found = _acquisition(stream, kind, place)
    if source.method:
        found += _input(stream, source.method, place)
        found += _item(stream, source.method, item_kind, place)
        found += _unit(stream, source.method, kind, place)
    return found


def _acquisition(stream: Stream, kind: SourceKind, place: Place) -> list[Problem]:
    """Only counted power has a route, and each route only some kinds of power."""
    counted = stream.input is Input.ACTIVITY
    routes = kind.routes if kind.routes and counted else (Route.NONE,)
    if stream.route not in routes:
        return [_choose("E-ROUTE", place, stream.route, routes)]
    powers = POWERS[stream.route]
    if stream.power not in powers:
        return [_choose("E-POWER", place, stream.power, powers)]
    return []


def _item(stream: Stream, method: str, item_kind: str, place: Place) -> list[Problem]:
    choices: tuple[str, ...] = ANY_MATERIAL
    fits = item_kind not in NO_MATERIAL
    if method in ITEMS:
        choices = (ITEMS[method],)
        fits = stream.item == ITEMS[method]
    elif method in ITEM_KINDS or method.partition("_")[0] in BURNT:
        choices = ITEM_KINDS.get(method) or BURNT[method.partition("_")[0]]
        fits = item_kind in choices
    elif takes_gas_of_item(method):
        choices, fits = GASES, item_kind in GASES
    return [] if fits else [_choose("E-ITEM", place, stream.item, choices)]


def _unit(stream: Stream, method: str, kind: SourceKind, place: Place) -> list[Problem]:
    """A unit that a method does not take names the methods of the kind of source that do."""
    if stream.reference_state not in ("", AS_BILLED):
        return [_choose("E-KIND", place, stream.reference_state, ("", AS_BILLED))]
    if _takes(method, stream):
        return []
    others = [one for one in kind.methods if one != method and _counts(one, stream)]
    values = {"target": " / ".join(_taken(method, stream)), "methods": "、".join(others)}
    return [Problem("E-DIM", place, stream.unit, values)]


def _counts(method: str, stream: Stream) -> bool:
    return stream.input in inputs_of(method) and _takes(method, stream)


def _takes(method: str, stream: Stream) -> bool:
    billed = stream.reference_state == AS_BILLED
    return any(
        stream.unit == one or (not billed and same_dimension(stream.unit, one))
        for one in _taken(method, stream)
    )


def _taken(method: str, stream: Stream) -> tuple[str, ...]:
    if method in UNITS:
        return UNITS[method]
    return BILLED_UNITS if stream.reference_state == AS_BILLED else _units(method, stream)


def _units(method: str, stream: Stream) -> tuple[str, ...]:
    """Give the units of a stream: its formula's own, or those that a value may be printed per."""
    if stream.input is Input.TOTAL_USE:
        return (stream.unit,)
    return tuple(
        one or per for one in units_of(method, stream.input) for per in AS_THE_VALUE_HAS_IT
    )


def _input(stream: Stream, method: str, place: Place) -> list[Problem]:
    """Only the inputs that a calculation counts, and meters of all use, have a place in it."""
    inputs = (*inputs_of(method), Input.TOTAL_USE)
    fits = stream.input in inputs
    return [] if fits else [_choose("E-INPUT", place, stream.input, inputs)]


def _choose(code: str, place: Place, given: str, choices: tuple[str, ...]) -> Problem:
    return Problem(code, place, given, {"choices": "、".join(one or "-" for one in choices)})
