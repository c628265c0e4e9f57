"""A file that was handed in: how far its check is, what was found, the yes, the annotated copy.

Nothing is written before somebody has seen what would be.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ghg.desk.imports.annotated import annotate
from ghg.desk.imports.files import check_file, import_file
from ghg.desk.telling import fitting
from ghg.desk.temporary import working
from ghg.domain.submissions import Submitted
from ghg.errors import Problem
from ghg.web.acts import MENDED, NOTHING, Told, refusal
from ghg.web.asking import Page, Text, Word, Words, site_of
from ghg.web.checking import PATIENCE_S, Check, Tell
from ghg.web.page import link, reader_of, rendered
from ghg.web.pages.evidence import handed_out
from ghg.web.paging import paged
from ghg.web.remedies import remedy
from ghg.web.site import Site
from ghg.web.uploads import FOLDER, Waiting

router = APIRouter()
TAKING = ("turn", "open", "try")  # what an import calls otherwise than a check does
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which problems are asked for; what is empty asks for all."""

    level: str = ""
    code: str = ""
    sheet: str = ""

    def takes(self, one: Problem) -> bool:
        return (
            self.level in ("", one.level)
            and self.code in ("", one.word)
            and self.sheet in ("", one.place.sheet)
        )


@dataclass(frozen=True, slots=True)
class Kind:
    """The problems of one code: how many, and the first of them."""

    first: Problem
    count: int
    address: str


def begin(site: Site, waiting: Waiting) -> str:
    """Check a file beside the pages; give the address that tells how far it is."""
    site.uploads.begin(waiting, lambda tell: _check(site, waiting, tell))
    waiting.check.wait(PATIENCE_S)
    return link("/import/checked", id=waiting.id)


@router.get("/import/checked")
def checked(
    request: Request,
    id: Text,  # noqa: A002 - the word of the address
    level: Text = "",
    code: Text = "",
    sheet: Text = "",
    page: Page = 1,
) -> Response:
    if ended := _ended(request, id):
        return ended
    waiting = _named(request, id)
    if waiting.taking.under_way or not waiting.check.over:
        return _under_way(request, "import_checking.html", waiting)
    return _seen(request, waiting, Filter(level, code, sheet), page)


@router.get("/import/progress")
def progress(
    request: Request,
    id: Text,  # noqa: A002 - the word of the address
    sent: Literal["", "yes"] = "",
) -> Response:
    """Tell how far a check or an import is, as a part of its page; when it is over, the page leads
    on. Where the yes was just `sent`, its own answer leads on."""
    if _ended(request, id):
        return Response(headers={"HX-Redirect": link("/import/checked", id=id)})
    waiting = _named(request, id)
    answer = _under_way(request, "import_progress.html", waiting, sent)
    if not (sent or waiting.taking.under_way) and waiting.check.over:
        answer.headers["HX-Redirect"] = link("/import/checked", id=waiting.id)
    return answer


@router.get("/import/copy")
def copy(request: Request, id: Text) -> Response:  # noqa: A002 - the word of the address
    """Give the file back with every problem at its cell."""
    site, language = site_of(request), reader_of(request).language
    waiting = _named(request, id)
    said = [fitting(one) for one in waiting.problems]
    with working(FOLDER) as folder:
        to = folder / f"{waiting.path.stem}-{language}.xlsx"
        annotate(site.desk, waiting.path, said, to, language, waiting.mapping, site.entity, remedy)
        content = to.read_bytes()
    return Response(content, media_type=WORKBOOK, headers=handed_out(to.name))


@router.post("/import/confirm")
def confirm(
    request: Request,
    id: Word,  # noqa: A002 - the word of the form
    accept: Words = [],  # noqa: B006 - FastAPI gives a new list
) -> Response:
    """Take a checked file in, as one batch; what is refused now stands on its page.

    Whoever says yes twice is shown how far the first is, and what came of it.
    """
    if ended := _ended(request, id):
        return ended
    site = site_of(request)
    waiting = _named(request, id)
    if not waiting.check.over or not waiting.taking.claim():
        return RedirectResponse(link("/import/checked", id=id), 303)
    waiting.taking.run(lambda tell: _taken(site, waiting, tuple(accept), tell))
    return _outcome(request, waiting)


