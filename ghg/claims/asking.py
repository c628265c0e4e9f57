"""Which plant facts a scheme asks for: by its rules and conditions, and by the measures they ask.

What a measure needs is seen by asking it: with no facts at all, every kind that it looks up in the
catalogue is one that it asks for. Behind a limit that nobody has read a measure may not ask yet.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ghg.claims.case import Case, Factory
from ghg.claims.measures.registry import MEASURES, asked
from ghg.domain.plant_facts import FactKind
from ghg.domain.schemes import Scheme


def names_asked(scheme: Scheme) -> tuple[str, ...]:
    """Name every measure and fact of the rules and their conditions, in the rules' order."""
    names = (
        name
        for rule in scheme.rules
        for name in (rule.ask, *(one.ask for one in (*rule.when, *rule.otherwise)))
        if name
    )
    return tuple(dict.fromkeys(names))


def facts_asked(scheme: Scheme, factory: Factory) -> tuple[str, ...]:
    """Name the kinds of facts that a scheme needs of a factory, its measures' among them."""
    made: dict[str, None] = {}
    for name in names_asked(scheme):
        made |= dict.fromkeys(
            facts_of_measure(name, scheme, factory) if name in MEASURES else (name,)
        )
    return tuple(name for name in made if name in factory.kinds)


def facts_of_measure(name: str, scheme: Scheme, factory: Factory) -> tuple[str, ...]:
    """Name the kinds of facts that a measure looks up when none is there."""
    kinds = _Watched(factory.kinds)
    asked(Case(replace(factory, kinds=kinds, facts={}, _kept={}), scheme), name)
    return tuple(kinds.seen)


class _Watched(Mapping[str, FactKind]):
    """The catalogue, remembering what was looked up."""

    def __init__(self, kinds: Mapping[str, FactKind]) -> None:
        self._kinds = kinds
        self.seen: dict[str, None] = {}

    def __getitem__(self, name: str) -> FactKind:
        found = self._kinds[name]
        self.seen[name] = None
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._kinds)

    def __len__(self) -> int:
        return len(self._kinds)
