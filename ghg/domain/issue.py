"""The issue (定版): everything a report prints, frozen.

An issue is a value: no database, no clock, no library is asked after it was made. Numbers are
text: quantities as typed, masses with 12 decimals of a tonne, coefficients exact. `document` and
`from_document` are inverse; the canonical bytes of the document are hashed and replayed.

Rows refer to each other by code or by position in the tuple named in the field (`choice`).
"""

import hashlib
import json
import types
import typing
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from enum import Enum
from typing import Any, TypeVar

from ghg.domain.annexes import NO_ANNEXES, Annexes

Frozen = TypeVar("Frozen")


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated particular of the entity or a facility (legal representative, product, money)."""

    subject: str
    kind: str
    first_day: int
    last_day: int
    value: str
    unit: str
    note: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Who:
    """The reporting entity (报告主体)."""

    code: str
    name_zh: str
    name_en: str
    credit_code: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class FacilityRow:
    """A facility with the guide that its figures follow."""

    code: str
    name_zh: str
    name_en: str
    region: str
    region_zh: str
    region_en: str
    address: str
    industry: str
    programme: str


@dataclass(frozen=True, slots=True)
class BoundaryRow:
    """What the boundary holds or leaves out, from when to when, and why."""

    facility: str
    unit: str
    subject: str
    member: str
    first_day: int
    last_day: int
    event: str
    reason: str


@dataclass(frozen=True, slots=True)
class Unchosen:
    """A guide or value that was not taken, with the reason as a label term."""

    id: str
    title_zh: str
    title_en: str
    value: str
    unit: str
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class GuideRow:
    """The guide chosen for a facility, what it prescribes, and which guides lost."""

    facility: str
    id: str
    number: str
    title_zh: str
    title_en: str
    issuer: str
    level: str
    in_force: str
    confidence: str
    verified: bool
    reason: str
    totals_rule: str
    electricity_level: str
    electricity_note_zh: str
    electricity_note_en: str
    accepted_proofs: tuple[str, ...]
    own_generation_proofs: tuple[str, ...]
    heat_note_zh: str
    heat_note_en: str
    notes: tuple[tuple[str, str], ...]  # (zh, en) remarks of the guide's data
    losers: tuple[Unchosen, ...]
    warnings: tuple["Notice", ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A warning or remark: a term of the label table, its values, and what it is about."""

    term: str
    values: tuple[tuple[str, str], ...]
    subject: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """An emission source in the identification table (排放源识别表)."""

    code: str
    name_zh: str
    name_en: str
    facility: str
    unit: str
    kind: str
    kind_zh: str
    kind_en: str
    method: str
    gases: tuple[str, ...]
    gbt_class: str
    scope: str
    category: str
    iso_category: str
    membership: str
    report_row: str
    status: str
    reason: str


@dataclass(frozen=True, slots=True)
class StreamRow:
    """A stream: what was counted of a source."""

    code: str
    name_zh: str
    name_en: str
    source: str
    input: str
    item: str
    item_zh: str
    item_en: str
    unit: str
    route: str
    power: str
    balance: str
    reference_state: str


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """A stream's quantity in a month, with what it rests on.

    `class_` is primary, secondary or proxy (the weakest of its records); `evidence` are file ids
    (first 12 signs of SHA-256); `documents` the bills' numbers, first ones only; `rule` is the
    balance when the quantity was derived.
    """

    stream: str
    month: int
    quantity: str
    unit: str
    records: int
    estimated: str
    class_: str
    rank: int
    documents: tuple[str, ...]
    batches: tuple[int, ...]
    evidence: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class StreamTotalRow:
    """A stream over the whole period: quantity, how much of it estimated, and its weakest data."""

    stream: str
    quantity: str
    unit: str
    months: int
    estimated: str
    estimated_percent: str
    class_: str
    rank: int
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """A chosen parameter with its document, place, tier, reason, losers and warnings."""

    parameter: str
    item: str
    item_zh: str
    item_en: str
    value: str
    unit: str
    tier: str
    factor: str
    table: str
    region: str
    data_year: str
    document: str
    document_zh: str
    document_en: str
    number: str
    issuer: str
    published: str
    locator: str
    confidence: str
    reason: str
    losers: tuple[Unchosen, ...]
    warnings: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class ArgumentRow:
    """An argument of a formula; `choice` is a position in `Issue.choices`, -1 for none."""

    name: str
    value: str
    unit: str
    choice: int
    note: str


