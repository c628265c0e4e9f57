"""What a program gets: JSON with its ETag, a list in pages by `Link`, a file, or problems."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any
from zipfile import ZIP_STORED, ZipFile

from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.telling import fitting
from ghg.domain.plain_values import plain_value
from ghg.domain.submissions import Submitted
from ghg.errors import GhgError, UsageError
from ghg.web.mistakes import RefusedError, problem_json, status_of
from ghg.web.page import link

ROWS, MOST_ROWS, MOST_PAGES = 1000, 10_000, 10**9
NOT_MODIFIED, UNAUTHORIZED = 304, 401
STATUS: Mapping[str, int] = {"E-LOGIN": 401, "E-CHANGED": 412, "E-IDEMPOTENT": 409}


def canonical(value: Any) -> bytes:
    """Write a value as JSON: the same value gives the same bytes."""
    return json.dumps(plain_value(value), ensure_ascii=False).encode()


def etag(body: bytes) -> str:
    return f'"{hashlib.sha256(body).hexdigest()[:32]}"'


def matches(said: str, tag: str) -> bool:
    """Tell whether one of the tags of a header is this one."""
    return "*" in said or tag in (one.strip().removeprefix("W/") for one in said.split(","))


def read_answer(request: Request, value: Any) -> Response:
    """Give what was read; a list in pages."""
    headers: dict[str, str] = {}
    if isinstance(value, tuple | list | Iterator):
        value = _page(request, value, headers)
    body = canonical(value)
    headers["etag"] = etag(body)
    if matches(request.headers.get("if-none-match", ","), headers["etag"]):
        return Response(None, NOT_MODIFIED, headers)
    return Response(body, media_type="application/json", headers=headers)


def _page(request: Request, rows: Iterable[Any], headers: dict[str, str]) -> Sequence[Any]:
    """Cut a page out of a list and name its neighbours (RFC 8288)."""
    page, at_once = _asked(request, "page", 1), _asked(request, "per_page", ROWS)
    at_once = min(at_once, MOST_ROWS)
    first = (page - 1) * at_once
    some = list(islice(rows, first, first + at_once + 1))
    beside = {"next": page + 1} if len(some) > at_once else {}
    beside |= {"prev": page - 1} if page > 1 else {}
    if beside:
        headers["link"] = ", ".join(
            f'<{_address(request, other)}>; rel="{name}"' for name, other in beside.items()
        )
    return some[:at_once]


def _address(request: Request, page: int) -> str:
    return link(request.url.path, **{**request.query_params, "page": page})


def _asked(request: Request, name: str, default: int) -> int:
    said = request.query_params.get(name, "")
    if not said:
        return default
    if not (said.isascii() and said.isdigit() and 1 <= int(said[:10]) <= MOST_PAGES):
        raise UsageError("E-API.part", raw_place(name), said[:100], part=name, why="1..")
    return int(said)


def raw_place(name: str) -> Any:
    from ghg.errors import Place

    return Place(column=name)


def files_answer(folder: Path) -> Response:
    """Hand out what was written: the one file, or all of them in an archive."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    if len(found) == 1:
        return _file(found[0].read_bytes(), found[0].name)
    with SpooledTemporaryFile(max_size=1 << 24) as packed:
        with ZipFile(packed, "w", ZIP_STORED) as archive:
            for path in found:
                archive.write(path, path.relative_to(folder).as_posix())
        packed.seek(0)
        return _file(packed.read(), "files.zip")


def _file(body: bytes, name: str) -> Response:
    from urllib.parse import quote

    kept = f"attachment; filename*=UTF-8''{quote(name)}"
    headers = {"content-disposition": kept, "etag": etag(body)}
    return Response(body, media_type="application/octet-stream", headers=headers)


def waiting_answer(notice: Submitted, place: str) -> Response:
    """Say under which number an act waits for a second person."""
    body = {"submission": notice.number, "state": notice.state, "action": notice.action}
    headers = {"location": f"{place}/tasks/{notice.number}"}
    return Response(canonical(body), 202, headers, "application/json")


def repeated_answer(seq: int) -> Response:
    """Say that a request was answered before, and by which entry of the journal."""
    headers = {"idempotency-replayed": "true"}
    return Response(canonical({"repeated": True, "journal": seq}), 200, headers, "application/json")


def problem_answer(request: Request, error: GhgError | RefusedError) -> Response:
    """Tell mistakes as RFC 9457 has it, with our codes and places."""
    refused = error.status if isinstance(error, RefusedError) else 0
    told = error.error if isinstance(error, RefusedError) else error
    request.state.code = told.problems[0].code  # for the log
    status = refused or STATUS.get(told.code) or status_of(told, request.method)
    answer = problem_json([fitting(one) for one in told.problems], status, _language(request))
    if status == UNAUTHORIZED:
        answer.headers["www-authenticate"] = "Bearer"
    return answer


def _language(request: Request) -> Any:
    return request.state.language
