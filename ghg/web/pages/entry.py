"""Month entry: every stream of a month, or of a year month by month, typed and pasted.

One form holds a page of the grid. What is filled in is posted together: one value as a record, many
as one batch, or none while any is wrong. A script sends single cells and pasted blocks by the same
form and gets back their rows and the totals, in one answer.
"""

from dataclasses import dataclass, replace
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Query
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from ghg.desk.activity import add_activity
from ghg.desk.entry.filling import Filled, fill_cells
from ghg.desk.entry.grid import Grid, Rows, year_grid
from ghg.desk.entry.marks import EMPTY
from ghg.desk.entry.waiting import waiting_cells
from ghg.desk.year_in_work import last_month_of
from ghg.domain import dates
from ghg.domain.periods import months_between
from ghg.errors import DataError, GhgError
from ghg.web.asking import Month, Page, Text, Year, month_code, site_of, year_code
from ghg.web.grids import Answer, Handed, Line, handed, lines_of, refused, remarked
from ghg.web.mistakes import status_of
from ghg.web.page import drawn, link, reader_of, rendered
from ghg.web.paging import paged
from ghg.web.site import Look, Site, look_at
from ghg.web.totals import ANY, FEW, MANY, totals_of

router = APIRouter()
YEAR = 100  # a year, in months written as yyyymm
AT_ONCE = {"month": 100, "year": 200}
Show = Annotated[str, Query(pattern="^(missing)?$")]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page of a grid is asked for; its month is that of the entry, or any of the year."""

    view: str
    month: int
    page: int = 1
    show: str = ""
    find: str = ""
    most: int = FEW  # streams whose totals are waited for

    @property
    def rows(self) -> Rows:
        month = self.month if self.view == "month" else 0
        return Rows(month, self.show == "missing", self.find, self.page, AT_ONCE[self.view])

    @property
    def months(self) -> tuple[int, ...]:
        first = self.month // YEAR * YEAR + 1
        return (self.month,) if self.view == "month" else months_between(first, first + 11)

    @property
    def query(self) -> dict[str, object]:
        """Write it as the words of an address, without the page."""
        year, month = divmod(self.month, YEAR)
        when = {"month": f"{year}-{month:02d}"} if self.view == "month" else {"year": year}
        return {**when, "show": self.show, "find": self.find}

    @property
    def path(self) -> str:
        return "/entry" if self.view == "month" else "/year"


@router.get("/entry")
def show(
    request: Request,
    month: Month = "",
    saved: Text = "",
    page: Page = 1,
    show: Show = "",
    find: Text = "",
    posted: Page = 0,
    same: Page = 0,
    totals: Text = "",
) -> Response:
    chosen = month_code(site_of(request), month)
    asked = Asked("month", chosen, page, show, find.strip(), ANY if totals else FEW)
    made = frozenset({(saved, asked.month)} if saved else ())
    return _shown(request, asked, Answer(saved=made, posted=posted, same=same))


@router.get("/year")
def year(
    request: Request,
    year: Year = None,
    page: Page = 1,
    show: Show = "",
    find: Text = "",
    posted: Page = 0,
    same: Page = 0,
    totals: Text = "",
) -> Response:
    """Show a whole year's quantities, every empty cell a field and every other the way to it."""
    month = year_code(site_of(request), year) * YEAR + 1
    asked = Asked("year", month, page, show, find.strip(), ANY if totals else FEW)
    return _shown(request, asked, Answer(posted=posted, same=same))


@router.get("/entry/totals")
def totals(request: Request, month: Month = "", view: Text = "month") -> Response:
    """Give the totals alone, for a page that did not wait for them."""
    chosen = month_code(site_of(request), month)
    asked = Asked("year" if view == "year" else "month", chosen, most=ANY)
    look = look_at(site_of(request))
    values = _values(look, asked, _grid(look, asked))
    return HTMLResponse(drawn(request, "entry_totals.html", **values))


