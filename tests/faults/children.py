"""A child does a work; the parent breaks it, and knows what the child had acknowledged.

The child is forked, so it has everything imported and is wholly at its work. It acknowledges an act
after its commit, in memory that both share: no call of the system can fail there, and what was
written before a kill is read after it.
"""

import json
import mmap
import multiprocessing as processes
import os
import random
import struct
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from ghg.errors import GhgError
from tests.faults.ground import Seat
from tests.faults.points import Points
from tests.faults.works import Act

WAIT_SECONDS = 300
Arm = Callable[[], object]
FORKS = "fork" in processes.get_all_start_methods()
needs_fork = pytest.mark.skipif(not FORKS, reason="this system cannot fork a child to be killed")
_ROOM = 1 << 16
_COUNT, _SAID = 8, 16  # where the count of acts stands, and the child's last words


@dataclass(frozen=True, slots=True)
class Ended:
    """How a child ended: acts acknowledged, what it was refused with, whether it came to the end.

    `broken` is an error that no face could have told a person.
    """

    acknowledged: int
    done: bool
    refused: str = ""
    broken: str = ""
    points: int = 0


class Child:
    """A child at a work: it is there, and begins at `go`."""

    def __init__(
        self, acts: Sequence[Act], seat: Seat, arm: Arm | None = None, point: int = 0
    ) -> None:
        self._memory = mmap.mmap(-1, _ROOM)
        given = (acts, seat, arm, point, self._memory)
        self.process = processes.get_context("fork").Process(target=_work, args=given, daemon=True)
        self.process.start()
        while not self._memory[0]:
            time.sleep(0.001)

    @property
    def number(self) -> int:
        assert self.process.pid is not None
        return self.process.pid

    @property
    def acknowledged(self) -> int:
        """How many acts the child has acknowledged by now."""
        return int(struct.unpack_from("<I", self._memory, _COUNT)[0])

    def go(self) -> None:
        self._memory[1] = 1

    def kill(self) -> None:
        self.process.kill()

    def ended(self) -> Ended:
        """Wait for the end, and read what the child said."""
        self.process.join(WAIT_SECONDS)
        assert self.process.exitcode is not None, "the child hangs"
        words = bytes(self._memory[_SAID:]).rstrip(b"\0")
        said = json.loads(words) if words else {}
        return Ended(self.acknowledged, **{"done": False, **said})


def run(acts: Sequence[Act], seat: Seat, arm: Arm | None = None, point: int = 0) -> Ended:
    """Let a child work until it ends or its crash point comes."""
    child = Child(acts, seat, arm, point)
    child.go()
    return child.ended()


def killed_at_random(
    acts: Sequence[Act], seat: Seat, seconds: float, chance: random.Random
) -> Ended:
    """Kill a child within the time that its work takes."""
    child = Child(acts, seat)
    child.go()
    time.sleep(chance.uniform(0, seconds))
    child.kill()
    return child.ended()


def _work(acts: Sequence[Act], seat: Seat, arm: Arm | None, point: int, memory: mmap.mmap) -> None:
    points, said = Points(seat.folder, point), dict[str, object]()
    memory[0] = 1
    while not memory[1]:
        time.sleep(0.001)
    try:
        if arm is not None:
            arm()
        if point:
            points.arm()
        for number, act in enumerate(acts, 1):
            act(seat)
            points.reached()
            struct.pack_into("<I", memory, _COUNT, number)
        said = {"done": True}
    except BaseException as error:
        said = _told(error)
    words = json.dumps({**said, "points": points.count}).encode()[: _ROOM - _SAID]
    memory[_SAID : _SAID + len(words)] = words
    os._exit(0)


def _told(error: BaseException) -> dict[str, object]:
    """Tell an error as a face would; what it could not tell is broken."""
    if isinstance(error, GhgError):
        return {"refused": error.problems[0].code}
    if isinstance(error, OSError):  # told with its path and its reason
        return {"refused": f"E-FILE {error.errno}"}
    if isinstance(error, MemoryError):
        return {"refused": "memory"}
    return {"broken": "".join(traceback.format_exception(error))[-8000:]}
