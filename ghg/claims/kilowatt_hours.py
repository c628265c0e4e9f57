"""Electricity of a frozen issue by the way it came, each kilowatt-hour once.

    self_use                  own non-fossil generation, proven, less what its green attribute was
                              sold of
    direct_line, green_trade, nuclear_trade     proven non-fossil power
    gec, irec                 grid power that certificates cover
    grid                      everything else that was bought, less what was passed on

A stream of own generation holds what was used here (自发自用); what left the plant is a stream of
its own (export) and was never in it. Unproven power came from the grid, and so did own power whose
attribute somebody else has. Power from own fuel came no way: it is in the fuel. Charging a storage
is no second purchase.

The frozen lines say what a view makes of it. A green way takes the kilowatt-hours at zero first;
the others share the tonnes of the same facility, route and kind, so no tonne is lost or added.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.issue import Issue, LineRow
from ghg.domain.numbers import from_exact_text
from ghg.domain.recognition import Way
from ghg.domain.streams import Power, Route
from ghg.domain.units import conversion

NONE = Fraction(0)
PURCHASES = (Route.GRID, Route.DIRECT_LINE, Route.GREEN_TRADE, Route.NUCLEAR_TRADE)
COVERED, SOLD = "certificates", "sold"  # ends of the numbers of lines that are a part
_GREEN_WAYS: Mapping[str, Way] = {
    Route.OWN_GENERATION: Way.SELF_USE,
    Route.DIRECT_LINE: Way.DIRECT_LINE,
    Route.GREEN_TRADE: Way.GREEN_TRADE,
    Route.NUCLEAR_TRADE: Way.NUCLEAR_TRADE,
}
Group = tuple[str, str, str]  # facility, route, kind of power
Lines = Mapping[Group, list[LineRow]]


@dataclass(frozen=True, slots=True)
class Came:
    """Kilowatt-hours of a facility that came one way; negative where they were passed on."""

    facility: str
    route: str
    power: str
    way: Way
    kwh: Fraction


def came(issue: Issue) -> tuple[Came, ...]:
    """Divide the power of an issue by the way it came."""
    market = _lines(issue, "market")
    return tuple(
        Came(*group, way, kwh)
        for group, proven, unproven in _groups(issue)
        for way, kwh in _ways(issue, market, group, proven, unproven)
        if kwh
    )


def tonnes_in(issue: Issue, view: str, all_came: tuple[Came, ...]) -> tuple[Fraction | None, ...]:
    """Give for each way the tonnes of CO2 that the lines of a view give it; None without lines."""
    made: dict[int, Fraction | None] = {}
    groups = dict.fromkeys((one.facility, one.route, one.power) for one in all_came)
    lines = _lines(issue, view)
    for group in groups:
        places = [at for at, one in enumerate(all_came) if _group(one) == group]
        made.update(_shared(lines.get(group, []), all_came, places))
    return tuple(made[at] for at in range(len(all_came)))


def used_kwh(issue: Issue) -> Fraction:
    """Give all electricity used: bought and own, less what was passed on."""
    signs = {Route.PASS_ON: -1, Route.EXPORT: 0, Route.STORAGE: 0}
    return sum(
        (signs.get(Route(row.route), 1) * from_exact_text(row.kwh) for row in issue.power), NONE
    )


def exported(issue: Issue) -> tuple[Came, ...]:
    """Give exported power of other than non-fossil kind, as grid power that went back."""
    rows = (row for row in issue.power if row.route == Route.EXPORT)
    return tuple(
        Came(row.facility, row.route, row.power, Way.GRID, -from_exact_text(row.kwh))
        for row in rows
        if not Power(row.power).nonfossil
    )


def kwh_by(issue: Issue, *routes: Route) -> Fraction:
    """Sum the power of some routes."""
    return sum((from_exact_text(row.kwh) for row in issue.power if row.route in routes), NONE)


def _groups(issue: Issue) -> Iterator[tuple[Group, Fraction, Fraction]]:
    """Give proven and unproven kWh of each facility, route and kind."""
    sums: dict[Group, list[Fraction]] = {}
    for row in issue.power:
        held = sums.setdefault((row.facility, row.route, row.power), [NONE, NONE])
        held[0 if row.proven else 1] += from_exact_text(row.kwh)
    for group, (proven, unproven) in sums.items():
        yield group, proven, unproven


def _ways(
    issue: Issue, market: Lines, group: Group, proven: Fraction, unproven: Fraction
) -> Iterable[tuple[Way, Fraction]]:
    """Divide the power of a group: green ways first."""
    facility, route, power = group
    whole = proven + unproven
    if route == Route.PASS_ON:
        return [(Way.GRID, -whole)]
    if route == Route.OWN_GENERATION and power != Power.OWN_FOSSIL:
        sold = _part(market.get(group, []), SOLD)
        return _own(power, sold, proven, unproven)
    if route not in PURCHASES:
        return []
    if Power(power).nonfossil:
        return [(_GREEN_WAYS.get(route, Way.GRID), proven), (Way.GRID, unproven)]
    if route != Route.GRID:
        return [(Way.GRID, whole)]
    gec = min(_part(market.get(group, []), COVERED), whole)
    irec = min(max(_covered(issue, facility) - gec, NONE), whole - gec)
    return [(Way.GEC, gec), (Way.IREC, irec), (Way.GRID, whole - gec - irec)]


def _own(
    power: str, sold: Fraction, proven: Fraction, unproven: Fraction
) -> list[tuple[Way, Fraction]]:
    """Divide own generation: power whose green attribute was sold is ordinary."""
    green = proven if Power(power).nonfossil else NONE
    ordinary = min(sold, green)
    return [(Way.SELF_USE, green - ordinary), (Way.GRID, proven + unproven - green + ordinary)]


def _covered(issue: Issue, facility: str) -> Fraction:
    """Give the grid power of a facility that certificates of any kind cover."""
    rows = (row for row in issue.annexes.held.cover_months if row.facility == facility)
    return sum((from_exact_text(row.covered_kwh) for row in rows if row.what == Route.GRID), NONE)


def _part(lines: Iterable[LineRow], part: str) -> Fraction:
    """Sum the lines that are a part of a stream's month."""
    return sum((_line_kwh(one) for one in lines if one.number.rpartition(".")[2] == part), NONE)


