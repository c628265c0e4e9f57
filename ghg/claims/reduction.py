"""Reduce first, proven: how far a total fell from an earlier issue to this one, on one basis.

    fall = base - now        share = fall / base

Two issues stand on one basis when the earlier one is of an earlier year and as long, and both have
the same guide and totals rule for each facility, the same warming potentials, the same boundary
(facilities, sources inside in the same months, membership of each source), the same level of the
electricity factor and the same rest rule, and no gap. Otherwise nothing is proven, and what differs
is named: a change of basis is no reduction.

A changed electricity factor is not a change of basis, for guides prescribe the newest one; what it
makes of the fall is told beside the number:  kWh at the factor now x (mean factor then - now).

makes of the fall stands beside the number:  kWh at the factor now x (mean factor then - now).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ghg.claims.issued import total_of
from ghg.claims.words import both
from ghg.domain.issue import FigureRow, Issue
from ghg.domain.numbers import from_exact_text
from ghg.inventory.both_boundaries import both_boundaries

Pair = tuple[str, str]  # (zh, en)


@dataclass(frozen=True, slots=True)
class Reduction:
    """The fall of a named total; the numbers stand only where nothing `differs`.

    `by_factor_t` is what a changed electricity factor makes of the fall.
    """

    total: str
    base_year: int
    base_t: Fraction
    now_t: Fraction
    by_factor_t: Fraction
    differs: tuple[Pair, ...]

    @property
    def fall_t(self) -> Fraction:
        return self.base_t - self.now_t

    @property
    def share(self) -> Fraction | None:
        """The fall as a part of the base; None where it is not proven or the base is nothing."""
        return self.fall_t / self.base_t if not self.differs and self.base_t > 0 else None


def reduction(base: Issue, now: Issue, total: str) -> Reduction:
    """Compare a named total of two issues."""
    differs = tuple(_differences(base, now, total))
    known = bool(total_of(base, total) and total_of(now, total))
    return Reduction(
        total=total,
        base_year=base.year,
        base_t=Fraction(total_of(base, total)) if known else Fraction(0),
        now_t=Fraction(total_of(now, total)) if known else Fraction(0),
        by_factor_t=_by_factor(base, now) if known else Fraction(0),
        differs=differs,
    )


def _differences(base: Issue, now: Issue, total: str) -> Iterator[Pair]:
    """Name whatever makes two issues stand on two bases."""
    for one in (base, now):
        if not total_of(one, total):
            yield both("measure.differs.total", year=one.year)
    if base.year >= now.year:
        yield both("measure.differs.year", base=base.year, now=now.year)
    if _months(base) != _months(now):
        yield both("measure.differs.months", base=_months(base), now=_months(now))
    if base.gwp_set != now.gwp_set:
        yield both("measure.differs.gwp", base=base.gwp_set, now=now.gwp_set)
    yield from _facilities(base, now)
    yield from _electricity(base, now)
    yield from _sources(base, now)
    if base.totals and now.totals and _same_facilities(base, now):
        yield from _moved(base, now)


def _facilities(base: Issue, now: Issue) -> Iterator[Pair]:
    """Compare the facilities, and the guide of each that both have."""
    if not _same_facilities(base, now):
        said = ("、".join(sorted(_codes(one))) for one in (base, now))
        yield both("measure.differs.facilities", **dict(zip(("base", "now"), said, strict=True)))
    then = {row.facility: (row.id, row.totals_rule) for row in base.guides}
    for row in now.guides:
        if row.facility in then and then[row.facility] != (row.id, row.totals_rule):
            old = " ".join(then[row.facility])
            new = f"{row.id} {row.totals_rule}"
            yield both("measure.differs.guide", facility=row.facility, base=old, now=new)


def _electricity(base: Issue, now: Issue) -> Iterator[Pair]:
    rules = ((one.electricity_level, one.market_rest_rule) for one in (base, now))
    old, new = (" ".join(one) for one in rules)
    if old != new:
        yield both("measure.differs.electricity", base=old, now=new)


def _sources(base: Issue, now: Issue) -> Iterator[Pair]:
    """Name sources that both have and that stand elsewhere in the guide now."""
    then = {row.code: row.membership for row in base.sources}
    moved = [
        row.code for row in now.sources if then.get(row.code, row.membership) != row.membership
    ]
    if moved:
        yield both("measure.differs.membership", sources="、".join(moved))


def _moved(base: Issue, now: Issue) -> Iterator[Pair]:
    """Name sources of one year that lie outside the other year's boundary."""
    moved = dict.fromkeys(one.source for one in both_boundaries(base, now).moved)
    if moved:
        yield both("measure.differs.boundary", sources="、".join(moved))


def _by_factor(base: Issue, now: Issue) -> Fraction:
    """Give the tonnes that a changed factor of the guide's electricity takes off this year's."""
    old, new = _mean(base), _mean(now)
    if old is None or new is None:
        return Fraction(0)
    return from_exact_text(_figure(now).kwh_at_factor) * (old - new)


def _mean(issue: Issue) -> Fraction | None:
    """Give the mean factor of the guide's electricity in tCO2 per kWh; None without any."""
    row = next((one for one in issue.figures if one.figure == "guide"), None)
    kwh = from_exact_text(row.kwh_at_factor) if row and row.kwh_at_factor else Fraction(0)
    return Fraction(row.co2e_t) / kwh if row and kwh else None


def _figure(issue: Issue) -> FigureRow:
    return next(one for one in issue.figures if one.figure == "guide")


def _same_facilities(base: Issue, now: Issue) -> bool:
    return _codes(base) == _codes(now)


def _codes(issue: Issue) -> set[str]:
    return {row.code for row in issue.facilities}


def _months(issue: Issue) -> int:
    first, last = issue.first_day, issue.last_day
    return (last // 10000 - first // 10000) * 12 + last // 100 % 100 - first // 100 % 100 + 1
