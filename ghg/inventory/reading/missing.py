"""Reading what is not measured: estimates with their approvers, and how stocks were counted.

The approver of an estimate stands in the entry of its record. Entries carry a time, not a journal
number: as of an earlier number those count that were made before the next act.
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, text

from ghg.domain.numbers import MILLIONTHS
from ghg.inventory.plantbooks import Estimate, StockCount
from ghg.inventory.reading.cells import LIVE_THEN
from ghg.ledger.codes import RecordKind
from ghg.ledger.rows import table
from ghg.plan.plan import NOW, Plan, rows_of

END_OF_TIME = "9999"
AT_ONCE = 500

# The entry of a record has its key; that of a bill over several months has the bill's days.
_APPROVER = """coalesce((SELECT e.approver FROM entry e
  LEFT JOIN bill p ON p.org_id = a.org_id AND p.id = a.bill_id
  WHERE e.org_id = a.org_id AND e.stream_id = a.stream_id AND e.document = a.document
  AND e.line = a.line AND e.kind = a.kind AND e.approver <> '' AND e.created_utc < :before
  AND e.first_day = coalesce(p.first_day, a.first_day)
  AND e.last_day = coalesce(p.last_day, a.last_day) ORDER BY e.id DESC LIMIT 1), '')"""

_ESTIMATES = text(
    f"""SELECT stream_id, month, kind, method, approver, sum(quantity) AS quantity
FROM (SELECT a.stream_id, a.month, a.kind, a.method, a.quantity, {_APPROVER} AS approver
  {LIVE_THEN} AND a.estimated = 1 AND a.stream_id IN :streams) each_one
GROUP BY stream_id, month, kind, method, approver
ORDER BY stream_id, month, kind, method, approver"""  # noqa: S608 - constants
).bindparams(bindparam("streams", expanding=True))


def read_estimates(
    connection: Connection,
    org_id: int,
    plan: Plan,
    streams: Iterable[str],
    months: tuple[int, int],
    up_to: int = NOW,
) -> tuple[Estimate, ...]:
    """Give the estimated quantities of some streams by month, kind of record, method, approver."""
    codes = {plan.stream_ids[code]: code for code in streams}
    asked = {"org": org_id, "first": months[0], "last": months[1], "up_to": up_to}
    before = _time_after(connection, org_id, up_to)
    ids = sorted(codes)
    found: list[Row[Any]] = []
    for start in range(0, len(ids), AT_ONCE):
        some = {**asked, "before": before, "streams": ids[start : start + AT_ONCE]}
        found += connection.execute(_ESTIMATES, some).all()
    return tuple(
        Estimate(
            stream=codes[row.stream_id],
            month=row.month,
            metered=row.kind == RecordKind.METERED,
            quantity=Fraction(int(row.quantity), MILLIONTHS),
            method=row.method,
            approver=row.approver,
        )
        for row in found
    )


def read_counts(
    connection: Connection, org_id: int, plan: Plan, up_to: int = NOW
) -> tuple[StockCount, ...]:
    """Give the stock counts, the latest revision of each; one without a name was taken back."""
    codes = {row_id: code for code, row_id in plan.stream_ids.items()}
    latest = {
        (row.stream_id, row.day): row
        for row in rows_of(connection, org_id, "stock_count", up_to)
        if row.stream_id in codes
    }
    return tuple(
        StockCount(codes[row.stream_id], row.day, row.method, row.counted_by, row.witness)
        for row in latest.values()
        if row.counted_by
    )


def _time_after(connection: Connection, org_id: int, up_to: int) -> str:
    """Give the time of the first act after a journal number."""
    journal = table("journal")
    later = (journal.c.org_id == org_id) & (journal.c.seq > up_to)
    wanted = select(journal.c.at_utc).where(later).order_by(journal.c.seq).limit(1)
    return connection.scalar(wanted) or END_OF_TIME
