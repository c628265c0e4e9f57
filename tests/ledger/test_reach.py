"""A server out of reach, a damaged file: each by name, with what it leads to."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import ProgrammingError

from ghg.errors import DamageError, DataError
from ghg.ledger.schema import check_schema
from ghg.ledger.sessions import open_engine, reading, writing
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
