"""One stream in one month: its records, and every way to say something of it.

What is posted is never edited: a correction reverses a record and posts another, with the reason.
"""

from collections.abc import Callable

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ghg.desk.absence import set_absent
from ghg.desk.activity import Changes, Typed, add_activity, correct_activity
from ghg.desk.evidence import EvidenceView, evidence_list
from ghg.desk.grid import year_grid
from ghg.desk.plan import plan_of
from ghg.desk.records import records_of
from ghg.domain.missing import ESTIMATES, Absence
from ghg.errors import DataError, GhgError
from ghg.web import typed as typing_
from ghg.web.asking import FormMonth, Month, Text, Word, Words, month_code, site_of
from ghg.web.mistakes import status_of
from ghg.web.page import link, reader_of, rendered
from ghg.web.record_rows import held
from ghg.web.site import Site
from ghg.web.typed import NOTHING, Told

router = APIRouter()
KINDS = (
    *("metered", "purchase", "opening_stock", "closing_stock"),
    *("own_production", "sale", "material_use", "loss"),
)


@router.get("/cell")
def show(request: Request, stream: Text, month: Month, done: Text = "") -> Response:
    return _shown(request, stream, month_code(month), done=done)


@router.post("/cell/add")
def add(
    request: Request,
    stream: Word,
    month: FormMonth,
    quantity: Word = "",
    unit: Word = "",
    document: Word = "",
    kind: Word = "",
    estimated: Word = "",
    method: Word = "",
    approver: Word = "",
    note: Word = "",
    accept: Words = [],  # noqa: B006 - FastAPI gives a new list
) -> Response:
    """Post one record for the whole month."""
    site = site_of(request)
    said = Typed(
        stream=stream,
        quantity=quantity.strip(),
        unit=unit.strip(),
        month=month,
        document=document.strip(),
        kind=kind,
        estimated=estimated,
        method=method.strip(),
        approver=approver.strip(),
        note=note.strip(),
    )
    return _done(
        request,
        (stream, month, "added"),
        lambda: add_activity(site.desk, said, tuple(accept), site.entity),
        said,
    )


@router.post("/cell/correct")
def correct(
    request: Request,
    stream: Word,
    month: FormMonth,
    record: Word,
    quantity: Word = "",
    unit: Word = "",
    reason: Word = "",
    accept: Words = [],  # noqa: B006 - FastAPI gives a new list
) -> Response:
    """Reverse a record and post another in its place."""
    site = site_of(request)
    number = int(record) if record.isascii() and record.isdecimal() and len(record) < 19 else 0
    changes = Changes(quantity=quantity.strip(), unit=unit.strip() or None)
    return _done(
        request,
        (stream, month, "corrected"),
        lambda: correct_activity(
            site.desk, number, changes, reason.strip(), tuple(accept), site.entity
        ),
    )


@router.post("/cell/absent")
def absent(
    request: Request,
    stream: Word,
    month: FormMonth,
    kind: Word = "",
    reason: Word = "",
    where: Word = "",
) -> Response:
    """Declare why there is no figure."""
    site, code = site_of(request), month_code(month)
    known = tuple(Absence)
    said = Absence(kind) if kind in known else Absence.DID_NOT_OCCUR
    return _done(
        request,
        (stream, month, "absent"),
        lambda: set_absent(
            site.desk, stream, (code, code), said, reason.strip(), where.strip(), site.entity
        ),
    )


def _done(
    request: Request,
    named: tuple[str, str, str],
    act: Callable[[], object],
    said: Typed | None = None,
) -> Response:
    """Do an act and lead back to the cell, or show the cell with what was refused."""
    stream, month, done = named
    try:
        act()
    except DataError as error:
        return _refused(request, error, stream, month_code(month), done, said)
    return RedirectResponse(link("/cell", stream=stream, month=month, done=done), 303)


def _refused(
    request: Request, error: GhgError, stream: str, month: int, form: str, said: Typed | None
) -> Response:
    told = typing_.told(reader_of(request), error.problems)
    return _shown(
        request, stream, month, told=told, form=form, said=said, status=status_of(error, "POST")
    )


def _shown(
    request: Request,
    stream: str,
    month: int,
    done: str = "",
    told: Told = NOTHING,
    form: str = "",
    said: Typed | None = None,
    status: int = 200,
) -> Response:
    site, reader = site_of(request), reader_of(request)
    plan = plan_of(site.desk, site.entity)
    one = plan.stream(stream)
    grid = year_grid(site.desk, month // 100, site.entity)
    cells = [cell for row in grid.rows if row.stream.code == stream for cell in row.cells]
    return rendered(
        request,
        "cell.html",
        status,
        stream=one,
        month=month,
        cell=next((cell for cell in cells if cell.month == month), None),
        is_closed=month in grid.closed,
        held=held(site, reader, stream, month, one.unit),
        records=records_of(site.desk, stream, month).rows,
        papers=_papers(site, stream, month),
        absent=[unused for unused in plan.unused if unused.covers(stream, month)],
        others=[other for other in plan.streams if other.code != stream],
        done=done,
        told=told,
        form=form,
        said=said or Typed(stream, "", one.unit),
        kinds=KINDS,
        absences=tuple(Absence),
        methods=[reader.both(words) for words in ESTIMATES.values()],
    )


def _papers(site: Site, stream: str, month: int) -> list[EvidenceView]:
    """Give the files linked to the stream for the month."""
    return [
        one
        for one in evidence_list(site.desk)
        if one.stream == stream and one.first_month <= month <= one.last_month
    ]
