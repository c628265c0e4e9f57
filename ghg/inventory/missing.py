"""What is not measured: reasoned absences, estimates that a guide does not admit, fallen ranks.

An absence takes a month out of what is wanted. What is included elsewhere must have a figure there,
else it stays a gap. A data source whose rank falls below last year's is named; where a trading
scheme's guide holds, it blocks until somebody says why.
"""

from collections.abc import Iterator

from ghg.domain.guides import Guide, TotalsRule
from ghg.domain.issue import Notice
from ghg.domain.missing import Absence, estimate_method
from ghg.domain.periods import month_text
from ghg.domain.stocks import Way
from ghg.domain.streams import Stream, Unused
from ghg.inventory.books import Books
from ghg.inventory.gaps import Gap, elsewhere_gap, estimate_gap, rank_gap
from ghg.inventory.plantbooks import Estimate, Ranks
from ghg.inventory.tally import Count
from ghg.plan.wanted import INVOLVED

RANK_REASON = "rank_reason"
NOT_STATED = "-"


def missing_gaps(tally: Count) -> list[Gap]:
    """Find absences without a figure elsewhere, estimates not admitted, ranks that fell."""
    streams = {stream.code: stream for stream in tally.books.streams}
    return [*_elsewhere(tally, streams), *_estimates(tally, streams), *_ranks(tally, streams)]


def absence_notice(one: Unused) -> Notice:
    """Say in which months a stream takes no records, and why."""
    months = _months(one.first_month, one.last_month)
    said = [("months", months), ("reason", one.reason)]
    if one.kind is Absence.NOT_APPLICABLE:
        return Notice("notice.unused", tuple(said), one.stream)
    if one.kind is Absence.INCLUDED_ELSEWHERE:
        said.append(("where", one.where))
    return Notice(f"notice.absent.{one.kind}", tuple(said), one.stream)


def rank_notices(books: Books) -> list[Notice]:
    """Name the streams whose rank fell, with both ranks and the reason given."""
    found = []
    for one in books.plant.ranks:
        if fallen(one):
            reason = rank_reason(books, one.stream)
            ranks = (("last", _rank(one.last_year)), ("now", _rank(one.this_year)))
            if reason:
                said = (*ranks, ("reason", reason))
                found.append(Notice("notice.rank_explained", said, one.stream))
            else:
                found.append(Notice("notice.rank_fallen", ranks, one.stream))
    return found


def fallen(one: Ranks) -> bool:
    """Tell whether a rank that was stated last year is weaker now, or not stated any more."""
    return bool(one.last_year) and (not one.this_year or one.this_year > one.last_year)


def rank_reason(books: Books, stream: str) -> str:
    """Give the reason that a person gave for a lower rank in the inventory's months."""
    setup = books.setup
    held = [
        one.reason
        for one in books.own_values
        if (one.parameter, one.stream) == (RANK_REASON, stream)
        and one.first_month <= setup.last_month
        and one.last_month >= setup.first_month
    ]
    return held[-1] if held else ""


def used_estimates(books: Books) -> Iterator[Estimate]:
    """Give the estimates that stand in the way that is taken to a stream's consumption."""
    ways = {(one.stream, one.month): one.taken for one in books.plant.stocks}
    for one in books.plant.estimates:
        if one.metered is (ways.get((one.stream, one.month), Way.METERED) is Way.METERED):
            yield one


def _elsewhere(tally: Count, streams: dict[str, Stream]) -> Iterator[Gap]:
    for one in tally.books.unused:
        if one.kind is not Absence.INCLUDED_ELSEWHERE or one.stream not in streams:
            continue
        status = tally.books.status(streams[one.stream].source)
        for month, word in status.items():
            wanted = word == INVOLVED and one.covers(one.stream, month)
            if wanted and not _counted(tally, streams.get(one.where), month):
                yield elsewhere_gap(one.stream, month)


def _counted(tally: Count, stream: Stream | None, month: int) -> bool:
    """Tell whether a stream has a figure that counts: outside the boundary it counts nowhere."""
    if stream is None or not stream.input.emits:
        return False
    there = (stream.code, month) in tally.amounts
    return there and tally.books.status(stream.source)[month] == INVOLVED


def _estimates(tally: Count, streams: dict[str, Stream]) -> Iterator[Gap]:
    for one in used_estimates(tally.books):
        stream = streams[one.stream]
        allowed = _guide(tally, stream).estimate_methods
        refused = allowed is not None and estimate_method(one.method) not in allowed
        if refused and one.month in tally.books.wanted(stream):
            yield estimate_gap(one.stream, one.month)


def _ranks(tally: Count, streams: dict[str, Stream]) -> Iterator[Gap]:
    for one in tally.books.plant.ranks:
        trading = _guide(tally, streams[one.stream]).totals_rule is TotalsRule.DIRECT_ONLY
        if trading and fallen(one) and not rank_reason(tally.books, one.stream):
            yield rank_gap(one.stream)


def _guide(tally: Count, stream: Stream) -> Guide:
    source = next(one for one in tally.books.sources if one.code == stream.source)
    return tally.guides[source.facility].guide


def _rank(rank: int) -> str:
    return str(rank) if rank else NOT_STATED


def _months(first: int, last: int) -> str:
    return month_text(first) if first == last else f"{month_text(first)}~{month_text(last)}"
