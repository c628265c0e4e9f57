"""The plan: facilities, boundary, sources, streams; and the records of a stream."""

from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.names import item_name, kind_name
from ghg.desk.plan import EVER, plan_of
from ghg.desk.records import activity_list
from ghg.domain.periods import day_text
from ghg.domain.streams import EmissionSource, Involvement, Stream, balance_text
from ghg.web.asking import Month, Page, Text, month_code, site_of
from ghg.web.page import reader_of, rendered
from ghg.web.paging import paged
from ghg.web.reader import Reader
from ghg.web.record_rows import row_of

router = APIRouter()
MOST_RECORDS = 5000  # that one page looks through; the command line streams them all


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source with its kind in words, the last thing that was said of it, and its streams."""

    source: EmissionSource
    kind: str
    status: str
    span: str
    reason: str
    streams: tuple["StreamLine", ...]


@dataclass(frozen=True, slots=True)
class StreamLine:
    """A stream with its item and its balance in words."""

    stream: Stream
    item: str
    balance: str


@router.get("/plan")
def show(request: Request, done: Text = "", page: Page = 1) -> Response:
    """Show facilities, and sources with their streams, page by page."""
    site, reader = site_of(request), reader_of(request)
    plan = plan_of(site.desk, site.entity)
    said = {one.source: one for one in plan.involvements}  # the last word of each source
    streams: dict[str, list[Stream]] = {}
    for one in plan.streams:
        streams.setdefault(one.source, []).append(one)
    pages = paged(plan.sources, page, "/plan", {})
    lines = [
        _source(reader, one, said.get(one.code), streams.get(one.code, [])) for one in pages.some
    ]
    return rendered(request, "plan.html", plan=plan, lines=lines, pages=pages, done=done)


def _source(
    reader: Reader, source: EmissionSource, last: Involvement | None, streams: list[Stream]
) -> SourceLine:
    return SourceLine(
        source=source,
        kind=kind_name(source.kind, reader.language),
        status=last.status if last else "unconfirmed",
        span=span_text(last.first_day, last.last_day) if last else "",
        reason=last.reason if last else "",
        streams=tuple(_stream(reader, one) for one in streams),
    )


@router.get("/records")
def records(request: Request, stream: Text, month: Month = "", page: Page = 1) -> Response:
    """Show the live records of a stream, of one month or of all."""
    site, reader = site_of(request), reader_of(request)
    one = plan_of(site.desk, site.entity).stream(stream)
    span = (month_code(site, month),) * 2 if month else (0, 0)
    found = activity_list(site.desk, stream, *span, limit=MOST_RECORDS)
    pages = paged(found, page, "/records", {"stream": stream, "month": month})
    return rendered(
        request,
        "records.html",
        line=_stream(reader, one),
        month=month,
        rows=[row_of(reader, record) for record in pages.some],
        pages=pages,
        cut=len(found) == MOST_RECORDS,
        most=MOST_RECORDS,
    )


def _stream(reader: Reader, one: Stream) -> StreamLine:
    return StreamLine(one, item_name(one.item, reader.language), balance_text(one.balance))


def span_text(first_day: int, last_day: int) -> str:
    """Write a span of days; an end that is open is left out."""
    first = day_text(first_day) if first_day > EVER.first_day else ""
    last = day_text(last_day) if last_day < EVER.last_day else ""
    return f"{first}~{last}" if first or last else ""
