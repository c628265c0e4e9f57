"""The books at a glance: versions, charts that add up, changes against the year before."""

from fractions import Fraction
from pathlib import Path

import pytest

from ghg.desk import overview
from ghg.desk.activity import Typed, add_activity
from ghg.desk.inventory import draft, issue
from ghg.domain.issue import TotalRow
from ghg.domain.numbers import from_exact_text
from tests.desk.factory import complete


def summed(cells: tuple[str, ...]) -> Fraction:
    return sum((from_exact_text(cell) for cell in cells if cell), Fraction())


def test_standing_lists_inventories_with_their_issues(database_url: str, tmp_path: Path) -> None:
    desk = complete(database_url, tmp_path)
    assert overview.standing(desk) == (overview.Standing("2025", 2025, ()),)
    issue(desk)
    assert overview.standing(desk) == (overview.Standing("2025", 2025, (1,)),)


def test_the_state_of_the_books_has_a_name_that_moves(database_url: str, tmp_path: Path) -> None:
    desk = complete(database_url, tmp_path)
    before = overview.now(desk)
    assert overview.now(desk) == before
    add_activity(desk, Typed("SOLAR", "12000", "kWh", "2026-01"))
    assert overview.now(desk) != before


def test_an_issue_and_the_draft_of_the_same_books_have_the_same_figures(
    sqlite_url: str, tmp_path: Path
) -> None:
    desk = complete(sqlite_url, tmp_path)
    issue(desk)
    first, sha256 = overview.version(desk, "2025", 1)
    assert len(sha256) == 64
    assert overview.same_figures(first, overview.version(desk, "2025", 0)[0])


def test_charts_add_up_to_the_totals_of_the_issue(sqlite_url: str, tmp_path: Path) -> None:
    """The tea factory: 542.7815148 t in all, and every month's column its month's total."""
    made = draft(complete(sqlite_url, tmp_path))
    totals = {f"{row.axis}:{row.key}": row.co2e_t for row in made.totals}
    stack = overview.month_stack(made)
    assert stack.months == tuple(range(202501, 202513))
    for month, cells in zip(stack.months, stack.cells, strict=True):
        assert summed(cells) == from_exact_text(totals[f"month:{month}"])
    assert summed(tuple(cell for cells in stack.cells for cell in cells)) == Fraction("542.7815148")
    assert [(one.source, one.scope) for one in overview.flows(made)] == [("S2-01", "2")]
    assert summed(tuple(one.co2e_t for one in overview.flows(made))) == Fraction("542.7815148")


def test_a_total_is_held_against_the_year_before(sqlite_url: str, tmp_path: Path) -> None:
    """From 500 to 542.7815148 t are 42.7815148 / 500 = 0.0855630296 more."""
    from dataclasses import replace

    made = draft(complete(sqlite_url, tmp_path))
    before = replace(
        made,
        totals=(
            TotalRow("name", "guide", "500.000000000000", ""),
            TotalRow("name", "guide_without_energy", "0.000000000000", ""),
            TotalRow("gas", "CH4", "", ""),
        ),
    )
    found = overview.changes(made, before)
    assert found["name:guide"] == overview.Change("500.000000000000", "0.0855630296")
    assert found["name:guide_without_energy"].share == ""  # of nothing there is no share
    assert "gas:CH4" not in found
    assert "month:202501" not in found


@pytest.mark.parametrize(("code", "number"), [("1999", 0), ("2025", 7)])
def test_a_version_that_is_not_there_is_told(
    sqlite_url: str, tmp_path: Path, code: str, number: int
) -> None:
    from ghg.errors import DataError

    desk = complete(sqlite_url, tmp_path)
    with pytest.raises(DataError):
        overview.version(desk, code, number)
