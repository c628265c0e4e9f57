"""What programs may call: every address of `/api/v1`, as a plain list and in a vendored viewer.

The list needs no script. The viewer (Swagger UI) reads the same description, asks no other host,
and runs under the policy of every other page.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.web.api.mount import description
from ghg.web.page import rendered

router = APIRouter()
SWAGGER = "vendor/swagger-ui-5.35.0.min"


@cache
def groups() -> Mapping[str, tuple[tuple[str, str, str], ...]]:
    """Give method, address and meaning of every address, by its noun."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for path, verbs in description()["paths"].items():
        for verb, said in verbs.items():
            row = (verb.upper(), path, said["summary"])
            found.setdefault(said["tags"][0], []).append(row)
    return {noun: tuple(rows) for noun, rows in found.items()}


@router.get("/settings/api")
def show(request: Request) -> Response:
    count = sum(len(rows) for rows in groups().values())
    example: Any = description()["paths"]["/api/v1/meters/{meter}/readings"]["post"]
    body = example["requestBody"]["content"]["application/json"]["example"]
    return rendered(request, "interface.html", nouns=groups(), count=count, body=body)


@router.get("/settings/api/viewer")
def viewer(request: Request) -> Response:
    return rendered(request, "interface_viewer.html", swagger=SWAGGER)
