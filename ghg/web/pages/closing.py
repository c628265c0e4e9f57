"""Month end: what stands between a month and its closing, its evidence folder, and reopening."""

from collections.abc import Callable
from pathlib import Path

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.monthend.closing import close_months
from ghg.desk.monthend.standing import year_standing
from ghg.desk.period import reopen
from ghg.desk.temporary import working
from ghg.domain import dates
from ghg.web.acts import MENDED, NOTHING, Filled, Said, Told, acted, refusal
from ghg.web.api.answers import files_answer
from ghg.web.asking import FormMonth, Text, Word, Year, site_of, year_code
from ghg.web.page import link, rendered
from ghg.web.pages.evidence import handed_out

router = APIRouter()
DONE = ("closed", "reopened")


@router.get("/closing")
def show(request: Request, year: Year = None, done: Text = "") -> Response:
    return _shown(request, year_code(site_of(request), year), done=done)


@router.post("/closing/close")
def close(
    request: Request, first: FormMonth, last: FormMonth, reason: Word = "", anyway: Word = ""
) -> Response:
    """Close months: those without gaps, or with the reason why all the same."""
    site = site_of(request)
    months = (dates.month(first), dates.month(last))
    said = {"first": first, "last": last, "reason": reason, "anyway": anyway}
    return _done(
        request,
        "closed",
        said,
        lambda: close_months(
            site.desk, *months, reason.strip(), entity=site.entity, anyway=bool(anyway)
        ),
    )


@router.post("/closing/reopen")
def open_again(request: Request, first: FormMonth, last: FormMonth, reason: Word = "") -> Response:
    """Open months again, with the reason."""
    site = site_of(request)
    months = (dates.month(first), dates.month(last))
    said = {"first": first, "last": last, "reason": reason}
    return _done(
        request, "reopened", said, lambda: reopen(site.desk, *months, reason.strip(), site.entity)
    )


@router.post("/closing/folder")
def folder(request: Request, month: FormMonth, reason: Word = "", anyway: Word = "") -> Response:
    """Hand out the evidence folder of a month as an archive; an open month is closed by it."""
    site, code = site_of(request), dates.month(month)
    said = {"month": month, "reason": reason, "anyway": anyway}
    with working("ghg-month") as made:
        try:
            close_months(
                *(site.desk, code, code, reason.strip(), Path(made), site.entity),
                anyway=bool(anyway),
            )
        except MENDED as error:
            told, status = refusal(request, error)
            return _shown(request, code // 100, status, form="folder", said=said, told=told)
        answer = files_answer(Path(made))
    answer.headers.update(handed_out(f"{month}.zip"))
    return answer


def _done(request: Request, done: str, said: Said, act: Callable[[], object]) -> Response:
    """Do an act and lead back to the year, or show it with what was refused."""
    year = int(said["first"][:4])

    def done_to() -> str:
        act()
        return link("/closing", year=year, done=done)

    def again(told: Told, status: int) -> Response:
        return _shown(request, year, status, form=done, said=said, told=told)

    return acted(request, done_to, again)


def _shown(
    request: Request,
    year: int,
    status: int = 200,
    *,
    done: str = "",
    form: str = "",
    said: Said | None = None,
    told: Told = NOTHING,
) -> Response:
    site = site_of(request)
    made = year_standing(site.desk, year, site.entity)
    return rendered(
        request,
        "closing.html",
        status,
        standing=made,
        ready=[
            one.month for one in made.months if one.ended and not one.closed and not one.missing
        ],
        shut=[one.month for one in made.months if one.closed],
        done=done if done in DONE else "",
        form=form,
        said=Filled(said or {}),
        told=told,
    )
