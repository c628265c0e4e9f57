"""Price, nameplate and the year before.

unit price   money of the invoices / price = quantity, with the recorded quantity
nameplate    use of the period may not exceed nameplate x hours; hours are the running hours
             that a person stated, in other months the hours of the calendar (8,760 or 8,784)
year before  quantities, output and tonnes with those of the year before, as issued or as its
             report says; on the present boundary
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from ghg.domain.issue import Fact
from ghg.domain.numbers import exact_text
from ghg.domain.periods import days_in, month_period, months_between, year_period
from ghg.domain.streams import Stream
from ghg.domain.units import conversion, same_dimension
from ghg.inventory import totals
from ghg.inventory.books import OwnValue, grouped
from ghg.inventory.checkbooks import HOURS, NAMEPLATE, UNIT_PRICE, YearBefore
from ghg.inventory.count import Count
from ghg.inventory.crosschecks_forms import invoiced, period_of
from ghg.inventory.crosschecks_judge import Pair
from ghg.inventory.crosschecks_products import OUTPUT, total_of
from ghg.inventory.crosschecks_scope import bought, scope, sign, used
from ghg.inventory.electricity import PURCHASES, View
from ghg.inventory.lines import total

PRICE, PLATE, BEFORE = "unit_price", "nameplate", "year_before"
HOURS_A_DAY = 24


def unit_price(tally: Count) -> Iterator[Pair]:
    """Compare money over price with the recorded quantity of everything that is bought."""
    for stream in scope(tally, ""):
        paid = stream.route in PURCHASES or (not stream.route and sign(tally, stream) > 0)
        if not paid or not tally.books.wanted(stream):
            continue
        money = invoiced(tally, (stream,), period_of(tally))
        price, lacking = _price(tally, stream)
        right = bought(tally, stream)
        right = used(tally, stream) if right is None else right
        given = money is not None and price is not None
        yield Pair(
            check=PRICE,
            subjects=(stream.code,),
            left=money / price if money is not None and price else None,
            right=right if given else None,
            unit=stream.unit if given else "",
            streams=(stream.code,),
            lacking=lacking if money is not None else "crosscheck.lacking.invoices",
        )


def nameplate(tally: Count) -> Iterator[Pair]:
    """Hold the use of each stream under its nameplate times hours."""
    for stream in tally.books.streams:
        wanted = tally.books.wanted(stream)
        if not wanted:
            continue
        plates = {
            Fraction(value.candidate.value) * conversion(value.candidate.unit, f"{stream.unit}/h")
            for month in wanted
            for value in tally.books.own_values_for(NAMEPLATE, stream, month)[-1:]
            if same_dimension(value.candidate.unit, f"{stream.unit}/h")
        }
        hours = _hours(tally, stream, wanted)
        use = used(tally, stream)
        lacking = "" if use is not None else "crosscheck.lacking.months"
        known = len(plates) == 1
        yield Pair(
            check=PLATE,
            subjects=(stream.code,),
            left=use if known else None,
            right=hours * plates.pop() if known else None,
            unit=stream.unit if known else "",
            streams=(stream.code,),
            lacking=lacking if known else "crosscheck.lacking.nameplate",
            detail=(("hours", exact_text(hours)),) if known else (),
            ceiling=True,
        )


def year_before(tally: Count, *, blocked: bool) -> Iterator[Pair]:
    """Compare quantities, output and the guide's total with the year before.

    A total that a gap blocks is not compared.
    """
    before = _known(tally)
    if before is None:
        yield Pair(BEFORE, (), None, None, "", lacking="crosscheck.lacking.last_year")
    else:
        yield from _quantities(tally, before)
    yield from _outputs(tally)
    if before is not None and before.totals:
        guide = [line for line in tally.lines if line.view == View.GUIDE]
        now = total(line for line in guide if totals.in_guide_total(line))
        yield Pair(
            check=BEFORE,
            part="total",
            subjects=("name:guide",),
            left=None if blocked else now,
            right=before.totals.get("guide"),
            unit="tCO2e",
            detail=(("place", before.place),),
            lacking="crosscheck.lacking.total" if blocked else "",
        )


def _price(tally: Count, stream: Stream) -> tuple[Fraction | None, str]:
    """Give the one price of the period in yuan per unit of the stream."""
    found = [
        tally.books.own_values_for(UNIT_PRICE, stream, month)[-1:]
        for month in tally.books.wanted(stream)
    ]
    prices = {
        Fraction(one.candidate.value) * conversion(one.candidate.unit, f"CNY/{stream.unit}")
        for values in found
        for one in values
        if same_dimension(one.candidate.unit, f"CNY/{stream.unit}")
    }
    if not prices or not all(found):
        return None, "crosscheck.lacking.price"
    return (prices.pop(), "") if len(prices) == 1 else (None, "crosscheck.lacking.prices")


def _hours(tally: Count, stream: Stream, wanted: Iterable[int]) -> Fraction:
    """Give the running hours stated for whole spans of months, else the calendar's hours."""
    left, hours = set(wanted), Fraction(0)
    for value in _stated(tally, stream):
        span = set(months_between(value.first_month, value.last_month))
        if span <= left:
            left -= span
            hours += Fraction(value.candidate.value) * conversion(value.candidate.unit, "h")
    return hours + sum(HOURS_A_DAY * days_in(month_period(month)) for month in left)


def _stated(tally: Count, stream: Stream) -> tuple[OwnValue, ...]:
    return tuple(
        value
        for value in tally.books.own_values
        if value.parameter == HOURS and value.stream == stream.code
    )


def _known(tally: Count) -> YearBefore | None:
    """Take last year's issue, else the figures of last year's report workbook."""
    checks, year = tally.books.plant.checks, tally.books.setup.year - 1
    if checks.before is not None:
        return checks.before
    priors = [one for one in tally.books.plant.priors if one.year == year]
    quantities = {
        one.stream: (Fraction(one.quantity), one.unit)
        for one in priors
        if one.stream and one.quantity is not None
    }
    return YearBefore(priors[0].place, quantities, {}, None) if priors else None


def _quantities(tally: Count, before: YearBefore) -> Iterator[Pair]:
    for stream in tally.books.streams:
        if not tally.books.wanted(stream):
            continue
        then = before.streams.get(stream.code)
        fits = then is not None and same_dimension(then[1], stream.unit)
        lacking = "" if fits else "crosscheck.lacking.last_year"
        yield Pair(
            check=BEFORE,
            part="quantity",
            subjects=(stream.code,),
            left=used(tally, stream) if fits else None,
            right=then[0] * conversion(then[1], stream.unit) if then and fits else None,
            unit=stream.unit if fits else "",
            streams=(stream.code,),
            lacking=lacking,
            detail=(("place", before.place),),
        )


def _outputs(tally: Count) -> Iterator[Pair]:
    """Compare the output of each product of this year with last year's."""
    places, year = tally.books.inside(), tally.books.setup.year
    now = [f for f in tally.books.facts if f.kind == OUTPUT and f.subject in places]
    then = [f for f in tally.books.plant.checks.products_before if f.subject in places]
    for name, facts in grouped(now, lambda fact: fact.note).items():
        unit = facts[0].unit
        last: list[Fact] = [fact for fact in then if fact.note == name]
        right = total_of(last, unit, year_period(year - 1))
        yield Pair(
            check=BEFORE,
            part="output",
            subjects=(name or OUTPUT,),
            left=total_of(facts, unit, period_of(tally)),
            right=right,
            unit=unit,
            lacking="" if right is not None else "crosscheck.lacking.last_output",
        )
