"""The description of the interface (OpenAPI 3.1), made of the same table, models and functions."""

import inspect
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic.json_schema import models_json_schema

from ghg import __version__
from ghg.web.api.answer_shapes import AnswerShapes
from ghg.web.api.answers import MOST_PAGES, MOST_ROWS, ROWS
from ghg.web.api.asked import BRACES, models_of
from ghg.web.api.calling import KEY, PLACE
from ghg.web.api.examples import ASKED_FOR, WORDS
from ghg.web.api.problems import PROBLEM_SCHEMAS, PROBLEMS
from ghg.web.api.route import ACT, GIVE, READ, TAKE, Route
from ghg.web.api.shapes import Asked

REF = "#/components/schemas/{model}"
REPEATED = {
    "type": "object",
    "description": "The request was done before under its Idempotency-Key.",
    "properties": {"repeated": {"const": True}, "journal": {"type": "integer"}},
    "required": ["repeated", "journal"],
}
WAITING = {
    "type": "object",
    "description": "The act was kept under a number and waits for a second person.",
    "properties": {
        "submission": {"type": "integer"},
        "state": {"enum": ["draft", "submitted"]},
        "action": {"type": "string"},
    },
    "required": ["submission", "state", "action"],
}
ABOUT = """Everything that the command line does, except `db`, `serve` and `backup`.

* A key (`Authorization: Bearer ghg_...`), or the session of a browser with its token in
  `X-GHG-Token`; never both.
* Decimals are strings, both ways. Days are 20250131, months 202501.
* A mistake is `application/problem+json` (RFC 9457) with our codes and places.
* A list comes in pages; `Link` names the next one.
"""
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
    answers = AnswerShapes()
    paths: dict[str, Any] = {}
    for route in named:
        said = _operation(route, refs, shared["$defs"], answers)
        paths.setdefault(f"{PLACE}/{route.path}", {})[route.method.lower()] = said
    ours = {**PROBLEM_SCHEMAS, "Repeated": REPEATED, "Waiting": WAITING}
    return {
        "openapi": "3.1.0",
        "info": {"title": "GHG ledger", "version": __version__, "description": ABOUT},
        "servers": [{"url": "/"}],
        "tags": [{"name": one} for one in dict.fromkeys(map(_noun, named))],
        "paths": paths,
        "components": {
            "schemas": {**shared["$defs"], **answers.named, **ours},
            "responses": PROBLEMS,
            "securitySchemes": _schemes(),
        },
        "security": [{"key": []}, {"session": []}],
    }


def _schemes() -> dict[str, Any]:
    key = {"type": "http", "scheme": "bearer", "description": "A key: ghg_..."}
    session = {"type": "apiKey", "in": "cookie", "name": "ghg_session"}
    token = {"type": "apiKey", "in": "header", "name": "X-GHG-Token"}
    session["description"] = "The session of a browser; an act needs its token and our own Origin."
    token["description"] = "The token of the session, as the forms of its pages have it."
    return {"key": key, "session": session, "token": token}


def _noun(route: Route) -> str:
    """Group the addresses by their first word that is no `files`."""
    first, *others = route.path.split("/")
    return others[0] if first == "files" else first


def _operation(
    route: Route, refs: Any, schemas: dict[str, Any], answers: AnswerShapes
) -> dict[str, Any]:
    outside, inside = models_of(route)
    made: dict[str, Any] = {
        "operationId": f"{route.method.lower()}_{route.path}".translate(_PLAIN),
        "tags": [_noun(route)],
        "summary": (inspect.getdoc(inspect.unwrap(route.function)) or "").partition("\n")[0],
        "parameters": [*_parameters(route, outside, refs, schemas), *_headers(route)],
        "responses": _answers(route, answers),
    }
    if route.method == "POST":
        made["security"] = [{"key": []}, {"session": [], "token": []}]
    body = _body(route, refs[(inside, "validation")])
    return {**made, "requestBody": body} if body else made


def _answers(route: Route, answers: AnswerShapes) -> dict[str, Any]:
    """Say what an address may answer: what was asked for, and which problems there are."""
    told = {one: {"$ref": f"#/components/responses/{one}"} for one in _problems(route)}
    told["default"] = {"$ref": "#/components/responses/500"}
    if route.kind == GIVE:
        return {"200": _said(DONE[GIVE], {"application/octet-stream": {}}), **told}
    schema = answers.of_route(route)
    if route.kind == READ:
        json = {"application/json": {"schema": schema}}
        unchanged = {"description": "What If-None-Match names is still so"}
        return {"200": {**_said(DONE[READ], json), "headers": _TAG}, "304": unchanged, **told}
    done = {"anyOf": [schema, {"$ref": REF.format(model="Repeated")}]}
    waiting = {"schema": {"$ref": REF.format(model="Waiting")}}
    said = {"200": _said(DONE[route.kind], {"application/json": {"schema": done}})}
    return {**said, "202": _said(WAITS, {"application/json": waiting}), **told}


def _problems(route: Route) -> tuple[str, ...]:
    """Name the answers of a problem that an address may give."""
    acting = () if route.method == "GET" else ("413",)
    version = ("412",) if route.version else ()
    return ("400", "401", "403", "404", "409", *version, *acting, "422", "503")


def _said(words: str, content: dict[str, Any]) -> dict[str, Any]:
    return {"description": words, "content": content}


def _body(route: Route, schema: Any) -> dict[str, Any] | None:
    if route.kind == ACT:
        shown = {"example": ASKED_FOR[route.path]} if route.path in ASKED_FOR else {}
        return {"content": {"application/json": {"schema": schema, **shown}}}
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
        | ({"example": WORDS[one]} if one in WORDS else {})
        for one, schema in found.get("properties", {}).items()
    ]
    if route.kind == TAKE:
        said.append(_word("name", "query", "string"))
    if route.kind == READ:
        said += [_counted("page", MOST_PAGES, 1), _counted("per_page", MOST_ROWS, ROWS)]
        said.append(_word("If-None-Match", "header", "string"))
    return said


def _headers(route: Route) -> list[dict[str, Any]]:
    if route.method == "GET":
        return []
    key = _word("Idempotency-Key", "header", "string")
    key["schema"] = {"type": "string", "pattern": f"^{KEY.pattern}$"}
    said = [key, _word("Prefer", "header", "string")]
    return said + ([_word("If-Match", "header", "string")] if route.version else [])


def _counted(name: str, most: int, default: int) -> dict[str, Any]:
    said = {"type": "integer", "minimum": 1, "maximum": most, "default": default}
    return {"name": name, "in": "query", "required": False, "schema": said}


def _word(name: str, place: str, kind: str) -> dict[str, Any]:
    return {"name": name, "in": place, "required": False, "schema": {"type": kind}}


_TAG: Mapping[str, Any] = {
    "ETag": {"schema": {"type": "string"}},
    "Link": {"schema": {"type": "string"}, "description": "rel next and prev (RFC 8288)"},
}
_PLAIN = str.maketrans({"/": "_", "{": "", "}": "", "-": "_", ".": "_"})
