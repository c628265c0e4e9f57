"""A verification (核查) of an inventory: who does it, for what, by which terms, what it draws."""

from dataclasses import dataclass
from decimal import Decimal

from ghg.domain.sampling import SamplingRule, SourceShare


@dataclass(frozen=True, slots=True)
class KeptEngagement:
    """An engagement (核查委托) with its latest terms; the percent is None while none is agreed."""

    code: str
    inventory: str
    programme: str
    body: str
    lead: str
    materiality_percent: Decimal | None
    agreed_on: int
    evidence: str
    note: str


@dataclass(frozen=True, slots=True)
class KeptPick:
    """A record to be looked at, with what was seen of it; `result` is empty until it is ticked.

    `documents` are bills' numbers, `evidence` ids and names of files, as the issue has them.
    """

    pick: int
    round: int
    issue: int
    source: str
    stream: str
    month: int
    why: str
    quantity: str
    unit: str
    documents: tuple[str, ...]
    evidence: tuple[str, ...]
    result: str
    note: str
    actor: str
    on_day: int


@dataclass(frozen=True, slots=True)
class KeptDraw:
    """A draw (抽样): rule, step, seed, and how many records of each source it looks at.

    `rule` is as it was then, and `rule_text` the JSON that was kept of it.
    """

    engagement: str
    round: int
    issue: int
    rule: SamplingRule
    rule_text: str
    step: int
    percent: str
    seed: str
    reason: str
    shares: tuple[SourceShare, ...]
    picks: tuple[KeptPick, ...]


@dataclass(frozen=True, slots=True)
class FinalRow:
    """That an issue is final (终版) after an engagement."""

    engagement: str
    programme: str
    body: str
    lead: str
    on_day: int
    note: str


@dataclass(frozen=True, slots=True)
class Later:
    """What became known of an issue after it was frozen, and is printed beside it."""

    finals: tuple[FinalRow, ...] = ()


AS_ISSUED = Later()
