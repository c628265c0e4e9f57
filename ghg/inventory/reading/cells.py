"""Reading the sums of live records by stream, month and kind.

`up_to` is a journal number. As of now the kept monthly totals are read; as of an earlier number the
records themselves are summed, so that a replay also proves the totals.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, Row, bindparam, text

from ghg.domain.numbers import MILLIONTHS
from ghg.domain.periods import months_between
from ghg.inventory.consumption import PARTS, Cell, Consumption, consumption, first_consumption
from ghg.ledger.codes import RecordKind
from ghg.plan.plan import NOW, Plan
from ghg.plan.wanted import NOT_INVOLVED, months_by_status

LEVELS = (RecordKind.OPENING_STOCK, RecordKind.CLOSING_STOCK)
YEAR = 100  # a year earlier, in months written as yyyymm
FEW = 500  # streams that are asked for by name

_CELLS_NOW = """SELECT stream_id, month, kind, quantity, n, estimated_quantity AS estimated,
  weakest_class, weakest_rank, last_batch FROM monthly_total
WHERE org_id = :org AND month BETWEEN :first AND :last{some} ORDER BY stream_id, month, kind"""
_SOME = " AND stream_id IN :streams"

LIVE_THEN = """FROM activity_record a
JOIN batch b ON b.org_id = a.org_id AND b.id = a.batch_id AND b.seq <= :up_to
WHERE a.org_id = :org AND a.month BETWEEN :first AND :last AND a.posting <> 2
AND NOT EXISTS (SELECT 1 FROM activity_record r
  JOIN batch v ON v.org_id = r.org_id AND v.id = r.batch_id AND v.seq <= :up_to
  WHERE r.org_id = a.org_id AND r.corrects = a.id AND r.posting = 2)"""

_CELLS_THEN = f"""SELECT a.stream_id, a.month, a.kind, sum(a.quantity) AS quantity, count(*) AS n,
  sum(CASE WHEN a.estimated = 1 THEN a.quantity ELSE 0 END) AS estimated,
  max(a.data_class) AS weakest_class, max(a.rank) AS weakest_rank, max(a.batch_id) AS last_batch
{LIVE_THEN} GROUP BY a.stream_id, a.month, a.kind ORDER BY a.stream_id, a.month, a.kind"""

_UNEVEN = text(
    f"""SELECT a.stream_id, a.month, a.kind {LIVE_THEN} AND a.stream_id IN :streams
AND a.kind IN :kinds GROUP BY a.stream_id, a.month, a.kind
HAVING count(DISTINCT a.last_day) > 1"""
).bindparams(bindparam("streams", expanding=True), bindparam("kinds", expanding=True))

Cells = dict[tuple[str, int], dict[RecordKind, Cell]]
_KINDS: Mapping[int, RecordKind] = {int(one): one for one in RecordKind}
_NONE = Fraction(0)


def read_consumption(
    connection: Connection,
    org_id: int,
    plan: Plan,
    first: int,
    last: int,
    up_to: int = NOW,
    *,
    first_rule: bool = False,
    streams: Collection[str] | None = None,
) -> Consumption:
    """Give the consumption of every stream from a year before the first month to the last.

    The year before gives the stock that is carried over, and whether a stream keeps one. The
    `first_rule` is that of version 0.1.0, for the replay of its issues. With `streams` only theirs
    is read.
    """
    start = first - YEAR
    cells = read_cells(connection, org_id, some_of(plan, streams), start, last, up_to)
    if first_rule:
        return first_consumption(cells)
    units = {stream.code: stream.unit for stream in plan.streams}
    stocked = {code for (code, _), kinds in cells.items() if not PARTS.keys().isdisjoint(kinds)}
    still = still_months(some_of(plan, stocked), start, last)
    return consumption(units, cells, months_between(start, last), still)


def some_of(plan: Plan, streams: Collection[str] | None) -> Plan:
    """Give a plan with some of its streams and their sources; None leaves it whole."""
    if streams is None:
        return plan
    kept = tuple(one for one in plan.streams if one.code in streams)
    sources = {one.source for one in kept}
    return replace(
        plan,
        streams=kept,
        stream_ids={one.code: plan.stream_ids[one.code] for one in kept},
        sources=tuple(one for one in plan.sources if one.code in sources),
    )


def read_cells(
    connection: Connection, org_id: int, plan: Plan, first: int, last: int, up_to: int = NOW
) -> Cells:
    """Give the sums of every stream of the plan by month and kind."""
    asked = {"org": org_id, "first": first, "last": last}
    codes = {row_id: code for code, row_id in plan.stream_ids.items()}
    cells: Cells = {}
    for row in _rows(connection, sorted(codes), asked, up_to):
        if row.stream_id in codes:
            cell = _cell(row)
            cells.setdefault((codes[row.stream_id], row.month), {})[cell.kind] = cell
    for stream, month, kind in _uneven(connection, plan, cells, {**asked, "up_to": up_to}):
        kinds = cells[codes[stream], month]
        kinds[kind] = replace(kinds[kind], uneven=True)
    return cells


def _rows(
    connection: Connection, streams: list[int], asked: dict[str, int], up_to: int
) -> Iterable[Row[Any]]:
    """Read the sums; of a page of streams by their ids, of very many at one go."""
    if up_to != NOW:
        return connection.execute(text(_CELLS_THEN), {**asked, "up_to": up_to})
    if len(streams) > FEW:
        return connection.execute(text(_CELLS_NOW.format(some="")), asked)
    wanted = text(_CELLS_NOW.format(some=_SOME)).bindparams(bindparam("streams", expanding=True))
    return connection.execute(wanted, {**asked, "streams": streams})


def still_months(plan: Plan, first: int, last: int) -> Mapping[str, frozenset[int]]:
    """Give the months in which a stream used nothing: its source was not there, or so was said."""
    statuses = {
        source.code: months_by_status(source, plan.involvements, plan.boundary, first, last)
        for source in plan.sources
    }
    return {
        stream.code: frozenset(
            month
            for month, status in statuses[stream.source].items()
            if status == NOT_INVOLVED
            or any(one.kind.still and one.covers(stream.code, month) for one in plan.unused)
        )
        for stream in plan.streams
    }


def _uneven(
    connection: Connection, plan: Plan, cells: Cells, asked: dict[str, int]
) -> list[tuple[int, int, RecordKind]]:
    """Find levels of a stock that were recorded for different days of one month."""
    several = {
        plan.stream_ids[code]
        for (code, _), kinds in cells.items()
        if any(kind in LEVELS and cell.records > 1 for kind, cell in kinds.items())
    }
    if not several:
        return []
    levels = [int(kind) for kind in LEVELS]
    found = connection.execute(_UNEVEN, {**asked, "streams": sorted(several), "kinds": levels})
    return [(row.stream_id, row.month, RecordKind(row.kind)) for row in found]


def _cell(row: Row[Any]) -> Cell:
    kind, quantity, records, estimated, weakest_class, weakest_rank, last_batch = tuple(row)[2:]
    return Cell(
        kind=_KINDS[kind],
        quantity=Fraction(int(quantity), MILLIONTHS),
        records=int(records),
        estimated=Fraction(int(estimated), MILLIONTHS) if estimated else _NONE,
        weakest_class=int(weakest_class),
        weakest_rank=int(weakest_rank),
        last_batch=int(last_batch),
    )
