"""How the worked examples of the methods are written and run.

`Example` is one method on one quantity: source of the vector (or `hand` for arithmetic of our own),
quantity, parameters as "value unit", the expected tonnes as printed. An expected number that ends
in "…" goes on and is printed rounded half up; any other is met exactly.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.numbers import exact, shown
from ghg.methods import METHODS
from ghg.methods.calculations import CALCULATIONS
from ghg.methods.formula import Chosen, Method, coefficient, of_species


@dataclass(frozen=True)
class Example:
    """A worked example; `hand` is its arithmetic in signs."""

    source: str
    method: str
    quantity: str
    expected: str
    hand: str
    parameters: Mapping[str, str]
    species: str = ""

    @property
    def name(self) -> str:
        return f"{self.source}-{self.method}{self.species and '-'}{self.species}"


@dataclass(frozen=True)
class Flow:
    """One stream of a calculation: input, quantity, parameters, and the gas of its item."""

    input: str
    quantity: str
    parameters: Mapping[str, str]
    species: str = ""


def example(source, method, quantity, expected, hand, species="", **parameters):
    return Example(source, method, quantity, expected, hand, parameters, species)


def flow(input_, quantity, species="", **parameters):
    return Flow(input_, quantity, parameters, species)


def closed(method: str, species: str) -> Method:
    return of_species(METHODS[method], species) if species else METHODS[method]


def tonnes(method, quantity, species="", **parameters) -> Fraction:
    """Count one quantity by one method."""
    value, unit = quantity.split()
    chosen = {name: _chosen(text) for name, text in parameters.items()}
    return exact(value) * coefficient(closed(method, species), chosen, unit).value


def counted(calculation: str, *flows: Flow) -> dict[str, Fraction]:
    """Count the streams of a source, gas by gas."""
    masses: dict[str, Fraction] = {}
    for one in flows:
        for part in CALCULATIONS[calculation]:
            if part.input != one.input:
                continue
            gas = part.species or ("" if METHODS[part.method].gas else one.species)
            asked = {parameter.name for parameter in METHODS[part.method].parameters}
            given = {name: text for name, text in one.parameters.items() if name in asked}
            mass = part.sign * tonnes(part.method, one.quantity, gas, **given)
            name = METHODS[part.method].gas or gas
            masses[name] = masses.get(name, Fraction(0)) + mass
    return masses


def meets(value: Fraction, expected: str) -> bool:
    """Tell whether a value is the expected one, to its printed digits."""
    if not expected.endswith("…"):
        return value == exact(expected)
    digits = expected.rstrip("…")
    return shown(value, len(digits.partition(".")[2])) == digits


def _chosen(text: str) -> Chosen:
    value, _, unit = text.partition(" ")
    return Chosen(exact(value), unit or "1", 0)
