"""Closing checks: where a document prints a figure and what it is made of, the two must agree.

    product     EF = NCV x CC x 44/12, with or without x OF        tCO2 per t or per 10^4 Nm3
    per heat    EF = CC x OF x 44/12                               tCO2 per heat
    standard    kgce = NCV / 29307.6 kJ, i.e. NCV / 7000 kcal      GB/T 2589

Every printed figure stands for all that rounds to it, an oxidation rate for itself (it is agreed,
not measured); two figures agree when some of what they stand for does. A document that really
prints otherwise says so in the row: its note begins with `printed so:`, and the row is then not
held against the others.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.numbers import number
from ghg.domain.units import conversion
from ghg.errors import DataError, Problem
from ghg.library.columns import Columns

PRINTED_SO = "printed so:"
CO2_PER_C = Fraction(44, 12)
KGCE_IN_GJ = Fraction(293076, 10**7)  # 29307.6 kJ, by definition of GB/T 2589

GJ_IN = {
    "GJ": Fraction(1),
    "MJ": Fraction(1, 1000),
    "kJ": Fraction(1, 10**6),
    "kcal": Fraction(41868, 10**10),
}

_NEEDED: Mapping[str, frozenset[str]] = {
    "emission_factor": frozenset(("net_calorific_value", "carbon_content")),
    "co2_per_heat": frozenset(("carbon_content", "oxidation_rate")),
    "calorific_tce": frozenset(("calorific_printed",)),
}

Found = Iterator[tuple[int, Problem]]


@dataclass(frozen=True, slots=True)
class Span:
    """All numbers that round to a printed one."""

    low: Fraction
    high: Fraction

    def times(self, other: "Span") -> "Span":
        """Multiply; both are positive."""
        return Span(self.low * other.low, self.high * other.high)

    def meets(self, other: "Span") -> bool:
        """Tell whether two spans have a number in common."""
        return self.low <= other.high and other.low <= self.high


@dataclass(frozen=True, slots=True)
class _Cell:
    """A printed figure with its unit and where it stands."""

    at: int
    span: Span
    unit: str


_Parts = Mapping[str, _Cell]


def closing_problems(columns: Columns, sound: Sequence[int], by: str = "table") -> Found:
    """Name every figure that does not follow from the others of its item and table or document."""
    held = set(columns.of["parameter"])
    if not any(made in held and parts <= held for made, parts in _NEEDED.items()):
        return
    for group in _groups(columns, sound, by):
        parts = {name: _cell(columns, at) for name, at in group.items()}
        for cell in _open(parts):
            name = columns.of["id"][cell.at]
            yield cell.at, Problem("E-BALANCE.printed", columns.cell(cell.at, "value"), name)


def _groups(columns: Columns, sound: Sequence[int], by: str) -> list[dict[str, int]]:
    """Gather the figures of one item in one table (or document), where one follows from others."""
    dates = ("valid_from", "data_year") if by == "table" else ()  # a document is of one time
    names = ("parameter", "value", "note", by, "item", "region", *dates)
    rows = [tuple(columns.of[name][at] for name in names) for at in sound]
    groups: dict[tuple[str, ...], dict[str, int]] = {
        row[3:]: {} for row in rows if row[0] in _NEEDED
    }
    for at, (parameter, value, note, *key) in zip(sound, rows, strict=True):
        group = groups.get(tuple(key))
        said = parameter in _NEEDED and note.startswith(PRINTED_SO)
        if group is not None and value and not said:
            group[parameter] = at
    return [
        group
        for group in groups.values()
        if any(made in group and parts <= group.keys() for made, parts in _NEEDED.items())
    ]


def _cell(columns: Columns, at: int) -> _Cell:
    value = number(columns.of["value"][at])
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    agreed = columns.of["parameter"][at] == "oxidation_rate"
    half = Fraction(0) if agreed else Fraction(10) ** exponent / 2
    span = Span(Fraction(value) - half, Fraction(value) + half)
    return _Cell(at, span, columns.of["unit"][at])


def _open(parts: _Parts) -> Iterator[_Cell]:
    """Give the figures that none of the ways of making them meets."""
    for name, makes in (
        ("emission_factor", _products),
        ("co2_per_heat", _per_heat),
        ("calorific_tce", _coal),
    ):
        made = makes(parts) if name in parts and _NEEDED[name] <= parts.keys() else []
        if made and not any(parts[name].span.meets(one) for one in made):
            yield parts[name]


def _products(parts: _Parts) -> list[Span]:
    """Multiply heating value and carbon, with and without oxidation, in the factor's own unit."""
    printed = parts["emission_factor"]
    below = printed.unit.partition("/")[2]
    try:
        heat = _in(parts["net_calorific_value"], f"GJ/{below}")
        scale = conversion(printed.unit, f"tCO2/{below}")
    except DataError:
        return []  # per another measure of the thing: there is nothing to compare
    whole = _scaled(heat.times(_in(parts["carbon_content"], "tC/GJ")), CO2_PER_C / scale)
    rate = parts.get("oxidation_rate")
    return [whole] if rate is None else [whole, whole.times(_in(rate, "1"))]


def _per_heat(parts: _Parts) -> list[Span]:
    carbon, rate = _in(parts["carbon_content"], "tC/GJ"), _in(parts["oxidation_rate"], "1")
    scale = conversion(parts["co2_per_heat"].unit, "tCO2/GJ")
    return [_scaled(carbon.times(rate), CO2_PER_C / scale)]


def _coal(parts: _Parts) -> list[Span]:
    """Divide the heat printed beside it; both are per one measure of the thing."""
    heat, _, below = parts["calorific_printed"].unit.partition("/")
    coal, _, per = parts["calorific_tce"].unit.partition("/")
    if heat not in GJ_IN or coal != "kgce" or below != per:
        return []
    return [_scaled(parts["calorific_printed"].span, GJ_IN[heat] / KGCE_IN_GJ)]


def _in(cell: _Cell, unit: str) -> Span:
    return _scaled(cell.span, conversion(cell.unit, unit))


def _scaled(span: Span, factor: Fraction) -> Span:
    return Span(span.low * factor, span.high * factor)
