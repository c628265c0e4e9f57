"""Coming in and leaving. Whatever is wrong is told by one sentence, with one status.

A login makes a new session and never takes up the sign of the visit before it; who leaves gets a
sign that is nobody's.
"""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ghg.desk.access.known import Known, known_by_password
from ghg.desk.access.own import set_password
from ghg.desk.access.sessions import end_session, end_sessions, known_by_session, open_session
from ghg.errors import NOWHERE, AccessError, GhgError, UsageError
from ghg.web.asking import Text, Word
from ghg.web.door import LOGIN, UNKNOWN
from ghg.web.guard import fresh_session, session_cookie
from ghg.web.mistakes import status_of
from ghg.web.page import rendered
from ghg.web.pages.language import own_address
from ghg.web.site import Site

router = APIRouter()
Secret = Annotated[str, Form()]  # of any length: one that is too long is no other mistake
NAME_SIGNS = 100


@router.get("/login")
def show(request: Request, back: Text = "") -> Response:
    if hasattr(request.state, "site"):
        return RedirectResponse(own_address(back), 303)
    return rendered(request, "login.html", back=own_address(back), person="", problems=())


@router.post("/login")
def come_in(
    request: Request, person: Word = "", password: Secret = "", back: Word = ""
) -> Response:
    """Begin a session by a password."""
    site = _base(request)
    try:
        known = _tried(request, person, lambda: known_by_password(site.desk, person, password))
    except GhgError as error:
        values = {"back": own_address(back), "person": person, "problems": error.problems}
        return rendered(request, "login.html", _status(error), **values)
    return _begun(request, known, own_address(back))


@router.get("/login/password")
def ask_password(request: Request, person: Text = "") -> Response:
    return rendered(request, "login_password.html", person=person, problems=())


@router.post("/login/password")
def give_password(
    request: Request,
    person: Word = "",
    secret: Secret = "",
    password: Secret = "",
    again: Secret = "",
) -> Response:
    """Set a password against a one-time secret or the one before, and begin a session by it."""
    site = _base(request)
    try:
        if password != again:
            raise UsageError("E-PASSWORD.differs")
        known = _tried(request, person, lambda: set_password(site.desk, person, secret, password))
    except GhgError as error:
        values = {"person": person, "problems": error.problems}
        return rendered(request, "login_password.html", _status(error), **values)
    return _begun(request, known, "/")


@router.post("/logout")
def leave(request: Request) -> Response:
    """End the session."""
    end_session(_base(request).desk, request.state.session)
    return _left(request)


@router.post("/logout/everywhere")
def leave_everywhere(request: Request) -> Response:
    """End every session of whoever is there."""
    desk = _base(request).desk
    end_sessions(desk, known_by_session(desk, request.state.session))
    return _left(request)


def _base(request: Request) -> Site:
    """Give the site with nobody's desk: here secrets are tried and nothing else."""
    site = request.app.state.site
    assert isinstance(site, Site)
    return site


def _tried(request: Request, person: str, check: Callable[[], Known]) -> Known:
    """Try a secret; raises E-LOGIN alike where the address tried too often and where it is wrong.

    Only what was wrong goes on counting against the address.
    """
    site, address = _base(request), request.client.host if request.client else ""
    refused = AccessError("E-LOGIN", NOWHERE, person[:NAME_SIGNS])
    if not site.tries.begin(address):
        raise refused
    try:
        known = check()
    except AccessError:
        raise refused from None
    except GhgError:
        site.tries.succeeded(address)
        raise
    site.tries.succeeded(address)
    return known


def _begun(request: Request, known: Known, back: str) -> Response:
    """Begin a session; the visit before it, logged in or not, ends."""
    site = _base(request)
    token = open_session(site.desk, known, request.state.session)
    answer = RedirectResponse(back, 303)
    answer.headers.append("set-cookie", session_cookie(request, token))
    return answer


def _left(request: Request) -> Response:
    answer = RedirectResponse(LOGIN, 303)
    answer.headers.append("set-cookie", session_cookie(request, fresh_session()))
    return answer


def _status(error: GhgError) -> int:
    return UNKNOWN if isinstance(error, AccessError) else status_of(error, "POST")
