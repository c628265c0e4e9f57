"""Chapter 4: electricity as the scheme takes it, beside the three figures of the issue."""

from ghg.domain.claims import SchemePower
from ghg.reports.assessment.telling import Telling
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table
from ghg.reports.voice import Voice


def power(telling: Telling) -> list[Block]:
    """Give the scheme's own map and the figures by guide, location and market."""
    rows = telling.papers.assessment.power
    said: list[Block] = [
        Heading(telling.tell("power"), "claim.power", "chapter"),
        Paragraph(telling.tell("power.text")),
    ]
    if rows:
        said.append(power_table(telling))
    else:
        said.append(Paragraph(telling.tell("power.none")))
    figures = figures_table(telling)
    return [*said, figures] if figures.rows else said


def power_table(telling: Telling) -> Table:
    """Give one row per way that power came."""
    columns = (
        Column(telling.tell("column.way"), weight=2),
        Column("kWh", "decimal"),
        Column(telling.tell("column.treatment"), weight=2),
        Column(telling.tell("column.factor"), "right", 2),
        Column("tCO₂", "right"),
        Column(telling.tell("column.clause"), weight=4),
    )
    rows = tuple(_row(telling, one) for one in telling.papers.assessment.power)
    return Table(telling.tell("power.caption"), columns, rows)


def _row(telling: Telling, one: SchemePower) -> tuple[str, ...]:
    factor = f"{telling.full(one.factor)} {telling.unit(one.factor_unit)}" if one.factor else ""
    clause = "\n".join(dict.fromkeys(filter(None, (one.clause, one.factor_source))))
    return (
        telling.member("way", one.way),
        telling.full(one.kwh) if one.kwh else telling.tell("no_value"),
        telling.member("treatment", one.treatment) or telling.tell("unknown"),
        telling.or_dash(factor.strip()),
        telling.readable(one.co2_t) if one.co2_t else telling.tell("no_answer"),
        telling.or_dash(clause),
    )


def figures_table(telling: Telling) -> Table:
    """Give guide, location and market as the issue froze them; the scheme changes none of them."""
    voice = Voice(telling.papers.issue, telling.language)
    columns = (
        Column(telling.tell("column.figure"), weight=2),
        Column(telling.tell("column.rule_of_figure"), weight=5),
        Column("tCO₂e", "decimal"),
    )
    rows = tuple(
        (
            voice.kind("figure", one.figure),
            voice.kind("figure_rule", one.rule),
            voice.tonnes(one.co2e_t) if one.co2e_t else telling.tell("no_value"),
        )
        for one in telling.papers.issue.figures
        if one.chosen or one.figure != "market"
    )
    notes = (telling.tell("figures.note"),)
    return Table(telling.tell("figures"), columns, rows, notes=notes)
