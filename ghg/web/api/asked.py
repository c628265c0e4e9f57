"""Reading a call: path and query as words, the body as an object or as a file, strictly."""

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import ValidationError
from starlette.requests import Request

from ghg.errors import Place, Problem, UsageError
from ghg.web.api.route import ACT, TAKE, Route
from ghg.web.api.shapes import Asked, model_of, said_in, shape_of

BRACES = re.compile(r"{(\w+)}")
PAGING = ("page", "per_page")
SLASH = "\ue000"  # of nobody; stands for a slash inside of a name
NAME, DRAFT = "name", "draft"


@cache
def models_of(route: Route) -> tuple[type[Asked], type[Asked]]:
    """Give what an address takes in path and query, and in its body."""
    asked = shape_of(route.function).asked()
    within = set(BRACES.findall(route.path))
    assert within <= set(asked), (route.path, within - set(asked))
    if route.kind == ACT:
        outside = {name: said for name, said in asked.items() if name in within}
        inside = {name: said for name, said in asked.items() if name not in within}
    else:
        outside, inside = asked, {}
    name = route.function.__name__.title().replace("_", "")
    return model_of(f"{name}Address", outside), model_of(name, inside)


def words_of(route: Route, request: Request, body: bytes) -> dict[str, Any]:
    """Give the words of a call for the function; raises E-API.part, E-API.json."""
    outside, inside = models_of(route)
    said = checked(lambda: outside.model_validate(_address(outside, request, route)))
    if route.kind == ACT:
        checked_json(body)
        said |= checked(lambda: inside.model_validate_json(body or b"{}", strict=True))
    return shape_of(route.function).words(said)


def checked(read: Callable[[], Asked]) -> dict[str, Any]:
    """Read a model; every word that cannot be read is a problem with its place."""
    try:
        return said_in(read())
    except ValidationError as error:
        raise UsageError.of(_problem(one) for one in error.errors(include_url=False)) from None


def checked_json(body: bytes) -> None:
    """See that a body is one JSON object of which no name comes twice; raises E-API.json."""
    try:
        said = json.loads(
            body or b"{}",
            parse_float=_no_float,
            parse_constant=_no_float,
            object_pairs_hook=_once,
        )
    except (ValueError, RecursionError) as error:
        raise UsageError("E-API.json", why=str(error)[:100]) from None
    if not isinstance(said, dict):
        raise UsageError("E-API.json", why="{}")


def _address(model: type[Asked], request: Request, route: Route) -> dict[str, Any]:
    """Collect path and query; a word that comes several times is a list where one is asked for."""
    found: dict[str, Any] = {
        name: said.replace(SLASH, "/") for name, said in request.path_params.items()
    }
    query = request.query_params
    for name in query:
        if name in request.path_params:
            raise UsageError("E-API.part", Place(column=name), query[name], part=name, why="path")
        if _is_ours(name, route):
            continue
        field = model.model_fields.get(name)
        several = field is not None and get_origin(field.annotation) is tuple
        values = query.getlist(name)
        if len(values) > 1 and not several:
            raise UsageError("E-API.part", Place(column=name), values[1], part=name, why="2")
        found[name] = tuple(_split(field.annotation, values)) if several and field else values[0]
    return found


def _is_ours(name: str, route: Route) -> bool:
    """Tell whether a word of the query is for the face."""
    return name in PAGING if route.method == "GET" else route.kind == TAKE and name == NAME


def _split(hint: Any, values: list[str]) -> list[Any]:
    """Take `a=1&a=2` for a list of words, `a=x,y` for a list of pairs."""
    inner = get_args(hint)
    pairs = inner and get_origin(inner[0]) is tuple
    return [tuple(one.split(",")) for one in values] if pairs else list(values)


def _problem(error: Mapping[str, Any]) -> Problem:
    part = ".".join(str(one) for one in error["loc"])
    if error["type"] == "missing":
        return Problem("E-API.missing", Place(column=part), "", {"part": part})
    raw = str(error.get("input", ""))[:100]
    if error["type"] == "extra_forbidden":
        return Problem("E-API.unknown", Place(column=part), raw, {"part": part})
    return Problem("E-API.part", Place(column=part), raw, {"part": part, "why": error["msg"]})


def _no_float(text: str) -> Any:
    raise ValueError(f'"{text[:40]}"')


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("2x")
    return made
