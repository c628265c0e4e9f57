"""Price and nameplate.

unit price   money of the invoices / price = quantity, with the recorded quantity
nameplate    use of the period may not exceed nameplate x hours; hours are the running hours
             that a person stated, in other months the hours of the calendar (8,760 or 8,784)
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from ghg.domain.numbers import exact_text
from ghg.domain.periods import days_in, month_period, months_between
from ghg.domain.streams import Stream
from ghg.domain.units import conversion, same_dimension
from ghg.inventory.books import OwnValue
from ghg.inventory.checkbooks import HOURS, NAMEPLATE, UNIT_PRICE
from ghg.inventory.crosschecks.forms import invoiced, period_of
from ghg.inventory.crosschecks.judge import Pair
from ghg.inventory.crosschecks.scope import bought, scope, sign, used
from ghg.inventory.electricity import PURCHASES
from ghg.inventory.tally import Count

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