@router.post("/entry")
def save(request: Request, said: Annotated[Handed, Depends(handed)]) -> Response:
    """Post what was filled in: all of it, or nothing."""
    site = site_of(request)
    asked = Asked(said.view, dates.month(said.month), said.page, said.show, said.find)
    by_script = "hx-request" in request.headers
    if not said.cells:
        return RedirectResponse(link(asked.path, **asked.query, page=said.page), 303)
    try:
        made = _posted(site, said)
    except DataError as error:
        return _refused(request, asked, said, error, by_script=by_script)
    if by_script:
        answer = remarked(reader_of(request), said.cells, made.remarks)
        answer = replace(answer, posted=made.records, same=made.same)
        return HTMLResponse(_part(request, asked, answer, said))
    return RedirectResponse(_back(asked, said, made), 303)


def _posted(site: Site, said: Handed) -> Filled:
    """Post one cell as a record of its own, and several as one batch."""
    if len(said.cells) > 1:
        return fill_cells(site.desk, said.cells, said.accept, site.entity)
    made = add_activity(site.desk, said.cells[0], said.accept, site.entity, EMPTY)
    return Filled(made.batch, made.records, 0 if made.records else 1, made.remarks)


def _back(asked: Asked, said: Handed, made: Filled) -> str:
    """Give the address of the page of the grid on which the cells were."""
    query = {**asked.query, "page": asked.page if asked.page > 1 else None}
    if len(said.cells) == 1 and asked.view == "month":
        [one] = said.cells
        return link("/entry", **query, saved=one.stream) + f"#{quote(f's-{one.stream}')}"
    return link(asked.path, **query, posted=made.records or None, same=made.same or None)


def _refused(
    request: Request, asked: Asked, said: Handed, error: GhgError, *, by_script: bool
) -> Response:
    """Show the cells again with what was typed and why it was refused."""
    status = status_of(error, "POST")
    answer = refused(reader_of(request), said.cells, error.problems)
    if not _touched(look_at(site_of(request)), asked, said).rows:  # the whole page tells it
        raise error
    if by_script:
        return HTMLResponse(_part(request, asked, answer, said), status)
    return _shown(request, asked, answer, status)


def _touched(look: Look, asked: Asked, said: Handed) -> Grid:
    """Read the rows of the cells that were handed in."""
    return _grid(look, asked, Rows(streams=frozenset(one.stream for one in said.cells)))


def _grid(look: Look, asked: Asked, rows: Rows | None = None) -> Grid:
    """Read a page of the grid; what was read of these books is kept."""
    wanted, year, site = rows or asked.rows, asked.month // YEAR, look.site
    return look.kept(lambda: year_grid(site.desk, year, site.entity, wanted), "grid", year, wanted)


def _shown(request: Request, asked: Asked, answer: Answer, status: int = 200) -> Response:
    look = look_at(site_of(request))
    grid = _grid(look, asked)
    pages = paged(range(grid.count), asked.page, asked.path, asked.query, AT_ONCE[asked.view])
    return rendered(
        request,
        "entry.html" if asked.view == "month" else "year.html",
        status,
        **_values(look, asked, grid),
        lines=_lines(look, grid, asked, answer),
        pages=pages,
        answer=answer,
    )


def _part(request: Request, asked: Asked, answer: Answer, said: Handed) -> str:
    """Draw the rows of the cells that were handed in, what is told of them, and the totals."""
    look, asked = look_at(site_of(request)), replace(asked, most=MANY)
    grid = _touched(look, asked, said)
    values = _values(look, asked, grid)
    lines = _lines(look, grid, asked, answer)
    return drawn(request, "entry_part.html", **values, lines=lines, answer=answer)


def _lines(look: Look, grid: Grid, asked: Asked, answer: Answer) -> list[Line]:
    desk = look.site.desk
    waiting = look.kept(lambda: waiting_cells(desk), "waiting cells")
    return lines_of(grid, asked.months, answer, waiting)


def _values(look: Look, asked: Asked, grid: Grid) -> dict[str, Any]:
    """Give what the page and its redrawn parts both show."""
    first = grid.months[0]
    return {
        "grid": grid,
        "asked": asked,
        "month": asked.month,
        "months": months_between(first, first + 11),
        "year_on": min(asked.month + YEAR, last_month_of(grid.year + 1)),
        "totals": totals_of(look, grid, asked.month, asked.most),
        "is_closed": asked.view == "month" and asked.month in grid.closed,
    }
