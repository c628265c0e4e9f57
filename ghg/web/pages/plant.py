"""Setting up the plant: facilities and units; every choice from the library."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk import choices
from ghg.desk.plan import add_facility, add_unit, plan_of
from ghg.web.acts import NOTHING, Filled, Said, Told, acted
from ghg.web.asking import Word, site_of
from ghg.web.page import link, rendered

router = APIRouter()
FormYear = Annotated[int, Form(ge=1990, le=2100)]


@router.get("/plan/facility")
def new_facility(request: Request) -> Response:
    return _facility(request, {}, NOTHING)


@router.post("/plan/facility")
def put_facility(
    request: Request,
    code: Word = "",
    name: Word = "",
    name_en: Word = "",
    region: Word = "",
    industry: Word = "",
    programme: Word = "",
    address: Word = "",
) -> Response:
    """Add a facility."""
    site = site_of(request)
    said = {"code": code.strip(), "name_zh": name.strip(), "region": region}
    more = {"name_en": name_en.strip(), "industry": industry.strip(), "address": address.strip()}

    def act() -> str:
        add_facility(site.desk, **said, **more, programme=programme, entity=site.entity)
        return link("/plan", done="facility")

    back = {**said, **more, "programme": programme}
    return acted(request, act, lambda told, status: _facility(request, back, told, status))


def _facility(request: Request, said: Said, told: Told, status: int = 200) -> Response:
    values = {
        "regions": choices.regions(),
        "industries": choices.industries(),
        "programmes": choices.programmes(),
    }
    return rendered(request, "plant_facility.html", status, said=Filled(said), told=told, **values)


@router.get("/plan/unit")
def new_unit(request: Request) -> Response:
    return _unit(request, {}, NOTHING)


@router.post("/plan/unit")
def put_unit(
    request: Request, facility: Word = "", code: Word = "", name: Word = "", kind: Word = "site"
) -> Response:
    """Add a unit of a facility."""
    site = site_of(request)
    said = {"facility": facility, "code": code.strip(), "name_zh": name.strip(), "kind": kind}

    def act() -> str:
        add_unit(site.desk, **said)
        return link("/plan", done="unit")

    return acted(request, act, lambda told, status: _unit(request, said, told, status))


def _unit(request: Request, said: Said, told: Told, status: int = 200) -> Response:
    site = site_of(request)
    values = {"plan": plan_of(site.desk, site.entity), "kinds": choices.UNIT_KINDS}
    return rendered(request, "plant_unit.html", status, said=Filled(said), told=told, **values)
