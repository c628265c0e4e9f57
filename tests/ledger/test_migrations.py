"""Up and down: whatever way a database came to a form, it is the form of a new one, guard by guard.

Compared are the statements of SQLite's own list, and PostgreSQL's definitions of columns,
constraints, indexes and triggers; and, row by row, what stood before and outlives the way.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, inspect, text

from ghg.ledger.schema import check_schema
from ghg.ledger.sessions import open_engine, reading, writing
from ghg.ledger.tables import METADATA
from ghg.resources import data_folder
from tests.conftest import Server
from tests.holdings import store

HEAD, BEFORE = "head", "0002"
POSTGRESQL = """
SELECT 'column', table_name || '.' || column_name, concat_ws(' ', data_type, collation_name,
    is_nullable, column_default, generation_expression)
  FROM information_schema.columns WHERE table_schema = current_schema()
UNION ALL SELECT 'constraint', CAST(conrelid AS regclass) || '.' || conname,
    pg_get_constraintdef(oid) FROM pg_constraint
  WHERE connamespace = CAST(current_schema() AS regnamespace)
UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()
UNION ALL SELECT 'trigger', tgname, pg_get_triggerdef(oid) || CAST(tgenabled AS text)
  FROM pg_trigger WHERE NOT tgisinternal"""
SQLITE = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"


@pytest.fixture
def empty(engine: Engine, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A database without a single table, beside `engine` on the same kind."""
    if engine.dialect.name == "sqlite":
        yield from _opened(f"sqlite:///{tmp_path / 'new.db'}")
        return
    server: Server = request.getfixturevalue("server")
    server.run("CREATE DATABASE emptied")
    yield from _opened(server.address("emptied"))
    server.drop("emptied")


def _opened(url: str) -> Iterator[Engine]:
    engine = open_engine(url, create=True)
    yield engine
    engine.dispose()


def move(engine: Engine, way: str, target: str) -> None:
    """Run migrations up or down to a revision."""
    settings = Config()
    settings.set_main_option("script_location", str(data_folder("migrations")))
    with writing(engine) as connection:
        settings.attributes["connection"] = connection
        getattr(command, f"{way}grade")(settings, target)


def form(engine: Engine) -> dict[tuple[str, str], str]:
    """Give everything that the database knows of its own form, by kind and name."""
    query = POSTGRESQL if engine.dialect.name == "postgresql" else SQLITE
    with reading(engine) as connection:
        return {(kind, name): said for kind, name, said in connection.execute(text(query))}


def rows(engine: Engine, names: set[str]) -> dict[str, list[str]]:
    with reading(engine) as connection:
        return {name: _rows(connection, name) for name in sorted(names)}


def _rows(connection: Connection, name: str) -> list[str]:
    return sorted(map(repr, connection.execute(METADATA.tables[name].select())))


def test_a_way_back_and_forth_ends_in_the_form_of_a_new_database(
    empty: Engine, engine: Engine
) -> None:
    move(empty, "up", HEAD)
    assert form(empty) == form(engine)
    store.founded(empty)
    with store.pen(empty) as at:
        store.received(at)
    move(empty, "down", BEFORE)
    move(empty, "up", HEAD)
    assert form(empty) == form(engine)
    check_schema(empty)


def test_the_form_before_is_the_form_before(empty: Engine, engine: Engine) -> None:
    """`engine` goes down from the newest form with rows in it, `empty` up from nothing."""
    move(empty, "up", BEFORE)
    store.founded(engine)
    kept = set(inspect(empty).get_table_names()) & set(METADATA.tables)
    before = rows(engine, kept)
    move(engine, "down", BEFORE)
    assert form(engine) == form(empty)
    assert rows(engine, kept) == before
