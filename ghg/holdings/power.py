"""Green power of a user: what is recognised, and the two shares of 发改能源〔2026〕622号.

    physical      self-use + direct line                       no cap
    energy trade  green-power trade + nuclear trade
    certificates  cancelled in the year in which their power was generated
    recognised    energy trade + certificates, at most the offtake from the public grid
    base          offtake + physical

    nonfossil share  = (physical + recognised + rest x provincial coefficient) / base
    physical share   = physical / base

Energy trade is recognised before certificates; what lies above the cap stays in the books as
surplus. Without the provincial coefficient the share is a lower bound, never "rest = none". Nuclear
trade has no certificate and is a kind of its own. One certificate is 1,000 kWh: what is used is
covered to the kilowatt-hour, what is needed is whole certificates.

Source: full text of 622号 (confidence high), the reading is ours; rules P12 and GEC-1, GEC-11.
"""

from dataclasses import dataclass
from fractions import Fraction

KWH_PER_CERTIFICATE = 1000


@dataclass(frozen=True, slots=True)
class Year:
    """A user's year in kWh; `certificates` are units by the year in which they were generated.

    `offtake` is everything taken from the public grid, traded power and charging included.
    """

    year: int
    offtake: Fraction
    self_use: Fraction
    direct_line: Fraction
    green_trade: Fraction
    nuclear_trade: Fraction
    certificates: tuple[tuple[int, int], ...]
    provincial_coefficient: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """What of a year is recognised, in kWh, and the two shares.

    `surplus` lies above the cap, `foreign` certificates are of another year. `lower_bound` tells
    that the provincial coefficient was not there. The shares are None without any power.
    """

    physical: Fraction
    trade: Fraction
    certificates: Fraction
    surplus: Fraction
    foreign: int
    base: Fraction
    rest: Fraction
    nonfossil_share: Fraction | None
    physical_share: Fraction | None
    lower_bound: bool


def account(said: Year) -> Account:
    """Make the account of a user's year."""
    physical = said.self_use + said.direct_line
    offered = said.green_trade + said.nuclear_trade
    own = sum(units for year, units in said.certificates if year == said.year)
    foreign = sum(units for year, units in said.certificates if year != said.year)
    trade = min(offered, said.offtake)
    covered = min(Fraction(own * KWH_PER_CERTIFICATE), said.offtake - trade)
    rest = said.offtake - trade - covered
    base = said.offtake + physical
    allocated = rest * (said.provincial_coefficient or 0)
    return Account(
        physical=physical,
        trade=trade,
        certificates=covered,
        surplus=offered - trade + own * KWH_PER_CERTIFICATE - covered,
        foreign=foreign,
        base=base,
        rest=rest,
        nonfossil_share=(physical + trade + covered + allocated) / base if base else None,
        physical_share=physical / base if base else None,
        lower_bound=said.provincial_coefficient is None and rest > 0,
    )


def certificates_needed(kwh: Fraction) -> int:
    """Give the whole certificates that cover so much power: never rounded down, none for none."""
    return -(-kwh.numerator // (kwh.denominator * KWH_PER_CERTIFICATE))


def covered(certificates: int, kwh: Fraction) -> Fraction:
    """Give the power that certificates cover: at most what there is, to the kilowatt-hour."""
    return min(Fraction(certificates * KWH_PER_CERTIFICATE), kwh)
