"""The data quality control plan (数据质量控制计划) as a value: versions and their items."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One datum: the activity of a stream (`parameter` empty) or one parameter of it."""

    version: int
    code: str
    stream: str
    parameter: str
    unit: str
    determination: str
    meter: str
    instrument: str
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
class PlanVersion:
    """A version of the plan with its items; the latest one that speaks of a day counts."""

    version: int
    first_day: int
    last_day: int
    reason: str
    quality_rules: str
    prepared_by: str
    approved_by: str
    items: tuple[PlanItem, ...]
