"""The language of a visit, kept in a cookie."""

from typing import Annotated, Literal
from urllib.parse import urlsplit

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ghg.web.guard import LANGUAGE_COOKIE

router = APIRouter()
YEAR_SECONDS = 366 * 24 * 3600


@router.post("/language")
def choose(
    request: Request,
    language: Annotated[Literal["zh", "en"], Form()],
    back: Annotated[str, Form(max_length=2000)] = "/",
) -> Response:
    answer = RedirectResponse(own_address(back), 303)
    answer.set_cookie(
        LANGUAGE_COOKIE,
        language,
        max_age=YEAR_SECONDS,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
    return answer


def own_address(text: str) -> str:
    """Give an address of this face, the overview for any other."""
    parts = urlsplit(text)
    strange = parts.scheme or parts.netloc or not text.startswith("/") or "\\" in text
    return "/" if strange or text.startswith("//") or not text.isprintable() else text
