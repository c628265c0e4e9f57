"""Parameters: which value stands for a stream in a month, chosen once and kept with its reasons."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from ghg.domain.factors import TIER_ORDER, Candidate, Choice, Question, Remark
from ghg.domain.geography import NATION, WORLD, Level, Region, chain
from ghg.domain.guides import Guide
from ghg.domain.streams import Route, Stream
from ghg.errors import NOWHERE, DataError, GapError, Problem
from ghg.inventory.books import Books, OwnValue
from ghg.inventory.lines import Counted
from ghg.inventory.prepared import prepared
from ghg.inventory.sample_book import SampleBook
from ghg.inventory.samples import Found
from ghg.inventory.shelf import Shelf
from ghg.library import Library, choose_factor
from ghg.methods.formula import Chosen, Method
from ghg.methods.steps import Step

ELECTRICITY_ITEM = "grid_electricity"
EMISSION_FACTOR = "emission_factor"
ELECTRICITY = "electricity."  # a grid's losses are counted by the factor of its place
MASS_SHARE = "mass_share"
OF_ONE_FUEL = ("net_calorific_value", "carbon_content")
PURE = "pure gas"


class Chooser:
    """Chooses parameters for one inventory and keeps every choice once."""

    def __init__(self, books: Books, library: Library) -> None:
        self.books = books
        self.library = library
        self.remarks: list[tuple[str, Remark]] = []
        self.tonnes: dict[tuple[str, int], Fraction] = {}  # (source, month) -> counted so far
        self.samples = SampleBook(books, library)
        self._answers: dict[tuple[Question, tuple[Candidate, ...]], Choice] = {}
        self._shelf: Shelf[Choice] = Shelf()

    @property
    def choices(self) -> tuple[Choice, ...]:
        return self._shelf.values

    @cached_property
    def counted_sources(self) -> tuple[str, ...]:
        """Name the sources that are counted in this inventory."""
        there = (one for one in self.books.sources if one.method and self.books.involved(one.code))
        return tuple(one.code for one in there)

    @cached_property
    def blend_tables(self) -> tuple[str, ...]:
        """Name the tables of blends."""
        tables = self.library.vocabulary.tables.values()
        return tuple(table.id for table in tables if table.purpose == "blend")

    def chosen(self, question: Question, own: tuple[Candidate, ...] = ()) -> Chosen:
        """Choose and keep; raises what `choose_factor` raises (E-FACTOR, E-CONFLICT)."""
        key = (question, own)
        if key not in self._answers:
            self._answers[key] = choose_factor(self.library, question, own)
        return self.kept(self._answers[key])

    def kept(self, choice: Choice) -> Chosen:
        """Put a choice on the shelf and give its value with its place."""
        return Chosen(Fraction(choice.value), choice.unit, self._shelf.place(choice))

    def for_method(
        self, method: Method, counted: Counted, stream: Stream, month: int
    ) -> dict[str, Chosen | Step]:
        """Choose or work out every parameter of a method.

        Raises E-FACTOR for all missing ones, E-TABLE.mixed.
        """
        chosen: dict[str, Chosen | Step] = {}
        missing: list[Problem] = []
        for parameter in method.parameters:
            asking = Asked(self, method, counted, stream, month)
            try:
                chosen[parameter.name] = self._found(asking, parameter.name)
            except GapError as error:
                missing += error.problems
        if missing:
            raise GapError.of(missing)
        self._check_one_table(stream, chosen)
        return chosen

    def _check_one_table(self, stream: Stream, chosen: Mapping[str, Chosen | Step]) -> None:
        """Refuse a heating value and a carbon content of two published tables: they describe two
        different fuels."""
        places = (getattr(chosen.get(name), "choice", None) for name in OF_ONE_FUEL)
        choices = [self._shelf[place] for place in places if place is not None]
        tables = list(dict.fromkeys(one.table for one in choices if one.table))
        if len(tables) > 1:
            raise DataError("E-TABLE.mixed", NOWHERE, stream.item, tables="、".join(tables))

    def _found(self, asked: "Asked", parameter: str) -> Chosen | Step:
        """Give the plant's own value, a step from other values, or the published value."""
        guide, stream = asked.counted.guide, asked.stream
        if asked.method.id.startswith(ELECTRICITY):
            region = self.library.region(asked.counted.facility.region)
            return self.grid_factor(
                guide, region, guide.electricity.level, guide.electricity.tables
            )
        if parameter == MASS_SHARE and stream.item == asked.method.gas:
            return Chosen(Fraction(1), "1", None, PURE)
        found = self.samples.found(guide, stream, parameter, asked.month)
        own = (*asked.own(parameter), *_candidates(found))
        step = None if own else prepared(asked, parameter)
        if step is not None:
            self.remarks += [(stream.code, one) for one in step.remarks]
            return step
        return self._exactly(self.chosen(asked.question(parameter, stream.item), own), found)

    def _exactly(self, made: Chosen, found: Found | None) -> Chosen:
        """Count with the exact value of a mean, where the choice can only show its decimals."""
        if found is None or found.reading is None or made.choice is None:
            return made
        if self._shelf[made.choice].factor != found.id:
            return made
        return replace(made, value=found.reading.value)

    def grid_factor(
        self, guide: Guide, region: Region, level: Level, tables: tuple[str, ...]
    ) -> Chosen:
        """Choose a grid emission factor at a level of geography."""
        regions = chain(region, level)
        return self.chosen(self.question(guide, ELECTRICITY_ITEM, EMISSION_FACTOR, tables, regions))

    def supplier_factor(self, guide: Guide, stream: Stream, month: int) -> Chosen | None:
        """Choose the supplier's own factor of a direct line, when the plant holds one."""
        own = self._own(EMISSION_FACTOR, stream, month)
        if stream.route is not Route.DIRECT_LINE or not own:
            return None
        return self.chosen(self.question(guide, stream.item, EMISSION_FACTOR, (), ()), own)

    def question(
        self,
        guide: Guide,
        item: str,
        parameter: str,
        tables: tuple[str, ...],
        regions: Iterable[str],
        gas: str = "",
    ) -> Question:
        setup = self.books.setup
        return Question(
            item=item,
            parameter=parameter,
            tables=tables,
            regions=tuple(dict.fromkeys(regions)),
            year=setup.year,
            as_of=guide.known_by(setup.year, setup.as_of),
            tiers=guide.admitted_tiers,
            gas=gas,
        )

    def _own(self, parameter: str, stream: Stream, month: int) -> tuple[Candidate, ...]:
        held = self.books.own_values_for(parameter, stream, month)
        return tuple(value.candidate for value in held)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for one method, stream and month; steps ask for their inputs through it."""

    chooser: Chooser
    method: Method
    counted: Counted
    stream: Stream
    month: int

    @property
    def library(self) -> Library:
        return self.chooser.library

    @property
    def item(self) -> str:
        return self.stream.item

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of the inventory that are there: carbon of theirs was counted."""
        return self.chooser.counted_sources

    def held(self, parameter: str) -> tuple[OwnValue, ...]:
        """List the plant's own values of a parameter for this stream and month."""
        return self.chooser.books.own_values_for(parameter, self.stream, self.month)

    def stated(self, parameter: str) -> tuple[OwnValue, ...]:
        """List the plant's own values of a parameter that it states of whole sources."""
        return tuple(
            one
            for one in self.chooser.books.own_values
            if one.parameter == parameter
            and one.source
            and one.first_month <= self.month <= one.last_month
        )

    def tonnes(self, source: str) -> Fraction:
        """Give what a source emits in the month, as counted so far."""
        return self.chooser.tonnes.get((source, self.month), Fraction(0))

    def own(self, parameter: str) -> tuple[Candidate, ...]:
        """Give the plant's own values: those for this very gas come before those for the stream."""
        held = self.held(parameter)
        of_gas = [one for one in held if one.item and one.item == self.method.gas]
        plain = [one for one in held if one.item in ("", self.stream.item)]
        return tuple(one.candidate for one in of_gas or plain)

    def chosen(self, parameter: str, item: str) -> Chosen:
        """Choose an input of a step: the plant's value of this item, else a published one."""
        own = tuple(one.candidate for one in self.held(parameter) if one.item in ("", item))
        return self.chooser.chosen(self.question(parameter, item), own)

    def question(self, parameter: str, item: str) -> Question:
        """Ask by the tables that the guide admits, from the place of the facility outward."""
        guide = self.counted.guide
        regions = (self.counted.facility.region, NATION, WORLD)
        if parameter == MASS_SHARE:  # what a blend is made of is no matter of the guide
            guide, tables = replace(guide, admitted_tiers=TIER_ORDER), self.chooser.blend_tables
        else:
            tables = guide.tables_for(self.counted.treatment)
        return self.chooser.question(guide, item, parameter, tables, regions, self.method.gas)


def _candidates(found: Found | None) -> tuple[Candidate, ...]:
    candidate = None if found is None else found.candidate
    return () if candidate is None else (candidate,)
