"""Chapter 5: what else a reader must know: sources, exclusions, gaps, warnings, intensity, energy,
and the result recomputed from printed values."""

from ghg.domain.issue import SourceRow
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table
from ghg.reports.gbt32150.energy import energy
from ghg.reports.gbt32150.sums import not_computed, of_axis, total
from ghg.reports.voice import Voice


def other(voice: Voice) -> list[Block]:
    """Give chapter 5."""
    return [
        Heading(voice.say("other"), "other", "chapter"),
        Heading(voice.say("identification"), "identification"),
        *_identification(voice),
        Heading(voice.say("exclusions"), "exclusions"),
        *_exclusions(voice),
        Heading(voice.say("gaps"), "gaps"),
        *_gaps(voice),
        Heading(voice.say("notices"), "notices"),
        *_notices(voice),
        Heading(voice.say("intensity"), "intensity"),
        *_intensity(voice),
        Heading(voice.say("energy"), "energy"),
        *energy(voice),
        Heading(voice.say("recomputed"), "recomputed"),
        *_recomputed(voice),
        *_previous(voice),
    ]


def _identification(voice: Voice) -> list[Block]:
    """The source identification table: every source, inside, additional or outside."""
    issue = voice.issue
    rows = tuple(_source(voice, row) for row in issue.sources)
    columns = (
        Column(voice.say("column.source"), weight=3),
        Column(voice.say("column.facility_unit")),
        Column(voice.say("column.kind"), weight=2),
        Column(voice.say("column.gases")),
        Column(voice.say("column.gbt_class")),
        Column(voice.say("column.scope_iso")),
        Column(voice.say("column.membership")),
        Column(voice.say("column.report_row")),
        Column(voice.say("column.status")),
    )
    notes = [voice.say("identification.note")]
    missing = not_computed(voice)
    if missing:
        notes.append(voice.say("identification.not_computed", sources=voice.joined(missing)))
    return [
        Paragraph(voice.say("identification.text", count=len(issue.sources))),
        Table(voice.say("identification.caption"), columns, rows, notes=tuple(notes)),
    ]


def _source(voice: Voice, row: SourceRow) -> tuple[str, ...]:
    return (
        f"{voice.pick(row.name_zh, row.name_en)}\n{row.code}",
        f"{row.facility}\n{row.unit}".strip(),
        voice.pick(row.kind_zh, row.kind_en),
        voice.or_dash(voice.joined(voice.unit(gas) for gas in row.gases)),
        voice.kind("gbt", row.gbt_class),
        f"{voice.kind('scope_short', row.scope)}\n{voice.kind('iso_short', row.iso_category)}",
        voice.or_dash(voice.kind("membership", row.membership)),
        voice.or_dash(row.report_row),
        voice.kind("status", row.status),
    )


def _exclusions(voice: Voice) -> list[Block]:
    """Sources that are not in the guide's total, with the reason."""
    left_out = [
        row for row in voice.issue.sources if row.status != "involved" or row.membership != "inside"
    ]
    if not left_out:
        return [Paragraph(voice.say("exclusions.none"))]
    rows = tuple(
        (
            voice.code(row.code, row.name_zh, row.name_en),
            voice.kind("status", row.status),
            voice.or_dash(voice.kind("membership", row.membership)),
            voice.or_dash(row.reason),
        )
        for row in left_out
    )
    columns = (
        Column(voice.say("column.source"), weight=2),
        Column(voice.say("column.status")),
        Column(voice.say("column.membership")),
        Column(voice.say("column.reason"), weight=3),
    )
    return [Table(voice.say("exclusions.caption"), columns, rows)]


def _gaps(voice: Voice) -> list[Block]:
    if not voice.issue.gaps:
        return [Paragraph(voice.say("gaps.none"))]
    rows = tuple(
        (
            voice.subject(row.subject),
            voice.month(row.month),
            voice.term(row.term),
            voice.rounded(row.at_stake_t, voice.issue.reporting_decimals),
            voice.say("yes" if row.blocks else "no"),
            voice.term(row.remedy),
        )
        for row in voice.issue.gaps
    )
    columns = (
        Column(voice.say("column.subject")),
        Column(voice.say("column.month")),
        Column(voice.say("column.gap"), weight=2),
        Column(voice.say("column.at_stake"), "decimal"),
        Column(voice.say("column.blocks")),
        Column(voice.say("column.remedy"), weight=4),
    )
    return [Paragraph(voice.say("gaps.text")), Table(voice.say("gaps.caption"), columns, rows)]


