"""Who keeps the books: the organisation, its persons, and the journal of all that was done."""

from typing import Annotated

from sqlalchemy import ForeignKeyConstraint, UniqueConstraint
from sqlmodel import Field

from ghg.ledger.columns import (
    BIGGEST_ID,
    Code,
    Id,
    Name,
    Note,
    OptionalName,
    Sha256,
    UtcTime,
    Whole,
    Words,
    YesNo,
)
from ghg.ledger.tables.base import (
    STRICT,
    Base,
    Input,
    Journaled,
    Keyed,
    arguments,
    unique,
    walls,
)


class OrganisationInput(Input):
    """One plant's or group's ledger inside the database.

    In one-person mode maker and checker are the same; every report says so. `one_person` is the
    mode of the founding; a later one stands in `organisation_mode`.
    """

    code: Code
    name_zh: Name
    name_en: OptionalName = ""
    one_person: YesNo = True
    example: YesNo = False


class Organisation(OrganisationInput, table=True):
    """An organisation with the random identity that its journal is bound to."""

    __table_args__ = (
        *walls(OrganisationInput),
        UniqueConstraint("code"),
        UniqueConstraint("ledger_id"),
        STRICT,
    )
    id: int = Field(sa_type=Whole, primary_key=True, ge=1, le=BIGGEST_ID)
    ledger_id: str = Field(sa_type=Words, min_length=32, max_length=32)


class OrganisationModeInput(Input):
    """That from here on one person may do everything, or two are asked; the latest row counts."""

    one_person: YesNo


class OrganisationMode(OrganisationModeInput, Journaled, table=True):
    """A change of the mode."""

    __table_args__ = arguments(OrganisationModeInput, unique("seq"))


class PersonInput(Input):
    """Somebody who acts in the ledger; `os_user` is the account that the command line sees."""

    code: Code
    name: Name
    os_user: OptionalName = ""
    active: YesNo = True


class Person(PersonInput, Keyed, table=True):
    """A person of an organisation."""

    __table_args__ = arguments(
        PersonInput,
        ForeignKeyConstraint(["org_id"], ["organisation.id"]),
        unique("code"),
        journaled=False,
    )


class JournalEntry(Base):
    """One act: who, when, what, why, and the payload as the bytes that were hashed."""

    ledger_id: Annotated[str, Field(sa_type=Words, min_length=32, max_length=32)]
    at_utc: UtcTime
    actor: Name
    auth: Code
    action: Code
    subject: OptionalName
    reason: Note
    idempotency_key: Annotated[str | None, Field(sa_type=Words, min_length=1, max_length=200)]
    payload: bytes
    prev_hash: Sha256
    hash: Sha256


class Journal(JournalEntry, table=True):
    """The hash chain of an organisation: gap-free, append-only, no fork."""

    __table_args__ = (
        *walls(JournalEntry),
        ForeignKeyConstraint(["org_id"], ["organisation.id"]),
        unique("idempotency_key"),
        UniqueConstraint("prev_hash"),
        UniqueConstraint("hash"),
        STRICT,
    )
    org_id: Id = Field(sa_type=Whole, primary_key=True)
    seq: Id = Field(sa_type=Whole, primary_key=True)
