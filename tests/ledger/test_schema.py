"""The start-up guard: this form of database and no other, quickly, by name, with the command."""

import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from ghg.errors import DamageError, DataError, GhgError, UsageError
from ghg.ledger import guards, schema
from ghg.ledger.schema import REVISIONS, check_schema, migrate
from ghg.ledger.sessions import open_engine, reading, writing
from ghg.ledger.tables import METADATA
from ghg.resources import data_folder
from tests.conftest import Server


def set_version(engine: Engine, *statements: str) -> None:
    with writing(engine) as connection:
        for statement in statements:
            connection.execute(text(statement))


def refused(engine: Engine) -> GhgError:
    with pytest.raises(GhgError) as caught:
        check_schema(engine)
    return caught.value


def test_a_migrated_database_passes(engine: Engine) -> None:
    check_schema(engine)


def test_the_check_is_quick(sqlite_engine: Engine) -> None:
    """Aim: under 30 ms; the limit leaves room for a busy machine."""
    check_schema(sqlite_engine)
    times = []
    for _ in range(5):
        start = time.perf_counter()
        check_schema(sqlite_engine)
        times.append(time.perf_counter() - start)
    assert min(times) < 0.1


def test_a_newer_database_is_refused(engine: Engine) -> None:
    set_version(engine, "UPDATE alembic_version SET version_num = '9999'")
    error = refused(engine)
    assert (error.problems[0].code, error.exit_code) == ("E-SCHEMA.newer", 3)
    assert "pip install" in str(error)


def test_an_older_database_is_refused(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "REVISIONS", (*REVISIONS, "0099"))
    error = refused(engine)
    assert error.problems[0].code == "E-SCHEMA.older"
    assert "ghg db upgrade" in str(error)


def test_a_half_migrated_database_is_refused(engine: Engine) -> None:
    set_version(engine, "DELETE FROM alembic_version")
    assert refused(engine).problems[0].code == "E-SCHEMA.half"
    set_version(
        engine,
        "INSERT INTO alembic_version VALUES ('0001')",
        "INSERT INTO alembic_version VALUES ('0002')",
    )
    assert refused(engine).problems[0].code == "E-SCHEMA.half"


def test_a_database_without_a_table_is_refused(engine: Engine) -> None:
    set_version(engine, "DROP TABLE issue_line")
    error = refused(engine)
    assert isinstance(error, DamageError)
    assert error.problems[0].code == "E-SCHEMA.guard"
    assert "issue_line" in str(error)


def test_an_empty_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    assert refused(open_engine(f"sqlite:///{path}")).problems[0].code == "E-SCHEMA.empty"


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    with pytest.raises(DataError, match="no such database"):
        open_engine(f"sqlite:///{path}")
    assert not path.exists()


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "text.db"
    path.write_text("not a database " * 100)
    before = path.read_bytes()
    assert refused(open_engine(f"sqlite:///{path}")).problems[0].code == "E-DAMAGE.database"
    assert path.read_bytes() == before


@pytest.mark.parametrize("url", ["mysql://h/d", "sqlite://", "sqlite:///:memory:", "C:/ledger.db"])
def test_other_databases_are_refused(url: str) -> None:
    with pytest.raises(UsageError, match="E-SCHEMA"):
        open_engine(url)


def test_a_password_is_not_repeated() -> None:
    with pytest.raises(UsageError) as caught:
        open_engine("mysql://user:secret@host/name")
    assert "secret" not in str(caught.value)


def test_a_newer_database_is_not_migrated(sqlite_url: str, sqlite_engine: Engine) -> None:
    set_version(sqlite_engine, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DataError, match="newer"):
        migrate(sqlite_url)


def test_a_half_migrated_database_is_not_migrated(database_url: str) -> None:
    engine = open_engine(database_url)
    set_version(engine, "DELETE FROM alembic_version")
    with pytest.raises(DataError) as caught:
        migrate(database_url)
    assert (caught.value.problems[0].code, caught.value.exit_code) == ("E-SCHEMA.half", 3)
    with reading(engine) as connection:
        assert schema.revision(connection) == ()
    engine.dispose()


