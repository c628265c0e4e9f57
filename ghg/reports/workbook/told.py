"""Tables of the printed report told again with formulas: same words, same order, same digits.

A number knows its origin by the number of its total (column of ids) or by an `Origin`:
`number` (unrounded), `minus` and `percent` (of two columns of its own row), `figure` (one of
electricity), `months` (stream, factor, months), `lines` (column, stream, coefficient, months),
`argument` (coefficient, name, and 100 for percent, 1000 for kJ/kg), `total` (axis, key).
"""

from dataclasses import dataclass, replace
from fractions import Fraction

from ghg.domain.issue import FigureRow
from ghg.domain.numbers import from_exact_text
from ghg.reports.blocks import KeyValues, Origin, Table
from ghg.reports.columns import is_number
from ghg.reports.gbt32150.sums import row_id
from ghg.reports.voice import Voice
from ghg.reports.workbook.a1 import address
from ghg.reports.workbook.activity import Activity
from ghg.reports.workbook.cells import Cell, Live, Number, Part
from ghg.reports.workbook.register import CO2E, MASS, NEAR, Register, Wanted, wanted_of
from ghg.reports.workbook.values import Values

PER_MWH, KWH = "tCO2/MWh", Fraction(1, 1000)
# what an electricity figure may be the sum of: what is bought, or that less what is exported
_POWER = (("purchased_electricity",), ("purchased_electricity", "exported_electricity"))


@dataclass(frozen=True, slots=True)
class Teller:
    """What formulas may refer to."""

    voice: Voice
    activity: Activity
    values: Values
    register: Register

    def part(self, table: Table | KeyValues, top: int) -> Part:
        """Tell a table whose first row stands in row `top` of its sheet."""
        if isinstance(table, KeyValues):
            return Part(table.caption, ("", ""), table.rows)
        ids = self._ids(table)
        rows = tuple(
            tuple(self._cell(table, at, place, ids, top + at) for place in range(len(row)))
            for at, row in enumerate(table.rows)
        )
        titles = tuple(column.title for column in table.columns)
        return Part(table.caption, titles, rows, table.unit, table.strong, table.notes)

    def _ids(self, table: Table) -> int:
        title = self.voice.say("column.total_id")
        return next((at for at, one in enumerate(table.columns) if one.title == title), -1)

    def _cell(self, table: Table, at: int, place: int, ids: int, row: int) -> Cell:
        printed = table.rows[at][place]
        column = table.columns[place]
        if column.align not in ("decimal", "right") or not is_number(printed):
            return printed
        decimals = len(printed.partition(".")[2])
        origin = table.origins[at][place] if table.origins else None
        if origin is not None:
            return self._of(origin, decimals, row, table.origins[at])
        mass = column.title == self.voice.say("column.mass")
        found = self._total(table.rows[at][ids], mass=mass) if ids >= 0 else None
        if found is None:
            return Number(printed.replace(",", ""), decimals)
        formula, text = found
        return _cell(formula, text, decimals)

    def _total(self, total_id: str, *, mass: bool) -> tuple[str, str] | None:
        """Give formula and frozen text of a total of the issue."""
        row = next((one for one in self.voice.issue.totals if row_id(one) == total_id), None)
        if row is None:
            return None
        text = row.mass_t if mass else row.co2e_t
        wanted = wanted_of(row.axis, row.key)
        if wanted is None:
            return "", text
        return self.register.sum(MASS if mass else CO2E, wanted, text), text

    def _of(
        self, origin: Origin, decimals: int, row: int, beside: tuple[Origin | None, ...]
    ) -> Cell:
        if origin.kind == "argument":
            return self._argument(origin, decimals)
        if origin.kind in ("minus", "percent"):
            return _cell(_in_row(origin, row, beside), origin.text, decimals)
        if origin.kind == "figure":
            return _cell(self._figure(int(origin.what[0]), row), origin.text, decimals)
        sums = {"total": self._wanted, "months": self._months, "lines": self._lines}
        formula = sums[origin.kind](origin) if origin.kind in sums else ""
        return _cell(formula, origin.text, decimals)

    def _wanted(self, origin: Origin) -> str:
        wanted = wanted_of(*(str(one) for one in origin.what))
        return self.register.sum(CO2E, wanted, origin.text) if wanted else ""

    def _months(self, origin: Origin) -> str:
        """Give the sum of a stream's months, times what leads to the unit of the form."""
        stream, factor, *months = origin.what
        return self.activity.sum(
            str(stream), [int(month) for month in months], str(factor), origin.text
        )

    def _lines(self, origin: Origin) -> str:
        column, stream, coefficient, *months = origin.what
        keys: Wanted = {"view": "guide", "stream": stream, "coefficient": int(coefficient) + 1}
        each: list[Wanted] = [{**keys, "month": int(month)} for month in months]
        whole = self.register.sum(str(column), [keys], origin.text)
        return whole or self.register.sum(str(column), each, origin.text)

    def _argument(self, origin: Origin, decimals: int) -> Cell:
        """Give an argument as its cell; a smaller unit of a form multiplies there."""
        place, name, *times = origin.what
        rows = self.voice.issue.coefficients[int(place)].arguments
        told = self.values.argument(next(one for one in rows if one.name == name))
        if not times:
            return replace(told, decimals=decimals)
        return Live(f"{told.formula}*{times[0]}", origin.text, decimals)

    def _figure(self, at: int, row: int) -> str:
        """Give an electricity figure as the sum of its lines, else as kWh by its one factor."""
        figure = self.voice.issue.figures[at]
        if figure.figure != "market" or figure.chosen:
            for classes in _POWER:
                wanted: list[Wanted] = [{"view": figure.figure, "gbt": one} for one in classes]
                found = self.register.sum(CO2E, wanted, figure.co2e_t)
                if found:
                    return found
        return self._by_factor(figure, row)

    def _by_factor(self, figure: FigureRow, row: int) -> str:
        if len(figure.choices) != 1:
            return ""
        choice = self.voice.issue.choices[figure.choices[0]]
        kwh, factor = from_exact_text(figure.kwh_at_factor), from_exact_text(choice.value)
        near = abs(kwh * factor * KWH - from_exact_text(figure.co2e_t)) <= NEAR
        if choice.unit != PER_MWH or not near:
            return ""
        return f"{address(2, row)}*{self.values.choice(figure.choices[0]).formula}/1000"


def _in_row(origin: Origin, row: int, beside: tuple[Origin | None, ...]) -> str:
    """Write difference or percent of two cells of a row, where it gives what is frozen."""
    one, other = (int(place) for place in origin.what)
    left, right = beside[one], beside[other]
    if left is None or right is None:
        return ""
    a, b = from_exact_text(left.text), from_exact_text(right.text)
    exact = a - b if origin.kind == "minus" else a / b * 100 if b else None
    if exact is None or abs(exact - from_exact_text(origin.text)) > NEAR:
        return ""
    cells = address(one, row), address(other, row)
    return "-".join(cells) if origin.kind == "minus" else f"{'/'.join(cells)}*100"


def _cell(formula: str, text: str, decimals: int) -> Cell:
    return Live(formula, text, decimals) if formula else Number(text, decimals)
