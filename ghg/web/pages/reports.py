"""Reports: every issue, its report read in the page, its documents and its pack to take away."""

from typing import Annotated, Literal

from fastapi import APIRouter, File, Query, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.inventory import issue_list, load_issue
from ghg.desk.overview import standing
from ghg.desk.pack.make import make_pack
from ghg.desk.pack.verified import Verified, own_pack_verified, verified
from ghg.desk.report import (
    FORMATS,
    file_code,
    report_anchors,
    report_bytes,
    version_statement,
    with_company,
)
from ghg.desk.temporary import working
from ghg.desk.verification.final import later_of
from ghg.errors import DataError
from ghg.web.acts import NOTHING, Filled, Said, Told, refusal
from ghg.web.asking import Number, Text, Word, site_of
from ghg.web.page import reader_of, rendered
from ghg.web.pages.evidence import handed_out
from ghg.web.printed import teller
from ghg.web.uploads import handed_in
from ghg.web.verified_words import Known, known_of
from ghg.web.verified_words import told as script_told

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
    headers = handed_out(with_company(made, name, language))
    return Response(content, media_type=TYPES[form], headers=headers)


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
        anchors=report_anchors(said),
        cells=teller(made, issue),
    )


@router.get("/reports/verify")
def verify_form(request: Request) -> Response:
    return _verify(request, {}, NOTHING)


@router.post("/reports/verify")
def verify(
    request: Request,
    file: Annotated[UploadFile | None, File()] = None,
    head: Word = "",
    sha256: Word = "",
    key: Word = "",
) -> Response:
    """Check a pack that was handed in; nothing of it is kept."""
    said = {"head": head.strip(), "sha256": sha256.strip(), "key": key.strip()}
    try:
        if file is None:
            raise DataError("E-WEB.no_file")
        with handed_in(file) as path:
            found = verified(path, reader_of(request).language, **said)
    except DataError as error:
        return _verify(request, said, *refusal(request, error))
    return _verify(request, said, NOTHING, found=found)


@router.get("/reports/verified")
def verify_own(request: Request, inventory: Text, issue: Issued) -> Response:
    """Make the pack of an issue and check it at once."""
    language = reader_of(request).language
    desk = site_of(request).desk
    made, _ = load_issue(desk, inventory, issue)
    found = own_pack_verified(desk, inventory, issue, language)
    name = f"{inventory}-{issue}-pack.zip"
    return _verify(request, {}, NOTHING, found=found, name=name, known=known_of(made.notices))


def _verify(
    request: Request,
    said: Said,
    told: Told,
    status: int = 200,
    found: Verified | None = None,
    name: str = "",
    known: Known | None = None,
) -> Response:
    values = {"said": Filled(said), "told": told, "found": found, "name": name}
    notes = script_told(reader_of(request), found.notes, known) if found else []
    return rendered(request, "verify.html", status, notes=notes, **values)


@router.get("/reports/pack")
def pack(
    request: Request, inventory: Text, issue: Issued, language: Literal["zh", "en"]
) -> Response:
    """Write the verification pack of an issue, with its report; nothing is kept of it."""
    desk = site_of(request).desk
    with working("ghg-pack") as folder:
        made = make_pack(desk, folder, inventory, issue, ("pdf", "xlsx"), language)
        content = made.path.read_bytes()
    packed, _ = load_issue(desk, inventory, issue)
    headers = handed_out(with_company(packed, made.path.name, language))
    return Response(content, media_type="application/zip", headers=headers)
