"""Setting up what emits: sources with their methods, streams with what they count."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk import choices
from ghg.desk.guide_methods import guide_methods
from ghg.desk.plan import EVER, add_source, plan_of
from ghg.desk.streams import add_stream, stream_of
from ghg.desk.year_in_work import year_in_work
from ghg.domain import dates
from ghg.domain.streams import Mode
from ghg.web.acts import NOTHING, Filled, Said, Told, acted
from ghg.web.asking import Text, Word, site_of
from ghg.web.forms.form import Group
from ghg.web.page import link, reader_of, rendered
from ghg.web.reader import Reader

router = APIRouter()


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
    plan, year = plan_of(site.desk, site.entity), year_in_work(site.desk)
    return rendered(
        request,
        "plant_source.html",
        status,
        said=Filled(said),
        told=told,
        kind=kind,
        kinds=_kinds(reader_of(request)),
        plan=plan,
        named=guide_methods(plan.facilities, kind.id, year) if kind else {},
    )


def _kinds(reader: Reader) -> list[Group]:
    """Offer the kinds of source under their scope and class."""
    return [
        Group(
            f"{reader.named('scope', one.scope)} · {reader.named('gbt_class', one.gbt_class)}",
            [(kind.id, reader.pick(kind.name_zh, kind.name_en)) for kind in one.kinds],
        )
        for one in choices.source_kinds()
    ]


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
