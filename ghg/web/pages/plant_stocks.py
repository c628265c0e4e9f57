"""Stocks: what lies there at the end of a month, and both ways to what was used."""

from collections.abc import Iterable
from fractions import Fraction

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.plan import plan_of
from ghg.desk.stock import StockYear, stock_year
from ghg.desk.stock_list import StockLine, stock_list
from ghg.domain.numbers import exact_text
from ghg.domain.readable import rounded, unrounded
from ghg.domain.stocks import Flows, StockMonth
from ghg.web.asking import Page, Text, Year, site_of, year_code
from ghg.web.page import reader_of, rendered
from ghg.web.paging import paged
from ghg.web.reader import Reader
from ghg.web.table import Cell, Table, badge, linked, table

router = APIRouter()
PARTS = Flows.__slots__


@router.get("/stocks")
def show(request: Request, year: Year = None, page: Page = 1) -> Response:
    """List the stored streams of a year with what they opened and closed with."""
    site, reader = site_of(request), reader_of(request)
    chosen = year_code(site, year)
    found = stock_list(site.desk, chosen, site.entity)
    pages = paged(found, page, "/stocks", {"year": chosen})
    stocks = _stocks(reader, pages.some, chosen)
    return rendered(request, "stocks.html", year=chosen, pages=pages, stocks=stocks)


@router.get("/stock")
def one(request: Request, stream: Text, year: Year = None) -> Response:
    """Show the stock sheet of a stream, month by month."""
    site, reader = site_of(request), reader_of(request)
    chosen = year_code(site, year)
    found = stock_year(site.desk, stream, chosen, site.entity)
    keeps = any(month.keeps for month in found.months)
    return rendered(
        request,
        "stock.html",
        stream=plan_of(site.desk, site.entity).stream(stream),
        year=chosen,
        keeps=keeps,
        problems=found.problems,
        sheet=_sheet(reader, found),
        counts=_counts(reader, found),
    )


def _stocks(reader: Reader, found: Iterable[StockLine], year: int) -> Table:
    rows = (
        (
            linked(one.stream, "/stock", stream=one.stream, year=year),
            _number(one.opening),
            reader.month(one.last_month),
            _number(one.closing),
            reader.unit(one.unit),
            str(one.counts or ""),
            _lacking(reader, one),
        )
        for one in found
    )
    columns = "stream web.stock.opens:n web.stock.last:d closing:n unit counted:n web.stock.lacks"
    return table(reader, columns, rows)


def _lacking(reader: Reader, one: StockLine) -> Cell:
    if not one.lacking:
        return badge(reader.t("web.complete"), "ok")
    return badge(reader.months(one.lacking), "warn")


def _sheet(reader: Reader, found: StockYear) -> Table:
    counts = {one.day // 100 for one in found.counts}
    rows = (_month(reader, one, counted=one.month in counts) for one in found.months)
    parts = " ".join(f"{name}:n" for name in PARTS)
    columns = f"month:d {parts} derived:n metered:n difference:n percent:n taken counted"
    return table(reader, columns, rows)


def _month(reader: Reader, one: StockMonth, *, counted: bool) -> tuple[Cell, ...]:
    flows = [_number(getattr(one.flows, name)) for name in PARTS]
    if one.carried:
        flows[0] = f"{flows[0]} {reader.t('stock.carried')}"
    percent = "" if one.percent is None else rounded(exact_text(one.percent), 2)
    ways = (_number(one.derived), _number(one.metered), _number(one.difference))
    taken = reader.named("stock.way", one.taken) if one.taken else ""
    mark = badge(reader.t("web.stock.is_counted"), "ok") if counted else ""
    return (reader.month(one.month), *flows, *ways, percent, taken, mark)


def _counts(reader: Reader, found: StockYear) -> Table:
    rows = ((reader.day(one.day), one.method, one.counted_by, one.witness) for one in found.counts)
    columns = "day:d web.stock.method web.stock.counted_by web.stock.witness"
    return table(reader, columns, rows)


def _number(value: Fraction | None) -> str:
    return "" if value is None else unrounded(exact_text(value))
