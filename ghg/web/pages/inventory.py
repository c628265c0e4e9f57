"""An inventory in one of its versions: what it means, its totals by every axis, its lines."""

from collections.abc import Callable
from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk import overview
from ghg.desk.names import item_name
from ghg.domain.issue import Issue, TotalRow
from ghg.domain.periods import month_text
from ghg.web.asking import Number, Page, Text, site_of
from ghg.web.page import reader_of, rendered
from ghg.web.paging import paged
from ghg.web.reader import Reader
from ghg.web.site import shown

router = APIRouter()

# axis of totals -> group of the words for its keys
AXES = {
    "name": "report.total",
    "gbt": "gbt_class",
    "row": "report.row",
    "scope": "scope",
    "scope2": "report.scope2",
    "iso": "iso_category",
    "gas": "report.gas",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Which lines are asked for; what is empty asks for all."""

    view: str
    source: str
    month: int | None


@router.get("/inventory")
def show(request: Request, inventory: Text = "", issue: Number = None) -> Response:
    site, reader = site_of(request), reader_of(request)
    found = shown(site, inventory, issue)
    made = found.issue
    return rendered(
        request,
        "inventory.html",
        shown=found,
        made=made,
        sha256=site.versions.version(site.desk, found.code, found.number)[1],
        standings=overview.standing(site.desk),
        name_of=naming(reader, made),
        subject_of=lambda subject: _subject(reader, made, subject),
    )


@router.get("/lines")
def lines(
    request: Request,
    inventory: Text = "",
    issue: Number = None,
    view: Text = "",
    source: Text = "",
    month: Number = None,
    page: Page = 1,
) -> Response:
    site, reader = site_of(request), reader_of(request)
    found = shown(site, inventory, issue)
    made = found.issue
    wanted = [
        line
        for line in made.lines
        if view in ("", line.view) and source in ("", line.source) and month in (None, line.month)
    ]
    asked = {"inventory": found.code, "issue": found.number, "view": view, "source": source}
    pages = paged(wanted, page, "/lines", {**asked, "month": month})
    return rendered(
        request,
        "lines.html",
        shown=found,
        made=made,
        standings=overview.standing(site.desk),
        asked=Asked(view, source, month),
        months=sorted({line.month for line in made.lines}),
        lines=pages.some,
        pages=pages,
        streams=stream_names(reader, made),
    )


def naming(reader: Reader, made: Issue) -> Callable[[TotalRow], str]:
    """Give the function that names what a total is of."""
    names = names_of(reader, made)

    def name_of(row: TotalRow) -> str:
        if row.axis == "month":
            return month_text(int(row.key))
        if row.axis in ("source", "facility", "beside"):
            return names.get(row.key, row.key)
        return reader.named(AXES[row.axis], row.key) if row.axis in AXES else row.key

    return name_of


def _subject(reader: Reader, made: Issue, subject: str) -> str:
    """Name what a notice is about: a thing of the plan, or an item of the library."""
    known = names_of(reader, made).get(subject)
    return known or reader.named("report.item", item_name(subject, reader.language))


def names_of(reader: Reader, made: Issue) -> dict[str, str]:
    """Name streams, sources and facilities by their codes."""
    rows = (
        *((one.code, one.name_zh, one.name_en) for one in made.facilities),
        *((one.code, one.name_zh, one.name_en) for one in made.sources),
        *((one.code, one.name_zh, one.name_en) for one in made.streams),
    )
    return {code: reader.pick(chinese, english) for code, chinese, english in rows}


def stream_names(reader: Reader, made: Issue) -> dict[str, str]:
    return {one.code: f"{one.code} {reader.pick(one.name_zh, one.name_en)}" for one in made.streams}
