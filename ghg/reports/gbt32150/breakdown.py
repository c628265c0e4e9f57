"""The totals by gas, scope, place and month."""

from ghg.domain.gases import Gas
from ghg.domain.issue import TotalRow
from ghg.reports.blocks import BarChart, Block, Column, Table
from ghg.reports.gbt32150.sums import counts, id_column, of_axis, row_id, total_id
from ghg.reports.voice import Voice


def by_gas(voice: Voice) -> Table:
    """All seven groups: a group without sources is said to be so, never a bare zero."""
    rows = tuple(_gas_row(voice, gas) for gas in Gas)
    columns = (
        Column(voice.say("column.gas")),
        Column(voice.say("column.gas_name"), weight=2),
        Column(voice.say("column.mass"), "decimal"),
        Column(voice.say("column.co2e_t"), "decimal"),
        id_column(voice),
    )
    return Table(voice.say("by_gas.caption"), columns, rows, notes=(voice.say("by_gas.note"),))


def _gas_row(voice: Voice, gas: Gas) -> tuple[str, ...]:
    name = voice.say(f"gas.{gas}")
    row = next((one for one in of_axis(voice, "gas") if one.key == gas), None)
    if row is None or not row.co2e_t:
        concerned = any(gas in one.gases and counts(one.status) for one in voice.issue.sources)
        word = voice.say("pending" if concerned else "not_involved")
        return voice.unit(gas), name, word, word, total_id(voice, "gas", gas)
    mass = voice.rounded(row.mass_t, 6) if row.mass_t else voice.dash
    return voice.unit(gas), name, mass, voice.tonnes(row.co2e_t), row_id(row)


def by_scope(voice: Voice) -> list[Block]:
    """Scopes of the GHG Protocol and categories of ISO 14064-1, with a chart of the scopes."""
    scopes = of_axis(voice, "scope")
    axes = (("scope", "scope_standard"), ("scope2", "scope_standard"), ("iso", "iso_standard"))
    rows = [
        (voice.say(standard), voice.kind(axis, row.key), voice.tonnes(row.co2e_t), row_id(row))
        for axis, standard in axes
        for row in of_axis(voice, axis)
    ]
    columns = (
        Column(voice.say("column.standard")),
        Column(voice.say("column.class"), weight=3),
        Column(voice.say("column.co2e"), "decimal"),
        id_column(voice),
    )
    unit = voice.say("unit_line", unit="tCO₂e")
    table = Table(
        voice.say("by_scope.caption"),
        columns,
        tuple(rows),
        unit,
        notes=(voice.say("by_scope.note"),) if of_axis(voice, "scope2") else (),
    )
    return [
        table,
        *_chart(voice, "by_scope.chart", [(voice.kind("scope_short", r.key), r) for r in scopes]),
    ]


def by_place(voice: Voice) -> list[Block]:
    """By facility and by source."""
    names = {row.code: (row.name_zh, row.name_en) for row in voice.issue.facilities}
    names |= {row.code: (row.name_zh, row.name_en) for row in voice.issue.sources}
    rows = [
        (
            voice.say(f"axis.{axis}"),
            voice.code(row.key, *names.get(row.key, ("", ""))),
            voice.tonnes(row.co2e_t),
            row_id(row),
        )
        for axis in ("facility", "source")
        for row in of_axis(voice, axis)
    ]
    columns = (
        Column(voice.say("column.axis")),
        Column(voice.say("column.name"), weight=3),
        Column(voice.say("column.co2e"), "decimal"),
        id_column(voice),
    )
    unit = voice.say("unit_line", unit="tCO₂e")
    return [Table(voice.say("by_facility.caption"), columns, tuple(rows), unit)]


def by_month(voice: Voice) -> list[Block]:
    months = of_axis(voice, "month")
    rows = tuple(
        (voice.month(int(row.key)), voice.tonnes(row.co2e_t), row_id(row)) for row in months
    )
    columns = (
        Column(voice.say("column.month")),
        Column(voice.say("column.co2e"), "decimal"),
        id_column(voice),
    )
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
