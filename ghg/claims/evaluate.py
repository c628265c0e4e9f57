"""Evaluation: a scheme's whole answer for one factory's year.

    1 gross inventory, from the frozen issue       5 credits filtered by the scheme's own rules
    2 the scheme's own map of green power          6 ratios and net
    3 its scopes and gases: the residual           7 levels, from the highest down
    4 reduce first, and every veto                 8 what is missing

Each step is a measure or a rule, so the order is only that of reading: vetoes come first, and a
scheme without a known limit answers as well as one with all of them.
"""

from collections.abc import Iterator
from fractions import Fraction

from ghg import __version__
from ghg.claims.balance import balance
from ghg.claims.case import Case
from ghg.claims.credits import credits_of
from ghg.claims.findings import find
from ghg.claims.levels import deciding, levels_found, points_of, total_points, vetoes_first, worst
from ghg.claims.power import power_rows
from ghg.claims.wording import claim_words
from ghg.claims.words import both
from ghg.domain.assessed import AssessedIssue, AssessedScheme, EnteredRow
from ghg.domain.claims import Assessment, Balance, Finding, LevelFound, StageFound, Verdict
from ghg.domain.numbers import exact_text, from_exact_text
from ghg.domain.periods import day_text
from ghg.domain.schemes import RuleKind, Stage


def evaluate(case: Case, made_on: int) -> Assessment:
    """Evaluate a case against its scheme; every number in the result is text."""
    made = balance(case)
    findings = {one.id: _of_stage(case, one) for one in case.scheme.stages}
    levels = {name: levels_found(case, name, found) for name, found in findings.items()}
    stages = tuple(
        _stage(case, one, findings[one.id], levels[one.id], made) for one in case.scheme.stages
    )
    return Assessment(
        scheme=assessed_scheme(case),
        on=_on(case),
        made_on=made_on,
        stages=stages,
        levels=tuple(one for found in levels.values() for one in found),
        findings=tuple(one for found in findings.values() for one in found),
        power=power_rows(case),
        balance=made,
        credits=credits_of(case),
        entered=_entered(case),
        notices=tuple(_notices(case, made_on)),
    )


def _of_stage(case: Case, stage: Stage) -> tuple[Finding, ...]:
    rules = (one for one in case.scheme.rules if not one.stages or stage.id in one.stages)
    return vetoes_first(find(case, one, stage.id) for one in rules)


def _stage(
    case: Case,
    stage: Stage,
    findings: tuple[Finding, ...],
    levels: tuple[LevelFound, ...],
    made: Balance,
) -> StageFound:
    """Give a stage's answer: of its levels the highest that is reached, else of the lowest."""
    reached = next((one for one in levels if one.verdict is Verdict.PASS), None)
    lowest = levels[-1] if levels else None
    mine, scored = deciding(findings), points_of(findings)
    by_itself = worst(one.verdict for one in mine)
    verdict = (reached or lowest).verdict if lowest else by_itself
    conditional = lowest.conditional if lowest else worst(one.conditional for one in mine)
    if not _decides(findings):
        verdict = conditional = _undecided(findings)
    zh, en = claim_words(case, stage, reached, verdict, made)
    return StageFound(
        stage=stage.id,
        name_zh=stage.name_zh,
        name_en=stage.name_en,
        verdict=verdict,
        conditional=conditional,
        level=reached.level if reached else "",
        points=total_points(scored, conditional=False),
        conditional_points=total_points(scored, conditional=True),
        points_of=_weights(scored),
        claim_zh=zh,
        claim_en=en,
    )


def _decides(findings: tuple[Finding, ...]) -> bool:
    """Tell whether anything here can decide: a scheme that only tells is no claim, and one whose
    every requirement does not apply here is not for this factory."""
    deciders = [one for one in findings if one.kind != RuleKind.INFO]
    return any(one.verdict is not Verdict.NOT_APPLICABLE for one in deciders)


def _undecided(findings: tuple[Finding, ...]) -> Verdict:
    """Say of what decides nothing that it was told, or that it is not for this factory."""
    told = any(one.kind == RuleKind.INFO and one.verdict is Verdict.TOLD for one in findings)
    return Verdict.TOLD if told else Verdict.NOT_APPLICABLE


def _weights(scored: tuple[Finding, ...]) -> str:
    if not scored or any(not one.weight for one in scored):
        return ""
    return exact_text(sum((from_exact_text(one.weight) for one in scored), Fraction(0)))


def assessed_scheme(case: Case) -> AssessedScheme:
    """Say which scheme was asked, as it stands in its file."""
    one = case.scheme
    return AssessedScheme(
        id=one.id,
        number=one.number,
        title_zh=one.title_zh,
        title_en=one.title_en,
        issuer_zh=one.issuer_zh,
        issuer_en=one.issuer_en,
        first_day=one.first_day,
        last_day=one.last_day,
        confidence=one.confidence,
        claim_zh=one.claim_zh,
        claim_en=one.claim_en,
        gases=one.gases,
        scopes=one.scopes,
        power=one.power,
        counting=one.offsets.counting,
        sha256=one.sha256,
        notes=one.notes,
    )


def _on(case: Case) -> AssessedIssue:
    issue, snapshot = case.issue, case.factory.snapshot
    return AssessedIssue(
        ledger=issue.head.ledger,
        entity=issue.entity.code,
        entity_zh=issue.entity.name_zh,
        entity_en=issue.entity.name_en,
        inventory=issue.inventory,
        number=issue.number,
        sha256=case.factory.issue_sha256,
        year=issue.year,
        first_day=issue.first_day,
        last_day=issue.last_day,
        example=issue.example,
        snapshot_seq=snapshot.seq,
        snapshot_hash=snapshot.hash,
        program=__version__,
    )


def _entered(case: Case) -> tuple[EnteredRow, ...]:
    return tuple(
        EnteredRow(
            slot=one.slot,
            stage=one.stage,
            value=one.value,
            unit=one.unit,
            document=one.document,
            page=one.page,
            evidence=one.evidence,
        )
        for one in case.entered
    )


def _notices(case: Case, made_on: int) -> Iterator[tuple[str, str]]:
    """Say what a reader must know before the verdicts."""
    scheme = case.scheme
    if not scheme.in_force(made_on):
        last = day_text(scheme.last_day) if scheme.last_day else "-"
        yield both("claim.notice.dates", first=day_text(scheme.first_day), last=last)
    if scheme.confidence not in ("H", ""):
        yield both("claim.notice.confidence", confidence=scheme.confidence)
    if case.entered:
        yield both("claim.notice.entered", count=len(case.entered))
    if case.issue.example:
        yield both("claim.notice.example")
