"""What is published: guides, and values looked up by a word; each with its document and place."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.catalogue import published_values
from ghg.desk.library import guide as guide_of
from ghg.desk.library import guides
from ghg.desk.names import kind_name
from ghg.web.asking import Page, Text
from ghg.web.page import reader_of, rendered
from ghg.web.paging import paged

router = APIRouter()
ROWS = 50


@router.get("/library")
def show(request: Request) -> Response:
    return rendered(request, "library.html", guides=guides(), word="")


@router.get("/library/guide")
def guide(request: Request, id: Text) -> Response:  # noqa: A002 - the word of the address
    found, reader = guide_of(id), reader_of(request)
    kinds = {one.kind: kind_name(one.kind, reader.language) for one in found.sources}
    return rendered(request, "guide.html", guide=found, kinds=kinds)


@router.get("/library/factors")
def factors(request: Request, word: Text = "", page: Page = 1) -> Response:
    pages = paged(published_values(word), page, "/library/factors", {"word": word}, ROWS)
    return rendered(request, "factors.html", word=word, values=pages.some, pages=pages)
