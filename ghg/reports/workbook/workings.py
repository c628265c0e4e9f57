"""The sheets of working: one row per line, its arguments from left to right as on the forms.

    A line   B what   C quantity   D.. arguments   last but one: coefficient   last: tonnes of gas

Fuel by heat has the columns of the form's table of combustion: C quantity, D heating value,
E = C x D x I heat, F carbon per heat, G oxidised share, H 44/12, I unit conversion,
J = F x G x H, K = E x J tonnes. A sheet holds one kind of source, a table lines of one shape.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ghg.domain.emissions import evaluated
from ghg.domain.issue import CoefficientRow, LineRow, SourceRow, StreamRow
from ghg.domain.numbers import exact_text, from_exact_text, frozen
from ghg.reports.gbt32150.factors import parameter_name
from ghg.reports.voice import LINE_DECIMALS, Voice
from ghg.reports.workbook.a1 import address, sheet_name, written
from ghg.reports.workbook.activity import Activity
from ghg.reports.workbook.cells import Cell, Live, Number, Part, Sheet, decimals_of, first_rows
from ghg.reports.workbook.values import Values

QUANTITY, FIRST_ARGUMENT = 2, 3
HEAT = ("net_calorific_value", "carbon_content", "oxidation_rate", "co2_per_c")
LED = "quantity_conversion"
LONGEST_FORMULA = 8000  # signs; a spreadsheet program takes 8192
Shape = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Workings:
    """The sheets, and the address of each line's tonnes of gas by its place among the lines."""

    sheets: tuple[Sheet, ...]
    masses: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class _Bench:
    """What the lines are laid out with."""

    voice: Voice
    activity: Activity
    values: Values
    streams: Mapping[str, StreamRow]
    sources: Mapping[str, SourceRow]

    def kind(self, line: LineRow) -> str:
        """Name the kind of a line's source."""
        source = self.sources.get(line.source)
        return self.voice.pick(source.kind_zh, source.kind_en) if source else line.source


def workings(voice: Voice, activity: Activity, values: Values, taken: set[str]) -> Workings:
    """Lay out every line under the kind of its source and the shape of its formula."""
    issue = voice.issue
    streams = {row.code: row for row in issue.streams}
    bench = _Bench(voice, activity, values, streams, {row.code: row for row in issue.sources})
    kinds: dict[str, dict[Shape, list[int]]] = {}
    for at, line in enumerate(issue.lines):
        shapes = kinds.setdefault(bench.kind(line), {})
        shapes.setdefault(_shape(issue.coefficients[line.coefficient], line), []).append(at)
    sheets, masses = [], dict[int, str]()
    for number, (kind, held) in enumerate(kinds.items(), 1):
        words = (("n", str(number)), ("kind", kind))
        name = sheet_name(voice.term("workbook.working", words), taken)
        sheets.append(_sheet(bench, name, kind, list(held.values()), masses))
    return Workings(tuple(sheets), masses)


def _sheet(
    bench: _Bench, name: str, kind: str, shapes: list[list[int]], masses: dict[int, str]
) -> Sheet:
    """Lay out one kind of source, and note where each line's tonnes stand."""
    parts = []
    tops = first_rows([(len(places), 1) for places in shapes])
    for top, places in zip(tops, shapes, strict=True):
        part = _part(bench, places, top)
        last = len(part.titles) - 1
        masses |= {at: address(last, top + row, name) for row, at in enumerate(places)}
        parts.append(part)
    title = bench.voice.term("workbook.working.title", (("kind", kind),))
    return Sheet(name, title, tuple(parts), frozenset({1}))


def _shape(made: CoefficientRow, line: LineRow) -> Shape:
    arguments = tuple((one.name, one.unit) for one in made.arguments)
    return made.formula, made.tree, arguments, made.unit, line.unit


def _part(bench: _Bench, places: list[int], top: int) -> Part:
    issue = bench.voice.issue
    lines = [issue.lines[at] for at in places]
    made = issue.coefficients[lines[0].coefficient]
    by_heat = _is_heat_form(made)
    titles = (_heat_titles if by_heat else _titles)(bench.voice, made, lines[0])
    row = _heat_row if by_heat else _row
    rows = tuple(
        (*_front(bench, line), *row(issue.coefficients[line.coefficient], line, bench.values, at))
        for at, line in enumerate(lines, top)
    )
    note = bench.voice.term("workbook.working.note", (("formula", made.formula),))
    return Part(made.formula, titles, rows, notes=(note,))


def _front(bench: _Bench, line: LineRow) -> tuple[Cell, ...]:
    """Give number, name and quantity of a line."""
    stream, voice = bench.streams.get(line.stream), bench.voice
    name = voice.pick(stream.name_zh, stream.name_en) if stream else line.stream
    what = name if line.gas == "CO2" else f"{name} · {voice.unit(line.species or line.gas)}"
    quantity = bench.activity.cell(line.stream, line.month, line.quantity, line.unit)
    return line.number, what, quantity


