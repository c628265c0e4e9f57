"""F4: a power cut leaves any beginning of the write-ahead log; what opens is a state that was.

While a ledger is at work its file and its log are copied. Then the log is cut at every frame, a
byte before and a byte behind it, in the middle of a frame, and with junk where the rest was: what
opens is the state after as many acts as stand whole in the log, no act more and none half.
"""

import random
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults.children import WAIT_SECONDS, Child, needs_fork
from tests.faults.ground import Ground, Seat
from tests.faults.holds import everything_is_sound, ready, state, undisturbed
from tests.faults.works import WORKS

pytestmark = needs_fork
_HEADER, _FRAME_HEADER = 32, 24
FEW = 4


@dataclass(frozen=True, slots=True)
class Torn:
    """A file with its log: which states there are, and how long the log is after each act."""

    folder: Path
    states: tuple[str, ...]
    ends: tuple[int, ...]
    frame: int

    @property
    def log(self) -> bytes:
        return (self.folder / "ledger.db-wal").read_bytes()

    def stands(self, length: int) -> str:
        """Give the state that so much of the log must lead to."""
        whole = max(number for number, end in enumerate(self.ends) if end <= max(length, 0))
        return self.states[whole]


@pytest.fixture(scope="module")
def torn(sqlite_ground: Ground, tmp_path_factory: pytest.TempPathFactory) -> Torn:
    """Let acts be done while somebody has the file open, so that the log stays, and copy both."""
    folder = tmp_path_factory.mktemp("torn")
    work = WORKS["retire"]
    seat = ready(sqlite_ground, work)
    file = seat.folder / "ledger.db"
    with somebody_has_it_open(seat):
        states, ends = [state(seat).ledger], [0]
        for act in work.acts:
            undisturbed(act, seat)
            states.append(state(seat).ledger)
            ends.append(file.with_name("ledger.db-wal").stat().st_size)
        for name in ("ledger.db", "ledger.db-wal"):
            shutil.copyfile(seat.folder / name, folder / name)
    size = int.from_bytes(file.read_bytes()[16:18])
    shutil.copytree(seat.store, folder / "evidence")
    sqlite_ground.leave(seat)
    assert len(set(ends)) == len(work.acts) + 1, "a checkpoint has moved the log"
    return Torn(folder, tuple(states), tuple(ends), _FRAME_HEADER + size)


@contextmanager
def somebody_has_it_open(seat: Seat) -> Iterator[None]:
    """Let another process have the file open, as a second window would."""

    def hold(seat: Seat) -> None:
        with closing(sqlite3.connect(seat.folder / "ledger.db")) as here:
            here.execute("SELECT 1 FROM journal").fetchall()
            (seat.folder / "open").touch()
            time.sleep(WAIT_SECONDS)

    child = Child((hold,), seat)
    child.go()
    while not (seat.folder / "open").exists():
        time.sleep(0.01)
    yield
    child.kill()
    child.ended()


def cuts(torn: Torn, chance: random.Random) -> Iterator[tuple[int, bytes]]:
    """Give every way to cut: what stays of the log, and junk behind it."""
    for frame in range(_HEADER, len(torn.log) + 1, torn.frame):
        yield from ((frame + step, b"") for step in (-1, 0, 1))
        yield frame + chance.randrange(_FRAME_HEADER, torn.frame), b""
        yield frame, chance.randbytes(chance.randrange(1, 3 * torn.frame))


def opened(torn: Torn, length: int, junk: bytes, folder: Path) -> Seat:
    """Lay out what a power cut left."""
    seat = Seat(f"sqlite:///{folder}/ledger.db", folder)
    seat.out.mkdir(parents=True)
    shutil.copyfile(torn.folder / "ledger.db", folder / "ledger.db")
    (folder / "ledger.db-wal").write_bytes(torn.log[: max(length, 0)] + junk)
    shutil.copytree(torn.folder / "evidence", seat.store)
    return seat


def holds_when_cut(torn: Torn, length: int, junk: bytes, folder: Path) -> None:
    seat = opened(torn, length, junk, folder)
    assert state(seat).ledger == torn.stands(length), (length, len(junk))
    everything_is_sound(seat)
    shutil.rmtree(folder)


def test_the_whole_log_is_the_last_state(torn: Torn, tmp_path: Path) -> None:
    holds_when_cut(torn, len(torn.log), b"", tmp_path / "whole")
    assert torn.stands(len(torn.log)) == torn.states[-1]
    assert len(set(torn.states)) == len(torn.states)


def test_a_log_cut_at_a_few_places(torn: Torn, tmp_path: Path) -> None:
    chance = random.Random(20261121)
    all_of_them = list(cuts(torn, chance))
    for number, (length, junk) in enumerate(chance.sample(all_of_them, FEW)):
        holds_when_cut(torn, length, junk, tmp_path / f"cut-{number}")


def test_a_log_cut_inside_the_last_act_loses_it_alone(torn: Torn, tmp_path: Path) -> None:
    holds_when_cut(torn, torn.ends[-1] - 1, b"", tmp_path / "cut")
    assert torn.stands(torn.ends[-1] - 1) == torn.states[-2]


@pytest.mark.faults
def test_a_log_cut_at_every_place(torn: Torn, tmp_path: Path) -> None:
    for number, (length, junk) in enumerate(cuts(torn, random.Random(20261121))):
        holds_when_cut(torn, length, junk, tmp_path / f"cut-{number}")
