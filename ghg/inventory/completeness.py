"""Completeness: what is still missing or waits for proof, and what was left out in plain sight.

A wanted month without a quantity, a source nobody spoke of and a meter that no balance reads are
gaps. What lies outside the boundary may be recorded; it is named in a notice and never counted.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from ghg.domain.bounds import is_whole, spoken_of
from ghg.domain.issue import GapRow, Notice
from ghg.domain.periods import month_text, months_between
from ghg.domain.streams import EmissionSource, Input, Stream
from ghg.inventory import gaps
from ghg.inventory.books import Books, OwnValue
from ghg.inventory.bounds_cases import case_gaps
from ghg.inventory.bounds_notices import bounds_notices
from ghg.inventory.count_power import DECLARED_ORDINARY
from ghg.inventory.electricity import View
from ghg.inventory.freeze.held import held_notices
from ghg.inventory.freeze.values import notice
from ghg.inventory.gaps import Gap
from ghg.inventory.lines import Line
from ghg.inventory.missing import absence_notice, missing_gaps, rank_notices
from ghg.inventory.missing_samples import sample_gaps, sample_notices
from ghg.inventory.stock_checks import stock_notices
from ghg.inventory.tally import Count
from ghg.plan.wanted import INVOLVED, NOT_INVOLVED, OUTSIDE, UNCONFIRMED

Tonnes = Mapping[tuple[str, int], Fraction]  # (stream, month) -> tCO2e


def all_gaps(tally: Count, lines: tuple[Line, ...]) -> tuple[GapRow, ...]:
    """List what is missing (months, terms of balances, factors) and what waits for proof."""
    books, guide = tally.books, _tonnes(lines, View.GUIDE)
    found = list(tally.gaps)
    for stream in books.streams:
        found += _missing(tally, stream, guide)
    found += missing_gaps(tally)
    found += _unread(books)
    found += sample_gaps(tally, guide)
    found += case_gaps(tally)
    found += _pending(tally, guide, _tonnes(lines, View.MARKET))
    for source in books.sources:
        found += _unconfirmed(books, source)
    return tuple(gap.row() for gap in found)


def source_status(books: Books, source: EmissionSource) -> tuple[str, str]:
    """Give the status of a source in the inventory with the latest reason given for it."""
    months = set(books.status(source.code).values())
    status = next(word for word in (INVOLVED, UNCONFIRMED, NOT_INVOLVED, OUTSIDE) if word in months)
    said = [one for one in books.involvements if (one.source, one.status) == (source.code, status)]
    return status, said[-1].reason if said else ""


def all_notices(tally: Count) -> tuple[Notice, ...]:
    """List warnings of the choices, what was declared, and what lies outside."""
    books = tally.books
    found = [
        notice(remark, choice.item)
        for choice in tally.chooser.choices
        for remark in choice.warnings
    ]
    found += [absence_notice(one) for one in books.unused]
    found += [_ordinary(one) for one in books.own_values if one.parameter == DECLARED_ORDINARY]
    found += tally.notices
    found += [notice(remark, stream) for stream, remark in tally.chooser.remarks]
    found += _by_mass_only(tally)
    found += sample_notices(tally)
    found += bounds_notices(tally)
    found += [*rank_notices(books), *stock_notices(books), *held_notices(books)]
    found += _outside(tally)
    found += _boundary(books)
    if books.one_person:
        found.append(Notice("notice.one_person", (), ""))
    return tuple(dict.fromkeys(found))


def _tonnes(lines: Iterable[Line], view: View) -> Tonnes:
    sums: dict[tuple[str, int], Fraction] = {}
    for line in lines:
        if line.view == view:
            key = (line.stream.code, line.month)
            sums[key] = sums.get(key, Fraction(0)) + line.co2e_t
    return sums


def _missing(tally: Count, stream: Stream, guide: Tonnes) -> list[Gap]:
    """Name the wanted months without a quantity; a balance only if none of its terms is named."""
    months = tally.books.wanted(stream)
    missing = [month for month in months if (stream.code, month) not in tally.amounts]
    if stream.balance:
        missing = [month for month in missing if not _term_named(tally, stream, month)]
    known = [guide[stream.code, month] for month in months if (stream.code, month) in guide]
    lacks = {one.month: one.lacks for one in tally.books.stocks_of(stream.code)}
    return [gaps.missing_gap(stream, month, known) for month in missing if not lacks.get(month)] + [
        gaps.stock_gap(stream.code, month, part)
        for month in missing
        for part in lacks.get(month, ())
    ]


def _term_named(tally: Count, stream: Stream, month: int) -> bool:
    """Tell whether a missing term of a balance is wanted itself and so a gap of its own."""
    streams = {one.code: one for one in tally.books.streams}
    absent = [t.stream for t in stream.balance if (t.stream, month) not in tally.amounts]
    return all(month in tally.books.wanted(streams[code]) for code in absent)


def _unread(books: Books) -> list[Gap]:
    """Find wanted meters of all use that no balance reads."""
    read = {term.stream for stream in books.streams for term in stream.balance}
    return [
        gaps.no_balance_gap(stream.code)
        for stream in books.streams
        if stream.input is Input.TOTAL_USE and stream.code not in read and books.wanted(stream)
    ]


def _pending(tally: Count, guide: Tonnes, market: Tonnes) -> list[Gap]:
    """Set at stake what the proof would take off: in the guide's total, or else in the market's."""
    found = []
    for use in tally.uses:
        if use.proof == "pending":
            zeroed = tally.guides[use.facility].guide.electricity.nonfossil_zero
            stake = (guide if zeroed else market)[use.stream.code, use.month]
            found.append(gaps.pending_gap(use.stream, use.month, stake))
    return found


def _unconfirmed(books: Books, source: EmissionSource) -> list[Gap]:
    """Name the months that nobody spoke of; one gap without a month if it is all of them."""
    status = books.status(source.code)
    months = [month for month, word in status.items() if word == UNCONFIRMED]
    if len(months) == len(status):
        return [gaps.unconfirmed_gap(source.code, 0)]
    return [gaps.unconfirmed_gap(source.code, month) for month in months]


def _outside(tally: Count) -> list[Notice]:
    """Name every stream with records in months in which its facility is outside."""
    sources = {stream.code: stream.source for stream in tally.books.streams}
    months: dict[str, list[int]] = {}
    for code, month in sorted(tally.amounts):
        if tally.books.status(sources[code])[month] == OUTSIDE:
            months.setdefault(code, []).append(month)
    return [
        Notice("notice.outside_boundary", (("months", _named(held[0], held[-1])),), code)
        for code, held in months.items()
    ]


def _boundary(books: Books) -> list[Notice]:
    """Say in which months no boundary was stated, and of which facilities it does not speak."""
    months = months_between(books.setup.first_month, books.setup.last_month)
    silent = [month for month in months if not spoken_of(books.boundary, month)]
    found = []
    if silent:
        values = (("months", _named(silent[0], silent[-1])),)
        found.append(Notice("notice.no_boundary", values, ""))
    named = {row.facility for row in books.boundary if is_whole(row)}
    codes = (facility.code for facility in books.facilities if named)
    return found + [
        Notice("notice.facility_unspoken", (), code) for code in codes if code not in named
    ]


def _by_mass_only(tally: Count) -> list[Notice]:
    """Name the gases that belong to none of the seven groups: their mass is listed, no more."""
    return [
        Notice("notice.mass_only", (("gas", line.species),), line.stream.code)
        for line in tally.lines
        if line.gwp is None
    ]


def _ordinary(one: OwnValue) -> Notice:
    months = _named(one.first_month, one.last_month)
    subject = one.stream or one.source
    return Notice("notice.ordinary", (("months", months), ("reason", one.reason)), subject)


def _named(first: int, last: int) -> str:
    return month_text(first) if first == last else f"{month_text(first)}~{month_text(last)}"
