"""Setting up the plant: facility, boundary, source, stream; every choice from the library."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk import choices
from ghg.desk.boundary import set_boundary
from ghg.desk.plan import EVER, add_facility, add_source, add_unit, plan_of, set_status
from ghg.desk.setup import today
from ghg.desk.streams import add_stream, stream_of
from ghg.domain import dates, periods
from ghg.domain.streams import Mode
from ghg.web.acts import NOTHING, Filled, Said, Told, acted
from ghg.web.asking import Text, Word, Words, site_of
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
    values = {"regions": choices.regions(), "programmes": choices.programmes()}
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


@router.get("/plan/boundary")
def new_boundary(request: Request) -> Response:
    return _boundary(request, {}, (), NOTHING)


@router.post("/plan/boundary")
def put_boundary(
    request: Request,
    year: FormYear,
    approach: Word = "legal_entity",
    reason: Word = "",
    inside: Words = [],  # noqa: B006 - FastAPI gives a new list
) -> Response:
    """State what is inside in a year; every other facility is left out, for the reason given."""
    site = site_of(request)
    said = {"year": str(year), "approach": approach, "reason": reason.strip()}

    def act() -> str:
        known = [one.code for one in plan_of(site.desk, site.entity).facilities]
        outside = tuple((one, said["reason"]) for one in known if one not in inside)
        set_boundary(
            site.desk,
            periods.year_period(year),
            tuple(inside),
            outside,
            approach,
            said["reason"],
            site.entity,
        )
        return link("/plan", done="boundary")

    chosen = tuple(inside)
    return acted(request, act, lambda told, status: _boundary(request, said, chosen, told, status))


def _boundary(
    request: Request, said: Said, inside: tuple[str, ...], told: Told, status: int = 200
) -> Response:
    site = site_of(request)
    return rendered(
        request,
        "plant_boundary.html",
        status,
        said=Filled(said),
        told=told,
        inside=inside,
        plan=plan_of(site.desk, site.entity),
        approaches=choices.APPROACHES,
        year=today() // 10000 - 1,
    )


@router.get("/plan/source")
def new_source(request: Request, kind: Text = "") -> Response:
    return _source(request, {"kind": kind}, NOTHING)


@router.post("/plan/source")
def put_source(
    request: Request,
    kind: Word,
    code: Word = "",
    name: Word = "",
    name_en: Word = "",
    facility: Word = "",
    unit: Word = "",
    method: Word = "",
    since: Word = "",
) -> Response:
    """Add a source of a kind."""
    site = site_of(request)
    said = {"kind": kind, "code": code.strip(), "name_zh": name.strip(), "facility": facility}
    more = {"name_en": name_en.strip(), "unit": unit.strip(), "method": method}

    def act() -> str:
        first = dates.day(since) if since else EVER.first_day
        made = add_source(site.desk, **said, **more, first_day=first)
        return link("/plan/stream", source=made.code, done="source")

    back = {**said, **more, "since": since}
    return acted(request, act, lambda told, status: _source(request, back, told, status))


def _source(request: Request, said: Said, told: Told, status: int = 200) -> Response:
    site = site_of(request)
    kind = choices.source_kind(said["kind"]) if said.get("kind") else None
    return rendered(
        request,
        "plant_source.html",
        status,
        said=Filled(said),
        told=told,
        kind=kind,
        kinds=choices.source_kinds(),
        plan=plan_of(site.desk, site.entity),
    )


@router.get("/plan/status")
def new_status(request: Request, source: Text) -> Response:
    return _status(request, {"source": source}, NOTHING)


@router.post("/plan/status")
def put_status(request: Request, source: Word, status: Word = "", reason: Word = "") -> Response:
    """Say whether a source is involved, and why not."""
    site = site_of(request)
    said = {"source": source, "status": status, "reason": reason.strip()}

    def act() -> str:
        set_status(site.desk, source, status, reason=said["reason"])
        return link("/plan", done="status")

    return acted(request, act, lambda told, code: _status(request, said, told, code))


def _status(request: Request, said: Said, told: Told, status: int = 200) -> Response:
    site = site_of(request)
    plan = plan_of(site.desk, site.entity)
    one = choices.source_named(plan.sources, said["source"])
    return rendered(request, "plant_status.html", status, said=Filled(said), told=told, source=one)


@router.get("/plan/stream")
def new_stream(request: Request, source: Text = "", done: Text = "") -> Response:
    return _stream(request, {"source": source}, NOTHING, done=done)


@router.post("/plan/stream")
def put_stream(
    request: Request,
    source: Word,
    code: Word = "",
    name: Word = "",
    name_en: Word = "",
    input: Word = "",  # noqa: A002 - the word of the form
    item: Word = "",
    unit: Word = "",
    way: Word = "",
    mode: Word = "",
    balance: Word = "",
    billed: Word = "",
) -> Response:
    """Add a stream of a source; `way` is route and power, as one choice."""
    site = site_of(request)
    route, _, power = way.partition(":")
    said = {"source": source, "code": code.strip(), "name_zh": name.strip(), "item": item}
    more = {"name_en": name_en.strip(), "input": input, "unit": unit.strip(), "mode": mode}
    last = {"balance": balance.strip(), "reference_state": "as_billed" if billed else ""}

    def act() -> str:
        words = {**said, **more, **last, "route": route, "power": power}
        made = add_stream(site.desk, stream_of(**words), site.entity)
        return link("/plan/stream", source=source, done=made.code)

    back = {**said, **more, **last, "way": way}
    return acted(request, act, lambda told, status: _stream(request, back, told, status))


def _stream(
    request: Request, said: Said, told: Told, status: int = 200, done: str = ""
) -> Response:
    site = site_of(request)
    plan = plan_of(site.desk, site.entity)
    chosen = said.get("source")
    one = choices.source_named(plan.sources, chosen) if chosen else None
    return rendered(
        request,
        "plant_stream.html",
        status,
        said=Filled(said),
        told=told,
        plan=plan,
        choices=choices.stream_choices(one) if one else None,
        modes=tuple(Mode),
        done=done,
        added=next((one for one in plan.streams if one.code == done), None),
    )
