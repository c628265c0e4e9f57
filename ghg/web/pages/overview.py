"""The overview: what is the total, what is missing, who must act."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ghg.desk import overview
from ghg.desk.due_months import due_gaps
from ghg.desk.entry.grid import Grid, year_grid
from ghg.desk.organisation import organisation_list
from ghg.desk.verification.findings import unanswered
from ghg.domain.issue import Issue, TotalRow
from ghg.errors import DataError
from ghg.web.asking import Number, Text, site_of, year_code
from ghg.web.page import reader_of, rendered
from ghg.web.reader import Reader
from ghg.web.site import Look, Shown, look_at

router = APIRouter()
NOBODY = "E-EMPTY.organisation"


@router.get("/")
def show(
    request: Request, inventory: Text = "", issue: Number = None, against: Text = ""
) -> Response:
    try:
        look = look_at(site_of(request))
    except DataError as error:
        if error.problems[0].code == NOBODY:
            return RedirectResponse("/organisation", 303)
        raise
    if not look.standing and not inventory:
        return _before_any(request, look)
    found, site, reader = look.shown(inventory, issue), look.site, reader_of(request)
    made, whose = found.issue, (found.code, found.number)
    then, issued = _then(look, found, against), _issued(look, found)
    return rendered(
        request,
        "overview.html",
        shown=found,
        made=made,
        standings=look.standing,
        others=[one for one in look.standing if one.issues and one.code != found.code],
        then=then,
        issued=issued,
        frozen=_by_number(issued) if issued else {},
        totals=_by_number(made),
        changes=overview.changes(made, then) if then else {},
        stack=look.kept(lambda: overview.month_stack(made), "stack", *whose),
        flows=look.kept(lambda: overview.flows(made), "flows", *whose),
        sources={one.code: reader.pick(one.name_zh, one.name_en) for one in made.sources},
        due_gaps=due_gaps(made.gaps),
        guides=tuple(dict.fromkeys(one.number for one in made.guides)),
        grid=_grid(look, made.year),
        agenda=look.kept(lambda: overview.agenda(site.desk, site.entity), "agenda"),
        waiting=_waiting(look),
        unanswered=_unanswered(look, reader),
        begun=_begun(look),
    )


def _before_any(request: Request, look: Look) -> Response:
    """Show what is recorded before there is any inventory to count it."""
    names = organisation_list(look.site.desk)
    who = next((one for one in names if look.site.desk.organisation in ("", one.code)), None)
    grid = _grid(look, year_code(look.site))
    return rendered(request, "overview_empty.html", grid=grid, who=who, waiting=_waiting(look))


def _begun(look: Look) -> int:
    """Give the year in work where no inventory counts it yet; 0 for none."""
    year = look.kept(lambda: year_code(look.site), "year in work")
    return year if all(one.year < year for one in look.standing) else 0


def _grid(look: Look, year: int) -> Grid:
    site = look.site
    return look.kept(lambda: year_grid(site.desk, year, site.entity), "grid", year)


def _waiting(look: Look) -> dict[str, int]:
    """Count what waits for a second person, as whoever asks sees it."""
    desk = look.site.desk
    return dict(look.kept(lambda: overview.waiting(desk), "waiting", desk.actor, desk.scopes))


def _unanswered(look: Look, reader: Reader) -> int:
    """Count the findings that wait for an answer, for whoever may answer them."""
    desk = look.site.desk
    if not reader.may("/verification/reply"):
        return 0
    return look.kept(lambda: len(unanswered(desk)), "unanswered")


def _by_number(made: Issue) -> dict[str, TotalRow]:
    return {f"{row.axis}:{row.key}": row for row in made.totals if row.co2e_t}


def _issued(look: Look, found: Shown) -> Issue | None:
    """Give the last issue that stands beside a draft."""
    issues = found.standing.issues
    return look.version(found.code, issues[-1])[0] if issues and not found.number else None


def _then(look: Look, found: Shown, against: str) -> Issue | None:
    """Give the issue to compare with: that of the inventory asked for, else of the year before."""
    code = against or overview.before(look.standing, found.issue)
    named = [one for one in look.standing if one.code == code and one.issues]
    return look.version(code, named[0].issues[-1])[0] if named else None
