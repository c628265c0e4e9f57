"""What a measure is: a name, its unit, its formula in words, and the function that answers."""

from collections.abc import Callable
from dataclasses import dataclass

from ghg.claims.answers import Answer
from ghg.claims.case import Case


@dataclass(frozen=True, slots=True)
class Measure:
    """A named measure; `code` is its number in the dictionary of measures (M01 to M28)."""

    id: str
    code: str
    unit: str
    name_zh: str
    name_en: str
    formula: str
    source: str
    of: Callable[[Case], Answer]

    @property
    def yes_or_no(self) -> bool:
        """Whether it answers by 1 and 0, as its formula says."""
        return self.formula == "1 / 0"
