"""Chapter 1: the verdict of each stage and level, what decides it, and what a reader must know."""

from collections import Counter

from ghg.domain.claims import Finding, LevelFound, StageFound, Verdict
from ghg.domain.schemes import RuleKind
from ghg.reports.assessment.telling import Telling
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table

DECIDED = (
    *(Verdict.PASS, Verdict.FAIL, Verdict.NO_DATA, Verdict.UNDECIDABLE),
    Verdict.NOT_APPLICABLE,
)
HOLDING = (Verdict.FAIL, Verdict.UNDECIDABLE, Verdict.NO_DATA)
DECISIVE = (RuleKind.VETO, RuleKind.THRESHOLD, RuleKind.DOC)
MOST_DECIDING = 15


def summary(telling: Telling) -> list[Block]:
    """Give stages, levels, counts of verdicts, what decides, notices."""
    assessment = telling.papers.assessment
    said: list[Block] = [
        Heading(telling.tell("summary"), "claim.summary", "chapter"),
        Paragraph(telling.tell("only_recorded"), strong=True),
        Paragraph(telling.tell("signs")),
        *_claims(telling),
        _stages(telling),
    ]
    if assessment.levels:
        said.append(_levels(telling))
    said.append(_counts(telling))
    said += [Heading(telling.tell("deciding"), "claim.deciding"), *_deciding(telling)]
    remarks = (*assessment.notices, *assessment.scheme.notes)
    if remarks:
        said.append(Heading(telling.tell("remarks"), "claim.remarks"))
        said += [Paragraph(telling.sentence(zh, en)) for zh, en in remarks]
    return said


def _claims(telling: Telling) -> list[Block]:
    """Give the sentence of each stage that holds; no other stage has one."""
    stages = telling.papers.assessment.stages
    said = [telling.sentence(one.claim_zh, one.claim_en) for one in stages if one.claim_zh]
    return [Paragraph(text, strong=True) for text in said] or [Paragraph(telling.tell("no_claim"))]


def _stages(telling: Telling) -> Table:
    scored = any(one.points_of or one.points for one in telling.papers.assessment.stages)
    names = ("stage", "verdict", "level") + (("points", "if_proven", "of"),)[0] * scored
    columns = tuple(
        Column(telling.tell(f"column.{name}"), "right" if at > 2 else "left", 3 if at == 1 else 1)
        for at, name in enumerate(names)
    )
    rows = tuple(_stage(telling, one)[: len(names)] for one in telling.papers.assessment.stages)
    notes = (telling.tell("points.note"),) if scored else ()
    return Table(telling.tell("stages"), columns, rows, notes=notes)


def _stage(telling: Telling, one: StageFound) -> tuple[str, ...]:
    level = next(
        (
            telling.pick(row.name_zh, row.name_en)
            for row in telling.papers.assessment.levels
            if (row.stage, row.level) == (one.stage, one.level)
        ),
        telling.dash,
    )
    return (
        telling.stage_name(one.stage),
        telling.verdicts(one.verdict, one.conditional),
        level,
        points(telling, one.points),
        points(telling, one.conditional_points),
        points(telling, one.points_of),
    )


def points(telling: Telling, text: str) -> str:
    """Show points; what is not known is said to be so."""
    return telling.readable(text) if text else telling.tell("no_value")


def _levels(telling: Telling) -> Table:
    columns = (
        Column(telling.tell("column.stage")),
        Column(telling.tell("column.level"), weight=2),
        Column(telling.tell("column.verdict"), weight=3),
        Column(telling.tell("column.held_back"), weight=4),
        Column(telling.tell("column.points"), "right"),
        Column(telling.tell("column.pass_mark"), "right"),
    )
    rows = tuple(_level(telling, one) for one in telling.papers.assessment.levels)
    return Table(telling.tell("levels"), columns, rows)


def _level(telling: Telling, one: LevelFound) -> tuple[str, ...]:
    """Tell a level; one that needs no points has none, a mark that nobody read is said to be so."""
    scored = any(
        found.kind == RuleKind.SCORED and found.stage == one.stage
        for found in telling.papers.assessment.findings
    )
    unread = telling.tell("unknown") if scored else telling.dash
    return (
        telling.stage_name(one.stage),
        telling.pick(one.name_zh, one.name_en),
        telling.verdicts(one.verdict, one.conditional),
        telling.or_dash(telling.joined(one.held_back_by)),
        points(telling, one.points) if scored else telling.dash,
        telling.readable(one.pass_mark) if one.pass_mark else unread,
    )


def _counts(telling: Telling) -> Table:
    """Count verdicts by kind of requirement, vetoes first."""
    counted = Counter(
        (one.stage, RuleKind(one.kind), Verdict(one.verdict))
        for one in telling.papers.assessment.findings
    )
    rows = tuple(
        (
            telling.stage_name(stage.stage),
            telling.member("kind", kind),
            *(str(counted[stage.stage, kind, verdict]) for verdict in DECIDED),
        )
        for stage in telling.papers.assessment.stages
        for kind in RuleKind
        if kind is not RuleKind.INFO
        and any((stage.stage, kind, verdict) in counted for verdict in DECIDED)
    )
    columns = (
        Column(telling.tell("column.stage")),
        Column(telling.tell("column.kind")),
        *(Column(telling.verdict(one), "right") for one in DECIDED),
    )
    return Table(telling.tell("counts.caption"), columns, rows)


def _deciding(telling: Telling) -> list[Block]:
    """List per stage what keeps it from holding, vetoes first, the worst before the rest."""
    said: list[Block] = []
    for stage in telling.papers.assessment.stages:
        found = holding_back(telling, stage.stage)
        name = telling.stage_name(stage.stage)
        if not found:
            said.append(Paragraph(telling.tell("deciding.none", stage=name)))
            continue
        said.append(_held_back(telling, name, found))
    return said


def holding_back(telling: Telling, stage: str) -> list[Finding]:
    """Give the decisive findings of a stage that do not hold."""
    found = [
        one
        for one in telling.papers.assessment.findings
        if one.stage == stage and one.kind in DECISIVE and one.verdict in HOLDING
    ]
    vetoes = [one.kind == RuleKind.VETO for one in found]
    order = sorted(
        range(len(found)), key=lambda at: (not vetoes[at], HOLDING.index(found[at].verdict))
    )
    return [found[at] for at in order]


def _held_back(telling: Telling, stage: str, found: list[Finding]) -> Table:
    columns = (
        Column(telling.tell("column.rule")),
        Column(telling.tell("column.kind")),
        Column(telling.tell("column.requirement"), weight=4),
        Column(telling.tell("column.verdict"), weight=3),
    )
    rows = tuple(
        (
            one.rule,
            telling.member("kind", one.kind),
            telling.sentence(one.text_zh, one.text_en),
            telling.verdicts(one.verdict, one.conditional),
        )
        for one in found[:MOST_DECIDING]
    )
    left = len(found) - len(rows)
    notes = (telling.tell("deciding.more", count=left),) if left else ()
    caption = telling.tell("deciding.of", stage=stage)
    return Table(caption, columns, rows, notes=notes, loose=True)
