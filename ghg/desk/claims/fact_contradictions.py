"""Contradictions that a new fact brings: a part above its whole, a limit that does not exist.

Only what was not there before is refused, so that an old contradiction never bars the answer that
mends it. Asked is each year that a new fact touches, up to this one.
"""

from collections.abc import Collection, Iterator, Mapping

from ghg.claims.contradictions import contradictions
from ghg.desk.claims.fact_rows import by_kind
from ghg.desk.setup import today
from ghg.domain.periods import year_period
from ghg.domain.plant_facts import FactKind, PlantFact
from ghg.errors import Problem


def brought(
    kinds: Mapping[str, FactKind], before: Collection[PlantFact], after: Collection[PlantFact]
) -> tuple[Problem, ...]:
    """Give the contradictions of `after` that `before` does not have: E-CONTRADICT.part, .limits,
    .no_limit."""
    years = sorted({year for one in set(after) - set(before) for year in _years(one)})
    found: dict[str, Problem] = {}
    for year in years:
        days = year_period(year)
        asked = (days.first_day, days.last_day)
        old = {_sign(one) for one in contradictions(kinds, by_kind(before), *asked)}
        new = contradictions(kinds, by_kind(after), *asked)
        found |= {_sign(one): one for one in new if _sign(one) not in old}
    return tuple(found.values())


def _years(fact: PlantFact) -> Iterator[int]:
    """Give the years that a fact touches; one without an end up to this year."""
    first = fact.first_day // 10000
    return iter(range(first, max(first, min(fact.last_day, today()) // 10000) + 1))


def _sign(problem: Problem) -> str:
    return repr((problem.code, problem.raw, sorted(problem.values.items())))
