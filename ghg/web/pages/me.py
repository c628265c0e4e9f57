"""Who is there: by what he is known, what he may, and how he changes his password or leaves."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.access.own import who_am_i
from ghg.desk.access.stays import own_stays
from ghg.web.asking import site_of
from ghg.web.page import rendered

router = APIRouter()


@router.get("/me")
def show(request: Request) -> Response:
    desk = site_of(request).desk
    who, stays = who_am_i(desk), own_stays(desk, request.state.session)
    return rendered(request, "me.html", who=who, stays=stays)
