"""Evidence: the kept files with what they prove, and one of them to take away.

A file is handed out as an attachment that no browser opens as a page of ours: named by RFC 5987,
never sniffed, in a sandbox of its own.
"""

from dataclasses import dataclass
from urllib.parse import quote

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from ghg.desk.evidence import EvidenceView, evidence_list
from ghg.desk.evidence_file import kept_file
from ghg.web.asking import Page, Text, site_of
from ghg.web.page import rendered
from ghg.web.paging import paged

router = APIRouter()
SANDBOX = "sandbox; default-src 'none'"


@dataclass(frozen=True, slots=True)
class Paper:
    """A kept file with all its links."""

    file: EvidenceView
    links: tuple[EvidenceView, ...]


@router.get("/evidence")
def show(request: Request, page: Page = 1) -> Response:
    papers: dict[str, list[EvidenceView]] = {}
    for one in evidence_list(site_of(request).desk):
        papers.setdefault(one.sha256, []).append(one)
    found = [
        Paper(links[0], tuple(one for one in links if one.stream)) for links in papers.values()
    ]
    pages = paged(found, page, "/evidence", {})
    return rendered(request, "evidence.html", papers=pages.some, pages=pages)


@router.get("/evidence/file")
def file(request: Request, id: Text) -> Response:  # noqa: A002 - the word of the address
    found = kept_file(site_of(request).desk, id)
    headers = handed_out(found.file_name)
    return FileResponse(found.path, media_type=found.media_type, headers=headers)


def handed_out(name: str) -> dict[str, str]:
    """Give the headers of a file to take away; its name is data, in any language."""
    plain = "".join(
        sign if sign.isascii() and (sign.isalnum() or sign in "._-") else "_" for sign in name
    )
    said = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, '')}"
    return {
        "content-disposition": said,
        "content-security-policy": SANDBOX,
    }
