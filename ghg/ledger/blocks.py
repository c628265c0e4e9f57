"""Blocks of records on their way into the tables: parallel columns, sorted, digested, written.

Never an object per record: a million of them cost a hundred times what the database asks for. The
digest of a block covers every stored column, so that `check` can compute it again from the tables.
"""

import hashlib
import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from operator import itemgetter
from typing import Any, TypeAlias

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

# A column as a sequence, or as the one value that all its rows share.
Column: TypeAlias = "Sequence[Any] | int | None"
Columns: TypeAlias = Mapping[str, Column]

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


def settled(column: Sequence[Any]) -> Column:
    """Give a column that holds one number, or no text at all, as that single value."""
    one = column[0]
    if (one == "" or not isinstance(one, str)) and column.count(one) == len(column):
        return one if one == "" or one is None else int(one)
    return column


def write_rows(connection: Connection, table: str, columns: Columns, count: int) -> None:
    """Write rows inside the running transaction, the fastest way that the database has.

    The driver's own error comes dressed as SQLAlchemy's.
    """
    if not count:
        return
    cursor: Any = connection.connection.cursor()
    write = _copy if connection.dialect.name == "postgresql" else _insert
    try:
        write(cursor, table, columns, count)
    except connection.dialect.loaded_dbapi.Error as error:
        raise DBAPIError(table, None, error) from error
    finally:
        cursor.close()


def digest(*tables: tuple[Iterable[Column], int]) -> str:
    """Hash columns of so many rows: numbers as 64 bits (nothing as 0), texts with their lengths."""
    made = hashlib.sha256()
    for columns, count in tables:
        for column in columns:
            for part in _parts(column, count):
                made.update(len(part).to_bytes(8, "little") + part)
    return made.hexdigest()


def _parts(column: Column, count: int) -> tuple[bytes, ...]:
    if column == "":
        return bytes(8 * count), b""
    if column is None or isinstance(column, int):
        return (_numbers([column or 0]) * count,)
    if count and isinstance(column[0], str):
        return _numbers([len(text) for text in column]), "".join(column).encode()
    return (_numbers([value or 0 for value in column]),)


def _numbers(values: Sequence[int]) -> bytes:
    held = array("q", values)
    if sys.byteorder == "big":
        held.byteswap()
    return held.tobytes()


def _single(column: Column) -> bool:
    return column is None or column == "" or isinstance(column, int)


def _literal(column: Column) -> str:
    """Write a shared value into the statement: a number, NULL or the empty text, nothing else."""
    if not _single(column):
        return "?"
    if column is None:
        return "NULL"
    return "''" if column == "" else str(column)


def _picked(column: Sequence[Any], order: Sequence[int]) -> Sequence[Any]:
    if not column or column.count(column[0]) == len(column):
        return column[: len(order)]
    return itemgetter(*order)(column) if len(order) > 1 else tuple(column[at] for at in order)


def _insert(cursor: Any, table: str, columns: Columns, _count: int) -> None:
    # A value that all rows share stands in the statement: binding it a million times costs seconds.
    marks = ", ".join(_literal(column) for column in columns.values())
    varying = [column for column in columns.values() if not _single(column)]
    statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608
    cursor.executemany(statement, zip(*varying, strict=True))


def _copy(cursor: Any, table: str, columns: Columns, count: int) -> None:
    whole = [repeat(one, count) if _single(one) else one for one in columns.values()]
    with cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
        for row in zip(*whole, strict=True):
            copy.write_row(row)
