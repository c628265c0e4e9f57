"""The check of everything: it is run when asked for, says what it found, and changes nothing."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.check import LOOKED_AT, check
from ghg.web.asking import site_of
from ghg.web.page import reader_of, rendered

router = APIRouter()


@router.get("/check")
def show(request: Request, run: bool = False) -> Response:
    reader = reader_of(request)
    looked_at = reader.listed(reader.named("cli.looked_at", one) for one in LOOKED_AT)
    found = check(site_of(request).desk) if run else None
    return rendered(request, "check.html", found=found, looked_at=looked_at)
