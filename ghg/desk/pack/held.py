"""Credits and certificates as of the pack's last entry: batches, ranges, blocks, events, uses."""

from typing import Any

from sqlalchemy import select

from ghg.desk.context import Looking
from ghg.desk.pack.plain import plain_row, rows_until
from ghg.domain.instruments import State
from ghg.ledger.rows import table

GENERATED = (
    *("prev_n", "kept_use", "split_n", "born_half", "origin_state", "use_or_0"),
    *("whole_first", "whole_last", "is_half"),
)


def holdings(at: Looking, seq: int) -> dict[str, list[dict[str, Any]]]:
    """Give the tables of the holdings, without what the database computes of them."""
    roots = list(rows_until(at, "serial_root", seq, ("id",)))
    blocks = [_own(row) for row in rows_until(at, "block", seq, ("id",))]
    events = [_own(row) for row in rows_until(at, "block_event", seq, ("block_id", "n"))]
    root_of = {row["id"]: row["root_id"] for row in blocks}
    void = {root_of[one["block_id"]] for one in events if one["to_state"] == State.VOID}
    return {
        "batches": _batches(at, {row["batch_id"] for row in roots}),
        "roots": [{**row, "void": row["id"] in void} for row in roots],  # the mark has no day
        "blocks": blocks,
        "events": events,
        "uses": list(rows_until(at, "holding_use", seq, ("id",))),
        "sold": list(rows_until(at, "sold_attribute", seq, ("id",))),
    }


def _own(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in GENERATED}


def _batches(at: Looking, wanted: set[int]) -> list[dict[str, Any]]:
    batches = table("serial_batch")
    asked = select(batches).where(batches.c.id.in_(sorted(wanted))).order_by(batches.c.id)
    return [plain_row(row) for row in at.connection.execute(asked)]
