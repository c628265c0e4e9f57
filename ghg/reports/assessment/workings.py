"""Chapter 3: how each measure was worked out, term by term, and which facts were taken."""

from collections.abc import Iterator
from dataclasses import replace

from ghg.domain.claims import Finding, Term
from ghg.domain.numbers import from_exact_text
from ghg.reports.assessment.telling import Telling
from ghg.reports.assessment.terms import DAYS, FACT, origin, term_name, term_value
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table


def workings(telling: Telling) -> list[Block]:
    """Give a section per measure, and one table of the plant facts."""
    said: list[Block] = [
        Heading(telling.tell("workings"), "claim.workings", "chapter"),
        Paragraph(telling.tell("workings.text")),
    ]
    for finding in measured(telling):
        said += _measure(telling, finding)
    read, facts = read_off(telling), facts_taken(telling)
    if read:
        said += [Heading(telling.tell("read_off"), "claim.read_off"), _read_off(telling, read)]
    if facts:
        said += [Heading(telling.tell("facts"), "claim.facts"), _facts(telling, facts)]
    return said


def measured(telling: Telling) -> list[Finding]:
    """Give one finding per measure that has an answer or at least terms."""
    found: dict[str, Finding] = {}
    for one in telling.papers.assessment.findings:
        asked = telling.asked(one)
        if one.terms and not (asked and asked.answering):
            found.setdefault(telling.papers.names.of_rule.get(one.rule, one.rule), one)
    return list(found.values())


def title(telling: Telling, finding: Finding) -> str:
    """Name the measure of a finding with its code."""
    asked = telling.asked(finding)
    if asked is None:
        return telling.pick(finding.text_zh, finding.text_en)
    name = telling.sentence(asked.zh, asked.en)
    return telling.say("with_note", text=name, note=asked.code) if asked.code else name


def _measure(telling: Telling, finding: Finding) -> list[Block]:
    asked = telling.asked(finding)
    formula = (telling.tell("formula", formula=asked.formula),) if asked and asked.formula else ()
    return [
        Heading(title(telling, finding), f"claim.measure.{finding.rule}"),
        replace(terms_table(telling, finding), notes=formula),
    ]


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
            term_value(telling, one),
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
    """Say a share in percent beside its fraction."""
    share = finding.value and telling.look(finding) == "share"
    return telling.found(finding) if share else telling.dash


def read_off(telling: Telling) -> list[Finding]:
    """Give one finding per measure that answers yes or no, or counts."""
    found: dict[str, Finding] = {}
    for one in telling.papers.assessment.findings:
        asked = telling.asked(one)
        if one.value and asked and asked.answering and not asked.fact:
            found.setdefault(telling.papers.names.of_rule[one.rule], one)
    return list(found.values())


def _read_off(telling: Telling, found: list[Finding]) -> Table:
    columns = (
        Column(telling.tell("column.what"), weight=4),
        Column(telling.tell("column.answer"), "right", 2),
        Column(telling.tell("column.rests_on"), weight=5),
        Column(telling.tell("column.wanted_for"), weight=2),
    )
    rows = tuple(
        (title(telling, one), telling.found(one), _rests_on(telling, one), one.rule)
        for one in found
    )
    return Table(telling.tell("read_off"), columns, rows)


def _rests_on(telling: Telling, finding: Finding) -> str:
    named = ((term_name(telling, one), fact_answer(telling, one)) for one in finding.terms)
    lines = (
        f"{name} {text}" if name.endswith(("？", "?")) else telling.tell("of", name=name, text=text)
        for name, text in named
    )
    return telling.or_dash("\n".join(lines))


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
    """Show a fact's value with its unit."""
    if term.name in DAYS:
        return term_value(telling, term)
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
