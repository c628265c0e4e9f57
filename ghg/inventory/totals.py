"""Totals: every axis by which an inventory is read, from exact lines.

By name: `guide` (the guide's sources, gases and totals rule), `guide_without_energy` (GB/T: without
bought and exported electricity and heat), `seven_gases` (sources inside and additional, all seven
groups), `co2_only`. Guide-view lines enter; the location and market views only give scope 2 keys of
their own. Lines beside the guide's total (additional sources, other gases) are an axis of their
own, so that every other axis adds up to the total. Totals are frozen from the exact sum.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from ghg.domain.gases import Gas
from ghg.domain.guides import TotalsRule
from ghg.domain.issue import TotalRow
from ghg.domain.numbers import frozen
from ghg.domain.streams import Membership
from ghg.inventory.electricity import View
from ghg.inventory.lines import Counted, Line, exact_sum, total

ENERGY_CLASSES = (
    "purchased_electricity",
    "purchased_heat",
    "exported_electricity",
    "exported_heat",
)
SUMMED = (Membership.INSIDE, Membership.ADDITIONAL)
OTHER_VIEWS = (View.LOCATION, View.MARKET)
Key = Callable[[Line], str]
Groups = Mapping[str, Gas | None]  # species -> group

AXES: Mapping[str, Key] = {
    "gbt": lambda line: line.counted.kind.gbt_class,
    "row": lambda line: line.counted.treatment.report_row,
    "scope": lambda line: line.counted.kind.scope,
    "iso": lambda line: line.counted.kind.iso_category,
    "facility": lambda line: line.counted.facility.code,
    "unit": lambda line: line.counted.source.unit,
    "source": lambda line: line.counted.source.code,
    "month": lambda line: str(line.month),
}


def all_totals(
    lines: tuple[Line, ...], groups: Groups, uncomputed: Iterable[Counted] = ()
) -> tuple[TotalRow, ...]:
    """Give the totals by name, by every axis, by gas, and scope 2 in its other two figures."""
    guide = [line for line in lines if line.view == View.GUIDE]
    rows = [*unknown_left_out(by_name(guide, groups), uncomputed)]
    inside = [line for line in guide if in_guide_total(line)]
    beside = [line for line in guide if not in_guide_total(line)]
    for axis, key in AXES.items():
        rows += by_axis(axis, inside, key)
    weighed = [line for line in beside if line.gwp is not None]
    rows += by_axis("beside", weighed, AXES["source"])
    of_gases = [line for line in guide if not (is_part(line) or stands_apart(line))]
    rows += by_gas(of_gases, groups)
    rows += _other_scope_two(lines)
    return tuple(rows)


def by_name(lines: list[Line], groups: Groups) -> tuple[TotalRow, ...]:
    """Give the named totals of guide-view lines."""
    counted = [line for line in lines if in_guide_total(line)]
    known = [line for line in lines if line.counted.treatment.membership in SUMMED]
    seven = [line for line in known if groups[line.species] is not None]
    without = [line for line in counted if line.counted.kind.gbt_class not in ENERGY_CLASSES]
    return (
        _row("name", "guide", counted),
        _row("name", "guide_without_energy", without),
        _row("name", "seven_gases", seven),
        _row("name", "co2_only", [one for one in seven if groups[one.species] is Gas.CO2]),
    )


def unknown_left_out(
    rows: Iterable[TotalRow], uncomputed: Iterable[Counted]
) -> tuple[TotalRow, ...]:
    """Empty the named totals that should hold a source which could not be computed."""
    unknown: set[str] = set()
    for counted in uncomputed:
        unknown |= {"seven_gases"}
        unknown |= {"co2_only"} if Gas.CO2 in counted.treatment.gases else set()
    return tuple(replace(row, co2e_t="") if row.key in unknown else row for row in rows)


def by_axis(axis: str, lines: Iterable[Line], key: Key) -> list[TotalRow]:
    """Sum lines by a key, in the order of the keys."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(key(line), []).append(line)
    return [_row(axis, name, groups[name]) for name in sorted(groups) if name]


def by_gas(lines: list[Line], groups: Groups) -> list[TotalRow]:
    """Sum by each of the seven groups, every one of them named, with tonnes of the gas itself."""
    rows = []
    for gas in Gas:
        of_gas = [line for line in lines if groups[line.species] is gas]
        mass = frozen(exact_sum(line.mass_t for line in of_gas)) if of_gas else ""
        co2e = frozen(total(of_gas)) if of_gas else ""
        rows.append(TotalRow("gas", gas, co2e, mass))
    return rows


def is_part(line: Line) -> bool:
    """Tell whether a line is counted within another source already."""
    return line.counted.treatment.membership is Membership.PART


def in_guide_total(line: Line) -> bool:
    """Inside the guide, one of its gases, and in the total that the guide's rule prints."""
    treatment, rule = line.counted.treatment, line.counted.guide.totals_rule
    if treatment.membership != Membership.INSIDE or line.gas not in treatment.gases:
        return False
    energy = line.counted.kind.gbt_class in ENERGY_CLASSES
    if rule is TotalsRule.DIRECT_ONLY:
        return not energy
    return not stands_apart(line)


def stands_apart(line: Line) -> bool:
    """Tell whether a line is what left: by scopes nothing is netted, it is reported apart."""
    return line.counted.guide.totals_rule is TotalsRule.SCOPES and line.counted.kind.sign < 0


def _other_scope_two(lines: tuple[Line, ...]) -> list[TotalRow]:
    """Give scope 2 by location and by market, where there is any electricity or heat."""
    heat = [one for one in lines if one.counted.kind.gbt_class == "purchased_heat"]
    counted = {view: [one for one in lines if one.view == view] for view in OTHER_VIEWS}
    return [_row("scope2", view, held + heat) for view, held in counted.items() if held or heat]


def _row(axis: str, key: str, lines: Iterable[Line]) -> TotalRow:
    return TotalRow(axis, key, frozen(total(lines)), "")
