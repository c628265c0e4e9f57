"""The overview: what is the total, what is missing, who must act."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ghg.desk import overview
from ghg.desk.grid import year_grid
from ghg.desk.monthend.duties import due_list
from ghg.desk.organisation import organisation_list
from ghg.desk.overview import Change
from ghg.domain.issue import Issue
from ghg.web.asking import Number, Text, month_code, site_of
from ghg.web.page import reader_of, rendered
from ghg.web.site import Shown, Site, shown

router = APIRouter()


@router.get("/")
def show(request: Request, inventory: Text = "", issue: Number = None) -> Response:
    site, reader = site_of(request), reader_of(request)
    if not organisation_list(site.desk):
        return RedirectResponse("/organisation", 303)
    known = overview.standing(site.desk)
    if not known and not inventory:
        return _before_any(request, site)
    found = shown(site, inventory, issue)
    made = found.issue
    return rendered(
        request,
        "overview.html",
        shown=found,
        made=made,
        standings=known,
        totals={f"{row.axis}:{row.key}": row for row in made.totals if row.co2e_t},
        changes=_changes(site, found),
        stack=overview.month_stack(made),
        flows=overview.flows(made),
        sources={one.code: reader.pick(one.name_zh, one.name_en) for one in made.sources},
        guides=tuple(dict.fromkeys(one.number for one in made.guides)),
        grid=year_grid(site.desk, made.year, site.entity),
        late=_late(site),
    )


def _before_any(request: Request, site: Site) -> Response:
    """Show what is recorded before there is any inventory to count it."""
    grid = year_grid(site.desk, month_code("") // 100, site.entity)
    names = organisation_list(site.desk)
    who = next((one for one in names if site.desk.organisation in ("", one.code)), None)
    return rendered(request, "overview_empty.html", grid=grid, who=who)


def _changes(site: Site, found: Shown) -> dict[str, Change]:
    """Hold the totals against the last issue of the year before."""
    before = _year_before(site, found.standing.year)
    return dict(overview.changes(found.issue, before)) if before else {}


def _year_before(site: Site, year: int) -> Issue | None:
    known = overview.standing(site.desk)
    earlier = [one for one in known if one.year == year - 1 and one.issues]
    return site.version(earlier[-1].code, earlier[-1].issues[-1]) if earlier else None


def _late(site: Site) -> int:
    """Count the duties that bind this plant and whose day is past."""
    due = due_list(site.desk, entity=site.entity)
    return sum(one.state == "late" and one.binding for one in due)