def _taken(site: Site, waiting: Waiting, accept: tuple[str, ...], tell: Tell) -> int:
    """Take a file in; give the number of its batch, 0 where nothing was new."""
    path, mapping = waiting.path, waiting.mapping
    return import_file(site.desk, path, accept, site.entity, tell, mapping).batch or 0


def _outcome(request: Request, waiting: Waiting) -> Response:
    """Tell what came of an import; what can be mended leaves the file where it was."""
    site, failed = site_of(request), waiting.taking.failed
    if isinstance(failed, MENDED):
        again = replace(waiting, taking=Check())
        _check(site, again)
        told, status = refusal(request, failed)
        return _seen(request, _named(request, again.id), Filter(), told=told, status=status)
    if failed is not None and not isinstance(failed, Submitted):
        site.uploads.drop(waiting)
        raise failed
    site.uploads.end(waiting, failed or waiting.taking.made)
    ended = _ended(request, waiting.id)
    assert ended is not None
    return ended


def _ended(request: Request, number: str) -> Response | None:
    """Lead to what came of a file that was taken in; raises the notice that its import waits."""
    outcome = site_of(request).uploads.outcome(request.state.session, number)
    if isinstance(outcome, Submitted):
        raise outcome
    return None if outcome is None else RedirectResponse(link("/import", done=outcome), 303)


@router.post("/import/drop")
def drop(request: Request, id: Word) -> Response:  # noqa: A002 - the word of the form
    """Forget a file that waits; a check of it stops."""
    uploads = site_of(request).uploads
    waiting = uploads.named(request.state.session, id)
    if waiting.taking.under_way:
        return RedirectResponse(link("/import/checked", id=id), 303)
    uploads.drop(waiting)
    return RedirectResponse("/import", 303)


def _named(request: Request, number: str) -> Waiting:
    """Give a file of this session; raises E-REF.upload, and what ended its check."""
    uploads = site_of(request).uploads
    waiting = uploads.named(request.state.session, number)
    if waiting.check.failed is not None:
        uploads.drop(waiting)
        raise waiting.check.failed
    return waiting


def _check(site: Site, waiting: Waiting, tell: Tell | None = None) -> None:
    """Say what an import would do; a file that cannot be read keeps its problems alone."""
    try:
        found = check_file(site.desk, waiting.path, site.entity, tell, waiting.mapping)
    except MENDED as error:
        site.uploads.found(replace(waiting, checked=None, problems=error.problems))
    else:
        site.uploads.found(replace(waiting, checked=found, problems=found.problems))


def _under_way(request: Request, template: str, waiting: Waiting, sent: str = "") -> Response:
    taking = bool(sent) or waiting.taking.under_way
    work = waiting.taking if taking else waiting.check
    stage, rows, of = work.far
    term = f"web.take.{stage}" if taking and stage in TAKING else f"web.check.{stage}"
    values = {"taking": taking, "sent": sent, "seconds": work.seconds, "stage": term}
    return rendered(request, template, waiting=waiting, rows=rows, of=of, **values)


def _seen(
    request: Request,
    waiting: Waiting,
    wanted: Filter,
    page: int = 1,
    told: Told = NOTHING,
    status: int = 200,
) -> Response:
    problems = [fitting(one) for one in waiting.problems]
    some = [one for one in problems if wanted.takes(one)]
    query = {"id": waiting.id, "level": wanted.level, "code": wanted.code, "sheet": wanted.sheet}
    return rendered(
        request,
        "import_checked.html",
        status,
        waiting=waiting,
        found=waiting.checked,
        pages=paged(some, page, "/import/checked", query),
        count=len(problems),
        some=len(some),
        asked=wanted,
        levels=Counter(one.level for one in problems),
        kinds=_kinds(problems, waiting.id),
        sheets=Counter(one.place.sheet for one in problems if one.place.sheet),
        told=told,
    )


def _kinds(problems: Iterable[Problem], number: str) -> list[Kind]:
    """Count the problems of every code, the most frequent first."""
    first: dict[str, Problem] = {}
    counts: Counter[str] = Counter()
    for one in problems:
        first.setdefault(one.word, one)
        counts[one.word] += 1
    return [
        Kind(first[code], count, link("/import/checked", id=number, code=code))
        for code, count in counts.most_common()
    ]
