"""A laid-out ledger once more: the first time by acts, after that by the rows that they wrote.

Most tests begin with the same factory. Its acts are played for real the first time that a process
asks for it on a database; every later test begins with the same rows, written through all guards,
and the same evidence files. A ledger that holds something already is laid out by acts.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from ghg.ledger.sessions import reading, writing
from ghg.ledger.tables import METADATA

Rows = Mapping[str, list[tuple[Any, ...]]]
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Laid:
    """What the acts of a lay-out left behind: rows by table, files by place."""

    rows: Rows
    files: Mapping[Path, bytes]
    answer: Any


_LAID: dict[Hashable, Laid] = {}


def laid_out_once(
    engine: Engine, name: Hashable, acts: Callable[[], Answer], evidence: Path | None = None
) -> Answer:
    """Bring an empty ledger to where the acts of this name lead; give their plain answer.

    The acts take nothing in that the name does not say.
    """
    key = (engine.dialect.name, name)
    if _begun(engine):
        return acts()
    if key in _LAID:
        _write(engine, _LAID[key], evidence)
    else:
        _LAID[key] = _played(engine, acts, evidence)
    return _LAID[key].answer  # type: ignore[no-any-return]


def _begun(engine: Engine) -> bool:
    with reading(engine) as connection:
        return bool(_all(connection, "SELECT 1 FROM journal LIMIT 1"))


def _played(engine: Engine, acts: Callable[[], object], evidence: Path | None) -> Laid:
    before = _rows(engine)
    answer = acts()
    rows = {table: found for table, found in _rows(engine).items() if not before[table]}
    return Laid(rows, _files(evidence), answer)


def _rows(engine: Engine) -> Rows:
    with reading(engine) as connection:
        return {
            table.name: _all(
                connection,
                f"SELECT {_columns(table.name)} FROM {table.name}"
                f" ORDER BY {', '.join(key.name for key in table.primary_key)}",
            )
            for table in METADATA.sorted_tables
        }


def _all(connection: Connection, statement: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in connection.exec_driver_sql(statement)]


def _columns(table: str) -> str:
    columns = METADATA.tables[table].columns
    return ", ".join(column.name for column in columns if column.computed is None)


def _write(engine: Engine, laid: Laid, evidence: Path | None) -> None:
    sign = "?" if engine.dialect.name == "sqlite" else "%s"
    with writing(engine) as connection:
        for table, rows in laid.rows.items():
            if rows:
                signs = ", ".join([sign] * len(rows[0]))
                insert = f"INSERT INTO {table} ({_columns(table)}) VALUES ({signs})"
                connection.exec_driver_sql(insert, rows)
    for place, content in laid.files.items():
        path = evidence / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _files(evidence: Path | None) -> Mapping[Path, bytes]:
    if evidence is None:
        return {}
    found = (path for path in evidence.rglob("*") if path.is_file())
    return {path.relative_to(evidence): path.read_bytes() for path in found}
