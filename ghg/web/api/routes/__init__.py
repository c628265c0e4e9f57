"""The table of addresses, noun by noun."""

from ghg.web.api.route import Route
from ghg.web.api.routes import (
    claims,
    holdings,
    inventory,
    library,
    meters,
    month,
    papers,
    persons,
    plant,
    records,
    verification,
)

ROUTES: tuple[Route, ...] = (
    *persons.ROUTES,
    *plant.ROUTES,
    *records.ROUTES,
    *meters.ROUTES,
    *month.ROUTES,
    *library.ROUTES,
    *inventory.ROUTES,
    *holdings.ROUTES,
    *claims.ROUTES,
    *verification.ROUTES,
    *papers.ROUTES,
)
