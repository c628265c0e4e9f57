"""What the plant measured itself: samples of the laboratory, parameters, declarations."""

from collections.abc import Iterable

from fastapi import APIRouter
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.parameter import Owned, parameter_list
from ghg.desk.plan import plan_of
from ghg.desk.samples import sample_list
from ghg.domain.numbers import exact_text, grouped, plain
from ghg.domain.readable import unrounded
from ghg.domain.samples import Sample
from ghg.web.asking import Page, Text, site_of
from ghg.web.forms.plant_values import value_name
from ghg.web.page import reader_of, rendered
from ghg.web.paging import paged
from ghg.web.reader import Reader
from ghg.web.table import Cell, Table, badge, linked, offered, table

router = APIRouter()


@router.get("/samples")
def samples(request: Request, stream: Text = "", page: Page = 1) -> Response:
    """List the samples that stand, of one stream or of all."""
    site, reader = site_of(request), reader_of(request)
    pages = paged(sample_list(site.desk, stream, site.entity), page, "/samples", {"stream": stream})
    return rendered(
        request,
        "samples.html",
        stream=stream,
        known=plan_of(site.desk, site.entity).streams,
        pages=pages,
        samples=_samples(reader, pages.some),
    )


@router.get("/parameters")
def parameters(request: Request, page: Page = 1) -> Response:
    """List the plant's own values and declarations."""
    site, reader = site_of(request), reader_of(request)
    pages = paged(parameter_list(site.desk), page, "/parameters", {})
    return rendered(request, "parameters.html", pages=pages, values=value_table(reader, pages.some))


def value_table(reader: Reader, values: Iterable[Owned]) -> Table:
    """Make the table of own values: of what, when, how much, on which paper."""
    rows = (
        (
            value_name(reader, one.parameter),
            _owner(one),
            f"{reader.month(one.first_month)}~{reader.month(one.last_month)}",
            *_value(reader, one),
            one.report_number,
            proven(reader, bool(one.evidence)),
            one.reason,
            offered(reader, "web.withdraw_it", "/parameter/withdraw", value_id=one.id),
        )
        for one in values
    )
    columns = "parameter owner span:d value:n unit report_number evidence reason:words -"
    return table(reader, columns, rows)


def proven(reader: Reader, yes: bool) -> Markup:
    """Say whether a file stands behind a value."""
    return badge(reader.t(f"cli.{'yes' if yes else 'no'}"), "ok" if yes else "warn")


def _owner(one: Owned) -> Cell:
    if one.stream:
        return linked(one.stream, "/stream", stream=one.stream)
    if one.source:
        return linked(one.source, "/source", source=one.source)
    return one.facility


def _value(reader: Reader, one: Owned) -> tuple[str, str]:
    """Give value and unit; a declaration has a word instead, or nothing but its reason."""
    if one.parameter.startswith("declared_") or one.parameter == "rank_reason":
        return one.document or one.locator, ""
    return grouped(one.value), reader.unit(one.unit)


def _samples(reader: Reader, found: Iterable[Sample]) -> Table:
    rows = (
        (
            one.code,
            linked(one.stream, "/stream", stream=one.stream),
            reader.named("report.parameter", one.parameter),
            str(one.days),
            f"{grouped(plain(one.value))} {reader.unit(one.unit)}",
            reader.named("report.basis", one.basis),
            _moistures(one),
            "" if one.represents is None else unrounded(exact_text(one.represents)),
            f"{one.laboratory} {one.report_number}".strip(),
            proven(reader, one.proven),
            _acts(reader, one),
        )
        for one in found
    )
    columns = (
        "sample stream parameter span:d value:n sample_basis report.samples.column.moistures:d "
        "represents:n laboratory evidence -"
    )
    return table(reader, columns, rows)


def _moistures(one: Sample) -> str:
    both = (one.total_moisture, one.inherent_moisture)
    return " / ".join("–" if part is None else plain(part) for part in both) if any(both) else ""


def _acts(reader: Reader, one: Sample) -> Markup:
    named = {"stream": one.stream, "code": one.code, "parameter": one.parameter}
    return offered(reader, "web.withdraw_it", "/sample/withdraw", **named)
