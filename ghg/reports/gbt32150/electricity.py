"""The three electricity figures side by side, each with its rule, and why they differ."""

from ghg.domain.issue import FigureRow, PowerRow
from ghg.domain.streams import Power
from ghg.reports.blocks import Block, Column, Heading, Origin, Paragraph, Table
from ghg.reports.gbt32150.factors import choice_number
from ghg.reports.voice import Voice


def electricity(voice: Voice) -> list[Block]:
    """Give the section on electricity; nothing when no electricity is counted."""
    issue = voice.issue
    if not issue.figures and not issue.power:
        return []
    return [
        Heading(voice.say("electricity"), "electricity"),
        Paragraph(voice.say("electricity.text")),
        *[
            Paragraph(voice.say(f"electricity.{figure}"))
            for figure in ("guide", "location", "market")
        ],
        Paragraph(voice.say("electricity.why")),
        _figures(voice),
        _rules(voice),
        _power(voice),
    ]


def _figures(voice: Voice) -> Table:
    """Give each figure with its kWh at zero and at a factor, rounded and unrounded."""
    rows = tuple(
        (
            _name(voice, row),
            voice.full(row.kwh_at_zero),
            voice.full(row.kwh_at_factor),
            voice.tonnes(row.co2e_t),
            voice.full(row.co2e_t),
        )
        for row in voice.issue.figures
    )
    columns = (
        Column(voice.say("column.figure"), weight=3),
        Column(voice.say("column.kwh_zero"), "decimal"),
        Column(voice.say("column.kwh_factor"), "decimal"),
        Column(voice.say("column.co2e_t"), "decimal"),
        Column(voice.say("column.unrounded"), "decimal"),
    )
    strong = frozenset(at for at, row in enumerate(voice.issue.figures) if row.figure == "guide")
    return Table(
        voice.say("figures.caption"),
        columns,
        rows,
        strong=strong,
        notes=(voice.say("figures.note"),),
        origins=tuple(_origins(at, row) for at, row in enumerate(voice.issue.figures)),
    )


def _origins(at: int, row: FigureRow) -> tuple[Origin | None, ...]:
    tonnes = Origin("figure", (at,), row.co2e_t)
    zero, rest = (Origin("number", (), kwh) for kwh in (row.kwh_at_zero, row.kwh_at_factor))
    return None, zero, rest, tonnes, tonnes


def _rules(voice: Voice) -> Table:
    """Give the rule and the factors behind each figure."""
    rows = tuple(
        (
            f"{_name(voice, row)}\n{_id(row)}",
            voice.kind("figure_rule", row.rule or row.figure),
            voice.or_dash(voice.joined(voice.kind("level", one) for one in row.levels)),
            voice.or_dash("\n".join(_factor(voice, place) for place in row.choices)),
        )
        for row in voice.issue.figures
    )
    columns = (
        Column(voice.say("column.figure"), weight=2),
        Column(voice.say("column.rule"), weight=3),
        Column(voice.say("column.level")),
        Column(voice.say("column.factor"), weight=2),
    )
    return Table(voice.say("rules.caption"), columns, rows)


def _factor(voice: Voice, place: int) -> str:
    """Give a factor's value with its number in the table of values, its place and year below."""
    choice = voice.issue.choices[place]
    where = voice.joined(one for one in (voice.region(choice.region), choice.data_year) if one)
    return f"{choice.value} {voice.unit(choice.unit)}\n{choice_number(place)} {where}"


def _id(row: FigureRow) -> str:
    """Give the number by which a figure is explained; a market figure not chosen names its rule."""
    named = row.figure == "market" and not row.chosen
    return f"figure:{row.figure}:{row.rule}" if named else f"figure:{row.figure}"


def _name(voice: Voice, row: FigureRow) -> str:
    """Name a figure; a market figure says its rule for the rest and whether it is chosen."""
    name = voice.kind("figure", row.figure)
    if row.figure != "market":
        return name
    rule = voice.say("rest", rule=voice.kind("rest_rule", row.rule))
    return f"{name}{rule}{voice.say('chosen') if row.chosen else ''}"


def _proof(row: PowerRow) -> str:
    if row.power and Power(row.power).nonfossil:
        return "proven" if row.proven else "not_proven"
    return "no_proof_needed"


def _power(voice: Voice) -> Table:
    """Give kWh by route, kind and proof, before any zero."""
    rows = tuple(
        (
            row.facility,
            voice.kind("route", row.route),
            voice.kind("power", row.power or "ordinary"),
            voice.say(_proof(row)),
            voice.full(row.kwh),
        )
        for row in voice.issue.power
    )
    columns = (
        Column(voice.say("column.facility")),
        Column(voice.say("column.route"), weight=2),
        Column(voice.say("column.power"), weight=2),
        Column(voice.say("column.proof")),
        Column(voice.say("column.quantity"), "decimal"),
    )
    unit = voice.say("unit_line", unit="kWh")
    return Table(voice.say("power.caption"), columns, rows, unit, notes=(voice.say("power.note"),))
