"""Which months can lack a record by now: those that are over.

A month that is under way or still to come is not due: nobody can have its meter readings or bills.
That is said of open work only; an inventory of a whole year lacks every month without a record.
"""

from collections.abc import Iterable

from ghg.desk import setup
from ghg.domain.issue import GapRow


def is_over(month: int) -> bool:
    """Tell whether a month has ended, by the day in China."""
    return month < setup.today() // 100


def is_due(gap: GapRow) -> bool:
    """Tell whether a gap of an inventory can be filled by now: not what a month lacks before its
    end."""
    return not gap.blocks or not gap.month or is_over(gap.month)


def due_gaps(gaps: Iterable[GapRow]) -> tuple[GapRow, ...]:
    """List the gaps that can be filled by now."""
    return tuple(gap for gap in gaps if is_due(gap))
