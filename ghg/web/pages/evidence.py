"""Evidence: the kept files with what they prove, and one of them to take away.

A file is handed out as an attachment that no browser opens as a page of ours: named by RFC 5987,
never sniffed, in a sandbox of its own.
"""

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, File, Form, UploadFile
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from ghg.desk.choices import EVIDENCE_KINDS
from ghg.desk.evidence import EvidenceView, add_file, damaged, evidence_list
from ghg.desk.evidence_file import kept_file
from ghg.desk.evidence_proves import proves
from ghg.desk.plan import plan_of
from ghg.domain import dates
from ghg.domain.periods import Period, span
from ghg.errors import DamageError, DataError
from ghg.web.acts import NOTHING, Filled, Said, Told, acted
from ghg.web.asking import Page, Text, Word, site_of
from ghg.web.page import link, rendered
from ghg.web.paging import paged
from ghg.web.uploads import handed_in

router = APIRouter()
SANDBOX = "sandbox; default-src 'none'"


@dataclass(frozen=True, slots=True)
class Paper:
    """A kept file with all its links."""

    file: EvidenceView
    links: tuple[EvidenceView, ...]


@router.get("/evidence")
def show(
    request: Request,
    page: Page = 1,
    stream: Text = "",
    month: Text = "",
    done: Text = "",
    word: Text = "",
) -> Response:
    """List the kept files, or those that a word is found in; a cell that asks for a proof is filled
    in on the form."""
    said = {"first": month, "last": month}
    return _shown(request, said, (stream,), NOTHING, page=page, done=done, word=word.strip())


@router.get("/evidence/one")
def one(request: Request, id: Text) -> Response:  # noqa: A002 - the word of the address
    """Show a kept file: what it is, what it proves, and whether it is still what it was."""
    site = site_of(request)
    found = proves(site.desk, id, site.entity)
    try:
        kept = kept_file(site.desk, found.file.sha256)
    except DamageError as error:
        return rendered(
            request, "evidence_one.html", found=found, kept=None, problems=error.problems
        )
    return rendered(request, "evidence_one.html", found=found, kept=kept, problems=())


@router.get("/evidence/check")
def check(request: Request) -> Response:
    """Read every kept file and tell those that are missing or not what they were."""
    return rendered(request, "evidence_check.html", problems=damaged(site_of(request).desk))


@router.post("/evidence/add")
def add(
    request: Request,
    file: Annotated[UploadFile | None, File()] = None,
    kind: Word = "",
    first: Word = "",
    last: Word = "",
    number: Word = "",
    description: Word = "",
    streams: Annotated[list[str], Form(max_length=5000)] = [],  # noqa: B006 - a new list each time
) -> Response:
    """Keep a file, and link it to streams for some months."""
    site = site_of(request)
    said = {"kind": kind, "first": first.strip(), "last": last.strip()}
    words = {"document_no": number.strip(), "description": description.strip()}

    def act() -> str:
        if file is None:
            raise DataError("E-WEB.no_file")
        months = _months(said["first"], said["last"])
        with handed_in(file) as path:
            made = add_file(site.desk, path, kind, tuple(streams), months, **words)
        return link("/evidence", done=made.id)

    chosen = tuple(streams)
    back = {**said, **words}
    return acted(request, act, lambda told, status: _shown(request, back, chosen, told, status))


def _months(first: str, last: str) -> Period | None:
    """Read first and last month; one alone is both."""
    if not (first or last):
        return None
    return span(dates.month(first or last), dates.month(last or first))


def _shown(
    request: Request,
    said: Said,
    streams: tuple[str, ...],
    told: Told,
    status: int = 200,
    page: int = 1,
    done: str = "",
    word: str = "",
) -> Response:
    site = site_of(request)
    papers: dict[str, list[EvidenceView]] = {}
    for one in evidence_list(site.desk):
        papers.setdefault(one.sha256, []).append(one)
    found = [
        Paper(links[0], tuple(one for one in links if one.stream))
        for links in papers.values()
        if has(links[0], word)
    ]
    pages = paged(found, page, "/evidence", {"word": word})
    return rendered(
        request,
        "evidence.html",
        status,
        papers=pages.some,
        pages=pages,
        said=Filled(said),
        word=word,
        streams=streams,
        told=told,
        kinds=EVIDENCE_KINDS,
        known=plan_of(site.desk, site.entity).streams,
        done=next(
            (links[0] for sha256, links in papers.items() if done and sha256.startswith(done)), None
        ),
    )


def has(file: EvidenceView, word: str) -> bool:
    """Tell whether a word stands in a file's name, number or note, or begins its hash."""
    texts = (file.file_name, file.document_no, file.description)
    bare = word.casefold()
    return any(bare in text.casefold() for text in texts) or file.sha256.startswith(bare)


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
