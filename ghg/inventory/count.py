"""Counting: every stream of every involved source, month by month, in every view.

What is missing does not stop the counting: it becomes a gap, with the tonnes at stake where they
can be told, and a gap blocks the total. What is contradictory is collected as problems.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction

from ghg.domain.geography import Level
from ghg.domain.guides import Guide, GuideChoice
from ghg.domain.issue import Notice
from ghg.domain.periods import month_text
from ghg.domain.streams import EmissionSource, Input, Membership, Stream
from ghg.domain.units import conversion
from ghg.errors import DataError, GapError, Place, Problem
from ghg.inventory import electricity
from ghg.inventory.books import Amount, Books
from ghg.inventory.electricity import PowerUse, Rate, View
from ghg.inventory.gaps import Gap, factor_gap, no_method_gap, no_stream_gap
from ghg.inventory.lines import Counted, Line, Ruler, line
from ghg.inventory.parameters import Chooser, zero_by_rule
from ghg.library import Library, gwp
from ghg.methods import METHODS
from ghg.methods.formula import Chosen
from ghg.plan.wanted import INVOLVED, NOT_INVOLVED

DECLARED_ORDINARY = "declared_ordinary"
REST_TABLES = {
    "average": ("average",),
    "excl_market_nonfossil": ("excl_market_nonfossil",),
    "fossil": ("fossil",),
}


@dataclass(slots=True)
class Count:
    """The running count of one inventory: what was made, and what was found missing or wrong."""

    books: Books
    library: Library
    guides: dict[str, GuideChoice]
    amounts: dict[tuple[str, int], Amount]
    chooser: Chooser
    ruler: Ruler
    lines: list[Line] = field(default_factory=list)
    uses: list[PowerUse] = field(default_factory=list)
    rest: dict[str, list[Line]] = field(default_factory=dict)
    gaps: list[Gap] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    uncomputed: list[Counted] = field(default_factory=list)
    potentials: dict[str, Fraction] = field(default_factory=dict)

    def gwp(self, species: str) -> Fraction:
        """Give the warming potential of a species in the inventory's own set."""
        if species not in self.potentials:
            found = gwp(self.library, self.books.setup.gwp_set, species)
            self.potentials[species] = Fraction(found.value)
        return self.potentials[species]


def count(tally: Count) -> None:
    """Count all streams that are wanted and there."""
    for counted, stream in streams_of(tally):
        for month in tally.books.wanted(stream):
            amount = tally.amounts.get((stream.code, month))
            if amount is None or stream.input is not Input.ACTIVITY:
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
        _count_power(tally, counted, stream, amount)
    else:
        _count_plain(tally, counted, stream, amount)


def _count_plain(tally: Count, counted: Counted, stream: Stream, amount: Amount) -> None:
    """Count fuel or heat: one line in the guide's view."""
    method = METHODS[counted.source.method]
    chosen = tally.chooser.for_method(method, counted.guide, counted.facility, stream, amount.month)
    tally.lines.append(_made(tally, View.GUIDE, counted, stream, amount, chosen, ""))


def _count_power(tally: Count, counted: Counted, stream: Stream, amount: Amount) -> None:
    """Count electricity in its three views, and in the market view by the other rest rules."""
    use = _use(tally, counted, stream, amount)
    tally.uses.append(use)
    views = (View.GUIDE, View.LOCATION)
    for view in views:
        made = _power_line(tally, view, counted, use, amount, view)
        if made:
            tally.lines.append(made)
    for rule in electricity.REST_RULES:
        made = _power_line(tally, View.MARKET, counted, use, amount, rule)
        if made:
            tally.rest.setdefault(rule, []).append(made)


def _power_line(
    tally: Count, view: View, counted: Counted, use: PowerUse, amount: Amount, rule: str
) -> Line | None:
    rate = electricity.rate(view, use, counted.guide.electricity)
    if rate is Rate.NOT:
        return None
    chosen = _zero(tally, counted, use) if rate is Rate.ZERO else _factor(tally, counted, use, rule)
    return _made(tally, view, counted, use.stream, amount, {"emission_factor": chosen}, rule)


def _factor(tally: Count, counted: Counted, use: PowerUse, rule: str) -> Chosen:
    """Choose the factor of a view (or of a market rest rule) for power that counts."""
    guide, setup = counted.guide, tally.books.setup
    supplier = tally.chooser.supplier_factor(guide, use.stream, use.month)
    if supplier is not None:
        return supplier
    region = tally.library.region(counted.facility.region)
    if rule == View.GUIDE:
        level, tables = guide.electricity.level, guide.electricity.tables
    elif rule in ("excl_market_nonfossil", "fossil"):
        level, tables = Level.NATION, REST_TABLES[rule]
    else:
        level, tables = Level(setup.electricity_level), REST_TABLES["average"]
    return tally.chooser.grid_factor(guide, region, level, tables)


def _zero(tally: Count, counted: Counted, use: PowerUse) -> Chosen:
    """Give the zero of non-fossil power, with the papers that prove it."""
    papers = sorted({paper.id for paper in tally.books.papers_of(use.stream.code, use.month)})
    document = tally.library.document(counted.guide.source)
    choice = zero_by_rule(counted.guide, document, use.stream, " ".join(papers))
    return tally.chooser.kept(choice)


def _use(tally: Count, counted: Counted, stream: Stream, amount: Amount) -> PowerUse:
    ordinary = bool(tally.books.own_values_for(DECLARED_ORDINARY, stream, amount.month))
    proof = electricity.proof_of(
        stream,
        counted.guide.electricity,
        tally.books.papers_of(stream.code, amount.month),
        ordinary=ordinary,
    )
    kwh = amount.quantity * conversion(stream.unit, "kWh")
    return PowerUse(counted.facility.code, stream, amount.month, kwh, proof)


def _made(
    tally: Count,
    view: View,
    counted: Counted,
    stream: Stream,
    amount: Amount,
    chosen: dict[str, Chosen],
    rule: str,
) -> Line:
    place, made = tally.ruler.coefficient(counted.source.method, chosen, stream)
    sign = electricity.sign(stream) if stream.route else counted.kind.sign
    return line(view, counted, stream, amount, place, made, sign, tally.gwp(made.gas), rule)
