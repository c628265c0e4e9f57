"""What schemes ask and no meter says: facts told and not told yet; the papers of an application."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.claims.facts import FactView, claim_fact_list
from ghg.desk.claims.materials import Expiry, MaterialView, State, material_list
from ghg.desk.claims.questions import kinds_of
from ghg.desk.claims.scheme_views import scheme_list
from ghg.domain.periods import day_text
from ghg.domain.plant_facts import FactKind
from ghg.web.asking import Page, Text, Year, site_of, year_code
from ghg.web.page import reader_of, rendered
from ghg.web.pages.holdings import SIGNS, paper
from ghg.web.paging import paged
from ghg.web.reader import Reader
from ghg.web.table import Table, badge, linked, offered, several, table

router = APIRouter()
OPEN_YEAR, AT_ONCE = 9999, 40
STATES: Mapping[State, str] = MappingProxyType({State.PRESENT: "ok", State.MISSING: "bad"})


@router.get("/claims/facts")
def facts(request: Request, scheme: Text = "", year: Year = None, page: Page = 1) -> Response:
    """List the facts that stand in a year, and what a scheme, or any, asks besides."""
    site, reader = site_of(request), reader_of(request)
    year = year_code(site, year)
    kinds, _ = kinds_of(site.desk, "", scheme)
    asked = {one.id for one in kinds}
    told = [one for one in claim_fact_list(site.desk, "", year, site.entity) if one.kind in asked]
    known = {one.kind for one in told}
    untold = [one for one in kinds if one.id not in known]
    pages = paged(untold, page, "/claims/facts", {"scheme": scheme, "year": year}, AT_ONCE)
    return rendered(
        request,
        "claim_facts.html",
        scheme=scheme,
        year=year,
        schemes=_schemes(reader),
        told=_told(reader, told),
        untold=_untold(reader, pages.some),
        pages=pages,
    )


@router.get("/claims/materials")
def materials(request: Request, scheme: Text = "") -> Response:
    """List the papers of an application: how each stands, and until when."""
    site, reader = site_of(request), reader_of(request)
    found = material_list(site.desk, scheme=scheme, entity=site.entity)
    ending = [one for one in found if one.expiry in (Expiry.EXPIRED, Expiry.SOON)]
    return rendered(
        request,
        "claim_materials.html",
        scheme=scheme,
        schemes=_schemes(reader),
        materials=_materials(reader, found),
        ending=len(ending),
    )


def _schemes(reader: Reader) -> list[tuple[str, str]]:
    """Offer every scheme by number and title; one whose number nobody found by its title."""
    return [
        (one.id, reader.both(_titled(one.number, one.title_zh, one.title_en)))
        for one in scheme_list()
    ]


def _titled(number: str, title_zh: str, title_en: str) -> tuple[str, str]:
    return f"{number} {title_zh}".strip(), f"{number} {title_en}".strip()


def _told(reader: Reader, found: Iterable[FactView]) -> Table:
    rows = (
        (
            linked(reader.pick(one.question_zh, one.question_en), "/claims/fact", kind=one.kind),
            _answer(reader, one),
            one.name,
            _span(one),
            paper(one.evidence) or badge(reader.t("web.claims.unproven"), "warn"),
            one.note,
            offered(reader, "web.claims.fact_withdraw", "/claims/fact-withdraw", fact_id=one.id),
        )
        for one in found
    )
    return table(reader, "question:words answer name span:d evidence note:words -", rows)


def _span(one: FactView) -> str:
    last = "" if one.last_day // 10000 == OPEN_YEAR else day_text(one.last_day)
    return f"{day_text(one.first_day)}~{last}"


def _answer(reader: Reader, one: FactView) -> str:
    unit = reader.unit(one.unit) if one.unit else ""
    return f"{reader.pick(one.answer_zh, one.answer_en)} {unit}".strip()


def _untold(reader: Reader, found: Iterable[FactKind]) -> Table:
    rows = (
        (
            linked(reader.pick(one.question_zh, one.question_en), "/claims/fact", kind=one.id),
            reader.named("fact.answering", one.answering),
            reader.named("fact.span", one.span),
            reader.unit(one.unit) if one.unit else "",
        )
        for one in found
    )
    return table(reader, "question:words answering counts_for unit", rows)


def _materials(reader: Reader, found: Iterable[MaterialView]) -> Table:
    rows = (
        (
            reader.pick(one.zh, one.en),
            badge(reader.named("material.state", one.state), STATES.get(one.state, "quiet")),
            several(
                part
                for part in (
                    reader.day(one.last_day),
                    badge(reader.named("material.expiry", one.expiry), SIGNS[one.expiry])
                    if one.expiry in SIGNS
                    else "",
                )
                if part
            ),
            paper(one.evidence),
            one.note,
            offered(reader, "web.claims.tell_this", "/claims/material", material_id=one.id),
        )
        for one in found
    )
    return table(reader, "material:words state valid_until:d evidence note:words -", rows)
