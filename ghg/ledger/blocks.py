"""Blocks of records on their way into the tables: parallel columns, sorted, digested, written.

Never an object per record: a million of them cost a hundred times what the database asks for. The
digest of a block covers every stored column, so that `check` can compute it again from the tables.
"""

import hashlib
import sys
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

RECORD_COLUMNS = (
    "org_id",
    "id",
    "batch_id",
    "stream_id",
    "bill_id",
    "month",
    "first_day",
    "last_day",
    "document",
    "line",
    "revision",
    "kind",
    "posting",
    "quantity",
    "data_class",
    "estimated",
    "method",
    "rank",
    "corrects",
)
BILL_COLUMNS = (
    "org_id",
    "id",
    "stream_id",
    "batch_id",
    "first_day",
    "last_day",
    "document",
    "line",
    "quantity",
    "amount",
)


@dataclass(frozen=True, slots=True)
class BillBlock:
    """Bills as printed, as parallel columns; quantities and amounts in whole millionths."""

    stream: Sequence[int] = ()
    first_day: Sequence[int] = ()
    last_day: Sequence[int] = ()
    document: Sequence[str] = ()
    line: Sequence[int] = ()
    quantity: Sequence[int] = ()
    amount: Sequence[int | None] = ()


NO_BILLS = BillBlock()


@dataclass(frozen=True, slots=True)
class RecordBlock:
    """Records as parallel columns; `quantity` in whole millionths, each inside one month.

    `bill` gives for every record its position in `bills`, or None; `row` its row in the file.
    Either may be left empty.
    """

    stream: Sequence[int]
    first_day: Sequence[int]
    last_day: Sequence[int]
    document: Sequence[str]
    line: Sequence[int]
    kind: Sequence[int]
    quantity: Sequence[int]
    data_class: Sequence[int]
    estimated: Sequence[int]
    method: Sequence[str]
    rank: Sequence[int]
    bill: Sequence[int | None] = ()
    row: Sequence[int] = ()
    bills: BillBlock = NO_BILLS

    def __len__(self) -> int:
        return len(self.stream)

    def picked(self, order: Sequence[int]) -> "RecordBlock":
        """Give the rows at some positions, in that order; the bills stay."""
        columns = {name: _picked(getattr(self, name), order) for name in _COLUMNS}
        return RecordBlock(**columns, bills=self.bills)

    def kept(self, positions: Sequence[int]) -> "RecordBlock":
        """Give the rows at some positions, with their own bills only."""
        rows = self.picked(positions)
        used = sorted({at for at in rows.bill if at is not None})
        place = {old: new for new, old in enumerate(used)}
        bill = [None if at is None else place[at] for at in rows.bill]
        names = BillBlock.__slots__
        bills = BillBlock(**{name: _picked(getattr(self.bills, name), used) for name in names})
        return replace(rows, bill=bill, bills=bills)

    def in_order(self) -> "RecordBlock":
        """Give the rows sorted by stream and day, as the index wants them."""
        keys = [s * 10**8 + day for s, day in zip(self.stream, self.first_day, strict=True)]
        if all(map(int.__le__, keys, keys[1:])):
            return self
        return self.picked(sorted(range(len(keys)), key=keys.__getitem__))

    def row_of(self, position: int) -> int | None:
        """Give the row of the file that a record came from."""
        return self.row[position] if self.row else None


_COLUMNS = tuple(name for name in RecordBlock.__slots__ if name != "bills")


def write_rows(
    connection: Connection, table: str, columns: Sequence[str], rows: list[tuple[Any, ...]]
) -> None:
    """Write rows inside the running transaction, the fastest way that the database has."""
    if not rows:
        return
    if connection.dialect.name == "postgresql":
        _copy(connection, table, columns, rows)
        return
    marks = ", ".join("?" * len(columns))
    names = ", ".join(columns)
    statement = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - our own names
    connection.exec_driver_sql(statement, rows)


def digest(*tables: Iterable[Sequence[Any]]) -> str:
    """Hash columns of rows: numbers as 64 bits (nothing as 0), texts with their lengths."""
    made = hashlib.sha256()
    for columns in tables:
        for column in columns:
            for part in _parts(column):
                made.update(len(part).to_bytes(8, "little") + part)
    return made.hexdigest()


def _parts(column: Sequence[Any]) -> tuple[bytes, ...]:
    if column and isinstance(column[0], str):
        return _numbers([len(text) for text in column]), "".join(column).encode()
    return (_numbers([value or 0 for value in column]),)


def _numbers(values: Sequence[int]) -> bytes:
    held = array("q", values)
    if sys.byteorder == "big":
        held.byteswap()
    return held.tobytes()


def _picked(column: Sequence[Any], order: Sequence[int]) -> Sequence[Any]:
    if not column:
        return column
    return itemgetter(*order)(column) if len(order) > 1 else tuple(column[at] for at in order)


def _copy(
    connection: Connection, table: str, columns: Sequence[str], rows: list[tuple[Any, ...]]
) -> None:
    """COPY in the same transaction; the driver's error comes dressed as on the other path."""
    statement = f"COPY {table} ({', '.join(columns)}) FROM STDIN"
    cursor: Any = connection.connection.cursor()
    try:
        with cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)
    except connection.dialect.loaded_dbapi.Error as error:
        raise DBAPIError(statement, None, error) from error
    finally:
        cursor.close()
