"""The data beside their plan: which item each datum was kept by, and where it is otherwise.

A pure function of plan and books. A datum is the activity of a stream in a month, or a parameter
that was used for it. Nothing here changes a figure.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ghg.domain.annexes import DatumRow, DeviationRow
from ghg.domain.factors import Tier
from ghg.domain.missing import estimate_method
from ghg.domain.monitoring import PlanItem, PlanVersion, governing, windows
from ghg.domain.periods import day_text, month_period, month_runs, months_between
from ghg.domain.streams import Stream
from ghg.inventory.books import Amount, Books
from ghg.inventory.lines import Line
from ghg.inventory.monitoring_meters import calibration_due, fed_by
from ghg.inventory.monitoring_samples import missed_tests
from ghg.inventory.tally import Count

MEASURED, DEFAULT = "sampled", "default"
OWN = ("sampled", "supplier", "calculated")  # determinations that rest on the plant's own value


@dataclass(frozen=True, slots=True)
class Finding:
    """One deviation in one month."""

    term: str
    item: str
    stream: str
    parameter: str
    month: int
    planned: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept: the months' versions with their items, the quantities by stream, and whether
    each parameter (stream, parameter, month) was the plant's own."""

    books: Books
    amounts: Mapping[str, Mapping[int, Amount]]
    versions: Mapping[int, PlanVersion | None]
    items: Mapping[tuple[int, str, str], PlanItem]
    used: Mapping[tuple[str, str, int], bool]

    @property
    def cells(self) -> list[tuple[str, str, int]]:
        """Every datum of every month: quantities, then the parameters used for them."""
        quantities = [
            (code, "", month) for code, months in self.amounts.items() for month in months
        ]
        return sorted(quantities) + sorted(self.used)

    def item(self, stream: str, parameter: str, month: int) -> PlanItem | None:
        """Give the item of a datum in a month."""
        version = self.versions[month]
        return self.items.get((version.version, stream, parameter)) if version else None


def kept(tally: Count, lines: Iterable[Line]) -> Kept:
    """Lay what was counted beside the versions of the plan."""
    setup, plans = tally.books.setup, tally.books.plant.plans
    months = months_between(setup.first_month, setup.last_month)
    amounts: dict[str, dict[int, Amount]] = {}
    for code, month in sorted(tally.amounts):
        amounts.setdefault(code, {})[month] = tally.amounts[code, month]
    return Kept(
        books=tally.books,
        amounts=amounts,
        versions={month: governing(plans, month) for month in months},
        items={(v.version, one.stream, one.parameter): one for v in plans for one in v.items},
        used=_used(tally, lines),
    )


def deviations(held: Kept) -> tuple[DeviationRow, ...]:
    """List where the data are otherwise than the plan says; nothing without a plan."""
    if not held.books.plant.plans:
        return ()
    found = list(_unplanned(held))
    for stream in held.books.streams:
        found += _of_stream(held, stream)
    for code, parameter in _parameters(held):
        found += _of_parameter(held, code, parameter)
    return tuple(runs(found))


def data(held: Kept) -> tuple[DatumRow, ...]:
    """Say by which item each datum was kept."""
    months: dict[tuple[str, str, int, str], list[int]] = {}
    for stream, parameter, month in held.cells:
        version, item = held.versions[month], held.item(stream, parameter, month)
        if version is not None and item is not None:
            key = (stream, parameter, version.version, item.code)
            months.setdefault(key, []).append(month)
    return tuple(
        DatumRow(stream, parameter, first, last, version, item)
        for (stream, parameter, version, item), named in months.items()
        for first, last in month_runs(named)
    )


def runs(found: Iterable[Finding]) -> Iterator[DeviationRow]:
    """Put findings that differ in the month alone together, months that follow each other."""
    groups: dict[tuple[str, ...], list[int]] = {}
    for one in found:
        key = (one.term, one.item, one.stream, one.parameter, one.planned, one.found)
        groups.setdefault(key, []).append(one.month)
    for (term, item, stream, parameter, planned, seen), months in groups.items():
        for first, last in month_runs(months):
            yield DeviationRow(term, item, stream, parameter, first, last, planned, seen)


