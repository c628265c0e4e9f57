"""Chapter 2: every requirement clause by clause, vetoes first, stages apart."""

from ghg.domain.claims import Finding
from ghg.domain.schemes import RuleKind
from ghg.reports.assessment.telling import ENTERED, Telling
from ghg.reports.assessment.terms import origin, term_name
from ghg.reports.blocks import Block, Column, Heading, PageBreak, Paragraph, Table

EXAMPLE = "☆"


def clauses(telling: Telling) -> list[Block]:
    """Give the tables of every stage, across the page."""
    said: list[Block] = [
        PageBreak(landscape=True),
        Heading(telling.tell("clauses"), "claim.clauses", "chapter"),
        Paragraph(telling.tell("clauses.text", mark=ENTERED)),
    ]
    stages = telling.papers.assessment.stages
    for stage in stages:
        if len(stages) > 1:
            said.append(Heading(telling.stage_name(stage.stage), f"claim.clauses.{stage.stage}"))
        said += _of_stage(telling, stage.stage)
    return said


def _of_stage(telling: Telling, stage: str) -> list[Block]:
    findings = [one for one in telling.papers.assessment.findings if one.stage == stage]
    said: list[Block] = []
    for kind in RuleKind:
        mine = [one for one in findings if one.kind == kind]
        if mine:
            said.append((_scored if kind is RuleKind.SCORED else _table)(telling, kind, mine))
    return said


def _table(telling: Telling, kind: RuleKind, found: list[Finding]) -> Table:
    columns = (
        Column(telling.tell("column.rule")),
        Column(telling.tell("column.requirement"), weight=4),
        Column(telling.tell("column.found"), weight=2),
        Column(telling.tell("column.limit"), weight=2),
        Column(telling.tell("column.limit_source"), weight=2),
        Column(telling.tell("column.verdict"), weight=2),
        Column(telling.tell("column.missing"), weight=5),
    )
    rows = tuple(
        (
            one.rule,
            requirement(telling, one),
            telling.found(one),
            telling.limit(one),
            limit_source(telling, one),
            telling.verdicts(one.verdict, one.conditional),
            telling.or_dash(missing(telling, one)),
        )
        for one in found
    )
    notes = _notes(telling, found)
    return Table(telling.member("kind", kind), columns, rows, notes=notes, loose=True)


def _scored(telling: Telling, kind: RuleKind, found: list[Finding]) -> Table:
    columns = (
        Column(telling.tell("column.rule")),
        Column(telling.tell("column.requirement"), weight=4),
        Column(telling.tell("column.found"), weight=2),
        Column(telling.tell("column.leading"), weight=2),
        Column(telling.tell("column.limit_source"), weight=2),
        Column(telling.tell("column.weight"), "right"),
        Column(telling.tell("column.points"), "right"),
        Column(telling.tell("column.if_proven"), "right"),
        Column(telling.tell("column.verdict"), weight=2),
        Column(telling.tell("column.missing"), weight=4),
    )
    rows = tuple(
        (
            one.rule,
            requirement(telling, one),
            telling.found(one),
            telling.limit(one),
            limit_source(telling, one),
            _weight(telling, one),
            *(_points(telling, one, text) for text in (one.points, one.conditional_points)),
            telling.verdicts(one.verdict, one.conditional),
            telling.or_dash(missing(telling, one)),
        )
        for one in found
    )
    example = any(one.rule in telling.papers.names.examples for one in found)
    notes = (
        telling.tell("points.note"),
        *((telling.tell("example.note", mark=EXAMPLE),) if example else ()),
        *_notes(telling, found),
    )
    return Table(telling.member("kind", kind), columns, rows, notes=notes, loose=True)


def _weight(telling: Telling, one: Finding) -> str:
    """Show the points that an indicator can give; one printed as an example is marked."""
    if not one.weight:
        return telling.tell("unknown")
    weight = telling.readable(one.weight)
    return f"{weight} {EXAMPLE}" if one.rule in telling.papers.names.examples else weight


def _points(telling: Telling, one: Finding, text: str) -> str:
    return telling.readable(text) if text else telling.silence(one)


def requirement(telling: Telling, one: Finding) -> str:
    """Give the requirement, its clause, and how well it is known."""
    sure = telling.tell("confidence", grade=one.confidence) if one.confidence else ""
    return f"{telling.sentence(one.text_zh, one.text_en)}\n{one.clause}{sure}"


def limit_source(telling: Telling, one: Finding) -> str:
    """Say where the limit stands; one that a person entered names document and page."""
    if not one.limit:
        return telling.dash
    if one.entered:
        return f"{ENTERED} {telling.tell('entered_from', source=one.limit_source)}"
    return telling.tell("same_clause") if one.limit_source == one.clause else one.limit_source


def missing(telling: Telling, one: Finding) -> str:
    """Say what is missing and what else must be known of a finding."""
    needs = (telling.need(need) for need in one.needs)
    entered = (
        f"{ENTERED} {telling.tell('of', name=term_name(telling, term), text=origin(telling, term))}"
        for term in one.terms
        if term.source == "entered"
    )
    return "\n".join(dict.fromkeys(filter(None, (*needs, *entered, telling.texts(one.reasons)))))


def _notes(telling: Telling, found: list[Finding]) -> tuple[str, ...]:
    marked = any(one.entered or telling.uses_entered(one) for one in found)
    return (telling.tell("entered.note"),) if marked else ()
