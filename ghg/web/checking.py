"""Checks that run beside the pages: a page asks how far one is, and nobody waits at a blank screen.

Two run at a time, the others wait for their turn. A check that nobody wants any more stops at the
next row that it tells of.
"""

from collections.abc import Callable
from threading import Event, Semaphore, Thread

AT_ONCE = 2
PATIENCE_S = 0.3  # most files are checked by then, and their page is the result

Tell = Callable[[int, int], None]
Work = Callable[[Tell], None]


class UnwantedError(Exception):
    """The file was dropped while it was checked."""


class Check:
    """How far a check is; `failed` is what ended it and cannot be mended in the file.

    Every row of a file is read, and then tried out: a step each.
    """

    def __init__(self) -> None:
        self._at = (0, 0)
        self._begun = False
        self._over = Event()
        self.unwanted = False
        self.failed: Exception | None = None

    @property
    def over(self) -> bool:
        return self._over.is_set()

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
        self._begun = True
        try:
            work(self.tell)
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
