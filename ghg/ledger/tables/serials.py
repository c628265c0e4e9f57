"""Ranges of serial numbers: as they came from a registry, and as they were cut.

The constraints are the book-keeper; the program only asks. Roots of one registry's batch never
overlap, whoever holds them (an exclusion constraint on PostgreSQL, a trigger on SQLite); a mistyped
root is marked void and alone does not block. A block is a whole root, or one of the two halves that
one cut number made of its parent. Nothing is ever changed but the void mark of a root.
"""

from typing import Annotated

from sqlalchemy import Column, Computed, ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlmodel import Field

from ghg.domain.instruments import Instrument
from ghg.ledger.columns import (
    Code,
    Day,
    Flag,
    Id,
    Month,
    Name,
    Note,
    OptionalCode,
    OptionalDay,
    OptionalExact,
    OptionalId,
    OptionalName,
    Small,
    Whole,
    Words,
    YesNo,
    between,
)
from ghg.ledger.tables.base import (
    STRICT,
    Input,
    Journaled,
    arguments,
    check,
    references,
    unique,
    walls,
)

MOST_BATCHES = 9_000_000
BIGGEST_SERIAL = 999_999_999_999
SERIALS_APART = 10**12  # batch * this + serial is one number for the exclusion constraint

SerialNumber = Annotated[int, Field(sa_type=Whole, ge=1, le=BIGGEST_SERIAL)]


class SerialBatchInput(Input):
    """A batch of a registry: all parts of a serial but its range. Shared by all organisations."""

    registry_code: Code
    batch_key: Name


class SerialBatch(SerialBatchInput, table=True):
    """A batch, the same row for whoever holds units of it."""

    __table_args__ = (
        *walls(SerialBatchInput),
        check("id", between("id", 1, MOST_BATCHES)),
        UniqueConstraint("registry_code", "batch_key"),
        STRICT,
    )
    id: int = Field(sa_type=Whole, primary_key=True)


class SerialRootInput(Input):
    """A range as it came from the registry, with what is known of it.

    Months are those of the vintage, or of generation; `certificate` tells MWh from tonnes.
    """

    batch_id: Id
    first_serial: SerialNumber
    last_serial: SerialNumber
    instrument: Annotated[Instrument, Field(sa_type=Words)]
    certificate: YesNo
    raw: Name
    parsed: YesNo
    first_month: Month
    last_month: Month
    plant: OptionalName = ""
    region: OptionalCode = ""
    technology: OptionalCode = ""
    method: OptionalName = ""
    issued_day: OptionalDay = None
    acquired: Code
    acquired_day: Day
    price: OptionalExact = None
    currency: OptionalCode = ""
    evidence_id: OptionalId = None
    note: Note = ""


class SerialRoot(SerialRootInput, Journaled, table=True):
    """A range that was entered; it stays for ever, and only its void mark may be set."""

    __table_args__ = arguments(
        SerialRootInput,
        ForeignKeyConstraint(["batch_id"], ["serial_batch.id"]),
        references("evidence", "evidence_id"),
        UniqueConstraint(
            *("org_id", "id", "first_serial", "last_serial", "certificate"),
            name="uq_serial_root_whole",
        ),
        check("serials", "first_serial <= last_serial"),
        check("months", "first_month <= last_month"),
        check("void", between("void", 0, 1)),
        Index(None, "batch_id", "first_serial"),
    )
    void: bool = Field(sa_type=Flag)


class BlockInput(Input):
    """A block: a whole root, or half of a parent: `side` 1 ends at the cut, 2 starts behind it."""

    root_id: Id
    first_serial: SerialNumber
    last_serial: SerialNumber
    certificate: YesNo
    parent_id: OptionalId = None
    side: Annotated[int | None, Field(sa_type=Small, ge=1, le=2)] = None


class Block(BlockInput, Journaled, table=True):
    """A block of units that share one life."""

    __table_args__ = arguments(
        BlockInput,
        check("serials", "first_serial <= last_serial"),
        check("half", "(parent_id IS NULL) = (side IS NULL)"),
        ForeignKeyConstraint(
            ["org_id", "root_id", "whole_first", "whole_last", "certificate"],
            [
                "serial_root.org_id",
                "serial_root.id",
                "serial_root.first_serial",
                "serial_root.last_serial",
                "serial_root.certificate",
            ],
            name="fk_block_whole_root",
        ),
        ForeignKeyConstraint(
            ["org_id", "parent_id", "root_id", "certificate"],
            ["block.org_id", "block.id", "block.root_id", "block.certificate"],
            name="fk_block_parent",
        ),
        references("serial_root", "root_id"),
        unique("id", "root_id", "certificate"),
        unique("id", "first_serial", "last_serial"),
        unique("id", "certificate"),
        unique("id", "is_half"),
        unique("id", "parent_id"),
        UniqueConstraint(
            *("org_id", "id", "parent_id", "side", "first_serial", "last_serial"),
            name="uq_block_half",
        ),
        unique("parent_id", "side"),
        Index(
            "uq_block_one_whole",
            *("org_id", "root_id"),
            unique=True,
            sqlite_where=text("parent_id IS NULL"),
            postgresql_where=text("parent_id IS NULL"),
        ),
    )
    whole_first: int | None = Field(
        sa_column=Column(
            Whole, Computed("CASE WHEN parent_id IS NULL THEN first_serial END", persisted=True)
        )
    )
    whole_last: int | None = Field(
        sa_column=Column(
            Whole, Computed("CASE WHEN parent_id IS NULL THEN last_serial END", persisted=True)
        )
    )
    is_half: int | None = Field(
        sa_column=Column(
            Small, Computed("CASE WHEN parent_id IS NULL THEN 0 ELSE 1 END", persisted=True)
        )
    )


class BlockSplitInput(Input):
    """One cut of one block: `cut` is the last number of the left half."""

    parent_id: Id
    n: Id
    parent_first: SerialNumber
    parent_last: SerialNumber
    cut: SerialNumber
    left_id: Id
    right_id: Id


class BlockSplit(BlockSplitInput, table=True):
    """A cut: its two halves tile the parent, because these keys allow nothing else."""

    __table_args__ = (
        *walls(BlockSplitInput),
        references("journal", "seq", "seq"),
        ForeignKeyConstraint(
            ["org_id", "parent_id", "parent_first", "parent_last"],
            ["block.org_id", "block.id", "block.first_serial", "block.last_serial"],
            name="fk_block_split_parent",
        ),
        ForeignKeyConstraint(
            ["org_id", "left_id", "parent_id", "left_side", "parent_first", "cut"],
            [
                *("block.org_id", "block.id", "block.parent_id", "block.side"),
                *("block.first_serial", "block.last_serial"),
            ],
            name="fk_block_split_left",
        ),
        ForeignKeyConstraint(
            ["org_id", "right_id", "parent_id", "right_side", "right_first", "parent_last"],
            [
                *("block.org_id", "block.id", "block.parent_id", "block.side"),
                *("block.first_serial", "block.last_serial"),
            ],
            name="fk_block_split_right",
        ),
        unique("parent_id", "n"),
        STRICT,
    )
    org_id: int = Field(sa_type=Whole, primary_key=True)
    parent_id: int = Field(sa_type=Whole, primary_key=True)
    seq: Id
    left_side: int | None = Field(sa_column=Column(Small, Computed("1", persisted=True)))
    right_side: int | None = Field(sa_column=Column(Small, Computed("2", persisted=True)))
    right_first: int | None = Field(sa_column=Column(Whole, Computed("cut + 1", persisted=True)))
