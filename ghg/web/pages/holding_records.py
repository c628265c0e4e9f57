"""Papers around credits and certificates: statements, own projects, sold power, group papers."""

from collections.abc import Iterable

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.holdings.coefficient import Coefficient, coefficient_list
from ghg.desk.holdings.groups import PartView, listed
from ghg.desk.holdings.projects import offsets
from ghg.desk.holdings.sold import sold_list
from ghg.desk.holdings.statements import Statement, statement_list
from ghg.desk.holdings.views import audit as audit_of
from ghg.domain.numbers import grouped, plain, shown
from ghg.domain.offsets import Offset, OffsetForm
from ghg.domain.periods import Period, run_text
from ghg.domain.sold import SoldAttribute
from ghg.web.asking import site_of
from ghg.web.page import reader_of, rendered
from ghg.web.pages.holdings import paper
from ghg.web.reader import Reader
from ghg.web.table import Cell, Table, badge, linked, offered, table

router = APIRouter()
KWH_DECIMALS = 3


@router.get("/holdings/records")
def show(request: Request) -> Response:
    site, reader = site_of(request), reader_of(request)
    desk = site.desk
    parts = (
        ("statements", "/holdings/statement", _statements(reader, statement_list(desk))),
        ("projects", "/holdings/project", _offsets(reader, offsets(desk, entity=site.entity))),
        ("sold", "/holdings/sell", _sold(reader, sold_list(desk))),
        ("papers", "/holdings/group-paper", _papers(reader, listed(desk))),
        (
            "coefficients",
            "/holdings/coefficient",
            _coefficients(reader, coefficient_list(desk, site.entity)),
        ),
    )
    named = [
        (f"web.holdings.{name}", f"web.holdings.{name}_note", path, one)
        for name, path, one in parts
    ]
    return rendered(request, "holding_records.html", parts=named)


@router.get("/holdings/audit")
def audit(request: Request) -> Response:
    """Derive every balance anew from what befell the blocks, and look at their papers."""
    found = audit_of(site_of(request).desk)
    return rendered(request, "holding_audit.html", found=found, problems=found.problems)


def _statements(reader: Reader, found: Iterable[Statement]) -> Table:
    rows = (
        (
            reader.named("instrument", one.instrument),
            reader.day(one.on_day),
            grouped(str(one.stated)),
            grouped(str(one.held)),
            _agrees(reader, one),
            paper(one.evidence),
            one.note,
        )
        for one in found
    )
    columns = "instrument day:d registry_says:n books:n difference:n evidence note:words"
    return table(reader, columns, rows)


def _agrees(reader: Reader, one: Statement) -> Cell:
    if one.agrees:
        return badge(reader.t("web.holdings.agrees"), "ok")
    return badge(grouped(str(one.stated - one.held)), "bad")


def _offsets(reader: Reader, found: Iterable[Offset]) -> Table:
    rows = (
        (
            one.code,
            one.name,
            reader.named("offset.form", one.form.value),
            str(Period(one.first_day, one.last_day)),
            grouped(plain(one.shown)),
            grouped(plain(one.deducted)),
            reader.named("offset.why", one.why.value) if one.why else "",
            _of_project(reader, one),
        )
        for one in found
    )
    return table(reader, "code name:words form days:d shown:n deducted:n why:words -", rows)


def _of_project(reader: Reader, one: Offset) -> Cell:
    """Lead to the block of bought credits, or to what can be done with an own project."""
    if one.form is OffsetForm.BOUGHT:
        return linked(reader.head("block"), "/holdings/block", block=one.code)
    term = "web.holdings.project_withdraw"
    return offered(reader, term, "/holdings/project-withdraw", code=one.code)


def _sold(reader: Reader, found: Iterable[SoldAttribute]) -> Table:
    rows = (
        (
            linked(one.stream, "/records", stream=one.stream),
            run_text(one.first_month, one.last_month),
            reader.t("cli.all_of_it") if one.kwh is None else shown(one.kwh, KWH_DECIMALS),
            reader.named("sale", one.sale.value),
            one.counterparty,
            paper(one.evidence),
        )
        for one in found
    )
    return table(reader, "stream days:d kwh:n sold_as party evidence", rows)


def _papers(reader: Reader, found: Iterable[PartView]) -> Table:
    rows = (
        (
            str(one.paper),
            one.holder,
            reader.day(one.on_day),
            reader.named("instrument", one.instrument),
            f"{one.batch} {one.first}-{one.last}",
            one.party,
            badge(reader.t("web.holdings.ours"), "ok") if one.ours else "",
            grouped(str(one.units)),
            paper(one.evidence),
        )
        for one in found
    )
    columns = (
        "number holder:words day:d instrument range:words legal_entity:words - units:n evidence"
    )
    return table(reader, columns, rows)


def _coefficients(reader: Reader, found: Iterable[Coefficient]) -> Table:
    rows = ((str(one.year), plain(one.value), one.source) for one in found)
    return table(reader, "year value:n document:words", rows)
