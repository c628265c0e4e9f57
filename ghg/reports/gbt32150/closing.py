"""The offset chapter, the list of minimum contents, the declaration, and the annexes of lines and
evidence files."""

from ghg.domain.issue import EvidenceRow, LineRow
from ghg.reports.blocks import Block, Column, Heading, PageBreak, Paragraph, Signature, Table
from ghg.reports.gbt32150.cover import is_draft
from ghg.reports.gbt32150.factors import coefficient_number
from ghg.reports.voice import LINE_DECIMALS, Voice

# The three forms of offset named by DB43/T 3118-2024, 10.5.1.
OFFSET_FORMS = ("own_inside", "own_outside", "bought_outside")


def offsets(voice: Voice) -> list[Block]:
    """Give the chapter on offsets: the three forms, each recorded or said to be not recorded."""
    said: list[Block] = [
        Heading(voice.say("offsets"), "offsets", "chapter"),
        Paragraph(voice.say("offsets.text")),
    ]
    rows: list[tuple[str, ...]] = []
    for form in OFFSET_FORMS:
        found = [row for row in voice.issue.offsets if row.form == form]
        name = voice.say(f"offset.{form}")
        rows += [
            (
                name,
                row.block,
                voice.full(row.quantity),
                voice.full(row.deducted),
                voice.unit(row.unit),
                voice.or_dash(voice.kind("offset_why", row.why)),
                row.reference,
            )
            for row in found
        ] or [(name, voice.dash, voice.say("not_recorded"), *[voice.dash] * 4)]
    columns = (
        Column(voice.say("column.offset_form"), weight=3),
        Column(voice.say("column.block")),
        Column(voice.say("column.quantity"), "decimal"),
        Column(voice.say("green.column.deducted"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.say("green.column.why"), weight=2),
        Column(voice.say("column.reference"), weight=2),
    )
    said.append(Table(voice.say("offsets.caption"), columns, tuple(rows)))
    return said


def declaration(voice: Voice) -> list[Block]:
    """Give the declaration with empty lines to sign on."""
    issue = voice.issue
    said: list[Block] = [
        Heading(voice.say("declaration"), "declaration", "plain"),
        Paragraph(voice.say("declaration.text")),
        Paragraph(voice.say("declaration.one_person" if issue.one_person else "declaration.two")),
    ]
    if is_draft(voice) or issue.example:
        said.append(Paragraph(voice.say("declaration.not_for_use"), strong=True))
    lines = tuple(
        voice.say(f"sign.{who}") for who in ("representative", "preparer", "reviewer", "approver")
    )
    return [*said, Signature(lines, voice.say("sign.seal"), voice.say("sign.date"))]


def lines_annex(voice: Voice) -> list[Block]:
    """Give every line of the guide's figure, then those of the two other electricity figures."""
    guide = tuple(row for row in voice.issue.lines if row.view == "guide")
    beside = tuple(row for row in voice.issue.lines if row.view != "guide")
    said: list[Block] = [
        PageBreak(landscape=True),
        Heading(voice.say("annex.lines"), "annex.lines", "annex"),
        Paragraph(voice.say("annex.lines.text")),
        _lines(voice, "annex.lines.guide", guide),
    ]
    if beside:
        said.append(_lines(voice, "annex.lines.beside", beside))
    return said


def _lines(voice: Voice, caption: str, lines: tuple[LineRow, ...]) -> Table:
    columns = (
        Column(voice.say("column.line")),
        Column(voice.say("column.source")),
        Column(voice.say("column.month")),
        Column(voice.say("column.gas")),
        Column(voice.say("column.quantity"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.say("column.coefficient_number")),
        Column(voice.say("column.mass"), "decimal"),
        Column(voice.say("column.gwp"), "decimal"),
        Column(voice.say("column.co2e_t"), "decimal"),
        Column(voice.say("column.report_row")),
        Column(voice.say("column.rule")),
    )
    return Table(voice.say(caption), columns, tuple(_line(voice, row) for row in lines))


def _line(voice: Voice, row: LineRow) -> tuple[str, ...]:
    return (
        row.number,
        row.source,
        voice.month(row.month),
        voice.unit(row.species or row.gas),
        voice.full(row.quantity),
        voice.unit(row.unit),
        coefficient_number(row.coefficient),
        voice.rounded(row.mass_t, LINE_DECIMALS),
        voice.full(row.gwp),
        voice.rounded(row.co2e_t, LINE_DECIMALS),
        voice.or_dash(row.report_row),
        voice.or_dash(voice.kind("line_rule", row.rule)),
    )


def evidence_annex(voice: Voice) -> list[Block]:
    """Give the list of evidence files with their hashes."""
    heading = Heading(voice.say("annex.evidence"), "annex.evidence", "annex")
    if not voice.issue.evidence:
        return [heading, Paragraph(voice.say("annex.evidence.none"))]
    columns = (
        Column(voice.say("column.number")),
        Column(voice.say("column.file"), weight=2),
        Column(voice.say("column.kind_of_paper")),
        Column(voice.say("column.document_no"), weight=2),
        Column(voice.say("column.stands_for")),
        Column(voice.say("column.period")),
        Column("SHA-256", weight=3),
    )
    rows = tuple(_paper(voice, row) for row in voice.issue.evidence)
    return [
        heading,
        Paragraph(voice.say("annex.evidence.text")),
        Table(voice.say("annex.evidence"), columns, rows),
    ]


def _paper(voice: Voice, row: EvidenceRow) -> tuple[str, ...]:
    file = f"{row.file_name}\n{row.description}" if row.description else row.file_name
    return (
        row.id,
        file,
        voice.kind("proof", row.kind),
        voice.or_dash(row.document_no),
        voice.or_dash(row.subject),
        voice.or_dash(row.months),
        row.sha256,
    )
