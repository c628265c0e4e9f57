"""A kept file seen in the browser: pictures and PDF alone, told by their content, never by a name.

A picture is drawn in a page of ours; a PDF opens beside it, and what it holds runs nothing here.
Every other file is taken away.
"""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from ghg.desk.evidence_file import kept_file
from ghg.web.asking import Text, site_of
from ghg.web.pages.evidence import handed_out

router = APIRouter()
PICTURES = frozenset({"image/png", "image/jpeg"})
PDF = "application/pdf"
READ = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"


@router.get("/evidence/view")
def view(request: Request, id: Text) -> Response:  # noqa: A002 - the word of the address
    found = kept_file(site_of(request).desk, id)
    headers = handed_out(found.file_name)
    if found.media_type in PICTURES or found.media_type == PDF:
        said = headers["content-disposition"]
        headers["content-disposition"] = said.replace("attachment", "inline", 1)
    if found.media_type == PDF:
        headers["content-security-policy"] = READ
    return FileResponse(found.path, media_type=found.media_type, headers=headers)
