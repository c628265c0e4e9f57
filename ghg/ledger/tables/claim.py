"""Values entered for what schemes leave open, claims, and what befalls claims.

A claim is written once, with the bytes of its assessment and of the snapshot of uses that it rests
on; only its events go on. Each event consumes the one before it along an allowed transition, and
nothing but an assessment that passed can be locked: the keys and checks below allow nothing else.
"""

from sqlalchemy import Column, Computed, ForeignKeyConstraint, UniqueConstraint
from sqlmodel import Field

from ghg.domain.claim_states import TRANSITIONS
from ghg.ledger.columns import (
    Code,
    Count,
    Day,
    Id,
    Name,
    Note,
    OptionalCode,
    OptionalId,
    OptionalName,
    Sha256,
    Whole,
    Words,
    YesNo,
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


class SchemeValueInput(Input):
    """A figure or word that a person read in a text: for a slot of a scheme, with its page.

    `stage` is "" for every stage. The latest revision of a slot and stage counts.
    """

    entity_id: Id
    scheme: Code
    slot: Name
    stage: OptionalCode = ""
    value: Name
    unit: OptionalCode = ""
    document: Name
    page: Name
    evidence_id: OptionalId = None
    note: Note = ""
    withdrawn: YesNo = False
    revision: Count = 0


class SchemeValue(SchemeValueInput, Journaled, table=True):
    """An entered value (人工录入的限值)."""

    __table_args__ = arguments(
        SchemeValueInput,
        UniqueConstraint(
            *("org_id", "entity_id", "scheme", "slot", "stage", "revision"),
            name="uq_scheme_value_natural",
        ),
        references("entity", "entity_id"),
        references("evidence", "evidence_id"),
        check("document_said", "trim(document) <> ''"),
        check("page_said", "trim(page) <> ''"),
    )


class ClaimInput(Input):
    """What is claimed: a stage of a scheme, on an issue, by an assessment and a snapshot of uses.

    `base_issue_id` is the issue that a fall was proven against. `verdict` and `level` are those of
    the stage; the words are what may be said.
    """

    entity_id: Id
    scheme: Code
    stage: OptionalCode = ""
    level: OptionalCode = ""
    verdict: Code
    issue_id: Id
    issue_sha256: Sha256
    base_issue_id: OptionalId = None
    assessment: bytes
    assessment_sha256: Sha256
    snapshot: bytes
    snapshot_sha256: Sha256
    snapshot_seq: Id
    snapshot_hash: Sha256
    wording_zh: Note
    wording_en: Note
    made_on: Day


class Claim(ClaimInput, Journaled, table=True):
    """A claim (声明); `id` is its number."""

    __table_args__ = arguments(
        ClaimInput,
        unique("id", "verdict"),
        references("entity", "entity_id"),
        references("issue", "issue_id"),
        references("issue", "base_issue_id"),
        references("journal", "snapshot_seq", "seq"),
    )


class ClaimEventInput(Input):
    """One step in a claim's life."""

    claim_id: Id
    n: Id
    from_state: Code
    to_state: Code
    on_day: Day
    reason: Note = ""
    actor: Name
    approver: OptionalName = ""
    superseded_by: OptionalId = None
    evidence_id: OptionalId = None


_ALLOWED = " OR ".join(
    f"(from_state = '{start}' AND to_state = '{to}')" for start, to in TRANSITIONS
)


class ClaimEvent(ClaimEventInput, table=True):
    """An event: it consumes the one before it, and no other event can consume that one again."""

    __table_args__ = (
        *walls(ClaimEventInput),
        references("claim", "claim_id"),
        references("claim", "superseded_by"),
        references("evidence", "evidence_id"),
        references("journal", "seq", "seq"),
        ForeignKeyConstraint(
            ["org_id", "claim_id", "prev_n", "from_state"],
            [
                *("claim_event.org_id", "claim_event.claim_id"),
                *("claim_event.n", "claim_event.to_state"),
            ],
            name="fk_claim_event_previous",
        ),
        ForeignKeyConstraint(
            ["org_id", "claim_id", "locks"],
            ["claim.org_id", "claim.id", "claim.verdict"],
            name="fk_claim_event_passed",
        ),
        unique("claim_id", "n", "to_state"),
        check("transition", _ALLOWED),
        check("first", "(n = 1) = (from_state = 'none')"),
        check("superseded", "(to_state = 'superseded') = (superseded_by IS NOT NULL)"),
        check("other", "superseded_by <> claim_id"),
        check("said_why", "to_state <> 'withdrawn' OR trim(reason) <> ''"),
        STRICT,
    )
    org_id: int = Field(sa_type=Whole, primary_key=True)
    claim_id: int = Field(sa_type=Whole, primary_key=True)
    n: int = Field(sa_type=Whole, primary_key=True)
    seq: Id
    prev_n: int | None = Field(
        sa_column=Column(Whole, Computed("NULLIF(n - 1, 0)", persisted=True))
    )
    locks: str | None = Field(
        sa_column=Column(
            Words, Computed("CASE WHEN to_state = 'locked' THEN 'pass' END", persisted=True)
        )
    )
