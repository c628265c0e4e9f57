"""What is printed: reports, papers of a claim, packs for a verifier, lists to fill in."""

from pathlib import Path
from typing import Any, Literal

from ghg.desk.claims.documents import Wished, papers_at, write_papers
from ghg.desk.claims.folder import write_submission
from ghg.desk.claims.questionnaire import write_questionnaire
from ghg.desk.context import Desk
from ghg.desk.pack.index import index_of
from ghg.desk.pack.make import make_pack
from ghg.desk.report import make_report
from ghg.desk.verification.papers import write_ticklist
from ghg.texts import Language
from ghg.web.api.route import give, read


def report(
    desk: Desk,
    folder: Path,
    code: str,
    number: int = 0,
    format: Literal["pdf", "xlsx", "docx", "json"] = "pdf",  # noqa: A002 - the word of the command line
    language: Language = "zh",
    *,
    as_draft: bool = False,
) -> Any:
    """Hand out the report of an issue as one file."""
    return make_report(desk, folder, code, number, (format,), language, as_draft=as_draft)


def claim_paper(
    desk: Desk,
    folder: Path,
    wished: Wished,
    format: Literal["pdf", "xlsx", "json"] = "pdf",  # noqa: A002 - the word of the command line
    language: Language = "zh",
) -> Any:
    """Hand out an assessment or a kept claim on paper."""
    return write_papers(papers_at(desk, wished), folder, (format,), language)


def claim_folder(
    desk: Desk,
    folder: Path,
    wished: Wished,
    language: Language = "zh",
    *,
    with_report: bool = False,
) -> Any:
    """Hand out the folder of an application, as an archive."""
    return write_submission(
        desk, papers_at(desk, wished), folder, language, with_report=with_report
    )


def pack(desk: Desk, folder: Path, code: str, number: int = 0, language: Language = "zh") -> Any:
    """Hand out the verification pack of an issue, unsigned."""
    return make_pack(desk, folder, code, number, language=language)


def questionnaire(
    desk: Desk,
    path: Path,
    scheme_ids: tuple[str, ...] = (),
    year: int = 0,
    language: Language = "zh",
    entity: str = "",
) -> Any:
    """Hand out the questions of schemes as a workbook to fill in."""
    return write_questionnaire(desk, path, scheme_ids, year, language, entity)


def ticklist(desk: Desk, engagement: str, folder: Path, language: Language = "zh") -> Any:
    """Hand out the list of what was drawn, to tick."""
    return write_ticklist(desk, engagement, folder, language)


ROUTES = (
    give("inventories/{code}/report", report),
    give("inventories/{code}/pack", pack),
    read("inventories/{code}/pack/index", index_of),
    give("claims/paper/file", claim_paper),
    give("claims/folder/archive", claim_folder),
    give("facts/questionnaire.xlsx", questionnaire, "questionnaire.xlsx"),
    give("engagements/{engagement}/ticklist", ticklist),
)
