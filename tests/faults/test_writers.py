"""Eight writers at once (F7), and the race that retired 200 of 100 elsewhere (F8).

Eight processes wait at a barrier and then cut, set aside, take, redeem or pass on the same block,
post the same bill, import the same file. In every round exactly one is served; the others are told
by name; nobody is told of a lock. The chain, the totals and the audit of every organisation hold.
"""

from collections import Counter
from pathlib import Path

import pytest

from ghg.desk.check import check
from ghg.desk.context import Desk, looking
from ghg.desk.holdings import views
from ghg.ledger.checks import check_ledger
from tests.faults.race import CONTESTS, SERVED, UNITS, races

EIGHT = 8


def held(name: str, desk: Desk, given: Counter[str]) -> None:
    """One was served, the others heard why not; not a unit more or less; the books are whole."""
    assert given[SERVED] == 1, (name, given)
    assert sum(given.values()) == EIGHT
    assert given.keys() - {SERVED} <= CONTESTS[name].lost, (name, given)
    audit = views.audit(desk)
    assert audit.problems == ()
    assert sum(audit.units.values()) == UNITS
    with looking(desk) as at:
        assert check_ledger(at.connection, at.org_id, desk.evidence_folder) == []


def test_of_eight_at_once_exactly_one_is_served(database_url: str, tmp_path: Path) -> None:
    seen = Counter[str]()
    for name, desk, given in races(database_url, tmp_path, EIGHT, tuple(CONTESTS)):
        held(name, desk, given)
        seen[name] += 1
    assert seen == Counter(CONTESTS.keys())
    assert check(desk).sound


@pytest.mark.faults
def test_a_thousand_rounds_of_eight(database_url: str, tmp_path: Path) -> None:
    rounds = tuple(CONTESTS) * (1000 // len(CONTESTS))
    seen = Counter[str]()
    for name, desk, given in races(database_url, tmp_path, EIGHT, rounds):
        held(name, desk, given)
        seen[name] += 1
    print(sum(seen.values()), "rounds:", dict(seen))
