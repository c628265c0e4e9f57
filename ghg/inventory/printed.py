"""Recomputed from printed values: what a person with the report and a calculator gets.

Forms are checked from their printed inputs. The exact totals stay the truth; here every quantity
and parameter is first rounded as the guide's form prints it (`reporting_decimals`), the formula is
run on the rounded values, and the result is rounded as an emission is printed.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from ghg.domain.emissions import CONVERSION, Coefficient, evaluated
from ghg.domain.issue import RecomputedRow
from ghg.domain.numbers import frozen, shown
from ghg.inventory.lines import Line
from ghg.inventory.totals import in_guide_total

# What a form prints of a stream, by the lower unit of its coefficient.
QUANTITY_KIND: Mapping[str, str] = {"MWh": "electricity", "GJ": "heat"}


def recomputed(
    lines: Iterable[Line], coefficients: tuple[Coefficient, ...], decimals: Mapping[str, int]
) -> tuple[RecomputedRow, ...]:
    """Give each report row and the guide's total: exact, recomputed from print, difference."""
    exact: dict[str, Fraction] = {}
    printed: dict[str, Fraction] = {}
    for (row, _, place, sign), group in _groups(lines).items():
        quantity = sum((line.quantity for line in group), Fraction(0))
        mass = sign * _mass(quantity, coefficients[place], decimals) * (group[0].gwp or 0)
        printed[row] = printed.get(row, Fraction(0)) + _rounded(mass, decimals["emissions"])
        real = sum((line.co2e_t for line in group), Fraction(0))
        exact[row] = exact.get(row, Fraction(0)) + real
    rows = [_row(row, exact[row], printed[row]) for row in sorted(exact)]
    whole = _row("total", sum(exact.values(), Fraction(0)), sum(printed.values(), Fraction(0)))
    return (*rows, whole)


def _groups(lines: Iterable[Line]) -> dict[tuple[str, str, int, int], list[Line]]:
    """One printed line of a form: a stream with one coefficient over the year."""
    groups: dict[tuple[str, str, int, int], list[Line]] = {}
    for line in lines:
        if line.view == "guide" and in_guide_total(line):
            row = line.counted.treatment.report_row
            groups.setdefault((row, line.stream.code, line.coefficient, line.sign), []).append(line)
    return groups


def _mass(quantity: Fraction, made: Coefficient, decimals: Mapping[str, int]) -> Fraction:
    """Run the formula on what is printed: quantity in the form's unit, rounded parameters."""
    values: dict[str, Fraction] = {}
    for argument in made.arguments:
        places = decimals.get(argument.name)
        if argument.name == CONVERSION:
            quantity *= argument.value
            values[argument.name] = Fraction(1)
        else:
            values[argument.name] = (
                argument.value if places is None else _rounded(argument.value, places)
            )
    places = decimals[QUANTITY_KIND.get(made.per, "consumption")]
    result: Fraction = evaluated(made.tree, values) * _rounded(quantity, places)
    return result


def _rounded(value: Fraction, decimals: int) -> Fraction:
    return Fraction(shown(value, decimals))


def _row(key: str, exact: Fraction, printed: Fraction) -> RecomputedRow:
    return RecomputedRow(key, frozen(exact), frozen(printed), frozen(printed - exact))
