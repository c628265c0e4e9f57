"""F3 and F2 at the floor of it: every call of the system fails in turn, or is the last one.

strace lets the n-th call fail with an I/O error or a full disk, or kills there. What fails is
refused by name or done all the same; never half done, never acknowledged and lost.
"""

import logging

import pytest

from tests.faults.children import Ended, needs_fork
from tests.faults.conftest import LONG as LONG_RUN
from tests.faults.conftest import ROUNDS, states
from tests.faults.ground import Ground
from tests.faults.holds import everything_holds, goes_on, ready
from tests.faults.syscalls import CALLS, counted, injected, skip_without_strace, traced
from tests.faults.works import WORKS, Work

pytestmark = needs_fork
FEW = (  # one call of each kind, in the middle of what it is for
    ("evidence", "fsync:error=EIO:when=1"),  # the paper itself
    ("evidence", "fdatasync:error=EIO:when=1"),  # the log of the commit
    ("evidence", "pwrite64:signal=KILL:when=30"),
    pytest.param("evidence", "rename:error=EIO:when=1", marks=LONG_RUN),
    pytest.param("evidence", "pwrite64:error=ENOSPC:when=20", marks=LONG_RUN),
    pytest.param("report", "write:error=ENOSPC:when=1", marks=LONG_RUN),
    pytest.param("backup", "fsync:error=EIO:when=3", marks=LONG_RUN),
)
WHAT = ("error=EIO", "error=ENOSPC", "signal=KILL")
LONG = ("post", "import", "retire", "evidence", "close", "issue", "report", "pack", "backup")
_LOG = logging.getLogger(__name__)


def warmed(ground: Ground, work: Work) -> None:
    """Import all that the work imports late, so that the files of the program are not counted."""
    states(ground, work)
    seat = ready(ground, work)
    for act in work.acts:
        act(seat)
    ground.leave(seat)


def broken_by(ground: Ground, work: Work, inject: str) -> tuple[Ended, bool]:
    """Let a call fail, check everything, and go on; tell how it ended and whether it came."""
    made, seat = states(ground, work), ready(ground, work)
    ended = traced(work.acts, seat, inject)
    came = injected(seat)
    assert not ended.broken, f"{inject}: {ended.broken}"
    goes_on(seat, work, made, everything_holds(seat, made, ended.acknowledged))
    ground.leave(seat)
    return ended, came


@pytest.mark.parametrize(("name", "inject"), FEW)
def test_a_call_that_fails(sqlite_ground: Ground, name: str, inject: str) -> None:
    skip_without_strace()
    warmed(sqlite_ground, WORKS[name])
    ended, came = broken_by(sqlite_ground, WORKS[name], inject)
    assert came, "the call that was to fail did not come"
    assert not ended.done


@pytest.mark.faults
@pytest.mark.parametrize("name", LONG)
def test_every_call_fails_in_turn(sqlite_ground: Ground, name: str) -> None:
    """All of them, or as many of each as rounds are asked for, evenly spread."""
    skip_without_strace()
    work = WORKS[name]
    warmed(sqlite_ground, work)
    for call in CALLS:
        seat = ready(sqlite_ground, work)
        count = counted(work.acts, seat, call)
        sqlite_ground.leave(seat)
        for number in range(1, count + 1, max(1, count // ROUNDS)):
            for what in WHAT:
                ended, came = broken_by(sqlite_ground, work, f"{call}:{what}:when={number}")
                _LOG.info(
                    "call %s %s %s of %s %s: %s %s", name, call, what, number, count, came, ended
                )
