"""Counting a stream's month by the parts of its source's calculation: a line per part and species.

The sign of a line is that of the kind of source (recovery, export) times that of the part (what
leaves a balance). A formula that is open in its gas counts the part's own gas, else the gas that
the item of the stream is, else every species of the blend that it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.streams import Stream
from ghg.errors import NOWHERE, DataError, GapError
from ghg.inventory.books import Amount
from ghg.inventory.electricity import View
from ghg.inventory.lines import Counted, line
from ghg.inventory.tally import Count
from ghg.library import Library, composition
from ghg.methods import METHODS
from ghg.methods.asked import inputs_of, parts_of
from ghg.methods.calculations import Part
from ghg.methods.formula import Method, of_species

BLEND = "blend"


@dataclass(frozen=True, slots=True)
class Closed:
    """A part of a calculation with its formula closed for one gas; `name` ends a line's number."""

    part: Part
    method: Method
    name: str


def count_parts(tally: Count, counted: Counted, stream: Stream, amount: Amount) -> None:
    """Count a stream's month in the guide's view.

    Raises GapError E-FACTOR, and DataError: E-INPUT for an input that the calculation does not
    have, E-GUIDE.method, E-GAS.method, and what formulas and steps refuse.
    """
    _check_admitted(counted, stream)
    for one in closed_parts(tally.library, counted.source.method, stream):
        try:
            _count(tally, counted, stream, amount, one)
        except GapError:
            if not one.part.optional:
                raise


def closed_parts(library: Library, calculation: str, stream: Stream) -> tuple[Closed, ...]:
    """List what counts a stream; raises E-GAS.method for a gas that the formula does not count."""
    made = [
        (part, method)
        for part in parts_of(calculation, stream.input)
        for method in _closed(library, part, stream.item)
    ]
    gases = [method.gas for _, method in made]
    return tuple(Closed(part, method, _name(part, method, gases)) for part, method in made)


def _count(tally: Count, counted: Counted, stream: Stream, amount: Amount, one: Closed) -> None:
    chosen = tally.chooser.for_method(one.method, counted, stream, amount.month)
    place, made = tally.ruler.coefficient(one.method, chosen, stream)
    sign, gas = counted.kind.sign * one.part.sign, tally.warming(made.gas)
    found = line(View.GUIDE, counted, stream, amount, place, made, sign, gas, part=one.name)
    tally.lines.append(found)
    key = (counted.source.code, amount.month)
    tally.chooser.tonnes[key] = tally.chooser.tonnes.get(key, Fraction(0)) + found.co2e_t


def _check_admitted(counted: Counted, stream: Stream) -> None:
    """Refuse a method that the guide does not have, and an input that the method does not have."""
    calculation, admitted = counted.source.method, counted.treatment.methods
    if admitted and calculation not in admitted:
        guide = counted.guide.number or counted.guide.id
        raise DataError(
            "E-GUIDE.method", NOWHERE, calculation, guide=guide, methods="、".join(admitted)
        )
    inputs = inputs_of(calculation)
    if stream.input not in inputs:
        raise DataError("E-INPUT", NOWHERE, stream.input, choices="、".join(inputs))


def _closed(library: Library, part: Part, item: str) -> Iterator[Method]:
    """Close a part's formula for each gas that it counts of an item."""
    method = METHODS[part.method]
    if method.gas:
        yield method
        return
    for species in (part.species,) if part.species else species_of(library, item):
        if part.optional and method.species and species not in method.species:
            continue
        yield of_species(method, species)


def species_of(library: Library, item: str) -> tuple[str, ...]:
    """Name the gas that an item is, or the gases of the blend that it is."""
    named = library.vocabulary.items.get(item)
    if named is not None and named.kind == BLEND:
        return tuple(composition(library, item).percent)
    return (item,)


def _name(part: Part, method: Method, gases: list[str]) -> str:
    """Tell a line from the others of its stream and month; the only one needs no name."""
    if len(gases) == 1:
        return ""
    return method.gas if gases.count(method.gas) == 1 else f"{method.gas}.{part.method}"
