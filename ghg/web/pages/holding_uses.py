"""A use of credits or certificates; what the year's certificates cover, month by month."""

from collections.abc import Iterable

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.holdings.views import holdings, use_list
from ghg.domain.held import CoverMonthRow, CoverRow
from ghg.domain.instruments import State
from ghg.domain.readable import unrounded
from ghg.errors import NOWHERE, DataError
from ghg.web.asking import Number, SomeNumber, Text, site_of
from ghg.web.page import reader_of, rendered
from ghg.web.pages.holdings import blocks_table
from ghg.web.reader import Reader
from ghg.web.site import look_at
from ghg.web.table import Table, table

router = APIRouter()
PARTS = ("guide", "location", "market")


@router.get("/holdings/use")
def use(request: Request, number: SomeNumber) -> Response:
    """Show a use: the blocks that wait to be used up for it, and those that were."""
    desk, reader = site_of(request).desk, reader_of(request)
    found = next((one for one in use_list(desk) if one.use == number), None)
    if found is None:
        raise DataError("E-REF.use", NOWHERE, str(number))
    blocks = [one for one in holdings(desk) if one.use == number]
    return rendered(
        request,
        "holding_use.html",
        use=found,
        unit="MWh" if found.certificate else "tCO2e",
        certificate=found.certificate,
        waiting=[one for one in blocks if one.state is State.RESERVED],
        blocks=blocks_table(reader, blocks),
    )


@router.get("/holdings/cover")
def cover(request: Request, inventory: Text = "", issue: Number = None) -> Response:
    """Show what certificates cover of the year's power; the figures that follow stand beside."""
    look, reader = look_at(site_of(request)), reader_of(request)
    shown = look.shown(inventory, issue)
    held, figures = shown.issue.annexes.held, shown.issue.figures
    return rendered(
        request,
        "holding_cover.html",
        shown=shown,
        standings=look.standing,
        cover=_cover(reader, held.cover),
        months=_months(reader, held.cover_months),
        shares=held.shares,
        figures=[
            (reader.t(f"report.figure.{name}"), one.co2e_t)
            for name in PARTS
            for one in figures
            if one.figure == name and (one.chosen or name != "market")
        ],
    )


def _cover(reader: Reader, found: Iterable[CoverRow]) -> Table:
    rows = (
        (
            reader.t(f"report.green.what.{one.what}"),
            reader.t("report.green.whole") if one.boundary == "whole" else one.boundary,
            reader.named("instrument", one.instrument) if one.instrument else "",
            unrounded(one.kwh),
            str(one.needed),
            str(one.units),
            unrounded(one.covered_kwh),
            unrounded(one.surplus_kwh),
            str(one.spare),
        )
        for one in found
    )
    columns = (
        "report.green.column.what report.green.column.boundary instrument "
        "report.green.column.kwh:n report.green.column.needed:n used_up:n "
        "report.green.column.covered:n report.green.column.surplus:n report.green.column.spare:n"
    )
    return table(reader, columns, rows)


def _months(reader: Reader, found: Iterable[CoverMonthRow]) -> Table:
    rows = (
        (
            reader.month(one.month),
            reader.t(f"report.green.what.{one.what}"),
            one.facility,
            unrounded(one.kwh),
            unrounded(one.cumulative_kwh),
            str(one.needed),
            unrounded(one.cumulative_covered_kwh),
            unrounded(one.remainder_kwh),
        )
        for one in found
    )
    columns = (
        "month:d report.green.column.what facility report.green.column.kwh:n "
        "report.consumption.cumulative:n report.green.column.needed:n "
        "report.green.column.covered:n report.consumption.remainder:n"
    )
    return table(reader, columns, rows)
