"""What is missing: facts, evidence, texts to get, titles, tonnes, credits, power, months."""

from ghg.domain.claims import Need, NeedKind
from ghg.reports.assessment.telling import Telling
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table

Needed = dict[Need, dict[str, None]]


def missing_chapter(telling: Telling) -> list[Block]:
    """List everything missing once, with what it is wanted for."""
    said: list[Block] = [Heading(telling.tell("missing"), "claim.missing", "chapter")]
    if not needed(telling):
        return [*said, Paragraph(telling.tell("missing.none"))]
    return [*said, Paragraph(telling.tell("missing.text")), *missing_tables(telling)]


def needed(telling: Telling) -> Needed:
    """Give each need once with the rules that have it, in the order of the clauses."""
    found: Needed = {}
    for finding in telling.papers.assessment.findings:
        for need in finding.needs:
            found.setdefault(need, {})[finding.rule] = None
    return found


def missing_tables(telling: Telling) -> list[Table]:
    """Give a table per kind of need."""
    found = needed(telling)
    tables = (_table(telling, kind, found) for kind in NeedKind)
    return [one for one in tables if one.rows]


def _table(telling: Telling, kind: NeedKind, found: Needed) -> Table:
    rows = tuple(
        (
            telling.needed(need),
            telling.joined(rules),
            telling.or_dash(telling.how_much(need)),
            telling.readable(need.stake_t) if need.stake_t else telling.dash,
        )
        for need, rules in found.items()
        if need.kind is kind
    )
    columns = (
        Column(telling.tell("column.what"), weight=6),
        Column(telling.tell("column.wanted_for"), weight=2),
        Column(telling.tell("column.how_much"), "right", 2),
        Column(telling.tell("column.stake"), "right", 2),
    )
    shown = [at for at in range(4) if at < 2 or any(row[at] != telling.dash for row in rows)]
    return Table(
        telling.member("need", kind),
        tuple(columns[at] for at in shown),
        tuple(tuple(row[at] for at in shown) for row in rows),
    )
