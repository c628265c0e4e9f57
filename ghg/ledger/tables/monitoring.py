"""The data quality control plan (数据质量控制计划): versions, and one item for each datum."""

from ghg.ledger.columns import (
    Code,
    Day,
    Id,
    Note,
    OptionalCode,
    OptionalId,
    OptionalName,
    Reason,
    SmallCode,
)
from ghg.ledger.tables.base import (
    Input,
    Journaled,
    arguments,
    ordered_days,
    references,
    unique,
)


class MonitoringPlanInput(Input):
    """A version of the plan; the next decision is the next version, and of each day the latest
    version that speaks of it counts."""

    entity_id: Id
    version: Id
    first_day: Day
    last_day: Day
    reason: Reason
    quality_rules: Note = ""
    prepared_by: OptionalName = ""
    approved_by: OptionalName = ""
    evidence_id: OptionalId = None


class MonitoringPlan(MonitoringPlanInput, Journaled, table=True):
    """A version of an entity's plan."""

    __table_args__ = arguments(
        MonitoringPlanInput,
        unique("entity_id", "version"),
        references("entity", "entity_id"),
        references("evidence", "evidence_id"),
        ordered_days(),
    )


class MonitoringItemInput(Input):
    """One datum of the plan: the activity of a stream (`parameter` empty) or one parameter of it.

    Fields as in annex E of GB/T 32151.34: determination, instrument, standard, frequency, rule for
    missing data, data source with its rank, department responsible. A meter of the register tells
    its own place and accuracy; an instrument outside it has them here.
    """

    plan_id: Id
    code: Code
    stream_id: Id
    parameter: OptionalCode = ""
    unit: OptionalCode = ""
    determination: Code
    meter_id: OptionalId = None
    instrument: OptionalName = ""
    serial: OptionalName = ""
    place: OptionalName = ""
    accuracy: OptionalName = ""
    calibration_months: SmallCode = 0
    standard: OptionalName = ""
    frequency: Code
    recording: OptionalCode = ""
    missing_rule: Code
    data_source: OptionalName = ""
    rank: SmallCode = 0
    department: OptionalName = ""
    person: OptionalName = ""
    note: Note = ""


class MonitoringItem(MonitoringItemInput, Journaled, table=True):
    """An item of a version of the plan."""

    __table_args__ = arguments(
        MonitoringItemInput,
        unique("plan_id", "code"),
        unique("plan_id", "stream_id", "parameter"),
        references("monitoring_plan", "plan_id"),
        references("stream", "stream_id"),
        references("meter", "meter_id"),
    )
