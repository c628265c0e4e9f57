"""Writing an evidence folder: whole under its name, or not at all, and never over another one."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ghg.errors import NOWHERE, DamageError, DataError, Place
from ghg.sheets.csvwriter import csv_bytes
from ghg.underway import under_way

INDEX_JSON, INDEX_CSV, EVIDENCE = "index.json", "index.csv", "evidence"
FORM = 1
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Copy:
    """A file of the evidence store that goes into a folder."""

    source: Path
    sha256: str
    name: str
    kind: str
    document_no: str
    streams: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a folder, as its index names it."""

    path: str
    size: int
    sha256: str
    kind: str
    document_no: str
    streams: tuple[str, ...]


@contextmanager
def placed_folder(target: Path) -> Iterator[Path]:
    """Give a folder to fill; it gets its name when all went well, else it goes.

    Raises E-FILE.folder where something stands under the name.
    """
    if target.exists() or target.is_symlink():
        raise DataError("E-FILE.folder", NOWHERE, str(target))
    with under_way(target) as part:
        part.mkdir(mode=0o700, parents=True)
        yield part
        part.rename(target)


@contextmanager
def taken_back(targets: Sequence[Path]) -> Iterator[None]:
    """Remove folders that were placed by an act that then failed."""
    before = [path for path in targets if path.exists()]
    try:
        yield
    except BaseException:
        for path in targets:
            if path not in before:
                shutil.rmtree(path, ignore_errors=True)
        raise


def write_folder(
    folder: Path, ledgers: Mapping[str, bytes], copies: Sequence[Copy], about: Mapping[str, Any]
) -> tuple[str, int]:
    """Fill a folder: ledgers, copies of evidence, two indexes; give the hash of the JSON index and
    the number of files it names.

    Raises E-EVIDENCE.missing and E-EVIDENCE.changed for a file that is not what was stored.
    """
    entries = [_put(folder, name, content, "ledger") for name, content in sorted(ledgers.items())]
    entries += [_copied(folder, one) for one in copies]
    table = csv_bytes(
        ("path", "size", "sha256", "kind", "document_no", "streams"),
        [
            (one.path, one.size, one.sha256, one.kind, one.document_no, " ".join(one.streams))
            for one in entries
        ],
    )
    entries.append(_put(folder, INDEX_CSV, table, "index"))
    said = {"form": FORM, **about, "files": [asdict(one) for one in entries]}
    index = json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True).encode()
    made = _put(folder, INDEX_JSON, index, "index")
    _sync(folder)
    return made.sha256, len(entries)


def _put(folder: Path, name: str, content: bytes, kind: str) -> Entry:
    with (folder / name).open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return Entry(name, len(content), hashlib.sha256(content).hexdigest(), kind, "", ())


def _copied(folder: Path, copy: Copy) -> Entry:
    """Copy a file of the store and prove on the way that it is what was stored."""
    place = Place(file=copy.name)
    (folder / EVIDENCE).mkdir(exist_ok=True)
    made, size = hashlib.sha256(), 0
    try:
        source = copy.source.open("rb")
    except FileNotFoundError:
        raise DamageError("E-EVIDENCE.missing", place, copy.name, sha256=copy.sha256) from None
    with source, (folder / EVIDENCE / copy.name).open("xb") as target:
        while chunk := source.read(_CHUNK):
            made.update(chunk)
            size += len(chunk)
            target.write(chunk)
        target.flush()
        os.fsync(target.fileno())
    if made.hexdigest() != copy.sha256:
        raise DamageError("E-EVIDENCE.changed", place, copy.name, sha256=copy.sha256)
    path = f"{EVIDENCE}/{copy.name}"
    return Entry(path, size, copy.sha256, copy.kind, copy.document_no, copy.streams)


def _sync(folder: Path) -> None:
    """Make the names last through a power cut; Windows does it by itself."""
    if os.name == "nt":
        return
    for path in (folder / EVIDENCE, folder):
        if path.is_dir():
            handle = os.open(path, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
