"""One import or posting, and the blocks that it wrote."""

from sqlalchemy import ForeignKeyConstraint, UniqueConstraint
from sqlmodel import Field

from ghg.ledger.columns import (
    Code,
    Count,
    Id,
    Long,
    Note,
    OptionalId,
    OptionalName,
    OptionalSha256,
    Sha256,
    Whole,
)
from ghg.ledger.tables.base import (
    STRICT,
    Base,
    Input,
    Keyed,
    arguments,
    references,
    unique,
    walls,
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
