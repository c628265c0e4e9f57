"""Every form, by its address."""

from ghg.web.forms import holding_papers, holding_uses, holdings, plant_meters, verifying
from ghg.web.forms.form import Form

TABLES: tuple[tuple[Form, ...], ...] = (
    holding_papers.FORMS,
    holding_uses.FORMS,
    holdings.FORMS,
    plant_meters.FORMS,
    verifying.FORMS,
)
FORMS: dict[str, Form] = {one.path: one for table in TABLES for one in table}
