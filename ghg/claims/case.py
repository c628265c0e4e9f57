"""A case: one factory's frozen year beside one scheme.

`Factory` is what is known of the factory, put together once; `Case` adds a scheme and the values
that people entered for what the scheme leaves open. Measures are functions of a case.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from ghg.domain.issue import Issue
from ghg.domain.plant_facts import FactKind, PlantFact
from ghg.domain.recognition import FactorAsked
from ghg.domain.recognition import Scheme as PowerMap
from ghg.domain.schemes import EnteredValue, Parameter, Scheme
from ghg.domain.snapshot import NO_SNAPSHOT, Snapshot


@dataclass(frozen=True, slots=True)
class PublishedFactor:
    """A factor of electricity in tCO2 per kWh as published, with its document and place."""

    value: Fraction
    source: str


# the factor that a scheme asks for, in a province; None when there is none
FactorOf = Callable[[FactorAsked, str], PublishedFactor | None]


def no_factors(_asked: FactorAsked, _region: str) -> PublishedFactor | None:
    """Know no factor at all."""
    return None


@dataclass(frozen=True, slots=True)
class Factory:
    """What is known of a factory for a year, whatever the scheme.

    `base` is an issue of an earlier year, for the proof of reductions. `power_maps` are all
    recognition maps by id: a rule of tonnes has to hold in the year, the definition of a share has
    the date of its programme, which asks for the year before. `gone` are the names of cited files
    that are missing or not what they were, by the sign that facts and credits have: they prove
    nothing.
    """

    issue: Issue
    issue_sha256: str
    kinds: Mapping[str, FactKind]
    facts: Mapping[str, tuple[PlantFact, ...]] = field(default_factory=dict)
    snapshot: Snapshot = NO_SNAPSHOT
    base: Issue | None = None
    power_maps: Mapping[str, PowerMap] = field(default_factory=dict)
    factor_of: FactorOf = no_factors
    gone: Mapping[str, str] = field(default_factory=dict)
    _kept: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def kept(self, name: str, make: Callable[[], Any]) -> Any:
        """Give what `make` returns, worked out once for all schemes."""
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]


@dataclass(frozen=True, slots=True)
class Case:
    """A factory's year beside a scheme."""

    factory: Factory
    scheme: Scheme
    entered: tuple[EnteredValue, ...] = ()
    _kept: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def issue(self) -> Issue:
        return self.factory.issue

    def value(self, slot: str, stage: str = "") -> EnteredValue | None:
        """Give what a person entered for a slot: of the stage, else of every stage."""
        mine = [one for one in self.entered if one.slot == slot and one.stage in ("", stage)]
        return max(mine, key=lambda one: bool(one.stage)) if mine else None

    def parameter(self, name: str) -> Parameter | None:
        """Give a parameter of the scheme by its id."""
        return next((one for one in self.scheme.parameters if one.id == name), None)

    def kept(self, name: str, make: Callable[[], Any]) -> Any:
        """Give what `make` returns, worked out once for this case."""
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]
