"""Figures with days of their own against the inventory's period: only a whole cover counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.issue import Fact
from ghg.domain.numbers import from_exact_text
from ghg.domain.periods import Period, day_after
from ghg.domain.statistics import FormFigure
from ghg.domain.units import conversion, same_dimension


@dataclass(frozen=True, slots=True, order=True)
class Dated:
    """An amount of some days."""

    first_day: int
    last_day: int
    amount: Fraction
    unit: str


def of_figures(figures: Iterable[FormFigure]) -> list[Dated]:
    return [Dated(f.first_day, f.last_day, Fraction(f.value), f.unit) for f in figures]


def of_facts(facts: Iterable[Fact]) -> list[Dated]:
    return [
        Dated(fact.first_day, fact.last_day, from_exact_text(fact.value), fact.unit)
        for fact in facts
    ]


def over(period: Period, dated: Sequence[Dated]) -> Fraction | None:
    """Sum amounts that cover the period day by day, once, in the unit of the first.

    A figure of the whole period is taken before smaller ones; a hole, an overlap or units that
    measure different things give None.
    """
    if not alike(dated):
        return None
    whole = [one for one in dated if (one.first_day, one.last_day) == _ends(period)]
    if whole:
        return whole[0].amount * conversion(whole[0].unit, dated[0].unit)
    inside = sorted(
        one
        for one in dated
        if one.first_day >= period.first_day and one.last_day <= period.last_day
    )
    expected = period.first_day
    for one in inside:
        if one.first_day != expected:
            return None
        expected = day_after(one.last_day)
    if not inside or expected != day_after(period.last_day):
        return None
    return sum((one.amount * conversion(one.unit, dated[0].unit) for one in inside), Fraction(0))


def at_start(period: Period, dated: Sequence[Dated]) -> Fraction | None:
    """Give the amount that stands at the start of the period."""
    found = [one for one in dated if one.first_day == period.first_day and alike(dated)]
    return found[0].amount * conversion(found[0].unit, dated[0].unit) if found else None


def at_end(period: Period, dated: Sequence[Dated]) -> Fraction | None:
    """Give the amount that stands at the end of the period."""
    found = [one for one in dated if one.last_day == period.last_day and alike(dated)]
    return found[0].amount * conversion(found[0].unit, dated[0].unit) if found else None


def throughout(dated: Sequence[Dated]) -> Fraction | None:
    """Give the one amount that holds in all of them; None when they differ."""
    if not alike(dated):
        return None
    amounts = {one.amount * conversion(one.unit, dated[0].unit) for one in dated}
    return amounts.pop() if len(amounts) == 1 else None


def touching(period: Period, figure: FormFigure | Fact) -> bool:
    """Tell whether a figure speaks of a day of the period."""
    return figure.first_day <= period.last_day and figure.last_day >= period.first_day


def alike(dated: Sequence[Dated]) -> bool:
    """Tell whether all units measure the same."""
    return all(same_dimension(one.unit, dated[0].unit) for one in dated)


def _ends(period: Period) -> tuple[int, int]:
    return period.first_day, period.last_day
