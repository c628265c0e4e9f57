"""The running count of one inventory: what was made so far, and what was found missing or wrong."""

from dataclasses import dataclass, field
from fractions import Fraction

from ghg.domain.guides import GuideChoice
from ghg.domain.issue import Notice
from ghg.errors import Problem
from ghg.inventory.books import Amount, Books
from ghg.inventory.cover import NO_COVER, Cover
from ghg.inventory.electricity import PowerUse
from ghg.inventory.gaps import Gap
from ghg.inventory.lines import Counted, Line, Ruler, Warming
from ghg.inventory.parameters import Chooser
from ghg.library import Library, gwp


@dataclass(slots=True)
class Count:
    """The running count of one inventory: what was made, and what was found missing or wrong."""

    books: Books
    library: Library
    guides: dict[str, GuideChoice]
    amounts: dict[tuple[str, int], Amount]
    chooser: Chooser
    ruler: Ruler
    cover: Cover = NO_COVER
    lines: list[Line] = field(default_factory=list)
    uses: list[PowerUse] = field(default_factory=list)
    rest: dict[str, list[Line]] = field(default_factory=dict)
    gaps: list[Gap] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    uncomputed: list[Counted] = field(default_factory=list)
    warmings: dict[str, Warming] = field(default_factory=dict)

    def warming(self, species: str) -> Warming:
        """Give group and warming potential of a species in the inventory's own set.

        What belongs to none of the seven groups is listed by its mass. Raises GapError E-FACTOR
        where the set has no value of a gas that does.
        """
        if species not in self.warmings:
            self.warmings[species] = self._warming(species)
        return self.warmings[species]

    def _warming(self, species: str) -> Warming:
        named = self.library.species(species)
        group = named.species.group
        if group is None and not named.gwp_of:
            return Warming(species, None)
        found = gwp(self.library, self.books.setup.gwp_set, species)
        return Warming(species if group is None else group.value, Fraction(found.value))
