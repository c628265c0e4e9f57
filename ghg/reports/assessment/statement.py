"""The assessment report: what a scheme found, chapter by chapter; and it as PDF and JSON."""

import json

from ghg.domain.claims import Assessment
from ghg.domain.issue import document
from ghg.reports.assessment import (
    balance,
    clauses,
    cover,
    missing,
    power,
    proof,
    self_assessment,
    summary,
    workings,
)
from ghg.reports.assessment.papers import Papers
from ghg.reports.assessment.telling import Telling
from ghg.reports.blocks import Block, PageBreak, Statement
from ghg.reports.numbering import numbered
from ghg.reports.pdf import printed
from ghg.reports.statement import LANGUAGE_TAGS
from ghg.texts import Language, label

JSON_NOTES = ("numbers", "verdicts")


def report_pdf(papers: Papers, language: Language) -> bytes:
    """Print the assessment report; raises E-GLYPH before anything is written."""
    return printed(report_statement(papers, language))


def report_statement(papers: Papers, language: Language) -> Statement:
    """Tell an assessment in blocks."""
    telling = Telling(papers, language)
    title = telling.tell("title.self" if papers.self_assessed else "title")
    opening = cover.opening(telling, title, drafted=papers.self_assessed)
    return stated(telling, title, (*opening, *_blocks(telling)))


def stated(telling: Telling, title: str, blocks: tuple[Block, ...]) -> Statement:
    """Number the blocks of a document about an assessment, with its running lines."""
    return Statement(
        title=f"{telling.owner()} {telling.papers.assessment.scheme.number} {title}",
        author=telling.owner(),
        language=LANGUAGE_TAGS[telling.language],
        running=cover.running(telling, title),
        blocks=numbered(blocks, cover.patterns(telling)),
    )


def _blocks(telling: Telling) -> tuple[Block, ...]:
    return (
        *summary.summary(telling),
        *clauses.clauses(telling),
        PageBreak(),
        *workings.workings(telling),
        *power.power(telling),
        *balance.credits_chapter(telling),
        *missing.missing_chapter(telling),
        *proof.entered_chapter(telling),
        *self_assessment.self_assessment(telling),
        *proof.evidence_annex(telling),
        *proof.hashes_annex(telling),
    )


def assessment_json(assessment: Assessment, sha256: str) -> bytes:
    """Give the assessment as indented UTF-8 JSON with its hash and how it is to be read."""
    reading = {
        note: {
            "zh": label(f"report.claim.json.{note}", "zh"),
            "en": label(f"report.claim.json.{note}", "en"),
        }
        for note in JSON_NOTES
    }
    whole = {
        "assessment_sha256": sha256,
        "reading": reading,
        "assessment": document(assessment),
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()
