"""Ledgers from which guards are taken away: what a wall holds shows when the wall is gone.

SQLite: the tables are built anew in memory, without the lines of some guards. PostgreSQL: guards
are dropped in a transaction that is rolled back. Both say which guard refused; SQLite names no
foreign key, so there all foreign keys of a table go by one name.
"""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Protocol

from sqlalchemy import (
    Connection,
    Engine,
    ForeignKeyConstraint,
    PrimaryKeyConstraint,
    TextClause,
    UniqueConstraint,
    text,
)
from sqlalchemy.exc import DBAPIError

from ghg.ledger import guards
from ghg.ledger.tables import METADATA

HOLDINGS = (
    *("allowed_transition", "serial_batch", "serial_root", "holding_use"),
    *("block", "block_split", "block_event"),
)
BESIDE = ("organisation", "journal", "evidence", "entity")
Statement = tuple[str, Mapping[str, object]]


class Scratch(Protocol):
    """A ledger that is put back after each trial."""

    dialect: str

    def tried(self, statements: Sequence[Statement], without: Collection[str]) -> str:
        """Run statements where some guards are gone; name what refused, "" for nothing."""
        ...


def keys_of(name: str) -> set[str]:
    """Name the foreign keys of a table."""
    return {str(key.name) for key in METADATA.tables[name].foreign_key_constraints}


class SqliteScratch:
    """Some tables of a SQLite file, in memory, with their triggers and foreign keys; those `beside`
    them come without triggers."""

    dialect = "sqlite"

    def __init__(
        self, path: Path, own: tuple[str, ...] = HOLDINGS, beside: tuple[str, ...] = BESIDE
    ) -> None:
        self.beside = beside
        with closing(sqlite3.connect(path)) as source:
            rows = source.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
            self.made = [row for row in rows if row[2] in own + beside and row[3]]
            self.rows = {name: _rows(source, name) for name in own + beside}

    def tried(self, statements: Sequence[Statement], without: Collection[str]) -> str:
        with closing(sqlite3.connect(":memory:")) as scratch:
            self.build(scratch, without)
            scratch.execute("PRAGMA foreign_keys=ON")
            for statement, values in statements:
                try:
                    scratch.execute(statement, values)
                except sqlite3.IntegrityError as error:
                    return _sqlite_refuser(str(error), statement)
        return ""

    def build(self, scratch: sqlite3.Connection, without: Collection[str]) -> None:
        """Write the tables and their rows into an empty file, without some guards."""
        gone = set(without) | _leaning(without)
        for kind in ("table", "index", "trigger"):
            self._build(scratch, kind, gone)
        scratch.commit()  # pragmas do nothing inside a transaction

    def _build(self, scratch: sqlite3.Connection, kind: str, gone: set[str]) -> None:
        for made, name, table, sql in self.made:
            if made != kind or name in gone or (kind == "trigger" and table in self.beside):
                continue
            scratch.execute(_without(sql, gone) if kind == "table" else sql)
            if kind == "table":
                columns, rows = self.rows[name]
                signs = ", ".join("?" * len(columns))
                scratch.executemany(
                    f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({signs})", rows
                )


class PostgresScratch:
    """A PostgreSQL ledger; every trial is rolled back."""

    dialect = "postgresql"

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def tried(self, statements: Sequence[Statement], without: Collection[str]) -> str:
        with self.engine.connect() as connection, connection.begin() as transaction:
            for name in sorted(without):
                _drop(connection, name)
            said = _first_refusal(connection, statements)
            transaction.rollback()
        return said


def _first_refusal(connection: Connection, statements: Sequence[Statement]) -> str:
    for statement, values in statements:
        try:
            connection.execute(text(statement), values)
        except DBAPIError as error:
            diagnosis = error.orig.diag  # type: ignore[union-attr]
            return diagnosis.constraint_name or _trigger(diagnosis.message_primary, statement)
    return ""


def _drop(connection: Connection, name: str) -> None:
    triggers = guards.triggers("postgresql")
    if name in triggers:
        connection.execute(text(f"DROP TRIGGER IF EXISTS {name} ON {triggers[name][0]}"))
        return
    connection.execute(text(f"DROP INDEX IF EXISTS {name}") if name in _INDEXES else _cut_off(name))


def _cut_off(name: str) -> TextClause:
    table = next(one for one in METADATA.tables if name in _names(one))
    return text(f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {name} CASCADE")


def _names(table: str) -> set[str]:
    found = {str(one.name) for one in METADATA.tables[table].constraints}
    return found | ({"ex_serial_root_taken"} if table == "serial_root" else set())


def _leaning(names: Collection[str]) -> set[str]:
    """Name the foreign keys that lean on keys that are gone: they go with them."""
    targets = [
        (table.name, {column.name for column in key.columns})
        for table in METADATA.sorted_tables
        for key in (table.primary_key, *table.constraints)
        if key.name in names and not isinstance(key, ForeignKeyConstraint)
    ]
    return {
        str(key.name)
        for table in METADATA.sorted_tables
        for key in table.foreign_key_constraints
        if (key.referred_table.name, {one.column.name for one in key.elements}) in targets
    }


def _without(sql: str, gone: Collection[str]) -> str:
    """Take the lines of some constraints out of a CREATE TABLE."""
    head, _, tail = sql.rpartition("\n)")
    lines = [line.rstrip().rstrip(",") for line in head.split(", \n")]
    kept = [line for line in lines if not any(f"CONSTRAINT {name} " in line for name in gone)]
    return ", \n".join(kept) + "\n)" + tail


def _rows(source: sqlite3.Connection, name: str) -> tuple[list[str], list[tuple[object, ...]]]:
    table = METADATA.tables[name]
    columns = [column.name for column in table.columns if column.computed is None]
    found = source.execute(f"SELECT {', '.join(columns)} FROM {name}").fetchall()
    return columns, found


def _sqlite_refuser(said: str, statement: str) -> str:
    kind, _, rest = said.partition(" failed")
    table = _table(statement)
    if kind == "FOREIGN KEY constraint":
        return f"keys of {table}"
    if kind == "UNIQUE constraint":
        columns = {word.rpartition(".")[2] for word in rest.removeprefix(": ").split(", ")}
        return _unique(table, columns)
    return rest.removeprefix(": ") if kind == "CHECK constraint" else _trigger(said, statement)


def _unique(table: str, columns: set[str]) -> str:
    """Find a key by its columns; the wholes of a root are held by an index."""
    for key in METADATA.tables[table].constraints:
        keeps_apart = isinstance(key, UniqueConstraint | PrimaryKeyConstraint)
        if keeps_apart and {column.name for column in key.columns} == columns:
            return str(key.name)
    return next(str(index.name) for index in METADATA.tables[table].indexes if index.unique)


def _trigger(said: str, statement: str) -> str:
    act = statement.split(maxsplit=1)[0].lower()
    if "range lower bound" in said:  # a range of PostgreSQL knows its order by itself
        return "ex_serial_root_taken"
    if "taken" in said:
        return "serial_root_taken"
    if "unvoided" in said:
        return "serial_root_new"
    assert "only grows" in said, said
    return f"{said.rpartition(': ')[2]}_no_{'replace' if act == 'insert' else act}"


def _table(statement: str) -> str:
    words = statement.replace("(", " ").split()
    return next(word for word in words if word in METADATA.tables)


_INDEXES = {str(index.name) for table in METADATA.sorted_tables for index in table.indexes}
