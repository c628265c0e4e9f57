"""How far a file is: every row counts once when it is read and once when it is posted."""

from collections.abc import Callable

Tell = Callable[[int, int], None]  # steps done, steps in all


class Progress:
    """Counts steps and tells them on."""

    def __init__(self, tell: Tell | None = None) -> None:
        self._tell = tell
        self._done = 0
        self._rows = 0

    def expect(self, rows: int) -> None:
        """Say how many rows the file has, as far as its size tells."""
        self._rows = rows

    def all_read(self) -> None:
        """Say that the rows read so far are all that there are."""
        self._rows = self._done

    def step(self, rows: int) -> None:
        """Say that so many more rows were read or posted."""
        self._done += rows
        if self._tell is not None and self._rows:
            self._tell(min(self._done, 2 * self._rows), 2 * self._rows)
