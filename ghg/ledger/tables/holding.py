"""What befalls blocks of credits and certificates, and what they are used for.

Each event consumes the one before it, exactly once, along an allowed transition, and what leaves a
reservation carries the very use that it was reserved for: the keys below allow nothing else.
"""

from typing import Annotated

from sqlalchemy import Column, Computed, ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlmodel import Field

from ghg.domain.instruments import Purpose
from ghg.ledger.columns import (
    Code,
    Day,
    Id,
    Name,
    Note,
    OptionalCode,
    OptionalExact,
    OptionalId,
    OptionalName,
    Small,
    Whole,
    Words,
    Year,
    YesNo,
)
from ghg.ledger.tables.base import (
    STRICT,
    Base,
    Input,
    Journaled,
    arguments,
    check,
    references,
    unique,
    walls,
)


class AllowedTransition(Base, table=True):
    """The transitions of `ghg.domain.instruments`, for the database to hold."""

    __table_args__ = (STRICT,)
    from_state: str = Field(sa_type=Words, primary_key=True)
    to_state: str = Field(sa_type=Words, primary_key=True)


class HoldingUseInput(Input):
    """What units are used for: a need of an entity, inside a boundary, in a year, for a purpose."""

    entity_id: Id
    boundary: Code
    year: Year
    purpose: Annotated[Purpose, Field(sa_type=Words)]
    certificate: YesNo
    need: Name
    beneficiary: Name
    note: Note = ""


class HoldingUse(HoldingUseInput, Journaled, table=True):
    """A use; what backs it are the blocks reserved, retired or redeemed for it."""

    __table_args__ = arguments(
        HoldingUseInput,
        references("entity", "entity_id"),
        unique("id", "certificate"),
        UniqueConstraint(
            *("org_id", "entity_id", "boundary", "year", "purpose", "certificate", "need"),
            name="uq_holding_use_natural",
        ),
    )


class BlockEventInput(Input):
    """One step in a block's life; the facts of a retirement stand with it.

    `origin` is the parent and the number of its split event, for the first event of a half.
    """

    block_id: Id
    certificate: YesNo
    n: Id
    from_state: Code
    to_state: Code
    on_day: Day
    use_id: OptionalId = None
    origin_block: OptionalId = None
    origin_n: OptionalId = None
    reference: OptionalName = ""
    beneficiary: OptionalName = ""
    counterparty: OptionalName = ""
    price: OptionalExact = None
    currency: OptionalCode = ""
    evidence_id: OptionalId = None
    reason: Note = ""
    actor: Name
    approver: OptionalName = ""


_SERVES = "('reserved', 'frozen_reserved', 'retired', 'redeemed')"
_USED_UP = "('retired', 'redeemed')"
_TWO_PERSONS = "('void', 'invalidated')"


