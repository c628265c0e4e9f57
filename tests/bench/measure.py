"""Measuring: every piece of work runs in a fresh process, several times, and the median counts.

What is compared runs in turns, so that a busy minute of the machine strikes all of it. Processor
time (user and system, own and children's) is what the bars are held against: wall time on a shared
machine is somebody else's time.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


class PieceError(Exception):
    """A piece of work ended with an error; its last words."""


class Clock:
    """Processor and wall seconds of the part of a piece that is held inside `running`."""

    def __init__(self) -> None:
        self.cpu_s = 0.0
        self.wall_s = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Count what happens inside."""
        cpu_s, wall_s = processor_s(), time.perf_counter()
        yield
        self.cpu_s += processor_s() - cpu_s
        self.wall_s += time.perf_counter() - wall_s


def processor_s() -> float:
    """Give the seconds of processor that this process and its ended children took so far."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system


def peak_mb() -> float:
    """Give the most memory that this process held at once; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


@dataclass(frozen=True, slots=True)
class Took:
    """What a piece took, and what it said beside that."""

    cpu_s: float
    wall_s: float
    peak_mb: float
    said: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of work: `module.function` of this package with what it is given."""

    name: str
    given: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """A line of the table: what was done, three ways, the ratio and the bar it is held against."""

    case: str
    limit: str
    naive: str
    ours: str
    ratio: str
    bar: str = ""
    met: bool | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """One run of the measurements: where it may write, how often, how large."""

    folder: Path
    repeats: int
    quick: bool = False
    full: bool = False

    def once(self, piece: Piece) -> Took:
        """Run a piece in a fresh process; raises PieceError when it fails there."""
        words = (sys.executable, "-m", "tests.bench.child", piece.name, json.dumps(piece.given))
        done = subprocess.run(words, cwd=ROOT, check=False, capture_output=True, encoding="utf-8")
        if done.returncode:
            raise PieceError(f"{piece.name}: {done.stderr.strip()}")
        return Took(**json.loads(done.stdout.splitlines()[-1]))

    def compared(self, **pieces: Piece) -> dict[str, Took]:
        """Run pieces in turns and give the median of each."""
        runs: dict[str, list[Took]] = {name: [] for name in pieces}
        for _ in range(self.repeats):
            for name, piece in pieces.items():
                runs[name].append(self.once(piece))
        return {name: median(taken) for name, taken in runs.items()}


def median(runs: list[Took]) -> Took:
    """Give the median of each figure; of words that were said, the last."""
    said = {
        name: statistics.median(run.said[name] for run in runs) if _number(value) else value
        for name, value in runs[-1].said.items()
    }
    return Took(
        statistics.median(run.cpu_s for run in runs),
        statistics.median(run.wall_s for run in runs),
        statistics.median(run.peak_mb for run in runs),
        said,
    )


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def seconds(value: float) -> str:
    """Write seconds with three digits that count."""
    return f"{value:.3g} s" if value >= 0.1 else f"{value * 1000:.3g} ms"
