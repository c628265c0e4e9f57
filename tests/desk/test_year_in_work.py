"""The year that pages and forms begin with: the latest with records or an inventory."""

from collections.abc import Callable
from pathlib import Path

from ghg.desk.activity import Typed, add_activity
from ghg.desk.batches import undo
from ghg.desk.setup import Wanted, new_inventory
from ghg.desk.year_in_work import last_month_of, month_in_work, year_in_work
from tests.desk.factory import complete, desk_at, laid_out


def test_books_without_records_begin_with_the_last_year_that_is_over(
    database_url: str, tmp_path: Path, on_day: Callable[[int], None]
) -> None:
    desk = laid_out(desk_at(database_url, tmp_path))
    on_day(20261121)
    assert (year_in_work(desk), month_in_work(desk)) == (2025, 202512)
    on_day(20270101)
    assert (year_in_work(desk), month_in_work(desk)) == (2026, 202612)


def test_a_first_record_makes_its_year_the_one_in_work(
    database_url: str, tmp_path: Path, on_day: Callable[[int], None]
) -> None:
    """The factory has all of 2025. A record of 2026 counts as soon as 2026 has begun, and one that
    is taken back counts no more; in the year under way the last month that is over comes first."""
    desk = complete(database_url, tmp_path)
    on_day(20261121)
    assert (year_in_work(desk), month_in_work(desk)) == (2025, 202512)
    batch = add_activity(desk, Typed("SOLAR", "9000", "kWh", "2026-02")).batch
    assert (year_in_work(desk), month_in_work(desk)) == (2026, 202610)
    on_day(20260110)
    assert (year_in_work(desk), month_in_work(desk)) == (2026, 202601)
    on_day(20251231)
    assert year_in_work(desk) == 2025
    on_day(20261121)
    undo(desk, batch, "试填")
    assert year_in_work(desk) == 2025
    new_inventory(desk, Wanted("2026", 2026, "AR5-2013"))
    assert year_in_work(desk) == 2026


def test_the_last_month_of_a_year(on_day: Callable[[int], None]) -> None:
    on_day(20260415)
    assert [last_month_of(year) for year in (2025, 2026, 2027)] == [202512, 202603, 202712]
