"""How a scheme takes a kilowatt-hour, by the way it came: zero, a factor, refused, or not known.

One map per scheme and year. A scheme of carbon says at what power counts in its tonnes; one of a
share says whether it counts towards the share. What no text says is `undecidable`, never a default.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from ghg.domain.geography import Level


class Way(StrEnum):
    """How power came, or which certificates stand behind it."""

    SELF_USE = "self_use"
    DIRECT_LINE = "direct_line"
    GREEN_TRADE = "green_trade"
    NUCLEAR_TRADE = "nuclear_trade"
    GEC = "gec"
    IREC = "irec"
    GRID = "grid"


class Measure(StrEnum):
    """What a scheme's map is for."""

    CARBON = "carbon"
    SHARE = "share"


class Treatment(StrEnum):
    """What a scheme does with power of one way.

    Carbon: zero, factor (of a table), refuse (counts as grid power), outside (not in the total),
    guide (as the inventory's guide counts it). Share: counts, refuse, allocated (by the provincial
    coefficient). Both: undecidable.
    """

    ZERO = "zero"
    FACTOR = "factor"
    REFUSE = "refuse"
    OUTSIDE = "outside"
    GUIDE = "guide"
    COUNTS = "counts"
    ALLOCATED = "allocated"
    UNDECIDABLE = "undecidable"


TREATMENTS: Mapping[Measure, tuple[Treatment, ...]] = {
    Measure.CARBON: (
        Treatment.ZERO,
        Treatment.FACTOR,
        Treatment.REFUSE,
        Treatment.OUTSIDE,
        Treatment.GUIDE,
        Treatment.UNDECIDABLE,
    ),
    Measure.SHARE: (
        Treatment.COUNTS,
        Treatment.REFUSE,
        Treatment.ALLOCATED,
        Treatment.UNDECIDABLE,
    ),
}


@dataclass(frozen=True, slots=True)
class FactorAsked:
    """The factor that a scheme prescribes: table and level, `data_year` 0 for the year's own."""

    table: str
    level: Level
    data_year: int


@dataclass(frozen=True, slots=True)
class Recognition:
    """One row: what a scheme does with one way, where that stands, and how well it is known."""

    way: Way
    treatment: Treatment
    clause: str
    confidence: str  # H, M; empty where nothing is known
    factor: FactorAsked | None = None


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme's map for some years; `last_year` 0 is open."""

    id: str
    title_zh: str
    title_en: str
    measure: Measure
    first_year: int
    last_year: int
    document: str
    rows: Mapping[Way, Recognition]

    def covers(self, year: int) -> bool:
        return self.first_year <= year and (not self.last_year or year <= self.last_year)
