"""Stocks: consumption of a stored fuel derived from its stock, beside what a meter or scale shows.

    derived = opening + purchase + own production - closing - sale - use as material - loss

Source: the fuel card of the guides (net consumption). Where both ways exist, the one whose data
source ranks higher is taken, and neither is adjusted. Ranks of fuel data (answer of the ministry of
February 2023 for power facilities): 1 metered in the production system, 2 stock ledger,
3 settlement vouchers; 0 was not stated.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from fractions import Fraction

METERED_RANK, LEDGER_RANK, VOUCHER_RANK = 1, 2, 3


class Way(StrEnum):
    """The two ways to a consumption; NEITHER where none can be told."""

    METERED = "metered"
    DERIVED = "derived"
    NEITHER = ""


@dataclass(frozen=True, slots=True)
class Flows:
    """What was recorded of a stock in a month; None was not recorded, which is not zero."""

    opening: Fraction | None = None
    purchase: Fraction | None = None
    own_production: Fraction | None = None
    sale: Fraction | None = None
    material_use: Fraction | None = None
    loss: Fraction | None = None
    closing: Fraction | None = None

    def recorded(self) -> Iterator[tuple[str, Fraction]]:
        """Give the name and quantity of each part that was recorded."""
        for field in fields(self):
            value = getattr(self, field.name)
            if value is not None:
                yield field.name, value


SIGNS = {
    "opening": 1,
    "purchase": 1,
    "own_production": 1,
    "sale": -1,
    "material_use": -1,
    "loss": -1,
    "closing": -1,
}
LEVELS = ("opening", "closing")
INFLOWS = ("purchase", "own_production")


@dataclass(frozen=True, slots=True)
class StockMonth:
    """A stored stream in a month: both ways, and which one is taken.

    `keeps` tells whether the stream keeps a stock at all; without one its purchases are what it
    used. `carried`: the opening is the closing of the month before. `lacks` names what the
    derivation needs and nobody recorded. `before` is what the stock closed with where the recorded
    opening (or, in a month without use, the closing) differs from it. `uneven`: the stock was
    counted on different days of the month.
    """

    stream: str
    month: int
    unit: str
    keeps: bool
    flows: Flows
    carried: bool
    derived: Fraction | None
    derived_rank: int
    metered: Fraction | None
    metered_rank: int
    lacks: tuple[str, ...] = ()
    before: Fraction | None = None
    uneven: bool = False
    still: bool = False

    @property
    def taken(self) -> Way:
        """Say which way is taken: the higher rank, of two equal ones the meter."""
        if self.metered is None:
            return Way.NEITHER if self.derived is None else Way.DERIVED
        if self.derived is None or (self.metered_rank or METERED_RANK) <= self.derived_rank:
            return Way.METERED
        return Way.DERIVED

    @property
    def difference(self) -> Fraction | None:
        """Give how far the two ways lie apart: metered less derived."""
        if self.metered is None or self.derived is None:
            return None
        return self.metered - self.derived

    @property
    def percent(self) -> Fraction | None:
        """Give the difference in percent of the derived figure."""
        if self.difference is None or not self.derived:
            return None
        return 100 * abs(self.difference) / self.derived


def derived(flows: Flows) -> Fraction:
    """Sum what was recorded by the equation."""
    return sum((SIGNS[name] * value for name, value in flows.recorded()), Fraction(0))


def lacking(flows: Flows, inflows: tuple[str, ...]) -> tuple[str, ...]:
    """Name what the equation needs and nobody recorded.

    Both levels and everything that comes in: without these the result would be too small. What goes
    out may be blank: then the result is rather too great.
    """
    needed = ("opening", *inflows, "closing")
    return tuple(name for name in needed if getattr(flows, name) is None)
