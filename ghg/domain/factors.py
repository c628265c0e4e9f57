"""What is published: documents, factors, and how one of them was chosen.

A factor never travels alone: a `Choice` holds the value with its document, its place in it, the
year match, the candidates that lost and why, and the warnings. Nothing is ever chosen as zero for
want of a value.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Tier(StrEnum):
    """Priority of a value, best first (GB/T 32150 order by quality, DB43/T 3118 order by place)."""

    MEASURED = "measured"
    LOCAL = "local"
    GUIDE = "guide"
    NATIONAL = "national"
    INTERNATIONAL = "international"


TIER_ORDER: tuple[Tier, ...] = tuple(Tier)


@dataclass(frozen=True, slots=True)
class Document:
    """A published document: where values come from.

    `published` is the day by which it was out (the last day of a month or year printed without
    day), None if not known; `published_text` is the date as printed.
    """

    id: str
    title_zh: str
    title_en: str
    number: str
    issuer: str
    tier: Tier
    published: int | None
    place: str
    note: str
    published_text: str = ""


@dataclass(frozen=True, slots=True)
class Factor:
    """One published value of one parameter, as printed.

    `value` is None where the document prints only a range (`value_min`, `value_max`) or words.
    """

    id: str
    table: str
    item: str
    parameter: str
    gas: str
    value: Decimal | None
    unit: str
    unit_printed: str
    region: str
    valid_from: str
    valid_to: str
    data_year: int | None
    source: str
    locator: str
    confidence: str
    note: str
    value_min: Decimal | None = None
    value_max: Decimal | None = None
    value_text: str = ""


OWN_TABLE = "own"  # the table of own values that belong to no published table


@dataclass(frozen=True, slots=True)
class OwnFactor:
    """A value of a document that the organisation entered itself, or took from a pack.

    `evidence` is the SHA-256 of the document's file, `pack` its pack and version, `reason` who let
    it in and why.
    """

    factor: Factor
    document: Document
    evidence: str
    pack: str
    reason: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value of the plant itself that competes with the published ones.

    `tier` is MEASURED for a measurement or a supplier's figure. Without proof (`evidence` and
    `report_number`) it is listed as a loser; so is a 0 without a written reason (`note`).
    """

    id: str
    value: Decimal
    unit: str
    tier: Tier
    document: str
    locator: str
    evidence: str
    report_number: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for: a parameter of an item, at a place, for a year, as known on a day.

    `tables` are the default tables that the guide admits, the preferred one first; `regions` are
    tried in order. Footprint and baseline values are never chosen, whatever `tables` names.
    """

    item: str
    parameter: str
    tables: tuple[str, ...]
    regions: tuple[str, ...]
    year: int
    as_of: int
    tiers: tuple[Tier, ...] = TIER_ORDER
    gas: str = ""


@dataclass(frozen=True, slots=True)
class Loser:
    """A candidate that was not taken, and why (`reason` is a term of the label table)."""

    id: str
    value: str
    unit: str
    document: str
    reason: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the reader of a number must know: a label term and what fills it."""

    term: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A value with everything that answers "why this number?"."""

    parameter: str
    item: str
    value: Decimal
    unit: str
    tier: Tier
    factor: str
    table: str
    region: str
    data_year: int | None
    document: Document
    locator: str
    confidence: str
    reason: str
    losers: tuple[Loser, ...]
    warnings: tuple[Remark, ...]
