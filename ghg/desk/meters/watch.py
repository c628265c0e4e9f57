"""A folder that a meter system writes into: every complete new file is imported, once.

Nothing is moved or deleted. What was imported is remembered by the batch's hash, so a restart reads
a file again and finds that it is known. A file that is still being written waits for the next look.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ghg.desk.context import Desk
from ghg.desk.imports.files import Imported, import_file
from ghg.errors import NOWHERE, DataError, GhgError, Place, Problem

SUFFIXES = frozenset({".csv", ".txt", ".xlsx"})
STILL_SECONDS = 2  # a file untouched for so long is complete

State = tuple[int, int]  # size and time of the last change


@dataclass(frozen=True, slots=True)
class Watched:
    """What became of a file: taken in, known already, or refused with its problems."""

    file: str
    imported: Imported | None
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class FolderWatch:
    """Looks into a folder again and again; `seen` keeps what was looked at in which state."""

    desk: Desk
    folder: Path
    mapping: str = ""
    entity: str = ""
    seen: dict[str, State] = field(default_factory=dict)

    def look(self) -> Iterator[Watched]:
        """Take in complete new files in the order of their names; raises E-FOLDER."""
        if not self.folder.is_dir():
            raise DataError("E-FOLDER", NOWHERE, str(self.folder))
        for path in sorted(self.folder.iterdir(), key=lambda one: one.name):
            state = _state(path)
            if state is None or self.seen.get(path.name) == state or not _still(path, state):
                continue
            self.seen[path.name] = state
            yield self._take(path)

    def _take(self, path: Path) -> Watched:
        try:
            made = import_file(self.desk, path, entity=self.entity, mapping=self.mapping)
        except OSError:  # somebody holds it: the next look tries again
            del self.seen[path.name]
            return Watched(path.name, None, (Problem("E-BUSY", Place(path.name)),))
        except GhgError as error:
            if error.code == "E-BUSY":
                del self.seen[path.name]
            return Watched(path.name, None, error.problems)
        return Watched(path.name, made, made.checked.problems)


def _state(path: Path) -> State | None:
    """Give the state of a file of data; None for anything else."""
    hidden = path.name.startswith((".", "~"))
    if hidden or path.suffix.casefold() not in SUFFIXES or not path.is_file():
        return None
    found = path.stat()
    return found.st_size, found.st_mtime_ns


def _still(path: Path, state: State) -> bool:
    """Tell whether nobody writes to a file any more."""
    age = time.time_ns() - state[1]
    return state[0] > 0 and age >= STILL_SECONDS * 10**9 and _state(path) == state
