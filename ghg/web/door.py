"""Who comes in. An organisation without persons asks nobody; else a session shows who is there.

The site of a visit, with the desk of its person, is noted on the request; a page of whoever was
not let in finds none, so it can show nothing.
"""

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ghg.desk.access.door import asks_who, refuse_idle
from ghg.desk.access.known import desk_for
from ghg.desk.access.sessions import known_by_session
from ghg.errors import AccessError, GhgError
from ghg.web.mistakes import told, wants_json
from ghg.web.page import link
from ghg.web.site import Site

LOGIN = "/login"
OPEN = frozenset({LOGIN, "/login/password", "/logout", "/logout/everywhere", "/language"})
LEAVING = frozenset({"/logout", "/logout/everywhere"})  # for whoever is there, right or none
APART = ("/static/", "/api/v1/")  # what nobody is asked for; what asks for keys by itself
UNKNOWN = 401


def let_in(request: Request, site: Site) -> Response | None:
    """Note the site of a visit; give the answer to whoever is not let in."""
    path = request.url.path
    if path.startswith(APART):
        return None
    try:
        mine = _site_for(request, site)
        if mine is not None and mine is not site and path not in OPEN:
            refuse_idle(mine.desk)
    except GhgError as error:
        return told(request, error)
    if mine is not None:
        request.state.site, request.state.who = mine, mine.desk.actor
        return None
    return None if path in OPEN - LEAVING else _sent_away(request)


def _site_for(request: Request, site: Site) -> Site | None:
    """Give the site with the desk of whoever calls; None for somebody unknown."""
    if not asks_who(site.desk):
        return site
    try:
        known = known_by_session(site.desk, request.state.session)
        return replace(site, desk=desk_for(site.desk, known))
    except AccessError:
        return None


def _sent_away(request: Request) -> Response:
    """Lead a reader to the login, and tell a program or a form that the session has ended."""
    if request.method != "GET" or wants_json(request) or "hx-request" in request.headers:
        return told(request, AccessError("E-LOGIN.session"), UNKNOWN)
    back = link(request.url.path, **request.query_params)
    return RedirectResponse(link(LOGIN, back=back if back != "/" else ""), 303)
