"""Units of a formula: its tree run on units instead of numbers must end in the unit it claims."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any

from ghg.domain import units
from ghg.domain.emissions import Argument, Tree, evaluated
from ghg.errors import NOWHERE, DataError


def prove_dimension(tree: Tree, arguments: Iterable[Argument], unit: str) -> None:
    """Run the tree on units instead of numbers.

    Raises E-DIM when it does not end in `unit`, or ends in another multiple of it, or adds things
    that differ in either: kilograms where tonnes are meant would pass a bare dimension.
    """
    _prove(tree, tuple((one.name, one.unit) for one in arguments), unit)


@lru_cache(maxsize=4096)
def _prove(tree: Tree, names: tuple[tuple[str, str], ...], unit: str) -> None:
    """Prove each different shape once: a year of a plant has few."""
    measured = {name: Measured(units.pint_unit(of)) for name, of in names}
    evaluated(tree, measured).agree(Measured(units.pint_unit(unit)), unit)


@dataclass(frozen=True, slots=True)
class Measured:
    """Stands for one unit of what a number measures."""

    unit: Any

    def __mul__(self, other: "Measured") -> "Measured":
        return Measured(self.unit * other.unit)

    def __truediv__(self, other: "Measured") -> "Measured":
        return Measured(self.unit / other.unit)

    def __add__(self, other: "Measured") -> "Measured":
        self.agree(other, in_signs(other.unit))
        return self

    __sub__ = __add__

    def agree(self, other: "Measured", target: str) -> None:
        """Return when both are the same unit, however written; raises E-DIM."""
        ratio = units.registry().Quantity(Fraction(1), self.unit / other.unit).to_base_units()
        if not ratio.dimensionless or ratio.magnitude != 1:
            raise DataError("E-DIM", NOWHERE, in_signs(self.unit), target=target)


def in_signs(unit: Any) -> str:
    """Write a made-up unit (pint cannot write one whose powers are fractions)."""
    powers = sorted(unit._units.items())
    return " x ".join(name if power == 1 else f"{name}^{power}" for name, power in powers) or "1"
