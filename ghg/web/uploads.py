"""Files that were handed in and wait for a yes: in a folder of this program alone, gone with it.

What a file was called is a remark: it never leads out of the folder that was made for it. What a
killed program left of its folder, the next one removes when it starts.
"""

import secrets
import shutil
import unicodedata
import weakref
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from starlette.datastructures import UploadFile

from ghg.desk.imports.files import Checked
from ghg.desk.temporary import sweep_left, working
from ghg.errors import NOWHERE, DataError, Problem
from ghg.web.checking import Check, Checks, Work

MOST_WAITING, MOST_ENDED = 16, 64
FOLDER = "ghg-upload"  # what the folders of this program are called among the temporary ones
MOST_NAME = 180  # bytes of a name: every system takes so many
_APART = str.maketrans(dict.fromkeys('<>:"|?*', "_"))  # signs that some system refuses in a name
_RESERVED = frozenset({"con", "prn", "aux", "nul"})


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that is checked or waits: `checked` is None where it could not be read at all.

    `taking` is the import of it, once somebody has said yes.
    """

    id: str
    session: str
    path: Path
    mapping: str
    checked: Checked | None = None
    problems: tuple[Problem, ...] = ()
    check: Check = field(default_factory=Check, compare=False)
    taking: Check = field(default_factory=Check, compare=False)


class Uploads:
    """The files that wait, the last ones; each is known to the session that handed it in."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._open = ExitStack()
        self._kept: OrderedDict[str, Waiting] = OrderedDict()
        self._ended: OrderedDict[tuple[str, str], object] = OrderedDict()
        self._lock = Lock()
        self._checks = Checks()
        weakref.finalize(self, self._open.close)
        sweep_left()

    def keep(self, session: str, upload: UploadFile, mapping: str = "") -> Waiting:
        """Write a file that was handed in into a folder of its own; raises E-WEB.no_file."""
        number = secrets.token_urlsafe(16)
        folder = self._home() / number
        folder.mkdir(mode=0o700)
        waiting = Waiting(number, session, written(upload, folder), mapping)
        self.put(waiting)
        return waiting

    def begin(self, waiting: Waiting, work: Work) -> None:
        """Begin to check a file beside the pages."""
        self._checks.begin(waiting.check, work)

    def put(self, waiting: Waiting) -> None:
        """Keep a file; the oldest ones leave."""
        with self._lock:
            self._kept[waiting.id] = waiting
            idle = [one for one in self._kept.values() if not one.taking.under_way]
            for oldest in idle[: max(0, len(self._kept) - MOST_WAITING)]:
                _forget(self._kept.pop(oldest.id))

    def found(self, waiting: Waiting) -> None:
        """Keep what became of a file, if somebody still wants it."""
        with self._lock:
            if waiting.id in self._kept:
                self._kept[waiting.id] = waiting

    def named(self, session: str, number: str) -> Waiting:
        """Give a file of a session; raises E-REF.upload for what is gone or somebody else's."""
        with self._lock:
            found = self._kept.get(number)
        if found is None or found.session != session:
            raise DataError("E-REF.upload", NOWHERE, number[:40])
        return found

    def end(self, waiting: Waiting, outcome: object) -> None:
        """Forget a file that was taken in, and keep what came of it for whoever says yes again."""
        with self._lock:
            self._ended[waiting.session, waiting.id] = outcome
            while len(self._ended) > MOST_ENDED:
                self._ended.popitem(last=False)
        self.drop(waiting)

    def outcome(self, session: str, number: str) -> object:
        """Give what came of a file of a session that was taken in; None for every other."""
        with self._lock:
            return self._ended.get((session, number))

    def drop(self, waiting: Waiting) -> None:
        """Forget a file."""
        with self._lock:
            self._kept.pop(waiting.id, None)
        _forget(waiting)

    def _home(self) -> Path:
        with self._lock:
            if self._folder is None:
                self._folder = self._open.enter_context(working(FOLDER))
            return self._folder


def _forget(waiting: Waiting) -> None:
    waiting.check.unwanted = True
    shutil.rmtree(waiting.path.parent, ignore_errors=True)


@contextmanager
def handed_in(upload: UploadFile) -> Iterator[Path]:
    """Give a file that was handed in for as long as an act lasts; raises E-WEB.no_file."""
    with working(FOLDER) as folder:
        yield written(upload, folder)


def written(upload: UploadFile, folder: Path) -> Path:
    """Write a file into a folder under its name made safe; raises E-WEB.no_file."""
    if not upload.filename:
        raise DataError("E-WEB.no_file")
    path = folder / safe_name(upload.filename)
    with path.open("xb") as target:
        shutil.copyfileobj(upload.file, target)
    return path


def safe_name(said: str) -> str:
    """Make a name of one part: no folder, no control or turning sign, no leading dot."""
    bare = said.replace("\\", "/").rpartition("/")[2]
    kept = "".join(sign for sign in bare if unicodedata.category(sign)[0] != "C")
    kept = unicodedata.normalize("NFC", kept.translate(_APART)).strip(" .")
    stem, dot, ending = kept.rpartition(".")
    if not dot:
        stem, ending = kept, ""
    ending = _cut(ending, 20)
    stem = _cut(stem, MOST_NAME - 21) or "file"
    if stem.casefold() in _RESERVED:
        stem = f"_{stem}"
    return f"{stem}.{ending}" if ending else stem


def _cut(text: str, most: int) -> str:
    """Cut a text to so many bytes, between signs."""
    return text.encode(errors="replace")[:most].decode(errors="ignore")
