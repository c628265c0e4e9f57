"""Two writers, a busy database, a read-only one."""

import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.exc import DBAPIError

from ghg.errors import DataError
from ghg.ledger import sessions
from ghg.ledger.journal import append, head, verify
from ghg.ledger.posting import post
from ghg.ledger.sessions import lock_organisation, open_engine, reading, write, writing
from ghg.ledger.tables import BatchInput
from tests.ledger.plant import act, block, founded
from tests.ledger.test_posting import JANUARY, TON

Work = Callable[[Connection, threading.Barrier], None]


def at_once(works: list[Callable[[], None]]) -> list[BaseException | None]:
    """Run things at the same time and collect what each of them raised."""
    raised: list[BaseException | None] = [None] * len(works)

    def one(at: int) -> None:
        try:
            works[at]()
        except BaseException as error:
            raised[at] = error

    threads = [threading.Thread(target=one, args=(at,)) for at in range(len(works))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


def meet(barrier: threading.Barrier) -> None:
    """Wait a moment for the other writer; when a lock keeps it away, go on alone."""
    with suppress(threading.BrokenBarrierError):
        barrier.wait(0.4)


def retire_all(connection: Connection, barrier: threading.Barrier) -> None:
    """Check that nothing of 100 is retired, then retire all: the classic race."""
    retired = connection.execute(text("SELECT coalesce(sum(n), 0) FROM retired")).scalar()
    meet(barrier)
    if retired == 0:
        connection.execute(text("INSERT INTO retired VALUES (100)"))


def total_retired(engine: Engine) -> int:
    with engine.connect() as connection:
        return int(connection.scalar(text("SELECT sum(n) FROM retired")) or 0)


def test_d1_check_and_insert_is_safe_behind_begin_immediate(sqlite_engine: Engine) -> None:
    with writing(sqlite_engine) as connection:
        connection.execute(text("CREATE TABLE retired (n INTEGER)"))
    barrier = threading.Barrier(2)

    def work() -> None:
        with writing(sqlite_engine) as connection:
            retire_all(connection, barrier)

    assert at_once([work, work]) == [None, None]
    assert total_retired(sqlite_engine) == 100


def test_d1_without_the_guard_200_of_100_are_retired(sqlite_url: str) -> None:
    naive = create_engine(sqlite_url)
    with naive.begin() as connection:
        connection.execute(text("CREATE TABLE retired (n INTEGER)"))
    barrier = threading.Barrier(2)

    def work() -> None:
        with naive.begin() as connection:
            retire_all(connection, barrier)

    assert at_once([work, work]) == [None, None]
    assert total_retired(naive) == 200
    naive.dispose()


@pytest.mark.parametrize(("locked", "total"), [(True, 100), (False, 200)])
def test_d2_check_and_insert_on_postgres_needs_the_row_lock(
    postgres_engine: Engine, locked: bool, total: int
) -> None:
    org = founded(postgres_engine)
    with writing(postgres_engine) as connection:
        connection.execute(text("CREATE TABLE retired (n INTEGER)"))
    barrier = threading.Barrier(2)

    def work() -> None:
        with writing(postgres_engine) as connection:
            if locked:
                lock_organisation(connection, org)
            retire_all(connection, barrier)

    assert at_once([work, work]) == [None, None]
    assert total_retired(postgres_engine) == total


def test_d2_eight_writers_make_one_chain(engine: Engine) -> None:
    org = founded(engine)

    def note(connection: Connection) -> None:
        lock_organisation(connection, org)
        append(connection, org, act(), {"by": threading.current_thread().name})

    assert at_once([lambda: write(engine, note)] * 8) == [None] * 8
    with reading(engine) as connection:
        assert verify(connection, org) == []
        last = head(connection, org)
        assert last is not None
        assert last.seq == 9


@pytest.mark.parametrize("guarded", [True, False])
def test_d2_without_the_lock_the_constraints_stop_a_fork(
    postgres_engine: Engine, guarded: bool
) -> None:
    org = founded(postgres_engine)
    if not guarded:
        with writing(postgres_engine) as connection:
            connection.execute(text("ALTER TABLE journal DROP CONSTRAINT uq_journal_prev_hash"))
            connection.execute(text("ALTER TABLE journal DROP CONSTRAINT pk_journal CASCADE"))
    barrier = threading.Barrier(2)

    def work() -> None:
        with writing(postgres_engine) as connection:
            head(connection, org)
            meet(barrier)
            append(connection, org, act(), {"by": threading.current_thread().name})
            meet(barrier)

    raised = at_once([work, work])
    with reading(postgres_engine) as connection:
        found = [problem.code for problem in verify(connection, org)]
    if guarded:
        assert sorted(error is None for error in raised) == [False, True]
        assert found == []
    else:
        assert raised == [None, None]
        assert "E-JOURNAL.gap" in found  # two entries with number 2


def test_d2_two_writers_of_one_natural_key(engine: Engine) -> None:
    org = founded(engine)
    other = (1, 20250101, 20250131, "A-1", 13 * TON)

    def importing(row: tuple[int, int, int, str, int]) -> Callable[[], None]:
        def work(connection: Connection) -> None:
            lock_organisation(connection, org)
            post(connection, org, act(), BatchInput(kind="test"), [block(row)])

        return lambda: write(engine, work)

    raised = at_once([importing(JANUARY), importing(other)])
    [refusal] = [error for error in raised if error is not None]
    assert isinstance(refusal, DataError)
    assert refusal.code == "E-CONFLICT"
    with reading(engine) as connection:
        assert connection.scalar(text("SELECT count(*) FROM activity_record")) == 1
        assert verify(connection, org) == []


def test_d2_without_lock_and_key_both_are_posted(postgres_engine: Engine) -> None:
    org = founded(postgres_engine)
    with writing(postgres_engine) as connection:
        for table, name in (
            ("activity_record", "uq_activity_record_natural"),
            ("activity_record", "pk_activity_record CASCADE"),
            ("batch", "pk_batch CASCADE"),
            ("batch_block", "pk_batch_block"),
            ("journal", "uq_journal_prev_hash"),
            ("journal", "pk_journal CASCADE"),
        ):
            connection.execute(text(f"ALTER TABLE {table} DROP CONSTRAINT {name}"))
    barrier = threading.Barrier(2)
    other = (1, 20250101, 20250131, "A-1", 13 * TON)

    def importing(row: tuple[int, int, int, str, int]) -> Callable[[], None]:
        def work() -> None:
            with writing(postgres_engine) as connection:
                post(connection, org, act(), BatchInput(kind="test"), slowly(block(row), barrier))

        return work

    assert at_once([importing(JANUARY), importing(other)]) == [None, None]
    with reading(postgres_engine) as connection:
        assert connection.scalar(text("SELECT count(*) FROM activity_record")) == 2


def slowly(one: object, barrier: threading.Barrier) -> object:
    meet(barrier)
    yield one


def test_a_busy_database_is_named(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "BUSY_SECONDS", 0.1)
    first, second = open_engine(sqlite_url), open_engine(sqlite_url)
    with writing(first):
        with pytest.raises(DataError, match="E-BUSY") as caught, writing(second):
            pass
        assert caught.value.exit_code == 3
        with reading(second) as connection:  # a reader is not held up
            assert connection.scalar(text("SELECT count(*) FROM journal")) == 0


def test_a_busy_server_is_named(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_engine(postgres_url)
    org = founded(engine)
    monkeypatch.setattr(sessions, "BUSY_SECONDS", 1)
    second = open_engine(postgres_url)
    with writing(engine) as connection:
        lock_organisation(connection, org)
        with pytest.raises(DataError, match="E-BUSY"), writing(second) as other:
            lock_organisation(other, org)
    second.dispose()
    engine.dispose()


def test_a_deadlock_is_tried_again(postgres_engine: Engine) -> None:
    tries = []

    def work(connection: Connection) -> str:
        tries.append(1)
        if len(tries) < 3:
            code = "40P01" if len(tries) == 1 else "40001"
            connection.execute(text(f"DO $$ BEGIN RAISE SQLSTATE '{code}'; END $$"))
        return "done"

    assert write(postgres_engine, work) == "done"
    assert len(tries) == 3


def test_other_errors_are_not_tried_again(engine: Engine) -> None:
    tries = []

    def work(connection: Connection) -> None:
        tries.append(1)
        connection.execute(text("SELECT * FROM nowhere"))

    with pytest.raises(DBAPIError):
        write(engine, work)
    assert len(tries) == 1


def test_a_reader_changes_nothing(engine: Engine) -> None:
    founded(engine)
    with pytest.raises(DataError, match="E-READONLY"), reading(engine) as connection:
        connection.execute(text("DELETE FROM person"))


def test_an_error_rolls_everything_back(engine: Engine) -> None:
    org = founded(engine)
    with pytest.raises(RuntimeError), writing(engine) as connection:
        append(connection, org, act(), {})
        raise RuntimeError
    with reading(engine) as connection:
        assert connection.scalar(text("SELECT count(*) FROM journal")) == 1


READ_ONLY = """
import os, sys
import ghg.texts
from ghg.errors import DataError
from ghg.ledger.schema import check_schema
from ghg.ledger.sessions import open_engine, writing
folder, url = sys.argv[1:]
engine = open_engine(url)
check_schema(engine)
os.chmod(os.path.join(folder, "ledger.db"), 0o444)
os.chmod(folder, 0o555)
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.setgid(65534), os.setuid(65534)
check_schema(engine)
print("read")
try:
    with writing(engine) as connection:
        connection.exec_driver_sql("DELETE FROM person")
except DataError as error:
    print(error.problems[0].word, error.exit_code)
"""


def test_a_read_only_file_is_read_and_left_as_it_was(
    sqlite_template: Path,
) -> None:
    """Root may write everywhere, so the child gives its rights away first.

    It looks once before that, because afterwards it may not be able to import anything more.
    """
    folder = Path(tempfile.mkdtemp())
    path = folder / "ledger.db"
    shutil.copyfile(sqlite_template, path)
    before = path.read_bytes()
    run = subprocess.run(
        [sys.executable, "-c", READ_ONLY, str(folder), f"sqlite:///{path}"],
        capture_output=True,
        text=True,
        check=True,
    )
    folder.chmod(0o755)
    assert run.stdout.split() == ["read", "E-READONLY", "3"]
    assert path.read_bytes() == before
    assert [one.name for one in folder.iterdir()] == ["ledger.db"]
    shutil.rmtree(folder)


def test_d17_style_settings_hold_on_every_connection(sqlite_engine: Engine) -> None:
    wanted = {"foreign_keys": 1, "recursive_triggers": 1, "synchronous": 2, "trusted_schema": 0}
    with reading(sqlite_engine) as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in (*wanted, "journal_mode")
        }
    assert found == {**wanted, "journal_mode": "wal"}
    assert sqlite3.sqlite_version_info >= (3, 37), "STRICT tables need it"
