"""What stands in a database beside our guards, or under their names with another text.

A file from a stranger can carry a trigger of its own, which would work whenever we write, or a
CHECK that has our name and checks nothing. Triggers are looked for at every start; the text of the
tables of SQLite, which costs a tenth of a second, by the full check and before a backup is put
back. PostgreSQL writes conditions in its own words: there only names are compared (`guards`).
"""

import re

from sqlalchemy import Connection, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from ghg.ledger import guards
from ghg.ledger.tables import METADATA

_TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": """SELECT t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace
      UNION ALL SELECT r.rulename FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
      WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace""",
}
_STORED = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index')"
_BETWEEN = re.compile(r",\s*\n")


def strange(connection: Connection) -> list[str]:
    """Name the triggers, and on PostgreSQL the rules, that are none of ours."""
    name = connection.dialect.name
    found = connection.execute(text(_TRIGGERS[name])).scalars()
    return sorted(set(found) - guards.triggers(name).keys())


def altered(connection: Connection) -> list[str]:
    """Name the tables and indexes of SQLite whose text is not ours; none on PostgreSQL."""
    if connection.dialect.name != "sqlite":
        return []
    stored = {str(name): str(sql) for name, sql in connection.exec_driver_sql(_STORED)}
    return sorted(
        name
        for name, sql in _ours().items()
        if name in stored and _parts(stored[name]) != _parts(sql)
    )


def _ours() -> dict[str, str]:
    """Give name -> the statement that makes a table or an index."""
    dialect = sqlite.dialect()
    made = {
        table.name: str(CreateTable(table).compile(dialect=dialect))
        for table in METADATA.sorted_tables
    }
    for table in METADATA.sorted_tables:
        for index in table.indexes:
            made[str(index.name)] = str(CreateIndex(index).compile(dialect=dialect))
    return made


def _parts(statement: str) -> set[str]:
    """Take a statement apart into columns and constraints, whose order means nothing."""
    plain = (" ".join(part.replace('"', "").split()) for part in _BETWEEN.split(statement.strip()))
    return {part.removesuffix(" ) STRICT") for part in plain}
