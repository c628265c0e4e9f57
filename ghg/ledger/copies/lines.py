"""Rows of tables as lines of open text: one canonical JSON object per line (NDJSON).

A line holds what is stored: whole numbers, texts, null; a quantity is in millionths, as in the
table. Bytes that are UTF-8 are written as text, others as {"base64": ...}; what the database
computes itself is left out. Rows come in the order of their key, so the same books give the same
bytes on SQLite and on PostgreSQL.
"""

import base64
import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, LargeBinary, Table

from ghg.ledger.copies import doors
from ghg.ledger.tables import METADATA

TABLES = tuple(METADATA.sorted_tables)
_STREAM = {"yield_per": 2000}


def stored_columns(table: Table) -> list[str]:
    """Name the columns of a table that are written and not computed."""
    return [column.name for column in table.columns if column.computed is None]


def lines(connection: Connection, table: Table) -> Iterator[bytes]:
    """Give a table's rows as lines, in the order of the key; without what no copy carries."""
    names = stored_columns(table)
    key = ", ".join(column.name for column in table.primary_key)
    some = f"{table.name}{doors.kept(table.name)}"
    query = f"SELECT {', '.join(names)} FROM {some} ORDER BY {key}"  # noqa: S608 our names
    for row in connection.exec_driver_sql(query, execution_options=_STREAM):
        yield _line(dict(zip(names, row, strict=True)))


def digests(connection: Connection) -> dict[str, tuple[int, str]]:
    """Give table -> (rows, SHA-256 of all its lines): equal where the books are equal."""
    return {table.name: _digest(lines(connection, table)) for table in TABLES}


def row_of(line: bytes, table: Table) -> tuple[Any, ...]:
    """Read a line as the values of a table's stored columns; raises ValueError."""
    said = json.loads(line)
    names = stored_columns(table)
    if not isinstance(said, Mapping) or sorted(said) != sorted(names):
        raise ValueError(table.name)
    return tuple(_value(said[name], table.columns[name].type) for name in names)


def _digest(found: Iterator[bytes]) -> tuple[int, str]:
    made, count = hashlib.sha256(), 0
    for line in found:
        made.update(line)
        count += 1
    return count, made.hexdigest()


def _line(row: Mapping[str, Any]) -> bytes:
    told = {name: _told(value) for name, value in row.items()}
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode() + b"\n"


def _told(value: Any) -> Any:
    if isinstance(value, bytes | memoryview):
        plain = bytes(value)
        try:
            return plain.decode()
        except UnicodeDecodeError:
            return {"base64": base64.b64encode(plain).decode()}
    if value is None or (isinstance(value, int | str) and not isinstance(value, bool)):
        return value
    raise TypeError(type(value).__name__)


def _value(told: Any, kind: Any) -> Any:
    if isinstance(told, float | bool | list):
        raise TypeError
    if isinstance(told, Mapping):
        return base64.b64decode(told["base64"], validate=True)
    return told.encode() if isinstance(kind, LargeBinary) and isinstance(told, str) else told
