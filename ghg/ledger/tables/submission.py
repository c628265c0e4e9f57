"""Acts that wait for a second person, and the steps by which they were done or refused.

A submission is written once, with the words of the act as canonical bytes; only its events go on.
Each event consumes the one before it, and no maker reviews, approves or rejects: the keys and
checks below allow nothing else.
"""

from sqlalchemy import Column, Computed, ForeignKeyConstraint
from sqlmodel import Field

from ghg.domain.submissions import BY_OTHERS, STEPS
from ghg.ledger.columns import (
    Code,
    Id,
    Name,
    Note,
    OptionalId,
    OptionalName,
    Sha256,
    Whole,
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


class SubmissionInput(Input):
    """An act with its words as they were given; `replaces` is the one that it corrects."""

    action: Code
    subject: OptionalName = ""
    words: bytes
    words_sha256: Sha256
    evidence_id: OptionalId = None
    replaces: OptionalId = None
    reason: Note = ""
    maker: Name


class Submission(SubmissionInput, Journaled, table=True):
    """A submission (提交); `id` is its number."""

    __table_args__ = arguments(
        SubmissionInput,
        unique("id", "maker"),
        unique("replaces"),
        references("evidence", "evidence_id"),
        references("submission", "replaces"),
        check("other", "replaces <> id"),
    )


class SubmissionEventInput(Input):
    """One step of a submission."""

    submission_id: Id
    n: Id
    from_state: Code
    to_state: Code
    maker: Name
    actor: Name
    reason: Note = ""


_ALLOWED = " OR ".join(f"(from_state = '{start}' AND to_state = '{to}')" for start, to in STEPS)
_BY_OTHERS = ", ".join(f"'{state}'" for state in BY_OTHERS)


class SubmissionEvent(SubmissionEventInput, table=True):
    """An event: it consumes the one before it, and no other event can consume that one again."""

    __table_args__ = (
        *walls(SubmissionEventInput),
        references("journal", "seq", "seq"),
        ForeignKeyConstraint(
            ["org_id", "submission_id", "maker"],
            ["submission.org_id", "submission.id", "submission.maker"],
            name="fk_submission_event_submission",
        ),
        ForeignKeyConstraint(
            ["org_id", "submission_id", "prev_n", "from_state"],
            [
                *("submission_event.org_id", "submission_event.submission_id"),
                *("submission_event.n", "submission_event.to_state"),
            ],
            name="fk_submission_event_previous",
        ),
        unique("submission_id", "n", "to_state"),
        check("step", _ALLOWED),
        check("first", "(n = 1) = (from_state = 'none')"),
        check("two_persons", f"(to_state IN ({_BY_OTHERS})) = (actor <> maker)"),
        check("said_why", "to_state <> 'rejected' OR trim(reason) <> ''"),
        STRICT,
    )
    org_id: int = Field(sa_type=Whole, primary_key=True)
    submission_id: int = Field(sa_type=Whole, primary_key=True)
    n: int = Field(sa_type=Whole, primary_key=True)
    seq: Id
    prev_n: int | None = Field(
        sa_column=Column(Whole, Computed("NULLIF(n - 1, 0)", persisted=True))
    )
