"""What the plant knows of itself: samples, values of parameters, dated facts.

A row is never changed: a better value is a new revision of the same thing, and the highest revision
counts.
"""

from typing import Annotated, Literal

from sqlmodel import Field

from ghg.ledger.columns import (
    Code,
    Count,
    Day,
    Exact,
    Id,
    Month,
    Note,
    OptionalCode,
    OptionalExact,
    OptionalId,
    OptionalName,
    OptionalQuantity,
    Words,
    YesNo,
    one_present,
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

Basis = Annotated[
    Literal["as_received", "air_dried", "dry", "dry_ash_free", "not_applicable"],
    Field(sa_type=Words),
]
Composition = Annotated[Literal["single", "batch", "month_composite"], Field(sa_type=Words)]


class SampleInput(Input):
    """One analysis of a sample (P17): the days and the quantity it stands for, and who made it."""

    stream_id: Id
    code: Code
    parameter: Code
    composition: Composition
    first_day: Day
    last_day: Day
    represents: OptionalQuantity = None
    basis: Basis
    value: Exact
    unit: Code
    total_moisture: OptionalExact = None
    inherent_moisture: OptionalExact = None
    laboratory: OptionalName = ""
    accredited: YesNo = False
    report_number: OptionalName = ""
    evidence_id: OptionalId = None
    note: Note = ""
    revision: Count = 0


class Sample(SampleInput, Journaled, table=True):
    """A sample of a stream."""

    __table_args__ = arguments(
        SampleInput,
        unique("stream_id", "code", "parameter", "revision"),
        references("stream", "stream_id"),
        references("evidence", "evidence_id"),
        ordered_days(),
    )


class ParameterValueInput(Input):
    """A value of the plant's own for a parameter of a stream, source or facility.

    Exactly one of the three is named. Without evidence and report number it loses every choice.
    """

    stream_id: OptionalId = None
    source_id: OptionalId = None
    facility_id: OptionalId = None
    parameter: Code
    item: OptionalCode = ""
    first_month: Month
    last_month: Month
    value: Exact
    unit: Code
    kind: Code
    report_number: OptionalName = ""
    document: OptionalName = ""
    locator: OptionalName = ""
    evidence_id: OptionalId = None
    reason: Note = ""
    revision: Count = 0


class ParameterValue(ParameterValueInput, Journaled, table=True):
    """A parameter's value."""

    __table_args__ = arguments(
        ParameterValueInput,
        references("stream", "stream_id"),
        references("source", "source_id"),
        references("facility", "facility_id"),
        references("evidence", "evidence_id"),
        ordered_months(),
        check("owner", one_present("stream_id", "source_id", "facility_id")),
    )


class PlantFactInput(Input):
    """A dated particular: a product's amount, money, the legal representative, a title."""

    entity_id: OptionalId = None
    facility_id: OptionalId = None
    unit_id: OptionalId = None
    kind: Code
    first_day: Day
    last_day: Day
    value: OptionalExact = None
    value_text: Note = ""
    unit: OptionalCode = ""
    basis: OptionalName = ""
    evidence_id: OptionalId = None
    note: Note = ""
    revision: Count = 0


class PlantFact(PlantFactInput, Journaled, table=True):
    """A fact of an entity, a facility or a unit."""

    __table_args__ = arguments(
        PlantFactInput,
        references("entity", "entity_id"),
        references("facility", "facility_id"),
        references("unit", "unit_id"),
        references("evidence", "evidence_id"),
        ordered_days(),
        check("owner", one_present("entity_id", "facility_id", "unit_id")),
    )
