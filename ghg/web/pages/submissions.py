"""What one person handed in and another checks: with its words and files, and beside it what it
would change; every step a form.
"""

from collections.abc import Callable
from dataclasses import replace

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response

from ghg.desk.evidence import EvidenceView
from ghg.desk.evidence_file import KeptFile, kept_file
from ghg.desk.records import record_shown
from ghg.desk.submissions import steps
from ghg.desk.submissions.beside import Beside, beside
from ghg.desk.submissions.steps import Stepped
from ghg.desk.submissions.tasks import MINE, TO_APPROVE, TO_REVIEW, Task, kept_files, task, tasks
from ghg.domain.submissions import OPEN, SubmissionState
from ghg.errors import NOWHERE, DataError, GhgError, Problem
from ghg.texts import sentence
from ghg.web import entries
from ghg.web.acts import MENDED
from ghg.web.again import again
from ghg.web.asking import FormNumber, SomeNumber, Text, Word, site_of
from ghg.web.mistakes import status_of
from ghg.web.page import link, reader_of, rendered
from ghg.web.pages.evidence import handed_out
from ghg.web.pages.papers import PDF, PICTURES
from ghg.web.reader import Reader
from ghg.web.record_rows import Held, row_of
from ghg.web.site import Site
from ghg.web.task_words import to_issue, words_of
from ghg.web.typed import told

router = APIRouter()
MOST_PAPERS, MOST_WHY = 6, 300
APPROVE = "approve"
POSTED = ("activity.add", "activity.correct", "activity.fill", "activity.import")
OWN = {SubmissionState.DRAFT: ("submit", "withdraw")}
STEPS = {
    SubmissionState.SUBMITTED: ("review", "reject"),
    SubmissionState.REVIEWED: (APPROVE, "reject"),
}


@router.get("/tasks/one")
def show(request: Request, number: SomeNumber) -> Response:
    return _shown(request, number)


@router.get("/tasks/file")
def file(request: Request, number: SomeNumber, id: Text) -> Response:  # noqa: A002 - as of evidence
    """Hand out a file that came with a submission, proven by its hash."""
    site = site_of(request)
    found = next((one for one in _files(site, task(site.desk, number)) if one.sha256 == id), None)
    if found is None:
        raise DataError("E-REF.evidence", NOWHERE, id)
    headers = handed_out(found.file_name)
    return FileResponse(found.path, media_type=found.media_type, headers=headers)


@router.post("/tasks/submit")
def submit(request: Request, number: FormNumber) -> Response:
    return _done(request, number, lambda: steps.submit(site_of(request).desk, number))


@router.post("/tasks/review")
def review(request: Request, number: FormNumber) -> Response:
    return _done(request, number, lambda: steps.review(site_of(request).desk, number))


@router.post("/tasks/approve")
def approve(request: Request, number: FormNumber) -> Response:
    return _done(request, number, lambda: steps.approve(site_of(request).desk, number), APPROVE)


@router.post("/tasks/reject")
def reject(request: Request, number: FormNumber, reason: Word = "") -> Response:
    return _done(request, number, lambda: steps.reject(site_of(request).desk, number, reason))


@router.post("/tasks/withdraw")
def withdraw(request: Request, number: FormNumber, reason: Word = "") -> Response:
    return _done(request, number, lambda: steps.withdraw(site_of(request).desk, number, reason))


def _done(request: Request, number: int, step: Callable[[], Stepped], word: str = "") -> Response:
    """Take a step and lead back to what it was taken with, or show it with what was refused."""
    try:
        step()
    except MENDED as error:
        return _shown(request, number, error.problems, status_of(error, "POST"), word)
    return RedirectResponse(link("/tasks/one", number=number), 303)


def _shown(
    request: Request,
    number: int,
    problems: tuple[Problem, ...] = (),
    status: int = 200,
    tried: str = "",
) -> Response:
    site, reader = site_of(request), reader_of(request)
    found = task(site.desk, number)
    failed = tried == APPROVE and problems[0].code != "E-STATE.submission"
    compared = beside(site.desk, found)
    compared = replace(compared, remarks=told(reader, compared.remarks).problems)
    return rendered(
        request,
        "submission.html",
        status,
        one=found,
        words=words_of(site, reader, found, tabled=bool(compared.figures)),
        files=_files(site, found),
        record=_record(request, found),
        compared=compared,
        papers=_papers(site, compared),
        accepted=_accepted(found),
        subject=entries.subject(reader, found.action, found.subject),
        again=again(site, reader, found),
        next=_next(site, reader, number),
        to_issue=to_issue(site, reader, found),
        approving="web.task.approve" if found.action in POSTED else "web.task.approve_act",
        steps=[
            one
            for one in _steps(found)
            if reader.may(f"/tasks/{one}") and not (failed and one == APPROVE)
        ],
        problems=problems,
        failed=failed,
        because=sentence(problems[0], reader.language)[:MOST_WHY] if failed else "",
    )


def _steps(one: Task) -> tuple[str, ...]:
    """Name what whoever reads can do now; the desk asks his rights again."""
    if one.state not in OPEN:
        return ()
    return OWN.get(one.state, ("withdraw",)) if one.waits == MINE else STEPS.get(one.state, ())


def _next(site: Site, reader: Reader, number: int) -> int:
    """Number what waits next for whoever reads, after this one and then from the first; 0: none."""
    if not (reader.may("/tasks/review") or reader.may("/tasks/approve")):
        return 0
    waits = [one.number for one in tasks(site.desk) if one.waits in (TO_REVIEW, TO_APPROVE)]
    others = [one for one in waits if one != number]
    return next((one for one in others if one > number), next(iter(others), 0))


def _record(request: Request, one: Task) -> Held | None:
    """Give the record that a correction would replace, as it stands."""
    if one.action != "activity.correct" or one.state not in OPEN:
        return None
    try:
        found = record_shown(site_of(request).desk, one.words["record"])
    except GhgError:
        return None
    reader = reader_of(request)
    return Held(found.stream, reader.t("task.beside.record"), "", (row_of(reader, found),))


def _papers(site: Site, compared: Beside) -> list[tuple[EvidenceView, bool, bool]]:
    """Give the papers of what was handed in: whether each is a picture, whether it opens here."""
    return [(one, *_opens(site, one)) for one in compared.papers[:MOST_PAPERS]]


def _opens(site: Site, paper: EvidenceView) -> tuple[bool, bool]:
    try:
        kind = kept_file(site.desk, paper.sha256).media_type
    except GhgError:
        return False, False
    return kind in PICTURES, kind in PICTURES or kind == PDF


def _accepted(one: Task) -> list[str]:
    """Name the remarks that the maker accepted."""
    words = one.words if isinstance(one.words, dict) else {}
    return [str(code) for code in words.get("accept") or words.get("accepted") or ()]


def _files(site: Site, one: Task) -> list[KeptFile]:
    """Give the files that were handed in with a submission."""
    return [kept_file(site.desk, path.name) for path in kept_files(site.desk, one.words)]
