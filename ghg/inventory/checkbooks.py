"""What the cross-checks know beside the records: forms, tolerances, reasons, kinds, last year."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from ghg.domain.issue import Fact, Issue
from ghg.domain.statistics import Billed, FormFigure, Stated
from ghg.ledger.codes import RecordKind

Flows = Mapping[tuple[str, int, RecordKind], Fraction]  # (stream, month, kind) -> quantity

# check -> its parts; a check of one figure has none
CHECKS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "stock_equation": (),
        "stock_carried": (),
        "meter_invoice": (),
        "main_submeters": (),
        "unit_price": (),
        "form205": (
            "opening",
            "purchase",
            "purchase_money",
            "consumption",
            "material",
            "transport",
            "closing",
            "coefficient",
            "balance",
            "industrial",
        ),
        "b204": ("output", "output_value"),
        "energy_per_product": (),
        "nameplate": (),
        "bill_months": (),
        "year_before": ("quantity", "output", "total", "total_present", "total_former"),
    }
)
UNIT_PRICE = "unit_price"
NAMEPLATE = "nameplate_hourly"
HOURS = "running_hours"


@dataclass(frozen=True, slots=True)
class YearBefore:
    """The year before: quantities of streams with their unit, tonnes by name, energy in tce.

    `tce` is None where it is not known; `place` says where the figures stand, `issue` is last
    year's issue where there is one.
    """

    place: str
    streams: Mapping[str, tuple[Fraction, str]]
    totals: Mapping[str, Fraction]
    tce: Fraction | None
    issue: Issue | None = None


@dataclass(frozen=True, slots=True)
class CheckBooks:
    """The books of the cross-checks; `flows` reach one month over the period at both ends."""

    figures: tuple[FormFigure, ...] = ()
    tolerances: Mapping[str, Decimal] = field(default_factory=dict)
    stated: tuple[Stated, ...] = ()
    flows: Flows = field(default_factory=dict)
    billed: tuple[Billed, ...] = ()
    before: YearBefore | None = None
    products_before: tuple[Fact, ...] = ()
    from_meters: frozenset[tuple[str, int]] = frozenset()  # months recorded from their own meter


NO_CHECK_BOOKS = CheckBooks()
