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
from ghg.desk.evidence import EvidenceView, add_file, damaged
from ghg.desk.evidence_file import kept_file
from ghg.desk.evidence_proves import ProofView, proof_list, proves
from ghg.desk.plan import plan_of
from ghg.domain import dates
from ghg.domain.periods import Period, span
from ghg.errors import DamageError, DataError
from ghg.web.acts import NOTHING, Filled, Said, Told, acted
from ghg.web.asking import Page, Text, Word, site_of
from ghg.web.page import link, reader_of, rendered
from ghg.web.paging import paged
from ghg.web.proven import months_of, proven
from ghg.web.reader import Reader
from ghg.web.table import Cell, table
from ghg.web.uploads import handed_in

router = APIRouter()
FIRST_THINGS = 6
SANDBOX = "sandbox; default-src 'none'"


@dataclass(frozen=True, slots=True)
class Paper:
    """A kept file with the first things that it proves, and how many there are besides."""

    file: EvidenceView
    things: tuple[Cell, ...]
    more: int


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
    site, reader = site_of(request), reader_of(request)
    found = proves(site.desk, id)
    rows = ((proven(reader, one), months_of(reader, one)) for one in found.things)
    said = {"found": found, "things": table(reader, "proves:words span:d", rows)}
    try:
        kept = kept_file(site.desk, found.file.sha256)
    except DamageError as error:
        return rendered(request, "evidence_one.html", kept=None, problems=error.problems, **said)
    return rendered(request, "evidence_one.html", kept=kept, problems=(), **said)


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
    papers: dict[str, list[ProofView]] = {}
    for one in proof_list(site.desk):
        papers.setdefault(one.sha256, []).append(one)
    found = [rows for rows in papers.values() if has(rows[0], word)]
    pages = paged(found, page, "/evidence", {"word": word})
    return rendered(
        request,
        "evidence.html",
        status,
        papers=[_paper(reader_of(request), rows) for rows in pages.some],
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


def _paper(reader: Reader, rows: list[ProofView]) -> Paper:
    """Write what a file proves, so far as a list has room for it."""
    things = [one for one in rows if one.thing]
    said = tuple(
        proven(reader, one) + f" {months_of(reader, one)}".rstrip() for one in things[:FIRST_THINGS]
    )
    return Paper(rows[0], said, len(things) - len(said))


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
    """Give the headers of a file to take away; its name is data, in any language (RFC 6266).

    What is older than `filename*` gets the name in plain letters; signs of a path are in neither.
    """
    name = name.replace("/", "_").replace("\\", "_").encode(errors="replace").decode()
    plain = "".join(
        sign if sign.isascii() and (sign.isalnum() or sign in "._-") else "_" for sign in name
    )
    plain = plain.lstrip(".") or "_"
    said = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, '')}"
    return {
        "content-disposition": said,
        "content-security-policy": SANDBOX,
    }
