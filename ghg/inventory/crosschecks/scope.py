"""What the cross-checks ask of the books: streams of an item, sums over the period, purchases."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from ghg.domain.periods import months_between
from ghg.domain.streams import Route, Stream
from ghg.domain.units import conversion, same_dimension
from ghg.inventory.electricity import PURCHASES
from ghg.inventory.tally import Count
from ghg.ledger.codes import RecordKind

OUT = (Route.EXPORT, Route.PASS_ON)


def months(tally: Count) -> tuple[int, ...]:
    """List the months of the inventory."""
    return months_between(tally.books.setup.first_month, tally.books.setup.last_month)


def scope(tally: Count, owner: str) -> Iterator[Stream]:
    """Give the counted streams of a facility, or of all inside for the whole entity."""
    books = tally.books
    places = (owner,) if owner else books.inside()
    for source in books.sources:
        if source.facility in places:
            yield from (s for s in books.streams_of(source.code) if s.input.emits)


def of_item(tally: Count, owner: str, item: str) -> tuple[Stream, ...]:
    """Give the streams of an item that are there in some month."""
    return tuple(
        stream
        for stream in scope(tally, owner)
        if stream.item == item and tally.books.wanted(stream)
    )


def used(tally: Count, stream: Stream) -> Fraction | None:
    """Sum the consumption of a stream over its wanted months; None when a month is missing."""
    wanted = tally.books.wanted(stream)
    if any((stream.code, month) not in tally.amounts for month in wanted):
        return None
    return sum((tally.amounts[stream.code, month].quantity for month in wanted), Fraction(0))


def flow(tally: Count, stream: Stream, kind: RecordKind) -> Fraction | None:
    """Sum the records of a kind over the wanted months; None when there is none."""
    flows = tally.books.plant.checks.flows
    found = [
        flows[stream.code, month, kind]
        for month in tally.books.wanted(stream)
        if (stream.code, month, kind) in flows
    ]
    return sum(found, Fraction(0)) if found else None


def bought(tally: Count, stream: Stream) -> Fraction | None:
    """Give what was bought of a stream: its purchase records, or a power or heat bill itself."""
    if stream.route in PURCHASES or (stream.item == "heat" and sign(tally, stream) > 0):
        return used(tally, stream)
    return None if stream.route else flow(tally, stream, RecordKind.PURCHASE)


def sign(tally: Count, stream: Stream) -> int:
    """Give -1 for what leaves the plant."""
    if stream.route:
        return -1 if stream.route in OUT else 1
    source = next(one for one in tally.books.sources if one.code == stream.source)
    return tally.library.source_kind(source.kind).sign


def summed(
    parts: Iterable[tuple[Stream, int, Fraction | None]], unit: str
) -> tuple[Fraction | None, bool]:
    """Sum signed quantities of streams in one unit: (sum or None, whether the units fit)."""
    total, fits = Fraction(0), True
    for stream, turned, quantity in parts:
        if quantity is None:
            return None, fits
        if not same_dimension(stream.unit, unit):
            return None, False
        total += turned * quantity * conversion(stream.unit, unit)
    return total, fits
