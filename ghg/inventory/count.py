"""Counting: every stream of every involved source, month by month, in every view.

What is missing does not stop the counting: it becomes a gap, with the tonnes at stake where they
can be told, and a gap blocks the total. What is contradictory is collected as problems.
"""

from collections.abc import Iterator
from dataclasses import replace

from ghg.domain.guides import Guide
from ghg.domain.issue import Notice
from ghg.domain.periods import month_text
from ghg.domain.streams import EmissionSource, Membership, Stream
from ghg.errors import DataError, GapError, Place, Problem
from ghg.inventory.books import Amount
from ghg.inventory.count_parts import count_parts
from ghg.inventory.count_power import count_power
from ghg.inventory.gaps import factor_gap, no_method_gap, no_stream_gap
from ghg.inventory.lines import Counted
from ghg.inventory.own_energy import DECLARED_MADE_BY
from ghg.inventory.tally import Count
from ghg.plan.wanted import INVOLVED, NOT_INVOLVED


def count(tally: Count) -> None:
    """Count all streams that are wanted and there; what the plant made itself comes last, when it
    is known what its makers emit."""
    sold = {one.stream for one in tally.books.own_values if one.parameter == DECLARED_MADE_BY}
    for counted, stream in sorted(streams_of(tally), key=lambda pair: pair[1].code in sold):
        for month in tally.books.wanted(stream):
            amount = tally.amounts.get((stream.code, month))
            if amount is None or not stream.input.emits:
                continue
            try:
                _count_one(tally, counted, stream, amount)
            except GapError as missing:
                tally.gaps += [factor_gap(one, stream, month) for one in missing.problems]
            except DataError as wrong:
                tally.problems += [_at(one, stream) for one in wrong.problems]


def streams_of(tally: Count) -> Iterator[tuple[Counted, Stream]]:
    """Give each stream with how it is counted; what the guide does not cover is a problem."""
    for source in tally.books.sources:
        counted = counted_as(tally, source)
        if counted is None:
            guide = tally.guides[source.facility].guide
            tally.problems.append(not_covered(source.code, source.kind, guide))
            continue
        if not source.method:
            _not_computed(tally, counted)
            continue
        if tally.books.involved(source.code) and not tally.books.emitting(source.code):
            tally.gaps.append(no_stream_gap(source.code))
        for stream in tally.books.streams_of(source.code):
            yield counted, stream


def counted_as(tally: Count, source: EmissionSource) -> Counted | None:
    """Say how a source is counted in its facility; None when the guide does not cover it."""
    facility = next(row for row in tally.books.facilities if row.code == source.facility)
    guide = tally.guides[facility.code].guide
    treatment = guide.treats(source.kind)
    if treatment is None:
        return None
    return Counted(facility, guide, source, tally.library.source_kind(source.kind), treatment)


def unwanted(tally: Count) -> list[Problem]:
    """Find quantities of months in which their source or stream was said not to be there.

    What lies outside the boundary may be recorded; it is named and not counted.
    """
    books = tally.books
    streams = {stream.code: stream for stream in books.streams}
    wanted = {(code, month) for code, s in streams.items() for month in books.wanted(s)}
    return [
        Problem("E-UNWANTED", Place(subject=f"{code} {month_text(month)}"), code)
        for code, month in sorted(tally.amounts.keys() - wanted)
        if books.status(streams[code].source)[month] in (INVOLVED, NOT_INVOLVED)
    ]


def _at(problem: Problem, stream: Stream) -> Problem:
    """Say at which stream something does not fit."""
    return replace(problem, place=Place(subject=f"{stream.source} {stream.code}"))


def not_covered(source: str, kind: str, guide: Guide) -> Problem:
    return Problem("E-GUIDE.kind", Place(subject=source), kind, {"guide": guide.number or guide.id})


def _not_computed(tally: Count, counted: Counted) -> None:
    """Say of a source without a method that it is missing from the guide's total, or beside it."""
    source, inside = counted.source, counted.treatment.membership is Membership.INSIDE
    if not tally.books.involved(source.code):
        return
    if inside:
        tally.gaps.append(no_method_gap(source.code))
    else:
        kind = (("kind_zh", counted.kind.name_zh), ("kind_en", counted.kind.name_en))
        tally.notices.append(Notice("notice.not_computed", kind, source.code))
        tally.uncomputed.append(counted)


def _count_one(tally: Count, counted: Counted, stream: Stream, amount: Amount) -> None:
    if counted.source.method == "electricity":
        count_power(tally, counted, stream, amount)
    else:
        count_parts(tally, counted, stream, amount)
