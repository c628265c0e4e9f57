"""The register of lines: one row each with tonnes, warming potential and the keys of the totals;
and the totals as formulas over it.

A total's formula is written only where the lines that it takes give the frozen figure.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from ghg.domain.gases import Gas
from ghg.domain.issue import LineRow
from ghg.domain.numbers import from_exact_text
from ghg.reports.voice import LINE_DECIMALS, Voice
from ghg.reports.workbook.a1 import column_range, quoted_text
from ghg.reports.workbook.cells import (
    Cell,
    Live,
    Look,
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


Keys = Mapping[str, str | int]

# in the order of the columns; the names are of the label table `workbook.key`
KEYS = ("view", "facility", "source", "stream", "month", "gas", "species", "row", "gbt", "scope",
        "iso", "inside", "energy", "known", "coefficient")  # fmt: skip
_LOOKS: Mapping[str, Look] = MappingProxyType({"month": "month"})
SEVEN = tuple(str(gas) for gas in Gas)
FRONT = 4  # number, tonnes, warming potential, tonnes of CO2e
COLUMNS = {MASS: 1, CO2E: 3, **{key: FRONT + at for at, key in enumerate(KEYS)}}


@dataclass(frozen=True, slots=True)
class Register:
    """The sheet, the lines with their keys, where each key's value stands, and the first row."""

    sheet: Sheet
    lines: tuple[tuple[LineRow, Keys], ...]
    places: Mapping[tuple[str, str | int], Sequence[int]]
    first: int

    def sum(self, column: str, wanted: Iterable[Wanted], text: str) -> str:
        """Give the formula of a sum over the lines that meet any of the wants (no line meets two);
        empty where it does not give the frozen text."""
        met = [(one, list(self._meeting(one))) for one in wanted]
        choices = [one for one, lines in met if lines]
        taken = [line for _, lines in met for line in lines]
        exact = (from_exact_text(line.mass_t if column == MASS else line.co2e_t) for line in taken)
        if not taken or abs(sum(exact, Fraction(0)) - from_exact_text(text)) > NEAR:
            return ""
        return "+".join(self._term(column, one) for one in choices)

    def _meeting(self, wanted: Wanted) -> Iterable[LineRow]:
        """Give the lines that have all the wanted values, looking at the rarest of them."""
        rarest = min((self.places.get(one, ()) for one in wanted.items()), key=len)
        for at in rarest:
            line, keys = self.lines[at]
            if all(keys[key] == value for key, value in wanted.items()):
                yield line

    def _term(self, column: str, wanted: Wanted) -> str:
        """Compare with signs: search patterns and days in a text stay what they are."""
        tests = "*".join(f"({self._range(key)}={_literal(value)})" for key, value in wanted.items())
        tested = tests if len(wanted) > 1 else f"1*{tests}"
        return f"SUMPRODUCT({tested},{self._range(column)})"

    def _range(self, column: str) -> str:
        last = self.first + len(self.lines) - 1
        return column_range(COLUMNS[column], self.first, last, self.sheet.name)


def _literal(value: str | int) -> str:
    return str(value) if isinstance(value, int) else quoted_text(value)


def register(voice: Voice, values: Values, made: Workings, name: str) -> Register:
    """Lay out the lines of the issue in its own order."""
    issue = voice.issue
    first = first_rows([(len(issue.lines), 1)])[0]
    gases = {row.code: row.gases for row in issue.sources}
    rules = {row.facility: row.totals_rule for row in issue.guides}
    lines = tuple((line, _keys(line, gases, rules)) for line in issue.lines)
    places: dict[tuple[str, str | int], list[int]] = {}
    for at, (_, keys) in enumerate(lines):
        for one in keys.items():
            places.setdefault(one, []).append(at)
    rows = tuple(
        (line.number, *_amounts(line, values, made.masses[at], first + at), *_shown(keys))
        for at, (line, keys) in enumerate(lines)
    )
    titles = (
        *(voice.say(f"column.{one}") for one in ("line", "mass", "gwp", "co2e_t")),
        *(voice.term(f"workbook.key.{key}") for key in KEYS),
    )
    notes = (voice.term("workbook.register.note"),)
    part = Part(voice.say("annex.lines"), titles, rows, notes=notes)
    return Register(Sheet(name, voice.say("annex.lines"), (part,)), lines, places, first)


def _keys(
    line: LineRow, gases: Mapping[str, tuple[str, ...]], rules: Mapping[str, str]
) -> Mapping[str, str | int]:
    """Tell by what totals choose a line; 1 and 0 for yes and no."""
    energy = line.gbt_class in ENERGY
    inside = line.view == "guide" and line.membership == "inside"
    counted = line.gas in gases.get(line.source, (line.gas,))
    values = (
        line.view, line.facility, line.source, line.stream, line.month, line.gas, line.species,
        line.report_row, line.gbt_class, line.scope, line.iso_category,
        int(inside and counted and _in_total(line, rules.get(line.facility, ""))),
        int(energy), _KNOWN.get(line.membership, 1), line.coefficient + 1,
    )  # fmt: skip
    return dict(zip(KEYS, values, strict=True))


# what no sum of all gases takes: 0 outside, 2 within another source already
_KNOWN = {"outside": 0, "part": 2}


def _in_total(line: LineRow, rule: str) -> bool:
    """Tell whether the guide's totals rule takes a line: direct emissions only, or all scopes."""
    if rule == "direct_only":
        return line.gbt_class not in ENERGY
    return not (rule == "scopes" and line.sign < 0)


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


def _shown(keys: Keys) -> tuple[Cell, ...]:
    return tuple(
        value if isinstance(value, str) else number(str(value), _LOOKS.get(name, "number"))
        for name, value in keys.items()
    )


def wanted_of(axis: str, key: str) -> list[Wanted] | None:
    """Tell which lines make a total of the issue; nothing for an axis that lines do not tell."""
    guide: dict[str, str | int] = {"view": "guide"}
    inside = {**guide, "inside": 1}
    if axis == "name":
        return _named(key, inside)
    if axis == "gas":
        return [{**guide, "gas": key, "known": known} for known in (1, 0)]
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
