"""A cell as it stands: a stream's month with its records, and a mark that changes when they do.

Two people may have the same cell before them. The mark travels with the form of the one who came
later; what he types goes in only while the cell still is what he saw.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, text

from ghg.domain.numbers import plain, quantity
from ghg.domain.periods import month_text
from ghg.domain.streams import Unused
from ghg.errors import DataError, Place, Problem
from ghg.ledger.periods import closed_months
from ghg.ledger.rows import chunks
from ghg.plan.plan import Plan

EMPTY = "0"  # the mark of a cell that holds nothing
_CELLS = text(
    """SELECT t.stream_id, t.month, sum(t.n) AS n, sum(t.quantity) AS quantity,
  count(*) AS kinds, min(t.kind) AS kind, max(t.last_batch) AS batch
FROM monthly_total t WHERE t.org_id = :org AND t.stream_id IN :streams
  AND t.month BETWEEN :first AND :last GROUP BY t.stream_id, t.month"""
).bindparams(bindparam("streams", expanding=True))
_ACTORS = text(
    """SELECT b.id, j.actor FROM batch b JOIN journal j ON j.org_id = b.org_id AND j.seq = b.seq
WHERE b.org_id = :org AND b.id IN :batches"""
).bindparams(bindparam("batches", expanding=True))

Key = tuple[str, int]  # stream, month


@dataclass(frozen=True, slots=True)
class Held:
    """What a cell holds: records of so many kinds, their sum in millionths, the last batch."""

    records: int
    kinds: int
    kind: int
    quantity: int
    batch: int


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of some streams and months as they stand."""

    held: Mapping[Key, Held]
    unused: tuple[Unused, ...]
    closed: frozenset[int]

    def stays(self, key: Key, seen: str) -> bool:
        """Tell whether a cell is as it was seen; of a closed month the ledger says enough."""
        return key[1] in self.closed or self.mark(key) == seen

    def mark(self, key: Key) -> str:
        """Name what a cell is: another text as soon as its records or its absence changed."""
        one, absent = self.held.get(key), self.absence(key)
        said = f"{one.batch}.{one.records}" if one else EMPTY
        return f"{said}a{absent.first_month}" if absent else said

    def holds(self, key: Key, kind: int, whole_millionths: int) -> bool:
        """Tell whether a cell holds this very quantity of one kind, and nothing else."""
        one = self.held.get(key)
        same = one is not None and (one.kind, one.quantity) == (kind, whole_millionths)
        return same and one is not None and one.kinds == 1

    def absence(self, key: Key) -> Unused | None:
        """Give what was declared of a cell without a figure."""
        return next((one for one in self.unused if one.covers(*key)), None)


def cells_of(
    connection: Connection,
    org_id: int,
    plan: Plan,
    streams: Collection[str],
    first_month: int,
    last_month: int,
) -> Cells:
    """Read the cells of some streams between two months; unknown streams have none."""
    codes = {plan.stream_ids[code]: code for code in streams if code in plan.stream_ids}
    span = {"org": org_id, "first": first_month, "last": last_month}
    held = {
        (codes[row.stream_id], row.month): Held(
            int(row.n), row.kinds, row.kind, int(row.quantity), row.batch
        )
        for some in chunks(sorted(codes))
        for row in connection.execute(_CELLS, {**span, "streams": some})
    }
    unused = tuple(one for one in plan.unused if one.stream in streams)
    closed = closed_months(connection, org_id).get(plan.entity_id, frozenset())
    return Cells(held, unused, closed)


def changed(
    connection: Connection, org_id: int, plan: Plan, cells: Cells, key: Key, raw: str
) -> Problem:
    """Say what a cell is now, and who made it so: E-CONFLICT.cell, .absent, .emptied."""
    stream, month = key
    place = Place(column="quantity", subject=stream)
    said = {"stream": stream, "month": month_text(month)}
    one, absent = cells.held.get(key), cells.absence(key)
    if absent is not None:
        return Problem("E-CONFLICT.absent", place, raw, {**said, "reason": absent.reason})
    if one is None:
        return Problem("E-CONFLICT.emptied", place, raw, said)
    asked = {"org": org_id, "batches": [one.batch]}
    actor = next((row.actor for row in connection.execute(_ACTORS, asked)), "")
    now = f"{plain(quantity(one.quantity))} {plan.stream(stream).unit}"
    values = {**said, "now": now, "count": str(one.records), "actor": actor}
    return Problem("E-CONFLICT.cell", place, raw, values)


def refuse_changed(
    connection: Connection, org_id: int, plan: Plan, key: Key, seen: str, raw: str = ""
) -> None:
    """Refuse to say something of a cell that is not as it was seen; raises E-CONFLICT."""
    cells = cells_of(connection, org_id, plan, (key[0],), key[1], key[1])
    if not cells.stays(key, seen):
        raise DataError.of([changed(connection, org_id, plan, cells, key, raw)])
