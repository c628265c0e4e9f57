"""Credits and certificates: positions, blocks, uses, what ends soon."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.holdings.views import calendar, holdings, life, position, use_list
from ghg.desk.setup import today
from ghg.web.asking import Page, site_of
from ghg.web.page import rendered
from ghg.web.paging import paged

router = APIRouter()


@router.get("/holdings")
def show(request: Request, page: Page = 1) -> Response:
    desk = site_of(request).desk
    pages = paged(holdings(desk), page, "/holdings", {})
    return rendered(
        request,
        "holdings.html",
        positions=position(desk),
        ending=calendar(desk)[:10],
        uses=use_list(desk),
        blocks=pages.some,
        pages=pages,
        today=today(),
    )


@router.get("/holdings/block")
def block(request: Request, number: int) -> Response:
    """Tell the life of a block from its root on."""
    events = life(site_of(request).desk, number)
    return rendered(request, "block.html", number=number, events=events)
