"""Form 205-1 (能源购进、消费与库存) against the ledger, item by item and column by column.

opening, closing   stock records of the first and the last month
purchase           purchase records; of power and heat the bills themselves
consumption        used + used as material (of power: bought + own made - passed on, out)
coefficient        the coefficient by which our energy account converts the item
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType

from ghg.domain.issue import EnergyRow
from ghg.domain.numbers import number
from ghg.domain.periods import Period, span
from ghg.domain.statistics import FORM205, INVOICE, FormFigure
from ghg.domain.streams import Route, Stream
from ghg.domain.units import conversion, same_dimension
from ghg.inventory.books import grouped
from ghg.inventory.crosschecks import spans
from ghg.inventory.crosschecks.form_logic import logic
from ghg.inventory.crosschecks.judge import Pair
from ghg.inventory.crosschecks.scope import bought, flow, of_item, scope, sign, summed, used
from ghg.inventory.crosschecks.spans import Dated
from ghg.inventory.energy import ELECTRICITY, GRID
from ghg.inventory.tally import Count
from ghg.ledger.codes import RecordKind

# columns that the ledger knows too, in the form's order
COLUMNS = (
    "opening",
    "purchase",
    "purchase_money",
    "consumption",
    "material",
    "transport",
    "closing",
    "coefficient",
)
ENERGY_KINDS = ("fuel", "biomass", "energy")
MOBILE = "fuel_mobile"
_ALARMING = ("purchase", "consumption")  # of an energy that the ledger does not know
HEAT = "heat"
PARTLY = "crosscheck.lacking.ledger_partly"
_BY_STREAM = ("opening", "purchase", "closing")  # a blank of one stream says nothing of another
MONEY_UNIT = "CNY"

Signed = tuple[Stream, int, Fraction | None]


def form205(tally: Count, energy: Sequence[EnergyRow]) -> Iterator[Pair]:
    """Compare every item of form 205-1 with the ledger; items without a form are named."""
    period = period_of(tally)
    given = grouped(figures_of(tally, FORM205, period), lambda one: f"{one.owner} {one.name}")
    named = {figures[0].name for figures in given.values()}
    for figures in given.values():
        yield from _item(tally, figures, period, energy)
    items = {s.item for s in scope(tally, "") if tally.books.wanted(s)} - named
    for item in sorted(items):
        known = tally.library.vocabulary.items.get(item)
        if known is not None and known.kind in ENERGY_KINDS:
            yield Pair(FORM205, (item,), None, None, "", lacking="crosscheck.lacking.form205")


def period_of(tally: Count) -> Period:
    """Give the days of the inventory."""
    return span(tally.books.setup.first_month, tally.books.setup.last_month)


def invoiced(tally: Count, streams: Sequence[Stream], period: Period) -> Fraction | None:
    """Sum the money of the invoices of streams in yuan; None when one of them is not whole."""
    figures = figures_of(tally, INVOICE, period)
    total = Fraction(0)
    for stream in streams:
        dated = spans.of_figures(one for one in figures if one.name == stream.code)
        amount = spans.over(period, dated)
        if amount is None:
            return None
        total += amount * conversion(dated[0].unit, MONEY_UNIT)
    return total if streams else None


def figures_of(tally: Count, form: str, period: Period) -> list[FormFigure]:
    places = ("", *tally.books.inside())
    return [
        one
        for one in tally.books.plant.checks.figures
        if one.form == form and one.owner in places and spans.touching(period, one)
    ]


def _item(
    tally: Count, figures: Sequence[FormFigure], period: Period, energy: Sequence[EnergyRow]
) -> Iterator[Pair]:
    """Compare the columns that a form's row has filled in."""
    owner, item = figures[0].owner, figures[0].name
    streams = of_item(tally, owner, item)
    for part in COLUMNS:
        dated = spans.of_figures(one for one in figures if one.column == part)
        if not dated:
            continue
        unit = dated[0].unit
        left = _FORM_SIDE.get(part, spans.over)(period, dated)
        if left is None:
            lacking, right = "crosscheck.lacking.form_months", None
        elif not streams:
            lacking, right = "crosscheck.lacking.no_stream", None
        elif part == "coefficient":
            lacking, right = _coefficient(item, unit, energy)
        elif part == "purchase_money":
            right = invoiced(tally, _buying(tally, streams), period)
            right = right and right * conversion(MONEY_UNIT, unit)
            lacking = "" if right is not None else "crosscheck.lacking.invoices"
        else:
            lacking, right = _recorded(tally, part, streams, unit)
        yield Pair(
            check=FORM205,
            part=part,
            subjects=(item,),
            left=left,
            right=right,
            unit=unit,
            streams=tuple(s.code for s in streams) if part in _QUANTITIES else (),
            lacking=lacking,
            detail=_detail(tally, owner, part, streams, lacking),
            alarm=bool(left) and not streams and part in _ALARMING,
        )
    yield from logic(figures, period, tuple(s.code for s in streams))


