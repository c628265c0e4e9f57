"""Annexes: stocks with both ways to the consumption; estimates, absences and ranks of data."""

from collections.abc import Iterable

from ghg.domain.annexes import EstimateRow, RankRow, StockRow
from ghg.domain.periods import month_text
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table
from ghg.reports.voice import Voice

PARTS = ("opening", "purchase", "own_production", "sale", "material_use", "loss", "closing")
ALWAYS = ("opening", "purchase", "closing")
PERCENT_DECIMALS = 2
BALANCE = "balance"


def stocks_annex(voice: Voice) -> list[Block]:
    """Give the annex of stocks; nothing for a plant that records no stock and no purchase."""
    rows = voice.issue.annexes.stocks
    if not rows:
        return []
    said: list[Block] = [
        Heading(voice.say("annex.stocks"), "annex.stocks", "annex"),
        Paragraph(voice.say("stocks.text")),
        Paragraph(voice.say("stocks.ranks")),
        _rules(voice, rows),
        _months(voice, rows),
    ]
    if any(row.how_counted for row in rows):
        said.append(_counts(voice, rows))
    return said


def missing_annex(voice: Voice) -> list[Block]:
    """Give the annex of what was not measured; without any of it, one sentence says so."""
    annexes = voice.issue.annexes
    said: list[Block] = [Heading(voice.say("annex.missing"), "annex.missing", "annex")]
    said.append(Paragraph(voice.say("missing.text" if annexes.estimates else "missing.none")))
    said += estimated_share(voice)
    if annexes.estimates:
        said.append(_estimates(voice, annexes.estimates))
    if annexes.absences:
        said.append(_absences(voice))
    if annexes.ranks:
        said.append(_ranks(voice, annexes.ranks))
    return said


def estimated_share(voice: Voice) -> list[Block]:
    """Say how much of the guide's total rests on estimates, where there is such a total."""
    if not voice.issue.totals:
        return []
    return [
        Paragraph(
            voice.say(
                "missing.share",
                tonnes=voice.tonnes(row.co2e_t),
                percent=voice.rounded(row.percent, PERCENT_DECIMALS),
            )
        )
        for row in voice.issue.annexes.estimated
    ]


def _rules(voice: Voice, rows: Iterable[StockRow]) -> Table:
    """State for each stream how its consumption is found, and its tolerance."""
    streams = {row.stream: row for row in rows}
    columns = (
        Column(voice.say("column.stream"), weight=2),
        Column(voice.say("stocks.column.rule"), weight=5),
        Column(voice.say("stocks.column.tolerance"), "center"),
    )
    told = tuple(
        (
            voice.subject(code),
            voice.say(f"stocks.rule.{row.rule}"),
            voice.say("stocks.percent_of", percent=voice.full(row.tolerance))
            if row.tolerance
            else voice.say("not_stated"),
        )
        for code, row in streams.items()
    )
    return Table(voice.say("stocks.rules"), columns, told)


def _months(voice: Voice, rows: Iterable[StockRow]) -> Table:
    """Show both ways month by month; parts that no row has are left out."""
    held = tuple(rows)
    parts = [name for name in PARTS if name in ALWAYS or any(getattr(r, name) for r in held)]
    columns = (
        Column(voice.say("column.stream")),
        Column(voice.say("column.month")),
        *(Column(voice.term(f"stock.part.{name}"), "decimal") for name in parts),
        Column(voice.say("column.unit")),
        Column(voice.say("stocks.column.derived"), "decimal"),
        Column(voice.say("stocks.column.metered"), "decimal"),
        Column(voice.say("stocks.column.difference"), "decimal"),
        Column(voice.say("stocks.column.difference_percent"), "right"),
        Column(voice.say("stocks.column.taken"), weight=2),
    )
    told = tuple(_month(voice, row, parts) for row in held)
    notes = (voice.say("stocks.note"), voice.say("stocks.percent"))
    return Table(voice.say("stocks.months"), columns, told, notes=notes, dense=True)


