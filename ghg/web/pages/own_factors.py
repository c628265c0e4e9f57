"""Values of the organisation's own, signed packs, and what a change of factors or rules moves."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk import choices
from ghg.desk.comparing import ways_of
from ghg.desk.factors.affected import affected
from ghg.desk.factors.otherwise import Otherwise, Rules, compare_rules
from ghg.desk.factors.own import own_list
from ghg.desk.factors.packs import pack_list
from ghg.desk.inventory import inventory_list
from ghg.desk.library import guides
from ghg.desk.names import item_name
from ghg.domain import dates
from ghg.errors import GhgError, Problem
from ghg.web.asking import Text, site_of
from ghg.web.mistakes import status_of
from ghg.web.page import reader_of, rendered
from ghg.web.pages.library import Day

router = APIRouter()
Level = Annotated[str, Query(pattern=r"^(province|grid|nation)?$")]


@router.get("/library/own")
def own(request: Request) -> Response:
    values, reader = own_list(site_of(request).desk), reader_of(request)
    items = {one.factor.id: item_name(one.factor.item, reader.language) for one in values}
    return rendered(request, "own_factors.html", values=values, items=items)


@router.get("/library/packs")
def packs(request: Request) -> Response:
    return rendered(request, "packs.html", packs=pack_list(site_of(request).desk))


@router.get("/library/affected")
def moved(request: Request, as_of: Day = "") -> Response:
    """Show which issues today's factors would give otherwise; nothing is stored."""
    found = affected(site_of(request).desk, dates.day(as_of) if as_of else 0)
    told = [(one, ways_of(one.bridges)) for one in found]
    return rendered(request, "affected.html", found=told, as_of=as_of)


@router.get("/library/otherwise")
def otherwise(
    request: Request,
    inventory: Text = "",
    guide: Text = "",
    gwp_set: Text = "",
    as_of: Day = "",
    level: Level = "",
) -> Response:
    """Compute an inventory by other rules beside its own; nothing is stored."""
    desk, status = site_of(request).desk, 200
    rules = Rules(guide, gwp_set, dates.day(as_of) if as_of else 0, level)
    found: Otherwise | None = None
    problems: tuple[Problem, ...] = ()
    if inventory and rules != Rules():
        try:
            found = compare_rules(desk, inventory, rules)
        except GhgError as error:
            problems, status = error.problems, status_of(error, "POST")
    return rendered(
        request,
        "otherwise.html",
        status,
        found=found,
        problems=problems,
        ways=ways_of(found.bridges) if found else (),
        inventories=inventory_list(desk),
        said={"inventory": inventory, "guide": guide, "gwp_set": gwp_set, "level": level},
        as_of=as_of,
        guides=[one for one in guides() if one.computable],
        sets=choices.warming_sets(),
        levels=choices.LEVELS,
    )
