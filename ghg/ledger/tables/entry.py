"""What was typed, on its way to the ledger: the only form of activity that may change."""

from typing import Annotated, Literal

from sqlalchemy import Index
from sqlmodel import Field

from ghg.ledger.codes import DataClass, RecordKind
from ghg.ledger.columns import (
    Count,
    Day,
    Id,
    Name,
    Note,
    OptionalCode,
    OptionalExact,
    OptionalId,
    OptionalName,
    OptionalUtcTime,
    Small,
    SmallCode,
    UtcTime,
    Words,
    YesNo,
)
from ghg.ledger.tables.base import (
    Input,
    Keyed,
    arguments,
    ordered_days,
    references,
)

EntryState = Annotated[
    Literal["draft", "submitted", "reviewed", "posted", "rejected"], Field(sa_type=Words)
]
Absence = Annotated[
    Literal["", "not_applicable", "did_not_occur", "included_elsewhere"], Field(sa_type=Words)
]


class EntryInput(Input):
    """What a person typed: the number as text in `raw`, read in `quantity`, in `unit` as typed.

    A month without a value may be a reasoned absence (P22): `quantity` is then None.
    """

    stream_id: Id
    first_day: Day
    last_day: Day
    document: OptionalName = ""
    line: Count = 0
    quantity: OptionalExact = None
    unit: OptionalCode = ""
    raw: OptionalName = ""
    absence: Absence = ""
    kind: Annotated[RecordKind, Field(sa_type=Small)] = RecordKind.METERED
    data_class: Annotated[DataClass, Field(sa_type=Small)] = DataClass.PRIMARY
    estimated: YesNo = False
    method: OptionalName = ""
    rank: SmallCode = 0
    evidence_id: OptionalId = None
    note: Note = ""
    state: EntryState = "draft"
    version: Id = 1
    maker: Name
    reviewer: OptionalName = ""
    approver: OptionalName = ""
    corrects: OptionalId = None
    created_utc: UtcTime
    changed_utc: OptionalUtcTime = None


class Entry(EntryInput, Keyed, table=True):
    """A typed value on its way to the ledger: mutable, versioned. `corrects` names a record."""

    __table_args__ = arguments(
        EntryInput,
        references("stream", "stream_id"),
        references("evidence", "evidence_id"),
        references("activity_record", "corrects"),
        ordered_days(),
        Index(None, "org_id", "stream_id", "first_day"),
        journaled=False,
    )
