"""Errata (勘误与存疑): what a text prints, how it is read here, what that moves, who decided.

A `typo` is certain from the text itself; a `reading` is a decision among readings that a text
allows; a `doubt` is open: its values are never taken by default, a person has to give his own.
"""

from dataclasses import dataclass

STATES = ("typo", "reading", "doubt")


@dataclass(frozen=True, slots=True)
class DoubtedValue:
    """A value of a default table that is in doubt, whether a row of it is shipped or held back.

    `gas` is empty where the parameter is of no gas, or of every gas.
    """

    table: str
    item: str
    parameter: str
    gas: str = ""


@dataclass(frozen=True, slots=True)
class Erratum:
    """One entry of the register with the rows, guides and methods that it concerns.

    `factors` are ids of factor rows, `guides` of the catalogue, `methods` names of calculations;
    `decided_on` is a day as yyyymmdd.
    """

    id: str
    status: str
    document_zh: str
    document_en: str
    place: str
    printed_zh: str
    printed_en: str
    reading_zh: str
    reading_en: str
    effect_zh: str
    effect_en: str
    decided_by_zh: str
    decided_by_en: str
    decided_on: int
    factors: tuple[str, ...]
    guides: tuple[str, ...]
    methods: tuple[str, ...]
    values: tuple[DoubtedValue, ...]

    def concerns(self, *, factor: str = "", table: str = "", guide: str = "") -> bool:
        """Tell whether this speaks of a factor row, of a value in a table, or of a guide."""
        return bool(
            (factor and factor in self.factors)
            or (table and any(one.table == table for one in self.values))
            or (guide and guide in self.guides)
        )
