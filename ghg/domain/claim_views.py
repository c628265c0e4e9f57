"""Views of claims: what is missing, yearly targets, titles, all schemes in one table, checks.

Everything here stands on assessments and facts and decides nothing of its own. Numbers are text as
in an assessment; sentences are pairs (zh, en).
"""

from dataclasses import dataclass
from enum import StrEnum

from ghg.domain.claim_catalogue import Both, NamedCheck
from ghg.domain.claims import Verdict


class Applies(StrEnum):
    """Whether a scheme is for a factory, as far as the books can tell."""

    YES = "yes"
    UNKNOWN = "unknown"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether a scheme is for a factory, why, and which fact would tell ("" for none)."""

    applies: Applies
    why: Both
    ask: str = ""


NO_FIT = Fit(Applies.UNKNOWN, ("", ""))


class GapKind(StrEnum):
    """What kind of thing is missing; physical power apart from green power of any way."""

    TONNES = "tonnes"
    POWER = "power"
    PHYSICAL = "physical"
    CREDITS = "credits"
    FACT = "fact"
    EVIDENCE = "evidence"
    MONTHS = "months"
    TITLE = "title"
    TEXT = "text"  # a document that nobody here has read
    ISSUE = "issue"
    POINTS = "points"
    FIGURE = "figure"  # a figure or answer on the wrong side of its limit


@dataclass(frozen=True, slots=True)
class GapRow:
    """One thing that a scheme still misses at a stage.

    `what` is the measure, fact, material or slot. `amount` in `unit` is what is missing, whole
    credits and whole MWh rounded up; `stake_t` the tonnes that hang on it, "" where nobody can
    tell. `upper` marks an amount that may be less once what is unknown is known.
    """

    stage: str
    level: str
    rule: str
    kind: GapKind
    what: str
    text: Both
    amount: str
    unit: str
    stake_t: str
    clause: str
    confidence: str
    verdict: Verdict
    upper: bool = False


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A yearly target of the building plan beside what was reached in the issue's year.

    `distance` is how far the figure still has to move (0 when it is there), in the target's unit;
    `tonnes` and `mwh` say the same as CO2 to cut or green power to add. `due` marks the target of
    the issue's year. Empty text is not known, `lacking` says why.
    """

    fact: str
    measure: str
    name: Both
    year: int
    due: bool
    target: str
    actual: str
    unit: str
    verdict: Verdict
    distance: str
    tonnes: str
    mwh: str
    evidence: str
    lacking: tuple[Both, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Everything that a scheme still misses of one issue; `stages` are ids with their names."""

    scheme: str
    number: str
    title: Both
    stages: tuple[tuple[str, Both], ...]
    inventory: str
    issue: int
    rows: tuple[GapRow, ...]
    targets: tuple[TargetRow, ...]


@dataclass(frozen=True, slots=True)
class TitleHeld:
    """A title: the level that is held, the next one, and what proves it; "" is not told."""

    fact: str
    name: Both
    level: Both
    position: int
    next: Both
    evidence: str


@dataclass(frozen=True, slots=True)
class TitleStep:
    """A title that a scheme asks for at a stage.

    `breaks` tells that the path would be lost with this title: it is met by it and by nothing else.
    `instead` are the other titles that would do. `opens` marks a rule that only applies to who
    holds the title (a duty of the list), which is no requirement to have it.
    """

    scheme: str
    number: str
    scheme_title: Both
    stage: str
    rule: str
    fact: str
    asked: Both
    position: int
    verdict: Verdict
    instead: tuple[Both, ...]
    breaks: bool
    opens: bool
    clause: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """Titles held, and what each next one needs, from the lowest up."""

    titles: tuple[TitleHeld, ...]
    steps: tuple[TitleStep, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A scheme at a stage for one issue, with what makes its figures differ from the others'.

    `elsewhere` marks a scheme of another province (他省); `fit` says whether it is for this
    factory at all. Tonnes are "" where unknown; counts are
    of rules by verdict, without those that only tell. `words` is the sentence of a stage that
    passes.
    """

    scheme: str
    number: str
    title: Both
    claim: Both
    region: str
    elsewhere: bool
    in_force: bool
    confidence: str
    stage: str
    stage_name: Both
    verdict: Verdict
    conditional: Verdict
    level: Both
    points: str
    points_of: str
    words: Both
    failed: tuple[str, ...]
    missing: tuple[str, ...]
    unread: tuple[str, ...]
    gases: str
    scopes: tuple[str, ...]
    power: str
    electricity_t: str
    counting: str
    residual_t: str
    counted_t: str
    net_t: str
    why: tuple[Both, ...]
    fit: Fit = NO_FIT


@dataclass(frozen=True, slots=True)
class Matrix:
    """All schemes for one issue."""

    inventory: str
    issue: int
    year: int
    entity: Both
    regions: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


class Trapped(StrEnum):
    """What a named check says."""

    FOUND = "found"
    NOT_FOUND = "not_found"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class CheckFound:
    """What a named check found, and in what."""

    check: NamedCheck
    result: Trapped
    why: tuple[Both, ...]
