"""Chapter 3: how each measure was worked out, term by term, and which facts were taken."""

from collections.abc import Iterator

from ghg.domain.claims import Finding, Term
from ghg.domain.numbers import from_exact_text
from ghg.reports.assessment.telling import Telling
from ghg.reports.assessment.terms import FACT, origin, term_name
from ghg.reports.blocks import Block, Column, Formula, Heading, Paragraph, Table


def workings(telling: Telling) -> list[Block]:
    """Give a section per measure, and one table of the plant facts."""
    said: list[Block] = [
        Heading(telling.tell("workings"), "claim.workings", "chapter"),
        Paragraph(telling.tell("workings.text")),
    ]
    for finding in measured(telling):
        said += _measure(telling, finding)
    facts = facts_taken(telling)
    if facts:
        said += [Heading(telling.tell("facts"), "claim.facts"), _facts(telling, facts)]
    return said


def measured(telling: Telling) -> list[Finding]:
    """Give one finding per measure that has an answer or at least terms."""
    found: dict[str, Finding] = {}
    for one in telling.papers.assessment.findings:
        asked = telling.asked(one)
        if one.terms and not (asked and asked.fact):
            found.setdefault(telling.papers.names.of_rule.get(one.rule, one.rule), one)
    return list(found.values())


def title(telling: Telling, finding: Finding) -> str:
    """Name the measure of a finding with its code."""
    asked = telling.asked(finding)
    if asked is None:
        return telling.pick(finding.text_zh, finding.text_en)
    return f"{telling.pick(asked.zh, asked.en)} {asked.code}".strip()


def _measure(telling: Telling, finding: Finding) -> list[Block]:
    asked = telling.asked(finding)
    said: list[Block] = [Heading(title(telling, finding), f"claim.measure.{finding.rule}")]
    if asked and asked.formula:
        said.append(Formula(asked.formula))
    return [*said, terms_table(telling, finding)]


def terms_table(telling: Telling, finding: Finding) -> Table:
    """Give the terms of a measure with where they come from, and the result."""
    columns = (
        Column(telling.tell("column.term"), weight=3),
        Column(telling.tell("column.value"), "right", 2),
        Column(telling.tell("column.unit")),
        Column(telling.tell("column.origin"), weight=4),
    )
    rows = [
        (
            term_name(telling, one),
            telling.full(one.value),
            telling.unit_of(one.unit),
            origin(telling, one),
        )
        for one in finding.terms
    ]
    rows.append(
        (
            telling.tell("result"),
            telling.full(finding.value) if finding.value else telling.found(finding),
            telling.unit_of(finding.unit),
            _result(telling, finding),
        )
    )
    last = frozenset({len(rows) - 1})
    return Table(telling.tell("terms_of", name=title(telling, finding)), columns, tuple(rows),
                 strong=last)  # fmt: skip


def _result(telling: Telling, finding: Finding) -> str:
    """Say the result as it stands in the table of clauses."""
    return telling.found(finding) if finding.value else telling.dash


def facts_taken(telling: Telling) -> dict[Term, str]:
    """Give the plant facts that findings rest on, each with the rules that took it."""
    found: dict[Term, dict[str, None]] = {}
    for one in telling.papers.assessment.findings:
        for term in one.terms:
            if term.source == FACT:
                found.setdefault(term, {})[one.rule] = None
    return {term: telling.joined(rules) for term, rules in found.items()}


def _facts(telling: Telling, found: dict[Term, str]) -> Table:
    columns = (
        Column(telling.tell("column.fact"), weight=5),
        Column(telling.tell("column.answer"), "right", 2),
        Column(telling.tell("column.wanted_for"), weight=2),
    )
    return Table(telling.tell("facts"), columns, tuple(_fact_rows(telling, found)))


def _fact_rows(telling: Telling, found: dict[Term, str]) -> Iterator[tuple[str, ...]]:
    for term, rules in found.items():
        yield term_name(telling, term), fact_answer(telling, term), rules


def fact_answer(telling: Telling, term: Term) -> str:
    """Show a fact's value as the question is answered."""
    asked = telling.papers.names.asked.get(term.where)
    said = telling.shown_as(term.where, asked, term.value, term.unit, "")
    return said if asked or term.unit != "1" else telling.readable(term.value)


def ratio(finding: Finding) -> tuple[Term, Term] | None:
    """Give the two terms whose quotient the value exactly is, where there are just two."""
    if len(finding.terms) != 2 or not finding.value:
        return None
    above, below = finding.terms
    divisor = from_exact_text(below.value)
    if not divisor or from_exact_text(above.value) / divisor != from_exact_text(finding.value):
        return None
    return above, below
