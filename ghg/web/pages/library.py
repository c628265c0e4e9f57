"""What is published: guides, values looked up by words, errata; which guide and value are taken."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk import choices
from ghg.desk.catalogue import parameters, published_values
from ghg.desk.errata import errata_list, erratum
from ghg.desk.factors.card import CardAsked, card
from ghg.desk.factors.checking import check_library
from ghg.desk.factors.own import own_list
from ghg.desk.factors.sheet import sheet
from ghg.desk.inventory import inventory_list
from ghg.desk.kinds import kind_list
from ghg.desk.library import guide as guide_of
from ghg.desk.library import guides, guides_chosen, items_named
from ghg.desk.names import kind_name, method_name
from ghg.desk.setup import today
from ghg.domain import dates
from ghg.domain.errata import STATES
from ghg.domain.periods import day_text
from ghg.errors import GhgError, Problem
from ghg.web.asking import Page, Text, Year, site_of, year_code
from ghg.web.mistakes import status_of
from ghg.web.page import reader_of, rendered
from ghg.web.paging import paged

router = APIRouter()
ROWS = 50
Level = Annotated[str, Query(pattern=r"^(province|grid|nation)?$")]
Day = Annotated[str, Query(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]


@router.get("/library")
def show(request: Request) -> Response:
    return rendered(request, "library.html", guides=guides(), word="", parameter="", **_offers())


@router.get("/library/guide")
def guide(request: Request, id: Text) -> Response:  # noqa: A002 - the word of the address
    found, reader = guide_of(id), reader_of(request)
    kinds = {one.kind: kind_name(one.kind, reader.language) for one in found.sources}
    methods = {
        row.kind.id: [method_name(one, reader.language) for one in row.methods]
        for row in kind_list(id)
    }
    return rendered(
        request,
        "guide.html",
        guide=found,
        kinds=kinds,
        methods=methods,
        errata=errata_list(id),
    )


@router.get("/library/guides")
def guides_of_plant(request: Request, year: Year = None) -> Response:
    """Show which guide each facility follows in a year, with the losers and why."""
    site = site_of(request)
    known = inventory_list(site.desk)
    asked = year_code(site, year)
    return rendered(
        request,
        "guides_chosen.html",
        year=asked,
        chosen=guides_chosen(site.desk, asked),
        inventories=[one for one in known if one.year == asked],
    )


@router.get("/library/factors")
def factors(request: Request, word: Text = "", parameter: Text = "", page: Page = 1) -> Response:
    found = published_values(word, parameter)
    asked = {"word": word, "parameter": parameter}
    pages = paged(found, page, "/library/factors", asked, ROWS)
    return rendered(request, "factors.html", values=pages.some, pages=pages, **asked, **_offers())


@router.get("/library/factor")
def factor(request: Request, id: Text) -> Response:  # noqa: A002 - the word of the address
    """Show one published value, whoever may take it."""
    return rendered(request, "factor.html", found=sheet(site_of(request).desk, id))


@router.get("/library/choose")
def choose(
    request: Request,
    word: Text = "",
    item: Text = "",
    parameter: Text = "",
    guide: Text = "",
    region: Text = "",
    year: Year = None,
    as_of: Day = "",
    level: Level = "",
) -> Response:
    """Show which value a guide would take, with the runners-up and why they lost."""
    desk, status, found = site_of(request).desk, 200, None
    problems: tuple[Problem, ...] = ()
    year = year_code(site_of(request), year)
    if item and parameter and guide and region:
        day = dates.day(as_of) if as_of else 0
        asked = CardAsked(item, parameter, guide, region, year, day, level)
        try:
            found = card(desk, asked, own_list(desk))
        except GhgError as error:
            problems, status = error.problems, status_of(error, "POST")
    return rendered(
        request,
        "choose.html",
        status,
        card=found,
        problems=problems,
        word=word,
        items=items_named(word) if word or not item else items_named(item),
        said={"item": item, "parameter": parameter, "guide": guide, "region": region},
        year=year,
        as_of=as_of,
        level=level,
        guides=[one for one in guides() if one.computable],
        regions=choices.regions(),
        levels=choices.LEVELS,
        today=day_text(today()),
        **_offers(),
    )


@router.get("/library/errata")
def errata(request: Request, status: Text = "") -> Response:
    known = status if status in STATES else ""
    return rendered(
        request, "errata.html", found=errata_list(status=known), states=STATES, status=known
    )


@router.get("/library/erratum")
def one_erratum(request: Request, id: Text) -> Response:  # noqa: A002 - the word of the address
    return rendered(request, "erratum.html", one=erratum(id))


@router.get("/library/check")
def check(request: Request) -> Response:
    """Read the whole library and close what can be closed."""
    return rendered(request, "library_check.html", found=check_library())


def _offers() -> dict[str, object]:
    return {"parameters": parameters()}
