"""Records as a person reads them: the live ones of a stream and month, with their batch and file.

A reversed record is not live; it stays in the books and in the journal.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, TextClause, text

from ghg.desk.context import Desk, Looking, id_of, looking
from ghg.domain import numbers
from ghg.errors import NOWHERE, DataError
from ghg.intake.words import DATA_CLASSES, RECORD_KINDS
from ghg.ledger.totals import LIVE

FIRST = 20
_AT_ONCE = 10_000

_FROM = """FROM activity_record a
JOIN stream s ON s.org_id = a.org_id AND s.id = a.stream_id
JOIN batch b ON b.org_id = a.org_id AND b.id = a.batch_id
LEFT JOIN bill p ON p.org_id = a.org_id AND p.id = a.bill_id"""
_COLUMNS = """a.id, s.code AS stream, s.unit, a.first_day, a.last_day, a.document, a.line,
  a.quantity, a.kind, a.data_class, a.estimated, a.method, a.rank, a.bill_id, a.corrects,
  a.batch_id, b.kind AS batch_kind, b.file_name,
  p.first_day AS bill_first_day, p.last_day AS bill_last_day, p.quantity AS bill_quantity"""
# The entry of a record has its key; that of a bill over several months has the bill's days.
_SAID = """(SELECT e.{word} FROM entry e
  WHERE e.org_id = a.org_id AND e.stream_id = a.stream_id AND e.document = a.document
  AND e.line = a.line AND e.kind = a.kind AND e.first_day = coalesce(p.first_day, a.first_day)
  AND e.last_day = coalesce(p.last_day, a.last_day) ORDER BY e.id DESC LIMIT 1) AS {word}"""
_WORDS = ", ".join(_SAID.format(word=word) for word in ("note", "approver"))
_SUMS = "SELECT a.kind, count(*) AS n, sum(a.quantity) AS q"
_KINDS = {number: name for name, (number, _, _) in RECORD_KINDS.items()}
_CLASSES = {number: name for name, (number, _, _) in DATA_CLASSES.items()}


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record: `quantity` in the stream's unit; `bill` when it is a share of one.

    The bill's days and its whole quantity are as printed on it. Note and approver of an estimate
    are those of the last entry behind the record.
    """

    record: int
    stream: str
    first_day: int
    last_day: int
    document: str
    line: int
    quantity: Decimal
    unit: str
    kind: str
    data_class: str
    estimated: bool
    method: str
    rank: int
    bill: int | None
    corrects: int | None
    batch: int
    batch_kind: str
    file_name: str
    bill_first_day: int | None
    bill_last_day: int | None
    bill_quantity: Decimal | None
    note: str
    approver: str


@dataclass(frozen=True, slots=True)
class Records:
    """Some records of a stream and month, how many there are, and the sum of each kind."""

    rows: tuple[RecordView, ...]
    count: int
    sums: tuple[tuple[str, Decimal], ...]

    @property
    def sum(self) -> Decimal:
        """The sum over all kinds; of stocks and purchases it is no consumption."""
        whole = sum(numbers.millionths(quantity) for _, quantity in self.sums)
        return numbers.quantity(whole)


def records_of(desk: Desk, stream: str, month: int, limit: int = FIRST) -> Records:
    """Give the first live records of a stream in a month, with count and sums; E-REF.stream."""
    with looking(desk) as at:
        where, asked = _where(at, stream, month, month)
        rows = _selected(at, where, asked, limit)
        summed = f"{_SUMS} {_FROM} {where} GROUP BY a.kind ORDER BY a.kind"
        sums = at.connection.execute(text(summed), asked).all()
    return Records(
        rows=tuple(_view(row) for row in rows),
        count=sum(row.n for row in sums),
        sums=tuple((_KINDS[row.kind], numbers.quantity(int(row.q))) for row in sums),
    )


def record_shown(desk: Desk, record: int) -> RecordView:
    """Give one record, live or not; raises E-REF.record."""
    with looking(desk) as at:
        asked = {"org": at.org_id, "record": record}
        found = at.connection.execute(
            _statement("WHERE a.org_id = :org AND a.id = :record"), asked
        ).first()
    if found is None:
        raise DataError("E-REF.record", NOWHERE, str(record))
    return _view(found)


def activity_list(
    desk: Desk, stream: str = "", first_month: int = 0, last_month: int = 0, limit: int = 1000
) -> tuple[RecordView, ...]:
    """List live records by stream and day; without a stream all, without months all."""
    with looking(desk) as at:
        where, asked = _where(at, stream, first_month, last_month)
        return tuple(_view(row) for row in _selected(at, where, asked, limit))


def every_record(
    desk: Desk, stream: str = "", first_month: int = 0, last_month: int = 0
) -> Iterator[RecordView]:
    """Stream all live records; memory does not grow with their number."""
    with looking(desk) as at:
        where, asked = _where(at, stream, first_month, last_month)
        found = at.connection.execution_options(yield_per=_AT_ONCE).execute(
            _statement(where), asked
        )
        for row in found:
            yield _view(row)


def _where(
    at: Looking, stream: str, first_month: int, last_month: int
) -> tuple[str, dict[str, int]]:
    """Write the condition on live records with its bound values."""
    asked = {"org": at.org_id}
    parts = [f"WHERE a.org_id = :org AND {LIVE}"]
    if stream:
        asked["stream"] = id_of(at, "stream", stream)
        parts.append("AND a.stream_id = :stream")
    if first_month or last_month:
        asked["first"] = (first_month or last_month) * 100
        asked["last"] = (last_month or first_month) * 100 + 99
        parts.append("AND a.first_day BETWEEN :first AND :last")
    return " ".join(parts), asked


def _selected(at: Looking, where: str, asked: dict[str, int], limit: int) -> list[Row[Any]]:
    return list(at.connection.execute(_statement(where, "LIMIT :limit"), {**asked, "limit": limit}))


def _statement(where: str, end: str = "") -> TextClause:
    order = "ORDER BY a.stream_id, a.first_day, a.id"
    return text(f"SELECT {_COLUMNS}, {_WORDS} {_FROM} {where} {order} {end}")


def _view(row: Row[Any]) -> RecordView:
    return RecordView(
        record=row.id,
        stream=row.stream,
        first_day=row.first_day,
        last_day=row.last_day,
        document=row.document,
        line=row.line,
        quantity=numbers.quantity(int(row.quantity)),
        unit=row.unit,
        kind=_KINDS[row.kind],
        data_class=_CLASSES[row.data_class],
        estimated=bool(row.estimated),
        method=row.method,
        rank=row.rank,
        bill=row.bill_id,
        corrects=row.corrects,
        batch=row.batch_id,
        batch_kind=row.batch_kind,
        file_name=row.file_name,
        bill_first_day=row.bill_first_day,
        bill_last_day=row.bill_last_day,
        bill_quantity=None if row.bill_id is None else numbers.quantity(int(row.bill_quantity)),
        note=row.note or "",
        approver=row.approver or "",
    )
