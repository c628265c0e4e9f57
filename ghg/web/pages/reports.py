"""Reports: every issue, its report read in the page, its documents and its pack to take away."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.inventory import issue_list, load_issue
from ghg.desk.overview import standing
from ghg.desk.pack.make import make_pack
from ghg.desk.report import (
    FORMATS,
    file_code,
    report_bytes,
    report_headings,
    version_statement,
)
from ghg.desk.verification.final import later_of
from ghg.web.asking import Number, Text, site_of
from ghg.web.page import rendered
from ghg.web.pages.evidence import handed_out
from ghg.web.printed import teller

router = APIRouter()
TYPES = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
}
Issued = Annotated[int, Query(ge=1, le=10**9)]


@router.get("/reports")
def show(request: Request, inventory: Text = "", done: Number = None) -> Response:
    site = site_of(request)
    rows = [
        (one, tuple(reversed(issue_list(site.desk, one.code))))
        for one in reversed(standing(site.desk))
        if inventory in ("", one.code)
    ]
    return rendered(request, "reports.html", rows=rows, formats=FORMATS, done=done)


@router.get("/reports/file")
def file(
    request: Request,
    inventory: Text,
    issue: Issued,
    form: Literal["pdf", "xlsx", "json", "docx"],
    language: Literal["zh", "en"],
) -> Response:
    """Write a document of a frozen issue; nothing is kept of it."""
    desk = site_of(request).desk
    made, sha256 = load_issue(desk, inventory, issue)
    content = report_bytes(form, made, sha256, language, later_of(desk, inventory, issue))
    name = f"{file_code(made.inventory, sha256)}-{made.number}-{language}.{form}"
    return Response(content, media_type=TYPES[form], headers=handed_out(name))


@router.get("/reports/read")
def read(
    request: Request, inventory: Text, issue: Issued, language: Literal["zh", "en"]
) -> Response:
    """Show the report of an issue in the page: the same blocks as on paper."""
    desk = site_of(request).desk
    made, sha256 = load_issue(desk, inventory, issue)
    said = version_statement(made, sha256, language, later_of(desk, inventory, issue))
    return rendered(
        request,
        "report_read.html",
        said=said,
        code=inventory,
        issue=issue,
        blocks=said.blocks,
        headings=report_headings(said),
        cells=teller(made, issue),
    )


@router.get("/reports/pack")
def pack(
    request: Request, inventory: Text, issue: Issued, language: Literal["zh", "en"]
) -> Response:
    """Write the verification pack of an issue, with its report; nothing is kept of it."""
    with TemporaryDirectory(prefix="ghg-pack-") as folder:
        made = make_pack(
            site_of(request).desk, Path(folder), inventory, issue, ("pdf", "xlsx"), language
        )
        content = made.path.read_bytes()
    headers = handed_out(made.path.name)
    return Response(content, media_type="application/zip", headers=headers)
