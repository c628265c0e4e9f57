"""What the assessment rests on: values that people entered, evidence files, hashes."""

from collections.abc import Iterable, Iterator

from ghg.domain.assessed import EnteredRow
from ghg.reports.assessment.telling import ENTERED, Telling
from ghg.reports.blocks import Block, Column, Heading, KeyValues, Paragraph, Table


def entered_chapter(telling: Telling) -> list[Block]:
    """Give every value that a person entered, with document and page."""
    said: list[Block] = [Heading(telling.tell("entered"), "claim.entered", "chapter")]
    if not telling.papers.assessment.entered:
        return [*said, Paragraph(telling.tell("entered.none"))]
    return [*said, Paragraph(telling.tell("entered.text", mark=ENTERED)), entered_table(telling)]


def entered_table(telling: Telling) -> Table:
    columns = (
        Column(telling.tell("column.slot"), weight=3),
        Column(telling.tell("column.stage")),
        Column(telling.tell("column.value"), "right", 2),
        Column(telling.tell("column.document"), weight=4),
        Column(telling.tell("column.page")),
        Column(telling.tell("column.evidence"), weight=2),
    )
    rows = tuple(_entered(telling, one) for one in telling.papers.assessment.entered)
    return Table(telling.tell("entered"), columns, rows)


def _entered(telling: Telling, one: EnteredRow) -> tuple[str, ...]:
    unit = "" if one.unit == "1" else telling.unit(one.unit)
    return (
        _slot(telling, one.slot),
        telling.stage_name(one.stage) if one.stage else telling.tell("every_stage"),
        f"{_value(telling, one.value)} {unit}".strip(),
        one.document,
        one.page,
        telling.or_dash(one.evidence),
    )


def _slot(telling: Telling, slot: str) -> str:
    """Name what a person entered a value for."""
    kind, _, name = slot.partition(".")
    levels = {one.level: one for one in telling.papers.assessment.levels}
    parameters = telling.papers.names.parameters
    if kind == "parameter" and name in parameters:
        return telling.pick(*parameters[name])
    if kind == "pass_mark" and name in levels:
        name = telling.pick(levels[name].name_zh, levels[name].name_en)
    return telling.tell(f"slot.{kind}", name=name)


def _value(telling: Telling, text: str) -> str:
    """Give a value as typed; a known word (a figure, a set of gases) is named."""
    figure = telling.kind("figure", text)
    return telling.member("gases", text) if figure == text else figure


def evidence_ids(telling: Telling) -> dict[str, dict[str, None]]:
    """Give the id of every file that the assessment points to, with what it is evidence of."""
    found: dict[str, dict[str, None]] = {}
    for evidence, of in _pointed(telling):
        found.setdefault(evidence, {})[of] = None
    return found


def _pointed(telling: Telling) -> Iterator[tuple[str, str]]:
    assessment = telling.papers.assessment
    for finding in assessment.findings:
        for one in finding.evidence:
            yield one, finding.rule
    for credit in assessment.credits:
        if credit.evidence:
            yield credit.evidence, telling.tell("credits.paper")
    for entered in assessment.entered:
        if entered.evidence:
            yield entered.evidence, _slot(telling, entered.slot)


def evidence_annex(telling: Telling) -> list[Block]:
    """Give the files behind facts, credits and entered values, with their hashes."""
    said: list[Block] = [Heading(telling.tell("evidence"), "claim.evidence", "annex")]
    found = evidence_ids(telling)
    if not found:
        return [*said, Paragraph(telling.tell("evidence.none"))]
    return [*said, Paragraph(telling.tell("evidence.text")), evidence_table(telling, found)]


def evidence_table(telling: Telling, found: dict[str, dict[str, None]]) -> Table:
    columns = (
        Column(telling.tell("column.file_id")),
        Column(telling.tell("column.file"), weight=3),
        Column(telling.tell("column.proves"), weight=3),
        Column("SHA-256", weight=3),
    )
    rows = tuple(_file(telling, one, of) for one, of in found.items())
    return Table(telling.tell("evidence"), columns, rows)


def _file(telling: Telling, evidence: str, of: Iterable[str]) -> tuple[str, ...]:
    row = telling.papers.names.evidence.get(evidence)
    if row is None:
        return evidence, telling.tell("evidence.elsewhere"), telling.joined(of), telling.dash
    kind = telling.kind("proof", row.kind)
    file = "\n".join(filter(None, (row.file_name, kind, row.document_no)))
    return row.id, file, telling.joined(of), row.sha256


def hashes_annex(telling: Telling) -> list[Block]:
    """Give the hashes by which every part can be proven to be the same."""
    return [
        Heading(telling.tell("hashes"), "claim.hashes", "annex"),
        Paragraph(telling.tell("hashes.text")),
        KeyValues(telling.tell("hashes"), hash_rows(telling)),
    ]


def hash_rows(telling: Telling) -> tuple[tuple[str, str], ...]:
    """Name assessment, issue, snapshot, scheme, library, program."""
    papers = telling.papers
    on, head = papers.assessment.on, papers.issue.head
    issue = telling.say("issue_name", inventory=on.inventory, number=on.number)
    snapshot = telling.tell("hash.snapshot_text", seq=on.snapshot_seq, hash=on.snapshot_hash)
    rows = (
        ("assessment", papers.sha256),
        ("issue", f"{issue}\n{on.sha256}"),
        ("snapshot", snapshot if on.snapshot_hash else telling.tell("hash.no_snapshot")),
        ("scheme", f"{papers.assessment.scheme.id}\n{papers.assessment.scheme.sha256}"),
        ("library", head.library_sha256),
        ("ledger", on.ledger),
        ("program", on.program),
    )
    return tuple((telling.tell(f"hash.{name}"), text) for name, text in rows)
