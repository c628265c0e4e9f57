"""What is wanted: every stream that takes records, in every month in which its source is there.

A source is there in a month when it is inside the boundary on some day of it (its facility is, and
nothing said of its unit or of itself puts it outside) and the latest word about it says that it is
involved. The month of an event counts whole, as recorded. Days about which nobody said anything are
unconfirmed: an open question, never a silent no. A month without a record is missing, never zero. A
stream may be declared unused for some months, with a reason.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ghg.domain.bounds import bounds_of
from ghg.domain.issue import BoundaryRow
from ghg.domain.periods import Period, days_of, month_period, months_between
from ghg.domain.streams import EmissionSource, Involvement, Stream, Unused

INVOLVED, NOT_INVOLVED, UNCONFIRMED, OUTSIDE = "involved", "not_involved", "unconfirmed", "outside"


@dataclass(frozen=True, slots=True, order=True)
class Wanted:
    """A stream's month for which a record is wanted."""

    stream: str
    month: int


def months_by_status(
    source: EmissionSource,
    involvements: Sequence[Involvement],
    boundary: Sequence[BoundaryRow],
    first_month: int,
    last_month: int,
) -> dict[int, str]:
    """Say of each month whether a source is involved, not_involved, unconfirmed or outside."""
    said = [one for one in involvements if one.source == source.code]
    bounds = bounds_of(boundary, source.facility, source.unit, source.code)
    return {
        month: _status(month, said) if bounds.inside_in(month) else OUTSIDE
        for month in months_between(first_month, last_month)
    }


def wanted_months(
    source: EmissionSource,
    involvements: Sequence[Involvement],
    boundary: Sequence[BoundaryRow],
    first_month: int,
    last_month: int,
) -> tuple[int, ...]:
    """List the months between two in which a source is there on some day."""
    found = months_by_status(source, involvements, boundary, first_month, last_month)
    return tuple(month for month, status in found.items() if status == INVOLVED)


def wanted(
    sources: Iterable[EmissionSource],
    streams: Sequence[Stream],
    involvements: Sequence[Involvement],
    boundary: Sequence[BoundaryRow],
    unused: Sequence[Unused],
    first_month: int,
    last_month: int,
) -> tuple[Wanted, ...]:
    """List every wanted record of a plan, by stream and month; balances want none."""
    months = {
        source.code: wanted_months(source, involvements, boundary, first_month, last_month)
        for source in sources
    }
    said = {one.stream for one in unused}
    return tuple(
        Wanted(stream.code, month)
        for stream in streams
        if not stream.balance
        for month in months[stream.source]
        if stream.code not in said or not any(one.covers(stream.code, month) for one in unused)
    )


def outstanding(wants: Iterable[Wanted], recorded: Iterable[tuple[str, int]]) -> tuple[Wanted, ...]:
    """List what is wanted and not recorded."""
    there = set(recorded)
    return tuple(want for want in wants if (want.stream, want.month) not in there)


def _status(month: int, said: list[Involvement]) -> str:
    """Take the latest word about each day: there on one day is there in the month."""
    days = month_period(month)
    touching = [one for one in said if _speaks_of(one, days.first_day, days.last_day)]
    whole = next((one for one in reversed(touching) if _covers(one, days)), None)
    if whole is not None and touching[-1] is whole:
        return whole.status
    status = dict.fromkeys(days_of(days), UNCONFIRMED)
    for one in touching:
        status |= {day: one.status for day in status if one.first_day <= day <= one.last_day}
    for word in (INVOLVED, UNCONFIRMED):
        if word in status.values():
            return word
    return NOT_INVOLVED


def _speaks_of(one: Involvement, first_day: int, last_day: int) -> bool:
    return one.first_day <= last_day and one.last_day >= first_day


def _covers(one: Involvement, days: Period) -> bool:
    return one.first_day <= days.first_day and one.last_day >= days.last_day
