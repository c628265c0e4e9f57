"""Whose books these are: founded once, with the particulars of each year."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.organisation import (
    CREDIT_CODE,
    PARTICULARS,
    credit_codes,
    found_organisation,
    organisation_list,
    particular_list,
    set_particular,
)
from ghg.desk.year_in_work import last_year
from ghg.errors import DataError
from ghg.web.acts import NOTHING, Filled, Said, Told, acted
from ghg.web.asking import Text, Word, Words, site_of, year_code
from ghg.web.page import link, rendered
from ghg.web.pages.plant import FormYear

router = APIRouter()


@router.get("/organisation")
def show(request: Request, done: Text = "") -> Response:
    return _shown(request, {}, NOTHING, done=done)


@router.post("/organisation")
def found(
    request: Request,
    code: Word = "",
    name: Word = "",
    name_en: Word = "",
    credit_code: Word = "",
    accept: Words = [],  # noqa: B006 - FastAPI gives a new list
) -> Response:
    """Found the organisation of an empty database."""
    site = site_of(request)
    names = (code.strip(), name.strip(), name_en.strip(), credit_code.strip())
    said = dict(zip(("code", "name_zh", "name_en", "credit_code"), names, strict=True))

    def act() -> str:
        if organisation_list(site.desk):
            raise DataError("E-STATE.founded")
        found_organisation(site.desk, *names, tuple(accept))
        return link("/organisation", done="founded")

    return acted(request, act, lambda told, status: _shown(request, said, told, status))


@router.post("/organisation/particular")
def particular(request: Request, year: FormYear, kind: Word = "", value: Word = "") -> Response:
    """Say a particular of a year."""
    site = site_of(request)
    said = {"year": str(year), "kind": kind, "value": value.strip()}

    def act() -> str:
        set_particular(site.desk, kind, said["value"], year, site.entity)
        return link("/organisation", done="particular")

    return acted(request, act, lambda told, status: _shown(request, said, told, status))


def _shown(request: Request, said: Said, told: Told, status: int = 200, done: str = "") -> Response:
    site = site_of(request)
    known = organisation_list(site.desk)
    who = next((one for one in known if site.desk.organisation in ("", one.code)), None)
    stated = particular_list(site.desk, site.entity) if who else ()
    return rendered(
        request,
        "organisation.html",
        status,
        who=who,
        said=Filled(said),
        told=told,
        done=done,
        particulars=[one for one in PARTICULARS if one != CREDIT_CODE],
        stated=[one for one in stated if one.kind != CREDIT_CODE],
        credit_codes=credit_codes(site.desk, site.entity) if who else (),
        year=year_code(site) if who else last_year(),
    )
