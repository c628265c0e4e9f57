"""The journal: who did what, when, why; looked through, one entry whole, the chain checked when
asked, and all that was found to take away."""

import json
from dataclasses import asdict
from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.journal import checkpoint, verify
from ghg.desk.journal_pages import (
    PER_PAGE,
    Sought,
    journal_csv,
    journal_entry,
    journal_found,
    journal_page,
)
from ghg.desk.temporary import working
from ghg.domain.periods import from_date
from ghg.web import entries
from ghg.web.asking import Page, SomeNumber, Text, site_of
from ghg.web.page import link, reader_of, rendered
from ghg.web.pages.evidence import handed_out
from ghg.web.times import day_begins

router = APIRouter()
Day = Annotated[date | Literal[""], Query()]


@router.get("/journal")
def show(
    request: Request,
    page: Page = 1,
    check: bool = False,
    action: Text = "",
    actor: Text = "",
    words: Text = "",
    first: Day = "",
    last: Day = "",
) -> Response:
    desk, reader = site_of(request).desk, reader_of(request)
    said = _said(action, actor, words, first, last)
    found = journal_page(desk, _sought(said), page)
    about = {one.seq: entries.subject(reader, one.action, one.subject) for one in found.lines}
    count = max(1, -(-found.count // PER_PAGE))
    pages = {
        "page": found.page,
        "count": count,
        "rows": found.count,
        "previous": link("/journal", **said, page=found.page - 1) if found.page > 1 else "",
        "next": link("/journal", **said, page=found.page + 1) if found.page < count else "",
    }
    checked = verify(desk) if check else None
    values = {"found": found, "about": about, "pages": pages, "said": said}
    return rendered(request, "journal.html", **values, checked=checked)


@router.get("/journal/entry")
def entry(request: Request, number: SomeNumber) -> Response:
    """Show one entry with everything that it says, beside what was said before."""
    reader, found = reader_of(request), journal_entry(site_of(request).desk, number)
    about = entries.subject(reader, found.line.action, found.line.subject)
    rows = [
        (
            entries.name(reader, one.name),
            entries.word(reader, one.name, one.before),
            entries.word(reader, one.name, one.now),
        )
        for one in found.changes
    ]
    return rendered(request, "journal_entry.html", found=found, about=about, rows=rows)


@router.get("/journal/file")
def file(
    request: Request,
    form: Literal["csv", "json"],
    action: Text = "",
    actor: Text = "",
    words: Text = "",
    first: Day = "",
    last: Day = "",
) -> Response:
    """Hand out what was found; nothing is kept of it."""
    desk, sought = site_of(request).desk, _sought(_said(action, actor, words, first, last))
    headers = handed_out(f"journal.{form}")
    if form == "csv":
        return Response(journal_csv(desk, sought), media_type="text/csv", headers=headers)
    rows = [asdict(one) for one in journal_found(desk, sought)]
    content = json.dumps(rows, ensure_ascii=False, indent=1)
    return Response(content, media_type="application/json", headers=headers)


@router.get("/journal/checkpoint")
def head(request: Request) -> Response:
    """Hand out the head of the chain, for somebody who keeps it elsewhere."""
    with working("ghg-checkpoint") as folder:
        path = folder / "checkpoint.json"
        checkpoint(site_of(request).desk, path)
        content = path.read_bytes()
    return Response(content, media_type="application/json", headers=handed_out(path.name))


def _said(
    action: str, actor: str, words: str, first: date | str, last: date | str
) -> dict[str, str]:
    """Give what was asked for, as the fields show it."""
    said = {"action": action, "actor": actor, "words": words.strip()}
    return {**said, "first": str(first), "last": str(last)}


def _sought(said: dict[str, str]) -> Sought:
    first, last = (_day(said[name]) for name in ("first", "last"))
    return Sought(
        said["action"], said["actor"], said["words"], day_begins(first), day_begins(last, 1)
    )


def _day(text: str) -> int:
    return from_date(date.fromisoformat(text)) if text else 0
