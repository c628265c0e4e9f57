"""Chapter 2: greenhouse gas emissions, by every axis that the issue holds."""

from ghg.domain.gases import Gas
from ghg.domain.issue import SourceRow, TotalRow
from ghg.reports.blocks import BarChart, Block, Column, Heading, Paragraph, Table
from ghg.reports.gbt32150.electricity import electricity
from ghg.reports.voice import Voice

# The rows of the summary table, in order; M rows are told apart and never summed.
REPORT_ROWS = ("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11")
MEMO_ROWS = ("M1", "M2")
DIRECT_ROWS = REPORT_ROWS[:7]
TWO_TOTALS = "two_totals"


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
        _by_gas(voice),
        Heading(voice.say("by_scope"), "by_scope"),
        *_by_scope(voice),
        Heading(voice.say("by_facility"), "by_facility"),
        *_by_place(voice),
        Heading(voice.say("by_month"), "by_month"),
        *_by_month(voice),
        *electricity(voice),
    ]


def of_axis(voice: Voice, axis: str) -> tuple[TotalRow, ...]:
    return tuple(row for row in voice.issue.totals if row.axis == axis)


def total(voice: Voice, axis: str, key: str) -> str:
    """Give the frozen tonnes of a total, empty when the issue has none."""
    found = (row.co2e_t for row in voice.issue.totals if (row.axis, row.key) == (axis, key))
    return next(found, "")


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
        row.membership == "inside" and _counts(row.status) and row.report_row in DIRECT_ROWS
        for row in voice.issue.sources
    )


def _named_total(voice: Voice, key: str) -> str:
    """Show a named total; one that no source belongs to is not a bare zero."""
    if key == "guide_without_energy" and of_axis(voice, "name") and not _direct(voice):
        return voice.say("not_involved")
    return voice.tonnes(total(voice, "name", key))


def _summary(voice: Voice) -> Table:
    """Table 1 of the report: every row of the form, then the totals of the guide."""
    rows = [_summary_row(voice, key) for key in REPORT_ROWS]
    totals = [
        ("T1", voice.say("row.T1"), "", _named_total(voice, "guide_without_energy")),
        ("T2", voice.say("row.T2"), "", _named_total(voice, "guide")),
    ]
    memo = [_summary_row(voice, key) for key in MEMO_ROWS]
    columns = (
        Column(voice.say("column.row")),
        Column(voice.say("column.source_class"), weight=4),
        Column(voice.say("column.gases")),
        Column(voice.say("column.co2e"), "decimal"),
    )
    strong = frozenset({len(rows), len(rows) + 1})
    notes = (voice.say("summary.note"), voice.say("summary.rounding"))
    unit = voice.say("unit_line", unit="tCO₂e")
    return Table(
        voice.say("summary.caption"), columns, (*rows, *totals, *memo), unit, strong, notes
    )


def _summary_row(voice: Voice, key: str) -> tuple[str, str, str, str]:
    sources = [row for row in voice.issue.sources if row.report_row == key and _counts(row.status)]
    gases = dict.fromkeys(gas for row in sources for gas in row.gases)
    found = total(voice, "row", key)
    shown = voice.tonnes(found) if found else _without_total(voice, sources)
    return key, voice.say(f"row.{key}"), voice.joined(voice.unit(gas) for gas in gases), shown


def _without_total(voice: Voice, sources: list[SourceRow]) -> str:
    """Say why a row has no number: no source, only sources told apart, or not computed yet."""
    if not sources:
        return voice.say("not_involved")
    apart = all(row.membership != "inside" for row in sources)
    return voice.say("told_apart" if apart and of_axis(voice, "name") else "pending")


def _counts(status: str) -> bool:
    return status != "not_involved"


def _named(voice: Voice) -> list[Block]:
    """The totals by name, each with what it holds."""
    rows = [
        (
            voice.kind("total", row.key),
            voice.kind("total_holds", row.key),
            _named_total(voice, row.key),
        )
        for row in of_axis(voice, "name")
    ]
    columns = (
        Column(voice.say("column.total")),
        Column(voice.say("column.holds"), weight=3),
        Column(voice.say("column.co2e"), "decimal"),
    )
    unit = voice.say("unit_line", unit="tCO₂e")
    said: list[Block] = [Table(voice.say("named_totals.caption"), columns, tuple(rows), unit)]
    beside = [_beside_row(voice, row) for row in of_axis(voice, "beside")]
    if beside:
        titles = (Column(voice.say("column.source"), weight=3), columns[2])
        said.append(Table(voice.say("beside.caption"), titles, tuple(beside), unit))
    return said


