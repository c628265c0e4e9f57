"""What an assessment rests on: the scheme as it stood, the issue and snapshot, values entered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AssessedScheme:
    """Which scheme an assessment speaks of."""

    id: str
    number: str
    title_zh: str
    title_en: str
    issuer_zh: str
    issuer_en: str
    first_day: int
    last_day: int
    confidence: str
    claim_zh: str
    claim_en: str
    gases: str
    scopes: tuple[str, ...]
    power: str
    counting: str
    sha256: str
    notes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class AssessedIssue:
    """Which issue and which snapshot of the holdings an assessment rests on."""

    ledger: str
    entity: str
    entity_zh: str
    entity_en: str
    inventory: str
    number: int
    sha256: str
    year: int
    first_day: int
    last_day: int
    example: bool
    snapshot_seq: int
    snapshot_hash: str
    program: str


@dataclass(frozen=True, slots=True)
class EnteredRow:
    """A value that a person entered for this scheme; every result that uses it says so."""

    slot: str
    stage: str
    value: str
    unit: str
    document: str
    page: str
    evidence: str
