"""Papers of an assessment: named for people, written whole or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ghg.claims.case import Case
from ghg.claims.evaluate import evaluate
from ghg.claims.gap import gap
from ghg.claims.measures.measure import Measure
from ghg.claims.measures.registry import MEASURES
from ghg.desk.claims.assess import Wanted, case_of
from ghg.desk.claims.kept import claim_shown
from ghg.desk.context import Desk, published
from ghg.desk.evidence import evidence_list
from ghg.desk.report import file_code
from ghg.desk.setup import today
from ghg.domain.claims import Assessment
from ghg.domain.issue import EvidenceRow, canonical, document, issue_hash
from ghg.domain.plant_facts import Answering
from ghg.errors import NOWHERE, UsageError
from ghg.library.materials import materials
from ghg.library.plant_facts import fact_kinds
from ghg.reports.assessment.papers import Asked, Names, Papers
from ghg.texts import Language

__all__ = [
    "FORMATS",
    "Paper",
    "Papers",
    "Wished",
    "paper",
    "paper_name",
    "papers_at",
    "papers_of",
    "write_papers",
]
FORMATS = ("pdf", "xlsx", "json")
COUNTED = "N"  # the formula of a measure that counts a list


@dataclass(frozen=True, slots=True)
class Paper:
    """A written paper: where, how large, and the hash of the assessment that it prints."""

    path: Path
    bytes: int
    assessment_sha256: str


@dataclass(frozen=True, slots=True)
class Wished:
    """What is to be printed: a scheme on an inventory's issue (the last for 0), or a kept claim."""

    scheme: str = ""
    claim: int = 0
    inventory: str = ""
    number: int = 0
    base: str = ""


def write_papers(
    papers: Papers, folder: Path, formats: tuple[str, ...], language: Language
) -> tuple[Paper, ...]:
    """Write the report of an assessment; raises E-FORMAT and E-GLYPH, then nothing is written."""
    from ghg.reports.files import write_whole

    unknown = [one for one in formats if one not in FORMATS]
    if unknown:
        raise UsageError("E-FORMAT", NOWHERE, unknown[0], choices="、".join(FORMATS))
    contents = {one: paper(one, papers, language) for one in dict.fromkeys(formats)}
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for form, said in contents.items():
        path = folder / f"{paper_name(papers)}-{language}.{form}"
        write_whole(path, said)
        made.append(Paper(path, len(said), papers.sha256))
    return tuple(made)


def paper_name(papers: Papers) -> str:
    """Name scheme, inventory, issue and claim."""
    on = papers.assessment.on
    kept = f"-claim{papers.claim}" if papers.claim else ""
    code = file_code(on.inventory, on.sha256)
    return f"{papers.assessment.scheme.id}-{code}-{on.number}{kept}"


def paper(form: str, papers: Papers, language: Language) -> bytes:
    """Give the bytes of a paper; only the face that is asked for is loaded."""
    if form == "pdf":
        from ghg.reports.assessment.statement import report_pdf

        return report_pdf(papers, language)
    if form == "xlsx":
        from ghg.reports.assessment.workbook import report_xlsx

        return report_xlsx(papers, language)
    from ghg.reports.assessment.statement import assessment_json

    return assessment_json(papers.assessment, papers.sha256)


def papers_at(desk: Desk, wished: Wished) -> Papers:
    """Assess a scheme, or read a kept claim, and put together what its papers print.

    Raises what `assess` raises, and E-REF.claim, E-CLAIM.damaged.
    """
    if not wished.claim:
        case = case_of(desk, wished.scheme, Wanted(wished.inventory, wished.number, wished.base))
        return papers_of(desk, case)
    kept, made = claim_shown(desk, wished.claim)
    case = case_of(desk, kept.scheme, Wanted(kept.inventory, kept.issue, wished.base))
    return replace(_papers(desk, case, made), state=kept.state, claim=kept.number)


def papers_of(desk: Desk, case: Case) -> Papers:
    """Assess a case, and put together what its papers print."""
    return _papers(desk, case, evaluate(case, today()))


def _papers(desk: Desk, case: Case, made: Assessment) -> Papers:
    rules = case.scheme.rules
    asked = {one.id: one.ask for one in rules if one.ask}
    names = Names(
        asked=_asked(),
        of_rule=asked | {one.rule: one.ask for one in made.findings if one.ask},
        materials={one.id: (one.zh, one.en) for one in materials(published()).values()},
        evidence=_evidence(desk),
        examples=frozenset(one.id for one in rules if one.scoring and one.scoring.example),
        parameters={one.id: (one.text_zh, one.text_en) for one in case.scheme.parameters},
    )
    sha256 = issue_hash(canonical(document(made)))
    return Papers(made, sha256, case.factory.issue, gap(case, made), names)


def _asked() -> Mapping[str, Asked]:
    """Name every measure and every kind of plant fact."""
    measures = {
        one.id: Asked(one.name_zh, one.name_en, one.code, one.formula, _answering(one))
        for one in MEASURES.values()
    }
    facts = {
        one.id: Asked(
            one.question_zh, one.question_en, answering=one.answering, words=one.words, fact=True
        )
        for one in fact_kinds(published()).values()
    }
    return {**facts, **measures}


def _answering(one: Measure) -> Answering | None:
    """Tell how a measure answers that is no quantity: yes or no, or a count of a list."""
    if one.yes_or_no:
        return Answering.YES_NO
    return Answering.COUNT if one.formula == COUNTED else None


def _evidence(desk: Desk) -> Mapping[str, EvidenceRow]:
    """Give the kept files by the id that facts use: the first twelve signs of the hash."""
    return {
        one.id: EvidenceRow(
            id=one.id,
            sha256=one.sha256,
            file_name=one.file_name,
            kind=one.kind,
            document_no=one.document_no,
            description=one.description,
            subject="",
            months="",
        )
        for one in evidence_list(desk)
    }
