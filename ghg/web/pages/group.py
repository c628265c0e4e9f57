"""What plants sent to their group: issues with their totals, and one sum a year."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.group.listing import group_sums, received, received_of
from ghg.web.asking import Text, Year, site_of, year_code
from ghg.web.page import rendered

router = APIRouter()
WORDS = {"name": "report.total", "scope2": "report.scope2"}


@router.get("/group")
def show(request: Request, year: Year = None) -> Response:
    desk = site_of(request).desk
    found = received(desk)
    years = sorted({one.year for one in found})
    asked = year or (years[-1] if years else year_code(site_of(request)))
    return rendered(
        request,
        "group.html",
        found=found,
        year=asked,
        years=sorted({*years, asked}),
        sums=group_sums(desk, asked),
        words=WORDS,
    )


@router.get("/group/plant")
def plant(request: Request, code: Text) -> Response:
    """Show every issue that a plant sent, with where it came from."""
    found = received_of(site_of(request).desk, code)
    return rendered(request, "group_plant.html", found=found, words=WORDS)
