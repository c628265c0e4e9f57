"""Mistakes as a browser or a program reads them: code, place, sentence, remedy (RFC 9457)."""

from typing import Any
from urllib.parse import urlsplit

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from ghg.desk.telling import fitting
from ghg.domain.submissions import Submitted
from ghg.errors import NOWHERE, DataError, GhgError, Problem, UsageError
from ghg.texts import Language, sentence, shown_place
from ghg.web.forms.registry import FORMS
from ghg.web.remedies import remedy

# exit code of the command line -> status of an answer
ACCEPTED, NOT_FOUND, WRONG_METHOD, TOO_LARGE = 202, 404, 405, 413
STATUS = {2: 400, 3: 422, 4: 409, 5: 500, 6: 403}


MOST_BYTES = 1 << 20  # of a form
# of a form that brings a file, with its other fields
UPLOADS = {
    "/import/upload": 33 << 20,
    "/import/mapping/propose": 33 << 20,
    "/evidence/add": 51 << 20,
    "/reports/verify": 201 << 20,
    "/cell/evidence": 51 << 20,
    "/claims/fact": 51 << 20,
    "/claims/value": 51 << 20,
}


API, API_FILES = "/api/", "/api/v1/files/"


class RefusedError(Exception):
    """An error with the status that it has to have."""

    def __init__(self, error: GhgError, status: int) -> None:
        super().__init__(error.code)
        self.error, self.status = error, status


def most_bytes(path: str) -> int:
    """Say how much an address takes."""
    largest = max(UPLOADS.values()) if path.startswith(API_FILES) else MOST_BYTES
    if path in FORMS and FORMS[path].takes_files:
        return UPLOADS["/evidence/add"]
    return UPLOADS.get(path, largest)


def is_for_programs(path: str) -> bool:
    """Tell whether an address is of the interface for programs, which asks itself who calls."""
    return path.startswith(API)


def too_large(path: str) -> DataError:
    return DataError("E-WEB.large", NOWHERE, "", limit=most_bytes(path) >> 20)


def status_of(error: GhgError, method: str) -> int:
    """Give the status of an error; what a page asks for and nobody knows is not there."""
    if error.code == "E-BUSY":
        return 503
    if error.code == "E-REF" and method == "GET" and isinstance(error, DataError):
        return 404
    return STATUS.get(error.exit_code, 500)


def told(request: Request, error: GhgError, status: int = 0) -> Response:
    """Tell a mistake, as a page or as `application/problem+json`."""
    from ghg.web.page import rendered

    status = status or status_of(error, request.method)
    request.state.code = error.problems[0].code  # for the log
    problems = [fitting(one) for one in error.problems]
    if wants_json(request):
        return problem_json(problems, status, request.state.language)
    if "hx-request" in request.headers:
        return noticed(rendered(request, "problems.html", status, problems=problems))
    return rendered(request, "error.html", status, problems=problems, status=status)


def noticed(answer: Response) -> Response:
    """Let htmx show an answer at the head of the page, wherever it asked from."""
    answer.headers["HX-Retarget"], answer.headers["HX-Reswap"] = "#notice", "innerHTML"
    return answer


def of_submitted(request: Request, notice: Exception) -> Response:
    """Say that an act was kept and waits for somebody else; nothing went wrong."""
    from ghg.web import entries
    from ghg.web.page import reader_of, rendered

    assert isinstance(notice, Submitted)
    if wants_json(request):
        body = {"submission": notice.number, "state": str(notice.state)}
        return JSONResponse(body, ACCEPTED)
    by_script = "hx-request" in request.headers
    part = "kept_part.html" if by_script else "kept.html"
    subject = entries.subject(reader_of(request), notice.action, notice.subject)
    came_from = _came_from(request)
    answer = rendered(request, part, ACCEPTED, notice=notice, subject=subject, came_from=came_from)
    return noticed(answer) if by_script else answer


def _came_from(request: Request) -> str:
    """Give the page of ours that a form was sent from; "" where the browser does not say."""
    said = urlsplit(request.headers.get("referer", ""))
    if said.netloc != request.url.netloc or not said.path.startswith("/"):
        return ""
    path = "/" + said.path.lstrip("/\\")  # never the address of another host
    return f"{path}?{said.query}" if said.query else path


def wants_json(request: Request) -> bool:
    """Tell whether the caller is a program."""
    accepted = request.headers.get("accept", "")
    if is_for_programs(request.url.path):
        return True
    return "json" in accepted and "text/html" not in accepted


def problem_json(problems: list[Problem], status: int, language: Language) -> Response:
    """Write problems as RFC 9457 has it; every one with its code, place and remedy."""
    first = problems[0]
    body: dict[str, Any] = {
        "type": f"urn:ghg:problem:{first.code}",
        "title": sentence(first, language),
        "status": status,
        "code": first.word,
        "problems": [_plain(one, language) for one in problems],
    }
    return JSONResponse(body, status, media_type="application/problem+json")


def _plain(problem: Problem, language: Language) -> dict[str, Any]:
    at = problem.place
    named = {"file": at.file, "sheet": at.sheet, "row": at.row, "column": at.column}
    return {
        "at": {name: one for name, one in {**named, "subject": at.subject}.items() if one},
        "code": problem.code,
        "level": problem.level,
        "place": shown_place(problem.place, language),
        "raw": problem.raw,
        "sentence": sentence(problem, language),
        "remedy": remedy(problem, language),
    }


def of_ghg(request: Request, error: Exception) -> Response:
    """Tell an error of ours."""
    if isinstance(error, RefusedError):
        return told(request, error.error, error.status)
    assert isinstance(error, GhgError)
    return told(request, error)


def of_http(request: Request, error: Exception) -> Response:
    """Tell that there is no such page, or what else the frame refuses."""
    status = error.status_code if isinstance(error, HTTPException) else 400
    if status == NOT_FOUND:
        return told(request, DataError("E-WEB.path", NOWHERE, request.url.path[:200]), status)
    if status == TOO_LARGE:
        return told(request, too_large(request.url.path), status)
    if status == WRONG_METHOD:
        return told(request, UsageError("E-WEB.method", NOWHERE, request.method), status)
    return told(request, UsageError("E-WEB.form", NOWHERE, str(status), part="-"), status)


def of_form(request: Request, error: Exception) -> Response:
    """Tell which field of an address or a form cannot be read."""
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    part = str(first["loc"][-1])
    raw = str(first.get("input", ""))[:100]
    return told(request, UsageError("E-WEB.form", NOWHERE, raw, part=part), 400)


def of_program(request: Request, error: Exception) -> Response:
    """Say that the program failed, and nothing of its inside; the log has it."""
    return told(request, DataError("E-WEB.unexpected", NOWHERE, type(error).__name__), 500)


HANDLERS = {
    RefusedError: of_ghg,
    GhgError: of_ghg,
    Submitted: of_submitted,
    RequestValidationError: of_form,
    HTTPException: of_http,
}
