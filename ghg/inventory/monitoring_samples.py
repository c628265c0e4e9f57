"""How often a parameter was tested, beside how often the plan wants it tested.

A sample counts in every month that it stands for. A value that was entered without its samples
counts once, in its first month: one laboratory report is one test.
"""

from collections.abc import Iterator, Sequence

from ghg.domain.factors import Tier
from ghg.domain.monitoring import PlanItem, wanted_in, windows
from ghg.domain.periods import days_in, span
from ghg.inventory.books import Books


def missed_tests(
    books: Books, item: PlanItem, months: Sequence[int]
) -> Iterator[tuple[tuple[int, ...], int]]:
    """Give the stretches of the planned frequency with too few tests, and how many there were."""
    for stretch in windows(item.frequency, months):
        count = _samples(books, item, stretch) + _values(books, item, stretch)
        if count < wanted_in(item.frequency, days_in(span(stretch[0], stretch[-1]))):
            yield stretch, count


def _samples(books: Books, item: PlanItem, stretch: tuple[int, ...]) -> int:
    days = span(stretch[0], stretch[-1])
    return sum(
        1
        for one in books.plant.samples
        if (one.stream, one.parameter) == (item.stream, item.parameter)
        and one.first_day <= days.last_day
        and one.last_day >= days.first_day
    )


def _values(books: Books, item: PlanItem, stretch: tuple[int, ...]) -> int:
    source = next(one.source for one in books.streams if one.code == item.stream)
    return sum(
        1
        for one in books.own_values
        if one.parameter == item.parameter
        and (one.stream == item.stream or (not one.stream and one.source == source))
        and one.candidate.tier is Tier.MEASURED
        and one.first_month in stretch
    )
