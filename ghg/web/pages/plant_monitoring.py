"""The data quality control plan: versions, items, what is otherwise; workbooks out and in."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.monitoring.files import write_draft, write_version
from ghg.desk.monitoring.versions import chosen, versions
from ghg.desk.plan import EVER
from ghg.desk.temporary import working
from ghg.domain.annexes import DeviationRow
from ghg.domain.monitoring import PlanItem, PlanVersion
from ghg.domain.periods import months_between
from ghg.web.asking import Number, Page, Text, Year, site_of, year_code
from ghg.web.page import reader_of, rendered
from ghg.web.pages.evidence import handed_out
from ghg.web.pages.plan import span_text
from ghg.web.paging import paged
from ghg.web.reader import Reader
from ghg.web.site import look_at
from ghg.web.table import Table, linked, table

router = APIRouter()
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
GROUPS = {
    "deviation.no_record": "frequency",
    "deviation.sampling": "frequency",
    "deviation.missing_rule": "missing_rule",
    "deviation.determination": "determination",
}


@router.get("/monitoring")
def show(request: Request, version: Number = None, page: Page = 1) -> Response:
    """Show the versions, and the items of one of them."""
    site, reader = site_of(request), reader_of(request)
    held = versions(site.desk, site.entity)
    one = chosen(held, version or 0) if held else None
    query = {"version": one.version if one else ""}
    pages = paged(one.items if one else (), page, "/monitoring", query)
    return rendered(
        request,
        "monitoring.html",
        versions=_versions(reader, held),
        version=one,
        span=_span(reader, one) if one else "",
        items=_items(reader, pages.some),
        pages=pages,
        year=year_code(site),
    )


@router.get("/monitoring/deviations")
def otherwise(
    request: Request, inventory: Text = "", issue: Number = None, page: Page = 1
) -> Response:
    """Show where the data of a version of an inventory are otherwise than the plan says."""
    look, reader = look_at(site_of(request)), reader_of(request)
    shown = look.shown(inventory, issue)
    query = {"inventory": shown.code, "issue": shown.number}
    found = shown.issue.annexes
    pages = paged(found.deviations, page, "/monitoring/deviations", query)
    return rendered(
        request,
        "monitoring_deviations.html",
        shown=shown,
        standings=look.standing,
        planned=bool(found.plan_versions),
        pages=pages,
        deviations=_deviations(reader, pages.some),
    )


@router.get("/monitoring/draft.xlsx")
def draft(request: Request, year: Year = None) -> Response:
    """Write a first plan for a year and after, with what the books know."""
    site = site_of(request)
    wanted = year_code(site_of(request), year)
    language = reader_of(request).language
    return _written(
        f"plan-{wanted}.xlsx",
        lambda path: write_draft(site.desk, path, wanted, language, site.entity),
    )


@router.get("/monitoring/plan.xlsx")
def workbook(request: Request, version: Number = None) -> Response:
    """Write a version as a workbook, to read or to change."""
    site = site_of(request)
    language = reader_of(request).language
    return _written(
        f"plan-{version or 'last'}.xlsx",
        lambda path: write_version(site.desk, path, version or 0, language, site.entity),
    )


def _written(name: str, write: Callable[[Path], Any]) -> Response:
    """Hand out a workbook; nothing is kept of it."""
    with working("ghg-plan") as folder:
        path = folder / name
        write(path)
        content = path.read_bytes()
    return Response(content, media_type=XLSX, headers=handed_out(name))


def _span(reader: Reader, one: PlanVersion) -> str:
    if one.last_day == EVER.last_day:
        return reader.t("cli.plan.open_end", first=reader.day(one.first_day))
    return span_text(one.first_day, one.last_day)


def _versions(reader: Reader, held: tuple[PlanVersion, ...]) -> Table:
    rows = (
        (
            linked(str(one.version), "/monitoring", version=one.version),
            _span(reader, one),
            one.reason,
            one.prepared_by,
            one.approved_by,
            linked("XLSX", "/monitoring/plan.xlsx", version=one.version),
        )
        for one in reversed(held)
    )
    return table(reader, "version span:d reason:words prepared_by approved_by file", rows)


def _items(reader: Reader, items: Any) -> Table:
    columns = (
        "plan_item stream parameter determination meter_code frequency missing_rule rank department"
    )
    return table(reader, columns, (_item(reader, one) for one in items))


def _item(reader: Reader, one: PlanItem) -> tuple[str, ...]:
    meter = linked(one.meter, "/meter", meter=one.meter) if one.meter else one.serial
    return (
        one.code,
        linked(one.stream, "/stream", stream=one.stream),
        _datum(reader, one.parameter),
        reader.named("report.determination", one.determination),
        meter,
        reader.named("report.frequency", one.frequency),
        reader.named("report.missing_rule", one.missing_rule),
        str(one.rank or ""),
        one.department,
    )


def _deviations(reader: Reader, rows: Any) -> Table:
    columns = "deviation plan_item stream parameter span planned found"
    return table(reader, columns, (_deviation(reader, one) for one in rows))


def _deviation(reader: Reader, row: DeviationRow) -> tuple[str, ...]:
    group = f"report.{GROUPS.get(row.term, '')}"
    counted = row.term == "deviation.sampling"
    return (
        reader.term(row.term),
        row.item,
        linked(row.stream, "/stream", stream=row.stream) if row.stream else "",
        _datum(reader, row.parameter) if row.stream else "",
        reader.months(months_between(row.first_month, row.last_month)),
        reader.named(group, row.planned),
        row.found if counted else reader.named(group, row.found),
    )


def _datum(reader: Reader, parameter: str) -> str:
    """Name a parameter, or the activity itself."""
    if not parameter:
        return reader.t("report.monitoring.activity")
    return reader.named("report.parameter", parameter)