def _notices(voice: Voice) -> list[Block]:
    if not voice.issue.notices:
        return [Paragraph(voice.say("notices.none"))]
    rows = tuple(
        (str(at), voice.or_dash(voice.subject(row.subject)), voice.notice(row))
        for at, row in enumerate(voice.issue.notices, 1)
    )
    columns = (
        Column(voice.say("column.order"), "center"),
        Column(voice.say("column.subject")),
        Column(voice.say("column.notice"), weight=6),
    )
    return [Table(voice.say("notices.caption"), columns, rows)]


def _intensity(voice: Voice) -> list[Block]:
    """Intensities with price basis and allocation rule beside the number."""
    if not voice.issue.intensities:
        return [Paragraph(voice.say("intensity.none"))]
    rows = tuple(
        (
            voice.kind("intensity", row.kind),
            voice.kind("total", row.total),
            voice.full(row.denominator),
            voice.unit(row.unit),
            voice.or_dash(voice.kind("basis", row.basis)),
            voice.or_dash(voice.kind("allocation", row.allocation)),
            voice.rounded(row.value, 6),
            voice.unit(row.value_unit),
        )
        for row in voice.issue.intensities
    )
    columns = (
        Column(voice.say("column.denominator_kind"), weight=2),
        Column(voice.say("column.numerator"), weight=2),
        Column(voice.say("column.denominator"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.say("column.basis")),
        Column(voice.say("column.allocation")),
        Column(voice.say("column.intensity"), "decimal"),
        Column(voice.say("column.unit")),
    )
    return [Table(voice.say("intensity.caption"), columns, rows)]


def _recomputed(voice: Voice) -> list[Block]:
    """The second line: what the printed inputs give, the difference, and why."""
    if not voice.issue.recomputed:
        return [Paragraph(voice.say("recomputed.none"))]
    rows = tuple(
        (
            voice.kind("recomputed", row.key) if row.key == "total" else row.key,
            voice.kind("row", row.key) if row.key != "total" else "",
            voice.tonnes(row.exact_t),
            voice.tonnes(row.recomputed_t),
            voice.rounded(row.difference_t, voice.issue.reporting_decimals + 2),
        )
        for row in voice.issue.recomputed
    )
    strong = frozenset(at for at, row in enumerate(voice.issue.recomputed) if row.key == "total")
    columns = (
        Column(voice.say("column.row")),
        Column(voice.say("column.source_class"), weight=3),
        Column(voice.say("column.exact"), "decimal"),
        Column(voice.say("column.recomputed"), "decimal"),
        Column(voice.say("column.difference"), "decimal"),
    )
    unit = voice.say("unit_line", unit="tCO₂e")
    return [
        Paragraph(voice.say("recomputed.text")),
        Table(voice.say("recomputed.caption"), columns, rows, unit, strong),
    ]


def _previous(voice: Voice) -> list[Block]:
    """The totals of the issue before, beside those of this one."""
    if not voice.issue.previous:
        return []
    rows = tuple(
        (
            voice.kind("total", row.key),
            voice.tonnes(row.co2e_t),
            voice.tonnes(total(voice, row.axis, row.key)),
        )
        for row in voice.issue.previous
        if row.axis == "name" and of_axis(voice, "name")
    )
    columns = (
        Column(voice.say("column.total"), weight=2),
        Column(voice.say("column.previous"), "decimal"),
        Column(voice.say("column.current"), "decimal"),
    )
    unit = voice.say("unit_line", unit="tCO₂e")
    heading = Heading(voice.say("previous"), "previous")
    return [heading, Table(voice.say("previous.caption"), columns, rows, unit)]
