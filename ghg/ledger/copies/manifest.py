"""The manifest of a copy: which files, how large, which hashes, which heads, made by what.

The manifest carries a hash of its own, so that a flipped byte in it is seen too. Who changes files
and manifest together is found by the journal's chain, and by a head that is kept elsewhere.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ghg.errors import DamageError, DataError, Place, Problem
from ghg.ledger.checkpoints import Checkpoint
from ghg.ledger.evidence import hash_of

NAME = "manifest.json"
BACKUP, EXPORT = "ghg-backup-1", "ghg-export-1"
DATABASE = "ledger.db"
_PATH = re.compile(r"ledger\.db|tables/[a-z_]+\.ndjson|evidence/[0-9a-f]{2}/[0-9a-f]{64}")
_MALFORMED = (ValueError, KeyError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file of the copy; `path` is relative, with slashes."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a copy says of itself.

    `rows` counts the rows of each table of an export. `lacking` names evidence that the ledger
    knows and the store did not hold whole; `evidence` is false where none was copied on purpose.
    """

    form: str
    program: str
    schema: str
    made_at_utc: str
    heads: tuple[Checkpoint, ...]
    files: tuple[FileLine, ...]
    rows: dict[str, int]
    lacking: tuple[str, ...] = ()
    evidence: bool = True


def line_of(folder: Path, path: Path) -> FileLine:
    """Measure a file of a copy."""
    hashed = hash_of(path) or ""
    return FileLine(path.relative_to(folder).as_posix(), path.stat().st_size, hashed)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest with its own hash."""
    said = asdict(manifest)
    whole = {**said, "manifest_sha256": _hash(said)}
    text = json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / NAME).write_bytes(text.encode() + b"\n")


def read_manifest(folder: Path) -> Manifest:
    """Read a manifest; raises E-BACKUP.none where there is none, E-BACKUP.manifest."""
    place = Place(file=str(folder / NAME))
    try:
        said = json.loads((folder / NAME).read_bytes())
        kept = said.pop("manifest_sha256")
        made = _manifest(said)
    except (FileNotFoundError, NotADirectoryError):
        raise DataError("E-BACKUP.none", Place(file=str(folder)), folder.name) from None
    except _MALFORMED:
        raise DamageError("E-BACKUP.manifest", place) from None
    if kept != _hash(said) or not all(_PATH.fullmatch(one.path) for one in made.files):
        raise DamageError("E-BACKUP.manifest", place)
    return made


def file_problems(folder: Path, manifest: Manifest) -> Iterator[Problem]:
    """Hold every file against the manifest: E-BACKUP.missing, E-BACKUP.changed."""
    for one in manifest.files:
        path = folder / one.path
        if path.is_symlink() or not path.is_file():
            yield Problem("E-BACKUP.missing", Place(file=str(path)), one.path)
        elif path.stat().st_size != one.size or hash_of(path) != one.sha256:
            yield Problem("E-BACKUP.changed", Place(file=str(path)), one.path)


def _manifest(said: dict[str, Any]) -> Manifest:
    parts = {
        "heads": tuple(Checkpoint(**one) for one in said["heads"]),
        "files": tuple(FileLine(**one) for one in said["files"]),
        "lacking": tuple(said["lacking"]),
    }
    made = Manifest(**{**said, **parts})
    if made.form not in (BACKUP, EXPORT):
        raise ValueError
    return made


def _hash(said: dict[str, Any]) -> str:
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
