"""Annexes: stocks with both ways to the consumption; estimates, absences and ranks of data."""

from collections.abc import Iterable

from ghg.domain.annexes import EstimateRow, RankRow, StockRow
from ghg.domain.issue import StreamTotalRow
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
    ]
    by_stream: dict[str, list[StockRow]] = {}
    for row in rows:
        by_stream.setdefault(row.stream, []).append(row)
    shown = [held for held in by_stream.values() if _worth_months(held)]
    said += [_months(voice, held) for held in shown]
    if shown:
        said += [Paragraph(voice.say(f"stocks.{term}"), note=True) for term in ("note", "percent")]
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
    compared = tuple(row for row in annexes.ranks if row.last_year)
    if compared:
        said.append(_ranks(voice, compared))
    return said


def absent(voice: Voice, stream: str) -> str:
    """Say why a stream has no figure at all; without a stated reason that there is none."""
    kinds = (row.kind for row in voice.issue.annexes.absences if row.stream == stream)
    words = [voice.term(f"absence.{kind}") for kind in dict.fromkeys(kinds)]
    return voice.joined(words) or voice.say("no_data")


def weakest_rank(voice: Voice, total: StreamTotalRow) -> int:
    """Give the rank of a stream's data, also where it follows from the kind of records."""
    ranks = {row.stream: row.this_year for row in voice.issue.annexes.ranks}
    return ranks.get(total.stream, total.rank)


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


def _worth_months(rows: Iterable[StockRow]) -> bool:
    """What was only bought stands in the annex of activity data already."""
    return any(row.rule == "stock" or row.metered for row in rows)


def _months(voice: Voice, rows: list[StockRow]) -> Table:
    """Show a stream's two ways month by month; parts that no row has are left out."""
    parts = [name for name in PARTS if name in ALWAYS or any(getattr(r, name) for r in rows)]
    columns = (
        Column(voice.say("column.month")),
        *(Column(voice.say(f"stocks.column.{name}"), "decimal") for name in parts),
        Column(voice.say("stocks.column.derived"), "decimal"),
        Column(voice.say("stocks.column.metered"), "decimal"),
        Column(voice.say("stocks.column.difference"), "decimal"),
        Column(voice.say("stocks.column.difference_percent"), "right"),
        Column(voice.say("stocks.column.taken"), weight=3),
        Column(voice.say("stocks.column.how_counted"), weight=3),
        Column(voice.say("stocks.column.counted_by"), weight=2),
    )
    caption = voice.say("stocks.months", stream=voice.subject(rows[0].stream))
    told = tuple(_month(voice, row, parts) for row in rows)
    unit = voice.say("unit_line", unit=voice.unit(rows[0].unit))
    return Table(caption, columns, told, unit=unit, dense=True)


def _month(voice: Voice, row: StockRow, parts: Iterable[str]) -> tuple[str, ...]:
    numbers = [voice.full(getattr(row, name)) for name in parts]
    if row.carried:
        numbers[0] += "*"
    percent = voice.rounded(row.percent, PERCENT_DECIMALS)
    way = voice.term(f"stock.way.{row.taken}") if row.taken else voice.dash
    return (
        voice.month(row.month),
        *numbers,
        _ranked(voice, row.derived, row.derived_rank),
        _ranked(voice, row.metered, row.metered_rank),
        voice.full(row.difference),
        voice.say("stocks.mark", percent=percent) if row.exceeds else percent,
        voice.say("with_note", text=way, note=voice.term(row.reason)),
        voice.or_dash(row.how_counted),
        voice.or_dash(row.counted_by),
    )


def _ranked(voice: Voice, figure: str, rank: int) -> str:
    """Show a figure with the rank of its way in brackets."""
    if not figure:
        return voice.dash
    return f"{voice.full(figure)} ({rank or voice.dash})"


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
        Column(voice.say("column.month")),
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
