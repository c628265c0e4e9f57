"""Answers: what a measure says, or exactly why it cannot say it.

An answer has a value in its unit with the terms it was made of, or needs. A need of kind document
makes it undecidable, any other need makes it missing. Arithmetic on answers keeps terms, evidence
and needs, so a ratio of two unknowns names both.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeVar

from ghg.domain.claims import Need, NeedKind, Term
from ghg.domain.numbers import exact_text

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer:
    """A value with its unit, or None with needs.

    `proven` is False where a fact has no evidence file. A `lower_bound` is at least the value.
    `reasons` are (zh, en) remarks a reader must see beside the number. `absent` tells, as such a
    pair, that the thing asked for does not exist here: the rule is not applicable.
    """

    value: Fraction | None
    unit: str = ""
    terms: tuple[Term, ...] = ()
    needs: tuple[Need, ...] = ()
    evidence: tuple[str, ...] = ()
    proven: bool = True
    lower_bound: bool = False
    reasons: tuple[tuple[str, str], ...] = ()
    absent: tuple[str, str] | None = None

    @property
    def undecidable(self) -> bool:
        """Whether what is missing is a text that nobody has read."""
        return self.value is None and any(one.kind is NeedKind.DOCUMENT for one in self.needs)


def known(value: Fraction | int, unit: str, *terms: Term) -> Answer:
    """Give an answer that is known."""
    return Answer(Fraction(value), unit, terms)


def lacking(unit: str, *needs: Need) -> Answer:
    """Give an answer that cannot be told for want of something."""
    return Answer(None, unit, needs=needs)


def term(name: str, value: Fraction | int, unit: str, source: str, where: str) -> Term:
    """Write one input of a measure."""
    return Term(name, exact_text(Fraction(value)), unit, source, where)


def joined(unit: str, of: Callable[..., Fraction], *answers: Answer) -> Answer:
    """Combine answers by a function of their values; None as soon as one of them is None."""
    values = [one.value for one in answers]
    told = [value for value in values if value is not None]
    return Answer(
        value=of(*told) if len(told) == len(values) else None,
        unit=unit,
        terms=_distinct(*(one.terms for one in answers)),
        needs=_distinct(*(one.needs for one in answers)),
        evidence=_distinct(*(one.evidence for one in answers)),
        proven=all(one.proven for one in answers),
        reasons=_distinct(*(one.reasons for one in answers)),
        absent=next((one.absent for one in answers if one.absent), None),
    )


def over(above: Answer, below: Answer, unit: str, empty: Need) -> Answer:
    """Divide; without anything to divide by the answer is missing, never zero."""
    if below.value == 0:
        return replace(joined(unit, _first, above, below), value=None, needs=(empty,))
    return joined(unit, lambda a, b: a / b, above, below)


def _first(one: Fraction, _: Fraction) -> Fraction:
    return one


def _distinct(*many: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(one for some in many for one in some))
