"""What a verifier finds (核查发现), and how a finding goes on until it is settled.

none -> open -> answered -> closed          an answer may be followed by another one
          ^________|                          an answer that does not do opens the finding again
open, answered -> conservative -> closed     the authority set a value itself
          ^___________|                       an objection was heard
"""

from dataclasses import dataclass
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
    (FindingState.ANSWERED, FindingState.ANSWERED),
    (FindingState.ANSWERED, FindingState.OPEN),
    (FindingState.ANSWERED, FindingState.CONSERVATIVE),
    (FindingState.ANSWERED, FindingState.CLOSED),
    (FindingState.CONSERVATIVE, FindingState.OPEN),
    (FindingState.CONSERVATIVE, FindingState.CLOSED),
)


class Tick(StrEnum):
    """What became of a sampled record."""

    AGREES = "agrees"
    DIFFERS = "differs"
    NO_PAPER = "no_paper"


@dataclass(frozen=True, slots=True)
class FindingStep:
    """One step of a finding: who did what on which day; values in tonnes as exact text."""

    n: int
    from_state: str
    to_state: str
    on_day: int
    actor: str
    text: str
    corrected_t: str
    conservative_t: str
    batch: int
    issue: int
    evidence: str


@dataclass(frozen=True, slots=True)
class KeptFinding:
    """A finding as it stands: reported, corrected and conservative value side by side.

    Values are tonnes of CO2e as exact text, empty where nobody stated one; `settled_by` are the
    numbers of the issues that name the finding; `issue` is the one that it was raised on. `place`
    is the number of a line, or `axis:key` of a total; empty where a finding is of no figure.
    """

    engagement: str
    number: str
    kind: FindingKind
    state: FindingState
    inventory: str
    issue: int
    place: str
    source: str
    text: str
    raised_by: str
    raised_on: int
    due_on: int
    reported_t: str
    corrected_t: str
    conservative_t: str
    settled_by: tuple[int, ...]
    evidence: str
    steps: tuple[FindingStep, ...]

    @property
    def name(self) -> str:
        """Engagement and number, as people quote it."""
        return f"{self.engagement}/{self.number}"

    @property
    def should_be_t(self) -> str:
        """The value that should stand: the authority's before the factory's, empty if neither."""
        return self.conservative_t or self.corrected_t

    @property
    def is_closed(self) -> bool:
        return self.state is FindingState.CLOSED
