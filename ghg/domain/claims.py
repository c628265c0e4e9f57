"""Claims (声明): what a scheme finds in a factory's books, clause by clause.

Numbers are text, exact fractions as `numbers.exact_text` writes them, so that an assessment is
frozen, hashed and printed as an issue is. A verdict never comes from silence: what is missing is
`no_data`, what nobody has read is `undecidable`.
"""

from dataclasses import dataclass
from enum import StrEnum

from ghg.domain.assessed import AssessedIssue, AssessedScheme, EnteredRow


class Verdict(StrEnum):
    """What is found of a requirement."""

    PASS = "pass"  # noqa: S105 - a verdict, not a secret
    FAIL = "fail"
    NO_DATA = "no_data"
    UNDECIDABLE = "undecidable"
    NOT_APPLICABLE = "not_applicable"
    TOLD = "told"  # a figure that nothing is held against


class NeedKind(StrEnum):
    """What kind of thing is missing."""

    FACT = "fact"
    EVIDENCE = "evidence"
    DOCUMENT = "document"  # a text nobody has read: a threshold, a coefficient, a rule
    ISSUE = "issue"
    TITLE = "title"
    TONNES = "tonnes"
    CREDITS = "credits"
    POWER = "power"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Need:
    """Something missing: its kind, what (fact, material, slot or measure), how much, why it helps.

    `stake_t` are the tonnes at stake where they can be told.
    """

    kind: NeedKind
    what: str
    text_zh: str = ""
    text_en: str = ""
    amount: str = ""
    unit: str = ""
    stake_t: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """One input of a measure: its symbol or name, value, unit and where it comes from.

    `source` is `issue` with `where` naming total, row or lines; `fact`, `entered`, `snapshot`,
    `library` or `scheme` with `where` naming which.
    """

    name: str
    value: str
    unit: str
    source: str
    where: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one rule at one stage.

    `conditional` is what the verdict would be were the missing evidence there. `limit_source` is
    the clause, or document and page when a person `entered` it. Points are "" for what has none.
    `ask` is the measure or fact that was asked, `baseline` where its points begin.
    """

    rule: str
    stage: str
    kind: str
    group: str
    levels: tuple[str, ...]
    verdict: Verdict
    conditional: Verdict
    value: str
    unit: str
    op: str
    limit: str
    limit_source: str
    entered: bool
    clause: str
    confidence: str
    text_zh: str
    text_en: str
    terms: tuple[Term, ...]
    needs: tuple[Need, ...]
    reasons: tuple[tuple[str, str], ...]  # (zh, en)
    evidence: tuple[str, ...]
    materials: tuple[str, ...]
    weight: str
    points: str
    conditional_points: str
    ask: str = ""
    baseline: str = ""


@dataclass(frozen=True, slots=True)
class LevelFound:
    """What was found of a level at a stage, with the rules that hold it back."""

    stage: str
    level: str
    name_zh: str
    name_en: str
    verdict: Verdict
    conditional: Verdict
    held_back_by: tuple[str, ...]
    points: str
    conditional_points: str
    pass_mark: str


@dataclass(frozen=True, slots=True)
class SchemePower:
    """Electricity as a scheme takes it: way, kWh, treatment, factor, tonnes; "" where unknown."""

    way: str
    kwh: str
    treatment: str
    factor: str
    factor_unit: str
    factor_source: str
    co2_t: str
    clause: str


@dataclass(frozen=True, slots=True)
class CreditFound:
    """A retired block beside a scheme: how many of its units count, and why not the others."""

    use: int
    instrument: str
    registry: str
    batch: str
    first: int
    last: int
    units: int
    counted: int
    reason: str
    on_day: int
    reference: str
    beneficiary: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Balance:
    """Residual, credits that count, removals, ratios and net of a scheme; "" where unknown.

    `surplus` are credits above the residual: they stay in the books and lower nothing.
    """

    residual_t: str
    counted_t: str
    removals_t: str
    offset_ratio: str
    removal_ratio: str
    net_t: str
    surplus_t: str


@dataclass(frozen=True, slots=True)
class StageFound:
    """The answer of a stage: its verdict, highest level reached, points and the claim's words."""

    stage: str
    name_zh: str
    name_en: str
    verdict: Verdict
    conditional: Verdict
    level: str
    points: str
    conditional_points: str
    points_of: str
    claim_zh: str
    claim_en: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """A scheme's whole answer for one issue (评价结果)."""

    scheme: AssessedScheme
    on: AssessedIssue
    made_on: int
    stages: tuple[StageFound, ...]
    levels: tuple[LevelFound, ...]
    findings: tuple[Finding, ...]
    power: tuple[SchemePower, ...]
    balance: Balance
    credits: tuple[CreditFound, ...]
    entered: tuple[EnteredRow, ...]
    notices: tuple[tuple[str, str], ...]

    def stage(self, name: str) -> StageFound:
        return next(one for one in self.stages if one.stage == name)

    def finding(self, rule: str, stage: str = "") -> Finding:
        """Give the finding of a rule; of the first stage for ""."""
        return next(one for one in self.findings if one.rule == rule and stage in ("", one.stage))