def _lines(issue: Issue, view: str) -> Lines:
    """Group the lines of bought and own power in a view."""
    streams = {row.code: row for row in issue.streams if row.route}
    found: dict[Group, list[LineRow]] = {}
    for line in issue.lines:
        stream = streams.get(line.stream)
        if stream is not None and line.view == view:
            group = (line.facility, stream.route, stream.power)
            found.setdefault(group, []).append(line)
    return found


def _shared(
    lines: list[LineRow], all_came: tuple[Came, ...], places: list[int]
) -> Iterator[tuple[int, Fraction | None]]:
    """Share the tonnes of a group's lines among its ways; zeros go to the green ways first."""
    tonnes = sum((Fraction(line.co2e_t) for line in lines), NONE)
    zero = sum((_line_kwh(line) for line in lines if not Fraction(line.co2e_t)), NONE)
    at_factor: dict[int, Fraction] = {}
    for at in places:
        taken = min(max(all_came[at].kwh, NONE), zero)
        at_factor[at], zero = all_came[at].kwh - taken, zero - taken
    whole = sum(at_factor.values(), NONE)
    known = bool(lines) and bool(whole or not tonnes)
    for at in places:
        share = tonnes * at_factor[at] / whole if whole else NONE
        yield at, share if known else None


def _group(one: Came) -> Group:
    return one.facility, one.route, one.power


def _line_kwh(line: LineRow) -> Fraction:
    return from_exact_text(line.quantity) * conversion(line.unit, "kWh")