def _used(tally: Count, lines: Iterable[Line]) -> dict[tuple[str, str, int], bool]:
    """Say of every parameter of a guide's line whether the plant's own value was taken."""
    choices, coefficients = tally.chooser.choices, tally.ruler.coefficients
    return {
        (line.stream.code, one.name, line.month): choices[one.choice].tier is Tier.MEASURED
        for line in lines
        if line.view == "guide"
        for one in coefficients[line.coefficient].arguments
        if one.choice is not None
    }


def _unplanned(held: Kept) -> Iterator[Finding]:
    """Name the months of which no version speaks, and the data that a version leaves out."""
    for month, version in held.versions.items():
        if version is None:
            yield Finding("deviation.no_version", "", "", "", month)
    for stream, parameter, month in held.cells:
        if held.versions[month] is not None and held.item(stream, parameter, month) is None:
            yield Finding("deviation.no_item", "", stream, parameter, month)


def _of_stream(held: Kept, stream: Stream) -> Iterator[Finding]:
    """Compare the activity of a stream with its items."""
    wanted = held.books.wanted(stream)
    items = {month: held.item(stream.code, "", month) for month in wanted}
    for item in dict.fromkeys(one for one in items.values() if one is not None):
        months = [month for month in wanted if items[month] == item]
        if not stream.balance:
            yield from _unrecorded(held, item, months)
        for month in months:
            amount = held.amounts.get(stream.code, {}).get(month)
            if amount is not None:
                yield from _of_month(held, item, month, amount)


def _unrecorded(held: Kept, item: PlanItem, months: list[int]) -> Iterator[Finding]:
    """Find the stretches of the planned frequency without any record."""
    frequency = item.recording or item.frequency
    recorded = held.amounts.get(item.stream, {})
    for stretch in windows(frequency, months):
        if not any(month in recorded for month in stretch):
            for month in stretch:
                yield _finding("no_record", item, month, frequency)


def _of_month(held: Kept, item: PlanItem, month: int, amount: Amount) -> Iterator[Finding]:
    """Compare meter, calibration, rank and estimates of a recorded month with the item."""
    plant = held.books.plant
    if item.meter:
        others = fed_by(plant.feedings, item.stream, month)
        if others != {item.meter}:
            yield _finding("meter", item, month, item.meter, "、".join(sorted(others)))
        due = calibration_due(plant.meters, plant.meter_events, item.meter, month)
        if due and due < month_period(month).last_day:
            yield _finding("calibration", item, month, day_text(due))
    if item.rank and amount.rank and amount.rank != item.rank:
        yield _finding("rank", item, month, str(item.rank), str(amount.rank))
    if amount.estimated:
        yield from _estimates(held, item, month)


def _estimates(held: Kept, item: PlanItem, month: int) -> Iterator[Finding]:
    """Find estimates made otherwise than the planned rule, or by no known method."""
    said = [
        estimate_method(one.method) or one.method
        for one in held.books.plant.estimates
        if (one.stream, one.month) == (item.stream, month)
    ]
    for method in dict.fromkeys(said or [""]):
        if method != item.missing_rule:
            yield _finding("missing_rule", item, month, item.missing_rule, method)


def _parameters(held: Kept) -> tuple[tuple[str, str], ...]:
    """Name every parameter of a stream that was used or planned."""
    versions = dict.fromkeys(one for one in held.versions.values() if one is not None)
    used = [(stream, parameter) for stream, parameter, _ in held.used]
    planned = [(one.stream, one.parameter) for made in versions for one in made.items]
    return tuple(dict.fromkeys(pair for pair in (*used, *planned) if pair[1]))


def _of_parameter(held: Kept, stream: str, parameter: str) -> Iterator[Finding]:
    """Compare where a parameter came from, and how often it was tested, with its items."""
    months = list(held.amounts.get(stream, {}))
    items = {month: held.item(stream, parameter, month) for month in months}
    for item in dict.fromkeys(one for one in items.values() if one is not None):
        mine = [month for month in months if items[month] == item]
        for month in mine:
            own = held.used.get((stream, parameter, month))
            if own is not None and own is not (item.determination in OWN):
                seen = MEASURED if own else DEFAULT
                yield _finding("determination", item, month, item.determination, seen)
        if item.determination == MEASURED:
            for stretch, count in missed_tests(held.books, item, mine):
                for month in stretch:
                    yield _finding("sampling", item, month, item.frequency, str(count))


def _finding(name: str, item: PlanItem, month: int, planned: str, found: str = "") -> Finding:
    return Finding(
        f"deviation.{name}", item.code, item.stream, item.parameter, month, planned, found
    )
