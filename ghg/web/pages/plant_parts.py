"""One source and one stream: what is said of them, what hangs on them, and every act."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.choices import source_named
from ghg.desk.evidence import evidence_list
from ghg.desk.meters.register import meter_list
from ghg.desk.names import item_name, kind_name
from ghg.desk.parameter import Owned, parameter_list
from ghg.desk.plan import plan_of
from ghg.desk.setup import today
from ghg.desk.source_months import SourceYear, source_years
from ghg.desk.units import division_list
from ghg.domain.numbers import grouped, plain
from ghg.domain.streams import Stream, balance_text
from ghg.web.asking import Text, site_of
from ghg.web.page import reader_of, rendered
from ghg.web.pages.plan import span_text
from ghg.web.pages.plant_boundary import share_table
from ghg.web.pages.plant_values import value_table
from ghg.web.reader import Reader
from ghg.web.site import Site
from ghg.web.table import Table, badge, linked, several, table

router = APIRouter()
SIGNS = {"involved": "ok", "not_involved": "quiet", "unconfirmed": "warn", "outside": "quiet"}


@router.get("/source")
def source(request: Request, source: Text) -> Response:
    """Show a source: its kind, its streams, and what was said of it from when to when."""
    site, reader = site_of(request), reader_of(request)
    plan = plan_of(site.desk, site.entity)
    one = source_named(plan.sources, source)
    this = today() // 10000
    years = source_years(site.desk, source, range(this, this - 4, -1), site.entity)
    said = [word for word in plan.involvements if word.source == source]
    return rendered(
        request,
        "source.html",
        source=one,
        kind=kind_name(one.kind, reader.language),
        streams=_streams(reader, tuple(s for s in plan.streams if s.source == source)),
        years=_years(reader, years),
        said=table(
            reader,
            "status span:d reason:words",
            (
                (
                    _status(reader, word.status),
                    span_text(word.first_day, word.last_day) or reader.t("web.always"),
                    word.reason,
                )
                for word in said
            ),
        ),
    )


@router.get("/stream")
def stream(request: Request, stream: Text) -> Response:
    """Show a stream: where its figures come from, what is declared of it, who measures it."""
    site, reader = site_of(request), reader_of(request)
    plan = plan_of(site.desk, site.entity)
    one = plan.stream(stream)
    shared = [part for part in division_list(site.desk, site.entity) if part.stream == stream]
    mine: list[Owned] = [own for own in parameter_list(site.desk) if own.stream == stream]
    return rendered(
        request,
        "stream.html",
        stream=one,
        item=item_name(one.item, reader.language),
        balance=balance_text(one.balance),
        meters=_meters(site, reader, stream),
        papers=_papers(site, reader, stream),
        shares=share_table(reader, shared),
        values=value_table(reader, mine),
    )


def _streams(reader: Reader, streams: tuple[Stream, ...]) -> Table:
    rows = (
        (
            linked(one.code, "/stream", stream=one.code),
            reader.pick(one.name_zh, one.name_en),
            reader.named("input", one.input),
            item_name(one.item, reader.language),
            reader.unit(one.unit),
            reader.named("report.route", one.route) if one.route else "",
            balance_text(one.balance),
        )
        for one in streams
    )
    return table(reader, "code name web.input item unit route balance", rows)


def _status(reader: Reader, status: str) -> str:
    return badge(reader.t(f"web.plant.status.{status}"), SIGNS[status])


def _years(reader: Reader, years: tuple[SourceYear, ...]) -> Table:
    rows = (
        (
            str(one.year),
            several(_status(reader, word) for word, _ in one.months),
            several(reader.months(months) for _, months in one.months),
        )
        for one in years
    )
    return table(reader, "year status months", rows)


def _meters(site: Site, reader: Reader, stream: str) -> Table:
    rows = (
        (
            linked(one.meter.code, "/meter", meter=one.meter.code),
            one.meter.name,
            grouped(plain(one.meter.multiplier)),
            span_text(fed.first_day, fed.last_day),
        )
        for one in meter_list(site.desk, site.entity)
        for fed in one.feedings
        if fed.stream == stream
    )
    return table(reader, "meter_code name multiplier:n days:d", rows)


def _papers(site: Site, reader: Reader, stream: str) -> Table:
    rows = (
        (
            linked(one.file_name, "/evidence/one", id=one.sha256),
            reader.named("evidence", one.kind),
            one.document_no,
            f"{reader.month(one.first_month)}~{reader.month(one.last_month)}",
        )
        for one in evidence_list(site.desk)
        if one.stream == stream
    )
    return table(reader, "file kind document_no span:d", rows)
