"""What is missing, stage by stage: facts, evidence, texts to get, titles, tonnes, power, credits,
months; and how far each yearly target is."""

from collections.abc import Iterable
from dataclasses import replace

from ghg.domain.claim_views import Gap, GapKind, GapRow, TargetRow
from ghg.reports.assessment.telling import Telling
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table

LIST_MARK = "、"  # between the clauses of a row of the gap


def missing_chapter(telling: Telling) -> list[Block]:
    """List everything missing once, with what it is wanted for, and the yearly targets."""
    gap = telling.papers.gap
    said: list[Block] = [Heading(telling.tell("missing"), "claim.missing", "chapter")]
    if gap.rows:
        said += [Paragraph(telling.tell("missing.text")), *missing_tables(telling)]
    else:
        said.append(Paragraph(telling.tell("missing.none")))
    if gap.targets:
        said += [Heading(telling.tell("targets"), "claim.targets"), targets_table(telling)]
    return said


def missing_tables(telling: Telling) -> list[Table]:
    """Give a table per kind of what is missing."""
    tables = (_table(telling, kind) for kind in GapKind)
    return [one for one in tables if one.rows]


def wanted(gap: Gap) -> dict[GapRow, tuple[str, ...]]:
    """Give each thing once, with all clauses and stages that want it.

    A document is the same whichever limit is looked for in it.
    """
    same: dict[tuple[object, ...], list[GapRow]] = {}
    for row in gap.rows:
        what = "" if row.kind is GapKind.TEXT else row.what
        key = (row.kind, what, row.text, row.amount, row.unit, row.upper)
        same.setdefault(key, []).append(row)
    return {
        replace(rows[0], rule=_once(row.rule for row in rows)): tuple(
            dict.fromkeys(row.stage for row in rows)
        )
        for rows in same.values()
    }


def _once(rules: Iterable[str]) -> str:
    named = (one for rule in rules for one in rule.split(LIST_MARK) if one)
    return LIST_MARK.join(dict.fromkeys(named))


def missing_row(telling: Telling, row: GapRow, stages: tuple[str, ...]) -> tuple[str, ...]:
    """Say what is missing, for which stages and clauses, how much, and the tonnes at stake."""
    every = len(stages) == len(telling.papers.assessment.stages)
    named = telling.joined(telling.stage_name(one) for one in stages)
    return (
        missing_text(telling, row),
        telling.tell("every_stage") if every else named,
        telling.or_dash(telling.joined(row.rule.split(LIST_MARK))),
        telling.or_dash(_amount(telling, row)),
        telling.readable(row.stake_t) if row.stake_t else telling.dash,
    )


def missing_text(telling: Telling, row: GapRow) -> str:
    """Name what is missing; materials by their own names."""
    if row.kind is GapKind.EVIDENCE:
        return telling.joined(telling.material(code) for code in row.what.split(LIST_MARK))
    return telling.sentence(*row.text)


def _amount(telling: Telling, row: GapRow) -> str:
    if not row.amount:
        return ""
    said = telling.quantity(row.what, row.amount, row.unit)
    return telling.tell("at_most", amount=said) if row.upper else said


def _table(telling: Telling, kind: GapKind) -> Table:
    """Give the rows of a kind; columns in which nothing stands are left out."""
    found = wanted(telling.papers.gap).items()
    rows = [missing_row(telling, row, stages) for row, stages in found if row.kind is kind]
    titles = (("what", 6), ("stage", 1), ("wanted_for", 3), ("how_much", 2), ("stake", 2))
    columns = [
        Column(telling.tell(f"column.{name}"), "right" if at > 2 else "left", weight)
        for at, (name, weight) in enumerate(titles)
    ]
    stages = len(telling.papers.assessment.stages) > 1
    shown = [
        at
        for at in range(len(titles))
        if at == 0 or (at == 1 and stages) or (at > 1 and {row[at] for row in rows} != {"—"})
    ]
    return Table(
        telling.member("lacking", kind),
        tuple(columns[at] for at in shown),
        tuple(tuple(row[at] for at in shown) for row in rows),
    )


def targets_table(telling: Telling) -> Table:
    """Give the yearly targets of the building plan beside what was reached."""
    columns = (
        Column(telling.tell("column.indicator"), weight=4),
        Column(telling.tell("column.target_year")),
        Column(telling.tell("column.target"), "right", 2),
        Column(telling.tell("column.found"), "right", 2),
        Column(telling.tell("column.verdict"), weight=3),
        Column(telling.tell("column.distance"), "right", 2),
        Column("tCO₂", "right"),
        Column("MWh", "right"),
    )
    rows = tuple(_target(telling, one) for one in telling.papers.gap.targets)
    notes = tuple(
        dict.fromkeys(telling.pick(*pair) for row in telling.papers.gap.targets
                      for pair in row.lacking)
    )  # fmt: skip
    return Table(telling.tell("targets"), columns, rows, notes=notes)


def _target(telling: Telling, one: TargetRow) -> tuple[str, ...]:
    figures = (
        telling.quantity(one.measure, text, one.unit) if text else telling.tell("no_value")
        for text in (one.target, one.actual, one.distance)
    )
    target, actual, distance = figures
    whole = (telling.readable(text) if text else telling.dash for text in (one.tonnes, one.mwh))
    name = telling.pick(*one.name)
    year = telling.tell("due", year=one.year) if one.due else str(one.year)
    return name, year, target, actual, telling.verdict(one.verdict), distance, *whole
