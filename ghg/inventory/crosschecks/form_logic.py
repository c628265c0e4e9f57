"""Form 205-1 against itself, as the statistics office reads it.

balance      opening + purchase - closing, with the consumption (what was sold or lost explains
             a difference; power and heat lie in no stock and have no balance)
industrial   industrial use may not exceed the consumption that it is a part of
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ghg.domain.periods import Period
from ghg.domain.statistics import FORM205, FormFigure
from ghg.domain.units import conversion
from ghg.inventory.crosschecks import spans
from ghg.inventory.crosschecks.judge import Pair

UNSTORED = ("grid_electricity", "heat")
BALANCE = ("opening", "purchase", "closing", "consumption")


def logic(
    figures: Sequence[FormFigure], period: Period, streams: tuple[str, ...]
) -> Iterator[Pair]:
    """Compare the columns of one energy's row with each other, where they are filled in."""
    owner, item, unit = figures[0].owner, figures[0].name, _unit(figures)
    given = {part: _value(figures, part, period) for part in (*BALANCE, "industrial")}
    detail = (("owner", owner),) if owner else ()
    stocked = [given[part] for part in BALANCE]
    if item not in UNSTORED and None not in stocked:
        opening, purchase, closing, used = (Fraction(one or 0) for one in stocked)
        left = opening + purchase - closing
        yield Pair(FORM205, (item,), left, used, unit, streams, "balance", detail=detail)
    part, whole = given["industrial"], given["consumption"]
    if part is not None and whole is not None:
        yield Pair(
            FORM205, (item,), part, whole, unit, part="industrial", detail=detail, ceiling=True
        )


def _unit(figures: Sequence[FormFigure]) -> str:
    quantities = [one.unit for one in figures if one.column in (*BALANCE, "industrial")]
    return quantities[0] if quantities else ""


def _value(figures: Sequence[FormFigure], part: str, period: Period) -> Fraction | None:
    """Give a column of the period in the unit of the row's first quantity."""
    first = [one for one in figures if one.column in (*BALANCE, "industrial")][:1]
    held = spans.of_figures(one for one in figures if one.column == part)
    if not held or not spans.alike([*spans.of_figures(first), *held]):
        return None
    side = {"opening": spans.at_start, "closing": spans.at_end}.get(part, spans.over)
    found = side(period, held)
    return None if found is None else found * conversion(held[0].unit, first[0].unit)
