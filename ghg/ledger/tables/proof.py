"""What proves a number, and when a period was closed."""

from typing import Annotated, Literal

from sqlalchemy import Index
from sqlmodel import Field

from ghg.ledger.columns import (
    Code,
    Id,
    Month,
    Name,
    Note,
    OptionalId,
    OptionalName,
    Reason,
    Sha256,
    Words,
    one_present,
)
from ghg.ledger.tables.base import (
    Input,
    Journaled,
    arguments,
    check,
    ordered_months,
    references,
    unique,
)

PeriodState = Annotated[Literal["closed", "reopened"], Field(sa_type=Words)]


class EvidenceInput(Input):
    """A file of the evidence store; its content is named by its hash, its old name is a remark."""

    sha256: Sha256
    size: Id
    media_type: Name
    file_name: Name
    kind: Code
    document_no: OptionalName = ""
    description: Note = ""


class Evidence(EvidenceInput, Journaled, table=True):
    """A proof (佐证材料)."""

    __table_args__ = arguments(EvidenceInput, unique("sha256"))


class EvidenceLinkInput(Input):
    """What a proof proves, for which months. Exactly one thing is named."""

    evidence_id: Id
    stream_id: OptionalId = None
    bill_id: OptionalId = None
    parameter_value_id: OptionalId = None
    plant_fact_id: OptionalId = None
    purpose: Code
    first_month: Month
    last_month: Month


class EvidenceLink(EvidenceLinkInput, Journaled, table=True):
    """A link from a proof to what it proves."""

    __table_args__ = arguments(
        EvidenceLinkInput,
        references("evidence", "evidence_id"),
        references("stream", "stream_id"),
        references("bill", "bill_id"),
        references("parameter_value", "parameter_value_id"),
        references("plant_fact", "plant_fact_id"),
        ordered_months(),
        check("target", one_present("stream_id", "bill_id", "parameter_value_id", "plant_fact_id")),
        Index(None, "org_id", "stream_id"),
        Index(None, "org_id", "bill_id"),
    )


class PeriodStateEventInput(Input):
    """Months of an entity are closed (by an issue or by hand) or opened again, with the reason.

    The latest event that covers a month tells its state.
    """

    entity_id: Id
    first_month: Month
    last_month: Month
    state: PeriodState
    reason: Reason
    issue_id: OptionalId = None
    actor: Name


class PeriodStateEvent(PeriodStateEventInput, Journaled, table=True):
    """A closing or reopening."""

    __table_args__ = arguments(
        PeriodStateEventInput,
        references("entity", "entity_id"),
        references("issue", "issue_id"),
        ordered_months(),
    )
