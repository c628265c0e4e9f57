"""Activity: what was typed (entries), and what was posted (batches, bills, records, totals).

Posted rows only grow. A record lies inside one calendar month; a bill keeps its own days. A
correction is a reversal (the same key, the quantity turned) and a replacement (a new revision).
"""

from typing import Annotated, Literal

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlmodel import Field

from ghg.domain.numbers import QUANTITY_LIMIT
from ghg.ledger.codes import DataClass, RecordKind
from ghg.ledger.columns import (
    BIGGEST_ID,
    Code,
    Count,
    Day,
    Id,
    Long,
    Month,
    Name,
    Note,
    OptionalCode,
    OptionalExact,
    OptionalId,
    OptionalName,
    OptionalQuantity,
    OptionalSha256,
    OptionalUtcTime,
    Quantity,
    Sha256,
    Small,
    SmallCode,
    UtcTime,
    Whole,
    Words,
    YesNo,
    between,
)
from ghg.ledger.tables.base import (
    STRICT,
    Base,
    Input,
    Keyed,
    arguments,
    check,
    ordered_days,
    references,
    unique,
    walls,
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


class BatchInput(Input):
    """One import or posting. `mapping` tells how columns were read; `round` counts up when the
    same file is taken in again after its batch was reversed."""

    kind: Code
    file_sha256: OptionalSha256 = None
    file_name: OptionalName = ""
    file_size: Count = 0
    mapping: Long = ""
    mapping_sha256: OptionalSha256 = None
    accepted: Note = ""
    reverses: OptionalId = None
    round: Id = 1


class Batch(BatchInput, Keyed, table=True):
    """A batch; how many rows it has and their digests stand in its blocks.

    Its journal entry is written last, because it holds the digests: so this one key is deferred.
    """

    __table_args__ = arguments(
        BatchInput,
        ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            deferrable=True,
            initially="DEFERRED",
        ),
        references("batch", "reverses"),
        unique("reverses"),
        UniqueConstraint(
            "org_id", "kind", "file_sha256", "mapping_sha256", "round", name="uq_batch_file"
        ),
        journaled=False,
    )
    seq: Id


class BlockRows(Base):
    """Which records and bills one block of a batch wrote, and the digest of their columns."""

    first_record: Id
    last_record: Id
    first_bill: OptionalId
    last_bill: OptionalId
    sha256: Sha256


class BatchBlock(BlockRows, table=True):
    """A block of a batch: one digest for many rows."""

    __table_args__ = (*walls(BlockRows), references("batch", "batch_id"), STRICT)
    org_id: int = Field(sa_type=Whole, primary_key=True)
    batch_id: int = Field(sa_type=Whole, primary_key=True)
    number: int = Field(sa_type=Whole, primary_key=True)


class BillInput(Input):
    """A bill as printed, with its own days; `amount` is its money."""

    stream_id: Id
    batch_id: Id
    first_day: Day
    last_day: Day
    document: OptionalName
    line: Count
    quantity: Quantity
    amount: OptionalQuantity = None


class Bill(BillInput, Keyed, table=True):
    """A bill of a batch."""

    __table_args__ = arguments(
        BillInput,
        references("stream", "stream_id"),
        references("batch", "batch_id"),
        ordered_days(),
        journaled=False,
    )


class ActivityRecord(Keyed, table=True):
    """A posted quantity of a stream inside one month. Rows are written in bulk by `posting`."""

    __table_args__ = (
        references("batch", "batch_id"),
        references("stream", "stream_id"),
        references("bill", "bill_id"),
        references("activity_record", "corrects"),
        UniqueConstraint(
            "org_id",
            "stream_id",
            "first_day",
            "last_day",
            "document",
            "line",
            "revision",
            "kind",
            "posting",
            name="uq_activity_record_natural",
        ),
        Index(
            "ix_activity_record_corrects",
            "org_id",
            "corrects",
            sqlite_where=text("corrects IS NOT NULL"),
            postgresql_where=text("corrects IS NOT NULL"),
        ),
        check("id", between("id", 1, BIGGEST_ID)),
        check("month", "month BETWEEN 190001 AND 999912 AND month % 100 BETWEEN 1 AND 12"),
        check(
            "days",
            "first_day BETWEEN month * 100 + 1 AND last_day AND last_day <= month * 100 + 31",
        ),
        check("document", "length(document) BETWEEN 0 AND 200"),
        check("line", between("line", 0, BIGGEST_ID)),
        check("revision", between("revision", 0, 1000000)),
        check("kind", between("kind", min(RecordKind), max(RecordKind))),
        check(
            "sign",
            f"(posting BETWEEN 2 AND 2 AND quantity BETWEEN {-QUANTITY_LIMIT} AND 0) OR"
            f" (posting <> 2 AND quantity BETWEEN 0 AND {QUANTITY_LIMIT})",
        ),
        check(
            "posting",
            "(posting BETWEEN 1 AND 1 AND corrects IS NULL) OR"
            " (posting BETWEEN 2 AND 3 AND corrects IS NOT NULL)",
        ),
        check("data_class", between("data_class", min(DataClass), max(DataClass))),
        check("estimated", between("estimated", 0, 1)),
        check("method", "length(method) BETWEEN 0 AND 200"),
        check("rank", between("rank", 0, 1000)),
        STRICT,
    )
    batch_id: int = Field(sa_type=Whole)
    stream_id: int = Field(sa_type=Whole)
    bill_id: int | None = Field(sa_type=Whole)
    month: int = Field(sa_type=Whole)
    first_day: int = Field(sa_type=Whole)
    last_day: int = Field(sa_type=Whole)
    document: str = Field(sa_type=Words)
    line: int = Field(sa_type=Whole)
    revision: int = Field(sa_type=Whole)
    kind: int = Field(sa_type=Small)
    posting: int = Field(sa_type=Small)
    quantity: Quantity
    data_class: int = Field(sa_type=Small)
    estimated: YesNo
    method: str = Field(sa_type=Words)
    rank: int = Field(sa_type=Small)
    corrects: int | None = Field(sa_type=Whole)


class MonthSums(Base):
    """Sums over the live records of a stream, month and kind; `weaker` is secondary or proxy."""

    quantity: Quantity
    n: Count
    estimated_quantity: Quantity
    weaker_quantity: Quantity
    weakest_class: Annotated[int, Field(sa_type=Small, ge=1, le=3)]
    weakest_rank: SmallCode
    last_batch: Id


class MonthlyTotal(MonthSums, table=True):
    """The totals that an inventory reads; kept at posting, compared by `check`."""

    __table_args__ = (
        *walls(MonthSums),
        references("stream", "stream_id"),
        references("batch", "last_batch"),
        STRICT,
    )
    org_id: int = Field(sa_type=Whole, primary_key=True)
    stream_id: int = Field(sa_type=Whole, primary_key=True)
    month: Month = Field(sa_type=Whole, primary_key=True)
    kind: int = Field(sa_type=Small, primary_key=True)
