"""A block of values without script: pasted as text, laid over streams and months, posted at once.

It comes back with every mistake beside its line, and nothing of it is written while there is one.
"""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.entry.filling import Filled as Posted
from ghg.desk.entry.filling import fill_cells
from ghg.desk.entry.pasting import laid_out
from ghg.desk.plan import plan_of
from ghg.domain import dates
from ghg.domain.periods import month_text
from ghg.errors import DataError
from ghg.web.acts import NOTHING, Filled, Said, Told, acted
from ghg.web.asking import FormMonth, Month, Text, Word, Words, month_code, site_of
from ghg.web.page import link, rendered
from ghg.web.site import Site

router = APIRouter()
Block = Annotated[str, Form(max_length=500_000)]
LINES, BLOCK = "lines", "block"


@router.get("/entry/paste")
def show(request: Request, month: Month = "", stream: Text = "", how: Text = LINES) -> Response:
    chosen = month_text(month_code(site_of(request), month))
    said = {"month": chosen, "stream": stream, "how": how}
    return _shown(request, said, NOTHING, 200)


@router.post("/entry/paste")
def paste(
    request: Request,
    month: FormMonth,
    block: Block = "",
    how: Word = LINES,
    stream: Word = "",
    accept: Words = [],  # noqa: B006 - FastAPI gives a new list
) -> Response:
    """Lay a text over cells and post them, all or none."""
    site = site_of(request)
    said = {"month": month, "stream": stream, "how": how, "block": block}

    def act() -> str:
        made = _posted(site, said, tuple(accept))
        many = {"posted": made.records or None, "same": made.same or None}
        if how == BLOCK:
            return link("/year", year=month[:4], **many)
        return link("/entry", month=month, **many)

    return acted(request, act, lambda told, status: _shown(request, said, told, status))


def _posted(site: Site, said: Said, accept: tuple[str, ...]) -> Posted:
    first = said["stream"] if said["how"] == BLOCK else None
    laid = laid_out(said["block"], _codes(site), dates.month(said["month"]), first)
    if laid.problems:
        raise DataError.of(laid.problems)
    try:
        return fill_cells(site.desk, laid.cells, accept, site.entity)
    except DataError as error:
        raise laid.at_lines(error) from None


def _codes(site: Site) -> list[str]:
    """Name the streams that take records, in the order of the grid."""
    return [one.code for one in plan_of(site.desk, site.entity).streams if not one.balance]


def _shown(request: Request, said: Said, told: Told, status: int) -> Response:
    site = site_of(request)
    streams = [one for one in plan_of(site.desk, site.entity).streams if not one.balance]
    values = {"said": Filled(said), "told": told, "streams": streams}
    return rendered(request, "entry_paste.html", status, **values)
