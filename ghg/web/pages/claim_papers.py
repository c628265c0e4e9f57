"""Papers of claims to take away: an assessment, the folder to hand in, the questionnaire."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from zipfile import ZIP_DEFLATED, ZipFile

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.claims.documents import Papers, Wished, paper, paper_name, papers_at
from ghg.desk.claims.folder import write_submission
from ghg.desk.claims.questionnaire import write_questionnaire
from ghg.desk.temporary import working
from ghg.web.asking import Number, Text, Year, site_of
from ghg.web.page import reader_of
from ghg.web.pages.claims import which_of
from ghg.web.pages.evidence import handed_out
from ghg.web.pages.reports import TYPES

router = APIRouter()
Language = Literal["zh", "en"]


@router.get("/claims/paper")
def one(
    request: Request,
    form: Literal["pdf", "xlsx", "json"],
    language: Language,
    scheme: Text = "",
    claim: Number = None,
    inventory: Text = "",
    issue: Number = None,
) -> Response:
    """Write a paper of an assessment, or of a kept claim; nothing is kept of it."""
    papers = _papers(request, scheme, claim, inventory, issue)
    content = paper(form, papers, language)
    name = f"{paper_name(papers)}-{language}.{form}"
    return Response(content, media_type=TYPES[form], headers=handed_out(name))


@router.get("/claims/folder")
def folder(
    request: Request,
    language: Language,
    scheme: Text = "",
    claim: Number = None,
    inventory: Text = "",
    issue: Number = None,
) -> Response:
    """Write the folder that is handed in, with the inventory's report, as one archive."""
    papers = _papers(request, scheme, claim, inventory, issue)
    with working("ghg-folder") as home:
        made = write_submission(site_of(request).desk, papers, home, language, with_report=True)
        content = _archive(made.path)
    headers = handed_out(f"{made.path.name}-{language}.zip")
    return Response(content, media_type="application/zip", headers=headers)


@router.get("/claims/questionnaire")
def questionnaire(request: Request, scheme: Text = "", year: Year = None) -> Response:
    """Write the questions of a scheme, or of all, as a workbook to fill in."""
    site, language = site_of(request), reader_of(request).language
    schemes = (scheme,) if scheme else ()
    with working("ghg-questions") as home:
        path = home / f"questionnaire-{year or ''}-{language}.xlsx"
        write_questionnaire(site.desk, path, schemes, year or 0, language, site.entity)
        content = path.read_bytes()
    return Response(content, media_type=TYPES["xlsx"], headers=handed_out(path.name))


def _papers(
    request: Request, scheme: str, claim: int | None, inventory: str, issue: int | None
) -> Papers:
    site = site_of(request)
    if claim:
        return papers_at(site.desk, Wished(claim=claim))
    which = which_of(site, inventory, issue)
    return papers_at(site.desk, Wished(scheme, 0, which.inventory, which.number))


def _archive(folder: Path) -> bytes:
    """Put a folder into an archive under its own name."""
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as target:
        for path in _files(folder):
            target.write(path, path.relative_to(folder.parent).as_posix())
    return made.getvalue()


def _files(folder: Path) -> Iterator[Path]:
    return iter(sorted(one for one in folder.rglob("*") if one.is_file()))
