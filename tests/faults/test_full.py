"""F6: a full disk, for the database, its log, evidence, reports, packs and copies.

Without any right: a limit of the system on the size of a file, and SQLite's own limit on the pages
of a database. Where a file system in memory may be mounted, that is filled as well. What does not
fit is refused by name, everything holds, and with room the work goes on.
"""

import resource
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from tests.faults.children import Ended, needs_fork, run
from tests.faults.conftest import ROUNDS, states
from tests.faults.ground import Ground, Seat
from tests.faults.holds import everything_holds, goes_on, ready
from tests.faults.works import WORKS, Work

pytestmark = needs_fork
BY_NAME = ("E-FULL", "E-EVIDENCE.store", "E-FILE 27", "E-FILE 28")  # EFBIG, ENOSPC
FEW = {  # by work: what no file may exceed, in KiB
    "import": (64,),
    "evidence": (1,),
    "pack": (100,),
}
SWEPT = ("import", "post", "retire", "evidence", "close", "issue", "report", "pack", "backup")


def limited(kib: int) -> None:
    """Let no file of this process grow beyond a size."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (kib << 10, resource.RLIM_INFINITY))


def few_pages(more: int) -> None:
    """Let the database grow by so many pages and no more."""

    def settle(connection, _record) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + more}")

    event.listen(Engine, "connect", settle)


def full(ground: Ground, work: Work, arm) -> Ended:
    """Let a child work without room; then everything holds, and with room it goes on."""
    made, seat = states(ground, work), ready(ground, work)
    ended = run(work.acts, seat, arm)
    assert not ended.broken, ended.broken
    assert ended.done or ended.refused.startswith(BY_NAME), ended
    goes_on(seat, work, made, everything_holds(seat, made, ended.acknowledged))
    ground.leave(seat)
    return ended


@pytest.mark.parametrize(("name", "kib"), [(one, kib) for one, all_ in FEW.items() for kib in all_])
def test_files_that_may_not_grow(sqlite_ground: Ground, name: str, kib: int) -> None:
    ended = full(sqlite_ground, WORKS[name], lambda: limited(kib))
    assert ended.refused


@pytest.mark.parametrize("name", ["import"])
def test_a_database_without_a_page_left(sqlite_ground: Ground, name: str) -> None:
    assert full(sqlite_ground, WORKS[name], lambda: few_pages(0)).refused == "E-FULL"


@pytest.mark.faults
@pytest.mark.parametrize("name", SWEPT)
def test_every_size(sqlite_ground: Ground, name: str) -> None:
    refused = 0
    for number in range(ROUNDS):
        kib = 2048 * number // ROUNDS
        refused += bool(full(sqlite_ground, WORKS[name], lambda kib=kib: limited(kib)).refused)
    for more in range(min(ROUNDS, 12)):
        refused += bool(full(sqlite_ground, WORKS[name], lambda more=more: few_pages(more)).refused)
    assert refused


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system in memory of 4 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)]
    mounted = (
        shutil.which("mount")
        and not subprocess.run(words, capture_output=True, check=False).returncode
    )
    if not mounted:
        pytest.skip("no right to mount: RLIMIT_FSIZE and max_page_count stand in")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.mark.faults
@pytest.mark.parametrize("name", SWEPT)
def test_a_disk_that_is_full(sqlite_ground: Ground, small_disk: Path, name: str) -> None:
    """A filler leaves so much; the program's own removal of what it could not finish helps it."""
    work = WORKS[name]
    made = states(sqlite_ground, work)
    for number in range(ROUNDS):
        seat = moved(ready(sqlite_ground, work), small_disk / f"{number}")
        filler = small_disk / "filler"
        room = shutil.disk_usage(small_disk).free
        filler.write_bytes(b"0" * max(0, room - (number * 1600 << 10) // ROUNDS))
        ended = run(work.acts, seat)
        assert not ended.broken, ended.broken
        assert ended.done or ended.refused.startswith(BY_NAME), ended
        filler.unlink()
        stored = everything_holds(seat, made, ended.acknowledged)
        goes_on(seat, work, made, stored)
        shutil.rmtree(seat.folder)


def moved(seat: Seat, folder: Path) -> Seat:
    """Move a seat of a file to another place."""
    shutil.copytree(seat.folder, folder)
    shutil.rmtree(seat.folder)
    return Seat(f"sqlite:///{folder}/ledger.db", folder)
