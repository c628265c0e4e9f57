"""A form that does one act: it leads on, or comes back with what was typed and what was refused."""

from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ghg.errors import DataError, GapError, GhgError, UsageError
from ghg.web import typed
from ghg.web.mistakes import status_of
from ghg.web.page import reader_of
from ghg.web.typed import NOTHING, Told

__all__ = ["MENDED", "NOTHING", "Filled", "Said", "Told", "acted", "refusal"]
Said = Mapping[str, str]
MENDED = (DataError, GapError, UsageError)  # what the person at the form can mend


class Filled(dict[str, str]):
    """What was typed, for a form; a field that nobody typed in is empty."""

    def __missing__(self, name: str) -> str:
        return ""


def acted(
    request: Request,
    act: Callable[[], str],
    again: Callable[[Told, int], Response],
) -> Response:
    """Do an act and go to the address that it gives; else show the form again, with a status."""
    try:
        address = act()
    except MENDED as error:
        return again(*refusal(request, error))
    return RedirectResponse(address, 303)


def refusal(request: Request, error: GhgError) -> tuple[Told, int]:
    """Tell what was refused, and with which status."""
    return typed.told(reader_of(request), error.problems), status_of(error, request.method)
