"""Events within the year, and two years compared on both boundaries (P35).

The second plant takes 1,000 kWh a month at the national average 0.5306.
"""

from dataclasses import replace
from fractions import Fraction

import pytest

from ghg.domain.issue import BoundaryRow
from ghg.domain.streams import Involvement
from ghg.errors import DataError
from ghg.inventory.both_boundaries import both_boundaries
from tests.inventory import tea
from tests.inventory.test_boundary_intensity_energy import (
    METER,
    OTHER,
    SECOND,
    inside,
    notices,
    two_plants,
)

BASE = Fraction("542.7815148")  # the tea factory by its guide
MONTH = Fraction("0.5306")  # 1 MWh of the second plant


def event(member, first, last, facility="F2", unit="", source="", word="merged"):
    return BoundaryRow(facility, unit, source, member, first, last, word, "吸收合并")


MERGED = (
    inside("F1"),
    event("outside", 19000101, 20250630),
    event("inside", 20250701, 99991231),
)


def with_second(boundary, **changes):
    """Build the two plants with other sources or amounts."""
    plants = {
        "facilities": (*tea.BOOKS.facilities, SECOND),
        "sources": (*tea.BOOKS.sources, OTHER),
        "streams": (*tea.STREAMS, METER),
        "involvements": (
            *tea.BOOKS.involvements,
            Involvement("S2-02", "involved", 19000101, 99991231, ""),
        ),
        "amounts": {**tea.BOOKS.amounts, **tea.amounts("F2GRID", [1000] * 12)},
    }
    return tea.made(boundary=boundary, **(plants | changes))


def total(issue):
    return Fraction(tea.total(issue, "guide"))


def test_a_plant_merged_on_the_first_of_july_counts_from_july():
    issue = two_plants(MERGED)
    assert total(issue) == BASE + 6 * MONTH
    assert [dict(one.values)["months"] for one in notices(issue, "notice.outside_boundary")] == [
        "2025-01~2025-06"
    ]
    assert notices(issue, "notice.part_month") == []
    assert issue.gaps == ()


def test_months_before_an_event_are_not_wanted():
    amounts = {**tea.BOOKS.amounts, **tea.amounts("F2GRID", [1000] * 12)}
    late = {key: one for key, one in amounts.items() if key[0] != "F2GRID" or key[1] >= 202507}
    issue = with_second(MERGED, amounts=late)
    assert (issue.gaps, total(issue)) == ((), BASE + 6 * MONTH)
    assert with_second((inside("F1"), inside("F2")), amounts=late).gaps


def test_the_month_of_an_event_counts_whole_and_that_is_said():
    rows = (
        inside("F1"),
        inside("F2"),
        event("outside", 20250916, 99991231, source="S2-02", word="sold"),
    )
    issue = two_plants(rows)
    assert total(issue) == BASE + 9 * MONTH
    [notice] = notices(issue, "notice.part_month")
    assert (notice.subject, dict(notice.values)["months"]) == ("S2-02", "2025-09")


def test_a_unit_that_left_takes_its_source_along():
    rows = (inside("F1"), inside("F2"), event("outside", 20250401, 99991231, unit="U9"))
    issue = two_plants(rows)
    assert total(issue) == BASE + 12 * MONTH
    of_unit = (*tea.BOOKS.sources, replace(OTHER, unit="U9"))
    assert total(with_second(rows, sources=of_unit)) == BASE + 3 * MONTH


def test_two_years_on_both_boundaries():
    """2024 without, 2025 with plant two from July: 6 MWh of 2025 lie outside the boundary of 2024,
    nothing of 2024 outside that of 2025; the same month counts."""
    old = shifted(two_plants((inside("F1"),)))
    new = two_plants(MERGED)
    made = both_boundaries(old, new)
    assert (made.old_own, made.new_own) == (BASE, BASE + 6 * MONTH)
    assert (made.new_on_old, made.old_on_new) == (BASE, BASE)
    [moved] = made.moved
    assert (moved.year, moved.source, moved.co2e_t) == (2025, "S2-02", 6 * MONTH)
    assert moved.months == (202507, 202508, 202509, 202510, 202511, 202512)


def test_a_plant_that_left_is_taken_out_of_the_year_before():
    """Plant two leaves on 1 April 2025: of its 12 MWh of 2024 nine lie outside then."""
    old = shifted(two_plants((inside("F1"), inside("F2"))))
    new = two_plants((inside("F1"), inside("F2", 20250331)))
    made = both_boundaries(old, new)
    assert made.old_on_new == BASE + 3 * MONTH
    assert (made.new_own, made.new_on_old) == (BASE + 3 * MONTH, BASE + 3 * MONTH)


def shifted(issue):
    """Make of an issue of 2025 the same of 2024."""
    return replace(
        issue,
        year=2024,
        boundary=tuple(
            replace(
                row, first_day=row.first_day - 10000, last_day=min(row.last_day - 10000, 20241231)
            )
            for row in issue.boundary
        ),
        lines=tuple(replace(line, month=line.month - 100) for line in issue.lines),
    )


def test_years_with_gaps_are_not_compared():
    with pytest.raises(DataError, match="E-TOTAL-OPEN"):
        both_boundaries(tea.made(amounts={}), tea.made())
