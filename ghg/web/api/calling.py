"""One call: who, what is asked for, the function of the desk, the answer."""

import re
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.admission import Way
from ghg.desk.context import Desk
from ghg.desk.factors.own import own_list
from ghg.desk.request import RepeatedError, journal_now
from ghg.desk.request import Request as Once
from ghg.desk.temporary import working
from ghg.domain.submissions import Submitted
from ghg.errors import NOWHERE, DataError, GhgError, UsageError
from ghg.web.api import answers
from ghg.web.api.asked import DRAFT, NAME, words_of
from ghg.web.api.knowing import desk_of
from ghg.web.api.route import ACT, GIVE, READ, TAKE, Route
from ghg.web.api.shapes import shape_of
from ghg.web.mistakes import RefusedError
from ghg.web.uploads import safe_name

PLACE = "/api/v1"
KEY = re.compile(r"[A-Za-z0-9._:-]{1,100}")


def endpoint(route: Route) -> Callable[[Request], Any]:
    """Give what answers an address."""

    async def answered(request: Request) -> Response:
        body = await request.body() if route.method == "POST" else b""
        return await run_in_threadpool(answer, route, request, body)

    return answered


def answer(route: Route, request: Request, body: bytes) -> Response:
    """Answer a call; what the desk refuses is told as a problem."""
    try:
        desk = desk_of(request)
        words = words_of(route, request, body)
        return _done(route, request, desk, words, body)
    except Submitted as notice:
        return answers.waiting_answer(notice, PLACE)
    except RepeatedError as before:
        return answers.repeated_answer(before.seq)
    except (GhgError, RefusedError) as error:
        return answers.problem_answer(request, error)


def _done(
    route: Route, request: Request, desk: Desk, words: dict[str, Any], body: bytes
) -> Response:
    shape = shape_of(route.function)
    entity = request.app.state.site.entity
    if entity and any(one.name == "entity" for one in shape.parameters):
        words.setdefault("entity", entity)
    if shape.own:
        words[shape.own] = own_list(desk)
    if route.kind == READ:
        return answers.read_answer(request, named(route, _called(route, desk, words)))
    if route.kind == GIVE:
        return _handed_out(route, desk, words)
    asking = _asking(route, request, desk, words, body)
    if route.kind == TAKE:
        made = _with_file(route, request, asking, words, body)
    else:
        made = _called(route, asking, words)
    return Response(answers.canonical(named(route, made)), media_type="application/json")


def named(route: Route, made: Any) -> Any:
    """Name the parts of what a function gives."""
    return dict(zip(route.parts, made, strict=True)) if route.parts else made


def _called(route: Route, desk: Desk, words: dict[str, Any]) -> Any:
    shape = shape_of(route.function)
    return route.function(**({shape.desk: desk} if shape.desk else {}), **words)


def _asking(route: Route, request: Request, desk: Desk, words: dict[str, Any], body: bytes) -> Desk:
    """Give a desk that does the request once, and on the version that the caller saw."""
    key = request.headers.get("idempotency-key", "")
    if "idempotency-key" in request.headers and not KEY.fullmatch(key):
        raise UsageError("E-API.key", NOWHERE, key[:100])
    said = "\n".join((request.method, request.url.path, request.url.query)).encode()
    digest = sha256(said + b"\n" + body).hexdigest()
    once = Once(key, digest, _head(route, request, desk, words))
    way = Way.DRAFTED if request.headers.get("prefer", "") == DRAFT else desk.way
    return replace(desk, request=once, way=way)


def _head(route: Route, request: Request, desk: Desk, words: dict[str, Any]) -> int:
    """Hold `If-Match` against the thing as it stands; give the journal's head of that moment."""
    wanted = request.headers.get("if-match")
    if wanted is None:
        return 0
    if route.version is None or route.kind != ACT:
        raise UsageError("E-API.match")
    shape = shape_of(route.version)
    head = journal_now(desk)
    known = {one.name: words[one.name] for one in shape.parameters if one.name in words}
    stands = route.version(desk, **known)
    if not answers.matches(wanted, answers.etag(answers.canonical(stands))):
        raise DataError("E-CHANGED")
    return head


def _with_file(
    route: Route, request: Request, desk: Desk, words: dict[str, Any], body: bytes
) -> Any:
    """Call a function with the file that is the body; without one, where it may be left out."""
    shape = shape_of(route.function)
    if not body and not shape.file_needed:
        return _called(route, desk, {**words, shape.path: None})
    with working("ghg-api") as folder:
        path = folder / safe_name(request.query_params.get(NAME, "file"))
        path.write_bytes(body)
        return _called(route, desk, {**words, shape.path: path})


def _handed_out(route: Route, desk: Desk, words: dict[str, Any]) -> Response:
    """Let a function write into a folder of its own and hand out what it wrote."""
    shape = shape_of(route.function)
    with working("ghg-api") as folder:
        target = folder / route.file_name if route.file_name else folder
        _called(route, desk, {**words, shape.path: target})
        return answers.files_answer(folder)
