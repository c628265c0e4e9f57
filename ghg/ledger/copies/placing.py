"""A copy on its way: built beside its place, put there whole, opened for reading again."""

import os
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ghg.errors import DamageError, DataError, Place
from ghg.ledger.copies.manifest import NAME, read_manifest
from ghg.ledger.evidence import place, sync_folder
from ghg.underway import under_way

ZIP = ".zip"
_CHUNK = 1 << 20
_LARGEST_MANIFEST = 64 << 20


@contextmanager
def building(target: Path) -> Iterator[Path]:
    """Give a folder to fill; it becomes `target`, as a ZIP file where its name says so.

    Raises E-BACKUP.there before anything is written. An error leaves nothing behind.
    """
    if target.exists() or target.is_symlink():
        raise DataError("E-BACKUP.there", Place(file=str(target)), target.name)
    target.parent.mkdir(parents=True, exist_ok=True)
    with under_way(target) as part:
        part.mkdir(mode=0o700)
        yield part
        if target.suffix == ZIP:
            with under_way(target) as zipped:
                _zip(part, zipped)
                zipped.replace(target)
        else:
            _sync_all(part)
            part.replace(target)
        sync_folder(target.parent)


@contextmanager
def opened(source: Path, workshop: Path) -> Iterator[Path]:
    """Give the folder of a copy; a ZIP file is unpacked below `workshop` for as long as needed."""
    if source.is_dir():
        yield source
        return
    with under_way(workshop / source.name) as part:
        part.mkdir(mode=0o700)
        _unzip(source, part)
        yield part


def is_zip(source: Path) -> bool:
    """Tell whether a file is a ZIP file, by its content."""
    return source.is_file() and zipfile.is_zipfile(source)


def copy_evidence(source: Path, target: Path, sha256: str) -> None:
    """Copy one file of a store to the same place in another one."""
    made = place(target, sha256)
    made.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    shutil.copyfile(place(source, sha256), made)


def sync_file(path: Path) -> None:
    """Force a file to the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_all(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            sync_folder(path)
        else:
            sync_file(path)
    sync_folder(folder)


def _zip(folder: Path, target: Path) -> None:
    with zipfile.ZipFile(target, "x", zipfile.ZIP_DEFLATED) as made:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                made.write(path, path.relative_to(folder).as_posix())
    target.chmod(0o600)
    sync_file(target)


def _unzip(source: Path, folder: Path) -> None:
    """Unpack what the manifest names, as large as it says, and nothing else."""
    try:
        with zipfile.ZipFile(source) as kept:
            with kept.open(NAME) as stream:
                _write(stream, folder / NAME, _LARGEST_MANIFEST)
            for one in read_manifest(folder).files:
                path = folder / one.path
                path.parent.mkdir(parents=True, exist_ok=True)
                with kept.open(one.path) as stream:
                    _write(stream, path, one.size)
    except (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError, RuntimeError) as error:
        why = str(error).strip("\"'")
        raise DamageError("E-BACKUP.zip", Place(file=str(source)), source.name, why=why) from None


def _write(stream: IO[bytes], path: Path, limit: int) -> None:
    """Write at most one byte more than was promised, so that a longer file is seen as changed."""
    left = limit + 1
    with path.open("xb") as made:
        while left and (chunk := stream.read(min(_CHUNK, left))):
            made.write(chunk)
            left -= len(chunk)
