"""Carbon is counted once (碳只计一次): what the fuel methods may not count together.

    one fuel, two measures      the same fuel of a source in a month by mass, by volume, by heat or
                                by distance: only one of them (GB/T 32151.34, M; vehicles)
    gas made from counted coal  coke-oven, blast-furnace, carbide gas burnt by the plant itself:
                                its carbon entered with another source (M); bought gas is a fuel

Both are checks on the streams of an inventory, before any formula.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ghg.domain.periods import month_text
from ghg.domain.units import same_dimension
from ghg.errors import Place, Problem

FUEL_METHODS = frozenset(
    {
        "fuel_by_heat",
        "fuel_by_carbon",
        "fuel_by_volume",
        "fuel_by_distance",
        "mixed_fuel_by_heat",
        "mixed_fuel_by_carbon",
    }
)


@dataclass(frozen=True, slots=True)
class FuelUse:
    """A fuel stream with records in a month; `made_from` is the source of the plant in which the
    carbon of a self-produced fuel entered, empty for a bought fuel."""

    stream: str
    source: str
    item: str
    unit: str
    month: int
    method: str
    made_from: str = ""


def counted_twice(uses: Iterable[FuelUse], counted: Collection[str]) -> list[Problem]:
    """List what would be counted twice; `counted` are the sources counted in the inventory.

    Codes: E-TWICE.measure, E-TWICE.self_produced.
    """
    fuels = [use for use in uses if use.method in FUEL_METHODS]
    return [*_two_measures(fuels), *_self_produced(fuels, counted)]


def _two_measures(fuels: list[FuelUse]) -> Iterable[Problem]:
    first: dict[tuple[str, str, int], FuelUse] = {}
    for use in fuels:
        other = first.setdefault((use.source, use.item, use.month), use)
        if not same_dimension(use.unit, other.unit):
            place = Place(subject=f"{use.stream} {month_text(use.month)}")
            values = {"other": other.stream, "unit": use.unit, "other_unit": other.unit}
            yield Problem("E-TWICE.measure", place, use.stream, values)


def _self_produced(fuels: list[FuelUse], counted: Collection[str]) -> Iterable[Problem]:
    seen: dict[str, FuelUse] = {use.stream: use for use in fuels if use.made_from in counted}
    for use in seen.values():
        place = Place(subject=f"{use.source} {use.stream}")
        yield Problem("E-TWICE.self_produced", place, use.stream, {"source": use.made_from})
