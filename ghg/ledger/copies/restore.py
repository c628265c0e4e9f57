"""A backup put back: into an empty place only, and only after everything in it was checked.

The checks run on a copy beside the place. The evidence is put there first, the database last; so a
power cut leaves files without a ledger, which harms nobody, never a ledger without its files.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine

from ghg.errors import DamageError, DataError, GhgError, Place
from ghg.ledger.checkpoints import Checkpoint, take_all
from ghg.ledger.copies.manifest import (
    BACKUP,
    DATABASE,
    Manifest,
    file_problems,
    read_manifest,
)
from ghg.ledger.copies.placing import copy_evidence, is_zip, opened, sync_file
from ghg.ledger.copies.whole import check_database
from ghg.ledger.evidence import hash_of, place, sync_folder
from ghg.ledger.schema import set_up
from ghg.ledger.sessions import open_engine, reading
from ghg.underway import under_way


def restore(source: Path, database: Path, store: Path) -> Manifest:
    """Put a backup back as `database` with the evidence folder `store`.

    Raises E-RESTORE.there when something stands there, E-BACKUP.* and E-DAMAGE.* for a backup that
    is damaged or none: nothing is written then.
    """
    for path in (database, _log(database)):
        if path.exists():
            raise DataError("E-RESTORE.there", Place(file=str(path)), path.name)
    if source.is_file() and not is_zip(source):
        raise refused_file(source)
    database.parent.mkdir(parents=True, exist_ok=True)
    with opened(source, database.parent) as folder:
        manifest = believed(folder, BACKUP)
        refuse_full_store(manifest, store)
        _put_back(folder, manifest, database, store)
    return manifest


def believed(folder: Path, form: str) -> Manifest:
    """Read a manifest and hold every file against it; E-BACKUP.export or .backup for the other
    kind of copy."""
    manifest = read_manifest(folder)
    if manifest.form != form:
        code = "E-BACKUP.export" if form == BACKUP else "E-BACKUP.backup"
        raise DataError(code, Place(file=str(folder)), folder.name)
    found = tuple(file_problems(folder, manifest))
    if found:
        raise DamageError.of(found)
    return manifest


def hold_heads(engine: Engine, heads: tuple[Checkpoint, ...], at: Place) -> None:
    """Hold the journals of a database against the heads of a manifest; raises E-BACKUP.heads."""
    with reading(engine) as connection:
        stand = [(one.ledger_id, one.seq, one.hash) for one in take_all(connection)]
    if stand != [(one.ledger_id, one.seq, one.hash) for one in heads]:
        raise DamageError("E-BACKUP.heads", at)


def refused_file(source: Path) -> GhgError:
    """Say why a bare file is no backup: torn, or whole but nobody knows of which time.

    A copy of a live file lacks what stands in the log beside it; it is looked at as it is.
    """
    at = Place(file=str(source))
    with under_way(Path(tempfile.gettempdir()) / source.name) as workshop:
        workshop.mkdir(mode=0o700)
        copy = workshop / DATABASE
        shutil.copyfile(source, copy)
        try:
            check_database(open_engine(f"sqlite:///{copy}"))
        except GhgError as error:
            why = error.problems[0].values.get("why", error.problems[0].code)
            return DamageError("E-BACKUP.torn", at, source.name, why=why)
    return DamageError("E-BACKUP.plain", at, source.name)


def refuse_full_store(manifest: Manifest, store: Path) -> None:
    """Let nothing be mixed into a store that holds files; raises E-RESTORE.there.

    A store that holds the very files of the copy is what a killed restore has put there.
    """
    filled = store.is_dir() and any(store.iterdir())
    if manifest.evidence and filled and not _stands(manifest, store):
        raise DataError("E-RESTORE.there", Place(file=str(store)), store.name)


def _put_back(folder: Path, manifest: Manifest, database: Path, store: Path) -> None:
    with under_way(database) as part:
        shutil.copyfile(folder / DATABASE, part)
        part.chmod(0o600)
        engine = open_engine(f"sqlite:///{part}")
        check_database(engine)
        hold_heads(engine, manifest.heads, Place(file=str(folder)))
        set_up(engine)
        sync_file(part)
        with stored(folder, manifest, store):
            part.replace(database)
        sync_folder(database.parent)


@contextmanager
def stored(folder: Path, manifest: Manifest, store: Path) -> Iterator[None]:
    """Put the evidence of a copy into its place, whole; take it away again when what follows
    fails. A copy without evidence leaves the store alone, and so does one whose files stand."""
    if not manifest.evidence or _stands(manifest, store):
        yield
        return
    with under_way(store) as part:
        _fill(folder, manifest, part)
        if store.is_dir():
            store.rmdir()
        part.replace(store)
    try:
        yield
    except BaseException:
        shutil.rmtree(store, ignore_errors=True)
        raise


def _papers(manifest: Manifest) -> set[str]:
    """Give the hashes of the evidence that a copy holds."""
    paths = (one.path for one in manifest.files if one.path.startswith("evidence/"))
    return {path.rpartition("/")[2] for path in paths}


def _stands(manifest: Manifest, store: Path) -> bool:
    """Tell whether a store holds the evidence of a copy, whole, and nothing else."""
    wanted = {place(store, sha256) for sha256 in _papers(manifest)}
    there = {path for path in store.rglob("*") if not path.is_dir()}
    return there == wanted != set() and all(hash_of(path) == path.name for path in wanted)


def _fill(folder: Path, manifest: Manifest, store: Path) -> None:
    store.mkdir(mode=0o700, parents=True)
    for sha256 in sorted(_papers(manifest)):
        copy_evidence(folder / "evidence", store, sha256)
        sync_file(place(store, sha256))
    for path in (*store.iterdir(), store):
        sync_folder(path)


def _log(database: Path) -> Path:
    return database.with_name(f"{database.name}-wal")
