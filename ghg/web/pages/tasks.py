"""Tasks: what waits for whom, what is missing, what waits for a proof, what is due; each with the
way to where it is done, and filtered as a list in a spreadsheet is."""

from collections import Counter
from typing import Literal

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.due_months import due_gaps
from ghg.desk.monthend.duties import Due, due_list
from ghg.desk.overview import standing
from ghg.desk.status import status
from ghg.desk.submissions.tasks import LISTS, Task, tasks
from ghg.desk.verification.findings import unanswered
from ghg.desk.year_in_work import last_year
from ghg.domain.issue import GapRow
from ghg.domain.submissions import SubmissionState
from ghg.web import entries
from ghg.web.again import again
from ghg.web.asking import Text, Year, site_of, year_code
from ghg.web.page import link, reader_of, rendered
from ghg.web.reader import Reader
from ghg.web.site import Site, shown

router = APIRouter()
RETURNED, SETTLED = "returned", "settled"
ANSWER = "/verification/reply"
DUTIES = ("late", "entity", "all")


@router.get("/tasks")
def show(
    request: Request,
    year: Year = None,
    waits: Text = "",
    action: Text = "",
    due: Literal["", "late", "entity", "ours", "all"] = "",
) -> Response:
    site, reader = site_of(request), reader_of(request)
    known = standing(site.desk)
    asked, this_year = year_code(site, year), last_year() + 1
    found = status(site.desk, asked, site.entity)
    every, owed = tasks(site.desk, every=True), due_list(site.desk, entity=site.entity)
    open_ones = [one for one in every if one.waits]
    some = _wanted(every if waits in (RETURNED, SETTLED) else open_ones, waits, action)
    calendar = [one for one in owed if one.state != "written"]
    return rendered(
        request,
        "tasks.html",
        submissions=_listed(site, reader, some),
        counts=Counter(_list_of(one) for one in every),
        lists=(*LISTS, RETURNED, SETTLED),
        actions=sorted({one.action for one in every}),
        said={"waits": waits, "action": action, "due": due, "year": asked},
        year=asked,
        years=sorted({one.year for one in known} | {asked, this_year, this_year - 1}),
        inventoried=any(one.year == asked for one in known),
        streams=[one for one in found.streams if one.outstanding],
        not_due=found.not_due,
        findings=unanswered(site.desk) if reader.may(ANSWER) else (),
        gaps=_pending(site, asked),
        late=sum(1 for one in calendar if one.state == "late" and one.binding),
        duties=DUTIES,
        left_out=sum(1 for one in calendar if not one.binding),
        due=[
            (one, standing_words(reader, one), _place(reader, one)) for one in _due(calendar, due)
        ],
        kept=[one for one in owed if one.state == "written"],
    )


def _wanted(some: list[Task] | tuple[Task, ...], waits: str, action: str) -> list[Task]:
    """Pick what was filtered for."""
    return [one for one in some if waits in ("", _list_of(one)) and action in ("", one.action)]


def _listed(site: Site, reader: Reader, some: list[Task]) -> list[tuple[Task, str, str]]:
    """Give submissions with what they are about and where what was sent back is done again."""
    return [
        (one, entries.subject(reader, one.action, one.subject), again(site, reader, one))
        for one in some
    ]


def _list_of(one: Task) -> str:
    """Name the list of a submission; what was sent back is for its maker to see, not done with."""
    return one.waits or (RETURNED if one.state is SubmissionState.REJECTED else SETTLED)


def _due(some: list[Due], wanted: str) -> list[Due]:
    """Pick duties that bind this plant, of them those past their day or of the entity, or all."""
    if wanted == "all":
        return some
    ours = [one for one in some if one.binding]
    if wanted == "late":
        return [one for one in ours if one.state == "late"]
    return [one for one in ours if wanted in ("", "ours", one.duty.by)]


def _place(reader: Reader, one: Due) -> str:
    """Give the address at which a duty is done."""
    return link("/entry", month=reader.month(one.month)) if one.month else "/reports"


def _pending(site: Site, year: int) -> tuple[GapRow, ...]:
    """Give what the draft of the year lacks and can be had by now: records, proofs, factors."""
    codes = [one.code for one in standing(site.desk) if one.year == year]
    return due_gaps(shown(site, codes[-1], 0).issue.gaps) if codes else ()


def standing_words(reader: Reader, one: Due) -> str:
    """Say how a duty stands, with the days left or lost."""
    if one.state == "written":
        term = "written_late" if one.days < 0 else "written"
    else:
        term = "late" if one.days < 0 else "open"
    return reader.t(f"cli.duty.{term}", days=abs(one.days))
