"""What an address may ask for, and the site that answers."""

from typing import Annotated

from fastapi import Form, Query
from starlette.requests import Request

from ghg.desk.setup import today
from ghg.domain import dates, periods
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


def month_code(text: str) -> int:
    """Read a month of an address (`2025-03`); without one the month before this one."""
    if text:
        return dates.month(text)
    first = today() // 100 * 100 + 1
    return periods.day_before(first) // 100