def _coefficient(item: str, unit: str, energy: Sequence[EnergyRow]) -> tuple[str, Fraction | None]:
    """Give the coefficient of our own energy account in the form's unit."""
    ours = ELECTRICITY if item == GRID else item
    found = {(row.coefficient, row.coefficient_unit) for row in energy if row.item == ours}
    if len(found) != 1:
        return "crosscheck.lacking.coefficient", None
    shown, ours_in = found.pop()
    above, _, below = shown.partition(" ÷ ")
    value = Fraction(number(above)) / (Fraction(number(below)) if below else 1)
    if not same_dimension(ours_in, unit):
        return "crosscheck.lacking.unit", None
    return "", value * conversion(ours_in, unit)


def _recorded(
    tally: Count, part: str, streams: Sequence[Stream], unit: str
) -> tuple[str, Fraction | None]:
    """Sum what the ledger holds for a column of the form, in the form's unit."""
    right, fits = summed(_PARTS[part](tally, streams), unit)
    if not fits:
        return "crosscheck.lacking.unit", None
    if right is None:
        without = _without(tally, part, streams)
        partly = part in _BY_STREAM and len(without) < len(streams)
        return PARTLY if partly else f"crosscheck.lacking.ledger_{part}", None
    return "", right


def _without(tally: Count, part: str, streams: Sequence[Stream]) -> list[str]:
    """Name the streams of an energy for which the ledger holds nothing of a column."""
    return [one.code for one, _, held in _PARTS[part](tally, streams) if held is None]


def _detail(
    tally: Count, owner: str, part: str, streams: Sequence[Stream], lacking: str
) -> tuple[tuple[str, str], ...]:
    """Give what is said beside a row: the facility, and the streams that hold nothing of it."""
    found = [("owner", owner)] if owner else []
    if lacking == PARTLY:
        found.append(("without", "、".join(_without(tally, part, streams))))
    return tuple(found)


def _buying(tally: Count, streams: Sequence[Stream]) -> tuple[Stream, ...]:
    return tuple(s for s in streams if sign(tally, s) > 0 and s.route != Route.OWN_GENERATION)


def _bought(tally: Count, streams: Sequence[Stream]) -> Iterator[Signed]:
    for stream in _buying(tally, streams):
        if stream.route is not Route.STORAGE:
            yield stream, 1, bought(tally, stream)


def _consumed(tally: Count, streams: Sequence[Stream]) -> Iterator[Signed]:
    for stream in streams:
        if stream.route is Route.STORAGE:
            continue
        yield stream, sign(tally, stream), used(tally, stream)
        material = flow(tally, stream, RecordKind.MATERIAL_USE)
        if material is not None:
            yield stream, 1, material


def _material(tally: Count, streams: Sequence[Stream]) -> Iterator[Signed]:
    found = [(s, 1, flow(tally, s, RecordKind.MATERIAL_USE)) for s in streams]
    there = [one for one in found if one[2] is not None]
    yield from there or found


def _transport(tally: Count, streams: Sequence[Stream]) -> Iterator[Signed]:
    kinds = {source.code: source.kind for source in tally.books.sources}
    mobile = [s for s in streams if kinds[s.source] == MOBILE]
    yield from ((s, 1, used(tally, s)) for s in mobile)
    if not mobile:
        yield streams[0], 1, None


def _stock(kind: RecordKind, last: bool) -> Callable[[Count, Sequence[Stream]], Iterator[Signed]]:
    def found(tally: Count, streams: Sequence[Stream]) -> Iterator[Signed]:
        setup, flows = tally.books.setup, tally.books.plant.checks.flows
        month = setup.last_month if last else setup.first_month
        for stream in streams:
            nothing = Fraction(0) if _unstored(stream) else None
            yield stream, 1, flows.get((stream.code, month, kind), nothing)

    return found


def _unstored(stream: Stream) -> bool:
    """Tell what cannot lie in stock: power and heat."""
    return bool(stream.route) or stream.item == HEAT


_PARTS: Mapping[str, Callable[[Count, Sequence[Stream]], Iterator[Signed]]] = MappingProxyType(
    {
        "opening": _stock(RecordKind.OPENING_STOCK, last=False),
        "closing": _stock(RecordKind.CLOSING_STOCK, last=True),
        "purchase": _bought,
        "consumption": _consumed,
        "material": _material,
        "transport": _transport,
    }
)
_QUANTITIES = frozenset(_PARTS)
_FORM_SIDE: Mapping[str, Callable[[Period, Sequence[Dated]], Fraction | None]] = MappingProxyType(
    {
        "opening": spans.at_start,
        "closing": spans.at_end,
        "coefficient": lambda _, dated: spans.throughout(dated),
    }
)
