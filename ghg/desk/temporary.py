"""Folders among the system's temporary ones, in which a face keeps files for a while.

Nobody else reads them, they are gone at the end, and what a killed program left of its own the
next one removes.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ghg.underway import sweep, under_way


@contextmanager
def working(name: str) -> Iterator[Path]:
    """Give a folder of this program alone; its name is a remark."""
    with under_way(Path(tempfile.gettempdir()) / name) as folder:
        folder.mkdir(mode=0o700)
        yield folder


def sweep_left() -> None:
    """Remove the folders that killed programs left."""
    sweep(Path(tempfile.gettempdir()))
