"""Annex: the data quality control plan as it held in the period, and the deviations from it."""

from collections.abc import Mapping
from types import MappingProxyType

from ghg.domain.annexes import DeviationRow, PlanRow, PlanVersionRow
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table
from ghg.reports.voice import Voice

OPEN_END = 99991231
# deviation -> the closed list that its planned and found words are members of
_GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "deviation.no_record": "frequency",
        "deviation.sampling": "frequency",
        "deviation.missing_rule": "missing_rule",
        "deviation.determination": "determination",
    }
)


def monitoring_annex(voice: Voice) -> list[Block]:
    """Give the annex; a plant without a plan says so."""
    annexes = voice.issue.annexes
    heading = Heading(voice.say("annex.monitoring"), "annex.monitoring", "annex")
    if not annexes.plan_versions:
        return [heading, Paragraph(voice.say("monitoring.none"))]
    said: list[Block] = [
        heading,
        Paragraph(voice.say("monitoring.text")),
        _versions(voice, annexes.plan_versions),
    ]
    for version in annexes.plan_versions:
        items = tuple(one for one in annexes.plan if one.version == version.version)
        if items:
            said += [_rules(voice, version), _items(voice, version, items)]
    return [*said, *_deviations(voice, annexes.deviations)]


def items_of(voice: Voice, stream: str, month: int = 0) -> str:
    """Name the items by which a stream's activity was kept, in a month or in the period."""
    found = (
        row.item
        for row in voice.issue.annexes.plan_data
        if row.stream == stream
        and not row.parameter
        and (not month or row.first_month <= month <= row.last_month)
    )
    return voice.joined(dict.fromkeys(found))


def _versions(voice: Voice, versions: tuple[PlanVersionRow, ...]) -> Table:
    columns = (
        Column(voice.say("column.version"), "center"),
        Column(voice.say("column.period"), weight=2),
        Column(voice.say("column.reason"), weight=4),
        Column(voice.say("column.prepared_by")),
        Column(voice.say("column.approved_by")),
    )
    rows = tuple(
        (
            str(one.version),
            voice.span(one.first_day, 0 if one.last_day == OPEN_END else one.last_day),
            one.reason,
            voice.or_dash(one.prepared_by),
            voice.or_dash(one.approved_by),
        )
        for one in versions
    )
    return Table(voice.say("monitoring.versions"), columns, rows)


def _rules(voice: Voice, version: PlanVersionRow) -> Paragraph:
    number, rules = version.version, version.quality_rules
    if not rules:
        return Paragraph(voice.say("monitoring.no_rules", version=number))
    return Paragraph(voice.say("monitoring.rules", version=number, rules=rules))


def _items(voice: Voice, version: PlanVersionRow, items: tuple[PlanRow, ...]) -> Table:
    columns = (
        Column(voice.say("column.plan_item")),
        Column(voice.say("column.datum"), weight=2),
        Column(voice.say("column.unit")),
        Column(voice.say("column.determination")),
        Column(voice.say("column.instrument"), weight=3),
        Column(voice.say("column.test_standard")),
        Column(voice.say("column.frequency")),
        Column(voice.say("column.missing_rule")),
        Column(voice.say("column.data_source"), weight=2),
        Column(voice.say("column.responsible")),
    )
    return Table(
        voice.say("monitoring.items", version=version.version),
        columns,
        tuple(_item(voice, one) for one in items),
        notes=(voice.say("monitoring.item_note"),),
        dense=True,
    )


def _item(voice: Voice, row: PlanRow) -> tuple[str, ...]:
    rank = voice.say("monitoring.rank", rank=row.rank) if row.rank else ""
    frequency = voice.kind("frequency", row.frequency)
    recording = voice.kind("frequency", row.recording) if row.recording else ""
    return (
        row.code,
        _lines(_datum(voice, row.stream, row.parameter), _source(voice, row.stream)),
        voice.or_dash(voice.unit(row.unit)),
        voice.kind("determination", row.determination),
        voice.or_dash(_instrument(voice, row)),
        voice.or_dash(row.standard),
        _lines(frequency, recording),
        voice.kind("missing_rule", row.missing_rule),
        voice.or_dash(_lines(row.data_source, rank, row.note)),
        voice.or_dash(_lines(row.department, row.person)),
    )


def _instrument(voice: Voice, row: PlanRow) -> str:
    """Join type, serial number, place, accuracy and calibration, as far as they are known."""
    months = row.calibration_months
    interval = voice.say("monitoring.months", months=months) if months else ""
    due = row.calibration_due
    told = voice.say("monitoring.due", day=voice.day(due)) if due else ""
    name = " ".join(part for part in (row.meter, row.instrument) if part)
    return voice.joined((name, row.serial, row.place, row.accuracy, interval, told))


def _deviations(voice: Voice, rows: tuple[DeviationRow, ...]) -> list[Block]:
    if not rows:
        return [Paragraph(voice.say("monitoring.no_deviation"))]
    columns = (
        Column(voice.say("column.deviation"), weight=3),
        Column(voice.say("column.plan_item")),
        Column(voice.say("column.datum"), weight=2),
        Column(voice.say("column.period"), weight=2),
        Column(voice.say("column.planned"), weight=2),
        Column(voice.say("column.found"), weight=2),
    )
    found = tuple(_deviation(voice, one) for one in rows)
    return [Table(voice.say("monitoring.deviations"), columns, found)]


def _deviation(voice: Voice, row: DeviationRow) -> tuple[str, ...]:
    first, last = voice.month(row.first_month), voice.month(row.last_month)
    return (
        voice.term(row.term),
        voice.or_dash(row.item),
        _datum(voice, row.stream, row.parameter) if row.stream else voice.dash,
        first if row.first_month == row.last_month else voice.say("span", first=first, last=last),
        voice.or_dash(_word(voice, row.term, row.planned)),
        _found(voice, row),
    )


def _found(voice: Voice, row: DeviationRow) -> str:
    if row.term == "deviation.sampling":
        return voice.say("monitoring.tests", count=row.found)
    if row.term in ("deviation.meter", "deviation.missing_rule") and not row.found:
        return voice.say("monitoring.not_stated")
    return voice.or_dash(_word(voice, row.term, row.found))


def _word(voice: Voice, term: str, word: str) -> str:
    return voice.kind(_GROUPS[term], word) if word and term in _GROUPS else word


def _datum(voice: Voice, stream: str, parameter: str) -> str:
    """Name a datum: the stream, and which of its parameters or its activity."""
    said = voice.kind("parameter", parameter) if parameter else voice.say("monitoring.activity")
    return _lines(voice.subject(stream), said)


def _source(voice: Voice, stream: str) -> str:
    """Name the source of a stream with its gases."""
    streams = {one.code: one.source for one in voice.issue.streams}
    source = next((one for one in voice.issue.sources if one.code == streams.get(stream)), None)
    if source is None:
        return ""
    gases = voice.joined(voice.unit(gas) for gas in source.gases)
    return voice.say("with_note", text=source.code, note=gases) if gases else source.code


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
