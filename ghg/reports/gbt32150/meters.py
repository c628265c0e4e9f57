"""Annex: the register of meters (计量器具台账), what befell them, what they counted by month."""

from ghg.domain.annexes import MeterEventRow, MeterMonthRow, MeterRow
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table
from ghg.reports.voice import Voice

SHOWN_HASH = 12


def meters_annex(voice: Voice) -> list[Block]:
    """Give the annex; a plant without a register of meters has none."""
    annexes = voice.issue.annexes
    if not annexes.meters:
        return []
    said: list[Block] = [
        Heading(voice.say("annex.meters"), "annex.meters", "annex"),
        Paragraph(voice.say("meters.text")),
        _register(voice, annexes.meters),
    ]
    if annexes.meter_shares:
        said.append(Paragraph(_shares(voice)))
    if annexes.meter_events:
        said.append(_events(voice, annexes.meter_events))
    if annexes.meter_months:
        said.append(_months(voice, annexes.meter_months))
    return said


def _register(voice: Voice, meters: tuple[MeterRow, ...]) -> Table:
    columns = (
        Column(voice.say("meters.column.meter"), weight=2),
        Column(voice.say("meters.column.medium")),
        Column(voice.say("meters.column.where"), weight=2),
        Column(voice.say("meters.column.meter_above")),
        Column(voice.say("meters.column.multiplier"), "decimal"),
        Column(voice.say("meters.column.accuracy_class")),
        Column(voice.say("meters.column.calibration"), weight=3),
        Column(voice.say("meters.column.streams"), weight=2),
        Column(voice.say("meters.column.marks"), weight=2),
    )
    rows = tuple(_meter(voice, one) for one in meters)
    notes = (voice.say("meters.overdue_note"),) if any(one.overdue for one in meters) else ()
    return Table(voice.say("meters.register"), columns, rows, notes=notes)


def _meter(voice: Voice, one: MeterRow) -> tuple[str, ...]:
    state = one.reference_state and voice.kind("meters.reference_state", one.reference_state)
    return (
        voice.code(one.code, one.name, one.name),
        voice.joined((voice.kind("meters.medium", one.medium), state)),
        voice.joined((one.facility, one.place)),
        voice.or_dash(one.parent),
        voice.full(one.multiplier),
        voice.or_dash(one.accuracy_class),
        voice.or_dash(_calibration(voice, one)),
        voice.or_dash(voice.joined(one.streams)),
        voice.or_dash(_marks(voice, one)),
    )


def _calibration(voice: Voice, one: MeterRow) -> str:
    due = one.calibration_due and voice.say("meters.due", day=voice.day(one.calibration_due))
    late = one.overdue and voice.say("meters.overdue", days=voice.joined(one.overdue))
    return voice.joined((one.certificate, due or "", late or ""))


def _marks(voice: Voice, one: MeterRow) -> str:
    return voice.joined(
        (
            voice.say("meters.required") if one.required else "",
            voice.say("meters.automatic") if one.automatic else "",
        )
    )


def _shares(voice: Voice) -> str:
    """Say in one line how many of the required meters work automatically, by medium."""
    parts = (
        voice.say(
            "meters.share",
            medium=voice.kind("meters.medium", one.medium),
            required=one.required,
            automatic=one.automatic,
            percent=voice.rounded(one.percent, 2),
        )
        for one in voice.issue.annexes.meter_shares
    )
    return voice.say("meters.shares", parts=voice.joined(parts))


def _events(voice: Voice, events: tuple[MeterEventRow, ...]) -> Table:
    columns = (
        Column(voice.say("meters.column.meter")),
        Column(voice.say("meters.column.day")),
        Column(voice.say("meters.column.event"), weight=2),
        Column(voice.say("meters.column.reading_before"), "decimal"),
        Column(voice.say("meters.column.reading_after"), "decimal"),
        Column(voice.say("meters.column.certificate"), weight=2),
        Column(voice.say("column.reason"), weight=4),
    )
    rows = tuple(
        (
            one.meter,
            voice.day(one.day),
            voice.joined(
                (voice.kind("meters.meter_event", one.kind), _register_name(voice, one.tariff))
            ),
            voice.or_dash(one.before),
            voice.or_dash(one.after),
            voice.or_dash(
                voice.joined((one.certificate, voice.day(one.calibration_due)))
                if one.calibration_due
                else one.certificate
            ),
            one.reason,
        )
        for one in events
    )
    return Table(voice.say("meters.events"), columns, rows)


def _months(voice: Voice, months: tuple[MeterMonthRow, ...]) -> Table:
    columns = (
        Column(voice.say("meters.column.meter")),
        Column(voice.say("meters.column.register")),
        Column(voice.say("meters.column.days"), weight=3),
        Column(voice.say("meters.column.readings"), "decimal"),
        Column(voice.say("meters.column.missing"), "decimal"),
        Column(voice.say("meters.column.first_reading"), "decimal"),
        Column(voice.say("meters.column.last_reading"), "decimal"),
        Column(voice.say("meters.column.counted"), "decimal"),
        Column(voice.say("meters.column.multiplier"), "decimal"),
        Column(voice.say("column.quantity"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.say("meters.column.file"), weight=2),
    )
    rows = tuple(
        (
            one.meter,
            _register_name(voice, one.tariff or "total"),
            voice.span(one.first_day, one.last_day),
            str(one.readings),
            str(one.missing),
            voice.or_dash(one.first_reading),
            voice.or_dash(one.last_reading),
            voice.full(one.raw),
            voice.full(one.multiplier),
            voice.full(one.quantity),
            voice.unit(one.unit),
            _file(voice, one),
        )
        for one in months
    )
    return Table(
        voice.say("meters.months"),
        columns,
        rows,
        notes=(voice.say("meters.months_note"),),
        dense=True,
    )


def _register_name(voice: Voice, tariff: str) -> str:
    return voice.kind("meters.register", tariff) if tariff else ""


def _file(voice: Voice, one: MeterMonthRow) -> str:
    if one.file_sha256:
        return one.file_sha256[:SHOWN_HASH]
    return voice.say("meters.files", count=one.files) if one.files else voice.say("meters.typed")
