"""Findings and their events, what a re-issue settles, and which issue is final.

A finding is written once; only its events go on, each consuming the one before it.
"""

from typing import Annotated

from sqlalchemy import Column, Computed, ForeignKeyConstraint, UniqueConstraint
from sqlmodel import Field

from ghg.domain.findings import FINDING_STEPS, FindingKind
from ghg.ledger.columns import (
    Code,
    Day,
    Id,
    Name,
    Note,
    OptionalCode,
    OptionalDay,
    OptionalExact,
    OptionalId,
    OptionalName,
    Reason,
    Whole,
    Words,
    one_of,
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


class FindingInput(Input):
    """What was found: at which line or total of which issue, with the value as reported in tonnes.

    `source` groups differences; "" where a finding is of no single source.
    """

    engagement_id: Id
    number: Code
    kind: Annotated[FindingKind, Field(sa_type=Words)]
    issue_id: Id
    line: OptionalName = ""
    source: OptionalCode = ""
    text: Reason
    raised_by: Name
    raised_on: Day
    due_on: OptionalDay = None
    reported_t: OptionalExact = None
    evidence_id: OptionalId = None


class Finding(FindingInput, Journaled, table=True):
    """A finding (核查发现)."""

    __table_args__ = arguments(
        FindingInput,
        unique("engagement_id", "number"),
        references("engagement", "engagement_id"),
        references("issue", "issue_id"),
        references("evidence", "evidence_id"),
        check("known", one_of("kind", *FindingKind)),
    )


class FindingEventInput(Input):
    """One step of a finding: a reply with its correction, a value set by the authority, the end."""

    finding_id: Id
    n: Id
    from_state: Code
    to_state: Code
    on_day: Day
    actor: Name
    text: Note = ""
    corrected_t: OptionalExact = None
    conservative_t: OptionalExact = None
    batch_id: OptionalId = None
    issue_id: OptionalId = None
    evidence_id: OptionalId = None


_ALLOWED = " OR ".join(
    f"(from_state = '{start}' AND to_state = '{to}')" for start, to in FINDING_STEPS
)


class FindingEvent(FindingEventInput, table=True):
    """An event: it consumes the one before it, and no other event can consume that one again."""

    __table_args__ = (
        *walls(FindingEventInput),
        references("journal", "seq", "seq"),
        references("finding", "finding_id"),
        references("batch", "batch_id"),
        references("issue", "issue_id"),
        references("evidence", "evidence_id"),
        ForeignKeyConstraint(
            ["org_id", "finding_id", "prev_n", "from_state"],
            [
                *("finding_event.org_id", "finding_event.finding_id"),
                *("finding_event.n", "finding_event.to_state"),
            ],
            name="fk_finding_event_previous",
        ),
        unique("finding_id", "n", "to_state"),
        check("step", _ALLOWED),
        check("first", "(n = 1) = (from_state = 'none')"),
        check("set", "(to_state = 'conservative') <= (conservative_t IS NOT NULL)"),
        check("said", "to_state NOT IN ('answered', 'conservative') OR trim(text) <> ''"),
        STRICT,
    )
    org_id: int = Field(sa_type=Whole, primary_key=True)
    finding_id: int = Field(sa_type=Whole, primary_key=True)
    n: int = Field(sa_type=Whole, primary_key=True)
    seq: Id
    prev_n: int | None = Field(
        sa_column=Column(Whole, Computed("NULLIF(n - 1, 0)", persisted=True))
    )


class IssueFindingInput(Input):
    """That an issue settles a finding."""

    issue_id: Id
    finding_id: Id


class IssueFinding(IssueFindingInput, Journaled, table=True):
    """A finding that a re-issue names."""

    __table_args__ = arguments(
        IssueFindingInput,
        unique("issue_id", "finding_id"),
        references("issue", "issue_id"),
        references("finding", "finding_id"),
    )


class IssueFinalInput(Input):
    """That an issue is final (终版) after an engagement; the statement is its paper."""

    issue_id: Id
    engagement_id: Id
    on_day: Day
    note: Note = ""
    evidence_id: OptionalId = None


class IssueFinal(IssueFinalInput, Journaled, table=True):
    """A final issue."""

    __table_args__ = arguments(
        IssueFinalInput,
        UniqueConstraint("org_id", "issue_id", "engagement_id", name="uq_issue_final_once"),
        references("issue", "issue_id"),
        references("engagement", "engagement_id"),
        references("evidence", "evidence_id"),
    )
