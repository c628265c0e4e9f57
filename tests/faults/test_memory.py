"""F19: memory runs out in the middle of an import: nothing of it is in the books."""

import resource
from contextlib import suppress
from pathlib import Path

import pytest

from tests.faults import works
from tests.faults.children import Ended, needs_fork, run
from tests.faults.conftest import ROUNDS
from tests.faults.ground import Ground, Seat
from tests.faults.holds import everything_is_sound, left_behind, settled, state, undisturbed

pytestmark = needs_fork
MEGABYTE, BLOCK = 1 << 20, 1 << 15
HOARD: list[bytearray] = []  # of the child: it takes what lies about, so that the limit is one
BY_NAME = ("memory", "E-MEMORY", "E-FULL.disk")  # the memory of the log is mapped like a file


def limited(megabytes: int) -> None:
    """Let this process have so much memory and no more, whatever it kept of earlier work."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    used = pages * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + megabytes * MEGABYTE, resource.RLIM_INFINITY))
    with suppress(MemoryError):
        while True:
            HOARD.append(bytearray(BLOCK))
    del HOARD[: megabytes * MEGABYTE // BLOCK]


def imported(ground: Ground, rows: int, megabytes: int) -> Ended:
    """Import a large file with little memory, then look; then import it with enough."""
    if not Path("/proc/self/statm").exists():
        pytest.skip("this system does not say how much memory a process has")
    seat = ground.seat("diesel")
    works.table(seat, 0, rows)
    act = works.WORKS["import"].acts[0]
    before = state(seat)
    ended = run((act,), seat, lambda: limited(megabytes))
    settled(seat)
    assert not ended.broken, ended.broken
    everything_is_sound(seat)
    assert ended.done or ended.refused.startswith(BY_NAME), ended
    assert (state(seat) == before) is not ended.done
    if not ended.done:
        undisturbed(act, seat)
        assert state(seat) != before
    assert left_behind(Seat(seat.url, seat.folder)) == []
    ground.leave(seat)
    return ended


def test_little_memory(sqlite_ground: Ground) -> None:
    assert imported(sqlite_ground, 20_000, 4).refused  # by one of the names of BY_NAME


@pytest.mark.faults
def test_all_sizes_of_memory(ground: Ground) -> None:
    ended = [imported(ground, 100_000, 2 + 256 * one // ROUNDS) for one in range(ROUNDS)]
    assert any(one.refused for one in ended)
    assert ended[-1].done
