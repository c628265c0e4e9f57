"""All measures by id, and the one place where something is asked of a case."""

from collections.abc import Mapping

from ghg.claims import facts
from ghg.claims.answers import Answer
from ghg.claims.case import Case
from ghg.claims.measures import offsets, recorded, reported
from ghg.claims.measures.measure import Measure

MEASURES: Mapping[str, Measure] = {one.id: one for one in (*offsets.MEASURES, *recorded.MEASURES, *reported.MEASURES)}


def asked(case: Case, name: str) -> Answer:
    """Answer a measure or a plant fact by its name; each is worked out once for a case."""
    if name not in MEASURES:
        return facts.fact(case, name)
    made: Answer = case.kept(f"measure.{name}", lambda: MEASURES[name].of(case))
    return made
