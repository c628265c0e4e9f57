"""Stored fuels: what lies in a yard or a tank, so that purchases are not yet consumption."""

from sqlalchemy import Connection, select

from ghg.domain.streams import Input
from ghg.domain.units import same_dimension
from ghg.ledger.codes import RecordKind
from ghg.ledger.rows import table
from ghg.plan.plan import Plan
from ghg.plan.recorded import wants_of
from ghg.plan.wanted import Wanted, outstanding


def stored_streams(plan: Plan) -> tuple[str, ...]:
    """List the streams of fuel by mass; gas by volume comes through a pipe."""
    burnt = {source.code for source in plan.sources if source.method.startswith("fuel")}
    return tuple(
        stream.code
        for stream in plan.streams
        if stream.source in burnt
        and stream.input is Input.ACTIVITY
        and not stream.balance
        and same_dimension(stream.unit, "t")
    )


def uncounted(
    connection: Connection, org_id: int, plan: Plan, first_month: int, last_month: int
) -> tuple[Wanted, ...]:
    """List the months of stored streams that are wanted and whose stock was not counted."""
    stored = frozenset(stored_streams(plan))
    totals = table("monthly_total")
    found = connection.execute(
        select(totals.c.stream_id, totals.c.month).where(
            (totals.c.org_id == org_id)
            & totals.c.month.between(first_month, last_month)
            & (totals.c.kind == int(RecordKind.CLOSING_STOCK))
        )
    )
    codes = {row_id: code for code, row_id in plan.stream_ids.items()}
    counted = {(codes[row.stream_id], row.month) for row in found if row.stream_id in codes}
    return outstanding(
        (want for want in wants_of(plan, first_month, last_month) if want.stream in stored), counted
    )
