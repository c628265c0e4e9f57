"""Engine and transactions: one writer at a time, readers beside it, every refusal by name.

SQLite: BEGIN IMMEDIATE for writers, because with the driver's own default two writers that check
and then insert both succeed. PostgreSQL: READ COMMITTED with the organisation's row locked.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError, StatementError

from ghg.errors import NOWHERE, DamageError, DataError, GhgError, Place, UsageError
from ghg.ledger.keeping import KEPT_POOL, keep_connections
from ghg.ledger.places import refuse_network
from ghg.ledger.tables import METADATA

BUSY_SECONDS = 10
SECRETS = {"password", "sslpassword"}  # behind the `?` nothing would hide them
ATTEMPTS = 3
_RETRIED = ("40001", "40P01")  # serialization failure, deadlock
_NAMES = {
    "SQLITE_BUSY": "E-BUSY.database",
    "SQLITE_LOCKED": "E-BUSY.database",
    "SQLITE_READONLY": "E-READONLY",
    "SQLITE_CANTOPEN": "E-READONLY.open",
    "SQLITE_FULL": "E-FULL",
    "SQLITE_NOMEM": "E-MEMORY",
    "SQLITE_IOERR_NOMEM": "E-MEMORY",
    "SQLITE_IOERR": "E-FULL.disk",
    "SQLITE_CORRUPT": "E-DAMAGE.database",
    "SQLITE_NOTADB": "E-DAMAGE.database",
    "55P03": "E-BUSY.database",  # lock timeout
    "40001": "E-BUSY.database",
    "40P01": "E-BUSY.database",
    "25006": "E-READONLY",  # read-only transaction of a standby server
    "53100": "E-FULL",
    "53200": "E-MEMORY",
    "08": "E-CONNECT",  # connection exceptions
    "53300": "E-CONNECT",  # too many connections
    "57P": "E-CONNECT",  # the server is shutting down or starting
}
_PRAGMAS = (
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "synchronous=FULL",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "cache_size=-65536",
)
Answer = TypeVar("Answer")


def database_url(url: str) -> URL:
    """Read a database's address; raises E-SCHEMA.url and .url_secret; never shows a password."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise UsageError("E-SCHEMA.url", NOWHERE, f"{url.partition(':')[0]}:…") from None
    backend = parsed.get_backend_name()
    if SECRETS & parsed.query.keys():
        raise UsageError("E-SCHEMA.url_secret")
    in_file = parsed.database not in (None, "", ":memory:")
    if backend != "postgresql" and not (backend == "sqlite" and in_file):
        raise UsageError("E-SCHEMA.url", NOWHERE, parsed.render_as_string())
    return parsed


def open_engine(
    url: str, *, create: bool = False, read_only: bool = False, kept: bool = False
) -> Engine:
    """Open `sqlite:///PATH` or `postgresql://...`; a missing file is E-SCHEMA.missing.

    A file on a network file system is E-NETWORK. Through a `read_only` engine nothing can be
    written by any way. A `kept` one serves many at once and keeps its connections.
    """
    parsed = database_url(url)
    pool = KEPT_POOL if kept and not read_only else {}
    if parsed.get_backend_name() == "postgresql":
        return _postgresql(parsed, pool, read_only=read_only)
    refuse_network(Path(str(parsed.database)))
    if not create and not Path(str(parsed.database)).is_file():
        raise DataError("E-SCHEMA.missing", Place(file=str(parsed.database)))
    patience = {"timeout": BUSY_SECONDS}
    engine = create_engine(parsed, connect_args=patience, **(pool or {"poolclass": NullPool}))
    if pool:
        keep_connections(engine, way_to_open)
    event.listen(engine, "do_connect", _open_as_it_may)
    event.listen(engine, "connect", _settle)
    if read_only:
        event.listen(engine, "connect", _close_to_writers)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Hold the writer's transaction; it commits at the end and rolls back on any error."""
    with named_errors(engine), _transaction(engine) as connection:
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Hold a transaction that sees one state of the ledger and can change nothing."""
    with named_errors(engine), engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
            with connection.begin():
                yield connection
        else:
            connection.exec_driver_sql("PRAGMA query_only=ON")
            yield connection


def write(engine: Engine, work: Callable[[Connection], Answer]) -> Answer:
    """Run `work` in a writer's transaction, again when the server broke a deadlock."""
    for _ in range(ATTEMPTS - 1):
        try:
            with named_errors(engine, retried=False), _transaction(engine) as connection:
                return work(connection)
        except DBAPIError as error:
            if error_name(error) not in _RETRIED:
                raise
    with writing(engine) as connection:
        return work(connection)


