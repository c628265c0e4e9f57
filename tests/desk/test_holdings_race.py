"""Races for one block: five of 1,000 units get their 200 each, the others are refused by name."""

from collections import Counter
from pathlib import Path

import pytest

from tests.desk.holdings_race import races

LOST = "E-MORE-THAN-HELD.any"


@pytest.mark.parametrize(("racers", "rounds"), [(8, 12), (64, 2)])
def test_at_once_they_take_exactly_what_there_is(
    database_url: str, tmp_path: Path, racers: int, rounds: int
) -> None:
    """Trap 5: a registry beside us booked 3,000 to 8,000 of a block of 1,000."""
    given = list(races(database_url, tmp_path, racers, rounds))
    assert given == [Counter({"accepted": 5, LOST: racers - 5})] * rounds


@pytest.mark.faults
@pytest.mark.parametrize("racers", [8, 64])
def test_a_thousand_rounds(database_url: str, tmp_path: Path, racers: int) -> None:
    for given in races(database_url, tmp_path, racers, 1000):
        assert given == Counter({"accepted": 5, LOST: racers - 5})
