"""One stream in one month: its records, and every way to say something of it.

What is posted is never edited: a correction reverses a record and posts another, with the reason.
The mark of the cell travels in its forms: what somebody else did meanwhile is shown, what was typed
stays, and nothing is written over.
"""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, File, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.absence import set_absent
from ghg.desk.activity import Changes, Typed, add_activity, correct_activity
from ghg.desk.choices import EVIDENCE_KINDS
from ghg.desk.entry.opened import CLASSES, open_cell
from ghg.desk.evidence import add_file, link_file
from ghg.desk.parameter import withdraw_parameter
from ghg.desk.records import records_of
from ghg.domain.missing import ESTIMATES, Absence
from ghg.domain.periods import span
from ghg.errors import DataError
from ghg.web.acts import NOTHING, Filled, Said, Told, acted
from ghg.web.asking import FormMonth, Month, Text, Word, Words, month_code, site_of
from ghg.web.forms.choices import evidence as kept_files
from ghg.web.page import link, reader_of, rendered
from ghg.web.record_rows import held
from ghg.web.uploads import handed_in

router = APIRouter()
KINDS = (
    *("metered", "purchase", "opening_stock", "closing_stock"),
    *("own_production", "sale", "material_use", "loss"),
)
DONE = ("added", "corrected", "absent", "present", "proven")


@router.get("/cell")
def show(request: Request, stream: Text, month: Month, done: Text = "") -> Response:
    return _shown(request, stream, month_code(site_of(request), month), done=done)


@router.post("/cell/add")
def add(
    request: Request,
    stream: Word,
    month: FormMonth,
    quantity: Word = "",
    unit: Word = "",
    document: Word = "",
    kind: Word = "",
    data_class: Word = "",
    rank: Word = "",
    estimated: Word = "",
    method: Word = "",
    approver: Word = "",
    note: Word = "",
    seen: Word = "",
    accept: Words = [],  # noqa: B006 - FastAPI gives a new list
) -> Response:
    """Post one record for the whole month."""
    names = ("quantity", "unit", "document", "kind", "data_class", "rank", "estimated")
    texts = (quantity, unit, document, kind, data_class, rank, estimated)
    words = dict(zip(names, texts, strict=True))
    words |= {"method": method, "approver": approver, "note": note}
    said = {name: text.strip() for name, text in words.items()}
    site, typed = site_of(request), Typed(stream=stream, month=month, **said)
    return _done(
        request,
        (stream, month, "added"),
        lambda: add_activity(site.desk, typed, tuple(accept), site.entity, seen or None),
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
    """Reverse a record and post another in its place; the number of the record says which one was
    seen, so one that was corrected meanwhile is not corrected again."""
    site = site_of(request)
    number = int(record) if record.isascii() and record.isdecimal() and len(record) < 19 else 0
    changes = Changes(quantity=quantity.strip(), unit=unit.strip() or None)
    return _done(
        request,
        (stream, month, "corrected"),
        lambda: correct_activity(
            site.desk, number, changes, reason.strip(), tuple(accept), site.entity
        ),
        {"record": record, "quantity": quantity, "unit": unit, "reason": reason},
    )


@router.post("/cell/absent")
def absent(
    request: Request,
    stream: Word,
    month: FormMonth,
    kind: Word = "",
    reason: Word = "",
    where: Word = "",
    seen: Word = "",
) -> Response:
    """Declare why there is no figure."""
    site = site_of(request)
    code = month_code(site, month)
    said = Absence(kind) if kind in tuple(Absence) else Absence.DID_NOT_OCCUR
    words = (reason.strip(), where.strip(), site.entity, seen or None)
    return _done(
        request,
        (stream, month, "absent"),
        lambda: set_absent(site.desk, stream, (code, code), said, *words),
        {"kind": kind, "reason": reason, "where": where},
    )


@router.post("/cell/present")
def present(
    request: Request, stream: Word, month: FormMonth, value: Word, reason: Word = ""
) -> Response:
    """Take back that there is no figure."""
    desk = site_of(request).desk
    return _done(
        request,
        (stream, month, "present"),
        lambda: withdraw_parameter(desk, value, reason.strip()),
        {"value": value, "reason": reason},
    )


@router.post("/cell/evidence")
def evidence(
    request: Request,
    stream: Word,
    month: FormMonth,
    file: Annotated[UploadFile | None, File()] = None,
    kept: Word = "",
    kind: Word = "",
    number: Word = "",
) -> Response:
    """Keep a file that proves the cell, or say of a kept one that it does."""
    site = site_of(request)
    desk, code = site.desk, month_code(site, month)
    months = span(code, code)

    def act() -> object:
        if kept.strip():
            return link_file(desk, kept.strip(), (stream,), months)
        if file is None:
            raise DataError("E-WEB.no_file")
        with handed_in(file) as path:
            return add_file(desk, path, kind, (stream,), months, number.strip())

    said = {"kept": kept, "kind": kind, "number": number}
    return _done(request, (stream, month, "proven"), act, said)


def _done(
    request: Request, named: tuple[str, str, str], act: Callable[[], object], said: Said
) -> Response:
    """Do an act and lead back to the cell, or show the cell with what was refused."""
    stream, month, done = named

    def done_to() -> str:
        act()
        return link("/cell", stream=stream, month=month, done=done)

    def again(told: Told, status: int) -> Response:
        form: dict[str, Any] = {"form": done, "said": Filled(said), "told": told}
        return _shown(request, stream, month_code(site_of(request), month), status, **form)

    return acted(request, done_to, again)


def _shown(
    request: Request, stream: str, month: int, status: int = 200, done: str = "", **form: Any
) -> Response:
    site, reader = site_of(request), reader_of(request)
    one = open_cell(site.desk, stream, month, site.entity)
    empty = {"form": "", "said": Filled(), "told": NOTHING}
    return rendered(
        request,
        "cell.html",
        status,
        one=one,
        stream=one.stream,
        month=month,
        held=held(site, reader, stream, month, one.stream.unit),
        records=records_of(site.desk, stream, month).rows,
        done=done if done in DONE else "",
        kinds=KINDS,
        classes=CLASSES,
        papers=EVIDENCE_KINDS,
        absences=tuple(Absence),
        files=kept_files(site, reader),
        methods=[reader.both(words) for words in ESTIMATES.values()],
        **{**empty, **form},
    )
