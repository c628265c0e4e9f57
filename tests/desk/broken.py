"""A hand in the database: rows written past every guard, in a transaction that is rolled back.

SQLite: foreign keys and CHECKs are switched off, triggers dropped, tables built anew without a
unique key. PostgreSQL: the session acts as a replica, for which no trigger and no foreign key
works; CHECKs, unique keys and the exclusion are dropped. Then the invariants are asked.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, text

from ghg.desk.context import Desk, looking
from ghg.desk.invariants.invariant import Seen
from ghg.desk.invariants.registry import INVARIANTS
from ghg.domain.issue import issue_hash
from ghg.holdings.audit import audit
from ghg.ledger.tables import METADATA
from tests.holdings.scratch import _without

Hand = Callable[[Connection], object]


def sql(*statements: str) -> Hand:
    """Give a hand that runs statements."""

    def at_work(connection: Connection) -> None:
        for statement in statements:
            connection.execute(text(statement))

    return at_work


def reissued(change: Callable[[Any], object], issue: int = 2) -> Hand:
    """Give a hand that changes the document of an issue and makes its hash fit."""

    def at_work(connection: Connection) -> None:
        row = connection.execute(text(f"SELECT document FROM issue WHERE id = {issue}")).one()
        held = json.loads(bytes(row.document))
        change(held)
        plain = json.dumps(held, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        said = {"document": plain.encode(), "sha256": issue_hash(plain.encode())}
        wanted = f"UPDATE issue SET document = :document, sha256 = :sha256 WHERE id = {issue}"
        connection.execute(text(wanted), said)

    return at_work


def broken(desk: Desk, hand: Hand, without: Sequence[str] = ()) -> set[str]:
    """Name the invariants that do not hold after a hand was at work; everything is put back."""
    with unguarded(desk, without) as seen:
        hand(seen.at.connection)
        again = Seen(desk, seen.at, audit(seen.at.connection, seen.at.org_id))
        answers = {one.id: one.look(again).problems for one in INVARIANTS}
        return {number for number, said in answers.items() if any(p.level == "error" for p in said)}


@contextmanager
def unguarded(desk: Desk, without: Sequence[str]) -> Iterator[Seen]:
    """Hold a transaction in which no guard works."""
    with looking(desk) as at:
        org_id, row, who = at.org_id, at.organisation, {}
        who = {name: getattr(at, name) for name in at.__slots__ if name == "who"}
    with desk.engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        if connection.dialect.name == "sqlite":
            for pragma in (
                "foreign_keys=OFF",
                "ignore_check_constraints=ON",
                "query_only=OFF",
                "legacy_alter_table=ON",
            ):
                raw.execute(f"PRAGMA {pragma}")
        with connection.begin() as transaction:
            _take_away(connection, without)
            yield Seen(desk, type(at)(connection, org_id, row, **who), audit(connection, org_id))
            transaction.rollback()


def _take_away(connection: Connection, without: Sequence[str]) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        for name in without:
            table = name.removeprefix("ex_") if name.startswith("ex_") else _table(name)
            table = "serial_root" if name.startswith("ex_") else table
            connection.execute(text(f"ALTER TABLE {table} DROP CONSTRAINT {name} CASCADE"))
        return
    found = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for (trigger,) in found.all():
        connection.exec_driver_sql(f"DROP TRIGGER {trigger}")
    for name in without:
        if name.startswith("uq_"):
            _rebuilt(connection, _table(name), name)


def _table(constraint: str) -> str:
    return next(
        table.name
        for table in METADATA.sorted_tables
        if constraint in {str(one.name) for one in table.constraints}
    )


def _rebuilt(connection: Connection, table: str, without: str) -> None:
    """Build a table of SQLite anew without a key."""
    made = f"SELECT sql FROM sqlite_master WHERE type = 'table' AND name = '{table}'"
    statement = str(connection.exec_driver_sql(made).scalar())
    names = ", ".join(one.name for one in METADATA.tables[table].columns if one.computed is None)
    connection.exec_driver_sql(f"ALTER TABLE {table} RENAME TO was_{table}")
    connection.exec_driver_sql(_without(statement, {without}))
    connection.exec_driver_sql(f"INSERT INTO {table} ({names}) SELECT {names} FROM was_{table}")
    connection.exec_driver_sql(f"DROP TABLE was_{table}")
