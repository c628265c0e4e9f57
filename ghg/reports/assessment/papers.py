"""What the papers of an assessment are made of: assessment, issue, and the names of things."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ghg.domain.claim_states import ClaimState
from ghg.domain.claim_views import Gap
from ghg.domain.claims import Assessment, Finding
from ghg.domain.issue import EvidenceRow, Issue
from ghg.domain.plant_facts import Answering, Word

DB43 = "db43-3118-2024"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a rule asks for, as people call it: a measure with code and formula, or a plant fact.

    `answering` says how the answer is shown, None for a plain number or share; `words` are the
    items or levels of a fact.
    """

    zh: str
    en: str
    code: str = ""
    formula: str = ""
    answering: Answering | None = None
    words: tuple[Word, ...] = ()
    fact: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """Names that an assessment does not hold.

    `asked` by measure or fact, `of_rule` gives what a rule asks for, `materials` are (zh, en),
    `evidence` the files that facts, credits and entered values point to, by the id they use;
    `examples` are rules whose weight the text prints as an example only;
    `parameters` are those of the scheme.
    """

    asked: Mapping[str, Asked] = field(default_factory=dict)
    of_rule: Mapping[str, str] = field(default_factory=dict)
    materials: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    evidence: Mapping[str, EvidenceRow] = field(default_factory=dict)
    examples: frozenset[str] = frozenset()
    parameters: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def of(self, finding: Finding) -> Asked | None:
        """Give what a finding's rule asks for; None where nothing is asked or known."""
        return self.asked.get(self.of_rule.get(finding.rule, ""))


@dataclass(frozen=True, slots=True)
class Papers:
    """One assessment to be printed; `sha256` is that of its canonical bytes, `gap` what it misses.

    `claim` is the number of the claim that keeps it (0: none does), `state` where that one stands.
    """

    assessment: Assessment
    sha256: str
    issue: Issue
    gap: Gap
    names: Names
    state: ClaimState = ClaimState.DRAFT
    claim: int = 0

    @property
    def self_assessed(self) -> bool:
        """Whether the scheme asks for a yearly self-assessment (DB43/T 3118-2024, clause 12)."""
        return self.assessment.scheme.id == DB43
