"""The database's form: brought up to date by migrations, compared at every start.

The comparison needs no Alembic: the revisions are listed here, and a test holds the list to the
migrations folder.
"""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from ghg.errors import NOWHERE, DamageError, DataError, Place
from ghg.ledger import guards
from ghg.ledger.sessions import named_errors, open_engine, reading, writing
from ghg.resources import data_folder

REVISIONS = ("0001",)


def migrate(url: str) -> None:
    """Bring a database to the newest form, or make it; all or nothing."""
    engine = open_engine(url, create=True)
    try:
        _set_up(engine)
        _upgrade(engine)
    finally:
        engine.dispose()


def check_schema(engine: Engine) -> None:
    """Refuse a database of another form.

    E-SCHEMA.empty, .older, .newer, .half (DataError); .guard, .keys when a guard is gone
    (DamageError). Every remedy names the command.
    """
    with reading(engine) as connection:
        place = Place(file=engine.url.render_as_string())
        _check_revision(connection, place)
        gone = guards.missing(connection)
        if gone:
            raise DamageError("E-SCHEMA.guard", place, "", names="、".join(gone[:10]))
        if not _keys_are_held(connection):
            raise DamageError("E-SCHEMA.keys", place)


def revision(connection: Connection) -> tuple[str, ...]:
    """Give the revisions that the database says it has; none when it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return ()
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalars()
    return tuple(str(one) for one in found)


def _check_revision(connection: Connection, place: Place) -> None:
    found = revision(connection)
    if not found:
        kind = "half" if inspect(connection).get_table_names() else "empty"
        raise DataError(f"E-SCHEMA.{kind}", place)
    if len(found) > 1:
        raise DataError("E-SCHEMA.half", place)
    if found[0] not in REVISIONS:
        raise DataError("E-SCHEMA.newer", place, found[0], known=REVISIONS[-1])
    if found[0] != REVISIONS[-1]:
        raise DataError("E-SCHEMA.older", place, found[0], known=REVISIONS[-1])


def _keys_are_held(connection: Connection) -> bool:
    if connection.dialect.name != "sqlite":
        return True
    return connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def _set_up(engine: Engine) -> None:
    """Give a SQLite file its write-ahead log, which stays with the file."""
    if engine.dialect.name != "sqlite":
        return
    folder = Path(str(engine.url.database)).parent
    if not folder.is_dir():
        raise DataError("E-READONLY.open", Place(file=str(folder)), why="no folder")
    with named_errors(engine), engine.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA journal_mode=WAL")  # type: ignore[union-attr]


def _upgrade(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(data_folder("migrations")))
    with writing(engine) as connection:
        unknown = [one for one in revision(connection) if one not in REVISIONS]
        if unknown:
            raise DataError("E-SCHEMA.newer", NOWHERE, unknown[0], known=REVISIONS[-1])
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")
