"""What a method is: a formula with the names and units of its arguments.

`Method.parameters` are chosen from the plant's own values or the library; `constants` are physics
and come with their unit. The first parameter is the one per quantity of the stream: where `per` is
empty its lower unit is that of the value chosen (GJ/t for coal, GJ/10^4Nm3 for gas). The stream's
quantity is converted to that unit inside the coefficient, never on the record.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ghg.domain import units
from ghg.domain.emissions import Argument, Coefficient, Tree, evaluated
from ghg.errors import NOWHERE, DataError

CONVERSION = "quantity_conversion"


@dataclass(frozen=True, slots=True)
class Parameter:
    """An argument that has to be chosen: `unit` above, `per` below ("" = as the value has it)."""

    name: str
    unit: str
    per: str


@dataclass(frozen=True, slots=True)
class Constant:
    """An argument that is physics: its exact value, unit and origin."""

    name: str
    value: Fraction
    unit: str
    note: str


@dataclass(frozen=True, slots=True)
class Method:
    """A formula with its id, gas, arguments and the unit of its result's upper part."""

    id: str
    gas: str
    result: str
    formula: Callable[..., Any]
    parameters: tuple[Parameter, ...]
    constants: tuple[Constant, ...] = ()

    @property
    def tree(self) -> Tree:
        """The formula as data, recorded by running it on names."""
        names = [one.name for one in self.parameters] + [one.name for one in self.constants]
        recorded: Recorder = self.formula(**{name: Recorder(name) for name in names})
        return recorded.tree


@dataclass(frozen=True, slots=True)
class Recorder:
    """Stands for a number and remembers what was done with it."""

    tree: Tree

    def __mul__(self, other: "Recorder") -> "Recorder":
        return Recorder(("*", self.tree, other.tree))

    def __truediv__(self, other: "Recorder") -> "Recorder":
        return Recorder(("/", self.tree, other.tree))

    def __add__(self, other: "Recorder") -> "Recorder":
        return Recorder(("+", self.tree, other.tree))

    def __sub__(self, other: "Recorder") -> "Recorder":
        return Recorder(("-", self.tree, other.tree))


@dataclass(frozen=True, slots=True)
class Chosen:
    """A chosen parameter: exact value, unit, and the place of its choice in the issue."""

    value: Fraction
    unit: str
    choice: int


def coefficient(
    method: Method,
    chosen: Mapping[str, Chosen],
    stream_unit: str,
    bridge: Argument | None = None,
) -> Coefficient:
    """Compute tonnes of gas per one `stream_unit`, with the tree of how.

    `bridge` leads from the stream's unit to the method's when only a person's declaration does
    (billed to normal cubic metres). Raises E-DIM when the units do not fit.
    """
    arguments = [_argument(parameter, chosen[parameter.name]) for parameter in method.parameters]
    arguments += [Argument(c.name, c.value, c.unit, None, c.note) for c in method.constants]
    tree, reached = method.tree, stream_unit
    if bridge is not None:
        arguments.append(bridge)
        tree = ("*", tree, bridge.name)
        reached = _bridged(stream_unit, bridge)
    wanted = arguments[0].unit.partition("/")[2]
    factor = units.conversion(reached, wanted)
    if reached != wanted:
        arguments.append(Argument(CONVERSION, factor, f"{wanted}/{reached}", None, "definition"))
        tree = ("*", tree, CONVERSION)
    unit = f"{method.result}/{stream_unit}"
    prove_dimension(tree, arguments, unit)
    value = evaluated(tree, {argument.name: argument.value for argument in arguments})
    return Coefficient(method.id, method.gas, unit, tuple(arguments), tree, value)


def prove_dimension(tree: Tree, arguments: list[Argument], unit: str) -> None:
    """Run the tree on units instead of numbers; raises E-DIM when it does not end in `unit`."""
    quantities = {
        a.name: units.registry().Quantity(Fraction(1), units.pint_unit(a.unit)) for a in arguments
    }
    reached = evaluated(tree, quantities)
    if reached.dimensionality != units.pint_unit(unit).dimensionality:
        raise DataError("E-DIM", NOWHERE, str(reached), target=unit)


def _argument(parameter: Parameter, chosen: Chosen) -> Argument:
    """Bring a chosen value to the unit that the formula asks for."""
    below = chosen.unit.partition("/")[2]
    wanted = "1" if parameter.unit == "1" else f"{parameter.unit}/{parameter.per or below}"
    value = chosen.value * units.conversion(chosen.unit, wanted)
    note = "" if chosen.unit == wanted else chosen.unit
    return Argument(parameter.name, value, wanted, chosen.choice, note)


def _bridged(stream_unit: str, bridge: Argument) -> str:
    """Name the unit that a bridge leads to, in the stream's own multiple."""
    above, _, below = bridge.unit.partition("/")
    return stream_unit.replace(below, above)
