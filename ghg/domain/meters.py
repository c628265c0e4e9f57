"""Meters, what befell them, and what they showed in a month.

A meter is a thing: it has a multiplier (倍率, CT x PT) that is applied once to a difference of
readings, a parent that it hangs below, a due date of calibration, and events in its life.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Meter:
    """A meter of the register; `reference_state` is empty as long as nobody was asked."""

    code: str
    name: str
    facility: str
    medium: str
    place: str
    parent: str
    multiplier: Decimal
    accuracy_class: str
    certificate: str
    calibration_due: int
    digits: int
    reference_state: str
    cumulative: bool
    required: bool
    automatic: bool
    first_day: int
    last_day: int


@dataclass(frozen=True, slots=True)
class MeterEvent:
    """What befell a meter on a day, with the readings before and after where they matter."""

    meter: str
    kind: str
    day: int
    reading_before: Decimal | None
    reading_after: Decimal | None
    certificate: str
    calibration_due: int
    reason: str


@dataclass(frozen=True, slots=True)
class MeterMonth:
    """One month of one register of a meter; `raw` before the multiplier, `quantity` after it."""

    meter: str
    month: int
    tariff: str
    readings: int
    first_minute: int
    last_minute: int
    interval_minutes: int
    first_reading: Decimal | None
    last_reading: Decimal | None
    raw: Decimal
    multiplier: Decimal
    quantity: Fraction
    unit: str
    missing: int
    doubled: int
    disordered: int
    file_sha256: str


@dataclass(frozen=True, slots=True)
class Feeding:
    """From when to when a meter measures a stream."""

    stream: str
    meter: str
    first_day: int
    last_day: int
