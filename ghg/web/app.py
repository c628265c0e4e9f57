"""The application: one site, its guard, its pages."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from anyio import to_thread
from fastapi import Depends, FastAPI

from ghg.desk.context import Desk, open_desk, published
from ghg.desk.organisation import organisation_list
from ghg.web import assets
from ghg.web.api.mount import api
from ghg.web.guard import Guard, refuse_unmeant
from ghg.web.log import Log
from ghg.web.mistakes import HANDLERS
from ghg.web.pages import (
    cell,
    check,
    checked,
    claim_clause,
    claim_facts,
    claim_gap,
    claim_kept,
    claim_papers,
    claim_views,
    claims,
    closing,
    comparing,
    entry,
    evidence,
    forms,
    group,
    holding_records,
    holding_uses,
    holdings,
    interface,
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
    own_factors,
    papers,
    pasting,
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
    claim_clause,
    claim_facts,
    claim_gap,
    claim_kept,
    claim_papers,
    claim_views,
    claims,
    closing,
    comparing,
    entry,
    evidence,
    forms,
    group,
    holding_records,
    holding_uses,
    holdings,
    interface,
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

AT_ONCE = 8


def desk_at(url: str, organisation: str) -> Desk:
    """Open the desk of one organisation: of the only one there is, where none is named, so that
    another one in the same database later is not this face's."""
    desk = open_desk(url, organisation, kept=True)
    there = organisation_list(desk)
    return replace(desk, organisation=there[0].code) if len(there) == 1 else desk


@asynccontextmanager
async def _living(app: FastAPI) -> AsyncIterator[None]:
    """Work on a few pages at once while the server runs, and let go of the database at its end.

    Python computes one page at a time: with forty at once each waits for all, and so would an
    import, which then took forty times as long.
    """
    to_thread.current_default_thread_limiter().total_tokens = AT_ONCE
    try:
        yield
    finally:
        app.state.site.desk.engine.dispose()


def make_app(
    url: str,
    organisation: str = "",
    entity: str = "",
    hosts: frozenset[str] = LOOPBACK,
    *,
    secure: bool = False,
    log: Log | None = None,
) -> FastAPI:
    """Make the application for one organisation's books; raises what opening a desk raises.

    `hosts` are the names by which a browser may call it; a `secure` one is called by TLS alone.
    """
    site = Site(desk_at(url, organisation), entity, hosts, secure=secure, log=log)
    published()  # the library is read now and not while somebody waits for the first page
    app = FastAPI(
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        dependencies=[Depends(refuse_unmeant)],
        lifespan=_living,
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
