"""What was entered so far adds up to: the lines of the guide's total, month by month.

A year under way has gaps, and no total; whoever enters it still wants to see what the entered
months emit. The counting is that of the inventory itself; nothing is frozen of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.errors import DataError
from ghg.inventory.books import Books
from ghg.inventory.build import tally_of
from ghg.inventory.completeness import all_gaps
from ghg.inventory.count import count, unwanted
from ghg.inventory.electricity import View
from ghg.inventory.totals import in_guide_total
from ghg.library import Library, with_own


@dataclass(frozen=True, slots=True)
class SoFar:
    """Tonnes of each month, the months that a gap leaves incomplete (0: the whole year), and the
    decimals of the guide."""

    months: Mapping[int, Fraction]
    lacking: frozenset[int]
    decimals: int


def so_far(books: Books, library: Library) -> SoFar:
    """Count what is there; raises DataError with every contradiction, as the inventory does."""
    tally = tally_of(books, with_own(library, books.own_factors))
    count(tally)
    problems = [*tally.problems, *unwanted(tally)]
    if problems:
        raise DataError.of(problems)
    lines = (*tally.lines, *tally.rest.get(books.setup.market_rest_rule, ()))
    months: dict[int, Fraction] = {}
    for line in lines:
        if line.view == View.GUIDE and in_guide_total(line):
            months[line.month] = months.get(line.month, Fraction(0)) + line.co2e_t
    lacking = frozenset(gap.month for gap in all_gaps(tally, lines) if gap.blocks)
    first = next(iter(books.inside() or tally.guides))
    return SoFar(months, lacking, tally.guides[first].guide.reporting_decimals["emissions"])
