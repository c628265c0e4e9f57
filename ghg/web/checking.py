"""Checks that run beside the pages: a page asks how far one is, and nobody waits at a blank screen.

An import tells in the same way how far it is, while its form waits for the answer. Two checks run
at a time, the others wait for their turn. A check that nobody wants any more stops at the
next row that it tells of.
"""

from collections.abc import Callable
from threading import Event, Lock, Semaphore, Thread
from time import monotonic

AT_ONCE = 2
PATIENCE_S = 0.3  # most files are checked by then, and their page is the result

Tell = Callable[[int, int], None]
Work = Callable[[Tell], object]


class UnwantedError(Exception):
    """The file was dropped while it was checked."""


class Check:
    """How far a check or an import is; `made` is what it gave, `failed` is what ended it.

    Every row of a file is read, and then tried out: a step each.
    """

    def __init__(self) -> None:
        self._at = (0, 0)
        self._begun = 0.0
        self._over = Event()
        self._claim = Lock()
        self.unwanted = False
        self.made: object = None
        self.failed: Exception | None = None

    def claim(self) -> bool:
        """Be the one who does it; False for everybody after the first."""
        return self._claim.acquire(blocking=False)

    @property
    def over(self) -> bool:
        return self._over.is_set()

    @property
    def under_way(self) -> bool:
        """Tell whether somebody has claimed it and it is not over."""
        return self._claim.locked() and not self.over

    @property
    def seconds(self) -> int:
        """Give for how long it has been running."""
        return int(monotonic() - self._begun) if self._begun else 0

    @property
    def far(self) -> tuple[str, int, int]:
        """Give what is being done (`turn`, `open`, `read`, `try`, `months`), how many rows are
        through that, and how many there are."""
        done, steps = self._at
        rows = steps // 2
        if not done:
            return "open" if self._begun else "turn", 0, 0
        if done >= steps:
            return "months", rows, rows
        return ("read", done, rows) if done <= rows else ("try", done - rows, rows)

    def tell(self, done: int, steps: int) -> None:
        """Hear how far it is."""
        if self.unwanted:
            raise UnwantedError
        self._at = (done, steps)

    def wait(self, seconds: float) -> None:
        self._over.wait(seconds)

    def run(self, work: Work) -> None:
        """Do the work; what goes wrong is kept for whoever asks."""
        self._begun = monotonic()
        try:
            self.made = work(self.tell)
        except Exception as error:  # the page that asks for it raises it
            self.failed = error
        finally:
            self._over.set()


class Checks:
    """The checks of one face."""

    def __init__(self) -> None:
        self._turn = Semaphore(AT_ONCE)

    def begin(self, check: Check, work: Work) -> None:
        """Start a check beside the pages; it ends with the program, and leaves nothing."""
        Thread(target=self._run, args=(check, work), name="ghg-check", daemon=True).start()

    def _run(self, check: Check, work: Work) -> None:
        with self._turn:
            check.run(work)
