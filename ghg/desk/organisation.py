"""Organisations, their reporting entity, and its particulars (报告主体基本情况)."""

from dataclasses import dataclass

from ghg.desk.context import Desk, acting, entity_id, looking, refuse_faulty
from ghg.desk.facts import next_revision
from ghg.domain import periods
from ghg.errors import NOWHERE, AccessError, DataError
from ghg.ledger import rows
from ghg.ledger.journal import Act
from ghg.ledger.organisations import add_organisation, organisations
from ghg.ledger.rows import checked
from ghg.ledger.sessions import reading, writing
from ghg.ledger.tables import EntityInput, OrganisationInput, PlantFactInput
from ghg.plan.plan import NOW, rows_of

PARTICULARS = (
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
    *,
    example: bool = False,
) -> OrganisationView:
    """Found an organisation with its journal, in one-person mode, and its reporting entity.

    Only at the machine of the database: raises E-RIGHT.account for who came by a secret.
    """
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


def set_particular(desk: Desk, kind: str, value: str, year: int, entity: str = "") -> Particular:
    """Say a particular of the entity for a year (legal representative, address); raises E-KIND."""
    if kind not in PARTICULARS:
        raise DataError("E-KIND", NOWHERE, kind, choices="、".join(PARTICULARS))
    period = periods.year_period(year)
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
