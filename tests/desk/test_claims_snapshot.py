"""The snapshot of uses: every use of the year is seen, at a journal number, by its own facts."""

from decimal import Decimal

import pytest

from ghg.desk.claims.snapshot import read_snapshot, snapshot_bytes
from ghg.desk.context import entity_id, looking
from ghg.desk.holdings import acts
from ghg.desk.holdings.projects import Project, record
from ghg.domain.instruments import Purpose
from ghg.domain.issue import issue_hash
from ghg.domain.offsets import ProjectPlace
from ghg.domain.periods import year_period
from tests.desk.claimed import DAY, at_desk, paper, retired


@pytest.fixture
def desk(database_url, tmp_path, monkeypatch):
    yield from at_desk(database_url, tmp_path, monkeypatch)


def taken(desk, year=2025, **up_to):
    with looking(desk) as at:
        return read_snapshot(at, entity_id(at), year, **up_to)


def test_duties_reservations_and_what_was_taken_back_are_in_it(desk):
    first = retired(desk, 100, "A", issued_day=20251231, plant="某林场", technology="forestry")
    retired(desk, 10, "DUTY", purpose=Purpose.ETS_DUTY)
    retired(desk, 5, "WAITING", used=False)
    before = taken(desk)
    acts.invalidate(desk, first, DAY + 5, "登记系统撤销", "李工", paper(desk, "revoked"))
    now = taken(desk)
    rows = [(one.batch, one.units, one.purpose, one.state) for one in now.units]
    assert rows == [
        ("A", 100, "claim", "invalidated"),
        ("DUTY", 10, "ets_duty", "retired"),
        ("WAITING", 5, "claim", "reserved"),
    ]
    gone = now.units[0]
    assert (gone.reference, gone.on_day, gone.beneficiary) == ("REF-A", DAY, "茶厂")
    assert (gone.issued_day, gone.technology, gone.first_month) == (20251231, "forestry", 202501)
    assert len(gone.evidence) == 12
    then = taken(desk, up_to=before.seq)
    assert then.units == before.units
    assert then.units[0].state == "retired"
    assert now.hash == issue_hash(snapshot_bytes(now)) != before.hash


def test_another_year_is_another_snapshot(desk):
    retired(desk, 100, "A")
    assert taken(desk, 2026).units == ()
    assert [one.units for one in taken(desk).units] == [100]


def test_credits_of_an_own_project_inside_the_boundary_are_marked(desk):
    """Entered before the project was: the ledger could not refuse them then."""
    retired(desk, 7, "OWN", plant="屋顶光伏")
    retired(desk, 8, "OTHER", plant="某林场")
    days, proof = year_period(2025), paper(desk, "measured")
    record(desk, Project("PV", "屋顶光伏", ProjectPlace.INSIDE, days, Decimal(7), "监测", proof))
    marked = {one.batch: one.inside for one in taken(desk).units}
    assert marked == {"OWN": True, "OTHER": False}
