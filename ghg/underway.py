"""Files under way: what is being written has another name until it is whole.

A killed writer cannot clean up. So the name says who writes, and whoever next writes into the same
folder first removes what writers left that live no more: those of this machine at once, those of
another one (a shared folder, another container) when nobody touched them for a day.
"""

import hashlib
import os
import platform
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

ENDING = ".part"
_NAME = re.compile(r"\..+\.([0-9a-f]{8})-(\d+)-(\d+)-[0-9a-f]{8}\.part(-wal|-shm|-journal)?")
_BESIDE_A_DATABASE = ("", "-wal", "-shm", "-journal")
_LONG_AGO_SECONDS = 24 * 3600
_UNKNOWN = "0"


@contextmanager
def under_way(target: Path) -> Iterator[Path]:
    """Give the name, beside `target`, under which a file or a folder is built.

    Who has built it puts it in place; what still bears the name at the end is removed, and so is
    what killed writers left in the folder.
    """
    sweep(target.parent)
    part = target.with_name(f".{target.name}.{_writer()}-{secrets.token_hex(4)}{ENDING}")
    try:
        yield part
    finally:
        for ending in _BESIDE_A_DATABASE:
            _remove(part.with_name(part.name + ending))


def sweep(folder: Path) -> int:
    """Remove what killed writers left in a folder; give how many files and folders it was."""
    left = [path for path in folder.glob(f".*{ENDING}*") if _left_behind(path)]
    for path in left:
        _remove(path)
    return len(left)


def _writer() -> str:
    """Name this process: machine, number, and since when, because numbers are given again."""
    return f"{_machine()}-{os.getpid()}-{_since(os.getpid())}"


def _left_behind(path: Path) -> bool:
    found = _NAME.fullmatch(path.name)
    if found is None:
        return False
    machine, number, since = found[1], int(found[2]), found[3]
    if machine == _machine() and os.name == "posix":
        return _since(number) != since
    with suppress(OSError):
        return time.time() - path.stat().st_mtime > _LONG_AGO_SECONDS
    return False


@cache
def _machine() -> str:
    """Name the machine; containers number their processes anew, so each is one of its own."""
    try:
        space = str(Path("/proc/self/ns/pid").readlink())
    except OSError:
        space = ""
    return hashlib.sha256(f"{platform.node()} {space}".encode()).hexdigest()[:8]


def _since(number: int) -> str | None:
    """Tell since when a process runs, where the system says so; None when there is none."""
    try:
        said = Path(f"/proc/{number}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None if _is_gone(number) else _UNKNOWN
    state, *numbers = said.rpartition(")")[2].split()
    return None if state == "Z" else numbers[18]


def _is_gone(number: int) -> bool:
    if os.name != "posix":
        return False  # asking there by a signal would end the process
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def _remove(path: Path) -> None:
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
