"""A month held against the months before it: slips of units, jumps, zeros, more than can be.

Each month of a stream is compared once, whatever the number of its records:

- with its ceiling: more than the nameplate could use in all hours of the month;
- with the median of up to twelve earlier months that are not zero: a thousand or ten thousand times
  as much or as little is a slip of the unit; from five times on, or down to a fifth, it is a jump;
- with the same month of the year before: more than ten times is a jump, less than five times and
  more than a fifth is a season and no jump;
- a zero where the month before was none.

Nothing is forbidden by it: every finding is a question that a person answers.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from ghg.domain.periods import month_period

CODES = ("E-JUMP.ceiling", "E-JUMP.slip", "E-JUMP.year", "E-JUMP.median", "E-ZERO.month")
MONTHS_BACK = 12
FEWEST_MONTHS = 3  # a median of less says little
JUMP = 5
JUMP_OF_YEAR = 10
SLIPS = (1_000, 10_000)
_NEAR_SLIP = 3  # a slip of 1000 shows as 333 to 3000 times


@dataclass(frozen=True, slots=True)
class Jump:
    """A month that stands out: `code` says how, `other` is what it was held against, millionths."""

    code: str
    month: int
    quantity: int
    other: int
    times: int = 0


def jumps(
    totals: Mapping[int, int], new: frozenset[int], ceilings: Mapping[int, int]
) -> Iterator[Jump]:
    """Find what stands out among the `new` months of one stream; totals in millionths by month."""
    months = sorted(totals)
    for month in sorted(new):
        at = months.index(month)
        before = [totals[one] for one in months[max(0, at - MONTHS_BACK) : at]]
        found = _of_month(totals, before, month, ceilings.get(month))
        if found is not None:
            yield found


def hours_of(month: int) -> int:
    """Give the hours of a month: 696 in February 2024, 672 in February 2025."""
    return 24 * (month_period(month).last_day % 100)


def _of_month(
    totals: Mapping[int, int], before: Sequence[int], month: int, ceiling: int | None
) -> Jump | None:
    """Hold one month against those before it, the earliest first."""
    value = totals[month]
    if ceiling is not None and value > ceiling:
        return Jump("E-JUMP.ceiling", month, value, ceiling)
    if value == 0:
        last = before[-1] if before else 0
        return Jump("E-ZERO.month", month, value, last) if last else None
    known = [one for one in before if one]
    year_ago = totals.get(month - 100, 0)
    if not known:
        return None
    usual = int(median(known))
    slip = _slip(value, usual)
    if slip:
        return Jump("E-JUMP.slip", month, value, usual, slip)
    if year_ago:
        high = value > JUMP_OF_YEAR * year_ago
        season = year_ago < JUMP * value and value < JUMP * year_ago
        if high or season:
            return Jump("E-JUMP.year", month, value, year_ago) if high else None
    odd = len(known) >= FEWEST_MONTHS and (value >= JUMP * usual or JUMP * value <= usual)
    return Jump("E-JUMP.median", month, value, usual) if odd else None


def _slip(value: int, usual: int) -> int:
    """Give 1000 or 10000 where a month is about so many times as much or as little as usual."""
    large, small = max(value, usual), min(value, usual)
    if small == 0 or _NEAR_SLIP * large < SLIPS[0] * small:
        return 0
    near = [slip for slip in SLIPS if large <= slip * _NEAR_SLIP * small]
    fits = [slip for slip in near if _NEAR_SLIP * large >= slip * small]
    return min(fits, key=lambda slip: abs(Fraction(large, small) - slip)) if fits else 0
