"""What a page loads beside its words: our style and script, htmx and ECharts, all from here.

The address of an asset holds the hash of all of them, so a browser keeps it for good and asks again
when the program changes.
"""

import hashlib
from functools import cache
from pathlib import Path

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FOLDER = Path(__file__).resolve().parent / "static"
FOR_GOOD = "public, max-age=31536000, immutable"
HTMX, ECHARTS = "vendor/htmx-4.0.1.min.js", "vendor/echarts-6.1.0.min.js"


@cache
def mark() -> str:
    """Name the content of all assets by the beginning of its hash."""
    made = hashlib.sha256()
    for path in sorted(FOLDER.rglob("*")):
        if path.is_file():
            made.update(path.relative_to(FOLDER).as_posix().encode() + b"\0" + path.read_bytes())
    return made.hexdigest()[:12]


def address(name: str) -> str:
    """Give the address of an asset."""
    return f"/static/{mark()}/{name}"


class Assets(StaticFiles):
    """The folder of assets; an answer may be kept for good."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        answer = await super().get_response(path, scope)
        if answer.status_code == 200:
            answer.headers["cache-control"] = FOR_GOOD
        return answer
