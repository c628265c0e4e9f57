"""Build: books and library in, an issue value out. Pure: the same input gives the same bytes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from ghg.domain.gases import Gas
from ghg.domain.issue import FacilityRow, GapRow, Issue, SourceRow
from ghg.domain.periods import months_between, span
from ghg.errors import DataError
from ghg.inventory import electricity, totals
from ghg.inventory.annexes import annexes
from ghg.inventory.balances import with_balances
from ghg.inventory.books import Books
from ghg.inventory.carbon_checks import carbon_problems
from ghg.inventory.completeness import all_gaps, all_notices, source_status
from ghg.inventory.count import count, unwanted
from ghg.inventory.cover import cover
from ghg.inventory.electricity import View
from ghg.inventory.energy_beside import energy_of
from ghg.inventory.figures import figures
from ghg.inventory.freeze import plan
from ghg.inventory.freeze import values as freeze
from ghg.inventory.freeze.held import offset_rows
from ghg.inventory.freeze.units import without_shared_units
from ghg.inventory.guides import guides_for
from ghg.inventory.lines import Line, Ruler, total
from ghg.inventory.measures import intensities
from ghg.inventory.parameters import Chooser
from ghg.inventory.printed import recomputed
from ghg.inventory.stock_checks import stock_problems
from ghg.inventory.tally import Count
from ghg.library import Library, gwp, with_own


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
    tally = tally_of(books, with_own(library, books.own_factors))
    count(tally)
    tally.problems += [*unwanted(tally), *stock_problems(books), *carbon_problems(tally)]
    if tally.problems:
        raise DataError.of(tally.problems)
    lines = (*tally.lines, *tally.rest.get(books.setup.market_rest_rule, ()))
    found = all_gaps(tally, lines)
    return _frozen(tally, lines, found, stamp)


def groups_of(library: Library) -> dict[str, Gas | None]:
    """Give the gas group of every species of the library."""
    return {code: named.species.group for code, named in library.vocabulary.species.items()}


def tally_of(books: Books, library: Library) -> Count:
    """Set up the counting of books; nothing is counted yet."""
    amounts = with_balances(books)
    return Count(
        books=books,
        library=library,
        guides=guides_for(
            books.facilities, library, books.setup.year, books.setup.as_of, books.setup.pins
        ),
        amounts=amounts,
        chooser=Chooser(books, library),
        ruler=Ruler(),
        cover=cover(books, amounts),
    )


def _frozen(
    tally: Count, lines: tuple[Line, ...], found: tuple[GapRow, ...], stamp: Stamp
) -> Issue:
    blocked = any(gap.blocks for gap in found)
    results = _NOTHING if blocked else _results(tally, lines)
    energy = energy_of(tally)
    return Issue(
        **_stamped(tally, stamp),
        **_plan_rows(tally),
        **_counted(tally, lines),
        **{**results, "notices": (*results["notices"], *energy.notices, *all_notices(tally))},
        energy=energy.rows,
        annexes=annexes(tally, lines, energy, blocked=blocked),
        offsets=offset_rows(tally.books),
        gaps=found,
        previous=tally.books.previous,
        head=replace(tally.books.head, library_sha256=tally.library.sha256),
    )


def _stamped(tally: Count, stamp: Stamp) -> dict[str, Any]:
    """What the issue is called and what its figures mean."""
    books, setup = tally.books, tally.books.setup
    period = span(setup.first_month, setup.last_month)
    potentials = gwp(tally.library, setup.gwp_set, "CO2").document
    return {
        "number": stamp.number,
        "inventory": setup.inventory,
        "edition": setup.edition,
        "year": setup.year,
        "first_day": period.first_day,
        "last_day": period.last_day,
        "made_on": stamp.made_on,
        "state": stamp.state,
        "example": books.example,
        "one_person": books.one_person,
        "supersedes": stamp.supersedes,
        "reason": stamp.reason,
        "as_of": setup.as_of,
        "gwp_set": setup.gwp_set,
        "gwp_title_zh": potentials.title_zh,
        "gwp_title_en": potentials.title_en,
        "gwp_reason": setup.gwp_reason,
        "electricity_level": setup.electricity_level,
        "market_rest_rule": setup.market_rest_rule,
        "reporting_decimals": _decimals(tally)["emissions"],
        "maker": stamp.maker,
        "pins": setup.pins,
        "allocation": setup.allocation,
    }


def _plan_rows(tally: Count) -> dict[str, Any]:
    """Who reports, what is inside, by which guides, from which sources and papers."""
    books, library = tally.books, tally.library
    return {
        "entity": books.entity,
        "facilities": tuple(_named(facility, library) for facility in books.facilities),
        "boundary": books.boundary,
        "guides": tuple(plan.guide_row(code, choice) for code, choice in tally.guides.items()),
        "sources": _source_rows(tally),
        "streams": tuple(plan.stream_row(stream, library) for stream in books.streams),
        "evidence": tuple(plan.evidence_row(paper) for paper in books.papers),
    }


def _counted(tally: Count, lines: tuple[Line, ...]) -> dict[str, Any]:
    """Quantities, choices, coefficients and lines."""
    return {
        "activity": tuple(plan.activity_row(tally.amounts[key]) for key in sorted(tally.amounts)),
        "stream_totals": plan.stream_totals(tally.books.streams, tally.amounts.values()),
        "choices": tuple(
            freeze.choice_row(choice, tally.library) for choice in tally.chooser.choices
        ),
        "coefficients": tuple(freeze.coefficient_row(made) for made in tally.ruler.coefficients),
        "lines": freeze.line_rows(lines),
        "power": plan.power_rows(electricity.by_acquisition(tally.uses)),
    }


_NOTHING: dict[str, Any] = dict.fromkeys(
    ("totals", "figures", "recomputed", "intensities", "notices"), ()
)


def _results(tally: Count, lines: tuple[Line, ...]) -> dict[str, Any]:
    """Totals and what is made of them; left out while a gap blocks the total."""
    setup = tally.books.setup
    guide = [line for line in lines if line.view == View.GUIDE]
    whole = total(line for line in guide if totals.in_guide_total(line))
    months = months_between(setup.first_month, setup.last_month)
    ratios, notices = intensities(
        tally.books.facts, tally.books.inside(), months, "guide", whole, setup.allocation
    )
    return {
        "totals": without_shared_units(
            totals.all_totals(lines, groups_of(tally.library), tally.uncomputed), tally.books
        ),
        "figures": figures(tally, lines),
        "recomputed": recomputed(lines, tally.ruler.coefficients, _decimals(tally)),
        "intensities": ratios,
        "notices": notices,
    }


def _decimals(tally: Count) -> Mapping[str, int]:
    """Give the decimals of the first inside facility's guide: one report prints by one rule."""
    first = next(iter(tally.books.inside() or tally.guides))
    return tally.guides[first].guide.reporting_decimals


def _named(facility: FacilityRow, library: Library) -> FacilityRow:
    region = library.region(facility.region)
    return replace(facility, region_zh=region.name_zh, region_en=region.name_en)


def _source_rows(tally: Count) -> tuple[SourceRow, ...]:
    return tuple(
        plan.source_row(
            source,
            tally.library.source_kind(source.kind),
            tally.guides[source.facility].guide,
            *source_status(tally.books, source),
        )
        for source in tally.books.sources
    )
