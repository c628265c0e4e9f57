"""What of a plan is recorded, and what is still outstanding, as the ledger has it now."""

from sqlalchemy import Connection, select

from ghg.ledger.codes import RecordKind
from ghg.ledger.rows import table
from ghg.plan.plan import Plan
from ghg.plan.wanted import Wanted, outstanding, wanted


def recorded(
    connection: Connection, org_id: int, plan: Plan, first_month: int, last_month: int
) -> frozenset[tuple[str, int]]:
    """Give the (stream, month) cells that hold records.

    An opening stock says nothing of its month: it is what the month before left.
    """
    totals = table("monthly_total")
    found = connection.execute(
        select(totals.c.stream_id, totals.c.month)
        .where((totals.c.org_id == org_id) & totals.c.month.between(first_month, last_month))
        .where(totals.c.kind != RecordKind.OPENING_STOCK)
        .distinct()
    )
    codes = {row_id: code for code, row_id in plan.stream_ids.items()}
    return frozenset((codes[row.stream_id], row.month) for row in found if row.stream_id in codes)


def wants_of(plan: Plan, first_month: int, last_month: int) -> tuple[Wanted, ...]:
    """List every record that a plan wants between two months."""
    return wanted(
        plan.sources,
        plan.streams,
        plan.involvements,
        plan.boundary,
        plan.unused,
        first_month,
        last_month,
    )


def still_wanted(
    connection: Connection, org_id: int, plan: Plan, first_month: int, last_month: int
) -> tuple[Wanted, ...]:
    """List what is wanted between two months and not recorded."""
    wants = wants_of(plan, first_month, last_month)
    return outstanding(wants, recorded(connection, org_id, plan, first_month, last_month))
