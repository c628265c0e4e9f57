"""Limits: what an answer is held against, where it comes from, and whether it holds."""

from dataclasses import dataclass
from fractions import Fraction

from ghg.claims.case import Case
from ghg.claims.entered import in_unit
from ghg.domain.numbers import exact
from ghg.domain.schemes import Op, Rule


@dataclass(frozen=True, slots=True)
class Held:
    """A limit as it is held against an answer, and where it comes from."""

    value: Fraction
    source: str
    entered: bool


def limit_of(case: Case, rule: Rule, stage: str, unit: str | None = None) -> Held | None:
    """Give the limit of a stage: the text's own, else what a person entered, in the rule's unit or
    in that of the answer; None is unknown."""
    printed = rule.limit(stage)
    if printed is not None:
        return Held(exact(printed.value), printed.clause or rule.clause, entered=False)
    said = case.value(f"rule.{rule.id}", stage)
    value = None if said is None else in_unit(said, rule.unit or unit)
    if said is None or value is None:
        return None
    return Held(value, f"{said.document} {said.page}", entered=True)


def holds(value: Fraction, op: Op, limit: Fraction) -> bool:
    """Tell whether a value stands to a limit as it has to."""
    return {
        Op.AT_MOST: value <= limit,
        Op.AT_LEAST: value >= limit,
        Op.BELOW: value < limit,
        Op.ABOVE: value > limit,
        Op.EQUAL: value == limit,
    }[op]
