"""What is reported: entity, facilities, units, and the boundary as it was from when to when."""

from typing import Annotated, Literal

from sqlmodel import Field

from ghg.ledger.columns import (
    Code,
    Day,
    Id,
    Name,
    Note,
    OptionalCode,
    OptionalId,
    OptionalName,
    Reason,
    Words,
)
from ghg.ledger.tables.base import (
    Input,
    Journaled,
    arguments,
    ordered_days,
    references,
    unique,
)


class EntityInput(Input):
    """The reporting entity (报告主体)."""

    code: Code
    name_zh: Name
    name_en: OptionalName = ""
    credit_code: OptionalCode = ""


class Entity(EntityInput, Journaled, table=True):
    """A reporting entity."""

    __table_args__ = arguments(EntityInput, unique("code"))


class FacilityInput(Input):
    """A facility (厂区): region is a GB/T 2260 province code, industry a code of GB/T 4754."""

    entity_id: Id
    code: Code
    name_zh: Name
    name_en: OptionalName = ""
    region: Code
    address: OptionalName = ""
    industry: OptionalCode = ""
    programme: OptionalCode = ""


class Facility(FacilityInput, Journaled, table=True):
    """A facility of an entity."""

    __table_args__ = arguments(FacilityInput, unique("code"), references("entity", "entity_id"))


class UnitInput(Input):
    """A part of a facility that is counted on its own (核算单元)."""

    facility_id: Id
    code: Code
    name_zh: Name
    name_en: OptionalName = ""
    kind: OptionalCode = ""


class Unit(UnitInput, Journaled, table=True):
    """A unit of a facility."""

    __table_args__ = arguments(
        UnitInput, unique("facility_id", "code"), references("facility", "facility_id")
    )


class BoundaryVersionInput(Input):
    """The boundary of an entity, as decided once; the next decision is the next version."""

    entity_id: Id
    version: Id
    first_day: Day
    last_day: Day
    approach: Code
    reason: Reason


class BoundaryVersion(BoundaryVersionInput, Journaled, table=True):
    """A version of an entity's boundary."""

    __table_args__ = arguments(
        BoundaryVersionInput,
        unique("entity_id", "version"),
        references("entity", "entity_id"),
        ordered_days(),
    )


class BoundaryItemInput(Input):
    """What a boundary holds (`member` inside) or leaves out, from when to when, and why."""

    boundary_version_id: Id
    facility_id: Id
    unit_id: OptionalId = None
    subject: OptionalName = ""
    member: Annotated[Literal["inside", "outside"], Field(sa_type=Words)]
    first_day: Day
    last_day: Day
    event: Code
    reason: Note = ""


class BoundaryItem(BoundaryItemInput, Journaled, table=True):
    """One item of a boundary version."""

    __table_args__ = arguments(
        BoundaryItemInput,
        references("boundary_version", "boundary_version_id"),
        references("facility", "facility_id"),
        references("unit", "unit_id"),
        ordered_days(),
    )
