"""Chains: printed figures that follow from others, computed again, exactly.

    product     EF = NCV x CC x 44/12, with or without x OF        the nearer of the two
    per heat    EF = CC x OF x 44/12
    standard    kgce = heat / 29307.6 kJ                           GB/T 2589

At loading a figure is refused that no rounding explains; here each one is told: exact, rounded,
within the rounding of what it is made of, or printed otherwise by the document itself.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.factors import Factor
from ghg.domain.units import conversion
from ghg.errors import DataError
from ghg.library.check_closing import CO2_PER_C, GJ_IN, KGCE_IN_GJ, PRINTED_SO
from ghg.library.index import Library

PARAMETERS = (
    "net_calorific_value",
    "carbon_content",
    "oxidation_rate",
    "co2_per_heat",
    "emission_factor",
    "calorific_tce",
    "calorific_printed",
)
Parts = Mapping[str, Factor]


@dataclass(frozen=True, slots=True)
class Chain:
    """A printed figure, the figures that it follows from, and what they give in its own unit."""

    kind: str
    printed: Factor
    parts: tuple[Factor, ...]
    made: Fraction

    @property
    def verdict(self) -> str:
        """Tell how the two agree."""
        assert self.printed.value is not None
        printed = Fraction(self.printed.value)
        if printed == self.made:
            return "exact"
        if self.printed.note.startswith(PRINTED_SO):
            return "printed_so"
        half = Fraction(10) ** _exponent(self.printed) / 2
        return "rounded" if abs(printed - self.made) <= half else "within_rounding"


def chains(library: Library, item: str = "", table: str = "") -> tuple[Chain, ...]:
    """Give every chain of the library, or those of an item and table."""
    groups: dict[tuple[object, ...], dict[str, Factor]] = {}
    for factor in _printed(library):
        if item in ("", factor.item) and table in ("", factor.table) and factor.value:
            key = (factor.table, factor.item, factor.region, factor.valid_from, factor.data_year)
            groups.setdefault(key, {})[factor.parameter] = factor
    return tuple(chain for parts in groups.values() for chain in _chains(parts))


def _printed(library: Library) -> Iterable[Factor]:
    known = [name for name in PARAMETERS if name in library.vocabulary.parameters]
    return (factor for name in known for factor in library.factors(name))


def _chains(parts: Parts) -> Iterator[Chain]:
    for make in (_product, _per_heat, _standard_coal):
        try:
            yield from make(parts)
        except DataError:  # per another measure of the thing: there is nothing to compare
            continue


def _product(parts: Parts) -> Iterator[Chain]:
    needed = ("emission_factor", "net_calorific_value", "carbon_content")
    if not parts.keys() >= set(needed):
        return
    printed, heat, carbon = (parts[name] for name in needed)
    below = printed.unit.partition("/")[2]
    scale = CO2_PER_C * conversion(f"tCO2/{below}", printed.unit)
    whole = _in(heat, f"GJ/{below}") * _in(carbon, "tC/GJ") * scale
    ways = [Chain("product", printed, (heat, carbon), whole)]
    rate = parts.get("oxidation_rate")
    if rate is not None:
        ways.append(Chain("product", printed, (heat, carbon, rate), whole * _in(rate, "1")))
    yield min(ways, key=lambda way: abs(way.made - Fraction(printed.value or 0)))


def _per_heat(parts: Parts) -> Iterator[Chain]:
    needed = ("co2_per_heat", "carbon_content", "oxidation_rate")
    if not parts.keys() >= set(needed):
        return
    printed, carbon, rate = (parts[name] for name in needed)
    scale = CO2_PER_C * conversion("tCO2/GJ", printed.unit)
    made = _in(carbon, "tC/GJ") * _in(rate, "1") * scale
    yield Chain("per_heat", printed, (carbon, rate), made)


def _standard_coal(parts: Parts) -> Iterator[Chain]:
    if not parts.keys() >= {"calorific_tce", "calorific_printed"}:
        return
    printed, heat = parts["calorific_tce"], parts["calorific_printed"]
    energy, _, below = heat.unit.partition("/")
    if energy in GJ_IN and printed.unit == f"kgce/{below}":
        made = Fraction(heat.value or 0) * GJ_IN[energy] / KGCE_IN_GJ
        yield Chain("standard_coal", printed, (heat,), made)


def _in(factor: Factor, unit: str) -> Fraction:
    assert factor.value is not None
    return Fraction(factor.value) * conversion(factor.unit, unit)


def _exponent(factor: Factor) -> int:
    assert factor.value is not None
    exponent = factor.value.as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent
