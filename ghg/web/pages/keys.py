"""Keys by which programs come in: made and shown once, listed, ended."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.access.keys import SCOPES, add_key, key_list
from ghg.desk.access.persons import person_list
from ghg.domain.roles import Right
from ghg.web.acts import MENDED, NOTHING, Filled, Said, Told, refusal
from ghg.web.asking import Word, site_of
from ghg.web.page import rendered

router = APIRouter()
PATH = "/settings/keys"
Rights = Annotated[list[Right], Form(max_length=len(Right))]
Days = Annotated[int, Form(ge=0, le=10**6)]


@router.get(PATH)
def show(request: Request) -> Response:
    return _shown(request, {}, (Right.READ,), NOTHING)


@router.post(f"{PATH}/add")
def add(
    request: Request,
    code: Word = "",
    title: Word = "",
    scopes: Rights = [],  # noqa: B006 - FastAPI gives a new list
    days: Days = 90,
) -> Response:
    """Make a key; its secret stands on this answer and nowhere again."""
    chosen = tuple(scopes)
    try:
        made = add_key(site_of(request).desk, code, title.strip(), chosen, days)
    except MENDED as error:
        said = {"code": code, "title": title, "days": str(days)}
        return _shown(request, said, chosen, *refusal(request, error))
    return rendered(request, "key_secret.html", made=made)


def _shown(
    request: Request, said: Said, scopes: tuple[Right, ...], told: Told, status: int = 200
) -> Response:
    desk = site_of(request).desk
    persons = [one for one in person_list(desk) if one.active]
    values = {"rows": key_list(desk), "persons": persons, "offered": SCOPES}
    return rendered(
        request, "keys.html", status, said=Filled(said), scopes=scopes, told=told, **values
    )
