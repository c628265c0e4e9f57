"""Books: everything that one inventory needs from the ledger, read once and frozen.

`build` is a pure function of books and library; that is why an issue can be replayed.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import TypeVar

from ghg.domain.bounds import bounds_of
from ghg.domain.factors import Candidate, OwnFactor
from ghg.domain.issue import BoundaryRow, FacilityRow, Fact, Head, PinRow, TotalRow, Who
from ghg.domain.periods import months_between
from ghg.domain.stocks import StockMonth
from ghg.domain.streams import EmissionSource, Involvement, Stream, Unused
from ghg.inventory.plantbooks import NO_PLANT_BOOKS, PlantBooks
from ghg.plan.wanted import INVOLVED, months_by_status

Value = TypeVar("Value")

WEAKEST_LAST = ("primary", "secondary", "proxy")


@dataclass(frozen=True, slots=True)
class Setup:
    """What the inventory is to be: stored meaning, never a flag of a command."""

    inventory: str
    year: int
    first_month: int
    last_month: int
    edition: str
    gwp_set: str
    gwp_reason: str
    as_of: int
    electricity_level: str
    market_rest_rule: str
    allocation: str
    pins: tuple[PinRow, ...]


@dataclass(frozen=True, slots=True)
class Amount:
    """The exact quantity of a stream in a month and what it rests on."""

    stream: str
    month: int
    quantity: Fraction
    unit: str
    records: int
    estimated: Fraction
    class_: str
    rank: int
    documents: tuple[str, ...] = ()
    batches: tuple[int, ...] = ()
    evidence: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class OwnValue:
    """A value of the plant for a parameter: for one stream or one source, for some months."""

    candidate: Candidate
    parameter: str
    item: str
    stream: str
    source: str
    first_month: int
    last_month: int
    reason: str

    def speaks_for(self, parameter: str, stream: Stream, month: int) -> bool:
        """Tell whether the value is for this parameter of this stream in this month."""
        return (
            self.parameter == parameter
            and self.first_month <= month <= self.last_month
            and (self.stream == stream.code or (not self.stream and self.source == stream.source))
        )


@dataclass(frozen=True, slots=True)
class Paper:
    """An evidence file linked to a stream (or to something else) for some months."""

    sha256: str
    file_name: str
    kind: str
    document_no: str
    description: str
    stream: str
    subject: str
    first_month: int
    last_month: int

    @property
    def id(self) -> str:
        return self.sha256[:12]

    def covers(self, stream: str, month: int) -> bool:
        return self.stream == stream and self.first_month <= month <= self.last_month


@dataclass(frozen=True, slots=True)
class Index:
    """The books by what is asked of them, so that a question costs the same in large books."""

    streams: Mapping[str, tuple[Stream, ...]]
    months: Mapping[str, Mapping[int, str]]
    papers: Mapping[str, tuple[Paper, ...]]
    own_values: Mapping[str, tuple[OwnValue, ...]]
    unused: Mapping[str, tuple[Unused, ...]]
    stocks: Mapping[str, tuple[StockMonth, ...]]


@dataclass(frozen=True)  # without slots: the index is worked out once and kept
class Books:
    """One inventory's input, complete."""

    setup: Setup
    example: bool
    one_person: bool
    entity: Who
    facilities: tuple[FacilityRow, ...]
    boundary: tuple[BoundaryRow, ...]
    sources: tuple[EmissionSource, ...]
    involvements: tuple[Involvement, ...]
    streams: tuple[Stream, ...]
    amounts: Mapping[tuple[str, int], Amount]
    own_values: tuple[OwnValue, ...]
    papers: tuple[Paper, ...]
    facts: tuple[Fact, ...]
    previous: tuple[TotalRow, ...]
    head: Head
    unused: tuple[Unused, ...] = ()
    plant: PlantBooks = NO_PLANT_BOOKS
    own_factors: tuple[OwnFactor, ...] = ()

    def streams_of(self, source: str) -> tuple[Stream, ...]:
        """List the streams of a source."""
        return self._index.streams.get(source, ())

    def inside(self) -> tuple[str, ...]:
        """List the facilities inside the boundary; without a stated boundary all of them."""
        months = months_between(self.setup.first_month, self.setup.last_month)
        codes = (facility.code for facility in self.facilities)
        bounds = ((code, bounds_of(self.boundary, code, "", "")) for code in codes)
        return tuple(code for code, one in bounds if any(map(one.inside_in, months)))

    def status(self, source: str) -> Mapping[int, str]:
        """Give month -> involved, not_involved, unconfirmed or outside the boundary."""
        return self._index.months.get(source, {})

    def wanted(self, stream: Stream) -> tuple[int, ...]:
        """List the months of the inventory in which a stream is wanted."""
        idle = self._index.unused.get(stream.code, ())
        return tuple(
            month
            for month, status in self.status(stream.source).items()
            if status == INVOLVED and not any(one.covers(stream.code, month) for one in idle)
        )

    def involved(self, source: str) -> bool:
        """Tell whether a source is there in some month of the inventory."""
        return INVOLVED in self.status(source).values()

    def emitting(self, source: str) -> tuple[Stream, ...]:
        """List the streams of a source that are counted."""
        return tuple(s for s in self.streams_of(source) if s.input.emits)

    def stocks_of(self, stream: str) -> tuple[StockMonth, ...]:
        """List the months of a stored stream."""
        return self._index.stocks.get(stream, ())

    def papers_of(self, stream: str, month: int) -> tuple[Paper, ...]:
        """List the papers linked to a stream that cover a month."""
        held = self._index.papers.get(stream, ())
        return tuple(paper for paper in held if paper.covers(stream, month))

    def own_values_for(self, parameter: str, stream: Stream, month: int) -> tuple[OwnValue, ...]:
        """List the plant's own values of a parameter for a stream in a month."""
        held = self._index.own_values.get(parameter, ())
        return tuple(value for value in held if value.speaks_for(parameter, stream, month))

    @cached_property
    def _index(self) -> Index:
        setup = self.setup
        return Index(
            streams=grouped(self.streams, lambda stream: stream.source),
            months={
                source.code: months_by_status(
                    source,
                    self.involvements,
                    self.boundary,
                    setup.first_month,
                    setup.last_month,
                )
                for source in self.sources
            },
            papers=grouped(self.papers, lambda paper: paper.stream),
            own_values=grouped(self.own_values, lambda value: value.parameter),
            unused=grouped(self.unused, lambda one: one.stream),
            stocks=grouped(self.plant.stocks, lambda one: one.stream),
        )


def grouped(values: Iterable[Value], key: Callable[[Value], str]) -> dict[str, tuple[Value, ...]]:
    """Group values by a key, in their order."""
    groups: dict[str, list[Value]] = {}
    for value in values:
        groups.setdefault(key(value), []).append(value)
    return {name: tuple(group) for name, group in groups.items()}
