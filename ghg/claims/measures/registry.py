"""All measures by id, and the one place where something is asked of a case."""

from collections.abc import Mapping

from ghg.claims import facts
from ghg.claims.answers import Answer
from ghg.claims.case import Case
from ghg.claims.measures import (
    emissions,
    energy,
    money,
    offsets,
    per_value,
    pollution,
    products,
    recorded,
    reductions,
    reported,
    resources,
    shares,
    site,
)
from ghg.claims.measures.measure import Measure

ALL = (
    *emissions.MEASURES,
    *offsets.MEASURES,
    *energy.MEASURES,
    *shares.MEASURES,
    *products.MEASURES,
    *pollution.MEASURES,
    *per_value.MEASURES,
    *resources.MEASURES,
    *money.MEASURES,
    *site.MEASURES,
    *reductions.MEASURES,
    *recorded.MEASURES,
    *reported.MEASURES,
)
MEASURES: Mapping[str, Measure] = {one.id: one for one in ALL}


def asked(case: Case, name: str) -> Answer:
    """Answer a measure or a plant fact by its name; each is worked out once for a case."""
    if name not in MEASURES:
        return facts.fact(case, name)
    made: Answer = case.kept(f"measure.{name}", lambda: MEASURES[name].of(case))
    return made
