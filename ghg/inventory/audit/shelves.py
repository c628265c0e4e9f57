"""The published values that a typed row can be compared with: of the thing that the row names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from ghg.domain.factors import Factor
from ghg.domain.numbers import plain
from ghg.domain.typed import TypedRow
from ghg.domain.units import conversion
from ghg.errors import DataError
from ghg.library import Library

ELECTRICITY = "grid_electricity"
_WORDS = (
    (ELECTRICITY, ("电", "electric", "power", "grid")),
    ("heat", ("热力", "蒸汽", "steam", "heat")),
)
PARAMETERS: Mapping[str, tuple[str, ...]] = {
    "factor": ("emission_factor", "co2_per_heat"),
    "net_calorific_value": ("net_calorific_value",),
    "carbon": ("carbon_content",),
    "oxidation": ("oxidation_rate",),
}


@dataclass(frozen=True, slots=True)
class Published:
    """A published value: its row, its table, where and for which year it stands."""

    id: str
    item: str
    value: Fraction
    unit: str
    shown: str
    table: str
    table_zh: str
    table_en: str
    region: str
    year: int
    place: str

    def in_unit(self, unit: str) -> Fraction | None:
        """Give the value in a stated unit; where none is stated the printed one is meant."""
        if not unit or unit == self.unit:
            return self.value
        try:
            return self.value * conversion(self.unit, unit)
        except DataError:
            return None


ByValue = Mapping[Fraction, tuple[Published, ...]]


@dataclass(slots=True)
class Shelves:
    """The library as the audit asks it: warming potentials, and parameters by item."""

    library: Library
    _items: dict[str, str] = field(default_factory=dict)
    _kept: dict[tuple[str, str], tuple[Published, ...]] = field(default_factory=dict)
    _sorted: dict[tuple[str, str, str], ByValue] = field(default_factory=dict)

    def potentials(self, gas: str, *, own: bool) -> ByValue:
        """Give the warming potentials of a gas in all sets, or those of all other gases."""
        key = ("gwp", gas, str(own))
        if key not in self._sorted:
            some = (one for one in self._of("gwp", "") if _is_of(one, gas) is own)
            self._sorted[key] = by_value(some, "")
        return self._sorted[key]

    def values(self, row: TypedRow, role: str, unit: str) -> ByValue:
        """Give what is published for a figure of a row, in a unit, by its value."""
        key = (role, self.item(row.name), unit)
        if key not in self._sorted:
            self._sorted[key] = by_value(self.of(row, role), unit)
        return self._sorted[key]

    def of(self, row: TypedRow, role: str) -> tuple[Published, ...]:
        """Give what is published for a figure of a row; nothing where its name tells no item."""
        item = self.item(row.name)
        return tuple(
            one
            for parameter in (PARAMETERS[role] if item else ())
            for one in self._of(parameter, item)
        )

    def equal(self, row: TypedRow, role: str) -> tuple[Published, ...]:
        """Give the published values that a figure of a row equals."""
        figure = row.figures[role]
        value = figure.value / 100 if figure.unit == "%" else figure.value
        unit = "1" if figure.unit == "%" else figure.unit
        return self.values(row, role, unit).get(value, ())

    def item(self, name: str) -> str:
        """Give the item with the longest name in a text; electricity and heat by their words."""
        if name not in self._items:
            self._items[name] = self._found(name.casefold())
        return self._items[name]

    def _found(self, bare: str) -> str:
        fuels = [one for one in self.library.vocabulary.items.values() if one.kind == "fuel"]
        named = [(word.casefold(), one.id) for one in fuels for word in (one.name_zh, one.name_en)]
        inside = [(len(word), item) for word, item in named if word and word in bare]
        if inside:
            return max(inside)[1]
        return next((item for item, words in _WORDS if any(word in bare for word in words)), "")

    def _of(self, parameter: str, item: str) -> tuple[Published, ...]:
        if (parameter, item) not in self._kept:
            self._kept[parameter, item] = tuple(self._read(parameter, item))
        return self._kept[parameter, item]

    def _read(self, parameter: str, item: str) -> Iterator[Published]:
        for factor in self.library.factors(parameter):
            if factor.value is not None and item in ("", factor.item):
                yield self._published(factor)

    def _published(self, factor: Factor) -> Published:
        assert factor.value is not None
        table = self.library.table(factor.table)
        return Published(
            id=factor.id,
            item=factor.item,
            value=Fraction(factor.value),
            unit=factor.unit,
            shown=f"{plain(factor.value)} {factor.unit}",
            table=factor.table,
            table_zh=table.title_zh,
            table_en=table.title_en,
            region=factor.region,
            year=factor.data_year or 0,
            place=" ".join(str(one) for one in (factor.region, factor.data_year or "") if one),
        )


def by_value(some: Iterable[Published], unit: str) -> ByValue:
    """Put published rows of one value in a unit together; what cannot be in it is left out."""
    sorted_: dict[Fraction, tuple[Published, ...]] = {}
    for one in some:
        value = one.in_unit(unit)
        if value is not None:
            sorted_[value] = (*sorted_.get(value, ()), one)
    return sorted_


def _is_of(one: Published, gas: str) -> bool:
    """Tell whether a potential is that of a gas, of any origin."""
    return bool(gas) and one.item.partition("_")[0] == gas


def common_tables(found: Sequence[tuple[Published, ...]]) -> set[str]:
    """Give the tables that hold every one of some figures."""
    tables = [{one.table for one in each} for each in found]
    return set.intersection(*tables) if tables else set()
