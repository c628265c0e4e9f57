"""The database's form: brought up to date by migrations, compared at every start.

The comparison needs no Alembic: the revisions are listed here, and a test holds the list to the
migrations folder.
"""

import os
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from ghg.errors import DamageError, DataError, Place
from ghg.ledger import guards
from ghg.ledger.declared import strange
from ghg.ledger.sessions import named_errors, open_engine, reading, writing
from ghg.ledger.tables import METADATA
from ghg.resources import data_folder

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006")
_VERSIONS = "alembic_version"
_NAMED = 10


def migrate(url: str) -> None:
    """Bring a database to the newest form, or make it; all or nothing.

    Raises what `check_schema` raises; E-SCHEMA.foreign, .half and .newer before a byte is written.
    """
    engine = open_engine(url, create=True)
    try:
        _refuse_other_forms(engine)
        set_up(engine)
        _upgrade(engine)
        check_schema(engine)
    finally:
        engine.dispose()


def check_schema(engine: Engine) -> None:
    """Refuse a database of another form.

    E-SCHEMA.empty, .older, .newer, .half, .foreign (DataError); .guard, .keys when a guard is
    gone, .strange when a trigger of somebody else stands (DamageError). Every remedy names the
    command.
    """
    with reading(engine) as connection:
        place = _place(engine)
        _check_revision(connection, place)
        gone = guards.missing(connection)
        if gone:
            raise DamageError("E-SCHEMA.guard", place, "", count=len(gone), names=_lacking(gone))
        other = strange(connection)
        if other:
            raise DamageError("E-SCHEMA.strange", place, "", names=_lacking(other))
        if not _keys_are_held(connection):
            raise DamageError("E-SCHEMA.keys", place)


def can_be_read(engine: Engine) -> bool:
    """Tell whether a database of our form that lost guards still has all its tables."""
    with reading(engine) as connection:
        return METADATA.tables.keys().isdisjoint(guards.missing(connection))


def revision_of(engine: Engine) -> str:
    """Give the form of a database of ours, also of an older one; raises E-SCHEMA for all others."""
    with reading(engine) as connection:
        _check_revision(connection, _place(engine), allowed=("older",))
        return revision(connection)[0]


def revision(connection: Connection) -> tuple[str, ...]:
    """Give the revisions that the database says it has; none when it is empty."""
    if not inspect(connection).has_table(_VERSIONS):
        return ()
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalars()
    return tuple(str(one) for one in found)


def _refuse_other_forms(engine: Engine) -> None:
    """Look before anything is written: what is not ours, or only half, stays byte for byte."""
    if engine.dialect.name == "sqlite" and not Path(str(engine.url.database)).exists():
        return
    with reading(engine) as connection:
        _check_revision(connection, _place(engine), allowed=("empty", "older"))


def _check_revision(connection: Connection, place: Place, allowed: tuple[str, ...] = ()) -> None:
    found = revision(connection)
    kind = _kind(connection, found)
    if kind and kind not in allowed:
        said = found[0] if found else ""
        raise DataError(f"E-SCHEMA.{kind}", place, said, known=REVISIONS[-1])


def _kind(connection: Connection, found: tuple[str, ...]) -> str:
    """Name what is wrong with the form, as in E-SCHEMA.<kind>; nothing when it is ours."""
    tables = set(inspect(connection).get_table_names()) - {_VERSIONS}
    if tables and tables.isdisjoint(METADATA.tables):
        return "foreign"
    if len(found) > 1 or (tables and not found):
        return "half"
    if not found:
        return "empty"
    if found[0] not in REVISIONS:
        return "newer"
    return "" if found[0] == REVISIONS[-1] else "older"


def _lacking(gone: list[str]) -> str:
    """List the first pieces, tables in front, and say how many more there are."""
    ordered = sorted(gone, key=lambda name: (name not in METADATA.tables, name))
    more = len(ordered) - _NAMED
    return "、".join(ordered[:_NAMED]) + (f" … +{more}" if more > 0 else "")


def _place(engine: Engine) -> Place:
    return Place(file=engine.url.render_as_string())


def _keys_are_held(connection: Connection) -> bool:
    if connection.dialect.name != "sqlite":
        return True
    return connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def set_up(engine: Engine) -> None:
    """Give a SQLite file its write-ahead log, which stays with the file.

    A new file is for its owner alone, and so are then the files that SQLite puts beside it.
    """
    if engine.dialect.name != "sqlite":
        return
    path = Path(str(engine.url.database))
    if not path.parent.is_dir():
        raise DataError("E-READONLY.open", Place(file=str(path.parent)), why="no folder")
    with suppress(OSError):  # it is there already, or cannot be made: then it is said by name
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with named_errors(engine), engine.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA journal_mode=WAL")  # type: ignore[union-attr]


def _upgrade(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(data_folder("migrations")))
    with writing(engine) as connection:
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")