@dataclass(frozen=True, slots=True)
class CoefficientRow:
    """Tonnes of a gas per unit of a stream: formula, arguments, expression tree, exact value."""

    formula: str
    gas: str
    unit: str
    arguments: tuple[ArgumentRow, ...]
    tree: Any
    value: str


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line (排放明细): stream x month x gas. `number` is what reports print and people quote.

    `view` is guide, location or market: only guide lines enter the totals. `proven` tells whether a
    zero rests on accepted proof. `coefficient` is a position in `Issue.coefficients`.
    """

    number: str
    view: str
    facility: str
    source: str
    stream: str
    month: int
    gas: str
    species: str
    quantity: str
    unit: str
    coefficient: int
    sign: int
    mass_t: str
    gwp: str
    co2e_t: str
    gbt_class: str
    scope: str
    category: str
    iso_category: str
    membership: str
    report_row: str
    rule: str


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A total: by which axis (`name`, `gbt`, `scope`, `iso`, `gas`, `month`, `facility`, `source`,
    `row`), its key, tonnes of CO2e and, where one gas is meant, tonnes of the gas."""

    axis: str
    key: str
    co2e_t: str
    mass_t: str


@dataclass(frozen=True, slots=True)
class PowerRow:
    """kWh of one facility by acquisition, kind and proof, before any zero."""

    facility: str
    route: str
    power: str
    proven: bool
    kwh: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One electricity figure with the rule behind it: guide, location or market.

    `choices` are positions in `Issue.choices`; `chosen` marks the market figure of the inventory's
    own rest rule, the others stand beside it.
    """

    figure: str
    rule: str
    levels: tuple[str, ...]
    choices: tuple[int, ...]
    kwh_at_zero: str
    kwh_at_factor: str
    co2e_t: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class GapRow:
    """What is missing or pending, with the tonnes at stake where they can be told."""

    term: str
    subject: str
    month: int
    at_stake_t: str
    remedy: str
    blocks: bool


@dataclass(frozen=True, slots=True)
class IntensityRow:
    """An intensity: tonnes by a named total over a product or a money amount."""

    kind: str
    total: str
    denominator: str
    unit: str
    basis: str
    allocation: str
    value: str
    value_unit: str


@dataclass(frozen=True, slots=True)
class EnergyRow:
    """Energy of an item in tce at calorific value (当量值), and at primary-equivalent value
    (等价值) only when its coefficient was entered with a source."""

    item: str
    item_zh: str
    item_en: str
    quantity: str
    unit: str
    coefficient: str
    coefficient_unit: str
    source: str
    calorific_tce: str
    primary_equivalent_tce: str
    primary_source: str


@dataclass(frozen=True, slots=True)
class RecomputedRow:
    """A row of the report recomputed from its printed inputs, and the difference."""

    key: str
    exact_t: str
    recomputed_t: str
    difference_t: str


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A file that stands behind a number."""

    id: str
    sha256: str
    file_name: str
    kind: str
    document_no: str
    description: str
    subject: str
    months: str


@dataclass(frozen=True, slots=True)
class OffsetRow:
    """A retired credit or own project, in one of the three forms of DB43/T 3118-2024, 10.5.1.

    `deducted` are the tonnes that the form lets a claim deduct (never this inventory), and `why`
    says why they are fewer than `quantity`.
    """

    form: str
    block: str
    quantity: str
    unit: str
    reference: str
    deducted: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class PinRow:
    """A guide that a person fixed for a facility, with the written reason."""

    facility: str
    guide: str
    reason: str


