"""Settings: how the organisation works, the calendar of duties, units, what the program is."""

import platform
from collections.abc import Iterator

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg import __version__
from ghg.desk.access.door import asks_who
from ghg.desk.access.own import who_am_i
from ghg.desk.context import published
from ghg.desk.facts import fact_list
from ghg.desk.monthend.duties import due_list, duty_list
from ghg.domain.unit_names import DEFINITIONS, SPELLINGS
from ghg.web import assets
from ghg.web.asking import site_of
from ghg.web.page import reader_of, rendered

router = APIRouter()
VENDORED = {  # what is shipped beside our own -> its licence, as its file says
    "htmx 4.0.1": ("0BSD", "htmx-LICENSE.txt"),
    "ECharts 6.1.0": ("Apache-2.0", "echarts-LICENSE.txt"),
    "ECharts NOTICE": ("Apache-2.0", "echarts-NOTICE.txt"),
    "d3 (ECharts)": ("BSD-3-Clause", "echarts-LICENSE-d3.txt"),
    "Swagger UI 5.35.0": ("Apache-2.0", "swagger-LICENSE.txt"),
    "Swagger UI NOTICE": ("Apache-2.0", "swagger-NOTICE.txt"),
    "Swagger UI (MIT, BSD-3-Clause)": ("MIT", "swagger-LICENSE-bundled.txt"),
}


@router.get("/settings")
def show(request: Request) -> Response:
    desk = site_of(request).desk
    return rendered(request, "settings.html", who=who_am_i(desk), persons=asks_who(desk))


@router.get("/settings/duties")
def duties(request: Request) -> Response:
    """Show every duty of the calendar with its document, and which bind this plant."""
    site = site_of(request)
    due = due_list(site.desk, entity=site.entity, everything=True)
    binding = {one.duty.id for one in due if one.binding}
    return rendered(request, "duties.html", duties=duty_list(), binding=binding)


@router.get("/settings/units")
def units(request: Request) -> Response:
    """List the units that may be typed, with their spellings, and those of the own products."""
    reader, spelt = reader_of(request), dict[str, list[str]]()
    for spelling, unit in SPELLINGS.items():
        spelt.setdefault(unit, []).append(spelling)
    rows = [(one, reader.unit(one), spelt.get(one, [])) for one in DEFINITIONS]
    return rendered(request, "units.html", rows=rows, products=list(_products(request)))


def _products(request: Request) -> Iterator[tuple[str, str, str]]:
    """Give kind, name and unit of every product that a figure was entered of, once each."""
    facts = fact_list(site_of(request).desk)
    known = ((one.kind, one.name, one.unit) for one in facts if one.kind.startswith("product"))
    yield from dict.fromkeys(known)


@router.get("/settings/about")
def about(request: Request) -> Response:
    """Show versions, and the licences of what is shipped."""
    texts = {
        name: (kind, (assets.FOLDER / "vendor" / file).read_text(encoding="utf-8"))
        for name, (kind, file) in VENDORED.items()
    }
    return rendered(
        request,
        "about.html",
        version=__version__,
        python=platform.python_version(),
        library=published().sha256,
        texts=texts,
    )
