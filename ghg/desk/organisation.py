"""Organisations, their reporting entity, and its particulars (报告主体基本情况)."""

from dataclasses import dataclass

from ghg.desk.asking import refuse_open
from ghg.desk.context import Desk, Looking, acting, entity_id, looking, refuse_faulty
from ghg.desk.facts import next_revision
from ghg.domain import periods
from ghg.domain.credit_code import code_problems, plain_code
from ghg.domain.periods import Period
from ghg.errors import NOWHERE, AccessError, DataError
from ghg.ledger import rows
from ghg.ledger.columns import OPEN_END
from ghg.ledger.journal import Act
from ghg.ledger.organisations import add_organisation, organisations
from ghg.ledger.rows import checked
from ghg.ledger.sessions import reading, writing
from ghg.ledger.tables import EntityInput, OrganisationInput, PlantFactInput
from ghg.plan.plan import NOW, rows_of

CREDIT_CODE = "credit_code"  # holds from its year on; every other particular for its year
PARTICULARS = (
    CREDIT_CODE,
    "unit_nature",
    "industry_name",
    "legal_representative",
    "filled_by",
    "contact_person",
    "phone",
    "email",
    "registered_address",
    "office_address",
    "main_products",
    "discharge_permit",
    "technical_service",
)


@dataclass(frozen=True, slots=True)
class OrganisationView:
    """An organisation as listed."""

    code: str
    name_zh: str
    name_en: str
    one_person: bool
    example: bool


@dataclass(frozen=True, slots=True)
class Particular:
    """A dated particular of the entity."""

    kind: str
    value: str
    first_day: int
    last_day: int


def found_organisation(
    desk: Desk,
    code: str,
    name_zh: str,
    name_en: str = "",
    credit_code: str = "",
    accept: tuple[str, ...] = (),
    *,
    example: bool = False,
) -> OrganisationView:
    """Found an organisation with its journal, in one-person mode, and its reporting entity.

    Only at the machine of the database: raises E-RIGHT.account for who came by a secret. The code
    of an example is made up; of any other raises E-CREDIT.
    """
    if credit_code and not example:
        credit_code = _credit_code(credit_code, accept)
    given = checked(OrganisationInput, code=code, name_zh=name_zh, name_en=name_en, example=example)
    entity = checked(
        EntityInput, code=code, name_zh=name_zh, name_en=name_en, credit_code=credit_code
    )
    if desk.auth != "os_user":
        raise AccessError("E-RIGHT.account", NOWHERE, code)
    act = Act(actor=desk.actor, auth=desk.auth, action="organisation.add", subject=code)
    refuse_faulty(desk)
    with writing(desk.engine) as connection:
        org_id, head = add_organisation(connection, given, act)
        rows.add(connection, org_id, "entity", [entity], seq=head.seq)
    return OrganisationView(code, name_zh, name_en, given.one_person, example)


def organisation_list(desk: Desk) -> tuple[OrganisationView, ...]:
    """List the organisations of the database."""
    with reading(desk.engine) as connection:
        return tuple(
            OrganisationView(row.code, row.name_zh, row.name_en, row.one_person, row.example)
            for row in organisations(connection)
        )


def set_particular(
    desk: Desk,
    kind: str,
    value: str,
    year: int,
    entity: str = "",
    accept: tuple[str, ...] = (),
) -> Particular:
    """Say a particular of the entity for a year (legal representative, address).

    The credit code holds from that year on, until a later word. Raises E-KIND, E-CREDIT.
    """
    if kind not in PARTICULARS:
        raise DataError("E-KIND", NOWHERE, kind, choices="、".join(PARTICULARS))
    period = periods.year_period(year)
    if kind == CREDIT_CODE:
        period = Period(period.first_day, OPEN_END)
        value = _credit_code(value, accept)
    with acting(desk, "organisation.particular", kind) as at:
        owner = entity_id(at, entity)
        given = checked(
            PlantFactInput,
            entity_id=owner,
            kind=kind,
            first_day=period.first_day,
            last_day=period.last_day,
            value_text=value,
            revision=next_revision(at, period, kind=kind, entity_id=owner),
        )
        at.put("plant_fact", given)
    return Particular(kind, value, period.first_day, period.last_day)


def credit_codes(desk: Desk, entity: str = "") -> tuple[Particular, ...]:
    """Tell the credit code as it holds, the latest word first, that of the founding last."""
    with looking(desk) as at:
        return credit_codes_at(at, entity_id(at, entity))


def credit_codes_at(at: Looking, owner: int) -> tuple[Particular, ...]:
    """Tell the credit codes of an entity, the latest word first; a first day of 0 is the
    founding."""
    entities = rows_of(at.connection, at.org_id, "entity", NOW)
    founded = next(row.credit_code for row in entities if row.id == owner)
    later = [
        Particular(row.kind, row.value_text, row.first_day, row.last_day)
        for row in rows_of(at.connection, at.org_id, "plant_fact", NOW, entity_id=owner)
        if row.kind == CREDIT_CODE
    ]
    return (*reversed(later), *((Particular(CREDIT_CODE, founded, 0, 0),) if founded else ()))


def _credit_code(text: str, accept: tuple[str, ...]) -> str:
    """Read a credit code; raises E-CREDIT, also for a check sign that nobody accepted."""
    code = plain_code(text)
    refuse_open(code_problems(code), accept)
    return code


def particular_list(desk: Desk, entity: str = "") -> tuple[Particular, ...]:
    """List what was said of the entity, the latest word of each year."""
    with looking(desk) as at:
        owner = entity_id(at, entity)
        found = rows_of(at.connection, at.org_id, "plant_fact", NOW, entity_id=owner)
    latest = {
        (row.kind, row.first_day): Particular(row.kind, row.value_text, row.first_day, row.last_day)
        for row in found
        if row.kind in PARTICULARS
    }
    return tuple(sorted(latest.values(), key=lambda one: (-one.first_day, one.kind)))
