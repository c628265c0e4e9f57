"""The boundary over time: statements and events as a line of time, the cases, shared streams."""

from collections.abc import Iterable

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.boundary_cases import CaseView, case_list, compare_boundaries
from ghg.desk.facts import FactView, fact_list
from ghg.desk.plan import plan_of
from ghg.desk.plant_choices import BothBoundaries
from ghg.desk.units import division_list, unit_list
from ghg.domain.bounds import EVER, STATED
from ghg.domain.bounds_cases import FRAMES, CaseAnswer, KnownAnswer
from ghg.domain.bounds_shares import Division
from ghg.domain.issue import BoundaryRow
from ghg.domain.numbers import exact_text, grouped, plain
from ghg.domain.periods import Period
from ghg.domain.readable import hundredths, unrounded
from ghg.web.asking import Page, Text, site_of
from ghg.web.page import reader_of, rendered
from ghg.web.pages.plan import span_text
from ghg.web.paging import paged
from ghg.web.reader import Reader
from ghg.web.site import look_at
from ghg.web.table import Cell, Table, badge, linked, table

router = APIRouter()


@router.get("/boundary")
def show(request: Request) -> Response:
    """Show what was said of the boundary, in the order of days; shared streams below."""
    site, reader = site_of(request), reader_of(request)
    plan = plan_of(site.desk, site.entity)
    said = sorted(plan.boundary, key=lambda one: (one.first_day, one.last_day, one.facility))
    units = unit_list(site.desk, site.entity)
    return rendered(
        request,
        "boundary.html",
        stated=_said(reader, (one for one in said if one.event == STATED)),
        events=_events(reader, said),
        units=table(
            reader,
            "facility unit_code name",
            ((one.facility, one.code, reader.pick(one.name_zh, one.name_en)) for one in units),
        ),
        shares=share_table(reader, division_list(site.desk, site.entity)),
    )


@router.get("/boundary/cases")
def cases(request: Request) -> Response:
    """Show the decision table: what texts say of every case, and what this plant answered."""
    site, reader = site_of(request), reader_of(request)
    found = case_list(site.desk, site.entity)
    return rendered(
        request,
        "boundary_cases.html",
        answers_of=lambda case: reader.listed(
            reader.named("report.case_answer", word) for word in case.answers
        ),
        cases=[(one.case, _known(reader, one), _answers(reader, one)) for one in found],
    )


@router.get("/boundary/compare")
def compared(request: Request, old: Text = "", new: Text = "") -> Response:
    """Lay two years beside each other, each on its own boundary and on the other's."""
    site, reader = site_of(request), reader_of(request)
    codes = [one.code for one in look_at(site).standing]
    first, second = (old or "".join(codes[-2:-1]), new or "".join(codes[-1:]))
    made = compare_boundaries(site.desk, first, second) if first and second else None
    return rendered(
        request,
        "boundary_compare.html",
        codes=codes,
        old=first,
        new=second,
        sums=_sums(reader, made) if made else None,
        moved=_moved(reader, made) if made else None,
    )


@router.get("/products")
def products(request: Request, page: Page = 1) -> Response:
    """List output and money of the plant."""
    site, reader = site_of(request), reader_of(request)
    pages = paged(fact_list(site.desk), page, "/products", {})
    return rendered(request, "products.html", pages=pages, facts=_facts(reader, pages.some))


def _sums(reader: Reader, made: BothBoundaries) -> Table:
    old, new = str(made.old_year), str(made.new_year)
    rows = (
        (reader.t("cli.own_boundary"), made.old_own, made.new_own),
        (reader.t("cli.boundary_of", year=old), made.old_own, made.new_on_old),
        (reader.t("cli.boundary_of", year=new), made.old_on_new, made.new_own),
    )
    told = ((name, *(unrounded(exact_text(one)) for one in pair)) for name, *pair in rows)
    return table(reader, "boundary web.boundary.old:n web.boundary.new:n", told)


def _moved(reader: Reader, made: BothBoundaries) -> Table:
    rows = (
        (
            linked(one.source, "/source", source=one.source),
            str(one.year),
            reader.months(one.months),
            unrounded(exact_text(one.co2e_t)),
        )
        for one in made.moved
    )
    return table(reader, "source year months tonnes:n", rows)


def _said(reader: Reader, rows: Iterable[BoundaryRow]) -> Table:
    return table(
        reader,
        "span:d web.boundary.thing member reason:words",
        ((_span(one), thing(one), _member(reader, one.member), one.reason) for one in rows),
    )


def _events(reader: Reader, rows: Iterable[BoundaryRow]) -> Table:
    """List events by their day; what was before a joining is the other half of the same event."""
    told = (
        (
            reader.day(one.first_day),
            reader.named("report.event", one.event),
            thing(one),
            _member(reader, one.member),
            one.reason,
        )
        for one in rows
        if one.event != STATED and one.first_day > EVER.first_day
    )
    return table(reader, "web.boundary.from:d event web.boundary.thing member reason:words", told)


def thing(one: BoundaryRow) -> Cell:
    """Name what a row of the boundary speaks of: a facility, a unit or a source."""
    if one.subject:
        return linked(one.subject, "/source", source=one.subject)
    return f"{one.facility}/{one.unit}" if one.unit else one.facility


def _member(reader: Reader, member: str) -> Cell:
    return badge(reader.named("report.member", member), "ok" if member == "inside" else "quiet")


def _span(one: BoundaryRow) -> str:
    return span_text(one.first_day, one.last_day) or "~"


def share_table(reader: Reader, shared: Iterable[Division]) -> Table:
    """Make the table of shared streams: key, weights, and the shares that they make."""
    rows = (
        (
            linked(one.stream, "/stream", stream=one.stream),
            f"{reader.month(one.first_month)}~{reader.month(one.last_month)}",
            reader.named("report.share_key", one.key),
            unit,
            plain(weight),
            f"{hundredths(exact_text(share))} %",
            one.reason,
        )
        for one in shared
        for (unit, weight), (_, share) in zip(one.weights, one.shares, strict=True)
    )
    return table(reader, "stream span:d share_key unit_code weight:n share:n reason:words", rows)


def _known(reader: Reader, one: CaseView) -> Table:
    rows = ((reader.named("report.frame", f), _said_of(reader, one.case.said(f))) for f in FRAMES)
    return table(reader, "report.bounds.column.frame report.bounds.column.known", rows)


def _said_of(reader: Reader, said: KnownAnswer) -> str:
    if not said.answer:
        return reader.t("cli.case_asks")
    answer = reader.named("report.case_answer", said.answer)
    return reader.t("web.boundary.known", answer=answer, confidence=said.confidence)


def _answers(reader: Reader, one: CaseView) -> Table:
    return table(
        reader,
        "facility span:d status report.bounds.column.decision reason:words",
        (_answer(reader, given) for given in one.answers),
    )


def _answer(reader: Reader, given: CaseAnswer) -> tuple[Cell, ...]:
    state = reader.t(f"cli.case.{'present' if given.present else 'absent'}")
    return (
        given.facility,
        span_text(given.first_day, given.last_day),
        badge(state, "ok" if given.present else "quiet"),
        reader.named("report.case_answer", given.answer),
        given.reason,
    )


def _facts(reader: Reader, found: Iterable[FactView]) -> Table:
    rows = (
        (
            reader.named("report.fact", one.kind),
            one.name,
            one.facility,
            str(Period(one.first_day, one.last_day)),
            grouped(plain(one.value)),
            reader.unit(one.unit),
            one.basis,
        )
        for one in found
    )
    return table(reader, "kind name facility span:d value:n unit basis", rows)
