"""Claims as they are kept: what was claimed, what befell it, and what has happened since.

What has happened since is never stored: it is derived each time somebody looks.
"""

from dataclasses import dataclass
from enum import StrEnum

from ghg.domain.claim_states import ClaimState


class SinceKind(StrEnum):
    """What can happen to what a claim rests on."""

    ISSUE = "issue"
    CREDIT = "credit"
    FACT = "fact"
    EVIDENCE = "evidence"
    ENTERED = "entered"
    SCHEME = "scheme"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Since:
    """Something that has happened since a claim was made, in both languages."""

    kind: SinceKind
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class KeptEvent:
    """One step of a claim's life; `superseded_by` 0 is none."""

    n: int
    from_state: ClaimState
    to_state: ClaimState
    on_day: int
    reason: str
    actor: str
    approver: str
    superseded_by: int
    evidence: str


@dataclass(frozen=True, slots=True)
class KeptClaim:
    """A claim with its state, events and what has happened since; `number` is its own."""

    number: int
    state: ClaimState
    scheme: str
    scheme_number: str
    title_zh: str
    title_en: str
    stage: str
    stage_zh: str
    stage_en: str
    level: str
    verdict: str
    inventory: str
    issue: int
    issue_sha256: str
    year: int
    assessment_sha256: str
    snapshot_seq: int
    snapshot_sha256: str
    wording_zh: str
    wording_en: str
    entered: int
    made_on: int
    events: tuple[KeptEvent, ...]
    since: tuple[Since, ...]
