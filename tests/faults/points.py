"""Crash points from outside: every statement, every commit, every call that touches a file.

The product knows nothing of them. In the child the n-th point ends the process as a kill does: no
handler runs, nothing is flushed. Counted are SQLAlchemy's own events and Python's audit events
(`open`, `os.rename`, ..) of paths below the seat's folder, and `os.fsync` before and after.
"""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

_OF_ENGINES = ("begin", "before_cursor_execute", "after_cursor_execute", "commit", "rollback")
_OF_FILES = frozenset(
    {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod"}
)


class Points:
    """Counts the points of a child; at the last one that it may reach, it is gone."""

    def __init__(self, folder: Path, last: int) -> None:
        self.count = 0
        self._last, self._folder = last, str(folder)

    def arm(self) -> None:
        """Listen in this process; there is no way back, so do it in a child."""
        for name in _OF_ENGINES:
            event.listen(Engine, name, self.reached)
        sys.addaudithook(self._audited)
        fsync = os.fsync

        def synced(handle: int) -> None:
            self.reached()
            fsync(handle)
            self.reached()

        os.fsync = synced

    def reached(self, *_: Any, **__: Any) -> None:
        """Come to a point."""
        self.count += 1
        if self.count == self._last:
            os.kill(os.getpid(), signal.SIGKILL)

    def _audited(self, name: str, words: tuple[Any, ...]) -> None:
        if name in _OF_FILES and str(words[0]).startswith(self._folder):
            self.reached()
