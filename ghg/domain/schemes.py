"""Schemes (评价标准): what may be claimed, rule by rule, as dated data.

A scheme is a tuple of rules. A rule asks for one thing, a measure or a plant fact, and compares the
answer with a limit. A limit that no text gives is absent: the answer is then undecidable, and the
rule names the document to get. Stages (申报, 验收, a year of acceptance) are asked apart; levels
(stars, base and demonstration) are listed from the highest down.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class RuleKind(StrEnum):
    """What a rule does: stop everything, block a level, give points, ask for a paper, or tell."""

    VETO = "veto"
    THRESHOLD = "threshold"
    SCORED = "scored"
    DOC = "doc"
    INFO = "info"


class Op(StrEnum):
    """How the answer stands to the limit."""

    AT_MOST = "<="
    AT_LEAST = ">="
    BELOW = "<"
    ABOVE = ">"
    EQUAL = "="


class GasSet(StrEnum):
    """Which gases a scheme counts."""

    CO2 = "co2"
    SEVEN = "seven"
    UNKNOWN = ""


class Counting(StrEnum):
    """What credits do under a scheme: they offset, change nothing, or no text says."""

    OFFSET = "offset"
    NOTHING = "nothing"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that must hold: the answer to `ask` stands to `value` as `op` says."""

    ask: str
    op: Op
    value: Decimal


@dataclass(frozen=True, slots=True)
class Limit:
    """The limit of a stage ("" for every stage), with its own clause where it has one."""

    stage: str
    value: Decimal
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Scoring:
    """Points of an indicator: full at the leading value, none at the baseline, linear between.

    None is not known. `example` marks figures that the text prints as examples only.
    """

    weight: Decimal | None
    leading: Decimal | None
    baseline: Decimal | None
    example: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """One requirement (指标要求). Without `ask` the text was not read: always undecidable.

    `stages` and `levels` say where it belongs, none for everywhere. All of `when` must hold, else
    it is not applicable; one of `otherwise` suffices where the rule itself fails. `evidence` are
    materials of `factors/claims/materials.toml`; `get` names the document that has the unknown.
    """

    id: str
    kind: RuleKind
    group: str
    text_zh: str
    text_en: str
    ask: str
    op: Op
    limits: tuple[Limit, ...]
    unit: str
    stages: tuple[str, ...]
    levels: tuple[str, ...]
    when: tuple[Condition, ...]
    otherwise: tuple[Condition, ...]
    evidence: tuple[str, ...]
    clause: str
    confidence: str
    get_zh: str
    get_en: str
    scoring: Scoring | None

    def limit(self, stage: str) -> Limit | None:
        """Give the limit of a stage; None where no text gives one."""
        found = [one for one in self.limits if one.stage in ("", stage)]
        return found[0] if found else None


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage with the words of its own claim."""

    id: str
    name_zh: str
    name_en: str
    claim_zh: str
    claim_en: str


@dataclass(frozen=True, slots=True)
class SchemeLevel:
    """A level; `scored` ones need a sum of points, and `pass_mark` is None where nobody knows."""

    id: str
    name_zh: str
    name_en: str
    scored: bool
    pass_mark: Decimal | None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A figure or word that the scheme's measures need (等价 coefficient, power rule).

    `value` is "" where no text was read that has it; a person may then enter it with its source.
    """

    id: str
    text_zh: str
    text_en: str
    value: str
    unit: str
    clause: str
    confidence: str
    get_zh: str
    get_en: str


@dataclass(frozen=True, slots=True)
class Offsets:
    """What credits a scheme takes; an empty tuple and 0 mean that its text does not say.

    `within_months` after `counted_from` (period_end or declaration) is the last day of retirement;
    `oldest_years` bounds the vintage; `removals_only` takes credits of removals alone.
    """

    counting: Counting
    instruments: tuple[str, ...]
    within_months: int
    counted_from: str
    oldest_years: int
    removals_only: bool
    clause: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme in one edition; `last_day` 0 is open. `power` names a map of recognition.toml."""

    id: str
    number: str
    title_zh: str
    title_en: str
    issuer_zh: str
    issuer_en: str
    family: str
    subject: str
    force: str
    region: str
    first_day: int
    last_day: int
    confidence: str
    claim_zh: str
    claim_en: str
    gases: GasSet
    scopes: tuple[str, ...]
    power: str
    offsets: Offsets
    stages: tuple[Stage, ...]
    levels: tuple[SchemeLevel, ...]
    parameters: tuple[Parameter, ...]
    rules: tuple[Rule, ...]
    notes: tuple[tuple[str, str], ...]
    sha256: str

    def in_force(self, day: int) -> bool:
        return self.first_day <= day and (not self.last_day or day <= self.last_day)


@dataclass(frozen=True, slots=True)
class EnteredValue:
    """A value that a person entered for what a scheme leaves open, with document and page.

    `slot` is `rule.RULE` (limit), `leading.RULE`, `baseline.RULE`, `weight.RULE`,
    `pass_mark.LEVEL` or `parameter.ID`; `stage` is "" for every stage.
    """

    scheme: str
    slot: str
    stage: str
    value: str
    unit: str
    document: str
    page: str
    evidence: str = ""
    note: str = ""
