"""Products against form B204-1, and energy per product against the year before.

output            the form's output of a product with the recorded one
output value      the form's value with the recorded gross output value of the same price basis
energy / product  tce used over output, this year and last
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ghg.domain.issue import EnergyRow, Fact
from ghg.domain.numbers import from_exact_text
from ghg.domain.periods import Period, year_period
from ghg.domain.statistics import B204, FormFigure
from ghg.domain.units import conversion, same_dimension
from ghg.inventory.books import grouped
from ghg.inventory.crosschecks import spans
from ghg.inventory.crosschecks.forms import figures_of, period_of
from ghg.inventory.crosschecks.judge import Pair
from ghg.inventory.tally import Count

PER_PRODUCT = "energy_per_product"
OUTPUT = "product_output"


def b204(tally: Count) -> Iterator[Pair]:
    """Compare output and output value of form B204-1 with the recorded products and money."""
    period = period_of(tally)
    figures = figures_of(tally, B204, period)
    if not figures:
        yield Pair(B204, (), None, None, "", lacking="crosscheck.lacking.b204")
    for group in grouped(figures, _about).values():
        yield _product(tally, group, period)


def _about(figure: FormFigure) -> str:
    """Say what a figure is about."""
    return " ".join((figure.owner, figure.column, figure.name, figure.basis))


def _product(tally: Count, group: Sequence[FormFigure], period: Period) -> Pair:
    """Compare one product's output, or the output value, with the facts of the facilities."""
    first = group[0]
    kind = "product_output" if first.column == "output" else "gross_output_value"
    note = first.name if first.column == "output" else first.basis
    dated = spans.of_figures(group)
    left = spans.over(period, dated)
    right = _facts(tally, first.owner, kind, note, dated[0].unit, period)
    missing = "crosscheck.lacking.form_months" if left is None else "crosscheck.lacking.facts"
    return Pair(
        check=B204,
        part=first.column,
        subjects=(first.name or first.basis or first.column,),
        left=left,
        right=right,
        unit=dated[0].unit,
        lacking=missing if left is None or right is None else "",
        detail=(("owner", first.owner),) if first.owner else (),
    )


def _facts(
    tally: Count, owner: str, kind: str, note: str, unit: str, period: Period
) -> Fraction | None:
    """Sum the recorded facts of a product over the facilities that have them."""
    places = (owner,) if owner else tally.books.inside()
    facts = [
        fact
        for fact in tally.books.facts
        if (fact.kind, fact.note) == (kind, note) and fact.subject in places
    ]
    return total_of(facts, unit, period)


def total_of(facts: Sequence[Fact], unit: str, period: Period) -> Fraction | None:
    """Sum facts over their facilities in a unit; None when a facility's days are not whole."""
    total = Fraction(0)
    for group in grouped(facts, lambda fact: fact.subject).values():
        dated = spans.of_facts(group)
        amount = spans.over(period, dated) if same_dimension(dated[0].unit, unit) else None
        if amount is None:
            return None
        total += amount * conversion(dated[0].unit, unit)
    return total if facts else None


def energy_per_product(tally: Count, energy: Sequence[EnergyRow]) -> Iterator[Pair]:
    """Compare the standard coal per unit of product with the year before."""
    places, before = tally.books.inside(), tally.books.plant.checks.before
    products = [f for f in tally.books.facts if f.kind == OUTPUT and f.subject in places]
    if not products:
        yield Pair(PER_PRODUCT, (), None, None, "", lacking="crosscheck.lacking.product")
    used = [from_exact_text(row.calorific_tce) for row in energy]
    tce = sum(used, Fraction(0)) if used else None
    for name, facts in grouped(products, lambda fact: fact.note).items():
        unit = facts[0].unit
        left = _per(tce, total_of(facts, unit, period_of(tally)))
        right = _per(before.tce if before else None, _before(tally, name, unit))
        yield Pair(
            check=PER_PRODUCT,
            subjects=(name or OUTPUT,),
            left=left,
            right=right,
            unit=f"tce/{unit}",
            lacking="crosscheck.lacking.last_energy" if right is None else "",
            detail=(("place", before.place),) if before else (),
        )


def _before(tally: Count, name: str, unit: str) -> Fraction | None:
    """Give last year's output of a product."""
    places = tally.books.inside()
    facts = [
        fact
        for fact in tally.books.plant.checks.products_before
        if fact.note == name and fact.subject in places
    ]
    return total_of(facts, unit, year_period(tally.books.setup.year - 1))


def _per(tce: Fraction | None, output: Fraction | None) -> Fraction | None:
    return tce / output if tce is not None and output else None
