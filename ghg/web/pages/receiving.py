"""Import: the template, a filled file checked without a trace, its mistakes, the yes, the way back.

Nothing is written before somebody has seen what would be; what was taken in can be taken back.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Literal

from fastapi import APIRouter, File, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ghg.desk.batches import BatchView, batch_list, undo
from ghg.desk.imports.annotated import annotate
from ghg.desk.imports.files import check_file, import_file
from ghg.desk.imports.mappings import mapping_list
from ghg.desk.setup import today
from ghg.desk.telling import fitting
from ghg.desk.template import write_template
from ghg.errors import DataError, GhgError, Problem
from ghg.web.acts import MENDED, NOTHING, Told, acted, refusal
from ghg.web.asking import Number, Page, Text, Word, Words, Year, site_of
from ghg.web.page import link, reader_of, rendered
from ghg.web.pages.evidence import handed_out
from ghg.web.paging import paged
from ghg.web.uploads import Waiting

router = APIRouter()
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which problems are asked for; what is empty asks for all."""

    level: str
    code: str
    sheet: str

    def takes(self, one: Problem) -> bool:
        return (
            self.level in ("", one.level)
            and self.code in ("", one.word)
            and self.sheet in ("", one.place.sheet)
        )


@router.get("/import")
def show(request: Request, done: Number = None, undone: Number = None, page: Page = 1) -> Response:
    return _shown(request, NOTHING, done=done, undone=undone, page=page)


@router.get("/import/template")
def template(request: Request, year: Year, language: Literal["zh", "en"]) -> Response:
    """Write the workbook to fill in, for what is still outstanding."""
    site = site_of(request)
    with TemporaryDirectory(prefix="ghg-template-") as folder:
        path = Path(folder) / f"ghg-{year}-{language}.xlsx"
        write_template(site.desk, path, year or 0, language, site.entity)
        content = path.read_bytes()
    return Response(content, media_type=WORKBOOK, headers=handed_out(path.name))


@router.post("/import/upload")
def upload(
    request: Request, file: Annotated[UploadFile | None, File()] = None, mapping: Word = ""
) -> Response:
    """Check a file that was handed in; nothing is written."""
    site = site_of(request)

    def act() -> str:
        if file is None:
            raise DataError("E-WEB.no_file")
        waiting = site.uploads.keep(request.state.session, file, mapping)
        try:
            site.uploads.put(_checked(request, waiting))
        except GhgError:
            site.uploads.drop(waiting)
            raise
        return link("/import/checked", id=waiting.id)

    return acted(request, act, lambda told, status: _shown(request, told, status))


@router.get("/import/checked")
def checked(
    request: Request,
    id: Text,  # noqa: A002 - the word of the address
    level: Text = "",
    code: Text = "",
    sheet: Text = "",
    page: Page = 1,
) -> Response:
    waiting = site_of(request).uploads.named(request.state.session, id)
    return _seen(request, waiting, Filter(level, code, sheet), page)


@router.get("/import/copy")
def copy(request: Request, id: Text) -> Response:  # noqa: A002 - the word of the address
    """Give the file back with every problem at its cell."""
    site, language = site_of(request), reader_of(request).language
    waiting = site.uploads.named(request.state.session, id)
    said = [fitting(one) for one in waiting.problems]
    with TemporaryDirectory(prefix="ghg-copy-") as folder:
        to = Path(folder) / f"{waiting.path.stem}-{language}.xlsx"
        annotate(site.desk, waiting.path, said, to, language, waiting.mapping, site.entity)
        content = to.read_bytes()
    return Response(content, media_type=WORKBOOK, headers=handed_out(to.name))


@router.post("/import/confirm")
def confirm(
    request: Request,
    id: Word,  # noqa: A002 - the word of the form
    accept: Words = [],  # noqa: B006 - FastAPI gives a new list
) -> Response:
    """Take a checked file in, as one batch; what is refused now stands on its page."""
    site = site_of(request)
    waiting = site.uploads.named(request.state.session, id)
    try:
        made = import_file(
            site.desk, waiting.path, tuple(accept), site.entity, mapping=waiting.mapping
        )
    except MENDED as error:
        again = _checked(request, waiting)
        site.uploads.put(again)
        told, status = refusal(request, error)
        return _seen(request, again, Filter("", "", ""), told=told, status=status)
    site.uploads.drop(waiting)
    return RedirectResponse(link("/import", done=made.batch or 0), 303)


@router.post("/import/drop")
def drop(request: Request, id: Word) -> Response:  # noqa: A002 - the word of the form
    """Forget a file that waits."""
    uploads = site_of(request).uploads
    uploads.drop(uploads.named(request.state.session, id))
    return RedirectResponse("/import", 303)


@router.post("/import/undo")
def take_back(request: Request, batch: Word, reason: Word = "") -> Response:
    """Take a batch back, with the reason."""
    number = int(batch) if batch.isascii() and batch.isdecimal() and len(batch) < 19 else 0

    def act() -> str:
        made = undo(site_of(request).desk, number, reason.strip())
        return link("/import", undone=made.batch)

    return acted(request, act, lambda told, status: _shown(request, told, status))


def _checked(request: Request, waiting: Waiting) -> Waiting:
    """Say what an import would do; a file that cannot be read keeps its problems alone."""
    site = site_of(request)
    try:
        found = check_file(site.desk, waiting.path, site.entity, mapping=waiting.mapping)
    except MENDED as error:
        return replace(waiting, checked=None, problems=error.problems)
    return replace(waiting, checked=found, problems=found.problems)


def _seen(
    request: Request,
    waiting: Waiting,
    wanted: Filter,
    page: int = 1,
    told: Told = NOTHING,
    status: int = 200,
) -> Response:
    problems = [fitting(one) for one in waiting.problems]
    some = [one for one in problems if wanted.takes(one)]
    query = {"id": waiting.id, "level": wanted.level, "code": wanted.code, "sheet": wanted.sheet}
    return rendered(
        request,
        "import_checked.html",
        status,
        waiting=waiting,
        found=waiting.checked,
        pages=paged(some, page, "/import/checked", query),
        count=len(problems),
        asked=wanted,
        levels=_distinct(one.level for one in problems),
        codes=_distinct(one.word for one in problems),
        sheets=_distinct(one.place.sheet for one in problems if one.place.sheet),
        told=told,
    )


def _distinct(words: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))  # type: ignore[call-overload]


def _shown(
    request: Request,
    told: Told,
    status: int = 200,
    done: int | None = None,
    undone: int | None = None,
    page: int = 1,
) -> Response:
    site = site_of(request)
    batches: list[BatchView] = list(reversed(batch_list(site.desk)))
    pages = paged(batches, page, "/import", {})
    return rendered(
        request,
        "import.html",
        status,
        told=told,
        pages=pages,
        mappings=mapping_list(site.desk, site.entity),
        year=today() // 10000 - 1,
        done=done,
        undone=undone,
    )
