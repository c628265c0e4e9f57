"""What was posted: bills, records, monthly totals. Posted rows only grow.

A record lies inside one calendar month; a bill keeps its own days. A correction is a reversal (the
same key, the quantity turned) and a replacement (a new revision).
"""

from typing import Annotated

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from ghg.domain.numbers import QUANTITY_LIMIT
from ghg.ledger.codes import DataClass, RecordKind
from ghg.ledger.columns import (
    BIGGEST_ID,
    Count,
    Day,
    Id,
    Month,
    OptionalName,
    OptionalQuantity,
    Quantity,
    Small,
    SmallCode,
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
    walls,
)


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
