"""Chapter 3: activity data and where they come from; annex: the months."""

from ghg.domain.issue import ActivityRow, StreamRow, StreamTotalRow
from ghg.domain.numbers import from_exact_text, grouped, shown
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table
from ghg.reports.gbt32150.monitoring import items_of
from ghg.reports.gbt32150.stocks import absent, estimated_share, weakest_rank
from ghg.reports.voice import Voice

MOST_PAPERS = 3


def activity(voice: Voice) -> list[Block]:
    """Give chapter 3."""
    said: list[Block] = [
        Heading(voice.say("activity"), "activity", "chapter"),
        Paragraph(voice.say("activity.text")),
        _streams(voice),
        *estimated_share(voice),
    ]
    derived = [stream for stream in voice.issue.streams if stream.balance]
    if derived:
        said.append(_balances(voice, derived))
    return said


def _streams(voice: Voice) -> Table:
    totals = {row.stream: row for row in voice.issue.stream_totals}
    rows = tuple(_stream(voice, one, totals.get(one.code)) for one in voice.issue.streams)
    columns = (
        Column(voice.say("column.stream"), weight=3),
        Column(voice.say("column.source")),
        Column(voice.say("column.year_total"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.say("column.months"), "center"),
        Column(voice.say("column.estimated"), "right"),
        Column(voice.say("column.class_of_data")),
        Column(voice.say("column.rank"), "center"),
        Column(voice.say("column.evidence"), weight=2),
    )
    notes = (voice.say("activity.note"), voice.say("activity.rank_note"))
    return Table(voice.say("activity.caption"), columns, rows, notes=notes)


def _stream(voice: Voice, stream: StreamRow, total: StreamTotalRow | None) -> tuple[str, ...]:
    """One stream over the period; a stream without records says so."""
    name = f"{voice.pick(stream.name_zh, stream.name_en)}\n{stream.code}"
    planned = items_of(voice, stream.code)
    if planned:
        name = f"{name}\n{voice.say('monitoring.item_of', items=planned)}"
    if total is None:
        dash = voice.dash
        return name, stream.source, absent(voice, stream.code), voice.unit(stream.unit), *[dash] * 5
    rank = weakest_rank(voice, total)
    return (
        name,
        stream.source,
        voice.full(total.quantity),
        voice.unit(total.unit),
        str(total.months),
        f"{shown(from_exact_text(total.estimated_percent), 1)}%",
        voice.kind("class", total.class_),
        str(rank) if rank else voice.say("not_stated"),
        _papers(voice, total.evidence),
    )


def _papers(voice: Voice, papers: tuple[str, ...]) -> str:
    if not papers:
        return voice.say("no_evidence")
    first = voice.joined(papers[:MOST_PAPERS])
    if len(papers) <= MOST_PAPERS:
        return first
    return voice.say("and_more", first=first, count=len(papers))


def _balances(voice: Voice, streams: list[StreamRow]) -> Table:
    rows = tuple(
        (voice.code(one.code, one.name_zh, one.name_en), f"{one.code} = {one.balance}")
        for one in streams
    )
    columns = (Column(voice.say("column.stream")), Column(voice.say("column.balance"), weight=2))
    return Table(voice.say("balances.caption"), columns, rows)


def months_annex(voice: Voice) -> list[Block]:
    """Give the annex of monthly activity data."""
    units = {stream.code: stream for stream in voice.issue.streams}
    planned = bool(voice.issue.annexes.plan_data)
    rows = tuple(
        _month(voice, row, units.get(row.stream), planned=planned) for row in voice.issue.activity
    )
    columns = (
        Column(voice.say("column.stream")),
        *([Column(voice.say("column.plan_item"))] if planned else []),
        Column(voice.say("column.month")),
        Column(voice.say("column.quantity"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.say("column.records"), "center"),
        Column(voice.say("column.estimated_quantity"), "decimal"),
        Column(voice.say("column.class_of_data")),
        Column(voice.say("column.documents"), weight=3),
        Column(voice.say("column.batches")),
        Column(voice.say("column.evidence"), weight=2),
    )
    return [
        Heading(voice.say("annex.activity"), "annex.activity", "annex"),
        Table(voice.say("annex.activity"), columns, rows),
    ]


def _month(
    voice: Voice, row: ActivityRow, stream: StreamRow | None, *, planned: bool
) -> tuple[str, ...]:
    """One month of a stream; where there is a plan, with the item that it was kept by."""
    item = [voice.or_dash(items_of(voice, row.stream, row.month))] if planned else []
    papers = voice.say("derived") if row.rule else voice.say("no_evidence")
    return (
        row.stream,
        *item,
        voice.month(row.month),
        grouped(row.quantity) if "/" not in row.quantity else voice.full(row.quantity),
        voice.unit(row.unit or (stream.unit if stream else "")),
        str(row.records) if row.records else voice.dash,
        voice.full(row.estimated or "0"),
        voice.kind("class", row.class_),
        row.rule or voice.or_dash(voice.joined(row.documents)),
        voice.or_dash(voice.joined(str(batch) for batch in row.batches)),
        voice.joined(row.evidence) or papers,
    )