def _month(voice: Voice, row: StockRow, parts: Iterable[str]) -> tuple[str, ...]:
    numbers = [voice.full(getattr(row, name)) for name in parts]
    if row.carried:
        numbers[0] += "*"
    percent = voice.rounded(row.percent, PERCENT_DECIMALS)
    way = voice.term(f"stock.way.{row.taken}") if row.taken else voice.dash
    taken = voice.say("with_note", text=way, note=voice.term(row.reason))
    return (
        row.stream,
        voice.month(row.month),
        *numbers,
        voice.unit(row.unit),
        _ranked(voice, row.derived, row.derived_rank),
        _ranked(voice, row.metered, row.metered_rank),
        voice.full(row.difference),
        voice.say("stocks.mark", percent=percent) if row.exceeds else percent,
        taken,
    )


def _ranked(voice: Voice, figure: str, rank: int) -> str:
    """Show a figure with the rank of its way in brackets."""
    if not figure:
        return voice.dash
    return f"{voice.full(figure)} ({rank or voice.dash})"


def _counts(voice: Voice, rows: Iterable[StockRow]) -> Table:
    columns = (
        Column(voice.say("column.stream")),
        Column(voice.say("column.month")),
        Column(voice.term("stock.part.closing"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.say("stocks.column.how_counted"), weight=3),
        Column(voice.say("stocks.column.counted_by"), weight=2),
    )
    told = tuple(
        (
            row.stream,
            voice.month(row.month),
            voice.full(row.closing),
            voice.unit(row.unit),
            voice.or_dash(row.how_counted),
            voice.or_dash(row.counted_by),
        )
        for row in rows
        if row.closing
    )
    return Table(voice.say("stocks.counts"), columns, told)


def _estimates(voice: Voice, rows: Iterable[EstimateRow]) -> Table:
    columns = (
        Column(voice.say("column.stream")),
        Column(voice.say("column.month")),
        Column(voice.say("column.estimated_quantity"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.say("stocks.column.estimate_method"), weight=4),
        Column(voice.say("stocks.column.approver"), weight=2),
        Column("tCO₂e", "decimal"),
    )
    told = tuple(
        (
            row.stream,
            voice.month(row.month),
            voice.full(row.quantity),
            voice.unit(row.unit),
            voice.say("missing.balance") if row.method == BALANCE else voice.or_dash(row.method),
            voice.dash if row.method == BALANCE else row.approver or voice.say("not_stated"),
            voice.tonnes(row.co2e_t),
        )
        for row in rows
    )
    return Table(voice.say("missing.estimates"), columns, told, notes=(voice.say("missing.note"),))


def _absences(voice: Voice) -> Table:
    columns = (
        Column(voice.say("column.stream"), weight=2),
        Column(voice.say("column.months")),
        Column(voice.say("stocks.column.absence")),
        Column(voice.say("stocks.column.included_in")),
        Column(voice.say("stocks.column.reason"), weight=4),
    )
    told = tuple(
        (
            voice.subject(row.stream),
            "~".join(dict.fromkeys((month_text(row.first_month), month_text(row.last_month)))),
            voice.term(f"absence.{row.kind}"),
            voice.or_dash(row.where),
            row.reason,
        )
        for row in voice.issue.annexes.absences
    )
    secret = any(row.kind == "confidential" for row in voice.issue.annexes.absences)
    notes = (voice.say("missing.confidential"),) if secret else ()
    return Table(voice.say("missing.absences"), columns, told, notes=notes)


def _ranks(voice: Voice, rows: Iterable[RankRow]) -> Table:
    columns = (
        Column(voice.say("column.stream"), weight=2),
        Column(voice.say("stocks.column.rank_last"), "center"),
        Column(voice.say("stocks.column.rank_now"), "center"),
        Column(voice.say("stocks.column.rank_fallen"), "center"),
        Column(voice.say("stocks.column.reason"), weight=4),
    )
    told = tuple(
        (
            voice.subject(row.stream),
            str(row.last_year or voice.say("not_stated")),
            str(row.this_year or voice.say("not_stated")),
            voice.say("missing.fallen" if row.fallen else "missing.kept"),
            voice.or_dash(row.reason),
        )
        for row in rows
    )
    return Table(voice.say("missing.ranks"), columns, told, notes=(voice.say("stocks.ranks"),))
