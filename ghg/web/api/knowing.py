"""Who calls: a key (`Authorization: Bearer ghg_...`) or a session, never both.

A key is sent by a program on purpose, so no page of a stranger can make a browser send it. A
session comes with every call of a browser; therefore an act under it must name our own origin (the
door asks for that) and carry the token of its session in `X-GHG-Token`.
"""

import hmac
from dataclasses import replace

from starlette.requests import Request

from ghg.desk.access.door import asks_who
from ghg.desk.access.keys import known_by_key
from ghg.desk.access.known import desk_for
from ghg.desk.access.sessions import known_by_session
from ghg.desk.context import Desk
from ghg.errors import AccessError, UsageError
from ghg.web.mistakes import RefusedError
from ghg.web.site import Site

KEY_HEADER, TOKEN_HEADER = "authorization", "x-ghg-token"
SESSIONS = ("ghg_session", "__Host-ghg_session")


def desk_of(request: Request) -> Desk:
    """Give the desk of whoever calls; raises E-LOGIN.key, E-LOGIN.session, E-API.both."""
    desk = _known(request)
    request.state.who = desk.actor
    return desk


def _known(request: Request) -> Desk:
    site: Site = request.app.state.site
    said = request.headers.get(KEY_HEADER)
    if said is None:
        return _by_session(request, site)
    if any(name in request.cookies for name in SESSIONS):
        raise UsageError("E-API.both")
    scheme, _, key = said.partition(" ")
    if scheme.lower() != "bearer":
        raise UsageError("E-API.bearer")
    return desk_for(site.desk, known_by_key(site.desk, key))


def _by_session(request: Request, site: Site) -> Desk:
    if request.method == "POST":
        _refuse_unmeant(request, site)
    if not asks_who(site.desk):
        return replace(site.desk)
    return desk_for(site.desk, known_by_session(site.desk, request.state.session))


def _refuse_unmeant(request: Request, site: Site) -> None:
    """Refuse an act without the token of its session."""
    given = request.headers.get(TOKEN_HEADER, "")
    wanted = site.token(request.state.session)
    if not hmac.compare_digest(given.encode(), wanted.encode()):
        raise RefusedError(AccessError("E-WEB.token"), 403)
