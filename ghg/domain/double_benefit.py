"""What one kWh may not get twice: certificates and credits of the same plant and month.

The rules are dated data (`factors/double_benefit.toml`); this tells which of them a new range of
units meets, given the ranges that stand in the books.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ghg.domain.instruments import Instrument


class Technology(StrEnum):
    """What a plant or project is, as the rules need to know it."""

    SOLAR_PV = "solar_pv"
    ONSHORE_WIND = "onshore_wind"
    OFFSHORE_WIND = "offshore_wind"
    DEEP_SEA_WIND = "deep_sea_wind"
    SOLAR_THERMAL = "solar_thermal"
    BIOMASS = "biomass"
    GEOTHERMAL = "geothermal"
    MARINE = "marine"
    HYDRO = "hydro"
    FORESTRY = "forestry"
    METHANE = "methane"
    EFFICIENCY = "efficiency"
    OTHER = "other"


class Effect(StrEnum):
    """What a rule forbids."""

    ONE_ONLY = "one_only"
    NOT_ISSUED = "not_issued"


@dataclass(frozen=True, slots=True)
class BenefitRule:
    """A dated rule; months of 0 are open, no technology means every one."""

    id: str
    instruments: frozenset[str]
    technologies: frozenset[str]
    effect: Effect
    proof: bool
    first_month: int
    last_month: int
    document: str
    locator: str
    confidence: str
    note: str

    def holds_for(self, technology: str, first_month: int, last_month: int) -> bool:
        """Tell whether any month of a span falls under the rule, for a technology."""
        within = first_month <= (self.last_month or 999912) and last_month >= self.first_month
        return within and (not self.technologies or technology in self.technologies)


@dataclass(frozen=True, slots=True)
class Generation:
    """Units of an instrument, by the plant and the months in which their power was made."""

    instrument: Instrument
    plant: str
    technology: str
    first_month: int
    last_month: int
    root: int = 0

    def meets(self, other: "Generation") -> bool:
        """Tell whether two ranges can stand for the same power: same plant, a month in common."""
        same = bool(plant_key(self.plant)) and plant_key(self.plant) == plant_key(other.plant)
        return (
            same and self.first_month <= other.last_month and other.first_month <= self.last_month
        )


def plant_key(name: str) -> str:
    """Write a plant's name in one way, to compare it."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def not_issued(rules: Iterable[BenefitRule], new: Generation) -> BenefitRule | None:
    """Give the rule by which such units are not issued at all."""
    return next(
        (
            rule
            for rule in rules
            if rule.effect is Effect.NOT_ISSUED
            and new.instrument in rule.instruments
            and rule.holds_for(new.technology, new.first_month, new.last_month)
        ),
        None,
    )


def twice(
    rules: Iterable[BenefitRule], new: Generation, held: Iterable[Generation]
) -> Iterator[tuple[BenefitRule, Generation]]:
    """Give every range in the books that stands for the same power, with the rule against it."""
    one_only = [rule for rule in rules if rule.effect is Effect.ONE_ONLY]
    for other in held:
        if other.instrument is new.instrument or not new.meets(other):
            continue
        months = max(new.first_month, other.first_month), min(new.last_month, other.last_month)
        technology = new.technology or other.technology
        for rule in one_only:
            pair = {new.instrument.value, other.instrument.value} <= rule.instruments
            if pair and rule.holds_for(technology, *months):
                yield rule, other
                break
