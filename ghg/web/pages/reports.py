"""Reports: every issue, and its documents to take away."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.inventory import issue_list, load_issue
from ghg.desk.overview import standing
from ghg.desk.report import FORMATS, file_code, report_bytes
from ghg.web.asking import Text, site_of
from ghg.web.page import rendered
from ghg.web.pages.evidence import handed_out

router = APIRouter()
TYPES = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}


@router.get("/reports")
def show(request: Request, inventory: Text = "") -> Response:
    site = site_of(request)
    rows = [
        (one, tuple(reversed(issue_list(site.desk, one.code))))
        for one in reversed(standing(site.desk))
        if inventory in ("", one.code)
    ]
    return rendered(request, "reports.html", rows=rows, formats=FORMATS)


@router.get("/reports/file")
def file(
    request: Request,
    inventory: Text,
    issue: Annotated[int, Query(ge=1, le=10**9)],
    form: Literal["pdf", "xlsx", "json"],
    language: Literal["zh", "en"],
) -> Response:
    """Write a document of a frozen issue; nothing is kept of it."""
    made, sha256 = load_issue(site_of(request).desk, inventory, issue)
    content = report_bytes(form, made, sha256, language)
    name = f"{file_code(made.inventory, sha256)}-{made.number}-{language}.{form}"
    return Response(content, media_type=TYPES[form], headers=handed_out(name))