def lock_organisation(connection: Connection, org_id: int) -> None:
    """Make this transaction the organisation's only writer; raises E-REF.organisation."""
    rows = METADATA.tables["organisation"]
    wanted = select(rows.c.id).where(rows.c.id == org_id).with_for_update()
    if connection.scalar(wanted) is None:
        raise DataError("E-REF.organisation", NOWHERE, str(org_id))


def error_name(error: StatementError) -> str:
    """Give SQLite's name of an error (its number where Python has no name), or the SQLSTATE."""
    name = getattr(error.orig, "sqlite_errorname", None) or getattr(error.orig, "sqlstate", None)
    return str(getattr(error.orig, "sqlite_errorcode", "") if name == "unknown" else name or "")


@contextmanager
def named_errors(engine: Engine, *, retried: bool = True) -> Iterator[None]:
    """Turn the driver's errors of lock, disk, rights and server into errors with a remedy.

    A damaged file is a DamageError, all else a DataError. An error of our own that a column type
    raised comes out of its wrapping.
    """
    try:
        yield
    except StatementError as error:
        if isinstance(error.orig, GhgError):
            raise error.orig from None
        first = _first(error)
        name = error_name(first)
        known = _known(name, first)
        if known is None or (not retried and name in _RETRIED):
            raise
        kind = DamageError if known == "E-DAMAGE.database" else DataError
        place = Place(file=engine.url.render_as_string())  # it hides the password
        raise kind(known, place, "", why=str(first.orig).partition("\n")[0]) from error


def _first(error: StatementError) -> StatementError:
    """Give the error that came first: SQLite ends a transaction by itself when the disk is full or
    fails, so that the way back to a savepoint fails a second time."""
    leaving = (error.statement or "").startswith("ROLLBACK TO SAVEPOINT")
    before = error.__context__
    while leaving and before is not None and not isinstance(before, StatementError):
        before = before.__context__
    return before if leaving and isinstance(before, StatementError) else error


def _known(name: str, error: StatementError) -> str | None:
    """Give our code; an operational error without a name is a server that was not reached, or text
    of a file that is none."""
    if not name and isinstance(error, OperationalError):
        return "E-DAMAGE.database" if isinstance(error.orig, sqlite3.Error) else "E-CONNECT"
    return next((code for word, code in _NAMES.items() if name.startswith(word)), None)


@contextmanager
def _transaction(engine: Engine) -> Iterator[Connection]:
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


def way_to_open(path: Path) -> str:
    """Give the URI parameters with which a file that cannot be written is read; else nothing.

    A write-ahead log needs its folder even for reading, unless the file is called immutable. That
    is true only while nobody has it open or left something to recover: while no log lies beside it.
    """
    path = path.resolve()
    if not path.exists() or (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return ""
    logs = [path.with_name(path.name + ending) for ending in ("-wal", "-journal")]
    return "mode=ro" if any(log.exists() for log in logs) else "mode=ro&immutable=1"


def _open_as_it_may(
    _dialect: Any, _record: Any, places: list[Any], options: dict[str, Any]
) -> None:
    """Decide anew at every connection: a log may have come or gone since the last one."""
    path = Path(places[0]).resolve()
    way = way_to_open(path)
    if way:
        places[0] = f"{path.as_uri()}?{way}"
        options["uri"] = True


def _settle(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except UnicodeDecodeError:  # SQLite names a spoiled table, and its name is no text any more
        raise sqlite3.OperationalError("malformed database schema") from None


def _close_to_writers(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA query_only=ON")


def _postgresql(url: URL, pool: dict[str, Any], *, read_only: bool) -> Engine:
    settings = f"-c lock_timeout={BUSY_SECONDS}s -c timezone=UTC -c synchronous_commit=on"
    if read_only:
        settings += " -c default_transaction_read_only=on"
    try:
        return create_engine(
            url.set(drivername="postgresql+psycopg"),
            connect_args={"options": settings, "connect_timeout": BUSY_SECONDS},
            **pool,
        )
    except ImportError:
        raise UsageError("E-SCHEMA.driver") from None


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
