"""The three electricity figures side by side, each with its rule and factors."""

from dataclasses import replace
from fractions import Fraction

from ghg.domain.geography import Level
from ghg.domain.issue import FigureRow
from ghg.domain.numbers import exact_text, frozen
from ghg.domain.units import conversion
from ghg.inventory import electricity
from ghg.inventory.electricity import View
from ghg.inventory.lines import Line, total
from ghg.inventory.tally import Count


def figures(tally: Count, lines: tuple[Line, ...]) -> tuple[FigureRow, ...]:
    """Set the electricity figures side by side: guide, location, market under each rest rule.

    Where no electricity was recorded there is nothing to set side by side, which is not zero.
    """
    setup = tally.books.setup
    if not tally.uses:
        return ()
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
    choices = {made[line.coefficient].arguments[0].choice for line in rest}
    return FigureRow(
        figure=view,
        rule=rule,
        levels=_levels(tally, view, rule),
        choices=tuple(sorted(choice for choice in choices if choice is not None)),
        kwh_at_zero=_kwh(zero),
        kwh_at_factor=_kwh(rest),
        co2e_t=frozen(total(bought)),
        chosen=False,
    )


def _levels(tally: Count, view: View, rule: str) -> tuple[str, ...]:
    """Say at which level of geography a figure's factor was asked for."""
    if view is View.GUIDE:
        return tuple(sorted({one.guide.electricity.level for one in tally.guides.values()}))
    if rule in ("location", "average"):
        return (tally.books.setup.electricity_level,)
    return (Level.NATION,)


def _kwh(lines: list[Line]) -> str:
    return exact_text(
        sum(
            (line.sign * line.quantity * conversion(line.stream.unit, "kWh") for line in lines),
            Fraction(0),
        )
    )
