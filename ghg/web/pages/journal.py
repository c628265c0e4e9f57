"""The journal: who did what, when, why; the latest first. The chain is checked when asked."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.journal import journal_list, verify
from ghg.web.asking import Page, site_of
from ghg.web.page import rendered
from ghg.web.paging import paged

router = APIRouter()


@router.get("/journal")
def show(request: Request, page: Page = 1, check: bool = False) -> Response:
    desk = site_of(request).desk
    pages = paged(journal_list(desk)[::-1], page, "/journal", {})
    checked = verify(desk) if check else None
    return rendered(request, "journal.html", lines=pages.some, pages=pages, checked=checked)
