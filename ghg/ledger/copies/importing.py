"""An export brought into an empty database, of either kind; all of it, or nothing.

All constraints stand while the rows come in, and all triggers but one: ranges that were marked void
come in with their mark, which the guard of a new range forbids. It is put back, and ranges are then
held against each other, before anything is committed. At the end every table must give the lines
that the export holds.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, text
from sqlalchemy.exc import DataError as RefusedByType
from sqlalchemy.exc import IntegrityError

from ghg.errors import DamageError, DataError, Place
from ghg.ledger import guards
from ghg.ledger.checkpoints import take_all
from ghg.ledger.copies.lines import TABLES, digests, row_of, stored_columns
from ghg.ledger.copies.manifest import Manifest
from ghg.ledger.copies.whole import hold_books
from ghg.ledger.schema import REVISIONS
from ghg.ledger.sessions import writing

_AT_ONCE = 2000
_FIXED = "allowed_transition"  # its rows come with the form
_SIGN = {"sqlite": "?", "postgresql": "%s"}
_OVERLAP = """SELECT one.id FROM serial_root one JOIN serial_root other
  ON other.batch_id = one.batch_id AND (other.org_id <> one.org_id OR other.id <> one.id)
  AND other.first_serial <= one.last_serial AND one.first_serial <= other.last_serial
WHERE one.void = 0 AND other.void = 0 LIMIT 1"""


def bring_in(engine: Engine, folder: Path, manifest: Manifest) -> None:
    """Write the rows of an export, whose files were checked, into an empty ledger.

    Raises E-IMPORT.form, E-IMPORT.there, E-IMPORT.row, E-IMPORT.differs.
    """
    place = Place(file=str(folder))
    if manifest.schema != REVISIONS[-1]:
        raise DataError("E-IMPORT.form", place, manifest.schema, known=REVISIONS[-1])
    with writing(engine) as connection:
        _refuse_full(connection, engine)
        new_range = _suspend(connection)
        for table in TABLES:
            if table.name != _FIXED:
                _write(connection, table, folder / "tables" / f"{table.name}.ndjson")
        connection.exec_driver_sql(new_range)
        _hold(connection, manifest, place)


def _refuse_full(connection: Connection, engine: Engine) -> None:
    for table in TABLES:
        query = text(f"SELECT 1 FROM {table.name} LIMIT 1")  # noqa: S608 our own names
        if table.name != _FIXED and connection.scalar(query) is not None:
            at = Place(file=engine.url.render_as_string())
            raise DataError("E-IMPORT.there", at, table.name)


def _suspend(connection: Connection) -> str:
    """Take away the guard of new ranges; give the statement that makes it again."""
    dialect = connection.dialect.name
    name = "serial_root_new" if dialect == "postgresql" else "serial_root_taken"
    on = " ON serial_root" if dialect == "postgresql" else ""
    connection.exec_driver_sql(f"DROP TRIGGER {name}{on}")
    if dialect == "sqlite":  # a later row may be pointed to; all keys are held at the commit
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    return guards.triggers(dialect)[name][1]


def _write(connection: Connection, table: Table, path: Path) -> None:
    names = stored_columns(table)
    signs = ", ".join([_SIGN[connection.dialect.name]] * len(names))
    insert = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({signs})"  # noqa: S608
    rows = _rows(path, table)
    while some := list(islice(rows, _AT_ONCE)):
        try:
            connection.exec_driver_sql(insert, some)
        except (IntegrityError, RefusedByType, OverflowError) as error:
            raise DamageError("E-IMPORT.row", Place(file=str(path))) from error


def _rows(path: Path, table: Table) -> Iterator[tuple[Any, ...]]:
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                yield row_of(line, table)
            except (ValueError, TypeError, KeyError, RecursionError):
                raise DamageError("E-IMPORT.row", Place(file=str(path), row=number)) from None


def _hold(connection: Connection, manifest: Manifest, place: Place) -> None:
    """Compare what was written with what the export holds, before it is committed."""
    kept = {one.path: one.sha256 for one in manifest.files}
    for name, (_, digest) in digests(connection).items():
        if kept.get(f"tables/{name}.ndjson") != digest:
            raise DamageError("E-IMPORT.differs", place, name)
    if connection.execute(text(_OVERLAP)).first() is not None or guards.missing(connection):
        raise DamageError("E-IMPORT.differs", place, "serial_root")
    stand = [(one.ledger_id, one.seq, one.hash) for one in take_all(connection)]
    if stand != [(one.ledger_id, one.seq, one.hash) for one in manifest.heads]:
        raise DamageError("E-BACKUP.heads", place)
    hold_books(connection)