class BlockEvent(BlockEventInput, table=True):
    """An event: it consumes the one before it, and no other event can consume that one again."""

    __table_args__ = (
        *walls(BlockEventInput),
        references("journal", "seq", "seq"),
        references("evidence", "evidence_id"),
        ForeignKeyConstraint(
            ["from_state", "to_state"],
            ["allowed_transition.from_state", "allowed_transition.to_state"],
            name="fk_block_event_transition",
        ),
        ForeignKeyConstraint(
            ["org_id", "block_id", "prev_n", "from_state"],
            [
                *("block_event.org_id", "block_event.block_id"),
                *("block_event.n", "block_event.to_state"),
            ],
            name="fk_block_event_previous",
        ),
        ForeignKeyConstraint(
            ["org_id", "block_id", "prev_n", "kept_use"],
            [
                *("block_event.org_id", "block_event.block_id"),
                *("block_event.n", "block_event.use_id"),
            ],
            name="fk_block_event_same_use",
        ),
        ForeignKeyConstraint(
            ["org_id", "block_id", "split_n"],
            ["block_split.org_id", "block_split.parent_id", "block_split.n"],
            name="fk_block_event_split",
        ),
        ForeignKeyConstraint(
            ["org_id", "block_id", "born_half"],
            ["block.org_id", "block.id", "block.is_half"],
            name="fk_block_event_born",
        ),
        ForeignKeyConstraint(
            ["org_id", "block_id", "origin_block"],
            ["block.org_id", "block.id", "block.parent_id"],
            name="fk_block_event_parent",
        ),
        ForeignKeyConstraint(
            ["org_id", "origin_block", "origin_n", "origin_state", "to_state", "use_or_0"],
            [
                *("block_event.org_id", "block_event.block_id", "block_event.n"),
                *("block_event.to_state", "block_event.from_state", "block_event.use_or_0"),
            ],
            name="fk_block_event_inherits",
        ),
        ForeignKeyConstraint(
            ["org_id", "block_id", "certificate"],
            ["block.org_id", "block.id", "block.certificate"],
            name="fk_block_event_block",
        ),
        ForeignKeyConstraint(
            ["org_id", "use_id", "certificate"],
            ["holding_use.org_id", "holding_use.id", "holding_use.certificate"],
            name="fk_block_event_use",
        ),
        unique("block_id", "n", "to_state"),
        unique("block_id", "n", "use_id"),
        UniqueConstraint(
            *("org_id", "block_id", "n", "to_state", "from_state", "use_or_0"),
            name="uq_block_event_inherited",
        ),
        check("first", "(n = 1) = (from_state = 'none')"),
        check("origin", "(origin_block IS NULL) = (origin_n IS NULL)"),
        check(
            "used_as",
            f"to_state NOT IN {_USED_UP} OR (to_state = 'redeemed') = (certificate = 1)",
        ),
        check("born", "n = 1 OR origin_block IS NULL"),
        check(
            "newly_reserved",
            "from_state <> 'none' OR to_state <> 'reserved' OR origin_n IS NOT NULL",
        ),
        check(
            "serves",
            f"(use_id IS NOT NULL) = (from_state IN {_SERVES} OR to_state IN {_SERVES})",
        ),
        check(
            "proof",
            f"to_state NOT IN {_USED_UP} OR (length(reference) BETWEEN 1 AND 200"
            " AND length(beneficiary) BETWEEN 1 AND 200 AND evidence_id IS NOT NULL)",
        ),
        check(
            "two_persons",
            f"to_state NOT IN {_TWO_PERSONS} OR (length(approver) BETWEEN 1 AND 200"
            " AND approver <> actor AND length(reason) BETWEEN 1 AND 4000)",
        ),
        Index(
            "ix_block_event_use",
            *("org_id", "use_id"),
            sqlite_where=text("use_id IS NOT NULL"),
            postgresql_where=text("use_id IS NOT NULL"),
        ),
        STRICT,
    )
    org_id: int = Field(sa_type=Whole, primary_key=True)
    block_id: int = Field(sa_type=Whole, primary_key=True)
    n: int = Field(sa_type=Whole, primary_key=True)
    seq: Id
    prev_n: int | None = Field(
        sa_column=Column(Whole, Computed("NULLIF(n - 1, 0)", persisted=True))
    )
    kept_use: int | None = Field(
        sa_column=Column(
            Whole,
            Computed(f"CASE WHEN from_state IN {_SERVES} THEN use_id END", persisted=True),
        )
    )
    split_n: int | None = Field(
        sa_column=Column(Whole, Computed("CASE WHEN to_state = 'split' THEN n END", persisted=True))
    )
    born_half: int | None = Field(
        sa_column=Column(
            Small,
            Computed(
                "CASE WHEN n > 1 THEN NULL WHEN origin_block IS NULL THEN 0 ELSE 1 END",
                persisted=True,
            ),
        )
    )
    origin_state: str | None = Field(
        sa_column=Column(
            Words, Computed("CASE WHEN origin_block IS NOT NULL THEN 'split' END", persisted=True)
        )
    )
    use_or_0: int | None = Field(
        sa_column=Column(Whole, Computed("COALESCE(use_id, 0)", persisted=True))
    )
