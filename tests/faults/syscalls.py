"""Calls of the system that fail, or kill, from outside: strace lays hands on a running child."""

import shutil
import subprocess
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from tests.faults.children import WAIT_SECONDS, Child, Ended
from tests.faults.ground import Seat
from tests.faults.works import Act

# what a commit, a new file, a rename and a removal are made of
CALLS = (
    *("openat", "pread64", "read", "pwrite64", "write", "ftruncate", "fsync", "fdatasync"),
    *("rename", "unlink", "mkdir", "rmdir", "chmod", "fcntl"),
)
_GRACE_SECONDS = 20


@cache
def no_strace() -> str:
    """Say why strace cannot be used here; nothing where it can."""
    if shutil.which("strace") is None:
        return "strace is not installed: RLIMIT_FSIZE and max_page_count stand in (test_full)"
    tried = subprocess.run(
        ["strace", "-e", "inject=fsync:error=EIO", "true"], capture_output=True, check=False
    )
    if tried.returncode:
        return "strace may not trace here: RLIMIT_FSIZE and max_page_count stand in (test_full)"
    return ""


def skip_without_strace() -> None:
    if no_strace():
        pytest.skip(no_strace())


def traced(acts: Sequence[Act], seat: Seat, inject: str, *, paths: Sequence[Path] = ()) -> Ended:
    """Let a child work while strace injects: `pwrite64:error=EIO:when=3`, `fsync:signal=KILL`.

    With `paths` only calls on these files count.
    """
    child = Child(acts, seat)
    only = [word for path in paths for word in ("-P", str(path))]
    log = seat.folder.parent / f"{seat.folder.name}.strace"
    words = ["strace", "-f", "-qq", "-o", str(log), *only, "-e", f"inject={inject}"]
    words += ["-e", f"trace={inject.partition(':')[0]}", "-p", str(child.number)]
    tracer = subprocess.Popen(words, stderr=subprocess.PIPE)
    _attached(child, tracer)
    child.go()
    ended = child.ended()
    tracer.wait(WAIT_SECONDS)
    return ended


def injected(seat: Seat) -> bool:
    """Tell whether the call that was to fail came at all."""
    log = seat.folder.parent / f"{seat.folder.name}.strace"
    said = log.read_text(encoding="utf-8", errors="replace")
    return "(INJECTED" in said or "killed by SIGKILL" in said


def counted(acts: Sequence[Act], seat: Seat, call: str, *, paths: Sequence[Path] = ()) -> int:
    """Count how often an undisturbed child makes a call."""
    traced(acts, seat, f"{call}:delay_enter=0", paths=paths)
    log = seat.folder.parent / f"{seat.folder.name}.strace"
    return log.read_text(encoding="utf-8", errors="replace").count(f" {call}(")


def _attached(child: Child, tracer: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + _GRACE_SECONDS
    status = Path(f"/proc/{child.number}/status")
    while "TracerPid:\t0\n" in status.read_text(encoding="ascii"):
        if tracer.poll() is not None or time.monotonic() > until:
            child.kill()
            said = tracer.stderr.read().decode() if tracer.stderr and tracer.poll() else ""
            pytest.skip(f"strace cannot lay hands on a child here: {said}")
        time.sleep(0.005)
