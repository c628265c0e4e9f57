"""The sheet of values: each chosen parameter, constant and warming potential once, with document,
place and confidence; every formula refers to its cell."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.issue import ArgumentRow, ChoiceRow
from ghg.domain.numbers import exact_text, from_exact_text
from ghg.reports.gbt32150.factors import choice_number, document_cells, parameter_name
from ghg.reports.voice import Voice
from ghg.reports.workbook.a1 import address, operand
from ghg.reports.workbook.cells import Cell, Live, Number, Part, Sheet, decimals_of, first_rows
from ghg.reports.workbook.cells import number as number_cell

VALUE = 3
_RATIO = re.compile(r"[0-9]+/[0-9]+", re.ASCII)
Constant = tuple[str, str, str, str, int]  # name, value, unit, note, the choice it belongs to


@dataclass(frozen=True, slots=True)
class Values:
    """The sheet, and in which row each value stands."""

    sheet: Sheet
    choices: Mapping[int, int]
    constants: Mapping[Constant, int]
    potentials: Mapping[tuple[str, str], int]
    rows: tuple[ChoiceRow, ...]

    def argument(self, row: ArgumentRow) -> Live:
        """Give an argument of a formula as a reference to its cell, converted where it was."""
        factor = conversion(row, self.rows)
        at = self.constants[_constant(row)] if factor is None else self.choices[row.choice]
        where = address(VALUE, at, self.sheet.name)
        formula = where if factor in (None, "1") else f"{where}*{operand(str(factor))}"
        return Live(formula, row.value, decimals_of(row.value))

    def potential(self, species: str, gwp: str) -> Live:
        where = address(VALUE, self.potentials[species, gwp], self.sheet.name)
        return Live(where, gwp, decimals_of(gwp))

    def choice(self, at: int) -> Live:
        """Give a chosen value as a reference to its cell."""
        value = self.rows[at].value
        return Live(address(VALUE, self.choices[at], self.sheet.name), value, decimals_of(value))


def conversion(row: ArgumentRow, choices: tuple[ChoiceRow, ...]) -> str | None:
    """Tell by what an argument's chosen value was multiplied to fit the formula's unit; nothing
    where the argument is not its choice in another unit."""
    if row.choice < 0 or not _plain_number(choices[row.choice].value):
        return None
    chosen, value = from_exact_text(choices[row.choice].value), from_exact_text(row.value)
    if value == chosen:
        return "1"
    converted = row.note and choices[row.choice].unit != row.unit
    return exact_text(value / chosen) if converted and chosen and value else None


def values_sheet(voice: Voice, name: str) -> Values:
    """Lay out choices, constants and warming potentials, in one table."""
    issue = voice.issue
    constants = _constants(voice)
    potentials = tuple(
        dict.fromkeys((row.species or row.gas, row.gwp) for row in issue.lines if row.gwp)
    )
    sizes = len(issue.choices) + len(constants) + len(potentials)
    first = first_rows([(sizes, 0)])[0]
    rows = [_choice(voice, at, row) for at, row in enumerate(issue.choices)]
    rows += [_constant_row(voice, at, one) for at, one in enumerate(constants, 1)]
    rows += [_potential_row(voice, at, *one) for at, one in enumerate(potentials, 1)]
    part = Part(voice.say("factors.caption"), _titles(voice), tuple(rows))
    second, third = first + len(issue.choices), first + len(issue.choices) + len(constants)
    return Values(
        Sheet(name, voice.say("factors"), (part,), frozenset({8, 9, 12})),
        {at: first + at for at in range(len(issue.choices))},
        {one: second + at for at, one in enumerate(constants)},
        {one: third + at for at, one in enumerate(potentials)},
        issue.choices,
    )


def _titles(voice: Voice) -> tuple[str, ...]:
    names = ("number", "parameter", "item", "value", "unit", "tier", "region", "data_year",
             "document", "locator", "published", "confidence", "reason")  # fmt: skip
    return tuple(voice.say(f"column.{name}") for name in names)


def _choice(voice: Voice, at: int, row: ChoiceRow) -> tuple[Cell, ...]:
    document, locator, published, reason = document_cells(voice, row)
    value: Cell = number_cell(row.value, "input") if _plain_number(row.value) else row.value
    return (
        choice_number(at),
        parameter_name(voice, row.parameter),
        voice.pick(row.item_zh, row.item_en) or row.item,
        value,
        voice.unit(row.unit),
        voice.kind("tier", row.tier),
        voice.region(row.region),
        row.data_year,
        document,
        locator,
        published,
        voice.kind("confidence", row.confidence),
        reason,
    )


def _plain_number(text: str) -> bool:
    """Tell a number from a derivation in signs."""
    try:
        from_exact_text(text)
    except ValueError:
        return False
    return True


def _constants(voice: Voice) -> tuple[Constant, ...]:
    """Give what formulas take that is no choice as it stands, each once."""
    arguments = (one for row in voice.issue.coefficients for one in row.arguments)
    return tuple(
        dict.fromkeys(
            _constant(one) for one in arguments if conversion(one, voice.issue.choices) is None
        )
    )


def _constant(row: ArgumentRow) -> Constant:
    return row.name, row.value, row.unit, row.note, row.choice


def _constant_row(voice: Voice, at: int, one: Constant) -> tuple[Cell, ...]:
    name, value, unit, note, choice = one
    origin = voice.kind("argument", note)
    if choice >= 0:
        origin = voice.term("workbook.exact_of", (("number", choice_number(choice)),))
    shown = "" if unit == "1" else voice.unit(unit)
    cells = (f"S{at}", parameter_name(voice, name), "", _constant_value(value, note), shown)
    return (*cells, "", "", "", origin, "", "", "", "")


def _constant_value(value: str, note: str) -> Cell:
    """Write 11/3 as 44/12 where the constant says that this is where it comes from."""
    said = note if _RATIO.fullmatch(note) and Fraction(note) == from_exact_text(value) else value
    return (
        Live(said, value, decimals_of(value))
        if "/" in said
        else Number(value, decimals_of(value), "input")
    )


def _potential_row(voice: Voice, at: int, species: str, gwp: str) -> tuple[Cell, ...]:
    issue = voice.issue
    title = voice.pick(issue.gwp_title_zh, issue.gwp_title_en) or issue.gwp_set
    cells = (f"G{at}", voice.say("column.gwp"), voice.unit(species), number_cell(gwp, "input"), "")
    return (*cells, "", "", "", title, issue.gwp_set, "", "", issue.gwp_reason)
