"""Annex: boundary and accounting units (边界与核算单元): the cases decided, the units' tonnes."""

from ghg.domain.annexes import CaseRow, UnitRow
from ghg.domain.bounds_cases import NOT_ASKED
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table
from ghg.reports.voice import Voice


def bounds_annex(voice: Voice) -> list[Block]:
    """Give the annex: the decision table with its answers, what was not asked, the units."""
    annexes = voice.issue.annexes
    if not (annexes.cases or annexes.units):
        return []
    asked = tuple(row for row in annexes.cases if row.state != NOT_ASKED)
    said: list[Block] = [
        Heading(voice.say("annex.bounds"), "annex.bounds", "annex"),
        Paragraph(voice.say("bounds.text" if asked else "bounds.none")),
    ]
    if asked:
        said.append(_cases(voice, asked))
    said += [Paragraph(text, note=True) for text in _not_asked(voice)]
    if annexes.units:
        said += [Paragraph(voice.say("units.text")), _units(voice, annexes.units)]
    return said


def _cases(voice: Voice, rows: tuple[CaseRow, ...]) -> Table:
    columns = (
        Column(voice.say("column.facility")),
        Column(voice.say("bounds.column.case"), weight=3),
        Column(voice.say("bounds.column.frame"), weight=2),
        Column(voice.say("bounds.column.known"), weight=2),
        Column(voice.say("bounds.column.decision"), weight=2),
        Column(voice.say("column.period"), weight=2),
        Column(voice.say("column.reason"), weight=4),
    )
    return Table(voice.say("bounds.cases"), columns, tuple(_case(voice, row) for row in rows))


def _case(voice: Voice, row: CaseRow) -> tuple[str, ...]:
    known = voice.kind("case_answer", row.default)
    return (
        row.facility,
        voice.pick(row.case_zh, row.case_en),
        voice.kind("frame", row.frame),
        voice.say("with_note", text=known, note=row.confidence)
        if known
        else voice.say("bounds.asks"),
        _decision(voice, row),
        voice.span(row.first_day, row.last_day),
        voice.or_dash(row.reason),
    )


def _decision(voice: Voice, row: CaseRow) -> str:
    """Say how the case stands: answered, by the known answer, not there, or undecided."""
    if row.answer:
        return voice.kind("case_answer", row.answer)
    if row.state == "default":
        known = voice.kind("case_answer", row.default)
        return voice.say("with_note", text=known, note=voice.say("bounds.by_default"))
    return voice.say(f"case_state.{row.state}")


def _not_asked(voice: Voice) -> list[str]:
    """Name for each facility the cases that nobody was asked about."""
    open_: dict[str, list[str]] = {}
    for row in voice.issue.annexes.cases:
        if row.state == NOT_ASKED:
            open_.setdefault(row.facility, []).append(voice.pick(row.case_zh, row.case_en))
    mark = voice.say("bounds.mark")
    return [
        voice.say("bounds.not_asked", facility=facility, cases=mark.join(cases))
        for facility, cases in open_.items()
    ]


def _units(voice: Voice, rows: tuple[UnitRow, ...]) -> Table:
    columns = (
        Column(voice.say("column.facility")),
        Column(voice.say("column.unit_of_boundary"), weight=3),
        Column(voice.say("column.stream"), weight=2),
        Column(voice.say("units.column.key"), weight=2),
        Column(voice.say("units.column.share"), "decimal"),
        Column(voice.say("column.co2e_t"), "decimal"),
    )
    strong = frozenset(at for at, row in enumerate(rows) if not row.stream)
    table = tuple(_unit(voice, row) for row in rows)
    return Table(
        voice.say("units.caption"), columns, table, strong=strong, notes=(voice.say("units.note"),)
    )


def _unit(voice: Voice, row: UnitRow) -> tuple[str, ...]:
    name = voice.code(row.unit, row.name_zh, row.name_en) if row.unit else voice.say("units.none")
    return (
        row.facility,
        name,
        row.stream or voice.say("units.total"),
        voice.kind("share_key", row.key) if row.key else voice.dash,
        voice.full(row.share) if row.key else voice.dash,
        voice.tonnes(row.co2e_t),
    )
