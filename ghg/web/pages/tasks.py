"""Tasks: what waits for a second person, what is missing, what waits for a proof, what is due."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.monthend.duties import Due, due_list
from ghg.desk.overview import standing
from ghg.desk.setup import today
from ghg.desk.status import status
from ghg.desk.submissions.tasks import tasks
from ghg.domain.issue import GapRow
from ghg.web.asking import Year, site_of
from ghg.web.page import reader_of, rendered
from ghg.web.reader import Reader
from ghg.web.site import Site, shown

router = APIRouter()


@router.get("/tasks")
def show(request: Request, year: Year = None) -> Response:
    site, reader = site_of(request), reader_of(request)
    known = standing(site.desk)
    asked = year or (known[-1].year if known else today() // 10000)
    found = status(site.desk, asked, site.entity)
    due = due_list(site.desk, entity=site.entity)
    return rendered(
        request,
        "tasks.html",
        submissions=tasks(site.desk),
        year=asked,
        years=sorted({one.year for one in known} | {asked}),
        streams=[one for one in found.streams if one.outstanding],
        gaps=_pending(site, asked),
        due=[(one, standing_words(reader, one)) for one in due if one.state != "written"],
        kept=[(one, standing_words(reader, one)) for one in due if one.state == "written"],
    )


def _pending(site: Site, year: int) -> tuple[GapRow, ...]:
    """Give what the draft of the year lacks besides records: proofs, factors, answers."""
    codes = [one.code for one in standing(site.desk) if one.year == year]
    return shown(site, codes[-1], 0).issue.gaps if codes else ()


def standing_words(reader: Reader, one: Due) -> str:
    """Say how a duty stands, with the days left or lost."""
    if one.state == "written":
        term = "written_late" if one.days < 0 else "written"
    else:
        term = "late" if one.days < 0 else "open"
    return reader.t(f"cli.duty.{term}", days=abs(one.days))
