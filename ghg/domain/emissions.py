"""Coefficients, lines and totals.

    mass of gas = quantity of a stream in a month x coefficient of the stream in that month

A coefficient is a formula's value on its arguments; the formula's tree is kept, so that any reader
can compute it again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeAlias

# A formula as data: the name of an argument, or (operator, left, right).
Tree: TypeAlias = "str | tuple[str, Tree, Tree]"


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a formula: its value in `unit`, and the choice it came from (an index of the
    issue's choices; None for a constant or a unit conversion, which `note` names)."""

    name: str
    value: Fraction
    unit: str
    choice: int | None
    note: str = ""


CONVERSION = "quantity_conversion"


@dataclass(frozen=True, slots=True)
class Coefficient:
    """Tonnes of a gas per one unit of a stream: formula id, arguments, tree and value."""

    formula: str
    gas: str
    unit: str
    arguments: tuple[Argument, ...]
    tree: Tree
    value: Fraction

    @property
    def per(self) -> str:
        """The unit that a form prints the quantity in: the formula's own, else the stream's."""
        led = next((one for one in self.arguments if one.name == CONVERSION), None)
        return (led or self).unit.partition("/")[0 if led else 2]


def grafted(tree: Tree, name: str, branch: Tree) -> Tree:
    """Put a branch in the place of an argument."""
    if isinstance(tree, str):
        return branch if tree == name else tree
    operator, left, right = tree
    return operator, grafted(left, name, branch), grafted(right, name, branch)


def evaluated(tree: Tree, values: Mapping[str, Any]) -> Any:
    """Compute a formula's tree on named values: Fractions, or anything else with + - * /."""
    if isinstance(tree, str):
        return values[tree]
    operator, left, right = tree
    one, other = evaluated(left, values), evaluated(right, values)
    if operator == "*":
        return one * other
    if operator == "/":
        return one / other
    return one + other if operator == "+" else one - other
