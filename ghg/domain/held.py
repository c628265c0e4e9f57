"""Green power and credits in an issue: what was used up, what it covers, what is still held.

These rows stand beside the inventory. Tonnes of credits are never taken from an emission, and a
certificate moves the electricity figures only where a line of the issue says so. Numbers are text,
as in the issue.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeldUseRow:
    """A use of the entity and year: for what, in which boundary, units set aside and used up."""

    use: int
    boundary: str
    purpose: str
    unit: str
    need: str
    beneficiary: str
    reserved: int
    used_up: int


@dataclass(frozen=True, slots=True)
class UsedUnitsRow:
    """A block that was redeemed or retired for a use, with the registry's word and paper.

    `stands` says what it stands for here: grid, green_trade or credit, or why it covers nothing
    (duty, instrument, boundary). `other_year` marks power that was generated in another year.
    """

    use: int
    instrument: str
    registry: str
    batch: str
    first: int
    last: int
    units: int
    unit: str
    first_month: int
    last_month: int
    plant: str
    technology: str
    acquired: str
    reference: str
    on_day: int
    beneficiary: str
    evidence: str
    stands: str
    other_year: bool


@dataclass(frozen=True, slots=True)
class PositionRow:
    """Units of an instrument and vintage in one state when the issue was made."""

    instrument: str
    first_month: int
    state: str
    units: int
    unit: str


@dataclass(frozen=True, slots=True)
class CoverMonthRow:
    """The cover test of a site up to the end of a month; `what` is grid or green_trade.

    `needed` are whole certificates for the power up to here, `remainder_kwh` what of it is under
    one certificate and carried on.
    """

    what: str
    facility: str
    month: int
    kwh: str
    cumulative_kwh: str
    needed: int
    covered_kwh: str
    cumulative_covered_kwh: str
    remainder_kwh: str


@dataclass(frozen=True, slots=True)
class CoverRow:
    """What the certificates of one boundary and instrument cover in the year.

    `kwh` is the power that they may cover; `needed` whole certificates would cover it, `spare` are
    whole certificates that cover nothing; `surplus_kwh` is everything above the cover.
    """

    what: str
    boundary: str
    instrument: str
    kwh: str
    needed: int
    units: int
    covered_kwh: str
    surplus_kwh: str
    spare: int


@dataclass(frozen=True, slots=True)
class ShareRow:
    """The account of a user by 发改能源〔2026〕622号, in kWh, and its two shares in percent.

    Shares are empty without any power. `foreign` are certificates of power of another year,
    `duty` those that serve a duty: both count for nothing here.
    """

    year: int
    offtake_kwh: str
    self_use_kwh: str
    direct_line_kwh: str
    physical_kwh: str
    green_trade_kwh: str
    nuclear_trade_kwh: str
    trade_kwh: str
    certificates: int
    certificates_kwh: str
    surplus_kwh: str
    foreign: int
    duty: int
    rest_kwh: str
    coefficient: str
    coefficient_source: str
    allocated_kwh: str
    base_kwh: str
    physical_share_622: str
    nonfossil_share_622: str
    lower_bound: bool


@dataclass(frozen=True, slots=True)
class HeldAnnex:
    """All rows on credits and green power; empty where the books hold none."""

    uses: tuple[HeldUseRow, ...] = ()
    used: tuple[UsedUnitsRow, ...] = ()
    positions: tuple[PositionRow, ...] = ()
    cover: tuple[CoverRow, ...] = ()
    cover_months: tuple[CoverMonthRow, ...] = ()
    shares: tuple[ShareRow, ...] = ()


NO_HELD_ANNEX = HeldAnnex()
