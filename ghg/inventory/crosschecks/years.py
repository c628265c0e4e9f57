"""The year before: quantities, output and tonnes, as issued or as last year's report says.

Where the boundary moved, the two totals are compared three times: each on its own boundary, last
year's on the present one, this year's on the former one (P35). A line counts on the other year's
boundary when its source was inside it in the same month of that year.
"""

from collections.abc import Iterator
from fractions import Fraction

from ghg.domain.bounds import bounds_of
from ghg.domain.issue import BoundaryRow, Fact, Issue
from ghg.domain.periods import year_period
from ghg.domain.units import conversion, same_dimension
from ghg.inventory import totals
from ghg.inventory.books import grouped
from ghg.inventory.checkbooks import YearBefore
from ghg.inventory.crosschecks.forms import period_of
from ghg.inventory.crosschecks.judge import Pair
from ghg.inventory.crosschecks.products import OUTPUT, total_of
from ghg.inventory.crosschecks.scope import used
from ghg.inventory.electricity import View
from ghg.inventory.explain_lines import guide_counter
from ghg.inventory.lines import Line, total
from ghg.inventory.tally import Count

BEFORE = "year_before"
YEAR = 100  # in months written as yyyymm
Placed = tuple[str, str, str, int]  # facility, unit, source, month


def year_before(tally: Count, *, blocked: bool) -> Iterator[Pair]:
    """Compare quantities, output and the guide's total with the year before.

    A total that a gap blocks is not compared.
    """
    before = _known(tally)
    if before is None:
        yield Pair(BEFORE, (), None, None, "", lacking="crosscheck.lacking.last_year")
    else:
        yield from _quantities(tally, before)
    yield from _outputs(tally)
    if before is not None and before.totals:
        yield from _totals(tally, before, blocked=blocked)


def _totals(tally: Count, before: YearBefore, *, blocked: bool) -> Iterator[Pair]:
    """Compare the totals, on both boundaries where these differ."""
    lines = [
        line for line in tally.lines if line.view == View.GUIDE and totals.in_guide_total(line)
    ]
    now, then = total(lines), before.totals.get("guide")
    pairs = [("total", now, then)]
    if before.issue is not None and then is not None:
        present = _then_on_present(tally, before.issue)
        former = _now_on_former(lines, before.issue)
        pairs += [("total_present", now, present)] if present != then else []
        pairs += [("total_former", former, then)] if former != now else []
    for part, left, right in pairs:
        yield Pair(
            check=BEFORE,
            part=part,
            subjects=("name:guide",),
            left=None if blocked else left,
            right=right,
            unit="tCO2e",
            detail=(("place", before.place),),
            lacking="crosscheck.lacking.total" if blocked else "",
        )


def _then_on_present(tally: Count, old: Issue) -> Fraction:
    """Sum what of last year's total lies inside the present boundary."""
    known = {facility.code for facility in tally.books.facilities}
    units = {row.code: row.unit for row in old.sources}
    counts = guide_counter(old)
    return sum(
        (
            Fraction(line.co2e_t)
            for line in old.lines
            if counts(line)
            and line.facility in known
            and _inside(
                tally.books.boundary,
                (line.facility, units[line.source], line.source, line.month + YEAR),
            )
        ),
        Fraction(0),
    )


def _now_on_former(lines: list[Line], old: Issue) -> Fraction:
    """Sum what of this year's total lies inside the former boundary."""
    known = {row.code for row in old.facilities}
    return total(
        line
        for line in lines
        if line.counted.facility.code in known
        and _inside(
            old.boundary,
            (
                line.counted.facility.code,
                line.counted.source.unit,
                line.counted.source.code,
                line.month - YEAR,
            ),
        )
    )


def _inside(boundary: tuple[BoundaryRow, ...], placed: Placed) -> bool:
    facility, unit, source, month = placed
    return bounds_of(boundary, facility, unit, source).inside_in(month)


def _known(tally: Count) -> YearBefore | None:
    """Take last year's issue, else the figures of last year's report workbook."""
    checks, year = tally.books.plant.checks, tally.books.setup.year - 1
    if checks.before is not None:
        return checks.before
    priors = [one for one in tally.books.plant.priors if one.year == year]
    quantities = {
        one.stream: (Fraction(one.quantity), one.unit)
        for one in priors
        if one.stream and one.quantity is not None
    }
    return YearBefore(priors[0].place, quantities, {}, None) if priors else None


def _quantities(tally: Count, before: YearBefore) -> Iterator[Pair]:
    for stream in tally.books.streams:
        if not tally.books.wanted(stream):
            continue
        then = before.streams.get(stream.code)
        fits = then is not None and same_dimension(then[1], stream.unit)
        lacking = "" if fits else "crosscheck.lacking.last_year"
        yield Pair(
            check=BEFORE,
            part="quantity",
            subjects=(stream.code,),
            left=used(tally, stream) if fits else None,
            right=then[0] * conversion(then[1], stream.unit) if then and fits else None,
            unit=stream.unit if fits else "",
            streams=(stream.code,),
            lacking=lacking,
            detail=(("place", before.place),),
        )


def _outputs(tally: Count) -> Iterator[Pair]:
    """Compare the output of each product of this year with last year's."""
    places, year = tally.books.inside(), tally.books.setup.year
    now = [f for f in tally.books.facts if f.kind == OUTPUT and f.subject in places]
    then = [f for f in tally.books.plant.checks.products_before if f.subject in places]
    for name, facts in grouped(now, lambda fact: fact.note).items():
        unit = facts[0].unit
        last: list[Fact] = [fact for fact in then if fact.note == name]
        right = total_of(last, unit, year_period(year - 1))
        yield Pair(
            check=BEFORE,
            part="output",
            subjects=(name or OUTPUT,),
            left=total_of(facts, unit, period_of(tally)),
            right=right,
            unit=unit,
            lacking="" if right is not None else "crosscheck.lacking.last_output",
        )
