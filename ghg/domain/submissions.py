"""Submissions (提交): acts that wait for a second person.

    none -> draft -> submitted -> reviewed -> approved
                        |            |
                        +------------+--> rejected       draft, submitted, reviewed --> withdrawn

What is submitted never changes: whoever corrects it withdraws it and hands in another, which names
it.
Reviewing, approving and rejecting are for others than the maker.
"""

from enum import StrEnum


class SubmissionState(StrEnum):
    """Where a submission stands."""

    NONE = "none"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    REVIEWED = "reviewed"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


STEPS: tuple[tuple[SubmissionState, SubmissionState], ...] = (
    (SubmissionState.NONE, SubmissionState.DRAFT),
    (SubmissionState.NONE, SubmissionState.SUBMITTED),
    (SubmissionState.DRAFT, SubmissionState.SUBMITTED),
    (SubmissionState.DRAFT, SubmissionState.WITHDRAWN),
    (SubmissionState.SUBMITTED, SubmissionState.REVIEWED),
    (SubmissionState.SUBMITTED, SubmissionState.REJECTED),
    (SubmissionState.SUBMITTED, SubmissionState.WITHDRAWN),
    (SubmissionState.REVIEWED, SubmissionState.APPROVED),
    (SubmissionState.REVIEWED, SubmissionState.REJECTED),
    (SubmissionState.REVIEWED, SubmissionState.WITHDRAWN),
)
BY_OTHERS = (SubmissionState.REVIEWED, SubmissionState.APPROVED, SubmissionState.REJECTED)
WAITING = (SubmissionState.SUBMITTED, SubmissionState.REVIEWED)
OPEN = (SubmissionState.DRAFT, SubmissionState.SUBMITTED, SubmissionState.REVIEWED)


class Submitted(Exception):  # noqa: N818 - nothing went wrong: the act waits for somebody else
    """Carries to the face that an act was kept and waits, instead of what the act would give."""

    def __init__(self, number: int, state: SubmissionState, action: str, subject: str) -> None:
        super().__init__(f"submission {number}")
        self.number, self.state, self.action, self.subject = number, state, action, subject
