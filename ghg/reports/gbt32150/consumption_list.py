"""Annex: the list of renewable power used (可再生能源电力消纳核算清单)."""

from ghg.domain.held import CoverMonthRow, ShareRow
from ghg.domain.issue import EvidenceRow, StreamRow
from ghg.domain.streams import Power
from ghg.reports.blocks import Block, Column, Heading, PageBreak, Paragraph, Table
from ghg.reports.gbt32150.green import SHARES, share_text, used_table
from ghg.reports.voice import Voice

ACCOUNT = (
    "offtake_kwh",
    "self_use_kwh",
    "direct_line_kwh",
    "physical_kwh",
    "green_trade_kwh",
    "nuclear_trade_kwh",
    "trade_kwh",
    "certificates_kwh",
    "surplus_kwh",
    "rest_kwh",
    "allocated_kwh",
    "base_kwh",
)


def consumption_annex(voice: Voice) -> list[Block]:
    """Give non-fossil power by stream with its papers, certificates, cover, and the account."""
    held = voice.issue.annexes.held
    if not held.shares:
        return []
    said: list[Block] = [
        PageBreak(landscape=True),
        Heading(voice.say("annex.consumption"), "annex.consumption", "annex"),
        Paragraph(voice.say("consumption.text")),
        _power(voice),
    ]
    certificates = tuple(row for row in held.used if row.unit == "MWh")
    if certificates:
        said.append(used_table(voice, "consumption.certificates", certificates))
    if held.cover_months:
        said.append(_months(voice, held.cover_months))
    for row in held.shares:
        said.append(_account(voice, row))
        said += _remarks(voice, row)
    return said


def _power(voice: Voice) -> Table:
    """Give each stream of non-fossil power with its quantity and papers."""
    streams = {row.code: row for row in voice.issue.streams}
    totals = [
        (streams[row.stream], row)
        for row in voice.issue.stream_totals
        if _is_nonfossil(streams[row.stream])
    ]
    rows = tuple(
        (
            voice.subject(stream.code),
            voice.kind("route", stream.route),
            voice.kind("power", stream.power),
            voice.full(row.quantity),
            voice.unit(row.unit),
            _papers(voice, row.evidence),
        )
        for stream, row in totals
    )
    columns = (
        Column(voice.say("column.stream"), weight=2),
        Column(voice.say("column.route"), weight=2),
        Column(voice.say("column.power"), weight=2),
        Column(voice.say("column.quantity"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.say("column.evidence"), weight=4),
    )
    empty = () if rows else (voice.say("consumption.none"),)
    return Table(voice.say("consumption.power"), columns, rows, notes=empty)


def _is_nonfossil(stream: StreamRow) -> bool:
    return bool(stream.route and stream.power) and Power(stream.power).nonfossil


def _papers(voice: Voice, ids: tuple[str, ...]) -> str:
    papers = {row.id: row for row in voice.issue.evidence}
    named = (_paper(voice, papers[one]) for one in ids if one in papers)
    return voice.or_dash("\n".join(named))


def _paper(voice: Voice, row: EvidenceRow) -> str:
    return " ".join(w for w in (voice.kind("proof", row.kind), row.document_no, row.id) if w)


def _months(voice: Voice, rows: tuple[CoverMonthRow, ...]) -> Table:
    columns = (
        Column(voice.say("green.column.what"), weight=2),
        Column(voice.say("column.facility")),
        Column(voice.say("column.month")),
        Column(voice.say("green.column.kwh"), "decimal"),
        Column(voice.say("consumption.cumulative"), "decimal"),
        Column(voice.say("green.column.needed"), "decimal"),
        Column(voice.say("green.column.covered"), "decimal"),
        Column(voice.say("consumption.remainder"), "decimal"),
    )
    told = tuple(
        (
            voice.say(f"green.what.{row.what}"),
            row.facility,
            voice.month(row.month),
            voice.full(row.kwh),
            voice.full(row.cumulative_kwh),
            voice.full(str(row.needed)),
            voice.full(row.cumulative_covered_kwh),
            voice.full(row.remainder_kwh),
        )
        for row in rows
    )
    notes = (voice.say("consumption.months.note"),)
    return Table(voice.say("consumption.months"), columns, told, notes=notes)


def _account(voice: Voice, row: ShareRow) -> Table:
    columns = (
        Column(voice.say("column.item"), weight=3),
        Column(voice.say("column.quantity"), "right", 2),
        Column(voice.say("column.unit")),
        Column(voice.say("column.rule"), weight=5),
    )
    told = [
        (
            voice.say(f"share.{name}"),
            voice.full(getattr(row, name)),
            "kWh",
            voice.say(f"share.{name}.rule"),
        )
        for name in ACCOUNT
    ]
    told += [
        (
            voice.say(f"green.{name}"),
            share_text(voice, row, name),
            voice.dash,
            voice.say(f"green.{name}.rule"),
        )
        for name in SHARES
    ]
    return Table(voice.say("consumption.account", year=row.year), columns, tuple(told))


def _remarks(voice: Voice, row: ShareRow) -> list[Block]:
    """Say what the account rests on, and what counts for nothing in it."""
    if row.coefficient:
        said = voice.say(
            "consumption.coefficient", value=row.coefficient, source=row.coefficient_source
        )
    else:
        said = voice.say("consumption.no_coefficient")
    remarks: list[Block] = [Paragraph(said, note=True)]
    if row.foreign:
        remarks.append(Paragraph(voice.say("consumption.foreign", units=row.foreign), strong=True))
    if row.duty:
        remarks.append(Paragraph(voice.say("consumption.duty", units=row.duty), note=True))
    return remarks
