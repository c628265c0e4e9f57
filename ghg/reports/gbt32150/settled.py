"""Annex: the findings that a re-issue settles, and old and new value of every line that changed."""

from ghg.domain.settled import ChangedRow, SettledRow
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table
from ghg.reports.voice import LINE_DECIMALS, Voice


def settled_annex(voice: Voice) -> list[Block]:
    """Give the annex; a first issue, and one from before there was such an annex, has none."""
    annexes = voice.issue.annexes
    if not annexes.settled and not annexes.changed:
        return []
    said: list[Block] = [Heading(voice.say("annex.settled"), "annex.settled", "annex")]
    number = voice.issue.supersedes
    if annexes.settled:
        said += [Paragraph(voice.say("settled.text", number=number)), _findings(voice)]
    else:
        said.append(Paragraph(voice.say("settled.none", number=number)))
    return [*said, *_changed(voice)]


def later_text(voice: Voice) -> list[str]:
    """Say of a final issue after which engagements it is, and of any other that nobody looked."""
    if not voice.later.finals:
        return [voice.say("opening.unverified")]
    finals = [
        voice.say(
            "opening.final",
            programme=one.programme,
            body=one.body,
            engagement=one.engagement,
            day=voice.day(one.on_day),
        )
        for one in voice.later.finals
    ]
    return [*finals, voice.say("opening.final_means")]


def final_names(voice: Voice) -> str:
    """Name programme, body and day of every engagement after which the issue is final."""
    return "\n".join(
        voice.say(
            "cover.final_text",
            programme=one.programme,
            body=one.body,
            engagement=one.engagement,
            day=voice.day(one.on_day),
        )
        for one in voice.later.finals
    )


def _findings(voice: Voice) -> Table:
    columns = (
        Column(voice.say("settled.column.finding"), weight=2),
        Column(voice.say("settled.column.text"), weight=4),
        Column(voice.say("settled.column.reply"), weight=4),
        Column(voice.say("settled.column.place"), weight=2),
        Column(voice.say("settled.column.reported"), "decimal"),
        Column(voice.say("settled.column.corrected"), "decimal"),
        Column(voice.say("settled.column.conservative"), "decimal"),
        Column(voice.say("settled.column.old"), "decimal"),
        Column(voice.say("settled.column.new"), "decimal"),
    )
    rows = tuple(_finding(voice, row) for row in voice.issue.annexes.settled)
    unit = voice.say("unit_line", unit="tCO₂e")
    return Table(voice.say("settled.caption"), columns, rows, unit, dense=True)


def _finding(voice: Voice, row: SettledRow) -> tuple[str, ...]:
    raised = voice.say("settled.raised", who=row.raised_by, day=voice.day(row.raised_on))
    kind = voice.term(f"finding.kind.{row.kind}")
    return (
        f"{row.finding}\n{kind}\n{row.programme}\n{row.body}\n{raised}",
        row.text,
        voice.or_dash(row.reply),
        voice.or_dash("\n".join(one for one in (row.place, row.source) if one)),
        voice.rounded(row.reported_t, LINE_DECIMALS),
        voice.rounded(row.corrected_t, LINE_DECIMALS),
        voice.rounded(row.conservative_t, LINE_DECIMALS),
        voice.rounded(row.old_t, LINE_DECIMALS),
        voice.rounded(row.new_t, LINE_DECIMALS),
    )


def _changed(voice: Voice) -> list[Block]:
    rows = voice.issue.annexes.changed
    if not rows:
        return [Paragraph(voice.say("settled.unchanged"))]
    columns = (
        Column(voice.say("column.line"), weight=2),
        Column(voice.say("column.figure")),
        Column(voice.say("column.source")),
        Column(voice.say("column.month")),
        Column(voice.say("column.gas")),
        Column(voice.say("settled.column.old_quantity"), "decimal"),
        Column(voice.say("settled.column.new_quantity"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.say("settled.column.old"), "decimal"),
        Column(voice.say("settled.column.new"), "decimal"),
        Column(voice.say("column.difference"), "decimal"),
        Column(voice.say("settled.column.findings"), weight=2),
    )
    told = tuple(_line(voice, row) for row in rows)
    unit = voice.say("unit_line", unit="tCO₂e")
    table = Table(voice.say("settled.changed"), columns, told, unit, dense=True)
    return [Paragraph(voice.say("settled.changed_text", count=len(rows))), table]


def _line(voice: Voice, row: ChangedRow) -> tuple[str, ...]:
    return (
        row.line,
        voice.kind("figure", row.view),
        row.source,
        voice.month(row.month),
        voice.unit(row.gas),
        voice.full(row.old_quantity),
        voice.full(row.new_quantity),
        voice.unit(row.unit),
        voice.rounded(row.old_t, LINE_DECIMALS),
        voice.rounded(row.new_t, LINE_DECIMALS),
        voice.rounded(row.difference_t, LINE_DECIMALS),
        voice.or_dash(voice.joined(row.findings)),
    )
