"""Persons and their roles, for administrators: added, changed, given a one-time secret, ended.

A form of roles carries what it showed, so that two administrators do not undo each other unseen.
A secret is shown on the answer of the act that makes it and nowhere again.
"""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ghg.desk.access.door import persons_administered
from ghg.desk.access.once import OnceSecret, new_secret
from ghg.desk.access.persons import add_person, end_person
from ghg.desk.access.roles import change_roles
from ghg.domain.roles import Role
from ghg.errors import DataError, Problem
from ghg.web.asking import Word, site_of
from ghg.web.mistakes import status_of
from ghg.web.page import rendered

router = APIRouter()
PATH = "/settings/users"
Roles = Annotated[list[Role], Form(max_length=len(Role))]


@router.get(PATH)
def show(request: Request) -> Response:
    return _shown(request)


@router.post(f"{PATH}/add")
def add(
    request: Request,
    code: Word = "",
    name: Word = "",
    roles: Roles = [],  # noqa: B006 - FastAPI gives a new list
    reason: Word = "",
) -> Response:
    """Add a person, and make the one-time secret by which he comes in the first time."""
    desk = site_of(request).desk
    why = reason.strip()

    def act() -> OnceSecret:
        made = add_person(desk, code.strip(), name.strip(), None, tuple(roles), why)
        return made.secret or new_secret(desk, code.strip(), why or code.strip())

    return _done(request, act)


@router.post(f"{PATH}/roles")
def change(
    request: Request,
    code: Word,
    roles: Roles = [],  # noqa: B006 - FastAPI gives a new list
    before: Roles = [],  # noqa: B006
    reason: Word = "",
) -> Response:
    """Give the roles that were ticked, and take those that were no longer."""
    give = [role for role in roles if role not in before]
    take = [role for role in before if role not in roles]
    desk = site_of(request).desk
    return _done(request, lambda: change_roles(desk, code, give, take, reason.strip()))


@router.post(f"{PATH}/secret")
def secret(request: Request, code: Word, reason: Word = "") -> Response:
    """Make a one-time secret, for a person who has or knows no password."""
    return _done(request, lambda: new_secret(site_of(request).desk, code, reason))


@router.post(f"{PATH}/end")
def end(request: Request, code: Word, reason: Word = "") -> Response:
    """Let a person come in no more."""
    return _done(request, lambda: end_person(site_of(request).desk, code, reason))


def _done(request: Request, act: Callable[[], object]) -> Response:
    """Do an act and lead back to the list, or show what was refused or the secret that was made."""
    try:
        made = act()
    except DataError as error:
        return _shown(request, error.problems, status=status_of(error, "POST"))
    if isinstance(made, OnceSecret):
        return rendered(request, "user_secret.html", made=made)
    return RedirectResponse(PATH, 303)


def _shown(request: Request, problems: tuple[Problem, ...] = (), status: int = 200) -> Response:
    rows = persons_administered(site_of(request).desk)
    bosses = [one for one in rows if one.active and Role.ADMINISTRATOR in one.roles]
    said = {"rows": rows, "sole": len(bosses) == 1, "problems": problems}
    return rendered(request, "users.html", status, roles=tuple(Role), **said)
