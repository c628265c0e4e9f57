"""The submission folder of a scheme (申报材料文件夹): whole under its name, or not at all.

    00-index.md                 what each file is, what is missing, the hashes
    01-assessment.pdf           the report; 02-assessment.xlsx, 03-assessment.json the same
    04-form-values.csv          one row per requirement, values exact
    05-calculation-<id>.xlsx    one sheet per measure
    06-missing.csv              what is still wanted
    07-self-evaluation.pdf      chapters of our own draft, for a person to accept
    08-renewable-power.pdf      the list of renewable power used, where the scheme asks for it
    09-inventory-report.pdf     the issue's report, where it was asked for
    evidence/                   the files that the assessment and its issue point to
    index.json, index.csv       every file with size and SHA-256

Names are made of numbers, ids of the library and hashes: no text of a user is part of a path.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from ghg.desk.claims.documents import paper, paper_name
from ghg.desk.context import Desk
from ghg.desk.monthend.folder import Copy, placed_folder, write_folder
from ghg.domain.issue import EvidenceRow
from ghg.ledger.evidence import place
from ghg.reports.assessment.index import Filed, index_md
from ghg.reports.assessment.missing import wanted
from ghg.reports.assessment.papers import Papers
from ghg.reports.assessment.proof import evidence_ids
from ghg.reports.assessment.telling import Telling
from ghg.sheets.csvwriter import csv_bytes
from ghg.texts import Language

INDEX = "00-index.md"
_ENDING = re.compile(r"\.[a-z0-9]{1,8}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Submission:
    """A submission folder as written: where, how many files, its index's hash, what is missing."""

    path: Path
    files: int
    index_sha256: str
    missing: int


def write_submission(
    desk: Desk, papers: Papers, out: Path, language: Language, *, with_report: bool
) -> Submission:
    """Write the folder of a scheme below `out`.

    Raises E-FILE.folder where it stands already, E-EVIDENCE.missing and .changed for a file that is
    not what was stored, E-GLYPH; then nothing is left.
    """
    contents = dict(_contents(papers, language, with_report=with_report))
    made = {name: content for name, content in contents.items() if content}
    copies = _copies(desk, papers)
    files = [Filed(INDEX, "index"), *(Filed(name, _what(name)) for name in made)]
    made[INDEX] = index_md(papers, files, _filed(papers, copies), language)
    target = out / paper_name(papers)
    out.mkdir(parents=True, exist_ok=True)
    with placed_folder(target) as part:
        index, count = write_folder(part, made, copies, _about(papers))
    return Submission(target, count, index, len(wanted(papers.gap)))


def _contents(
    papers: Papers, language: Language, *, with_report: bool
) -> Iterable[tuple[str, bytes]]:
    from ghg.reports.assessment import consumption, self_evaluation, workbook
    from ghg.reports.assessment.forms import form_rows, missing_rows
    from ghg.reports.pdf import pdf_bytes

    yield "01-assessment.pdf", paper("pdf", papers, language)
    yield "02-assessment.xlsx", paper("xlsx", papers, language)
    yield "03-assessment.json", paper("json", papers, language)
    yield "04-form-values.csv", csv_bytes(*form_rows(papers, language))
    for name, made in workbook.measure_books(papers, language):
        yield f"05-calculation-{name}.xlsx", made
    yield "06-missing.csv", csv_bytes(*missing_rows(papers, language))
    yield "07-self-evaluation.pdf", self_evaluation.evaluation_pdf(papers, language)
    if consumption.asks_for_green_power(papers):
        yield "08-renewable-power.pdf", consumption.consumption_pdf(papers, language)
    if with_report:
        report = pdf_bytes(papers.issue, papers.assessment.on.sha256, language)
        yield "09-inventory-report.pdf", report


def _what(name: str) -> str:
    """Give the word of a file: its name between number and ending."""
    return PurePath(name).stem.split("-", 1)[1].partition("-")[0]


def _copies(desk: Desk, papers: Papers) -> list[Copy]:
    """Give the files of the store that assessment and issue point to, each once."""
    rows = {one.sha256: one for one in (*_pointed(papers), *papers.issue.evidence)}
    return [
        Copy(
            source=place(desk.evidence_folder, one.sha256),
            sha256=one.sha256,
            name=_name(one),
            kind=one.kind,
            document_no=one.document_no,
            streams=tuple(filter(None, (one.subject,))),
        )
        for one in rows.values()
    ]


def _pointed(papers: Papers) -> list[EvidenceRow]:
    known = papers.names.evidence
    return [known[one] for one in evidence_ids(Telling(papers, "zh")) if one in known]


def _name(row: EvidenceRow) -> str:
    """Name a copy by its hash; an ending of plain letters stays, so that it still opens."""
    ending = PurePath(row.file_name).suffix.lower()
    return row.sha256[:12] + (ending if _ENDING.fullmatch(ending) else "")


def _filed(papers: Papers, copies: Iterable[Copy]) -> list[Filed]:
    """Say how each copy was called, for the index."""
    rows = {one.sha256: one for one in (*papers.issue.evidence, *papers.names.evidence.values())}
    return [
        Filed(f"evidence/{one.name}", one.document_no, rows[one.sha256].file_name) for one in copies
    ]


def _about(papers: Papers) -> Mapping[str, Any]:
    """Say in the machine's index what the folder rests on."""
    on, scheme = papers.assessment.on, papers.assessment.scheme
    return {
        "scheme": scheme.id,
        "scheme_sha256": scheme.sha256,
        "inventory": on.inventory,
        "issue": on.number,
        "issue_sha256": on.sha256,
        "year": on.year,
        "snapshot_seq": on.snapshot_seq,
        "snapshot_hash": on.snapshot_hash,
        "assessment_sha256": papers.sha256,
        "library_sha256": papers.issue.head.library_sha256,
        "program": on.program,
        "state": papers.state,
    }
