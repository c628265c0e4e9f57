"""The door: who may call, how much may be handed in, and what every answer carries.

A browser on this machine also runs pages of strangers, so loopback alone protects nothing: the name
in `Host` must be ours (a stranger's name may be made to point here), an act must come from our own
origin, and its form must carry a token that only our pages know. GET changes nothing.
"""

import hmac
import re
import secrets
from collections.abc import Mapping
from time import monotonic
from types import MappingProxyType
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ghg.errors import NOWHERE, UsageError
from ghg.web.door import let_in
from ghg.web.mistakes import (
    RefusedError,
    is_for_programs,
    most_bytes,
    of_program,
    told,
    too_large,
)
from ghg.web.reader import language_of
from ghg.web.site import SESSION_SIGNS, Site

SAFE = frozenset({"GET", "HEAD"})
METHODS = SAFE | {"POST"}
MOST_FIELDS = 5000  # of a form: a year's grid has a field for every cell
LANGUAGE_COOKIE, SESSION_COOKIE, TOKEN_FIELD = "ghg_lang", "ghg_session", "token"
SECURE_SESSION_COOKIE = f"__Host-{SESSION_COOKIE}"  # which no other name of the site can set
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "content-security-policy": POLICY,
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), microphone=(), geolocation=()",
        "cache-control": "no-store",
    }
)
BY_TLS = {"strict-transport-security": "max-age=31536000"}
_SESSION = re.compile(rf"[A-Za-z0-9_-]{{{SESSION_SIGNS}}}")


class Guard:
    """Stands before everything, static files too."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self.app = app
        self.site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, request = monotonic(), Request(scope)
        fresh = _visit(request)
        sent = _Sent(send, session_cookie(request, fresh) if fresh else "", request.url.scheme)
        try:
            refuse_stranger(request, self.site)
            refuse_large(request)
            answer = await run_in_threadpool(let_in, request, self.site)
            limited = _limited(receive, most_bytes(request.url.path))
            await (answer or self.app)(scope, limited, sent)
        except RefusedError as error:
            await told(request, error.error, error.status)(scope, receive, sent)
        except Exception as error:
            if not sent.begun:
                await of_program(request, error)(scope, receive, sent)
            raise  # the server's log has it
        finally:
            self._note(request, sent.status, began)

    def _note(self, request: Request, status: int, began: float) -> None:
        """Keep a line of the call, unless it was for a file of ours that anybody may have."""
        if self.site.log is not None and not request.url.path.startswith("/static/"):
            self.site.log.note(request, status, monotonic() - began)


class _Sent:
    """Puts our headers on the answer; one that the answer has already stays as it is."""

    def __init__(self, send: Send, cookie: str, scheme: str) -> None:
        self.send, self.cookie, self.begun = send, cookie, False
        self.status, self.headers = 0, {**HEADERS, **(BY_TLS if scheme == "https" else {})}

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun, self.status = True, message["status"]
            there = {name.lower() for name, _ in message["headers"]}
            more = [(name.encode(), value.encode()) for name, value in self.headers.items()]
            if self.cookie:
                message["headers"].append((b"set-cookie", self.cookie.encode()))
            message["headers"] += [pair for pair in more if pair[0] not in there]
        await self.send(message)


def _visit(request: Request) -> str:
    """Note language and session of a visit; give a session that has to be kept, if it is new."""
    kept = request.cookies.get(_cookie_name(request), "")
    known = _SESSION.fullmatch(kept) or is_for_programs(request.url.path)
    fresh = "" if known else fresh_session()
    request.state.session = fresh or kept
    accepted = request.headers.get("accept-language", "")
    request.state.language = language_of(request.cookies.get(LANGUAGE_COOKIE, ""), accepted)
    return fresh


def session_cookie(request: Request, session: str) -> str:
    """Write the cookie of a session: for no script, no other site, and under TLS for TLS alone."""
    secure = "; Secure" if request.url.scheme == "https" else ""
    return f"{_cookie_name(request)}={session}; Path=/; HttpOnly; SameSite=Lax{secure}"


def _cookie_name(request: Request) -> str:
    return SECURE_SESSION_COOKIE if request.url.scheme == "https" else SESSION_COOKIE


def fresh_session() -> str:
    """Make the sign of a visit that nobody has logged in to."""
    return secrets.token_urlsafe(32)


def refuse_stranger(request: Request, site: Site) -> None:
    """Refuse a call by a name that is not ours, without TLS where it is asked for, and an act that
    another origin began."""
    named = request.headers.get("host", "")
    if site.secure and request.url.scheme != "https":
        raise RefusedError(UsageError("E-WEB.plain"), 403)
    if _bare(named) not in site.hosts:
        raise RefusedError(UsageError("E-WEB.host", NOWHERE, named[:100]), 400)
    if request.method not in METHODS:
        raise RefusedError(UsageError("E-WEB.method", NOWHERE, request.method[:20]), 405)
    if request.method in SAFE or _by_key(request):
        return
    origin = request.headers.get("origin", "")
    ours = f"{request.url.scheme}://{named}"
    other = request.headers.get("sec-fetch-site", "same-origin") != "same-origin"
    if origin != ours or other:
        raise RefusedError(UsageError("E-WEB.origin", NOWHERE, origin[:100]), 403)


def _by_key(request: Request) -> bool:
    """Tell whether a program calls that shows a key: no browser sends one for another's page."""
    shown = "authorization" in request.headers and "origin" not in request.headers
    return shown and is_for_programs(request.url.path)


def refuse_large(request: Request) -> None:
    """Refuse what says itself that it is too large."""
    said = request.headers.get("content-length", "0")
    path = request.url.path
    if not said.isdecimal() or int(said) > most_bytes(path):
        raise RefusedError(too_large(path), 413)


def _limited(receive: Receive, most: int) -> Receive:
    """Count what comes in without saying how much it is."""
    so_far = 0

    async def counted() -> Message:
        nonlocal so_far
        message = await receive()
        so_far += len(message.get("body", b""))
        if so_far > most:
            raise HTTPException(413)
        return message

    return counted


async def refuse_unmeant(request: Request) -> None:
    """Refuse an act whose form does not carry the token of its session."""
    if request.method in SAFE:
        return
    form = await request.form(max_fields=MOST_FIELDS)
    given = form.get(TOKEN_FIELD)
    wanted = request.app.state.site.token(request.state.session)
    if not isinstance(given, str) or not hmac.compare_digest(given.encode(), wanted.encode()):
        raise RefusedError(UsageError("E-WEB.token"), 403)


def _bare(named: str) -> str:
    """Give the name of a host without its port."""
    try:
        parts = urlsplit(f"//{named}")
        port = parts.port
    except ValueError:
        return ""
    plain = named.removesuffix(f":{port}") if port is not None else named
    return plain.lower()
