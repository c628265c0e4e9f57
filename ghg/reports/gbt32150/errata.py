"""Annex: errata and doubts (勘误与存疑) that concern what the issue rests on."""

from ghg.domain.annexes import ErratumRow
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table
from ghg.reports.voice import Voice


def errata_annex(voice: Voice) -> list[Block]:
    """Give the annex; an issue from before the register has no such chapter."""
    rows = voice.issue.annexes.errata
    if not rows:
        return []
    return [
        Heading(voice.say("annex.errata"), "annex.errata", "annex"),
        Paragraph(voice.say("errata.text")),
        _table(voice, rows),
    ]


def _table(voice: Voice, rows: tuple[ErratumRow, ...]) -> Table:
    columns = (
        Column(voice.say("column.status")),
        Column(voice.say("errata.column.document"), weight=3),
        Column(voice.say("errata.column.printed"), weight=4),
        Column(voice.say("errata.column.reading"), weight=4),
        Column(voice.say("errata.column.effect"), weight=3),
        Column(voice.say("errata.column.concerns"), weight=2),
        Column(voice.say("errata.column.decided"), weight=3),
    )
    told = tuple(_row(voice, row) for row in rows)
    return Table(voice.say("errata.caption"), columns, told, dense=True)


def _row(voice: Voice, row: ErratumRow) -> tuple[str, ...]:
    guides = (voice.guide(one) for one in row.guides)
    methods = (_method(voice, one) for one in row.methods)
    concerned = (*guides, *methods, *row.factors)
    return (
        voice.kind("erratum", row.status),
        f"{voice.pick(row.document_zh, row.document_en)}\n{row.place}",
        voice.pick(row.printed_zh, row.printed_en),
        voice.pick(row.reading_zh, row.reading_en),
        voice.pick(row.effect_zh, row.effect_en),
        voice.joined(concerned),
        f"{voice.pick(row.decided_by_zh, row.decided_by_en)}\n{voice.day(row.decided_on)}",
    )


def _method(voice: Voice, method: str) -> str:
    """Name the sources that are counted by a method, and the method."""
    sources = [one for one in voice.issue.sources if one.method == method]
    names = dict.fromkeys(voice.pick(one.name_zh, one.name_en) for one in sources)
    return voice.say("with_note", text=voice.joined(names), note=method)
