"""Lines: stream x month x gas, the exact product of a quantity and a coefficient."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.emissions import Argument, Coefficient
from ghg.domain.guides import Guide, GuideSource
from ghg.domain.issue import FacilityRow
from ghg.domain.streams import AS_BILLED, EmissionSource, SourceKind, Stream
from ghg.inventory.books import Amount
from ghg.inventory.shelf import Shelf
from ghg.methods.formula import Chosen, Method, Worked, coefficient


@dataclass(frozen=True, slots=True)
class Counted:
    """A source with everything that says how it is counted in its facility."""

    facility: FacilityRow
    guide: Guide
    source: EmissionSource
    kind: SourceKind
    treatment: GuideSource


@dataclass(frozen=True, slots=True)
class Warming:
    """What a species counts as: its group, or itself without one, and its potential if any."""

    group: str
    gwp: Fraction | None


@dataclass(frozen=True, slots=True)
class Line:
    """One line with exact numbers; `coefficient` is a place on the shelf of coefficients.

    `gas` is the group of the species, or the species itself where it has none; those without a
    warming potential have mass only. `part` tells the lines of one stream, month and view apart.
    """

    view: str
    counted: Counted
    stream: Stream
    month: int
    gas: str
    species: str
    quantity: Fraction
    coefficient: int
    sign: int
    mass_t: Fraction
    gwp: Fraction | None
    co2e_t: Fraction
    rule: str
    part: str = ""


class Ruler:
    """Makes coefficients, each different one once: a year of a stream mostly needs only one."""

    def __init__(self) -> None:
        self._shelf: Shelf[Coefficient] = Shelf()
        self._made: dict[tuple[object, ...], int] = {}

    @property
    def coefficients(self) -> tuple[Coefficient, ...]:
        return self._shelf.values

    def coefficient(
        self, method: Method, chosen: Mapping[str, Chosen | Worked], stream: Stream
    ) -> tuple[int, Coefficient]:
        """Give the coefficient of a stream with its place; raises E-DIM."""
        key = (method.id, method.gas, stream.unit, stream.reference_state, *chosen.values())
        if key not in self._made:
            made = coefficient(method, chosen, stream.unit, bridge(stream))
            self._made[key] = self._shelf.place(made)
        place = self._made[key]
        return place, self._shelf[place]


def line(
    view: str,
    counted: Counted,
    stream: Stream,
    amount: Amount,
    place: int,
    made: Coefficient,
    sign: int,
    gas: Warming,
    rule: str = "",
    part: str = "",
) -> Line:
    """Multiply once."""
    mass_t = sign * amount.quantity * made.value
    return Line(
        view=view,
        counted=counted,
        stream=stream,
        month=amount.month,
        gas=gas.group,
        species=made.gas,
        quantity=amount.quantity,
        coefficient=place,
        sign=sign,
        mass_t=mass_t,
        gwp=gas.gwp,
        co2e_t=mass_t * (gas.gwp or 0),
        rule=rule,
        part=part,
    )


def bridge(stream: Stream) -> Argument | None:
    """Give the declared step from billed to normal cubic metres, if a person declared it."""
    if stream.reference_state != AS_BILLED:
        return None
    return Argument(AS_BILLED, Fraction(1), "Nm3/m3", None, "declared_as_billed")


def taken_as(stream: Stream) -> str:
    """Name the unit that a stream's quantity stands for: normal cubic metres, if so declared."""
    return stream.unit.replace("m3", "Nm3") if stream.reference_state == AS_BILLED else stream.unit


def total(lines: Iterable[Line]) -> Fraction:
    """Sum tonnes of CO2 equivalent, exactly."""
    return exact_sum(one.co2e_t for one in lines)


def exact_sum(values: Iterable[Fraction]) -> Fraction:
    """Sum fractions by their denominators: these are few, and whole numbers are added fast."""
    sums: dict[int, int] = {}
    for value in values:
        below = value.denominator
        sums[below] = sums.get(below, 0) + value.numerator
    return sum((Fraction(above, below) for below, above in sums.items()), Fraction(0))
