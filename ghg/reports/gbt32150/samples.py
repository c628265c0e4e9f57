"""Annex: samples of fuels (化验与实测参数) and the month's parameters that were made of them."""

from collections.abc import Iterable
from dataclasses import replace

from ghg.domain.annexes import DerivedRow, SampleRow
from ghg.domain.periods import months_between
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table
from ghg.reports.voice import Voice


def samples_annex(voice: Voice) -> list[Block]:
    """Give the annex; a plant without samples has none."""
    annexes = voice.issue.annexes
    if not annexes.samples:
        return []
    said: list[Block] = [
        Heading(voice.say("annex.samples"), "annex.samples", "annex"),
        Paragraph(voice.say("samples.text")),
    ]
    if annexes.derived:
        said.append(_derived(voice, annexes.derived))
    return [*said, _samples(voice, annexes.samples)]


def _derived(voice: Voice, rows: tuple[DerivedRow, ...]) -> Table:
    columns = (
        Column(voice.say("column.stream")),
        Column(voice.say("column.month")),
        Column(voice.say("column.parameter"), weight=2),
        Column(voice.say("samples.column.rule"), weight=3),
        Column(voice.say("samples.column.step"), weight=5),
        Column(voice.say("column.value"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.say("samples.column.represented"), "decimal"),
        Column(voice.say("samples.column.taken")),
    )
    table = tuple(_made(voice, alike) for alike in _runs(rows))
    return Table(voice.say("samples.derived"), columns, table)


def _runs(rows: Iterable[DerivedRow]) -> list[list[DerivedRow]]:
    """Put neighbouring months of one derivation together."""
    runs: list[list[DerivedRow]] = []
    for row in rows:
        last = runs[-1][-1] if runs else None
        if last and row == replace(last, month=row.month) and _next(last.month, row.month):
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


def _next(month: int, following: int) -> bool:
    return months_between(month, following)[1:] == (following,)


def _made(voice: Voice, alike: list[DerivedRow]) -> tuple[str, ...]:
    row, last = alike[0], alike[-1]
    months = dict.fromkeys((voice.month(row.month), voice.month(last.month)))
    rule = voice.kind("sample_rule", row.rule)
    return (
        row.stream,
        "~".join(months),
        voice.kind("parameter", row.parameter),
        voice.say("with_note", text=rule, note=row.source) if row.source else rule,
        _step(voice, row),
        voice.full(row.value),
        voice.unit(row.unit) if row.unit else voice.dash,
        voice.full(row.represented),
        voice.say("yes" if row.taken else "no"),
    )


def _step(voice: Voice, row: DerivedRow) -> str:
    """Write how the value came about, with the samples that it is made of."""
    if not row.step:
        return voice.dash
    return voice.say("with_note", text=row.step, note=voice.joined(row.samples))


def _samples(voice: Voice, rows: tuple[SampleRow, ...]) -> Table:
    columns = (
        Column(voice.say("samples.column.sample"), weight=2),
        Column(voice.say("column.parameter"), weight=2),
        Column(voice.say("column.period"), weight=2),
        Column(voice.say("samples.column.represented"), "decimal"),
        Column(voice.say("column.value"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.say("samples.column.basis")),
        Column(voice.say("samples.column.moistures")),
        Column(voice.say("samples.column.converted")),
        Column(voice.say("samples.column.laboratory"), weight=3),
        Column(voice.say("samples.column.used"), weight=3),
    )
    notes = (voice.say("samples.note"),)
    table = tuple(_sample(voice, row) for row in rows)
    return Table(voice.say("samples.caption"), columns, table, notes=notes)


def _sample(voice: Voice, row: SampleRow) -> tuple[str, ...]:
    return (
        f"{row.stream} {row.code}\n{voice.kind('composition', row.composition)}",
        voice.kind("parameter", row.parameter),
        voice.span(row.first_day, row.last_day),
        voice.full(row.represents),
        voice.printed(row.value),
        voice.unit(row.unit),
        voice.kind("basis", row.basis),
        _moistures(voice, row),
        f"{voice.full(row.converted)} {voice.unit(row.converted_unit)}".strip(),
        _papers(voice, row),
        voice.say("samples.used") if row.used else voice.term(row.reason),
    )


def _moistures(voice: Voice, row: SampleRow) -> str:
    if not (row.total_moisture or row.inherent_moisture):
        return voice.dash
    return f"{voice.or_dash(row.total_moisture)} / {voice.or_dash(row.inherent_moisture)}"


def _papers(voice: Voice, row: SampleRow) -> str:
    """Name laboratory, mark, report and file."""
    mark = voice.say("samples.accredited") if row.accredited else ""
    return voice.or_dash(voice.joined((row.laboratory, mark, row.report_number, row.evidence)))
