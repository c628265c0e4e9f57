"""What is wanted: every stream that takes records, in every month in which its source is involved.

A month without a record is missing, never zero. The latest statement about a source counts for its
days; a source that nobody has confirmed wants nothing and stays an open question. A stream may be
declared unused for some months, with a reason.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ghg.domain.periods import month_period, months_between
from ghg.domain.streams import Involvement, Stream, Unused


@dataclass(frozen=True, slots=True, order=True)
class Wanted:
    """A stream's month for which a record is wanted."""

    stream: str
    month: int


def wanted_months(
    source: str, involvements: Sequence[Involvement], first_month: int, last_month: int
) -> tuple[int, ...]:
    """List the months between two in which a source is involved on some day."""
    said = [one for one in involvements if one.source == source]
    return tuple(
        month for month in months_between(first_month, last_month) if _involved(said, month)
    )


def wanted(
    streams: Iterable[Stream],
    involvements: Sequence[Involvement],
    first_month: int,
    last_month: int,
    unused: Sequence[Unused] = (),
) -> tuple[Wanted, ...]:
    """List every wanted record of the plan, by stream and month; balances want none."""
    return tuple(
        Wanted(stream.code, month)
        for stream in streams
        if not stream.balance
        for month in wanted_months(stream.source, involvements, first_month, last_month)
        if not any(one.covers(stream.code, month) for one in unused)
    )


def outstanding(wants: Iterable[Wanted], recorded: Iterable[tuple[str, int]]) -> tuple[Wanted, ...]:
    """List what is wanted and not recorded."""
    there = set(recorded)
    return tuple(want for want in wants if (want.stream, want.month) not in there)


def _involved(said: list[Involvement], month: int) -> bool:
    days = month_period(month)
    touching = [
        one for one in said if one.first_day <= days.last_day and one.last_day >= days.first_day
    ]
    return any(_speaks_last(one, touching, days.first_day, days.last_day) for one in touching)


def _speaks_last(
    one: Involvement, touching: list[Involvement], first_day: int, last_day: int
) -> bool:
    """Tell whether an involvement holds for the month and no later word covers it wholly."""
    if one.status != "involved":
        return False
    later = touching[touching.index(one) + 1 :]
    start, end = max(one.first_day, first_day), min(one.last_day, last_day)
    return not any(other.first_day <= start and other.last_day >= end for other in later)
