"""The plant's books beside the records: meters, counts, samples, plan, shares, earlier years.

They explain and check the figures. What of them makes a figure (a sample's mean, a derived
consumption) does so as a step of its own.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ghg.domain.bounds_cases import CaseAnswer
from ghg.domain.bounds_shares import Division
from ghg.domain.meters import Feeding, Meter, MeterEvent, MeterMonth
from ghg.domain.monitoring import PlanVersion
from ghg.domain.samples import Sample
from ghg.domain.stocks import StockMonth
from ghg.inventory.checkbooks import NO_CHECK_BOOKS, CheckBooks
from ghg.inventory.heldbooks import NO_HELD_BOOKS, HeldBooks


@dataclass(frozen=True, slots=True)
class StockCount:
    """How a stream's stock was counted at the end of a day, and by whom."""

    stream: str
    day: int
    method: str
    counted_by: str
    witness: str


@dataclass(frozen=True, slots=True)
class Estimate:
    """An estimated quantity of a stream in a month: by which method, approved by whom.

    `metered` tells whether it stands in metered records, or in those of the stock equation.
    """

    stream: str
    month: int
    metered: bool
    quantity: Fraction
    method: str
    approver: str


@dataclass(frozen=True, slots=True)
class Ranks:
    """The weakest rank of a stream's data last year and this year; 0 was not stated."""

    stream: str
    last_year: int
    this_year: int


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
    stocks: tuple[StockMonth, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    ranks: tuple[Ranks, ...] = ()
    samples: tuple[Sample, ...] = ()
    units: tuple[UnitName, ...] = ()
    divisions: tuple[Division, ...] = ()
    cases: tuple[CaseAnswer, ...] = ()  # answers to the boundary's decision table
    checks: CheckBooks = NO_CHECK_BOOKS  # statistical forms and what else is compared
    plans: tuple[PlanVersion, ...] = ()
    priors: tuple[Prior, ...] = ()
    held: HeldBooks = NO_HELD_BOOKS  # credits and certificates


NO_PLANT_BOOKS = PlantBooks()
