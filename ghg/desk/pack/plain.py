"""Rows of the tables as plain JSON: decimals as text, every other value as it is stored."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Looking
from ghg.domain import numbers
from ghg.ledger.rows import table


def plain_row(row: Row[Any], leave_out: Iterable[str] = ()) -> dict[str, Any]:
    """Give a row as JSON types, without the columns that are left out."""
    left = {"org_id", *leave_out}
    return {name: _plain(value) for name, value in row._mapping.items() if name not in left}


def rows_until(at: Looking, name: str, seq: int, order: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Give the rows that entries of the journal up to a number made, in a fixed order."""
    rows = table(name)
    wanted = select(rows).where((rows.c.org_id == at.org_id) & (rows.c.seq <= seq))
    for row in at.connection.execute(wanted.order_by(*(rows.c[one] for one in order))).all():
        yield plain_row(row)


def _plain(value: Any) -> Any:
    return numbers.plain(value) if isinstance(value, Decimal) else value
