"""What a method is: a formula with the names and units of its arguments.

`Method.parameters` are chosen from the plant's own values or the library; `constants` are physics
and come with their unit. The first parameter is the one per quantity of the stream: where `per` is
empty its lower unit is that of the value chosen (GJ/t for coal, GJ/10^4Nm3 for gas); a method whose
first argument is not per quantity names the stream's unit itself. The stream's quantity is
converted to that unit inside the coefficient, never on the record.

One method counts one gas by one formula. A formula that serves many gases (a refrigerant that
leaks, an etching gas) leaves the gas open; `of_species` closes it for the gas of a stream.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Protocol

from ghg.domain import units
from ghg.domain.emissions import CONVERSION, Argument, Coefficient, Tree, evaluated, grafted
from ghg.domain.numbers import exact_text, frozen
from ghg.errors import NOWHERE, DataError
from ghg.methods.dimension import prove_dimension


@dataclass(frozen=True, slots=True)
class Parameter:
    """An argument that has to be chosen: `unit` above, `per` below ("" = as the value has it).

    Unit `1` is a share of a whole, between 0 and 1.
    """

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
    """A formula with its id, gas, arguments and the unit of its result's upper part.

    `per` is the unit of the stream where the first argument does not tell it. An open method has
    an empty `gas`; `species` are the gases that it admits (none named: any).
    """

    id: str
    gas: str
    result: str
    formula: Callable[..., Any]
    parameters: tuple[Parameter, ...]
    constants: tuple[Constant, ...] = ()
    per: str = ""
    species: tuple[str, ...] = ()

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
    """A chosen parameter: exact value, unit, and the place of its choice in the issue.

    What holds by definition (a pure gas is all of itself) has no choice and says so in `note`.
    """

    value: Fraction
    unit: str
    choice: int | None
    note: str = ""


class Worked(Protocol):
    """A parameter that was worked out before the formula: a step, grafted into the tree."""

    @property
    def unit(self) -> str: ...
    @property
    def arguments(self) -> tuple[Argument, ...]: ...
    @property
    def tree(self) -> Tree: ...


def of_species(method: Method, species: str) -> Method:
    """Close an open method for one gas; raises E-GAS.method when it does not count that gas."""
    admitted = method.species or (species,)
    if method.gas or not species or species not in admitted:
        raise DataError("E-GAS.method", NOWHERE, species, method=method.id)
    return replace(method, gas=species)


def coefficient(
    method: Method,
    chosen: Mapping[str, Chosen | Worked],
    stream_unit: str,
    bridge: Argument | None = None,
) -> Coefficient:
    """Compute tonnes of gas per one `stream_unit`, with the tree of how.

    `bridge` leads from the stream's unit to the method's when only a person's declaration does
    (billed to normal cubic metres). Raises E-DIM when the units do not fit, E-COMPOSITION.share for
    a share outside 0..1, E-BALANCE.coefficient when the parameters contradict each other (more COD
    out than in). A parameter that was worked out brings its own arguments and stands in the tree as
    what it was worked out from.
    """
    tree, arguments = _filled(method, chosen)
    wanted = method.per or _first_unit(method, chosen).partition("/")[2]
    reached = stream_unit
    if bridge is not None:
        arguments.append(bridge)
        tree = ("*", tree, bridge.name)
        reached = _bridged(stream_unit, bridge)
    if not wanted:
        raise DataError("E-DIM", NOWHERE, arguments[0].unit, target=f"{method.result}/{reached}")
    factor = units.conversion(reached, wanted)
    if reached != wanted:
        arguments.append(Argument(CONVERSION, factor, f"{wanted}/{reached}", None, "definition"))
        tree = ("*", tree, CONVERSION)
    unit = f"{method.result}/{stream_unit}"
    prove_dimension(tree, arguments, unit)
    value = evaluated(tree, {argument.name: argument.value for argument in arguments})
    if value < 0:
        raise DataError("E-BALANCE.coefficient", NOWHERE, frozen(value), method=method.id)
    return Coefficient(method.id, method.gas, unit, tuple(arguments), tree, value)


def _filled(method: Method, chosen: Mapping[str, Chosen | Worked]) -> tuple[Tree, list[Argument]]:
    """Give the tree and arguments of a method with what was chosen and worked out for it."""
    tree, arguments = method.tree, []
    for parameter in method.parameters:
        given = chosen[parameter.name]
        if isinstance(given, Chosen):
            arguments.append(_argument(parameter, given))
            continue
        branch, leaves = _branch(parameter, given)
        tree, arguments = grafted(tree, parameter.name, branch), [*arguments, *leaves]
    arguments += [Argument(c.name, c.value, c.unit, None, c.note) for c in method.constants]
    return tree, list({one.name: one for one in arguments}.values())


def _branch(parameter: Parameter, worked: Worked) -> tuple[Tree, list[Argument]]:
    """Bring a step to the unit that the formula asks for; raises E-COMPOSITION.share."""
    wanted = _wanted(parameter, worked.unit)
    values = {one.name: one.value for one in worked.arguments}
    value = units.conversion(worked.unit, wanted) * evaluated(worked.tree, values)
    _check_share(parameter, value)
    tree, led = _led(parameter.name, worked.tree, worked.unit, wanted)
    return tree, [*worked.arguments, *led]


def _led(name: str, tree: Tree, unit: str, wanted: str) -> tuple[Tree, list[Argument]]:
    """Lead a step from its unit to another, the upper and the lower part each by its own factor."""
    led = []
    sides = zip("*/", ("above", "below"), unit.split("/"), wanted.split("/"), strict=False)
    for sign, side, old, new in sides:
        if old != new:
            factor = units.conversion(old, new)
            led.append(Argument(f"{name}_{side}", factor, f"{new}/{old}", None, "definition"))
            tree = (sign, tree, led[-1].name)
    return tree, led


def _argument(parameter: Parameter, chosen: Chosen) -> Argument:
    """Bring a chosen value to the unit that the formula asks for."""
    unit, value = chosen.unit, chosen.value
    if unit == "%" and parameter.unit == "tC":
        unit, value = "tC/t", value / 100  # 1 % of a mass is carbon: 0.01 tC/t, by definition
    wanted = _wanted(parameter, unit)
    value = value * units.conversion(unit, wanted)
    _check_share(parameter, value)
    note = chosen.note or ("" if chosen.unit == wanted else chosen.unit)
    return Argument(parameter.name, value, wanted, chosen.choice, note)


def _wanted(parameter: Parameter, unit: str) -> str:
    """Name the unit that the formula asks for, its lower part as the value has it."""
    below = parameter.per or unit.partition("/")[2]
    bare = parameter.unit == "1" or not below
    return parameter.unit if bare else f"{parameter.unit}/{below}"


def _first_unit(method: Method, chosen: Mapping[str, Chosen | Worked]) -> str:
    """Name the unit of the first argument: where the method does not say, it is per quantity."""
    if not method.parameters:
        return method.constants[0].unit
    first = method.parameters[0]
    unit = chosen[first.name].unit
    return _wanted(first, "tC/t" if unit == "%" and first.unit == "tC" else unit)


def _check_share(parameter: Parameter, value: Fraction) -> None:
    if parameter.unit == "1" and not 0 <= value <= 1:
        percent = exact_text(value * 100)
        raise DataError("E-COMPOSITION.share", NOWHERE, parameter.name, percent=percent)


def _bridged(stream_unit: str, bridge: Argument) -> str:
    """Name the unit that a bridge leads to, in the stream's own multiple."""
    above, _, below = bridge.unit.partition("/")
    return stream_unit.replace(below, above)
