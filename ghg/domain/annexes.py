"""What a verifier checks first, frozen with the issue: meters, stocks, samples, plan, cross-checks.

These rows stand beside the figures and never change one. Numbers are text, as in the issue.
"""

from dataclasses import dataclass

from ghg.domain.held import NO_HELD_ANNEX, HeldAnnex
from ghg.domain.settled import ChangedRow, SettledRow


@dataclass(frozen=True, slots=True)
class MeterRow:
    """A meter of the register with the streams that it feeds."""

    code: str
    name: str
    facility: str
    medium: str
    place: str
    parent: str
    multiplier: str
    accuracy_class: str
    certificate: str
    calibration_due: int
    reference_state: str
    required: bool
    automatic: bool
    first_day: int
    last_day: int
    streams: tuple[str, ...]
    overdue: tuple[str, ...]  # days of the period on which the calibration had run out


@dataclass(frozen=True, slots=True)
class MeterEventRow:
    """What befell a meter up to the end of the period; readings are empty where none matter."""

    meter: str
    day: int
    kind: str
    tariff: str
    before: str
    after: str
    certificate: str
    calibration_due: int
    reason: str


@dataclass(frozen=True, slots=True)
class MeterShareRow:
    """Automatic collection of a medium: of the required meters, those that work automatically."""

    medium: str
    required: int
    automatic: int
    percent: str


@dataclass(frozen=True, slots=True)
class MeterMonthRow:
    """A month of a register as its readings give it; `raw` is the sum before the multiplier.

    `file_sha256` is empty for typed readings and where the month came in several `files`.
    """

    meter: str
    month: int
    tariff: str
    first_day: int
    last_day: int
    readings: int
    first_reading: str
    last_reading: str
    raw: str
    multiplier: str
    quantity: str
    unit: str
    missing: int
    doubled: int
    files: int
    file_sha256: str


@dataclass(frozen=True, slots=True)
class StockRow:
    """A stored stream in a month: the two ways to its consumption, and which one was taken.

    Empty text means that nothing was recorded, which is not zero. `rule` is stock, or purchases of
    a stream without a stock; `carried` marks an opening that is the closing of the month before.
    `taken` is metered or derived with `reason` as a term; `difference` is metered less derived,
    `percent` and `tolerance` refer to the derived figure; ranks: 1 is best, 0 was not stated.
    """

    stream: str
    month: int
    unit: str
    rule: str
    opening: str
    purchase: str
    own_production: str
    sale: str
    material_use: str
    loss: str
    closing: str
    carried: bool
    derived: str
    derived_rank: int
    metered: str
    metered_rank: int
    taken: str
    reason: str
    difference: str
    percent: str
    tolerance: str
    exceeds: bool
    how_counted: str
    counted_by: str


@dataclass(frozen=True, slots=True)
class SampleRow:
    """One analysis: as reported by the laboratory, and as converted to the basis asked for."""

    stream: str
    code: str
    parameter: str
    composition: str
    first_day: int
    last_day: int
    represents: str
    value: str
    unit: str
    basis: str
    total_moisture: str
    inherent_moisture: str
    converted: str
    converted_unit: str
    converted_basis: str
    laboratory: str
    accredited: bool
    report_number: str
    evidence: str
    used: bool
    reason: str


@dataclass(frozen=True, slots=True)
class DerivedRow:
    """A parameter of a stream and month made from samples, with the step in signs of numbers.

    `rule` says how (one, weighted, arithmetic, or what stands for a month without a sample) and
    `source` where that rule stands: a document with its clause, or a person's reason. Without a
    value the default stands. `represented` is the quantity that the samples stand for in the month;
    `taken` tells whether the choice took the value.
    """

    stream: str
    month: int
    parameter: str
    rule: str
    source: str
    value: str
    unit: str
    samples: tuple[str, ...]
    represented: str
    step: str
    taken: bool


@dataclass(frozen=True, slots=True)
class EstimateRow:
    """A quantity that was estimated: by which method, approved by whom, what it amounts to."""

    stream: str
    month: int
    quantity: str
    unit: str
    method: str
    approver: str
    co2e_t: str


@dataclass(frozen=True, slots=True)
class EstimatedRow:
    """How much of a named total rests on estimates: tonnes, the total itself, percent of it."""

    total: str
    co2e_t: str
    whole_t: str
    percent: str


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    """Months without a figure for a stated reason; `where` is the stream that includes it."""

    stream: str
    first_month: int
    last_month: int
    kind: str
    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class RankRow:
    """The rank of a stream's data source this year and last (1 is best, 0 was not stated)."""

    stream: str
    last_year: int
    this_year: int
    fallen: bool
    reason: str


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case of the boundary's decision table with the answer that a person gave.

    `frame` is the column that the facility's guide stands for; `default` what texts say there and
    `confidence` how well. `state` is answered, default, absent, undecided or not_asked.
    """

    facility: str
    case: str
    case_zh: str
    case_en: str
    frame: str
    state: str
    answer: str
    default: str
    confidence: str
    reason: str
    first_day: int
    last_day: int


@dataclass(frozen=True, slots=True)
class UnitRow:
    """An accounting unit (核算单元) with its tonnes; units stand apart and are not added up.

    Without a stream it is the unit's own total; without a unit it is what belongs to none. `key`
    names how a shared stream was divided, empty when the source is the unit's own.
    """

    facility: str
    unit: str
    name_zh: str
    name_en: str
    stream: str
    key: str
    share: str
    co2e_t: str


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One line of the cross-check page (交叉核对表).

    `left` and `right` are what is compared, in `unit`; `difference` is left less right, `percent`
    and `tolerance` are percent of `right`, an empty tolerance was never stated; `month` 0 is the
    whole period. `at_stake_t` is the difference times the highest coefficient of `streams`, empty
    where it cannot be told. `result` is agrees, differs or no_data, and `lacking` a term for what
    is missing. `names` are (zh, en) of subjects that only the library knows. `reason` is a person's
    word; nothing is ever adjusted.
    """

    check: str
    part: str
    subjects: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    month: int
    left: str
    right: str
    unit: str
    difference: str
    percent: str
    tolerance: str
    at_stake_t: str
    result: str
    lacking: str
    detail: tuple[tuple[str, str], ...]
    streams: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class EnergyApartRow:
    """Energy that GB/T 2589 sets apart from the use, in tce at calorific value (当量值).

    `part` is medium (耗能工质), material, recovered or sold.
    """

    part: str
    item: str
    item_zh: str
    item_en: str
    quantity: str
    unit: str
    coefficient: str
    coefficient_unit: str
    source: str
    calorific_tce: str


