"""What a verifier finds (核查发现), and how a finding goes on until it is settled.

none -> open -> answered -> closed
          ^________|          an answer that does not do opens the finding again
open, answered -> conservative -> closed     the authority set a value itself
"""

from enum import StrEnum


class FindingKind(StrEnum):
    """How heavy a finding is: 不符合项, 需澄清, 观察."""

    NONCONFORMITY = "nonconformity"
    CLARIFICATION = "clarification"
    OBSERVATION = "observation"


class FindingState(StrEnum):
    """Where a finding stands."""

    NONE = "none"
    OPEN = "open"
    ANSWERED = "answered"
    CONSERVATIVE = "conservative"
    CLOSED = "closed"


FINDING_STEPS: tuple[tuple[FindingState, FindingState], ...] = (
    (FindingState.NONE, FindingState.OPEN),
    (FindingState.OPEN, FindingState.ANSWERED),
    (FindingState.OPEN, FindingState.CONSERVATIVE),
    (FindingState.ANSWERED, FindingState.OPEN),
    (FindingState.ANSWERED, FindingState.CONSERVATIVE),
    (FindingState.ANSWERED, FindingState.CLOSED),
    (FindingState.CONSERVATIVE, FindingState.CLOSED),
)


class Tick(StrEnum):
    """What became of a sampled record."""

    AGREES = "agrees"
    DIFFERS = "differs"
    NO_PAPER = "no_paper"
