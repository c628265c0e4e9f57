"""F5: a file is wholly on the disk before a row speaks of it.

What is forced to the disk is listened to in the child, in order. Then the power is cut in thought:
a file that was not forced there, or whose name was not, is gone; no row may miss it.
"""

import os
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from tests.faults.children import needs_fork, run
from tests.faults.conftest import LONG, states
from tests.faults.ground import Ground, Seat
from tests.faults.holds import everything_holds, goes_on, ready
from tests.faults.works import WORKS

pytestmark = needs_fork
EVIDENCE = WORKS["evidence"]


def listening(log: Path) -> None:
    """Write down, line by line, what is forced to the disk, renamed and committed."""
    lines = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    fsync = os.fsync

    def tell(*words: object) -> None:
        os.write(lines, (" ".join(map(str, words)) + "\n").encode())

    def synced(handle: int) -> None:
        fsync(handle)
        if handle != lines:
            tell("sync", Path(f"/proc/self/fd/{handle}").readlink())

    def audited(name: str, words: tuple[object, ...]) -> None:
        if name == "os.rename":
            tell("rename", words[0], words[1])

    os.fsync = synced
    sys.addaudithook(audited)
    event.listen(Engine, "commit", lambda connection: tell("commit"))


def heard(log: Path, store: Path) -> list[str]:
    """Give what happened in the store, in order: `sync file`, `rename`, `sync folder`, `commit`."""
    told = []
    for line in log.read_text(encoding="utf-8").splitlines():
        word, _, rest = line.partition(" ")
        if word == "commit":
            told.append("commit")
        elif str(store) in rest:
            kind = "file" if ".part" in rest else "folder"
            told.append("rename" if word == "rename" else f"sync {kind}")
    return told


@pytest.fixture
def log(tmp_path: Path) -> Path:
    if not Path("/proc/self/fd").exists():
        pytest.skip("this system does not say which file a handle is")
    return tmp_path / "log"


def test_file_then_name_then_row(sqlite_ground: Ground, log: Path) -> None:
    ground = sqlite_ground
    seat = ready(ground, EVIDENCE)
    assert run(EVIDENCE.acts, seat, lambda: listening(log)).done
    told = heard(log, seat.store)
    ground.leave(seat)
    written = ["sync file", "rename", "sync folder", "sync folder"]
    commits = told.count("commit") // 3
    assert told == (written + ["commit"] * commits) * 3
    assert commits >= 1


@pytest.mark.parametrize("part", [0.7, *(pytest.param(one, marks=LONG) for one in (0.4, 0.95))])
def test_what_was_not_forced_to_the_disk_is_not_missed(
    sqlite_ground: Ground, log: Path, part: float
) -> None:
    ground = sqlite_ground
    made, seat = states(ground, EVIDENCE), ready(ground, EVIDENCE)
    points = run(EVIDENCE.acts, seat, point=1 << 40).points
    ground.leave(seat)
    seat = ready(ground, EVIDENCE)
    ended = run(EVIDENCE.acts, seat, lambda: listening(log), point=int(points * part))
    lost_with_the_power(seat, log)
    goes_on(seat, EVIDENCE, made, everything_holds(seat, made, ended.acknowledged))
    ground.leave(seat)


def lost_with_the_power(seat: Seat, log: Path) -> None:
    """Take away every paper of this child whose bytes, or whose name, are not on the disk."""
    safe: set[str] = set()
    waiting: set[str] = set()
    for line in log.read_text(encoding="utf-8").splitlines():
        word, _, rest = line.partition(" ")
        if word == "rename":
            waiting.add(rest.partition(" ")[2])
        elif word == "sync":
            safe |= {name for name in waiting if str(Path(name).parent) == rest}
    for name in waiting - safe:
        Path(name).unlink(missing_ok=True)
