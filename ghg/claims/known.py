"""Whether a scheme can be asked: every measure, fact and unit that its rules name is known."""

from collections.abc import Iterable, Iterator, Mapping

from ghg.claims.measures.registry import MEASURES
from ghg.domain.plant_facts import Answering, FactKind
from ghg.domain.schemes import Rule, Scheme
from ghg.domain.units import conversion
from ghg.errors import DataError, Place, Problem

COUNTED = (Answering.YES_NO, Answering.COUNT, Answering.ITEMS, Answering.LEVEL, Answering.DAY)


def check_schemes(schemes: Iterable[Scheme], kinds: Mapping[str, FactKind]) -> None:
    """Refuse schemes that ask for what nobody can answer: E-SCHEME.ask, E-SCHEME.unit."""
    problems = [one for scheme in schemes for one in _problems(scheme, kinds)]
    if problems:
        raise DataError.of(problems)


def _problems(scheme: Scheme, kinds: Mapping[str, FactKind]) -> Iterator[Problem]:
    for rule in scheme.rules:
        place = Place(file=f"{scheme.id}.toml", subject=rule.id)
        conditions = (*rule.when, *rule.otherwise)
        for name in (rule.ask, *(one.ask for one in conditions)):
            if name and name not in MEASURES and name not in kinds:
                yield Problem("E-SCHEME.ask", place, name)
        yield from _units(rule, kinds, place)
        if rule.kind != "info" and not rule.clause:
            yield Problem("E-SCHEME.clause", place, rule.id)


def _units(rule: Rule, kinds: Mapping[str, FactKind], place: Place) -> Iterator[Problem]:
    """Hold the unit of a rule against that of what it asks for."""
    own = unit_of(rule.ask, kinds)
    if own and rule.unit and own != rule.unit:
        try:
            same = conversion(own, rule.unit) == 1
        except DataError:
            same = False
        if not same:
            yield Problem("E-SCHEME.unit", place, rule.unit, {"ask": rule.ask, "unit": own})


def unit_of(name: str, kinds: Mapping[str, FactKind]) -> str:
    """Give the unit of a measure or fact; "" where it has none of its own."""
    if name in MEASURES:
        return MEASURES[name].unit
    kind = kinds.get(name)
    if kind is None:
        return ""
    return "1" if kind.answering in COUNTED else kind.unit
