"""Month entry: one month, every stream, beside the month before and the same month a year ago.

A value is saved by a plain form; htmx gets back the one row and the totals redrawn, in one answer.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import quote

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from ghg.desk.activity import Typed, add_activity
from ghg.desk.grid import MISSING, RECORDED, UNWANTED, Grid, GridCell, GridRow, year_grid
from ghg.desk.overview import standing
from ghg.domain.issue import Issue
from ghg.domain.periods import months_between
from ghg.errors import DataError, GhgError, Problem
from ghg.web import typed as typing_
from ghg.web.asking import FormMonth, Month, Text, Word, Words, Year, month_code, site_of
from ghg.web.mistakes import status_of
from ghg.web.page import drawn, link, reader_of, rendered
from ghg.web.site import Site, shown
from ghg.web.typed import NOTHING, Told

router = APIRouter()
YEAR = 100  # a year, in months written as yyyymm


@dataclass(frozen=True, slots=True)
class Line:
    """A stream in a month with its neighbours in time; what was typed and refused, or saved."""

    row: GridRow
    cell: GridCell
    before: str
    last_year: str
    typed: Typed | None = None
    told: Told = NOTHING
    saved: bool = False

    @property
    def open(self) -> bool:
        """Tell whether a value can be typed: nothing is recorded, or what was typed is refused."""
        return self.cell.state != RECORDED or self.typed is not None


@dataclass(frozen=True, slots=True)
class Totals:
    """What a month adds up to in the books as they stand; "" where a gap blocks it."""

    month_t: str
    year_t: str
    missing: int
    missing_year: int
    decimals: int
    inventory: bool


@router.get("/entry")
def show(request: Request, month: Month = "", saved: Text = "") -> Response:
    site, wanted = site_of(request), month_code(month)
    grid = year_grid(site.desk, wanted // YEAR, site.entity)
    lines = [
        replace(one, saved=one.row.stream.code == saved and one.cell.state == RECORDED)
        for one in _lines(grid, wanted)
    ]
    return rendered(request, "entry.html", **_values(site, grid, wanted), lines=lines)


@router.get("/year")
def year(request: Request, year: Year = None) -> Response:
    """Show a whole year's quantities, every cell a way to its entry."""
    site = site_of(request)
    grid = year_grid(site.desk, year or month_code("") // YEAR, site.entity)
    return rendered(request, "year.html", grid=grid)


@router.post("/entry")
def save(
    request: Request,
    stream: Word,
    month: FormMonth,
    quantity: Word = "",
    unit: Word = "",
    accept: Words = [],  # noqa: B006 - FastAPI gives a new list
) -> Response:
    """Post one record of a stream for a month."""
    site = site_of(request)
    said = Typed(stream, quantity.strip(), unit.strip(), month)
    try:
        made = add_activity(site.desk, said, tuple(accept), site.entity)
    except DataError as error:
        return _refused(request, said, error)
    if "hx-request" in request.headers:
        return HTMLResponse(_redrawn(request, said, made.remarks))
    place = f"#{quote(f's-{stream}')}"
    return RedirectResponse(link("/entry", month=month, saved=stream) + place, 303)


def _refused(request: Request, said: Typed, error: GhgError) -> Response:
    """Show the row again with what was typed and why it was refused."""
    site, status = site_of(request), status_of(error, "POST")
    told = typing_.told(reader_of(request), error.problems)
    month = month_code(said.month)
    grid = year_grid(site.desk, month // YEAR, site.entity)
    lines = [
        replace(one, typed=said, told=told) if one.row.stream.code == said.stream else one
        for one in _lines(grid, month)
    ]
    mine = [one for one in lines if one.typed]
    if not mine:  # no such row: the whole page tells it
        raise error
    values = _values(site, grid, month)
    if "hx-request" in request.headers:
        return HTMLResponse(drawn(request, "entry_row.html", **values, line=mine[0]), status)
    return rendered(request, "entry.html", status, **values, lines=lines)


def _redrawn(request: Request, said: Typed, remarks: Iterable[Problem]) -> str:
    """Draw the row that was saved, and the totals."""
    site, month = site_of(request), month_code(said.month)
    told = replace(typing_.told(reader_of(request), remarks), questions=())
    grid = year_grid(site.desk, month // YEAR, site.entity)
    mine = next(one for one in _lines(grid, month) if one.row.stream.code == said.stream)
    values = _values(site, grid, month)
    row = drawn(request, "entry_row.html", **values, line=replace(mine, told=told, saved=True))
    return row + drawn(request, "entry_totals.html", **values, beside=True)


def _lines(grid: Grid, month: int) -> list[Line]:
    """Put every stream that is wanted or recorded in the month beside its neighbours in time."""
    before, last_year = month - 1 if month % YEAR > 1 else month - YEAR + 11, month - YEAR
    return [
        Line(row, cell, grid.quantity(code, before), grid.quantity(code, last_year))
        for row in grid.rows
        for cell in row.cells
        if cell.month == month and (cell.state != UNWANTED or cell.records)
        for code in (row.stream.code,)
    ]


def _values(site: Site, grid: Grid, month: int) -> dict[str, object]:
    """Give what the page and its redrawn parts both show."""
    first = grid.months[0]
    return {
        "grid": grid,
        "month": month,
        "months": months_between(first, first + 11),
        "totals": _totals(site, grid, month),
        "is_closed": month in grid.closed,
        "missing": MISSING,
    }


def _totals(site: Site, grid: Grid, month: int) -> Totals:
    made = _draft(site, grid.year)
    return Totals(
        month_t=_total(made, f"month:{month}"),
        year_t=_total(made, "name:guide"),
        missing=grid.missing(month),
        missing_year=grid.missing(),
        decimals=made.reporting_decimals if made else 2,
        inventory=made is not None,
    )


def _draft(site: Site, year: int) -> Issue | None:
    """Give the draft of the year's inventory, if there is one."""
    codes = [one.code for one in standing(site.desk) if one.year == year]
    return shown(site, codes[-1], 0).issue if codes else None


def _total(made: Issue | None, number: str) -> str:
    rows = made.totals if made else ()
    return next((row.co2e_t for row in rows if f"{row.axis}:{row.key}" == number), "")