@dataclass(frozen=True, slots=True)
class Head:
    """Where the books stood when the issue was made."""

    ledger: str
    journal_seq: int
    journal_hash: str
    library_sha256: str
    program: str


@dataclass(frozen=True, slots=True)
class Issue:
    """One frozen inventory (定版)."""

    number: int
    inventory: str
    edition: str
    year: int
    first_day: int
    last_day: int
    made_on: int
    state: str
    example: bool
    one_person: bool
    supersedes: int
    reason: str
    as_of: int
    gwp_set: str
    gwp_title_zh: str
    gwp_title_en: str
    gwp_reason: str
    electricity_level: str
    market_rest_rule: str
    reporting_decimals: int
    maker: str
    entity: Who
    facilities: tuple[FacilityRow, ...]
    boundary: tuple[BoundaryRow, ...]
    guides: tuple[GuideRow, ...]
    sources: tuple[SourceRow, ...]
    streams: tuple[StreamRow, ...]
    activity: tuple[ActivityRow, ...]
    stream_totals: tuple[StreamTotalRow, ...]
    choices: tuple[ChoiceRow, ...]
    coefficients: tuple[CoefficientRow, ...]
    lines: tuple[LineRow, ...]
    totals: tuple[TotalRow, ...]
    power: tuple[PowerRow, ...]
    figures: tuple[FigureRow, ...]
    intensities: tuple[IntensityRow, ...]
    energy: tuple[EnergyRow, ...]
    recomputed: tuple[RecomputedRow, ...]
    offsets: tuple[OffsetRow, ...]
    gaps: tuple[GapRow, ...]
    notices: tuple[Notice, ...]
    evidence: tuple[EvidenceRow, ...]
    previous: tuple[TotalRow, ...]
    head: Head
    pins: tuple[PinRow, ...] = ()
    allocation: str = ""
    annexes: Annexes = NO_ANNEXES


def document(value: Any) -> Any:
    """Turn a frozen value into plain JSON types; field order is the class's own."""
    if is_dataclass(value):
        return {
            field.name.rstrip("_"): document(getattr(value, field.name)) for field in fields(value)
        }
    if isinstance(value, tuple | list):
        return [document(item) for item in value]
    return value


def issue_bytes(issue: Issue) -> bytes:
    """Give the canonical bytes of an issue: UTF-8 JSON, sorted keys, no blanks."""
    return canonical(document(issue))


def canonical(plain: Any) -> bytes:
    return json.dumps(
        plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def from_bytes(stored: bytes) -> Issue:
    """Read an issue back from its canonical bytes."""
    return value_from(Issue, stored)


def value_from(kind: type[Frozen], stored: bytes) -> Frozen:
    """Read a frozen value of a kind back from its canonical bytes."""
    made = _made(kind, json.loads(stored))
    assert isinstance(made, kind)
    return made


def issue_hash(stored: bytes) -> str:
    return hashlib.sha256(stored).hexdigest()


def _made(kind: Any, plain: Any) -> Any:
    """Rebuild a value of the annotated type from plain JSON."""
    if is_dataclass(kind) and isinstance(kind, type):
        hints = typing.get_type_hints(kind)
        return kind(
            **{
                field.name: _made(hints[field.name], plain[field.name.rstrip("_")])
                for field in fields(kind)
                if field.name.rstrip("_") in plain or _needed(field)
            }
        )
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(plain)
    if typing.get_origin(kind) is tuple:
        of = typing.get_args(kind)
        if len(of) == 2 and of[1] is Ellipsis:
            return tuple(_made(of[0], item) for item in plain)
        return tuple(_made(one, item) for one, item in zip(of, plain, strict=True))
    if kind is Any or isinstance(kind, types.UnionType):
        return _frozen_lists(plain)
    return plain


def _needed(field: Field[Any]) -> bool:
    """A field with a default came later than the oldest issues: those are read without it."""
    return field.default is MISSING and field.default_factory is MISSING


def _frozen_lists(plain: Any) -> Any:
    return tuple(_frozen_lists(item) for item in plain) if isinstance(plain, list) else plain
