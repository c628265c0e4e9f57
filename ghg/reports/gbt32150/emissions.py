"""Chapter 2: greenhouse gas emissions, by every axis that the issue holds."""

from ghg.domain.issue import SourceRow, TotalRow
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table
from ghg.reports.gbt32150.breakdown import by_gas, by_month, by_place, by_scope
from ghg.reports.gbt32150.electricity import electricity
from ghg.reports.gbt32150.sums import (
    counts,
    id_column,
    not_computed,
    of_axis,
    row_id,
    total,
    total_id,
)
from ghg.reports.voice import Voice

# The rows of the summary table, in order; M rows are told apart and never summed.
REPORT_ROWS = ("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11")
MEMO_ROWS = ("M1", "M2")
DIRECT_ROWS = REPORT_ROWS[:7]
TWO_TOTALS, DIRECT_ONLY = "two_totals", "direct_only"


def emissions(voice: Voice) -> list[Block]:
    """Give chapter 2."""
    return [
        Heading(voice.say("emissions"), "emissions", "chapter"),
        Paragraph(_headline(voice)),
        Heading(voice.say("summary"), "summary"),
        _summary(voice),
        Heading(voice.say("named_totals"), "named_totals"),
        *_named(voice),
        Heading(voice.say("by_gas"), "by_gas"),
        by_gas(voice),
        Heading(voice.say("by_scope"), "by_scope"),
        *by_scope(voice),
        Heading(voice.say("by_facility"), "by_facility"),
        *by_place(voice),
        Heading(voice.say("by_month"), "by_month"),
        *by_month(voice),
        *electricity(voice),
    ]


def _headline(voice: Voice) -> str:
    """Say the totals in one sentence."""
    if not of_axis(voice, "name"):
        return voice.say("headline.none")
    rules = {row.totals_rule for row in voice.issue.guides}
    both = "headline.two" if _direct(voice) else "headline.energy_only"
    return voice.say(
        both if rules == {TWO_TOTALS} else "headline.one",
        year=voice.issue.year,
        guide=voice.tonnes(total(voice, "name", "guide")),
        without=voice.tonnes(total(voice, "name", "guide_without_energy")),
    )


def _direct(voice: Voice) -> bool:
    """Tell whether the guide's total holds any source besides bought and exported energy."""
    return any(
        row.membership == "inside" and counts(row.status) and row.report_row in DIRECT_ROWS
        for row in voice.issue.sources
    )


def _named_total(voice: Voice, key: str) -> str:
    """Show a named total; one that no source belongs to is not a bare zero."""
    if key == "guide_without_energy" and of_axis(voice, "name") and not _direct(voice):
        return voice.say("not_involved")
    found = total(voice, "name", key)
    if not found:
        return voice.say("pending")
    if key == "seven_gases" and not_computed(voice):
        return voice.say("incomplete", value=voice.tonnes(found))
    return voice.tonnes(found)


def _summary(voice: Voice) -> Table:
    """Table 1 of the report: every row of the form, then the totals of the guide."""
    rows = [_summary_row(voice, key) for key in REPORT_ROWS]
    totals = [_summary_total(voice, row, key) for row, key in _totals(voice)]
    memo = [_summary_row(voice, key) for key in MEMO_ROWS]
    columns = (
        Column(voice.say("column.row")),
        Column(voice.say("column.source_class"), weight=4),
        Column(voice.say("column.gases")),
        Column(voice.say("column.co2e"), "decimal"),
        id_column(voice),
    )
    strong = frozenset(range(len(rows), len(rows) + len(totals)))
    notes = (
        voice.say("summary.note"),
        voice.say("summary.rounding"),
        voice.say("summary.ids"),
    )
    unit = voice.say("unit_line", unit="tCO₂e")
    return Table(
        voice.say("summary.caption"), columns, (*rows, *totals, *memo), unit, strong, notes
    )


def _totals(voice: Voice) -> tuple[tuple[str, str], ...]:
    """Name the totals of the form: two, or one where the guide counts direct emissions only."""
    if _only_direct(voice):
        return (("T", "guide"),)
    return ("T1", "guide_without_energy"), ("T2", "guide")


def _only_direct(voice: Voice) -> bool:
    return {row.totals_rule for row in voice.issue.guides} == {DIRECT_ONLY}


def _summary_total(voice: Voice, row: str, key: str) -> tuple[str, ...]:
    shown = _named_total(voice, key)
    return row, voice.say(f"row.{row}"), "", shown, total_id(voice, "name", key)


def _summary_row(voice: Voice, key: str) -> tuple[str, ...]:
    sources = [row for row in voice.issue.sources if row.report_row == key and counts(row.status)]
    gases = dict.fromkeys(gas for row in sources for gas in row.gases)
    found = total(voice, "row", key)
    shown = voice.tonnes(found) if found else _without_total(voice, sources)
    names = voice.joined(voice.unit(gas) for gas in gases)
    return key, voice.say(f"row.{key}"), names, shown, total_id(voice, "row", key)


def _without_total(voice: Voice, sources: list[SourceRow]) -> str:
    """Say why a row has no number: no source, only sources told apart, or not computed yet."""
    if not sources:
        return voice.say("not_involved")
    apart = all(row.membership != "inside" for row in sources)
    return voice.say("told_apart" if apart and of_axis(voice, "name") else "pending")


def _named(voice: Voice) -> list[Block]:
    """The totals by name, each with what it holds."""
    rows = [
        (
            voice.kind("total", row.key),
            voice.kind("total_holds", f"{row.key}_direct" if _lean(voice, row) else row.key),
            _named_total(voice, row.key),
            row_id(row),
        )
        for row in of_axis(voice, "name")
    ]
    columns = (
        Column(voice.say("column.total")),
        Column(voice.say("column.holds"), weight=3),
        Column(voice.say("column.co2e"), "decimal"),
        id_column(voice),
    )
    unit = voice.say("unit_line", unit="tCO₂e")
    missing = not_computed(voice)
    notes = (voice.say("incomplete.note", sources=voice.joined(missing)),) if missing else ()
    caption = voice.say("named_totals.caption")
    said: list[Block] = [Table(caption, columns, tuple(rows), unit, notes=notes)]
    beside = [_beside_row(voice, row) for row in of_axis(voice, "beside")]
    if beside:
        titles = (Column(voice.say("column.source"), weight=3), *columns[2:])
        said.append(Table(voice.say("beside.caption"), titles, tuple(beside), unit))
    return said


def _lean(voice: Voice, row: TotalRow) -> bool:
    """Tell whether a total is the guide's of direct emissions only."""
    return row.key == "guide" and _only_direct(voice)


def _beside_row(voice: Voice, row: TotalRow) -> tuple[str, ...]:
    return voice.subject(row.key), voice.tonnes(row.co2e_t), row_id(row)
