"""Who is inside: the cases that a boundary is asked about, with what is known of each (P36)."""

from collections.abc import Mapping
from dataclasses import dataclass

FRAMES = ("legal_entity", "ets_facility", "control")
NOT_ASKED, ABSENT, ANSWERED, DEFAULT, UNDECIDED = (
    "not_asked",
    "absent",
    "answered",
    "default",
    "undecided",
)


@dataclass(frozen=True, slots=True)
class KnownAnswer:
    """An answer that texts give (H, M); with an empty answer (L) a person is asked."""

    answer: str
    confidence: str


@dataclass(frozen=True, slots=True)
class BoundaryCase:
    """A case of the decision table; `known` holds what each frame of accounting says of it."""

    id: str
    name_zh: str
    name_en: str
    question_zh: str
    question_en: str
    answers: tuple[str, ...]
    known: Mapping[str, KnownAnswer]

    def said(self, frame: str) -> KnownAnswer:
        """Give what is known in a frame; an empty answer where nothing is."""
        return self.known.get(frame, KnownAnswer("", ""))


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """What a person said of a case at a facility: whether it is there, and how it is counted."""

    facility: str
    case: str
    present: bool
    answer: str
    reason: str
    first_day: int
    last_day: int


def state_of(given: CaseAnswer | None, known: KnownAnswer) -> str:
    """Say how a case stands: a known answer decides only what is said to be there."""
    if given is None:
        return NOT_ASKED
    if not given.present:
        return ABSENT
    if given.answer:
        return ANSWERED
    return DEFAULT if known.answer else UNDECIDED
