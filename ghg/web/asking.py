"""What an address may ask for, and the site that answers."""

from typing import Annotated

from fastapi import Form, Query
from starlette.requests import Request

from ghg.desk.year_in_work import month_in_work, year_in_work
from ghg.domain import dates
from ghg.web.site import Site

Text = Annotated[str, Query(max_length=200)]
Number = Annotated[int | None, Query(ge=0, le=10**9)]
SomeNumber = Annotated[int, Query(ge=1, le=10**9)]
FormNumber = Annotated[int, Form(ge=1, le=10**9)]
Page = Annotated[int, Query(ge=1, le=10**9)]
Year = Annotated[int | None, Query(ge=1990, le=2100)]
Month = Annotated[str, Query(pattern=r"^((19|20)[0-9]{2}-(0[1-9]|1[0-2]))?$")]
FormMonth = Annotated[str, Form(pattern=r"^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$")]
Word = Annotated[str, Form(max_length=500)]
Words = Annotated[list[str], Form(max_length=20)]


def site_of(request: Request) -> Site:
    """Give the site with the desk of whoever calls; nobody else's is to be had here."""
    site = request.state.site
    assert isinstance(site, Site)
    return site


def month_code(site: Site, text: str) -> int:
    """Read a month of an address (`2025-03`); without one the last of the year in work."""
    return dates.month(text) if text else month_in_work(site.desk)


def year_code(site: Site, year: int | None = None) -> int:
    """Give the year of an address; without one the year in work."""
    return year or year_in_work(site.desk)
