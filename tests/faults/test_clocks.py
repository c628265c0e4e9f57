"""Clocks (F10): a wrong clock is told, and moves neither the order nor a figure.

The clock of the program is asked for in two places: the time of an entry (UTC) and the day of the
books (China's, which knows no summer time). Both are set here; the zone of the machine is really
changed. libfaketime is not asked for: what it would show is the same two places.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ghg.desk import inventory, setup
from ghg.desk.imports.files import check_file
from ghg.desk.journal import verify
from ghg.desk.meters.readings import TypedReading, read_meter
from ghg.desk.meters.register import NewMeter, add_meter, attach
from ghg.domain.issue import issue_bytes
from ghg.errors import DataError
from ghg.ledger import columns, journal
from ghg.ledger.sessions import reading
from tests.desk import factory, plant
from tests.desk.plant import totals
from tests.ledger.plant import founded, noted

NEW_YEAR_IN_CHINA = datetime(2025, 12, 31, 16, 0, tzinfo=UTC)
ZONES = ("America/New_York", "Asia/Shanghai", "UTC")


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch):
    """Give a function that sets the program's clock."""

    def put(now: datetime) -> None:
        class Clock(datetime):
            @classmethod
            def now(cls, tz=None):
                return now.astimezone(tz)

        monkeypatch.setattr(setup, "datetime", Clock)
        monkeypatch.setattr(columns, "datetime", Clock)

    return put


@contextmanager
def zone(name: str) -> Iterator[None]:
    """Let the machine live in another zone."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = name
    time.tzset()
    try:
        yield
    finally:
        os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
        time.tzset()


needs_zones = pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system sets no zone")


@needs_zones
@pytest.mark.parametrize(
    ("now", "today"),
    [
        (NEW_YEAR_IN_CHINA - timedelta(microseconds=1), 20251231),
        (NEW_YEAR_IN_CHINA, 20260101),
        (datetime(2026, 1, 1, 4, 59, tzinfo=UTC), 20260101),  # 23:59 of the old year in New York
        (datetime(2028, 2, 28, 15, 59, tzinfo=UTC), 20280228),
        (datetime(2028, 2, 28, 16, 0, tzinfo=UTC), 20280229),
        (datetime(2028, 2, 29, 16, 0, tzinfo=UTC), 20280301),
        (datetime(2026, 3, 8, 7, 30, tzinfo=UTC), 20260308),  # New York skips this hour
        (datetime(2036, 12, 31, 16, 0, tzinfo=UTC), 20370101),
    ],
)
def test_today_is_chinas_day_in_every_zone(at, now: datetime, today: int) -> None:
    at(now)
    for name in ZONES:
        with zone(name):
            assert setup.today() == today
            assert columns.utc_now() == now.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def december(folder: Path) -> Path:
    path = folder / "december.csv"
    path.write_text("stream,month,quantity,unit\nUSED,2025-12,5,kWh\n", encoding="utf-8")
    return path


def test_december_may_be_entered_from_its_last_day_in_china(engine, tmp_path: Path, at) -> None:
    """At 0:30 of 31 December in Anxi it is 16:30 of the day before in Greenwich."""
    desk = plant.founded(engine, tmp_path)
    last_day = NEW_YEAR_IN_CHINA - timedelta(days=1)
    at(last_day - timedelta(minutes=30))
    asked = check_file(desk, december(tmp_path)).problems
    assert [one.code for one in asked] == ["E-DATE.future"]
    at(last_day + timedelta(minutes=30))
    assert check_file(desk, december(tmp_path)).problems == ()


def test_a_meter_is_read_on_new_years_morning(engine, tmp_path: Path, at) -> None:
    """The last reading of the year is taken at midnight; by UTC it would be of tomorrow."""
    desk = plant.founded(engine, tmp_path)
    at(NEW_YEAR_IN_CHINA - timedelta(days=60))
    add_meter(desk, NewMeter("M1", "F1", "electricity"))
    attach(desk, "USED", "M1")
    taken = TypedReading("M1", 20260101, "100")
    at(NEW_YEAR_IN_CHINA - timedelta(minutes=1))
    with pytest.raises(DataError, match="E-METER"):
        read_meter(desk, taken)
    at(NEW_YEAR_IN_CHINA + timedelta(minutes=10))
    read_meter(desk, taken)


@needs_zones
def test_a_zone_moves_no_figure_and_no_byte(database_url: str, tmp_path: Path, at) -> None:
    """The year is issued by the same clock in two zones: each byte of the document is the same."""
    at(datetime(2026, 11, 1, 2, 30, tzinfo=UTC))  # an hour that New York has twice
    desk = factory.complete(database_url, tmp_path)
    drafts, sums = [], []
    for name in ZONES:
        with zone(name):
            drafts.append(issue_bytes(inventory.draft(desk)))
            sums.append(totals(desk.engine))
    assert drafts[0] == drafts[1] == drafts[2]
    assert sums[0] == sums[1] == sums[2]


@pytest.mark.parametrize(
    "moved", [timedelta(days=-1), timedelta(days=3653), timedelta(microseconds=-1)]
)
def test_a_wrong_clock_is_told_and_the_order_is_the_number(engine, at, moved: timedelta) -> None:
    """A day back, ten years ahead, one microsecond: acts go on in the order of their numbers."""
    org = founded(engine)
    right = datetime.now(UTC) + timedelta(minutes=1)
    at(right)
    noted(engine, org, 1)
    at(right + moved)
    noted(engine, org, 1)
    at(right + timedelta(seconds=1))
    noted(engine, org, 1)
    with reading(engine) as connection:
        found = journal.verify(connection, org)
        numbers = [row.seq for row in journal.entries(connection, org)]
    assert numbers == [1, 2, 3, 4]
    late = 3 if moved < timedelta() else 4  # the entry that seems to come before the one before
    assert [(one.code, one.level, one.raw) for one in found] == [
        ("E-JOURNAL.clock", "warning", str(late))
    ]


def test_an_issue_of_another_century_is_whole(database_url: str, tmp_path: Path, at) -> None:
    """A clock that fell back to its first day dates an issue wrongly; the books stay sound."""
    desk = factory.complete(database_url, tmp_path)
    at(datetime(1970, 1, 1, tzinfo=UTC))
    made = inventory.issue(desk)
    assert made.number == 1
    found = verify(desk)
    assert {one.code for one in found.problems} == {"E-JOURNAL.clock"}
    assert {one.level for one in found.problems} == {"warning"}
    assert inventory.replay(desk).equal
