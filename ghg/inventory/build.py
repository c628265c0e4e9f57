"""Build: books and library in, an issue value out. Pure: the same input gives the same bytes."""

from dataclasses import dataclass, replace
from fractions import Fraction

from ghg.domain.emissions import Coefficient
from ghg.domain.gases import Gas
from ghg.domain.guides import GuideChoice, GuideQuestion
from ghg.domain.issue import FacilityRow, FigureRow, GapRow, Issue, Notice, PinRow, SourceRow
from ghg.domain.numbers import exact_text, frozen
from ghg.domain.periods import months_between, span
from ghg.domain.streams import Involvement, Stream, balance_text
from ghg.domain.units import conversion
from ghg.errors import DataError
from ghg.inventory import electricity, freeze, gaps, totals
from ghg.inventory.books import WEAKEST_LAST, Amount, Books
from ghg.inventory.count import Count, count, wanted
from ghg.inventory.electricity import View
from ghg.inventory.energy import energy_rows
from ghg.inventory.lines import Line, Ruler, total
from ghg.inventory.measures import intensities
from ghg.inventory.parameters import Chooser
from ghg.inventory.printed import recomputed
from ghg.library import Library, choose_guide, gwp
from ghg.plan.balance import derived, in_order
from ghg.plan.wanted import wanted_months


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an issue is called: number, day, state (`draft`, `issued`), maker, what it replaces."""

    number: int
    made_on: int
    state: str
    maker: str
    supersedes: int = 0
    reason: str = ""


def build(books: Books, library: Library, stamp: Stamp) -> Issue:
    """Count everything and freeze it; totals are left out while a gap blocks them.

    Raises DataError with every contradiction found (source kind not covered, negative balance,
    units that do not fit, two equal factors).
    """
    tally = _tally(books, library)
    count(tally)
    if tally.problems:
        raise DataError.of(tally.problems)
    lines = (*tally.lines, *tally.rest.get(books.setup.market_rest_rule, ()))
    found = _gaps(tally, lines)
    return _frozen(tally, lines, found, stamp)


def guides_for(
    facilities: tuple[FacilityRow, ...],
    library: Library,
    year: int,
    as_of: int,
    pins: tuple[PinRow, ...],
) -> dict[str, GuideChoice]:
    """Choose the guide of every facility, pinned ones with their written reason."""
    pinned = {pin.facility: pin for pin in pins}
    chosen = {}
    for facility in facilities:
        pin = pinned.get(facility.code)
        question = GuideQuestion(
            programme=facility.programme,
            region=facility.region,
            industry=facility.industry,
            year=year,
            pinned=pin.guide if pin else "",
            pinned_reason=pin.reason if pin else "",
        )
        chosen[facility.code] = choose_guide(library, question, as_of)
    return chosen


def with_balances(books: Books) -> dict[tuple[str, int], Amount]:
    """Add the derived quantities of balance streams, month by month."""
    amounts = dict(books.amounts)
    setup, units = books.setup, {stream.code: stream.unit for stream in books.streams}
    for stream in in_order(books.streams):
        for month in wanted_months(
            stream.source, books.involvements, setup.first_month, setup.last_month
        ):
            terms = {
                (term.stream, month): amounts[term.stream, month]
                for term in stream.balance
                if (term.stream, month) in amounts
            }
            if len(terms) == len(stream.balance):
                quantities = {key: amount.quantity for key, amount in terms.items()}
                amounts[stream.code, month] = _derived(
                    stream, month, list(terms.values()), derived(stream, month, units, quantities)
                )
    return amounts


def _derived(stream: Stream, month: int, terms: list[Amount], quantity: Fraction) -> Amount:
    """A balance is as weak as its weakest term."""
    return Amount(
        stream=stream.code,
        month=month,
        quantity=quantity,
        unit=stream.unit,
        records=0,
        estimated=quantity if any(term.estimated for term in terms) else Fraction(0),
        class_=max((term.class_ for term in terms), key=WEAKEST_LAST.index),
        rank=max(term.rank for term in terms),
        evidence=tuple(sorted({paper for term in terms for paper in term.evidence})),
        rule=balance_text(stream.balance),
    )


def groups_of(library: Library) -> dict[str, Gas | None]:
    """Give the gas group of every species of the library."""
    return {code: named.species.group for code, named in library.vocabulary.species.items()}


def _tally(books: Books, library: Library) -> Count:
    return Count(
        books=books,
        library=library,
        guides=guides_for(
            books.facilities, library, books.setup.year, books.setup.as_of, books.setup.pins
        ),
        amounts=with_balances(books),
        chooser=Chooser(books, library),
        ruler=Ruler(),
    )


def _gaps(tally: Count, lines: tuple[Line, ...]) -> tuple[GapRow, ...]:
    """List what is missing (terms of balances, months, factors) and what waits for proof."""
    found = list(tally.gaps)
    for stream in tally.books.streams:
        if stream.balance:
            continue
        for month in wanted(tally, stream):
            if (stream.code, month) not in tally.amounts:
                found.append(gaps.missing_gap(stream, month, lines))
    for use in tally.uses:
        if use.proof == "pending":
            stake = total(
                line
                for line in lines
                if line.view == View.GUIDE
                and (line.stream.code, line.month) == (use.stream.code, use.month)
            )
            found.append(gaps.pending_gap(use.stream, use.month, stake))
    found += [
        gaps.unconfirmed_gap(source.code)
        for source in tally.books.sources
        if _involvement(tally.books, source.code) is None
    ]
    return tuple(gap.row() for gap in found)


def _involvement(books: Books, source: str) -> Involvement | None:
    """Give the latest word on a source; None while it is unconfirmed."""
    said = [one for one in books.involvements if one.source == source]
    return said[-1] if said and said[-1].status != "unconfirmed" else None


def _frozen(
    tally: Count, lines: tuple[Line, ...], found: tuple[GapRow, ...], stamp: Stamp
) -> Issue:
    books, library, setup = tally.books, tally.library, tally.books.setup
    period = span(setup.first_month, setup.last_month)
    blocked = any(gap.blocks for gap in found)
    guide_decimals = dict(next(iter(tally.guides.values())).guide.reporting_decimals)
    coefficients = tally.ruler.coefficients
    energy, energy_notices = energy_rows(tally)
    whole = total(line for line in lines if line.view == View.GUIDE and totals.in_guide_total(line))
    months = months_between(setup.first_month, setup.last_month)
    ratios, ratio_notices = (
        ((), ()) if blocked else intensities(books.facts, months, "guide", whole, setup.allocation)
    )
    return Issue(
        number=stamp.number,
        inventory=setup.inventory,
        edition=setup.edition,
        year=setup.year,
        first_day=period.first_day,
        last_day=period.last_day,
        made_on=stamp.made_on,
        state=stamp.state,
        example=books.example,
        one_person=books.one_person,
        supersedes=stamp.supersedes,
        reason=stamp.reason,
        as_of=setup.as_of,
        gwp_set=setup.gwp_set,
        gwp_title=gwp(library, setup.gwp_set, "CO2").document.title_zh,
        gwp_reason=setup.gwp_reason,
        electricity_level=setup.electricity_level,
        market_rest_rule=setup.market_rest_rule,
        reporting_decimals=guide_decimals["emissions"],
        maker=stamp.maker,
        entity=books.entity,
        facilities=tuple(_named(facility, library) for facility in books.facilities),
        boundary=books.boundary,
        guides=tuple(freeze.guide_row(code, choice) for code, choice in tally.guides.items()),
        sources=_source_rows(tally),
        streams=tuple(freeze.stream_row(stream, library) for stream in books.streams),
        activity=tuple(freeze.activity_row(tally.amounts[key]) for key in sorted(tally.amounts)),
        choices=tuple(freeze.choice_row(choice, library) for choice in tally.chooser.choices),
        coefficients=tuple(freeze.coefficient_row(made) for made in coefficients),
        lines=freeze.line_rows(lines),
        totals=() if blocked else totals.all_totals(lines, groups_of(library)),
        power=freeze.power_rows(electricity.by_acquisition(tally.uses)),
        figures=() if blocked else _figures(tally, lines),
        intensities=ratios,
        energy=energy,
        recomputed=() if blocked else recomputed(lines, coefficients, guide_decimals),
        offsets=(),
        gaps=found,
        notices=(*ratio_notices, *energy_notices, *_notices(tally)),
        evidence=tuple(freeze.evidence_row(paper) for paper in books.papers),
        previous=books.previous,
        head=replace(books.head, library_sha256=library.sha256),
        pins=setup.pins,
        allocation=setup.allocation,
    )


def _named(facility: FacilityRow, library: Library) -> FacilityRow:
    region = library.region(facility.region)
    return replace(facility, region_zh=region.name_zh, region_en=region.name_en)


def _source_rows(tally: Count) -> tuple[SourceRow, ...]:
    return tuple(
        freeze.source_row(
            source,
            tally.library.source_kind(source.kind),
            tally.guides[source.facility].guide,
            _involvement(tally.books, source.code),
        )
        for source in tally.books.sources
    )


def _figures(tally: Count, lines: tuple[Line, ...]) -> tuple[FigureRow, ...]:
    """Set the electricity figures side by side: guide, location, market under each rest rule."""
    setup = tally.books.setup
    rows = [
        _figure(tally, View.GUIDE, "guide", [line for line in lines if line.view == View.GUIDE]),
        _figure(tally, View.LOCATION, "location", [x for x in lines if x.view == View.LOCATION]),
    ]
    for rule in electricity.REST_RULES:
        rows.append(_figure(tally, View.MARKET, rule, tally.rest.get(rule, [])))
    return tuple(
        replace(row, chosen=row.figure != View.MARKET or row.rule == setup.market_rest_rule)
        for row in rows
    )


def _figure(tally: Count, view: View, rule: str, lines: list[Line]) -> FigureRow:
    bought = [line for line in lines if line.counted.kind.gbt_class == "purchased_electricity"]
    made = tally.ruler.coefficients
    zero = [line for line in bought if made[line.coefficient].value == 0]
    rest = [line for line in bought if made[line.coefficient].value != 0]
    factors = {made[line.coefficient] for line in rest}
    level = (
        tally.books.setup.electricity_level
        if view is not View.GUIDE and rule in ("location", "average")
        else "nation"
    )
    if view is View.GUIDE:
        level = "、".join(
            sorted({choice.guide.electricity.level for choice in tally.guides.values()})
        )
    return FigureRow(
        figure=view,
        rule=rule,
        level=level,
        factors=tuple(sorted(_printed_factor(tally, factor) for factor in factors)),
        kwh_at_zero=_kwh(zero),
        kwh_at_factor=_kwh(rest),
        co2e_t=frozen(total(bought)),
        chosen=False,
    )


def _printed_factor(tally: Count, made: Coefficient) -> str:
    place = made.arguments[0].choice
    choice = tally.chooser.choices[place or 0]
    year = f" {choice.data_year}" if choice.data_year else ""
    return f"{choice.value} {choice.unit} ({choice.region or choice.document.id}{year})"


def _kwh(lines: list[Line]) -> str:
    return exact_text(
        sum(
            (line.sign * line.quantity * conversion(line.stream.unit, "kWh") for line in lines),
            Fraction(0),
        )
    )


def _notices(tally: Count) -> tuple[Notice, ...]:
    """Warnings of the choices and the share of estimates."""
    found = [
        freeze.notice(remark, choice.item)
        for choice in tally.chooser.choices
        for remark in choice.warnings
    ]
    if tally.books.one_person:
        found.append(Notice("notice.one_person", (), ""))
    return tuple(dict.fromkeys(found))