@dataclass(frozen=True, slots=True)
class EnergySideRow:
    """What stands only in the energy account or only in the carbon account, with the reason.

    `subject` is a stream or an item of energy; an empty number means: not on that side.
    """

    subject: str
    energy_tce: str
    co2e_t: str
    reason: str


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One item of the data quality control plan as it stood in the period.

    Serial number, place, accuracy and the day on which calibration falls due come from
    the meter register where the item names a `meter`; 0 where interval or due day are not known.
    """

    version: int
    code: str
    stream: str
    parameter: str
    unit: str
    determination: str
    meter: str
    instrument: str
    serial: str
    place: str
    accuracy: str
    calibration_months: int
    calibration_due: int
    standard: str
    frequency: str
    recording: str
    missing_rule: str
    data_source: str
    rank: int
    department: str
    person: str
    note: str


@dataclass(frozen=True, slots=True)
class PlanVersionRow:
    """A version of the plan: its days, why it was made, the quality rules, who signed."""

    version: int
    first_day: int
    last_day: int
    reason: str
    quality_rules: str
    prepared_by: str
    approved_by: str


@dataclass(frozen=True, slots=True)
class DatumRow:
    """By which item of which version a datum was kept; `parameter` is empty for the activity."""

    stream: str
    parameter: str
    first_month: int
    last_month: int
    version: int
    item: str


@dataclass(frozen=True, slots=True)
class DeviationRow:
    """Where the data are otherwise than the plan says: a term, the datum, its item, the months.

    `planned` and `found` are members of the list that the term is about, or codes and numbers.
    """

    term: str
    item: str
    stream: str
    parameter: str
    first_month: int
    last_month: int
    planned: str
    found: str


@dataclass(frozen=True, slots=True)
class ErratumRow:
    """An entry of the register of errata that concerns the issue: as printed, as read, who decided.

    `status` is typo, reading or doubt; `guides`, `methods` and `factors` are those of the issue
    that the entry speaks of; `decided_on` is a day as yyyymmdd.
    """

    id: str
    status: str
    document_zh: str
    document_en: str
    place: str
    printed_zh: str
    printed_en: str
    reading_zh: str
    reading_en: str
    effect_zh: str
    effect_en: str
    decided_by_zh: str
    decided_by_en: str
    decided_on: int
    guides: tuple[str, ...]
    methods: tuple[str, ...]
    factors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuideFormRow:
    """Which forms the guide of a facility prints, and by which day its living default values were
    read (yyyymmdd; 0 where they stand in the guide itself)."""

    facility: str
    guide: str
    annex: str
    defaults_as_of: int


@dataclass(frozen=True, slots=True)
class Annexes:
    """All annex rows of an issue; empty where the plant keeps no such book."""

    meters: tuple[MeterRow, ...] = ()
    meter_events: tuple[MeterEventRow, ...] = ()
    meter_months: tuple[MeterMonthRow, ...] = ()
    meter_shares: tuple[MeterShareRow, ...] = ()
    stocks: tuple[StockRow, ...] = ()
    samples: tuple[SampleRow, ...] = ()
    derived: tuple[DerivedRow, ...] = ()
    estimates: tuple[EstimateRow, ...] = ()
    estimated: tuple[EstimatedRow, ...] = ()
    absences: tuple[AbsenceRow, ...] = ()
    ranks: tuple[RankRow, ...] = ()
    cases: tuple[CaseRow, ...] = ()
    units: tuple[UnitRow, ...] = ()
    checks: tuple[CheckRow, ...] = ()
    energy_apart: tuple[EnergyApartRow, ...] = ()
    energy_sides: tuple[EnergySideRow, ...] = ()
    plan_versions: tuple[PlanVersionRow, ...] = ()
    plan: tuple[PlanRow, ...] = ()
    plan_data: tuple[DatumRow, ...] = ()
    deviations: tuple[DeviationRow, ...] = ()
    held: HeldAnnex = NO_HELD_ANNEX
    errata: tuple[ErratumRow, ...] = ()
    guide_forms: tuple[GuideFormRow, ...] = ()
    settled: tuple[SettledRow, ...] = ()
    changed: tuple[ChangedRow, ...] = ()


NO_ANNEXES = Annexes()
