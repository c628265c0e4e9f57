"""The evidence store: files named by the SHA-256 of their content, in folders by its first signs.

A file is wholly on the disk before any row speaks of it: written beside its place, synced, renamed,
its folder synced; then comes the row. A crash in between leaves a file without a row, which harms
nobody, never a row without a file. What a file was called is a remark, never a path.
"""

import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from errno import ENOSPC
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection, select

from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.ledger.rows import add, table
from ghg.ledger.store_rights import folder_inside, share_as
from ghg.ledger.tables import EvidenceInput
from ghg.underway import under_way

LIMIT_MB = 50
_CHUNK = 1 << 20
_STARTS = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"<?xml", "application/xml"),
    (b"\xef\xbb\xbf<?xml", "application/xml"),
)
_OFFICE = "application/vnd.openxmlformats-officedocument"
_INSIDE = (  # a ZIP file is told by a name that it holds
    (b"verify.py", "application/zip"),  # a plant's bundle, with papers of every kind in it
    (b"OFD.xml", "application/ofd"),
    (b"xl/workbook.xml", f"{_OFFICE}.spreadsheetml.sheet"),
    (b"word/document.xml", f"{_OFFICE}.wordprocessingml.document"),
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that is safely in the store, and nothing of the ledger knows yet."""

    sha256: str
    size: int
    media_type: str
    file_name: str


def keep_file(folder: Path, source: Path, limit_mb: int = 0) -> Kept:
    """Copy a file into the store; the same content is kept once.

    Raises E-EVIDENCE.read, .store, .empty, .size, .type and E-FULL. Call it before the writer's
    lock.
    """
    name = plain_name(source.name)
    with _handed_in(name):
        stream = source.open("rb")
    with stream, _stored(folder):
        make_store(folder)
        return _keep(folder, stream, name, limit_mb or LIMIT_MB)


def make_store(folder: Path) -> None:
    """Make the folder of the store where it is not there; raises E-EVIDENCE.store, E-FULL."""
    with _stored(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def add_evidence(
    connection: Connection,
    org_id: int,
    seq: int,
    kept: Kept,
    kind: str,
    document_no: str = "",
    description: str = "",
) -> int:
    """Write the row of a kept file and give its id; a file known already gives its old id."""
    rows = table("evidence")
    same = (rows.c.org_id == org_id) & (rows.c.sha256 == kept.sha256)
    known = connection.scalar(select(rows.c.id).where(same))
    if known is not None:
        return int(known)
    given = EvidenceInput(
        sha256=kept.sha256,
        size=kept.size,
        media_type=kept.media_type,
        file_name=kept.file_name,
        kind=kind,
        document_no=document_no,
        description=description,
    )
    return add(connection, org_id, "evidence", [given], seq=seq)[0]


def check_evidence(
    connection: Connection, org_id: int, folder: Path, only: tuple[str, ...] = ("",)
) -> list[Problem]:
    """Find files that are missing, swapped or damaged: all, or those whose hash begins so."""
    kept = table("evidence")
    wanted = select(kept).where(kept.c.org_id == org_id).order_by(kept.c.id)
    return [
        Problem(code, Place(file=row.file_name), row.file_name, {"sha256": row.sha256})
        for row in connection.execute(wanted)
        if row.sha256.startswith(only) and (code := _state(place(folder, row.sha256), row))
    ]


def place(folder: Path, sha256: str) -> Path:
    """Give the path of a stored file."""
    return folder / sha256[:2] / sha256


def plain_name(name: str) -> str:
    """Make a name that is safe to show and to store: no folder, no control sign, at most 200."""
    bare = re.split(r"[\\/]", name)[-1]
    return "".join(sign for sign in bare if sign.isprintable())[:200] or "file"


@contextmanager
def _handed_in(name: str) -> Iterator[None]:
    """Blame the file that was handed in."""
    try:
        yield
    except OSError as error:
        raise DataError("E-EVIDENCE.read", Place(file=name), name) from error


@contextmanager
def _stored(folder: Path) -> Iterator[None]:
    """Blame the store."""
    try:
        yield
    except OSError as error:
        code = "E-FULL" if error.errno == ENOSPC else "E-EVIDENCE.store"
        place = Place(file=str(folder))
        raise DataError(code, place, str(folder), why=error.strerror) from error


def _keep(folder: Path, stream: BinaryIO, name: str, limit_mb: int) -> Kept:
    with under_way(folder / "file") as part:
        sha256, size = _copied(stream, part, name, limit_mb)
        media_type = _media_type(part, name)
        target = place(folder, sha256)
        folder_inside(folder, target.parent)
        if hash_of(target) != sha256:  # missing, or damaged since: this is the way to mend it
            share_as(folder, part)
            part.replace(target)
            sync_folder(target.parent)
            sync_folder(folder)
        return Kept(sha256, size, media_type, name)


def _copied(stream: BinaryIO, target: Path, name: str, limit_mb: int) -> tuple[str, int]:
    """Write and sync a copy; give its hash and size."""
    made, size = hashlib.sha256(), 0
    with target.open("xb") as copy:
        for chunk in _read(stream, name):
            made.update(chunk)
            size += len(chunk)
            if size > limit_mb << 20:
                raise DataError("E-EVIDENCE.size", NOWHERE, name, limit=limit_mb)
            copy.write(chunk)
        copy.flush()
        os.fsync(copy.fileno())
    if not size:
        raise DataError("E-EVIDENCE.empty", NOWHERE, name)
    return made.hexdigest(), size


def _read(stream: BinaryIO, name: str) -> Iterator[bytes]:
    with _handed_in(name):
        yield from _chunks(stream)


def _media_type(path: Path, name: str) -> str:
    """Tell the type by the content, never by the name; raises E-EVIDENCE.type."""
    with path.open("rb") as stream:
        start = stream.read(8192)
        stream.seek(-min(path.stat().st_size, 65536), os.SEEK_END)
        end = stream.read()
    if start.startswith(b"PK\x03\x04"):
        found = next((kind for word, kind in _INSIDE if word in start or word in end), None)
    else:
        found = next((kind for word, kind in _STARTS if start.startswith(word)), None)
        found = found or ("text/plain" if _is_text(start) else None)
    if found is None:
        raise DataError("E-EVIDENCE.type", NOWHERE, name)
    return found


def _is_text(start: bytes) -> bool:
    """Tell whether it reads as UTF-8 or GB18030 text, a sign cut at the end forgiven."""
    if any(byte < 32 and byte not in b"\t\n\r\f" for byte in start):
        return False
    for encoding in ("utf-8", "gb18030"):
        for cut in range(4):
            with suppress(UnicodeDecodeError):
                start[: len(start) - cut].decode(encoding)
                return True
    return False


def _state(path: Path, row: object) -> str | None:
    if (found := hash_of(path)) is None:
        return "E-EVIDENCE.missing"
    return "E-EVIDENCE.changed" if found != getattr(row, "sha256", None) else None


def hash_of(path: Path) -> str | None:
    made = hashlib.sha256()
    try:
        with path.open("rb") as stream:
            for chunk in _chunks(stream):
                made.update(chunk)
    except FileNotFoundError:
        return None
    return made.hexdigest()


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    while chunk := stream.read(_CHUNK):
        yield chunk


def sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut; Windows has no such call and does it by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
