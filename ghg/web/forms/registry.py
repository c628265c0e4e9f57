"""Every form, by its address."""

from ghg.web.forms import (
    claims,
    holding_papers,
    holding_uses,
    holdings,
    library,
    organisation,
    plant,
    plant_boundary,
    plant_checks,
    plant_meters,
    plant_stocks,
    plant_values,
    plant_years,
    settings,
    verifying,
)
from ghg.web.forms.form import Form

TABLES: tuple[tuple[Form, ...], ...] = (
    claims.FORMS,
    holding_papers.FORMS,
    holding_uses.FORMS,
    holdings.FORMS,
    library.FORMS,
    organisation.FORMS,
    plant.FORMS,
    plant_boundary.FORMS,
    plant_checks.FORMS,
    plant_meters.FORMS,
    plant_stocks.FORMS,
    plant_values.FORMS,
    plant_years.FORMS,
    settings.FORMS,
    verifying.FORMS,
)
FORMS: dict[str, Form] = {one.path: one for table in TABLES for one in table}
