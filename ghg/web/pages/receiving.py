"""Import: the template, a file to hand in, and the batches with the way back.

What is handed in is checked first (`checked`); what was taken in can be taken back.
"""

from typing import Annotated, Literal

from fastapi import APIRouter, File, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.batches import BatchView, batch_list, undo
from ghg.desk.imports.kinds import table_kinds
from ghg.desk.imports.mappings import mapping_list
from ghg.desk.template import write_template
from ghg.desk.temporary import working
from ghg.errors import DataError
from ghg.web.acts import NOTHING, Told, acted
from ghg.web.asking import Number, Page, Word, Year, site_of, year_code
from ghg.web.mistakes import UPLOADS
from ghg.web.page import link, rendered
from ghg.web.pages.checked import WORKBOOK, begin
from ghg.web.pages.evidence import handed_out
from ghg.web.paging import paged
from ghg.web.uploads import FOLDER

router = APIRouter()


@router.get("/import")
def show(request: Request, done: Number = None, undone: Number = None, page: Page = 1) -> Response:
    return _shown(request, NOTHING, done=done, undone=undone, page=page)


@router.get("/import/template")
def template(request: Request, year: Year, language: Literal["zh", "en"]) -> Response:
    """Write the workbook to fill in, for what is still outstanding."""
    site = site_of(request)
    with working(FOLDER) as folder:
        path = folder / f"ghg-{year}-{language}.xlsx"
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
        return begin(site, site.uploads.keep(request.state.session, file, mapping))

    return acted(request, act, lambda told, status: _shown(request, told, status))


@router.post("/import/undo")
def take_back(request: Request, batch: Word, reason: Word = "") -> Response:
    """Take a batch back, with the reason."""
    number = int(batch) if batch.isascii() and batch.isdecimal() and len(batch) < 19 else 0

    def act() -> str:
        made = undo(site_of(request).desk, number, reason.strip())
        return link("/import", undone=made.batch)

    return acted(request, act, lambda told, status: _shown(request, told, status))


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
    return rendered(
        request,
        "import.html",
        status,
        told=told,
        pages=paged(batches, page, "/import", {}),
        mappings=mapping_list(site.desk, site.entity),
        kinds=table_kinds(),
        most=UPLOADS["/import/upload"] - (1 << 20),  # beside the file stands the rest of the form
        year=year_code(site),
        done=done,
        undone=undone,
    )
