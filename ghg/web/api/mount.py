"""The addresses of `/api/v1`, put together from the table."""

from functools import cache
from typing import Any
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route, Router
from starlette.types import Receive, Scope, Send

from ghg.web.api.asked import SLASH
from ghg.web.api.calling import PLACE, endpoint
from ghg.web.api.openapi import described
from ghg.web.api.routes import ROUTES


class Segments:
    """Keeps a slash inside of a name (`findings/V1%2FNC-1`) from ending the name."""

    def __init__(self, inner: Router) -> None:
        self.inner = inner

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        raw = scope.get("raw_path", b"").decode("ascii", "replace")
        if "%2f" in raw.lower():
            marked = raw.replace("%2F", "%2f").replace("%2f", quote(SLASH))
            scope["path"] = unquote(marked)
        await self.inner(scope, receive, send)


def api() -> Mount:
    """Give everything below `/api/v1`; a fixed word stands before one that is asked for."""
    in_order = sorted(
        ROUTES, key=lambda one: [part.startswith("{") for part in one.path.split("/")]
    )
    routes = [Route(f"/{one.path}", endpoint(one), methods=[one.method]) for one in in_order]
    inner = Router([Route("/openapi.json", described_here), *routes])
    return Mount(PLACE, app=Segments(inner))


def described_here(request: Request) -> Response:  # noqa: ARG001 - a route is asked with it
    """Describe the interface; it tells nothing of the books, so nobody is asked who he is."""
    return JSONResponse(description())


@cache
def description() -> dict[str, Any]:
    """Describe every address, once."""
    return described(ROUTES)