def _beside_row(voice: Voice, row: TotalRow) -> tuple[str, str]:
    names = {one.code: (one.name_zh, one.name_en) for one in voice.issue.sources}
    return voice.code(row.key, *names.get(row.key, ("", ""))), voice.tonnes(row.co2e_t)


def _by_gas(voice: Voice) -> Table:
    """All seven groups: a group without sources is said to be so, never a bare zero."""
    rows = tuple(_gas_row(voice, gas) for gas in Gas)
    columns = (
        Column(voice.say("column.gas")),
        Column(voice.say("column.gas_name"), weight=2),
        Column(voice.say("column.mass"), "decimal"),
        Column(voice.say("column.co2e_t"), "decimal"),
    )
    return Table(voice.say("by_gas.caption"), columns, rows, notes=(voice.say("by_gas.note"),))


def _gas_row(voice: Voice, gas: Gas) -> tuple[str, ...]:
    name = voice.say(f"gas.{gas}")
    row = next((one for one in of_axis(voice, "gas") if one.key == gas), None)
    if row is None or not row.co2e_t:
        concerned = any(gas in one.gases and _counts(one.status) for one in voice.issue.sources)
        word = voice.say("pending" if concerned else "not_involved")
        return voice.unit(gas), name, word, word
    mass = voice.rounded(row.mass_t, 6) if row.mass_t else voice.dash
    return voice.unit(gas), name, mass, voice.tonnes(row.co2e_t)


def _by_scope(voice: Voice) -> list[Block]:
    """Scopes of the GHG Protocol and categories of ISO 14064-1, with a chart of the scopes."""
    scopes = of_axis(voice, "scope")
    rows = [
        (voice.say("scope_standard"), voice.kind("scope", row.key), voice.tonnes(row.co2e_t))
        for row in scopes
    ]
    rows += [
        (voice.say("scope_standard"), voice.kind("scope2", row.key), voice.tonnes(row.co2e_t))
        for row in of_axis(voice, "scope2")
    ]
    rows += [
        (voice.say("iso_standard"), voice.kind("iso", row.key), voice.tonnes(row.co2e_t))
        for row in of_axis(voice, "iso")
    ]
    columns = (
        Column(voice.say("column.standard")),
        Column(voice.say("column.class"), weight=3),
        Column(voice.say("column.co2e"), "decimal"),
    )
    unit = voice.say("unit_line", unit="tCO₂e")
    table = Table(
        voice.say("by_scope.caption"),
        columns,
        tuple(rows),
        unit,
        notes=(voice.say("by_scope.note"),),
    )
    return [
        table,
        *_chart(voice, "by_scope.chart", [(voice.kind("scope_short", r.key), r) for r in scopes]),
    ]


def _by_place(voice: Voice) -> list[Block]:
    """By facility and by source."""
    names = {row.code: (row.name_zh, row.name_en) for row in voice.issue.facilities}
    names |= {row.code: (row.name_zh, row.name_en) for row in voice.issue.sources}
    rows = [
        (
            voice.say(f"axis.{axis}"),
            voice.code(row.key, *names.get(row.key, ("", ""))),
            voice.tonnes(row.co2e_t),
        )
        for axis in ("facility", "source")
        for row in of_axis(voice, axis)
    ]
    columns = (
        Column(voice.say("column.axis")),
        Column(voice.say("column.name"), weight=3),
        Column(voice.say("column.co2e"), "decimal"),
    )
    unit = voice.say("unit_line", unit="tCO₂e")
    return [Table(voice.say("by_facility.caption"), columns, tuple(rows), unit)]


def _by_month(voice: Voice) -> list[Block]:
    months = of_axis(voice, "month")
    rows = tuple((voice.month(int(row.key)), voice.tonnes(row.co2e_t)) for row in months)
    columns = (Column(voice.say("column.month")), Column(voice.say("column.co2e"), "decimal"))
    unit = voice.say("unit_line", unit="tCO₂e")
    named = [(voice.month(int(row.key)), row) for row in months]
    return [
        *_chart(voice, "by_month.chart", named),
        Table(voice.say("by_month.caption"), columns, rows, unit, halves=True),
    ]


def _chart(voice: Voice, caption: str, rows: list[tuple[str, TotalRow]]) -> list[Block]:
    """Draw totals as bars; nothing to draw, no chart."""
    if not rows:
        return []
    values = tuple(voice.bare_tonnes(row.co2e_t) for _, row in rows)
    return [BarChart(voice.say(caption), tuple(name for name, _ in rows), values, "tCO₂e")]
