"""Findings: one rule at one stage, from an answer and a limit to a verdict.

    limit not known                     undecidable
    answer needs a text nobody has read undecidable
    answer missing                      no data
    the thing does not exist here       not applicable
    lower bound short of the limit      undecidable, for the rest may be enough
    it holds, but evidence is missing   no data; conditionally it passes
    else                                pass or fail

Silence is never a verdict.
"""

from dataclasses import dataclass, replace
from fractions import Fraction

from ghg.claims.answers import Answer
from ghg.claims.case import Case
from ghg.claims.entered import in_unit, strange_units
from ghg.claims.measures.registry import asked
from ghg.claims.naming import unmet_in_words
from ghg.claims.scoring import points, scale_of
from ghg.claims.words import both
from ghg.domain.claims import Finding, Need, NeedKind, Verdict
from ghg.domain.numbers import exact, exact_text
from ghg.domain.schemes import Condition, EnteredValue, Op, Rule, RuleKind

FOR_MORE = (Op.AT_LEAST, Op.ABOVE)


@dataclass(frozen=True, slots=True)
class Held:
    """A limit as it is held against an answer, and where it comes from."""

    value: Fraction
    source: str
    entered: bool


def find(case: Case, rule: Rule, stage: str) -> Finding:
    """Find what is to be said of a rule at a stage."""
    blank = _blank(rule, stage)
    for condition in rule.when:
        unmet = _unmet(case, blank, condition)
        if unmet is not None and (rule.ask or unmet.verdict is Verdict.NOT_APPLICABLE):
            return unmet
    if not rule.ask:
        return replace(blank, needs=(_document(rule),))
    answer = asked(case, rule.ask)
    unit = _unit_of(rule, answer)
    told = _with_answer(blank, answer, strange_units(_entered(case, rule, stage), unit))
    if answer.absent:
        return _judged(told, Verdict.NOT_APPLICABLE)
    if rule.kind is RuleKind.SCORED:
        return _scored(case, rule, told, answer)
    held = limit_of(case, rule, stage, unit)
    if held is None:
        return _without_limit(rule, told, answer)
    limited = replace(
        told, limit=exact_text(held.value), limit_source=held.source, entered=held.entered
    )
    return _compared(case, rule, limited, answer, held.value)


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


def _compared(case: Case, rule: Rule, told: Finding, answer: Answer, limit: Fraction) -> Finding:
    verdict = _verdict(answer, rule.op, limit)
    for condition in () if verdict is Verdict.PASS else rule.otherwise:
        other = asked(case, condition.ask)
        if _verdict(other, condition.op, exact(condition.value)) is Verdict.PASS:
            return _proven(_with_answer(told, other), other, Verdict.PASS)
    if verdict is Verdict.UNDECIDABLE and answer.lower_bound:
        told = _bounded(told)
    return _proven(told, answer, verdict)


def _verdict(answer: Answer, op: Op, limit: Fraction) -> Verdict:
    if answer.value is None:
        return Verdict.UNDECIDABLE if answer.undecidable else Verdict.NO_DATA
    if holds(answer.value, op, limit):
        short = answer.lower_bound and op not in FOR_MORE
        return Verdict.UNDECIDABLE if short else Verdict.PASS
    return Verdict.UNDECIDABLE if answer.lower_bound and op in FOR_MORE else Verdict.FAIL


def _proven(told: Finding, answer: Answer, verdict: Verdict) -> Finding:
    """A pass without its evidence is no pass yet."""
    if verdict is not Verdict.PASS or answer.proven:
        return _judged(told, verdict)
    missing = _evidence_need(told)
    return replace(
        told,
        verdict=Verdict.NO_DATA,
        conditional=Verdict.PASS,
        needs=(*told.needs, missing),
    )


def _without_limit(rule: Rule, told: Finding, answer: Answer) -> Finding:
    """What is only told needs no limit; anything else cannot be decided without one."""
    if answer.lower_bound:
        told = _bounded(told)
    if rule.kind is RuleKind.INFO:
        return _judged(told, _told(answer))
    return replace(told, needs=(*told.needs, _document(rule)))


def _bounded(told: Finding) -> Finding:
    """Say beside a figure that it is a lower bound."""
    return replace(told, reasons=(*told.reasons, both("claim.reason.lower_bound")))


def _told(answer: Answer) -> Verdict:
    if answer.value is not None:
        return Verdict.TOLD
    return Verdict.UNDECIDABLE if answer.undecidable else Verdict.NO_DATA


def _scored(case: Case, rule: Rule, told: Finding, answer: Answer) -> Finding:
    scale = scale_of(case, rule, _unit_of(rule, answer))
    weight = "" if scale.weight is None else exact_text(scale.weight)
    said = replace(
        told,
        weight=weight,
        limit="" if scale.leading is None else exact_text(scale.leading),
        baseline="" if scale.baseline is None else exact_text(scale.baseline),
        limit_source="；".join(scale.entered) or rule.clause,
        entered=bool(scale.entered),
    )
    if not scale.known:
        return replace(said, needs=(*said.needs, _document(rule)))
    if answer.value is None:
        return _judged(said, _told(answer))
    got = points(scale, answer.value, rule.op)
    made = replace(
        said,
        points=exact_text(got if answer.proven else Fraction(0)),
        conditional_points=exact_text(got),
    )
    return _proven(made, answer, Verdict.PASS if got else Verdict.FAIL)


def _unmet(case: Case, blank: Finding, condition: Condition) -> Finding | None:
    """Say that a rule does not apply, or that nobody can tell; None when it applies."""
    answer = asked(case, condition.ask)
    if answer.absent:
        return replace(_judged(blank, Verdict.NOT_APPLICABLE), reasons=(answer.absent,))
    if answer.value is None:
        verdict = Verdict.UNDECIDABLE if answer.undecidable else Verdict.NO_DATA
        return _judged(replace(blank, needs=answer.needs), verdict)
    if holds(answer.value, condition.op, exact(condition.value)):
        return None
    reason = unmet_in_words(case, condition, answer.value)
    return _judged(replace(blank, reasons=(reason,), terms=answer.terms), Verdict.NOT_APPLICABLE)


def _judged(told: Finding, verdict: Verdict) -> Finding:
    return replace(told, verdict=verdict, conditional=verdict)


def _unit_of(rule: Rule, answer: Answer) -> str | None:
    """Give the unit in which a limit is held against an answer; None where there is no answer."""
    return rule.unit or (None if answer.value is None else answer.unit)


def _entered(case: Case, rule: Rule, stage: str) -> tuple[EnteredValue, ...]:
    """Give what a person entered to hold an answer against."""
    said = (case.value(f"{name}.{rule.id}", stage) for name in ("rule", "leading", "baseline"))
    return tuple(one for one in said if one is not None)


def _with_answer(told: Finding, answer: Answer, also: tuple[tuple[str, str], ...] = ()) -> Finding:
    return replace(
        told,
        value="" if answer.value is None else exact_text(answer.value),
        unit=answer.unit or told.unit,
        terms=answer.terms,
        needs=answer.needs,
        evidence=answer.evidence,
        reasons=(*answer.reasons, *((answer.absent,) if answer.absent else ()), *also),
    )


def _document(rule: Rule) -> Need:
    """Name the text that has what nobody here has read."""
    zh, en = both("claim.need.limit", rule=rule.id)
    return Need(NeedKind.DOCUMENT, f"rule.{rule.id}", rule.get_zh or zh, rule.get_en or en)


def _evidence_need(told: Finding) -> Need:
    zh, en = both("claim.need.evidence", rule=told.rule)
    return Need(NeedKind.EVIDENCE, "、".join(told.materials) or told.rule, zh, en)


def _blank(rule: Rule, stage: str) -> Finding:
    """Give a rule of which nothing is known yet: undecidable."""
    return Finding(
        rule=rule.id,
        stage=stage,
        kind=rule.kind,
        group=rule.group,
        levels=rule.levels,
        verdict=Verdict.UNDECIDABLE,
        conditional=Verdict.UNDECIDABLE,
        value="",
        unit=rule.unit,
        op=rule.op,
        limit="",
        limit_source="",
        entered=False,
        clause=rule.clause,
        confidence=rule.confidence,
        text_zh=rule.text_zh,
        text_en=rule.text_en,
        terms=(),
        needs=(),
        reasons=(),
        evidence=(),
        materials=rule.evidence,
        weight="",
        points="",
        conditional_points="",
        ask=rule.ask,
    )
