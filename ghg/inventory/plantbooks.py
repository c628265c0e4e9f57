"""The plant's books beside the records: meters, counts, samples, plan, shares, earlier years.

They explain and check the figures. What of them makes a figure (a sample's mean, a derived
consumption) does so as a step of its own.
"""

from dataclasses import dataclass
from decimal import Decimal

from ghg.domain.issue import Fact
from ghg.domain.meters import Feeding, Meter, MeterEvent, MeterMonth
from ghg.domain.monitoring import PlanVersion
from ghg.domain.samples import Sample


@dataclass(frozen=True, slots=True)
class StockCount:
    """How a stream's stock was counted at the end of a day, and by whom."""

    stream: str
    day: int
    method: str
    counted_by: str
    witness: str


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved an estimate of a stream in a month, made by which method."""

    stream: str
    month: int
    method: str
    approver: str


@dataclass(frozen=True, slots=True)
class Division:
    """A shared stream's division over units by a stated key: (unit, weight) pairs."""

    stream: str
    first_month: int
    last_month: int
    key: str
    reason: str
    weights: tuple[tuple[str, Decimal], ...]


@dataclass(frozen=True, slots=True)
class UnitName:
    """A unit of a facility with its names."""

    facility: str
    code: str
    name_zh: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Prior:
    """A figure of an earlier year, for comparison."""

    year: int
    axis: str
    name: str
    source: str
    stream: str
    quantity: Decimal | None
    unit: str
    co2e_t: Decimal | None
    place: str


@dataclass(frozen=True, slots=True)
class PlantBooks:
    """Everything of the plant's books that an inventory prints or checks."""

    meters: tuple[Meter, ...] = ()
    meter_events: tuple[MeterEvent, ...] = ()
    meter_months: tuple[MeterMonth, ...] = ()
    feedings: tuple[Feeding, ...] = ()
    counts: tuple[StockCount, ...] = ()
    approvals: tuple[Approval, ...] = ()
    samples: tuple[Sample, ...] = ()
    units: tuple[UnitName, ...] = ()
    divisions: tuple[Division, ...] = ()
    cases: tuple[Fact, ...] = ()  # answers to the boundary's decision table
    statistics: tuple[Fact, ...] = ()  # rows of the statistical forms, such as 205-1
    plans: tuple[PlanVersion, ...] = ()
    priors: tuple[Prior, ...] = ()


NO_PLANT_BOOKS = PlantBooks()
