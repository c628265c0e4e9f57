"""The three electricity figures side by side, each with its rule and factors."""

from dataclasses import replace
from fractions import Fraction

from ghg.domain.emissions import Coefficient
from ghg.domain.issue import FigureRow
from ghg.domain.numbers import exact_text, frozen
from ghg.domain.units import conversion
from ghg.inventory import electricity
from ghg.inventory.count import Count
from ghg.inventory.electricity import View
from ghg.inventory.lines import Line, total


def figures(tally: Count, lines: tuple[Line, ...]) -> tuple[FigureRow, ...]:
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