@pytest.mark.parametrize("version", [None, "0001"])
def test_the_database_of_another_program_is_left_alone(tmp_path: Path, version: str | None) -> None:
    """With `version` the other program uses Alembic too, and its first revision has our number."""
    path = tmp_path / "shop.db"
    with closing(sqlite3.connect(path)) as shop:
        shop.execute("CREATE TABLE customer (name TEXT)")
        if version:
            shop.execute("CREATE TABLE alembic_version (version_num TEXT)")
            shop.execute("INSERT INTO alembic_version VALUES (?)", (version,))
        shop.commit()
    before = path.read_bytes()
    with pytest.raises(DataError, match="another program") as caught:
        migrate(f"sqlite:///{path}")
    assert (caught.value.problems[0].code, caught.value.exit_code) == ("E-SCHEMA.foreign", 3)
    assert refused(open_engine(f"sqlite:///{path}")).problems[0].code == "E-SCHEMA.foreign"
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["shop.db"]


def test_the_server_database_of_another_program_is_left_alone(server: Server) -> None:
    server.run("CREATE DATABASE shop")
    engine = open_engine(server.address("shop"))
    set_version(engine, "CREATE TABLE customer (name TEXT)")
    with pytest.raises(DataError, match="another program"):
        migrate(server.address("shop"))
    with reading(engine) as connection:
        assert inspect(connection).get_table_names() == ["customer"]
    engine.dispose()
    server.drop("shop")


def test_migrating_a_database_that_lost_a_guard_is_refused(database_url: str) -> None:
    """The newest form needs no migration; its guards are looked at all the same."""
    engine = open_engine(database_url)
    on = " ON journal" if engine.dialect.name == "postgresql" else ""
    set_version(engine, f"DROP TRIGGER journal_no_delete{on}")
    engine.dispose()
    with pytest.raises(DamageError, match=r"\(1\): journal_no_delete\.") as caught:
        migrate(database_url)
    assert (caught.value.problems[0].code, caught.value.exit_code) == ("E-SCHEMA.guard", 5)


def test_missing_pieces_are_listed_in_order_and_counted(sqlite_engine: Engine) -> None:
    """A table goes with its triggers, constraints and indexes; the table's own name leads."""
    set_version(sqlite_engine, "DROP TABLE issue_line", "DROP TABLE entry")
    with reading(sqlite_engine) as connection:
        count = len(guards.missing(connection))
    values = refused(sqlite_engine).problems[0].values
    listed, _, more = values["names"].partition(" … +")
    names = listed.split("、")
    assert names[:2] == ["entry", "issue_line"]
    assert names[2:] == sorted(names[2:])
    assert (values["count"], len(names) + int(more)) == (str(count), count)


def test_migrating_again_changes_nothing(database_url: str) -> None:
    migrate(database_url)
    check_schema(open_engine(database_url))


def test_a_migration_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Alembic's own habit on SQLite is one commit per statement; ours is one transaction."""

    def fail(connection: object) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr(guards, "recreate", fail)
    path = tmp_path / "new.db"
    with pytest.raises(RuntimeError):
        migrate(f"sqlite:///{path}")
    with reading(open_engine(f"sqlite:///{path}")) as connection:
        assert connection.scalar(text("SELECT count(*) FROM sqlite_master")) == 0


def test_models_and_migrations_agree(engine: Engine) -> None:
    """What `alembic check` does."""
    with reading(engine) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_the_program_knows_every_migration() -> None:
    settings = Config()
    settings.set_main_option("script_location", str(data_folder("migrations")))
    scripts = [script.revision for script in ScriptDirectory.from_config(settings).walk_revisions()]
    assert tuple(reversed(scripts)) == REVISIONS


def test_every_check_of_the_models_stands_in_the_migration(engine: Engine) -> None:
    """Alembic compares no CHECK; the guard's list of names does."""
    with reading(engine) as connection:
        assert guards.missing(connection) == []


def test_a_first_migration_makes_a_server_database(server: Server) -> None:
    server.run("CREATE DATABASE fresh")
    migrate(server.address("fresh"))
    engine = open_engine(server.address("fresh"))
    check_schema(engine)
    engine.dispose()
    server.drop("fresh")


def test_tables_are_strict(sqlite_engine: Engine) -> None:
    with reading(sqlite_engine) as connection:
        found = connection.exec_driver_sql("SELECT name, strict FROM pragma_table_list").all()
    strict = {row.name for row in found if row.strict}
    assert strict == set(METADATA.tables)


def test_a_read_only_place_is_named(sqlite_template: Path, tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    shutil.copyfile(sqlite_template, path)
    with pytest.raises(DataError, match="E-READONLY"):
        migrate(f"sqlite:///{tmp_path / 'nowhere' / 'ledger.db'}")
