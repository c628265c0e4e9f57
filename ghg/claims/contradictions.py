"""Facts that cannot both be true (矛盾的工厂事实), each a problem with both figures.

    a part is no more than its whole    Z_r <= Z + Z_w; automatic meters <= required meters; ...
    treated waste water reused is part of all reused water
    an advanced value is no higher than the access value of the same product
    where no limit of energy exists, none was told

What one kind says twice of the same days is found when it is entered. Reused water may exceed the
intake: the same water goes round many times. A figure that is missing contradicts nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.claims.words import where
from ghg.domain.numbers import shown
from ghg.domain.plant_facts import FactKind, PlantFact, Span
from ghg.domain.units import conversion, same_dimension
from ghg.errors import Place, Problem

Facts = Mapping[str, tuple[PlantFact, ...]]
Key = tuple[str, str]  # facility, name
DECIMALS = 6

# part, and the kinds that together are the whole
PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("solid_waste_utilised", ("solid_waste_generated", "solid_waste_from_stock")),
    ("wastewater_treated_reused", ("water_reused",)),
    ("meters_automatic", ("meters_required",)),
    ("efficient_equipment_power", ("equipment_power",)),
    ("product_categories_with_footprint", ("product_categories",)),
    ("building_area", ("land_area",)),
    ("it_electricity", ("data_centre_electricity",)),
    ("computing_racks_used", ("computing_racks",)),
)
EXISTS, LIMITS = "energy_limit_exists", ("energy_limit_access", "energy_limit_advanced")


@dataclass(frozen=True, slots=True)
class _Told:
    """What the facts say of a period."""

    kinds: Mapping[str, FactKind]
    facts: Facts
    first_day: int
    last_day: int

    def rows(self, name: str) -> list[PlantFact]:
        """Give the rows of a kind that speak of the period."""
        kind, rows = self.kinds.get(name), self.facts.get(name, ())
        if kind is None:
            return []
        if kind.span is Span.STANDING:
            return [one for one in rows if one.first_day <= self.last_day <= one.last_day]
        first, last = self.first_day, self.last_day
        return [one for one in rows if first <= one.first_day and one.last_day <= last]

    def sums(self, name: str) -> Mapping[Key, Fraction]:
        """Add up a kind by facility and name, in the unit of the kind."""
        made: dict[Key, Fraction] = {}
        for one in self.rows(name):
            if one.value is not None:
                key = (one.facility, one.name)
                unit = self.kinds[name].unit
                factor = conversion(one.unit, unit) if unit and one.unit else Fraction(1)
                made[key] = made.get(key, Fraction(0)) + Fraction(one.value) * factor
        return made


def contradictions(
    kinds: Mapping[str, FactKind], facts: Facts, first_day: int, last_day: int
) -> tuple[Problem, ...]:
    """Name every contradiction between facts of a period: E-CONTRADICT.part, .limits, .no_limit."""
    told = _Told(kinds, facts, first_day, last_day)
    return (*_parts(told), *_limits(told), *_no_limit(told))


def _parts(told: _Told) -> Iterator[Problem]:
    for part, wholes in PARTS:
        found = [told.sums(name) for name in wholes]
        for key, value in told.sums(part).items():
            if all(key in one for one in found):
                whole = sum((one[key] for one in found), Fraction(0))
                if value > whole:
                    yield _too_much(told, part, wholes, key, value, whole)


def _too_much(
    told: _Told, part: str, wholes: tuple[str, ...], key: Key, value: Fraction, whole: Fraction
) -> Problem:
    kinds = [told.kinds[name] for name in wholes]
    values = {
        "part_zh": told.kinds[part].question_zh,
        "part_en": told.kinds[part].question_en,
        "whole_zh": "＋".join(one.question_zh for one in kinds),
        "whole_en": " + ".join(one.question_en for one in kinds),
        "value": _figure(value),
        "limit": _figure(whole),
        "unit": told.kinds[part].unit,
        **where(key[0]),
    }
    return Problem("E-CONTRADICT.part", Place(subject=part), values["value"], values)


def _limits(told: _Told) -> Iterator[Problem]:
    """An advanced value above the access value of the same product was told the wrong way round."""
    access = {one.name: one for one in told.rows(LIMITS[0])}
    for one in told.rows(LIMITS[1]):
        other = access.get(one.name)
        if other is None or not same_dimension(one.unit, other.unit):
            continue
        if _amount(one, other.unit) > _amount(other, other.unit):
            advanced, easier = (f"{_figure(_amount(x, x.unit))} {x.unit}" for x in (one, other))
            values = {"name": one.name, "advanced": advanced, "access": easier}
            yield Problem("E-CONTRADICT.limits", Place(subject=LIMITS[1]), advanced, values)


def _no_limit(told: _Told) -> Iterator[Problem]:
    """Nobody can tell the limit of a product for which none exists."""
    none = [one for one in told.rows(EXISTS) if one.value == 0 and not one.facility]
    for name in LIMITS if none else ():
        for one in told.rows(name):
            yield Problem("E-CONTRADICT.no_limit", Place(subject=name), one.name)


def _amount(one: PlantFact, unit: str) -> Fraction:
    return Fraction(one.value or 0) * conversion(one.unit, unit)


def _figure(value: Fraction) -> str:
    text = shown(value, DECIMALS)
    return text.rstrip("0").rstrip(".") if "." in text else text
