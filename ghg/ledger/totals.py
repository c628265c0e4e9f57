"""Monthly totals: sums of the live records of a stream, month and kind, kept at posting.

A record is live when it is no reversal and has none. New records are added to the totals; after a
reversal the cells that it touched are computed anew.
"""

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.ledger.sessions import error_name

LIVE = """a.posting <> 2 AND NOT EXISTS (SELECT 1 FROM activity_record r
  WHERE r.org_id = a.org_id AND r.corrects = a.id AND r.posting = 2)"""

_CELL = "org_id, stream_id, month, kind"
_SUMS = """sum(a.quantity) AS quantity, count(*) AS n,
  sum(CASE WHEN a.estimated = 1 THEN a.quantity ELSE 0 END) AS estimated_quantity,
  sum(CASE WHEN a.data_class > 1 THEN a.quantity ELSE 0 END) AS weaker_quantity,
  max(a.data_class) AS weakest_class, max(a.rank) AS weakest_rank, max(a.batch_id) AS last_batch"""
_COLUMNS = (
    f"{_CELL}, quantity, n, estimated_quantity, weaker_quantity, weakest_class, weakest_rank,"
    " last_batch"
)
_GREATER = {"sqlite": "max", "postgresql": "greatest"}
_OVERFLOWS = ("SQLITE_CONSTRAINT_DATATYPE", "3091", "22003")  # 3091 is the second
_AGGREGATE = f"SELECT a.org_id, a.stream_id, a.month, a.kind, {_SUMS} FROM activity_record a"  # noqa: S608
_GROUPED = "GROUP BY a.org_id, a.stream_id, a.month, a.kind"


def add_totals(connection: Connection, org_id: int, first: int, last: int) -> None:
    """Add new records, ids from `first` to `last`, to the totals; raises E-RANGE.total."""
    greater = _GREATER[connection.dialect.name]
    statement = f"""INSERT INTO monthly_total ({_COLUMNS})
{_AGGREGATE} WHERE a.org_id = :org AND a.id BETWEEN :first AND :last {_GROUPED}
ON CONFLICT ({_CELL}) DO UPDATE SET
  quantity = monthly_total.quantity + excluded.quantity,
  n = monthly_total.n + excluded.n,
  estimated_quantity = monthly_total.estimated_quantity + excluded.estimated_quantity,
  weaker_quantity = monthly_total.weaker_quantity + excluded.weaker_quantity,
  weakest_class = {greater}(monthly_total.weakest_class, excluded.weakest_class),
  weakest_rank = {greater}(monthly_total.weakest_rank, excluded.weakest_rank),
  last_batch = excluded.last_batch"""
    _run(connection, statement, org_id, first, last)


def recompute_totals(connection: Connection, org_id: int, first: int, last: int) -> None:
    """Compute the cells anew that the records from `first` to `last` belong to."""
    touched = f"""SELECT DISTINCT {_CELL} FROM activity_record
  WHERE org_id = :org AND id BETWEEN :first AND :last"""  # noqa: S608
    drop = f"DELETE FROM monthly_total WHERE ({_CELL}) IN ({touched})"  # noqa: S608
    make = f"""INSERT INTO monthly_total ({_COLUMNS})
SELECT a.org_id, a.stream_id, a.month, a.kind, {_SUMS}
FROM ({touched}) c CROSS JOIN activity_record a
WHERE a.org_id = c.org_id AND a.stream_id = c.stream_id AND a.kind = c.kind
  AND a.first_day BETWEEN c.month * 100 + 1 AND c.month * 100 + 31 AND {LIVE}
{_GROUPED}"""  # noqa: S608
    _run(connection, drop, org_id, first, last)
    _run(connection, make, org_id, first, last)


def totals_problems(connection: Connection, org_id: int) -> list[Problem]:
    """Compare every total with the sum of its records, set-wise; E-DAMAGE.total for each."""
    stored = f"SELECT {_COLUMNS} FROM monthly_total WHERE org_id = :org"  # noqa: S608
    summed = f"{_AGGREGATE} WHERE a.org_id = :org AND {LIVE} {_GROUPED}"
    differ = f"""SELECT DISTINCT stream_id, month, kind FROM (
  SELECT * FROM ({stored} EXCEPT {summed}) one
  UNION ALL SELECT * FROM ({summed} EXCEPT {stored}) other) both_ways
ORDER BY stream_id, month, kind"""  # noqa: S608
    found = connection.execute(text(differ), {"org": org_id})
    return [
        Problem(
            "E-DAMAGE.total",
            Place(subject=f"stream {row.stream_id}"),
            str(row.month),
            {"month": str(row.month), "kind": str(row.kind)},
        )
        for row in found
    ]


def _run(connection: Connection, statement: str, org_id: int, first: int, last: int) -> None:
    try:
        connection.execute(text(statement), {"org": org_id, "first": first, "last": last})
    except DBAPIError as error:
        if error_name(error) in _OVERFLOWS or "overflow" in str(error.orig):
            raise DataError("E-RANGE.total", NOWHERE) from error
        raise
