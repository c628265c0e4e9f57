"""The addresses of `/api/v1`, put together from the table."""

from functools import cache
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route

from ghg.web.api.calling import PLACE, endpoint
from ghg.web.api.openapi import described
from ghg.web.api.routes import ROUTES


def api() -> Mount:
    """Give everything below `/api/v1`; a fixed word stands before one that is asked for."""
    in_order = sorted(
        ROUTES, key=lambda one: [part.startswith("{") for part in one.path.split("/")]
    )
    routes = [Route(f"/{one.path}", endpoint(one), methods=[one.method]) for one in in_order]
    return Mount(PLACE, routes=[Route("/openapi.json", described_here), *routes])


def described_here(request: Request) -> Response:  # noqa: ARG001 - a route is asked with it
    """Describe the interface; it tells nothing of the books, so nobody is asked who he is."""
    return JSONResponse(description())


@cache
def description() -> dict[str, Any]:
    """Describe every address, once."""
    return described(ROUTES)
