"""The register of lines: one row each with tonnes, warming potential and the keys of the totals;
and the totals as formulas over it.

A total's formula is written only where the lines that it takes give the frozen figure.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.gases import Gas
from ghg.domain.issue import Issue, LineRow
from ghg.domain.numbers import from_exact_text
from ghg.reports.voice import LINE_DECIMALS, Voice
from ghg.reports.workbook.a1 import column_range, quoted_text
from ghg.reports.workbook.cells import (
    Cell,
    Live,
    Number,
    Part,
    Sheet,
    first_rows,
    number,
)
from ghg.reports.workbook.values import Values
from ghg.reports.workbook.workings import Workings

NEAR = Fraction(1, 10**9)  # of a tonne: what twelve decimals of each line can leave of a sum
ENERGY = ("purchased_electricity", "purchased_heat", "exported_electricity", "exported_heat")
MASS, CO2E = "mass", "co2e"
Wanted = Mapping[str, str | int]  # key of a column -> what must stand in it


@dataclass(frozen=True, slots=True)
class Key:
    """A column of the register by which totals choose their lines."""

    name: str
    of: Callable[[Issue, LineRow], str | int]


def _guide_total(issue: Issue, line: LineRow) -> int:
    """1 for a line in the guide's total: inside, a gas of its source, as the totals rule says."""
    source = next((one for one in issue.sources if one.code == line.source), None)
    rule = next((one.totals_rule for one in issue.guides if one.facility == line.facility), "")
    if line.view != "guide" or line.membership != "inside":
        return 0
    if source is not None and line.gas not in source.gases:
        return 0
    if rule == "direct_only":
        return int(line.gbt_class not in ENERGY)
    return int(not (rule == "scopes" and line.sign < 0))


# in the order of the columns; the names are of the label table `workbook.key`
KEYS = (
    Key("view", lambda _, line: line.view),
    Key("facility", lambda _, line: line.facility),
    Key("source", lambda _, line: line.source),
    Key("stream", lambda _, line: line.stream),
    Key("month", lambda _, line: line.month),
    Key("gas", lambda _, line: line.gas),
    Key("species", lambda _, line: line.species),
    Key("row", lambda _, line: line.report_row),
    Key("gbt", lambda _, line: line.gbt_class),
    Key("scope", lambda _, line: line.scope),
    Key("iso", lambda _, line: line.iso_category),
    Key("inside", _guide_total),
    Key("energy", lambda _, line: int(line.gbt_class in ENERGY)),
    Key("known", lambda _, line: int(line.membership != "outside")),
    Key("coefficient", lambda _, line: line.coefficient + 1),
)
SEVEN = tuple(str(gas) for gas in Gas)
FRONT = 4  # number, tonnes, warming potential, tonnes of CO2e
COLUMNS = {MASS: 1, CO2E: 3, **{key.name: FRONT + at for at, key in enumerate(KEYS)}}


@dataclass(frozen=True, slots=True)
class Register:
    """The sheet, the lines with what their keys say, and the rows that they stand in."""

    sheet: Sheet
    lines: tuple[tuple[LineRow, Mapping[str, str | int]], ...]
    first: int

    def sum(self, column: str, wanted: Iterable[Wanted], text: str) -> str:
        """Give the formula of a sum over the lines that meet any of the wants (no line meets two);
        empty where it does not give the frozen text."""
        choices = list(wanted)
        taken = [
            line for line, keys in self.lines
            if any(all(keys[key] == value for key, value in one.items()) for one in choices)
        ]  # fmt: skip
        exact = (
            from_exact_text((line.mass_t if column == MASS else line.co2e_t) or "0")
            for line in taken
        )
        if not taken or abs(sum(exact, Fraction(0)) - from_exact_text(text)) > NEAR:
            return ""
        return "+".join(self._term(column, one) for one in choices)

    def _term(self, column: str, wanted: Wanted) -> str:
        tests = [f"({self._range(key)}={_literal(value)})" for key, value in wanted.items()]
        return f"SUMPRODUCT({'*'.join([*tests, self._range(column)])})"

    def _range(self, column: str) -> str:
        last = self.first + len(self.lines) - 1
        return column_range(COLUMNS[column], self.first, last, self.sheet.name)


def _literal(value: str | int) -> str:
    return str(value) if isinstance(value, int) else quoted_text(value)


def register(voice: Voice, values: Values, made: Workings, name: str) -> Register:
    """Lay out the lines of the issue in its own order."""
    issue = voice.issue
    first = first_rows([(len(issue.lines), 0)])[0]
    lines = tuple((line, {key.name: key.of(issue, line) for key in KEYS}) for line in issue.lines)
    rows = tuple(
        (line.number, *_amounts(line, values, made.masses[at], first + at), *_keys(keys))
        for at, (line, keys) in enumerate(lines)
    )
    titles = (
        voice.say("column.line"),
        voice.say("column.mass"),
        voice.say("column.gwp"),
        voice.say("column.co2e_t"),
        *(voice.term(f"workbook.key.{key.name}") for key in KEYS),
    )
    notes = (voice.term("workbook.register.note"),)
    part = Part(voice.say("annex.lines"), titles, rows, notes=notes)
    return Register(Sheet(name, voice.say("annex.lines"), (part,)), lines, first)


def _amounts(line: LineRow, values: Values, mass: str, at: int) -> tuple[Cell, Cell, Cell]:
    """Give tonnes, warming potential and their product; a gas may be without a potential."""
    tonnes = Live(mass, line.mass_t, LINE_DECIMALS)
    if not line.gwp:
        return tonnes, "", number(line.co2e_t)
    potential = values.potential(line.species or line.gas, line.gwp)
    exact = from_exact_text(line.mass_t) * from_exact_text(line.gwp)
    near = abs(exact - from_exact_text(line.co2e_t)) <= NEAR
    product: Cell = Live(f"B{at}*C{at}", line.co2e_t, LINE_DECIMALS)
    return tonnes, potential, product if near else Number(line.co2e_t, LINE_DECIMALS)


def _keys(keys: Mapping[str, str | int]) -> tuple[Cell, ...]:
    return tuple(
        value
        if isinstance(value, str)
        else number(str(value), "month" if name == "month" else "number")
        for name, value in keys.items()
    )


def wanted_of(axis: str, key: str) -> list[Wanted] | None:
    """Tell which lines make a total of the issue; nothing for an axis that lines do not tell."""
    guide: dict[str, str | int] = {"view": "guide"}
    inside = {**guide, "inside": 1}
    if axis == "name":
        return _named(key, inside)
    if axis == "gas":
        return [{**guide, "gas": key}]
    if axis == "beside":
        return [{**guide, "inside": 0, "source": key}]
    if axis == "scope2":
        return [{"view": key}, {**guide, "gbt": "purchased_heat"}]
    if axis in ("row", "gbt", "scope", "iso", "facility", "source"):
        return [{**inside, axis: key}]
    return [{**inside, "month": int(key)}] if axis == "month" else None


def _named(key: str, inside: dict[str, str | int]) -> list[Wanted] | None:
    known: dict[str, str | int] = {"view": "guide", "known": 1}
    if key == "guide":
        return [inside]
    if key == "guide_without_energy":
        return [{**inside, "energy": 0}]
    if key == "seven_gases":
        return [{**known, "gas": gas} for gas in SEVEN]
    return [{**known, "gas": "CO2"}] if key == "co2_only" else None
