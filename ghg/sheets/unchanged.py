"""A file that somebody is still writing must not be read half."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ghg.errors import DataError, Place


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file's bytes; raises E-BUSY when it cannot be opened."""
    try:
        file = path.open("rb")
    except OSError:
        raise DataError("E-BUSY.open", Place(path.name)) from None
    with file:
        yield file


@contextmanager
def unchanged(path: Path) -> Iterator[None]:
    """Raise E-BUSY when the file was written to meanwhile, whatever else seemed wrong with it."""
    before = _state(path)
    try:
        yield
    except DataError:
        _compare(path, before)
        raise
    _compare(path, before)


def _compare(path: Path, before: tuple[int, int]) -> None:
    if _state(path) != before:
        raise DataError("E-BUSY", Place(path.name))


def _state(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns
