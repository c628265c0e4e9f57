"""A server out of reach, a damaged file, a file that can only be read."""

import os
import shutil
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import ProgrammingError

from ghg.errors import DamageError, DataError, GhgError
from ghg.ledger.schema import check_schema
from ghg.ledger.sessions import open_engine, reading, way_to_open, writing
from ghg.texts import said
from tests.conftest import Server

Hold = Callable[[Engine], AbstractContextManager[Connection]]


@pytest.mark.parametrize("hold", [reading, writing])
def test_a_server_out_of_reach_is_named_without_the_password(hold: Hold) -> None:
    engine = open_engine("postgresql://zhang:geheim@127.0.0.1:1/books")
    with pytest.raises(DataError) as caught, hold(engine):
        pass
    assert (caught.value.code, caught.value.exit_code) == ("E-CONNECT", 3)
    for language in ("zh", "en"):
        line = said(caught.value.problems[0], language)
        assert "127.0.0.1:1/books" in line
        assert "Connection refused" in line
        assert "geheim" not in line


def test_a_refused_login_is_named(server: Server) -> None:
    engine = open_engine(server.address("no_such_books"))
    with (
        pytest.raises(DataError, match=r"no_such_books.*does not exist") as caught,
        reading(engine),
    ):
        pass
    assert caught.value.code == "E-CONNECT"


def test_a_connection_that_breaks_is_named(server: Server, postgres_engine: Engine) -> None:
    with pytest.raises(DataError, match="E-CONNECT"), writing(postgres_engine) as connection:
        backend = connection.scalar(text("SELECT pg_backend_pid()"))
        server.run(f"SELECT pg_terminate_backend({backend}, 1000)")
        connection.execute(text("SELECT 1"))


def test_a_damaged_file_is_damage(sqlite_url: str, tmp_path: Path) -> None:
    """The first page, with the schema, stays whole; every other is overwritten."""
    path = tmp_path / "ledger.db"
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with (
        pytest.raises(DamageError, match="malformed") as caught,
        reading(open_engine(sqlite_url)) as connection,
    ):
        connection.execute(text("SELECT * FROM journal")).all()
    assert (caught.value.code, caught.value.exit_code) == ("E-DAMAGE", 5)


def test_a_file_that_is_no_database_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Dear colleague, " * 100)
    with pytest.raises(DamageError, match="not a database") as caught:
        check_schema(open_engine(f"sqlite:///{path}"))
    assert (caught.value.code, caught.value.exit_code) == ("E-DAMAGE", 5)


def test_a_mistake_of_the_program_is_not_called_a_broken_connection(
    postgres_engine: Engine,
) -> None:
    with pytest.raises(ProgrammingError), reading(postgres_engine) as connection:
        connection.execute(text("SELECT :thing"), {"thing": object()})


def locked(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """Take the right to write away, from root too."""
    monkeypatch.setattr(os, "access", lambda path, _: Path(path) not in paths)


@pytest.mark.parametrize(
    ("lock_file", "lock_folder", "beside", "way"),
    [
        (False, False, "", ""),
        (False, False, "-wal", ""),
        (True, True, "", "mode=ro&immutable=1"),
        (True, False, "", "mode=ro&immutable=1"),
        (False, True, "", "mode=ro&immutable=1"),
        (True, True, "-wal", "mode=ro"),  # somebody has it open
        (True, True, "-journal", "mode=ro"),  # a crash left something to recover
    ],
)
def test_how_a_file_is_opened(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    lock_file: bool,
    lock_folder: bool,
    beside: str,
    way: str,
) -> None:
    path = tmp_path / "ledger.db"
    for ending in ("", beside):
        path.with_name(path.name + ending).touch()
    locked(monkeypatch, *[path] * lock_file, *[tmp_path] * lock_folder)
    assert way_to_open(path) == way


def test_a_file_that_is_still_to_be_made_is_opened_for_writing(tmp_path: Path) -> None:
    assert way_to_open(tmp_path / "new.db") == ""


def test_a_file_that_can_only_be_read_is_read(
    sqlite_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name holds signs that mean something in a URI."""
    path = tmp_path / "账本 #1 100%.db"
    shutil.copyfile(sqlite_template, path)
    before = path.read_bytes()
    locked(monkeypatch, path, tmp_path)
    engine = open_engine(f"sqlite:///{path}")
    check_schema(engine)
    with pytest.raises(DataError, match="read-only") as caught, writing(engine) as connection:
        connection.execute(text("DELETE FROM person"))
    assert (caught.value.problems[0].code, caught.value.exit_code) == ("E-READONLY", 3)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_reader_without_rights_sees_what_the_writer_has_just_posted(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The row lies in the log only; a reader who called the file immutable would miss it."""
    with open_engine(sqlite_url).connect() as writer:
        writer.exec_driver_sql("CREATE TABLE note (n INTEGER)")
        writer.commit()
        locked(monkeypatch, tmp_path / "ledger.db")
        with reading(open_engine(sqlite_url)) as connection:
            assert connection.scalar(text("SELECT count(*) FROM note")) == 0


@pytest.mark.parametrize("url", ["postgresql://me:secret@h:ab/y", "me:secret", "mysql://h/y"])
def test_an_address_that_cannot_be_read_is_named_without_the_password(url: str) -> None:
    with pytest.raises(GhgError) as refused:
        open_engine(url)
    assert refused.value.problems[0].code == "E-SCHEMA.url"
    assert "secret" not in str(refused.value)


def test_a_missing_driver_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)  # what Python does for a failed import
    with pytest.raises(GhgError) as refused:
        open_engine("postgresql://me@h/y")
    assert refused.value.problems[0].code == "E-SCHEMA.driver"
