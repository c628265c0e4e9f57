"""The description of the interface (OpenAPI 3.1), made of the same table and models."""

import inspect
from collections.abc import Iterable
from typing import Any

from pydantic.json_schema import models_json_schema

from ghg import __version__
from ghg.web.api.asked import BRACES, models_of
from ghg.web.api.calling import PLACE
from ghg.web.api.route import ACT, GIVE, READ, TAKE, Route
from ghg.web.api.shapes import Asked

REF = "#/components/schemas/{model}"
PROBLEM: dict[str, Any] = {
    "type": "object",
    "description": "RFC 9457; `code` is stable, every problem names its place.",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "code": {"type": "string"},
        "problems": {"type": "array", "items": {"type": "object"}},
    },
}
WAITS = "Kept; waits for a second person under the number given"
DONE = {
    READ: "What was asked for; decimals are strings",
    ACT: "What was done",
    TAKE: "What was done with the file",
    GIVE: "The file, or an archive of several",
}


def described(routes: Iterable[Route]) -> dict[str, Any]:
    """Describe every address."""
    named = tuple(routes)
    models = [model for route in named for model in models_of(route)]
    refs, shared = models_json_schema([(one, "validation") for one in models], ref_template=REF)
    paths: dict[str, Any] = {}
    for route in named:
        said = _operation(route, refs, shared["$defs"])
        paths.setdefault(f"{PLACE}/{route.path}", {})[route.method.lower()] = said
    schemas = {**shared["$defs"], "Problem": PROBLEM}
    key = {"type": "http", "scheme": "bearer", "description": "A key: ghg_..."}
    session = {"type": "apiKey", "in": "cookie", "name": "ghg_session"}
    return {
        "openapi": "3.1.0",
        "info": {"title": "GHG ledger", "version": __version__},
        "paths": paths,
        "components": {"schemas": schemas, "securitySchemes": {"key": key, "session": session}},
        "security": [{"key": []}, {"session": []}],
    }


def _operation(route: Route, refs: Any, schemas: dict[str, Any]) -> dict[str, Any]:
    outside, inside = models_of(route)
    problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    answers: dict[str, Any] = {"200": _answer(route), "default": _said("A problem", problem)}
    if route.method == "POST":
        answers["202"] = _said(WAITS, {"application/json": {"schema": {"type": "object"}}})
    made: dict[str, Any] = {
        "operationId": f"{route.method.lower()}_{route.path}".translate(_PLAIN),
        "summary": (inspect.getdoc(inspect.unwrap(route.function)) or "").partition("\n")[0],
        "parameters": [*_parameters(route, outside, refs, schemas), *_headers(route)],
        "responses": answers,
    }
    body = _body(route, refs[(inside, "validation")])
    return {**made, "requestBody": body} if body else made


def _answer(route: Route) -> dict[str, Any]:
    if route.kind == GIVE:
        return _said(DONE[GIVE], {"application/octet-stream": {}})
    return _said(DONE[route.kind], {"application/json": {"schema": {}}})


def _said(words: str, content: dict[str, Any]) -> dict[str, Any]:
    return {"description": words, "content": content}


def _body(route: Route, schema: Any) -> dict[str, Any] | None:
    if route.kind == ACT:
        return {"content": {"application/json": {"schema": schema}}}
    if route.kind == TAKE:
        return {"content": {"application/octet-stream": {}}}
    return None


def _parameters(
    route: Route, model: type[Asked], refs: Any, schemas: dict[str, Any]
) -> list[dict[str, Any]]:
    """Give the words of path and query; a file says its name in the query."""
    within = set(BRACES.findall(route.path))
    name = refs[(model, "validation")]["$ref"].rpartition("/")[2]
    found = schemas[name]
    needed = set(found.get("required", ())) | within
    said = [
        {"name": one, "in": "path" if one in within else "query", "schema": schema}
        | {"required": one in needed}
        for one, schema in found.get("properties", {}).items()
    ]
    if route.kind == TAKE:
        said.append(_word("name", "query", "string"))
    if route.kind == READ:
        said += [_word("page", "query", "integer"), _word("per_page", "query", "integer")]
    return said


def _headers(route: Route) -> list[dict[str, Any]]:
    if route.method == "GET":
        return []
    more = [_word("Idempotency-Key", "header", "string"), _word("Prefer", "header", "string")]
    return more + ([_word("If-Match", "header", "string")] if route.version else [])


def _word(name: str, place: str, kind: str) -> dict[str, Any]:
    return {"name": name, "in": place, "required": False, "schema": {"type": kind}}


_PLAIN = str.maketrans({"/": "_", "{": "", "}": "", "-": "_", ".": "_"})
