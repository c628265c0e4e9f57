"""What a named check says: found, not found or cannot tell, with its reasons in both languages."""

from dataclasses import dataclass
from fractions import Fraction

from ghg.claims.answers import Answer
from ghg.claims.case import Case
from ghg.claims.measures.registry import MEASURES, asked
from ghg.claims.words import both
from ghg.domain.claim_catalogue import Both
from ghg.domain.claim_views import Trapped
from ghg.domain.streams import Power, Route

CERTIFICATES = "MWh"


@dataclass(frozen=True, slots=True)
class Said:
    """A result and why."""

    result: Trapped
    why: tuple[Both, ...]


def found(*terms: Both) -> Said:
    return Said(Trapped.FOUND, terms)


def not_found(term: str, **values: object) -> Said:
    return Said(Trapped.NOT_FOUND, (why(term, **values),))


def cannot_tell(term: str, **values: object) -> Said:
    return Said(Trapped.CANNOT_TELL, (why(term, **values),))


def why(term: str, **values: object) -> Both:
    """Give a reason: `claim.trap.<term>` of the label table."""
    return both(f"claim.trap.{term}", **values)


def told(case: Case, name: str) -> Answer | None:
    """Give what a measure or fact says; None where neither catalogue knows it."""
    known = name in MEASURES or name in case.factory.kinds
    return asked(case, name) if known else None


def value_of(case: Case, name: str) -> Fraction | None:
    """Give the value of a measure or fact; None where nobody told."""
    answer = told(case, name)
    return None if answer is None else answer.value


def unanswered(case: Case, name: str) -> Said:
    """Say which question nobody answered."""
    kind = case.factory.kinds.get(name)
    zh, en = (kind.question_zh, kind.question_en) if kind else (name, name)
    return Said(Trapped.CANNOT_TELL, ((zh, en),))


def own_streams(case: Case) -> tuple[str, ...]:
    """Give the streams of own generation that is not fossil."""
    return tuple(
        one.code
        for one in case.issue.streams
        if one.route == Route.OWN_GENERATION and Power(one.power).nonfossil
    )
