"""The application: one site, its guard, its pages."""

from dataclasses import replace

from fastapi import Depends, FastAPI

from ghg.desk.context import Desk, open_desk, published
from ghg.desk.organisation import organisation_list
from ghg.web import assets
from ghg.web.api.mount import api
from ghg.web.guard import Guard, refuse_unmeant
from ghg.web.mistakes import HANDLERS
from ghg.web.pages import (
    cell,
    check,
    checked,
    claims,
    comparing,
    entry,
    evidence,
    forms,
    group,
    holding_records,
    holding_uses,
    holdings,
    inventory,
    issuing,
    journal,
    keys,
    language,
    library,
    login,
    mappings,
    me,
    organisation,
    overview,
    papers,
    pasting,
    own_factors,
    plan,
    plant,
    plant_boundary,
    plant_checks,
    plant_meters,
    plant_monitoring,
    plant_parts,
    plant_sources,
    plant_stocks,
    plant_values,
    plant_years,
    receiving,
    reports,
    settings,
    submissions,
    tasks,
    users,
    verification,
    why,
)
from ghg.web.site import LOOPBACK, Site

PAGES = (
    cell,
    check,
    checked,
    claims,
    comparing,
    entry,
    evidence,
    forms,
    group,
    holding_records,
    holding_uses,
    holdings,
    inventory,
    issuing,
    journal,
    keys,
    language,
    library,
    login,
    mappings,
    me,
    organisation,
    overview,
    papers,
    pasting,
    own_factors,
    plan,
    plant,
    plant_boundary,
    plant_checks,
    plant_meters,
    plant_monitoring,
    plant_parts,
    plant_sources,
    plant_stocks,
    plant_values,
    plant_years,
    receiving,
    reports,
    settings,
    submissions,
    tasks,
    users,
    verification,
    why,
)


def desk_at(url: str, organisation: str) -> Desk:
    """Open the desk of one organisation: of the only one there is, where none is named, so that
    another one in the same database later is not this face's."""
    desk = open_desk(url, organisation)
    there = organisation_list(desk)
    return replace(desk, organisation=there[0].code) if len(there) == 1 else desk


def make_app(
    url: str,
    organisation: str = "",
    entity: str = "",
    hosts: frozenset[str] = LOOPBACK,
    *,
    secure: bool = False,
) -> FastAPI:
    """Make the application for one organisation's books; raises what opening a desk raises.

    `hosts` are the names by which a browser may call it; a `secure` one is called by TLS alone.
    """
    site = Site(desk_at(url, organisation), entity, hosts, secure=secure)
    published()  # the library is read now and not while somebody waits for the first page
    app = FastAPI(
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        dependencies=[Depends(refuse_unmeant)],
    )
    app.state.site = site
    for kind, handler in HANDLERS.items():
        app.add_exception_handler(kind, handler)
    for page in PAGES:
        app.include_router(page.router)
    app.router.routes.append(api())
    app.mount(f"/static/{assets.mark()}", assets.Assets(directory=assets.FOLDER))
    app.add_middleware(Guard, site=site)
    return app
