"""F13: a copy made while others write is one state, whole, and no older than its beginning."""

import shutil
from pathlib import Path

import pytest

from ghg.desk.activity import Typed, add_activity
from ghg.desk.copies import Copied, backup, import_, restore
from ghg.errors import GhgError
from ghg.ledger.checkpoints import take
from ghg.ledger.sessions import open_engine, reading
from tests.faults.children import Child, needs_fork
from tests.faults.conftest import ROUNDS
from tests.faults.ground import Ground, Seat
from tests.faults.holds import everything_is_sound
from tests.faults.works import Act

pytestmark = needs_fork
LOAD = 400  # acts of the child beside which copies are made; it is ended before


def _note(number: int) -> Act:
    def act(seat: Seat) -> object:
        said = Typed("DIESEL", "1", "t", month="2025-01", document=f"L-{number}")
        return add_activity(seat.desk(), said, ("E-JUMP",))

    return act


ACTS = tuple(map(_note, range(LOAD)))


def head(url: str) -> int:
    engine = open_engine(url)
    with reading(engine) as connection:
        seq = take(connection, 1).seq
    engine.dispose()
    return seq


def brought_back(seat: Seat, copy: Path, made: Copied) -> str:
    """Bring a copy to an empty place, check it as a whole, and hold its head to the copy's own."""
    place = copy.with_name(f"{copy.name}-back")
    url = f"sqlite:///{place}/ledger.db"
    back = (restore if seat.url.startswith("sqlite") else import_)(url, copy)
    assert back.problems == ()
    assert back.heads == made.heads
    (place / "out").mkdir()
    everything_is_sound(Seat(url, place))
    return url


def copies_beside_a_writer(ground: Ground, rounds: int) -> int:
    """Copy while a child posts; give how many acts were posted beside the copies."""
    seat = ground.seat("diesel")
    child = Child(ACTS, seat)
    child.go()
    seen = []
    try:
        for number in range(rounds):
            acknowledged, before = child.acknowledged, head(seat.url)
            copy = seat.folder / f"copy-{number}"
            made = backup(seat.url, copy)
            assert made.heads[0].seq >= before
            url = brought_back(seat, copy, made)
            assert head(url) >= before
            assert posted(url) >= acknowledged
            seen.append(acknowledged)
            shutil.rmtree(copy)
    finally:
        child.kill()
        child.ended()
    return seen[-1] - seen[0]


def posted(url: str) -> int:
    engine = open_engine(url)
    with reading(engine) as connection:
        count = connection.exec_driver_sql("SELECT count(*) FROM batch").scalar()
    engine.dispose()
    return int(count or 0)


def test_copies_beside_a_writer(sqlite_ground: Ground) -> None:
    assert copies_beside_a_writer(sqlite_ground, 2) > 0


@pytest.mark.faults
def test_many_copies_beside_a_writer(ground: Ground) -> None:
    for _ in range(max(1, ROUNDS // 10)):
        copies_beside_a_writer(ground, 10)


def test_a_plain_copy_of_a_live_file_is_recognised(sqlite_ground: Ground) -> None:
    """Beside a reader the log is not folded in: the file alone lacks what was posted."""
    seat = sqlite_ground.seat("diesel")
    file = seat.folder / "ledger.db"
    child = Child(ACTS[:3], seat)
    with reading(open_engine(seat.url)) as connection:
        connection.exec_driver_sql("SELECT count(*) FROM journal").all()
        child.go()
        assert child.ended().done
        plain = seat.folder / "plain.db"
        shutil.copyfile(file, plain)
    assert posted(f"sqlite:///{plain}") == 0
    with pytest.raises(GhgError) as refused:
        restore(f"sqlite:///{seat.folder}/back.db", plain)
    assert refused.value.problems[0].code in ("E-BACKUP.plain", "E-BACKUP.torn")
    assert not (seat.folder / "back.db").exists()
    sqlite_ground.leave(seat)
