"""Findings D1, D2, D4-D6, D9, D10 on holdings: each guard holds; without it the harm is done.

Source: ledger integrity, section 0, where each was reproduced on these databases.
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, Engine, Numeric, create_engine, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from ghg.domain.instruments import Instrument, State
from ghg.errors import DamageError
from ghg.holdings import blocks
from ghg.ledger import guards
from ghg.ledger.schema import check_schema
from ghg.ledger.sessions import lock_organisation, open_engine, reading, writing
from ghg.ledger.tables import METADATA
from tests.holdings.scratch import SqliteScratch
from tests.holdings.store import GEC, TODAY, founded, pen, received

REDEEM = """INSERT INTO block_event (org_id, block_id, certificate, n, from_state, to_state, on_day,
  use_id, reference, beneficiary, counterparty, currency, evidence_id, reason, actor, approver, seq)
VALUES (1, 1, 1, :n, 'reserved', 'redeemed', 20260301, 1, 'R', 'X', '', '', 1, '', :who, '', 1)"""
LAST = "SELECT n, to_state FROM block_event WHERE block_id = 1 ORDER BY n DESC LIMIT 1"
USED = """SELECT coalesce(sum(b.last_serial - b.first_serial + 1), 0) FROM block_event e
JOIN block b ON b.org_id = e.org_id AND b.id = e.block_id WHERE e.to_state = 'redeemed'"""
KEYS = {
    *("pk_block_event", "uq_block_event_inherited", "block_event_no_replace"),
    *("uq_block_event_org_id_block_id_n_to_state", "uq_block_event_org_id_block_id_n_use_id"),
}


@pytest.fixture
def reserved(engine: Engine) -> Engine:
    """Block 1, a hundred units, reserved for use 1."""
    founded(engine)
    with pen(engine) as at:
        received(at, replace(GEC, last=100))
        blocks.move(at, 1, State.RESERVED, TODAY, use_id=1)
    return engine


@pytest.fixture
def unkeyed(reserved: Engine, tmp_path: Path) -> Iterator[Engine]:
    """The same books without the keys that let an event be consumed once."""
    if reserved.dialect.name == "postgresql":
        with writing(reserved) as connection:
            for name in sorted(KEYS - {"block_event_no_replace"}):
                drop = f"ALTER TABLE block_event DROP CONSTRAINT {name} CASCADE"
                connection.execute(text(drop))
        yield reserved
        return
    with closing(sqlite3.connect(tmp_path / "unkeyed.db")) as scratch:
        SqliteScratch(Path(str(reserved.url.database))).build(scratch, KEYS)
    made = open_engine(f"sqlite:///{tmp_path / 'unkeyed.db'}")
    yield made
    made.dispose()


def first_version(engine: Engine, isolation: str = "") -> Engine:
    """Open the books as a first version does: the driver begins, and nobody locks."""
    level = {"isolation_level": isolation} if isolation else {}
    return create_engine(engine.url, **level)


def look(connection: Connection) -> tuple[int, str]:
    number, state = connection.execute(text(LAST)).one()
    return number, state


def redeem(connection: Connection, seen: tuple[int, str], who: str) -> None:
    if seen[1] == "reserved":
        connection.execute(text(REDEEM), {"n": seen[0] + 1, "who": who})
    connection.commit()


def unlocked(engine: Engine) -> None:
    """Two look, and when both have seen the block reserved, both redeem it."""
    with engine.connect() as zhang, engine.connect() as li:
        both = look(zhang), look(li)
        redeem(zhang, both[0], "Zhang")
        redeem(li, both[1], "Li")


def locked(engine: Engine) -> None:
    """The second comes while the first is at work, waits, and looks when the first is done."""

    def second() -> None:
        with writing(engine) as li:
            lock_organisation(li, 1)
            seen.append(look(li))

    seen: list[tuple[int, str]] = []
    waiting = threading.Thread(target=second)
    with writing(engine) as zhang:
        lock_organisation(zhang, 1)
        waiting.start()
        waiting.join(0.2)
        assert waiting.is_alive()
        number, _ = look(zhang)
        zhang.execute(text(REDEEM), {"n": number + 1, "who": "Zhang"})
    waiting.join(10)
    assert seen == [(3, "redeemed")]


def used(engine: Engine) -> int:
    with reading(engine) as connection:
        return int(connection.scalar(text(USED)))


def test_d1_d2_the_lock_alone_lets_one_redeem(unkeyed: Engine) -> None:
    locked(unkeyed)
    assert used(unkeyed) == 100


@pytest.mark.parametrize("isolation", ["", "REPEATABLE READ"])
def test_d1_d2_the_keys_alone_let_one_redeem(reserved: Engine, isolation: str) -> None:
    if reserved.dialect.name == "sqlite" and isolation:
        isolation = "SERIALIZABLE"  # SQLite has no other
    with pytest.raises(IntegrityError):
        unlocked(first_version(reserved, isolation))
    assert used(reserved) == 100


@pytest.mark.parametrize("isolation", ["", "REPEATABLE READ"])
def test_d1_d2_without_both_200_of_100_are_redeemed(unkeyed: Engine, isolation: str) -> None:
    if unkeyed.dialect.name == "sqlite" and isolation:
        isolation = "SERIALIZABLE"
    unlocked(first_version(unkeyed, isolation))
    assert used(unkeyed) == 200


def test_d4_an_event_is_not_replaced(sqlite_engine: Engine) -> None:
    founded(sqlite_engine)
    with pen(sqlite_engine) as at:
        received(at)
    columns = [one.name for one in METADATA.tables["block_event"].columns if one.computed is None]
    picked = ["'expected'" if name == "to_state" else name for name in columns]
    again = (
        f"INSERT OR REPLACE INTO block_event ({', '.join(columns)})"
        f" SELECT {', '.join(picked)} FROM block_event"
    )
    with closing(sqlite3.connect(str(sqlite_engine.url.database))) as raw:
        raw.execute("PRAGMA recursive_triggers=OFF")
        with pytest.raises(sqlite3.IntegrityError, match="only grows"):
            raw.execute(again)
        raw.execute("DROP TRIGGER block_event_no_replace")
        raw.execute(again)  # the guards of update and delete stand, and see nothing
        assert raw.execute("SELECT to_state FROM block_event").fetchall() == [("expected",)]


def test_d5_the_events_are_not_emptied(postgres_engine: Engine) -> None:
    founded(postgres_engine)
    with pen(postgres_engine) as at:
        received(at)
    with pytest.raises(DBAPIError, match="only grows"), writing(postgres_engine) as connection:
        connection.execute(text("TRUNCATE block_event"))
    with writing(postgres_engine) as connection:
        connection.execute(text("DROP TRIGGER block_event_no_truncate ON block_event"))
        connection.execute(text("TRUNCATE block_event"))
        assert connection.scalar(text("SELECT count(*) FROM block_event")) == 0


def test_d6_a_rebuilt_table_is_missed_at_the_start(sqlite_engine: Engine) -> None:
    founded(sqlite_engine)
    change = text("UPDATE holding_use SET year = 2024")
    with pytest.raises(DBAPIError, match="only grows"), writing(sqlite_engine) as connection:
        connection.execute(change)
    with writing(sqlite_engine) as connection:
        rebuild(connection, "holding_use")
        assert connection.execute(change).rowcount == 4  # the triggers went without a word
    with pytest.raises(DamageError, match="holding_use_no_"):
        check_schema(sqlite_engine)
    with writing(sqlite_engine) as connection:
        guards.recreate(connection)
    check_schema(sqlite_engine)


def rebuild(connection: Connection, table: str) -> None:
    """Rebuild a table as a batch migration does."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    context = MigrationContext.configure(connection, opts={"target_metadata": METADATA})
    with Operations(context).batch_alter_table(table, recreate="always") as batch:
        batch.alter_column("note", nullable=False)


