"""Checks of stocks: what contradicts itself blocks, what only lies apart is said.

The opening of a month is the closing of the month before, also over the end of a year. A derived
consumption below zero is a mistake in the data and is never set to zero. Two ways that lie further
apart than the tolerance of the stream are named; nothing is adjusted.
"""

from collections.abc import Iterator
from fractions import Fraction

from ghg.domain.issue import Notice
from ghg.domain.numbers import exact_text, shown
from ghg.domain.periods import month_text
from ghg.domain.stocks import StockMonth
from ghg.errors import Place, Problem
from ghg.inventory.books import Books
from ghg.plan.wanted import OUTSIDE

TOLERANCE = "stock_tolerance_percent"


def stock_problems(books: Books) -> list[Problem]:
    """Find stocks that contradict themselves: E-STOCK.opening, .idle, .negative, .days."""
    sources = {stream.code: stream.source for stream in books.streams}
    return [
        problem
        for one in books.plant.stocks
        if books.status(sources[one.stream])[one.month] != OUTSIDE
        for problem in problems_of(one)
    ]


def stock_notices(books: Books) -> list[Notice]:
    """Name the months in which the two ways lie further apart than the tolerance allows."""
    found = []
    for one in books.plant.stocks:
        tolerance = tolerance_of(books, one)
        if exceeds(one, tolerance):
            assert one.difference is not None
            said = {
                "month": month_text(one.month),
                "difference": exact_text(one.difference),
                "unit": one.unit,
                "percent": _percent(one.percent),
                "tolerance": _percent(tolerance),
            }
            found.append(Notice("notice.stock_difference", tuple(said.items()), one.stream))
    return found


def tolerance_of(books: Books, one: StockMonth) -> Fraction | None:
    """Give the stream's tolerance in percent of the derived figure; None where none was stated."""
    held = [
        value.candidate.value
        for value in books.own_values
        if (value.parameter, value.stream) == (TOLERANCE, one.stream)
        and value.first_month <= one.month <= value.last_month
    ]
    return Fraction(held[-1]) if held else None


def exceeds(one: StockMonth, tolerance: Fraction | None) -> bool:
    """Tell whether the two ways lie further apart than allowed; a derived zero allows nothing."""
    if tolerance is None or not one.difference:
        return False
    return one.percent is None or one.percent > tolerance


def problems_of(one: StockMonth) -> Iterator[Problem]:
    """Find what contradicts itself in one month."""
    place = Place(subject=f"{one.stream} {month_text(one.month)}")
    if one.before is not None:
        before = {"before": exact_text(one.before), "unit": one.unit}
        opening, closing = one.flows.opening, one.flows.closing
        if opening not in (None, one.before):
            yield Problem("E-STOCK.opening", place, exact_text(opening or Fraction(0)), before)
        else:
            yield Problem("E-STOCK.idle", place, exact_text(closing or Fraction(0)), before)
    if one.derived is not None and one.derived < 0:
        yield Problem("E-STOCK.negative", place, exact_text(one.derived), {"unit": one.unit})
    if one.uneven:
        yield Problem("E-STOCK.days", place, one.stream)


def _percent(value: Fraction | None) -> str:
    return "-" if value is None else shown(value, 2)
