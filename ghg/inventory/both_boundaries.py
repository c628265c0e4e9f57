"""Two years compared on both boundaries: what is inside now, and what was inside then (P35).

A line of one year counts on the other year's boundary when its source was inside that boundary in
the same month of that year. A facility that the other year did not have was outside; a source that
came without any event is growth inside the same boundary and stays.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.bounds import Bounds, bounds_of
from ghg.domain.issue import Issue, LineRow
from ghg.errors import NOWHERE, DataError
from ghg.inventory.explain_lines import guide_counter


@dataclass(frozen=True, slots=True)
class Moved:
    """What of a source in a year lies outside the other year's boundary."""

    year: int
    source: str
    months: tuple[int, ...]
    co2e_t: Fraction


@dataclass(frozen=True, slots=True)
class BothBoundaries:
    """Tonnes by the guide of two years, each on its own boundary and on the other's."""

    old_year: int
    new_year: int
    old_own: Fraction
    new_own: Fraction
    new_on_old: Fraction
    old_on_new: Fraction
    moved: tuple[Moved, ...]


def both_boundaries(old: Issue, new: Issue) -> BothBoundaries:
    """Compare two years; raises E-TOTAL-OPEN while a gap blocks the total of one of them."""
    for one in (old, new):
        if not one.totals:
            raise DataError("E-TOTAL-OPEN", NOWHERE, one.inventory)
    old_lines, new_lines = _counted(old), _counted(new)
    new_out = _outside(new, new_lines, old)
    old_out = _outside(old, old_lines, new)
    old_own, new_own = _sum(old_lines), _sum(new_lines)
    return BothBoundaries(
        old_year=old.year,
        new_year=new.year,
        old_own=old_own,
        new_own=new_own,
        new_on_old=new_own - _sum(new_out),
        old_on_new=old_own - _sum(old_out),
        moved=(*_moved(old.year, old_out), *_moved(new.year, new_out)),
    )


def _outside(made: Issue, lines: tuple[LineRow, ...], other: Issue) -> tuple[LineRow, ...]:
    shift = (other.year - made.year) * 100
    bounds = _bounds(made, other)
    known = {row.code for row in other.facilities}
    return tuple(
        line
        for line in lines
        if line.facility not in known or not bounds[line.source].inside_in(line.month + shift)
    )


def _bounds(made: Issue, other: Issue) -> Mapping[str, Bounds]:
    """Give for each source of a year what the other year's boundary says of it."""
    return {
        row.code: bounds_of(other.boundary, row.facility, row.unit, row.code)
        for row in made.sources
    }


def _counted(made: Issue) -> tuple[LineRow, ...]:
    return tuple(filter(guide_counter(made), made.lines))


def _moved(year: int, lines: tuple[LineRow, ...]) -> list[Moved]:
    held: dict[str, list[LineRow]] = {}
    for line in lines:
        held.setdefault(line.source, []).append(line)
    return [
        Moved(year, source, tuple(sorted({line.month for line in some})), _sum(tuple(some)))
        for source, some in sorted(held.items())
    ]


def _sum(lines: tuple[LineRow, ...]) -> Fraction:
    return sum((Fraction(line.co2e_t) for line in lines), Fraction(0))