def test_d9_a_price_keeps_its_digits(engine: Engine) -> None:
    typed = Decimal("12345678901234567.1234567891")
    founded(engine)
    with pen(engine) as at:
        dated = {"first_month": 202506, "last_month": 202506, "acquired_day": 20250801}
        known = {**dated, "acquired": "bought", "price": typed, "currency": "CNY"}
        blocks.receive(at, Instrument.GEC, GEC, State.HELD, **known)
        roots = METADATA.tables["serial_root"]
        assert at.connection.scalar(roots.select().with_only_columns(roots.c.price)) == typed
        at.connection.execute(text("CREATE TABLE naive (price NUMERIC(38, 10))"))
        at.connection.execute(text("INSERT INTO naive VALUES ('12345678901234567.1234567891')"))
        naive = text("SELECT price FROM naive").columns(price=Numeric(38, 10))
        kept = at.connection.scalar(naive)
    assert (kept == typed) == (engine.dialect.name == "postgresql")  # SQLite: 12345678901234568.0


@pytest.mark.parametrize("wrong", ["'abc'", "'NaN'", "1e400", "NULL", "-1", "0"])
def test_d10_a_serial_number_is_a_number(engine: Engine, wrong: str) -> None:
    """A CHECK that is open above lets text and NaN pass where a column has no strict type."""
    founded(engine)
    with pen(engine) as at:
        received(at)
    columns = [one.name for one in METADATA.tables["serial_root"].columns]
    changed = {"id": "2", "first_serial": wrong, "last_serial": wrong}
    picked = ", ".join(changed.get(name, name) for name in columns)
    said = f"INSERT INTO serial_root ({', '.join(columns)}) SELECT {picked} FROM serial_root"
    with pytest.raises(DBAPIError), writing(engine) as connection:
        connection.exec_driver_sql(said)


def test_d10_without_strict_types_and_an_upper_limit_it_is_not(engine: Engine) -> None:
    kind, wrong = ("INTEGER", "abc") if engine.dialect.name == "sqlite" else ("NUMERIC", "NaN")
    with writing(engine) as connection:
        connection.execute(text(f"CREATE TABLE loose (n {kind} CHECK (n > 0))"))
        connection.execute(text(f"INSERT INTO loose VALUES ('{wrong}')"))
        assert str(connection.scalar(text("SELECT n FROM loose"))) == wrong
        connection.execute(text(f"CREATE TABLE tight (n {kind} CHECK (n BETWEEN 1 AND 999))"))
    with pytest.raises(IntegrityError), writing(engine) as connection:
        connection.execute(text(f"INSERT INTO tight VALUES ('{wrong}')"))
