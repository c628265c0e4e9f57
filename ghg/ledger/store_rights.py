"""Who else may read the evidence store: nobody, unless its owner let a group write there by hand.

Several accounts that keep one SQLite ledger read each other's evidence by the rights of the folder.
"""

import stat
from contextlib import suppress
from pathlib import Path


def folder_inside(store: Path, inner: Path) -> None:
    """Make a folder of the store, with what its group may do in the store."""
    with suppress(FileExistsError):
        inner.mkdir(mode=0o700)
        inner.chmod(stat.S_IMODE(inner.stat().st_mode) | _group_of(store))


def share_as(store: Path, file: Path) -> None:
    """Let the group of the store read and write a file, where it may write in the store."""
    file.chmod(0o600 | _group_of(store) & 0o060)


def _group_of(store: Path) -> int:
    rights = store.stat().st_mode & stat.S_IRWXG
    return rights if rights & stat.S_IWGRP else 0
