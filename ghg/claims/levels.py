"""Levels and stages: what the findings of a scheme come to.

A stage or level holds when no veto, threshold or paper of it is anything but pass or not
applicable. Else its verdict is the worst of them: fail, then undecidable, then no data. Points are
summed twice, confirmed and conditional; only confirmed ones reach a pass mark, and what cannot be
scored keeps the sum open between what is sure and what would be the most.
"""

from collections.abc import Iterable
from fractions import Fraction

from ghg.claims.case import Case
from ghg.domain.claims import Finding, LevelFound, Verdict
from ghg.domain.numbers import exact, exact_text, from_exact_text
from ghg.domain.schemes import RuleKind, SchemeLevel

DECISIVE = (RuleKind.VETO, RuleKind.THRESHOLD, RuleKind.DOC)
WORST = (Verdict.FAIL, Verdict.UNDECIDABLE, Verdict.NO_DATA)
NOT_SCORED = (Verdict.UNDECIDABLE, Verdict.NO_DATA)
ORDER = (RuleKind.VETO, RuleKind.THRESHOLD, RuleKind.DOC, RuleKind.SCORED, RuleKind.INFO)


def vetoes_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Order findings: what stops everything before what decides, before what is told."""
    return tuple(sorted(findings, key=lambda one: ORDER.index(RuleKind(one.kind))))


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """Give the verdict of many: fail, undecidable, no data, else pass."""
    found = set(verdicts)
    return next((one for one in WORST if one in found), Verdict.PASS)


def levels_found(case: Case, stage: str, findings: tuple[Finding, ...]) -> tuple[LevelFound, ...]:
    """Find the levels of a stage, from the highest down."""
    return tuple(_level(case, stage, one, findings) for one in case.scheme.levels)


def deciding(findings: Iterable[Finding], level: str = "") -> tuple[Finding, ...]:
    """Give the findings that decide a level, or a stage without regard to levels."""
    return tuple(
        one for one in findings if one.kind in DECISIVE and (not one.levels or level in one.levels)
    )


def _level(case: Case, stage: str, level: SchemeLevel, findings: tuple[Finding, ...]) -> LevelFound:
    mine = deciding(findings, level.id)
    scored = points_of(findings, level.id)
    mark = pass_mark(case, level)
    verdicts = [one.verdict for one in mine]
    conditional = [one.conditional for one in mine]
    if level.scored:
        verdicts.append(_reached(scored, mark, conditional=False))
        conditional.append(_reached(scored, mark, conditional=True))
    return LevelFound(
        stage=stage,
        level=level.id,
        name_zh=level.name_zh,
        name_en=level.name_en,
        verdict=worst(verdicts),
        conditional=worst(conditional),
        held_back_by=tuple(one.rule for one in mine if one.verdict in WORST),
        points=total_points(scored, conditional=False),
        conditional_points=total_points(scored, conditional=True),
        pass_mark="" if mark is None else exact_text(mark),
    )


def points_of(findings: Iterable[Finding], level: str = "") -> tuple[Finding, ...]:
    """Give the findings that give points at a level."""
    return tuple(
        one
        for one in findings
        if one.kind == RuleKind.SCORED and (not one.levels or level in one.levels)
    )


def total_points(scored: Iterable[Finding], *, conditional: bool) -> str:
    """Add the points that are known; "" where nothing is scored."""
    texts = [one.conditional_points if conditional else one.points for one in scored]
    told = [from_exact_text(text) for text in texts if text]
    return exact_text(sum(told, Fraction(0))) if told else ""


def pass_mark(case: Case, level: SchemeLevel) -> Fraction | None:
    """Give a level's pass mark: the text's own, else what a person entered."""
    if level.pass_mark is not None:
        return exact(level.pass_mark)
    said = case.value(f"pass_mark.{level.id}")
    return None if said is None else exact(said.value)


def _reached(scored: tuple[Finding, ...], mark: Fraction | None, *, conditional: bool) -> Verdict:
    """Tell whether a pass mark is reached: surely, never, or nobody can say."""
    open_ones = [one for one in scored if one.verdict in NOT_SCORED and not one.points]
    sure = from_exact_text(total_points(scored, conditional=conditional) or "0")
    if mark is None:
        return Verdict.UNDECIDABLE
    if sure >= mark:
        return Verdict.PASS
    if any(not one.weight for one in open_ones):
        return Verdict.UNDECIDABLE
    most = sure + sum((from_exact_text(one.weight) for one in open_ones), Fraction(0))
    if not conditional:
        most += sum((_unproven(one) for one in scored), Fraction(0))
    if most < mark:
        return Verdict.FAIL
    return worst(one.verdict for one in open_ones) if open_ones else Verdict.NO_DATA


def _unproven(one: Finding) -> Fraction:
    """Give the points that would stand were the evidence there."""
    if not one.points:
        return Fraction(0)
    return from_exact_text(one.conditional_points) - from_exact_text(one.points)
