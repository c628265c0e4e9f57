"""The year's end: an inventory set up by its proposal, its gaps seen, its issue made."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ghg.desk import choices
from ghg.desk.inventory import issue
from ghg.desk.overview import standing
from ghg.desk.setup import Proposal, Wanted, new_inventory, propose, today
from ghg.domain import dates
from ghg.domain.periods import day_text
from ghg.errors import DataError
from ghg.web.acts import NOTHING, Filled, Said, Told, acted, refusal
from ghg.web.asking import Text, Word, Year, site_of, year_code
from ghg.web.page import link, rendered
from ghg.web.pages.plant import FormYear
from ghg.web.site import shown

router = APIRouter()
LongWord = Annotated[str, Form(max_length=2000)]


@router.get("/inventory/new")
def new(request: Request, year: Year = None) -> Response:
    """Show what the program would store for a year, with its reasons."""
    return _new(request, {"year": str(year_code(site_of(request), year))}, NOTHING)


@router.post("/inventory/new")
def put(
    request: Request,
    year: FormYear,
    code: Word = "",
    gwp_set: Word = "",
    gwp_reason: LongWord = "",
    as_of: Word = "",
    level: Word = "province",
    rest_rule: Word = "",
    allocation: LongWord = "",
) -> Response:
    """Set an inventory up as a person confirmed it."""
    site = site_of(request)
    said = {
        "year": str(year),
        "code": code.strip(),
        "gwp_set": gwp_set,
        "gwp_reason": gwp_reason.strip(),
        "as_of": as_of.strip(),
        "electricity_level": level,
        "market_rest_rule": rest_rule,
        "allocation": allocation.strip(),
    }

    def act() -> str:
        wanted = Wanted(
            code=said["code"],
            year=year,
            gwp_set=gwp_set,
            gwp_reason=said["gwp_reason"],
            as_of=dates.day(said["as_of"]) if said["as_of"] else 0,
            electricity_level=level,
            market_rest_rule=rest_rule,
            allocation=said["allocation"],
            entity=site.entity,
        )
        made = new_inventory(site.desk, wanted)
        return link("/issue", inventory=made.inventory, done="set_up")

    return acted(request, act, lambda told, status: _new(request, said, told, status))


def _new(request: Request, said: Said, told: Told, status: int = 200) -> Response:
    year = int(said["year"])
    offered: Proposal | None = None
    try:
        offered = propose(site_of(request).desk, year, entity=site_of(request).entity)
    except DataError as error:
        told, status = (told, status) if told.problems else refusal(request, error)
    return rendered(
        request,
        "inventory_new.html",
        status,
        said=Filled(said),
        told=told,
        year=year,
        offered=offered,
        day=day_text(today()),
        sets=choices.warming_sets(),
        levels=choices.LEVELS,
        rules=choices.REST_RULES,
    )


@router.get("/issue")
def show(request: Request, inventory: Text = "", done: Text = "") -> Response:
    """Show what an issue would freeze and still lacks; without any inventory set one up."""
    if not inventory and not standing(site_of(request).desk):
        return RedirectResponse("/inventory/new", 303)
    return _issue(request, inventory, "", NOTHING, done=done)


@router.post("/issue")
def freeze(request: Request, inventory: Word, reason: LongWord = "") -> Response:
    """Freeze the inventory and close its months."""

    def act() -> str:
        made = issue(site_of(request).desk, inventory, reason.strip())
        return link("/reports", inventory=made.inventory, done=made.number)

    return acted(
        request, act, lambda told, status: _issue(request, inventory, reason, told, status)
    )


def _issue(
    request: Request, code: str, reason: str, told: Told, status: int = 200, done: str = ""
) -> Response:
    site = site_of(request)
    found = shown(site, code, 0)
    numbers = [one.issues for one in standing(site.desk) if one.code == found.code]
    named = [row for row in found.issue.totals if row.axis == "name" and row.co2e_t]
    return rendered(
        request,
        "issue.html",
        status,
        shown=found,
        made=found.issue,
        last=max(numbers[0], default=0) if numbers else 0,
        totals=named,
        gaps=found.issue.gaps,
        reason=reason,
        told=told,
        done=done,
    )
