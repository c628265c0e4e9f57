"""The form of what the organisation is called by: its unified social credit code."""

from ghg.desk.context import Desk
from ghg.desk.organisation import CREDIT_CODE, Particular, credit_codes, set_particular
from ghg.desk.year_in_work import year_in_work
from ghg.web.forms.form import YEAR, Field, Form, Named
from ghg.web.site import Site

BACK = "/organisation"


def correct(
    desk: Desk, value: str, year: int, accept: tuple[str, ...] = (), entity: str = ""
) -> Particular:
    """Say the credit code from a year on."""
    return set_particular(desk, CREDIT_CODE, value, year, entity, accept)


def _standing(site: Site, named: Named) -> Named:  # noqa: ARG001 - as all beginnings
    """Begin with the code as it holds, and the year in work."""
    code = next((one.value for one in credit_codes(site.desk, site.entity)), "")
    return {"value": code, "year": str(year_in_work(site.desk))}


FORMS = (
    Form(
        f"{BACK}/credit-code",
        "web.credit_code.change",
        correct,
        (
            Field("value", term="web.credit_code"),
            Field("year", YEAR, "web.credit_code.since", needed=True),
        ),
        BACK,
        note="web.credit_code.note",
        start=_standing,
    ),
)
