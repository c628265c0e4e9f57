"""Every form, by its address."""

from ghg.web.forms import holdings
from ghg.web.forms.form import Form

TABLES: tuple[tuple[Form, ...], ...] = (holdings.FORMS,)
FORMS: dict[str, Form] = {one.path: one for table in TABLES for one in table}