def _titles(voice: Voice, made: CoefficientRow, line: LineRow) -> tuple[str, ...]:
    return (
        *_front_titles(voice, line),
        *(_titled(voice, parameter_name(voice, one.name), one.unit) for one in made.arguments),
        _titled(voice, voice.say("column.coefficient"), made.unit),
        voice.say("column.mass"),
    )


def _front_titles(voice: Voice, line: LineRow) -> tuple[str, ...]:
    quantity = _titled(voice, voice.say("column.quantity"), line.unit)
    return voice.say("column.line"), voice.say("column.stream"), quantity


def _titled(voice: Voice, name: str, unit: str) -> str:
    return (
        name
        if unit in ("1", "")
        else voice.term("workbook.with_unit", (("name", name), ("unit", unit)))
    )


def _row(made: CoefficientRow, line: LineRow, values: Values, at: int) -> tuple[Cell, ...]:
    """Give arguments, coefficient and tonnes of a line of any formula."""
    names = {one.name: address(FIRST_ARGUMENT + n, at) for n, one in enumerate(made.arguments)}
    last = FIRST_ARGUMENT + len(made.arguments)
    arguments = [values.argument(one) for one in made.arguments]
    factor = _coefficient(made, written(made.tree, names))
    product = f"{address(QUANTITY, at)}*{address(last, at)}"
    return (*arguments, factor, _mass(made, line, product))


def _coefficient(made: CoefficientRow, formula: str) -> Cell:
    """Write the tree of a coefficient where it gives what is frozen."""
    given = {one.name: from_exact_text(one.value) for one in made.arguments}
    gives = evaluated(made.tree, given) == from_exact_text(made.value)
    if not gives or len(formula) > LONGEST_FORMULA:
        return Number(made.value, decimals_of(made.value))
    return Live(formula, made.value, decimals_of(made.value))


def _mass(made: CoefficientRow, line: LineRow, product: str) -> Cell:
    """Write a line's product where it gives what is frozen."""
    exact = line.sign * from_exact_text(line.quantity) * from_exact_text(made.value)
    if frozen(exact) != line.mass_t:
        return Number(line.mass_t, LINE_DECIMALS)
    return Live(product if line.sign > 0 else f"-{product}", line.mass_t, LINE_DECIMALS)


def _is_heat_form(made: CoefficientRow) -> bool:
    """Tell whether a coefficient is the plain product of the form's table of combustion."""
    names = sorted(one.name for one in made.arguments)
    plain = names in (sorted(HEAT), sorted((*HEAT, LED))) and sorted(_factors(made.tree)) == names
    return plain and isinstance(_coefficient(made, ""), Live)


def _factors(tree: Any) -> Iterable[str]:
    """Give the factors of a product; of anything else its operator, which is no name."""
    if isinstance(tree, str):
        return [tree]
    return [*_factors(tree[1]), *_factors(tree[2])] if tree[0] == "*" else [tree[0]]


def _heat_titles(voice: Voice, made: CoefficientRow, line: LineRow) -> tuple[str, ...]:
    held = {one.name: one for one in made.arguments}
    shown = {
        name: _titled(voice, parameter_name(voice, name), held[name].unit if name in held else "")
        for name in (*HEAT, LED)
    }
    return (
        *_front_titles(voice, line),
        shown["net_calorific_value"],
        voice.term("workbook.heat"),
        *(shown[name] for name in ("carbon_content", "oxidation_rate", "co2_per_c", LED)),
        voice.term("workbook.per_heat"),
        voice.say("column.mass"),
    )


def _heat_row(made: CoefficientRow, line: LineRow, values: Values, at: int) -> tuple[Cell, ...]:
    """Give D to K of the form: heat and emission per heat stand between."""
    held = {one.name: values.argument(one) for one in made.arguments}
    led: Cell = held.get(LED) or Number("1", 0)
    quantity, heat, per_heat = (address(column, at) for column in (QUANTITY, 4, 9))
    warm = from_exact_text(line.quantity) * _product(held, HEAT[0], LED)
    return (
        held["net_calorific_value"],
        _between(f"{quantity}*{address(3, at)}*{address(8, at)}", warm),
        held["carbon_content"],
        held["oxidation_rate"],
        held["co2_per_c"],
        led,
        _between("*".join(address(column, at) for column in (5, 6, 7)), _product(held, *HEAT[1:])),
        _mass(made, line, f"{heat}*{per_heat}"),
    )


def _product(held: Mapping[str, Live], *names: str) -> Fraction:
    """Multiply arguments; one that a formula does not have leaves the product as it is."""
    found = Fraction(1)
    for name in names:
        found *= from_exact_text(held[name].text) if name in held else 1
    return found


def _between(formula: str, value: Fraction) -> Live:
    text = exact_text(value)
    return Live(formula, text, decimals_of(text))
