"""Stocks and bills: metered with derived use, closing with next opening, bill with calendar months.

    derived = opening + purchase + own production - sale - use as material - loss - closing

of the whole period: opening of its first month, closing of its last. A bill of 21 January to 20
February belongs to February by its end and to both months by its days; over a year the two ways
differ by what lies across the year's ends.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from ghg.domain.periods import day_after, day_before, month_period
from ghg.domain.stocks import LEVELS, SIGNS, StockMonth
from ghg.domain.streams import Stream
from ghg.inventory.books import grouped
from ghg.inventory.crosschecks.judge import Pair
from ghg.inventory.crosschecks.scope import months, scope
from ghg.inventory.stock_checks import TOLERANCE
from ghg.inventory.tally import Count
from ghg.ledger.codes import RecordKind

EQUATION, CARRIED, BILL_MONTHS = "stock_equation", "stock_carried", "bill_months"
STORED_METHODS = ("fuel_by_heat", "fuel_by_carbon")


def stock_equation(tally: Count) -> Iterator[Pair]:
    """Compare what was metered of each fuel with what its stocks and purchases give."""
    stocks = grouped(tally.books.plant.stocks, lambda one: one.stream)
    found = [
        pair
        for stream in _fuels(tally)
        for pair in _equation(tally, stream, stocks.get(stream.code, ()))
    ]
    yield from found or [Pair(EQUATION, (), None, None, "", lacking="crosscheck.lacking.fuel")]


def stock_carried(tally: Count) -> Iterator[Pair]:
    """Compare the stock at the end of each month with the one at the start of the next."""
    found = [pair for stream in _fuels(tally) for pair in _carried(tally, stream)]
    yield from found or [Pair(CARRIED, (), None, None, "", lacking="crosscheck.lacking.stock")]


def bill_months(tally: Count) -> Iterator[Pair]:
    """Compare what was billed in the period with what falls into its calendar months."""
    billed = tally.books.plant.checks.billed
    streams = {stream.code: stream for stream in tally.books.streams}
    for one in billed:
        stream = streams[one.stream]
        shares = sum(
            (_at(tally, stream, month, RecordKind(one.kind)) or Fraction(0))
            for month in months(tally)
        )
        yield Pair(
            check=BILL_MONTHS,
            subjects=(stream.code,),
            left=shares - Fraction(one.shares) + Fraction(one.by_end),
            right=Fraction(shares),
            unit=stream.unit,
            streams=(stream.code,),
            detail=(("bills", str(one.bills)),),
        )
    if not billed:
        yield Pair(BILL_MONTHS, (), None, None, "", lacking="crosscheck.lacking.bills")


def _fuels(tally: Count) -> Iterator[Stream]:
    """Give the streams that can be stored: fuels without a route that take records."""
    methods = {source.code: source.method for source in tally.books.sources}
    for stream in scope(tally, ""):
        stored = methods[stream.source] in STORED_METHODS and not stream.balance
        if stored and tally.books.wanted(stream):
            yield stream


def _equation(tally: Count, stream: Stream, held: Sequence[StockMonth]) -> Iterator[Pair]:
    """Give the pair of the period, and of each month in which both ways exist and differ."""
    wanted = tally.books.wanted(stream)
    stocks = [one for one in held if one.month in wanted]
    metered = [_at(tally, stream, month, RecordKind.METERED) for month in wanted]
    known = [one for one in metered if one is not None]
    derived = _derived(stocks, wanted)
    lacking = ("crosscheck.lacking.stock", "crosscheck.lacking.metered")[derived is not None]
    whole = derived is not None and len(known) == len(wanted)
    yield Pair(
        check=EQUATION,
        subjects=(stream.code,),
        left=sum(known, Fraction(0)) if whole else None,
        right=derived if whole else None,
        unit=stream.unit if whole else "",
        streams=(stream.code,),
        lacking="" if whole else lacking,
        tolerance=_common(tally, stream, stocks),
    )
    for one in stocks:
        if one.difference:
            yield Pair(
                check=EQUATION,
                subjects=(stream.code,),
                left=one.metered,
                right=one.derived,
                unit=stream.unit,
                streams=(stream.code,),
                month=one.month,
                tolerance=_tolerance(tally, stream, one.month),
            )


def _common(tally: Count, stream: Stream, stocks: Sequence[StockMonth]) -> Fraction | None:
    """Give the tolerance that was stated for the stream, if it is one in all months."""
    stated = {_tolerance(tally, stream, one.month) for one in stocks}
    return stated.pop() if len(stated) == 1 else None


def _tolerance(tally: Count, stream: Stream, month: int) -> Fraction | None:
    held = tally.books.own_values_for(TOLERANCE, stream, month)
    return Fraction(held[-1].candidate.value) if held else None


def _derived(stocks: Sequence[StockMonth], wanted: Sequence[int]) -> Fraction | None:
    """Give the period's use by stocks and purchases; None without both stocks."""
    by_month = {one.month: one.flows for one in stocks}
    first, last = by_month.get(wanted[0]), by_month.get(wanted[-1])
    if first is None or last is None or first.opening is None or last.closing is None:
        return None
    moved = (
        SIGNS[name] * value
        for flows in by_month.values()
        for name, value in flows.recorded()
        if name not in LEVELS
    )
    return first.opening - last.closing + sum(moved, Fraction(0))


def _carried(tally: Count, stream: Stream) -> Iterator[Pair]:
    """Give the pair at each end of the period where there is one, and inside those that differ."""
    within = months(tally)
    first = day_before(month_period(within[0]).first_day) // 100
    last = day_after(month_period(within[-1]).last_day) // 100
    for before, after in pairwise((first, *within, last)):
        closing = _at(tally, stream, before, RecordKind.CLOSING_STOCK)
        opening = _at(tally, stream, after, RecordKind.OPENING_STOCK)
        at_end = before == first
        if closing is None and opening is None:
            continue
        if not at_end and (closing is None or opening is None or closing == opening):
            continue
        yield Pair(
            check=CARRIED,
            subjects=(stream.code,),
            left=opening,
            right=closing,
            unit=stream.unit,
            streams=(stream.code,),
            month=after,
            lacking="crosscheck.lacking.last_closing" if closing is None else "",
        )


def _at(tally: Count, stream: Stream, month: int, kind: RecordKind) -> Fraction | None:
    return tally.books.plant.checks.flows.get((stream.code, month, kind))
