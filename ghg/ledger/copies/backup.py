"""A backup of an SQLite ledger: the database by SQLite's own backup, the evidence, a manifest.

SQLite's backup reads one state of the ledger, also while others write, and brings what still stands
in the write-ahead log. Copying the file alone does not: what was written last is then missing.
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, text

from ghg import __version__
from ghg.errors import DamageError, DataError, Place, Problem
from ghg.ledger.checkpoints import take_all
from ghg.ledger.columns import utc_now
from ghg.ledger.copies import doors
from ghg.ledger.copies.manifest import (
    BACKUP,
    DATABASE,
    Manifest,
    line_of,
    write_manifest,
)
from ghg.ledger.copies.placing import building, copy_evidence, sync_file
from ghg.ledger.copies.whole import check_database
from ghg.ledger.evidence import hash_of, place
from ghg.ledger.sessions import open_engine, reading

_OUR_RIGHTS = 0o600


def back_up(engine: Engine, store: Path, target: Path, *, with_evidence: bool = True) -> Manifest:
    """Write a backup to `target`, a folder or a ZIP file, and check the copy as a whole.

    Evidence that the store does not hold whole is named in `lacking`; the backup is made all the
    same. Raises E-BACKUP.there, and DamageError when the books themselves are damaged.
    """
    with building(target) as folder:
        copy_database(engine, folder / DATABASE)
        copied = open_engine(f"sqlite:///{folder / DATABASE}")
        form = check_database(copied)
        with reading(copied) as connection:
            heads, known = take_all(connection), evidence_known(connection)
        lacking = copy_store(store, folder, known) if with_evidence else []
        made = Manifest(
            form=BACKUP,
            program=__version__,
            schema=form,
            made_at_utc=utc_now(),
            heads=heads,
            files=tuple(line_of(folder, one) for one in sorted(folder.rglob("*")) if one.is_file()),
            rows={},
            lacking=tuple(lacking),
            evidence=with_evidence,
        )
        write_manifest(folder, made)
    return made


def copy_database(engine: Engine, target: Path) -> None:
    """Copy a live SQLite database into a new file that needs no log beside it; without what no copy
    carries."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _OUR_RIGHTS))
    with reading(engine) as connection, closing(sqlite3.connect(target)) as copy:
        live: Any = connection.connection.driver_connection
        try:
            live.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            doors.shut(copy)
        except sqlite3.Error as error:
            raise _named(error, target) from error
    sync_file(target)


def copy_store(store: Path, folder: Path, known: list[str]) -> list[str]:
    """Copy the evidence that the ledger knows; give the hashes of what is missing or changed."""
    lacking = [sha256 for sha256 in known if hash_of(place(store, sha256)) != sha256]
    for sha256 in sorted(set(known) - set(lacking)):
        copy_evidence(store, folder / "evidence", sha256)
    return lacking


def evidence_known(connection: Connection) -> list[str]:
    """Give the hashes of all evidence of all organisations, each once."""
    found = connection.execute(text("SELECT DISTINCT sha256 FROM evidence ORDER BY sha256"))
    return [str(one) for one in found.scalars()]


def lacking_problems(manifest: Manifest) -> list[Problem]:
    """Say which evidence a copy could not take along, as warnings."""
    return [
        Problem("E-BACKUP.lacking", Place(file=one), one, level="warning")
        for one in manifest.lacking
    ]


def _named(error: sqlite3.Error, target: Path) -> DataError | DamageError:
    name = getattr(error, "sqlite_errorname", "")
    at = Place(file=str(target))
    if name.startswith(("SQLITE_FULL", "SQLITE_IOERR")):
        return DataError("E-FULL", at, "", why=str(error))
    return DamageError("E-DAMAGE.database", at, "", why=str(error))
