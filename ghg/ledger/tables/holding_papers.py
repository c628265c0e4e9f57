"""Papers beside blocks: own projects, sold attributes, group papers, registries' statements.

Nothing here changes a block. A row is never changed either: a better word about the same thing is
the next revision, the highest counts, and one that is withdrawn says so.
"""

from typing import Annotated

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from ghg.domain.instruments import Instrument
from ghg.domain.offsets import ProjectPlace
from ghg.domain.sold import Sale
from ghg.ledger.columns import (
    Code,
    Count,
    Day,
    Id,
    Month,
    Name,
    Note,
    OptionalCode,
    OptionalId,
    OptionalName,
    OptionalQuantity,
    Quantity,
    Words,
    YesNo,
)
from ghg.ledger.tables.base import (
    Input,
    Journaled,
    arguments,
    check,
    ordered_days,
    ordered_months,
    references,
    unique,
)
from ghg.ledger.tables.serials import SerialNumber


class OwnProjectInput(Input):
    """What a project of the factory itself reduced in some days (DB43/T 3118 10.5.1), in tCO2e.

    `outside_effect` says that the effect is not in the inventory, and `effect_evidence_id` proves
    it; `exclusive` that nobody else has title to the tonnes; `credited` that they were issued.
    """

    entity_id: Id
    code: Code
    name: Name
    place: Annotated[ProjectPlace, Field(sa_type=Words)]
    first_day: Day
    last_day: Day
    tonnes: Quantity
    method: Name
    outside_effect: YesNo = False
    effect_evidence_id: OptionalId = None
    exclusive: YesNo = False
    credited: YesNo = False
    evidence_id: Id
    note: Note = ""
    withdrawn: YesNo = False
    revision: Count = 0


class OwnProject(OwnProjectInput, Journaled, table=True):
    """An own project's reduction; the latest revision of the same days counts."""

    __table_args__ = arguments(
        OwnProjectInput,
        UniqueConstraint(
            *("org_id", "entity_id", "code", "first_day", "last_day", "revision"),
            name="uq_own_project_natural",
        ),
        references("entity", "entity_id"),
        references("evidence", "evidence_id"),
        references("evidence", "effect_evidence_id"),
        ordered_days(),
        check("tonnes_positive", "tonnes > 0"),
        check("proven", "outside_effect = 0 OR effect_evidence_id IS NOT NULL"),
    )


class SoldAttributeInput(Input):
    """Own power whose green attribute was sold or credited; no `kwh` means all of those months."""

    stream_id: Id
    first_month: Month
    last_month: Month
    kwh: OptionalQuantity = None
    sale: Annotated[Sale, Field(sa_type=Words)]
    counterparty: OptionalName = ""
    evidence_id: Id
    note: Note = ""
    withdrawn: YesNo = False
    revision: Count = 0


class SoldAttribute(SoldAttributeInput, Journaled, table=True):
    """A sale of an attribute; the latest revision of the same months counts."""

    __table_args__ = arguments(
        SoldAttributeInput,
        UniqueConstraint(
            *("org_id", "stream_id", "first_month", "last_month", "sale", "revision"),
            name="uq_sold_attribute_natural",
        ),
        references("stream", "stream_id"),
        references("evidence", "evidence_id"),
        ordered_months(),
        check("kwh_positive", "kwh IS NULL OR kwh > 0"),
        check("kwh_of_a_month", "kwh IS NULL OR first_month = last_month"),
    )


class GroupPaperInput(Input):
    """How a group account's range is divided among legal entities, by its paper."""

    instrument: Annotated[Instrument, Field(sa_type=Words)]
    registry_code: Code
    batch_key: Name
    first_serial: SerialNumber
    last_serial: SerialNumber
    holder: Name
    on_day: Day
    evidence_id: Id
    note: Note = ""


class GroupPaper(GroupPaperInput, Journaled, table=True):
    """A paper of a group account; its parts are `group_part`."""

    __table_args__ = arguments(
        GroupPaperInput,
        references("evidence", "evidence_id"),
        check("serials", "first_serial <= last_serial"),
    )


class GroupPartInput(Input):
    """The part of one legal entity; `entity_id` where these books are its own."""

    paper_id: Id
    party: Name
    entity_id: OptionalId = None
    first_serial: SerialNumber
    last_serial: SerialNumber


class GroupPart(GroupPartInput, Journaled, table=True):
    """A part of a group's range."""

    __table_args__ = arguments(
        GroupPartInput,
        unique("paper_id", "first_serial"),
        unique("paper_id", "party"),
        references("group_paper", "paper_id"),
        references("entity", "entity_id"),
        check("serials", "first_serial <= last_serial"),
    )


class RegistryStatementInput(Input):
    """What a registry says that we own at the end of a day."""

    instrument: Annotated[Instrument, Field(sa_type=Words)]
    on_day: Day
    units: Count
    evidence_id: OptionalId = None
    note: Note = ""
    revision: Count = 0


class RegistryStatement(RegistryStatementInput, Journaled, table=True):
    """A statement; the latest revision of a day counts."""

    __table_args__ = arguments(
        RegistryStatementInput,
        unique("instrument", "on_day", "revision"),
        references("evidence", "evidence_id"),
    )


class SerialTermInput(Input):
    """Until when a registry lets a range be used, where it says so itself."""

    root_id: Id
    until_day: Day
    evidence_id: OptionalId = None
    note: Note = ""
    revision: Count = 0


class SerialTerm(SerialTermInput, Journaled, table=True):
    """A term of a range; the latest revision counts."""

    __table_args__ = arguments(
        SerialTermInput,
        unique("root_id", "revision"),
        references("serial_root", "root_id"),
        references("evidence", "evidence_id"),
    )


class PlantPowerInput(Input):
    """At which plant and in which months the units of a range were made; `plant_key` as compared.

    So that a new range finds those of the same power without reading all of them.
    """

    root_id: Id
    plant_key: Name
    instrument: Annotated[Instrument, Field(sa_type=Words)]
    technology: OptionalCode = ""
    first_month: Month
    last_month: Month


class PlantPower(PlantPowerInput, Journaled, table=True):
    """A range by its plant and months."""

    __table_args__ = arguments(
        PlantPowerInput,
        unique("root_id"),
        references("serial_root", "root_id"),
        ordered_months(),
        Index(None, "org_id", "plant_key", "instrument", "first_month"),
    )
