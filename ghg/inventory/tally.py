"""The running count of one inventory: what was made so far, and what was found missing or wrong."""

from dataclasses import dataclass, field
from fractions import Fraction

from ghg.domain.guides import GuideChoice
from ghg.domain.issue import Notice
from ghg.errors import Problem
from ghg.inventory.books import Amount, Books
from ghg.inventory.electricity import PowerUse
from ghg.inventory.gaps import Gap
from ghg.inventory.lines import Counted, Line, Ruler
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
    lines: list[Line] = field(default_factory=list)
    uses: list[PowerUse] = field(default_factory=list)
    rest: dict[str, list[Line]] = field(default_factory=dict)
    gaps: list[Gap] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    uncomputed: list[Counted] = field(default_factory=list)
    potentials: dict[str, Fraction] = field(default_factory=dict)

    def gwp(self, species: str) -> Fraction:
        """Give the warming potential of a species in the inventory's own set."""
        if species not in self.potentials:
            found = gwp(self.library, self.books.setup.gwp_set, species)
            self.potentials[species] = Fraction(found.value)
        return self.potentials[species]
