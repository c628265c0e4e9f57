"""Parameters: which value stands for a stream in a month, chosen once and kept with its reasons."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from ghg.domain.factors import Candidate, Choice, Document, Question, Tier
from ghg.domain.geography import NATION, WORLD, Level, Region, chain
from ghg.domain.guides import Guide
from ghg.domain.issue import FacilityRow
from ghg.domain.streams import Route, Stream
from ghg.errors import GapError, Problem
from ghg.inventory.books import Books
from ghg.inventory.sample_book import SampleBook
from ghg.inventory.samples import Found
from ghg.inventory.shelf import Shelf
from ghg.library import Library, choose_factor
from ghg.methods.formula import Chosen, Method

ELECTRICITY_ITEM = "grid_electricity"
EMISSION_FACTOR = "emission_factor"


class Chooser:
    """Chooses parameters for one inventory and keeps every choice once."""

    def __init__(self, books: Books, library: Library) -> None:
        self._books = books
        self._library = library
        self.samples = SampleBook(books, library)
        self._answers: dict[tuple[Question, tuple[Candidate, ...]], Choice] = {}
        self._shelf: Shelf[Choice] = Shelf()

    @property
    def choices(self) -> tuple[Choice, ...]:
        return self._shelf.values

    def chosen(self, question: Question, own: tuple[Candidate, ...] = ()) -> Chosen:
        """Choose and keep; raises what `choose_factor` raises (E-FACTOR, E-CONFLICT)."""
        key = (question, own)
        if key not in self._answers:
            self._answers[key] = choose_factor(self._library, question, own)
        return self.kept(self._answers[key])

    def kept(self, choice: Choice) -> Chosen:
        """Put a choice on the shelf and give its value with its place."""
        return Chosen(Fraction(choice.value), choice.unit, self._shelf.place(choice))

    def for_method(
        self, method: Method, guide: Guide, facility: FacilityRow, stream: Stream, month: int
    ) -> dict[str, Chosen]:
        """Choose every parameter of a fuel or heat method; raises E-FACTOR for all missing ones."""
        tables = guide.fuel_tables if "fuel" in method.id else guide.heat.tables
        regions = (facility.region, NATION, WORLD)
        chosen: dict[str, Chosen] = {}
        missing: list[Problem] = []
        for parameter in method.parameters:
            question = self._question(guide, stream.item, parameter.name, tables, regions)
            try:
                found = self.samples.found(guide, stream, parameter.name, month)
                own = (*self._own(parameter.name, stream, month), *_candidates(found))
                chosen[parameter.name] = self._exactly(self.chosen(question, own), found)
            except GapError as error:
                missing += error.problems
        if missing:
            raise GapError.of(missing)
        return chosen

    def _exactly(self, made: Chosen, found: Found | None) -> Chosen:
        """Count with the exact value of a mean, where the choice can only show its decimals."""
        if found is None or found.reading is None or self._shelf[made.choice].factor != found.id:
            return made
        return replace(made, value=found.reading.value)

    def grid_factor(
        self, guide: Guide, region: Region, level: Level, tables: tuple[str, ...]
    ) -> Chosen:
        """Choose a grid emission factor at a level of geography."""
        regions = chain(region, level)
        return self.chosen(
            self._question(guide, ELECTRICITY_ITEM, EMISSION_FACTOR, tables, regions)
        )

    def supplier_factor(self, guide: Guide, stream: Stream, month: int) -> Chosen | None:
        """Choose the supplier's own factor of a direct line, when the plant holds one."""
        own = self._own(EMISSION_FACTOR, stream, month)
        if stream.route is not Route.DIRECT_LINE or not own:
            return None
        return self.chosen(self._question(guide, stream.item, EMISSION_FACTOR, (), ()), own)

    def _question(
        self,
        guide: Guide,
        item: str,
        parameter: str,
        tables: tuple[str, ...],
        regions: Iterable[str],
    ) -> Question:
        setup = self._books.setup
        return Question(
            item=item,
            parameter=parameter,
            tables=tables,
            regions=tuple(dict.fromkeys(regions)),
            year=setup.year,
            as_of=setup.as_of,
            tiers=guide.admitted_tiers,
        )

    def _own(self, parameter: str, stream: Stream, month: int) -> tuple[Candidate, ...]:
        held = self._books.own_values_for(parameter, stream, month)
        return tuple(value.candidate for value in held)


def _candidates(found: Found | None) -> tuple[Candidate, ...]:
    candidate = None if found is None else found.candidate
    return () if candidate is None else (candidate,)


def zero_by_rule(guide: Guide, document: Document, stream: Stream, proof: str) -> Choice:
    """Give the zero of non-fossil power: proven and used here, or led away without deduction."""
    reason = "choice.export_zero" if stream.route is Route.EXPORT else "choice.nonfossil_zero"
    return Choice(
        parameter=EMISSION_FACTOR,
        item=f"power.{stream.power}",
        value=Decimal(0),
        unit="tCO2/MWh",
        tier=Tier.GUIDE,
        factor="",
        table="",
        region="",
        data_year=None,
        document=document,
        locator=proof,
        confidence=guide.electricity.confidence,
        reason=reason,
        losers=(),
        warnings=(),
    )
