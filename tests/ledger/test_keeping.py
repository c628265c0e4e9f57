"""Connections that are kept: used again, never to write by a reader's, never of another file."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import OperationalError

from ghg.errors import DataError
from ghg.ledger.sessions import open_engine, reading, writing


@pytest.fixture
def kept(sqlite_url: str) -> Iterator[Engine]:
    made = open_engine(sqlite_url, kept=True)
    yield made
    made.dispose()


def opened(engine: Engine) -> list[int]:
    """Note every file that is opened from now on."""
    noted: list[int] = []
    event.listen(engine, "connect", lambda *_: noted.append(1))
    return noted


def test_one_connection_serves_one_question_after_the_other(kept: Engine) -> None:
    noted = opened(kept)
    for _ in range(3):
        with reading(kept) as connection:
            connection.scalar(text("SELECT count(*) FROM organisation"))
        with writing(kept) as connection:
            connection.execute(text("UPDATE organisation SET code = code"))
    assert len(noted) == 1


def test_a_reader_writes_nothing_and_the_writer_after_him_does(kept: Engine) -> None:
    with pytest.raises((OperationalError, DataError)), reading(kept) as connection:
        connection.execute(text("CREATE TABLE mine (id INTEGER)"))
    with writing(kept) as connection:
        connection.execute(text("CREATE TABLE mine (id INTEGER)"))
    with reading(kept) as connection:
        assert connection.scalar(text("SELECT count(*) FROM mine")) == 0


def test_a_file_that_was_put_in_the_place_is_read(kept: Engine, tmp_path: Path) -> None:
    """As `ghg db restore` does while a face is open: nothing goes on in the file that is gone."""
    path = Path(str(kept.url.database))
    shutil.copyfile(path, tmp_path / "other.db")
    other = open_engine(f"sqlite:///{tmp_path / 'other.db'}")
    with writing(other) as connection:
        connection.execute(text("CREATE TABLE there (id INTEGER)"))
    other.dispose()
    with reading(kept) as connection:
        connection.scalar(text("SELECT count(*) FROM organisation"))
    (tmp_path / "other.db").replace(path)
    with writing(kept) as connection:
        connection.execute(text("INSERT INTO there VALUES (1)"))
    with reading(open_engine(str(kept.url))) as connection:
        assert connection.scalar(text("SELECT count(*) FROM there")) == 1


def test_what_cannot_be_written_is_opened_anew_each_time(
    kept: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is called immutable shows nothing of what a writer does later."""
    kept.dispose()
    monkeypatch.setattr("os.access", lambda *_: False)
    closed = open_engine(str(kept.url), kept=True)
    noted = opened(closed)
    for _ in range(3):
        with reading(closed) as connection:
            connection.scalar(text("SELECT count(*) FROM organisation"))
    assert len(noted) == 3


def test_as_many_as_there_are_readers_are_open_at_once(kept: Engine) -> None:
    """None waits for another one's connection, on a page that needs a second one least of all."""
    held = [kept.connect() for _ in range(30)]
    assert [one.scalar(text("SELECT 1")) for one in held] == [1] * 30
    for one in held:
        one.close()


def test_the_end_leaves_one_file(kept: Engine) -> None:
    with writing(kept) as connection:
        connection.execute(text("CREATE TABLE mine (id INTEGER)"))
    kept.dispose()
    path = Path(str(kept.url.database))
    assert [one.name for one in path.parent.glob(f"{path.name}*")] == [path.name]
