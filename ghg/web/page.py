"""Pages made of templates: every sign of the user's is escaped, every word comes from the texts."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from ghg import __version__
from ghg.domain.numbers import grouped, plain
from ghg.domain.readable import hundredths, is_share, readable, rounded, unrounded
from ghg.domain.roles import Role
from ghg.texts import shown_place
from ghg.web import assets
from ghg.web.actions import may, not_yours
from ghg.web.forms.registry import FORMS
from ghg.web.links import link
from ghg.web.navigation import groups_of, place_of
from ghg.web.reader import Reader
from ghg.web.remedies import gap_place, gap_remedy, remedy
from ghg.web.times import minute, moment
from ghg.web.worded import sentence_of, way_on

__all__ = ["drawn", "link", "reader_of", "rendered"]
FOLDER = Path(__file__).resolve().parent / "templates"


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        exact=unrounded,
        tonnes=rounded,
        readable=readable,
        hundredths=hundredths,
        decimal=lambda value: grouped(plain(value)),
        whole=lambda value: grouped(str(value)),
        minute=minute,
        moment=moment,
    )
    made.globals.update(link=link, asset=assets.address, program=__version__)
    made.globals.update(htmx=assets.HTMX, echarts=assets.ECHARTS, is_share=is_share)
    return made


TEMPLATES = _environment()


def reader_of(request: Request) -> Reader:
    return Reader(request.state.language, lambda path: may(request, path))


def rendered(request: Request, template: str, status: int = 200, /, **values: Any) -> Response:
    """Show a template to the reader of a request."""
    return HTMLResponse(drawn(request, template, **values), status)


def drawn(request: Request, template: str, /, **values: Any) -> str:
    """Give the text of a template, or of a part of a page."""
    reader = reader_of(request)
    site = getattr(request.state, "site", None)  # none of whoever was not let in
    return TEMPLATES.get_template(template).render(
        r=reader,
        t=reader.t,
        lang=reader.language,
        token=request.app.state.site.token(request.state.session),
        here=place_of(request.url.path),
        address=link(request.url.path, **request.query_params),
        actor=site.desk.actor if site else "",
        by_session=bool(site and site.desk.auth == "session"),
        groups=groups_of(reader) if site else (),
        read_only=bool(site and site.desk.faults),
        sentence=lambda one: sentence_of(one, reader.language),
        way_on=way_on,
        remedy=lambda one: remedy(one, reader.language),
        gap_remedy=lambda gap: gap_remedy(reader, gap),
        gap_place=lambda gap: gap_place(gap, reader.month(gap.month)),
        place=lambda one: shown_place(one.place, reader.language),
        did=_did(request),
        not_yours=[reader.named("role", one) for one in _not_yours(request, template)],
        way=lambda path, words="", /, **named: _way(reader, path, words, named),
        **values,
    )


def _not_yours(request: Request, template: str) -> Sequence[Role]:
    """Name whose a form is that is not for whoever reads; a mistake is told to everybody."""
    return () if template == "error.html" else not_yours(request)


def _did(request: Request) -> str:
    """Give the title of the form that led here; "" for none."""
    form = FORMS.get(request.query_params.get("done", ""))
    return form.title if form else ""


def _way(reader: Reader, path: str, words: str, named: dict[str, object]) -> Markup:
    """Write the way to a form, by its title; nothing where its act is not for whoever reads."""
    if not reader.may(path):
        return Markup()
    address, title = link(path, **named), reader.t(words or FORMS[path].title)
    return Markup('<a class="button" href="{}">{}</a>').format(address, title)
