"""A stream that several units share, divided by a stated key (P37).

share_i = weight_i / sum(weight_i)        exact; the shares of a division are 1 together
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ghg.domain.numbers import storable
from ghg.errors import NOWHERE, DataError

KEYS = ("area", "headcount", "output", "operating_hours", "capacity", "sub_meter")


@dataclass(frozen=True, slots=True)
class Division:
    """A shared stream's division over units by a stated key: (unit, weight) pairs."""

    stream: str
    first_month: int
    last_month: int
    key: str
    reason: str
    weights: tuple[tuple[str, Decimal], ...]

    def covers(self, stream: str, month: int) -> bool:
        return self.stream == stream and self.first_month <= month <= self.last_month

    @property
    def shares(self) -> tuple[tuple[str, Fraction], ...]:
        """Give each unit's share of the stream."""
        total = sum((Fraction(weight) for _, weight in self.weights), Fraction(0))
        return tuple((unit, Fraction(weight) / total) for unit, weight in self.weights)


def check_weights(weights: Iterable[tuple[str, Decimal]]) -> None:
    """Refuse weights below zero, a unit named twice, or nothing to divide by; raises E-WEIGHT."""
    held = tuple(weights)
    units = [unit for unit, _ in held]
    for unit, weight in held:
        if storable(weight) < 0 or units.count(unit) > 1:
            raise DataError("E-WEIGHT", NOWHERE, f"{unit}={weight}")
    if not any(weight for _, weight in held):
        raise DataError("E-WEIGHT.none", NOWHERE, " ".join(units) or "-")
