"""What entered months add up to: the inventory's own totals once it is whole, and a part before."""

from fractions import Fraction
from pathlib import Path

import pytest

from ghg.desk.activity import Typed, add_activity
from ghg.desk.entry.so_far import entered
from ghg.desk.inventory import draft
from ghg.domain.numbers import from_exact_text
from ghg.errors import DataError
from tests.cli.running import did
from tests.desk.factory import complete

NEW = "inventory new 2026 --gwp-set AR5-2013 --as-of 2026-11-01"


def test_a_whole_year_is_that_of_the_inventory(database_url: str, tmp_path: Path) -> None:
    """To the last digit: the guide's total of the tea factory is 542.7815148 t."""
    desk = complete(database_url, tmp_path)
    made, whole = entered(desk, "2025"), draft(desk, "2025")
    totals = {(row.axis, row.key): row.co2e_t for row in whole.totals}
    assert made.year == totals["name", "guide"]
    assert from_exact_text(made.year) == Fraction("542.7815148")
    assert made.months == {
        int(key): tonnes for (axis, key), tonnes in totals.items() if axis == "month"
    }
    assert made.lacking == frozenset()


def test_a_year_under_way_has_what_was_entered(sqlite_url: str, tmp_path: Path) -> None:
    """One month of 2026 beside eleven empty ones: the draft gives no total, the month is there."""
    desk = complete(sqlite_url, tmp_path)
    did(*NEW.split(), url=sqlite_url)
    for stream, quantity in (("USED", "106850"), ("SOLAR", "12257"), ("GREEN", "18500")):
        add_activity(desk, Typed(stream, quantity, "kWh", "2026-01"))
    assert draft(desk, "2026").totals == ()
    made = entered(desk, "2026")
    assert set(made.months) == {202601}
    assert made.year == made.months[202601]
    assert {202602, 202612} <= made.lacking
    with pytest.raises(DataError):
        entered(desk, "NOPE")
