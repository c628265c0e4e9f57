"""Credits and certificates as one inventory needs them: uses of its entity and year, and blocks."""

from dataclasses import dataclass
from decimal import Decimal

from ghg.domain.held import PositionRow
from ghg.domain.instruments import Instrument, Purpose
from ghg.domain.offsets import OwnProjectRow
from ghg.domain.sold import SoldAttribute

WHOLE = "whole"  # the boundary of a use that is for the whole entity
GREEN_TRADE = "green_trade"  # how certificates that came with a green-power trade were acquired
KWH_A_UNIT = 1000
CLAIMING = (Purpose.CLAIM, Purpose.VOLUNTARY)  # a duty shares its units with no figure


@dataclass(frozen=True, slots=True)
class HeldUse:
    """What units are used for; `reserved` are those set aside and not yet used up."""

    use: int
    boundary: str
    purpose: Purpose
    certificate: bool
    need: str
    beneficiary: str
    reserved: int


@dataclass(frozen=True, slots=True)
class UsedUnits:
    """A block that was used up; `evidence` is the id of the registry's paper."""

    use: int
    instrument: Instrument
    registry: str
    batch: str
    first: int
    last: int
    first_month: int
    last_month: int
    plant: str
    technology: str
    acquired: str
    reference: str
    on_day: int
    beneficiary: str
    evidence: str

    @property
    def units(self) -> int:
        return self.last - self.first + 1

    @property
    def year(self) -> int:
        """The year of generation or vintage; 0 where the months lie in two years."""
        first, last = self.first_month // 100, self.last_month // 100
        return first if first == last else 0


@dataclass(frozen=True, slots=True)
class Allocation:
    """The provincial allocation coefficient of a year (622号), with its source."""

    value: Decimal
    source: str


@dataclass(frozen=True, slots=True)
class HeldBooks:
    """Everything about credits and green power that an inventory reads."""

    uses: tuple[HeldUse, ...] = ()
    used: tuple[UsedUnits, ...] = ()
    positions: tuple[PositionRow, ...] = ()
    allocation: Allocation | None = None
    sold: tuple[SoldAttribute, ...] = ()
    projects: tuple[OwnProjectRow, ...] = ()

    def use_of(self, units: UsedUnits) -> HeldUse:
        """Give the use that a block was used up for."""
        return next(one for one in self.uses if one.use == units.use)


NO_HELD_BOOKS = HeldBooks()
