"""Closed months, and the streams as posting needs to know them."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from ghg.domain.periods import months_between
from ghg.domain.streams import Mode
from ghg.ledger.rows import table


@dataclass(frozen=True, slots=True)
class StreamFacts:
    """What posting asks of a stream: code, entity, interval or event, derived or not."""

    code: str
    entity_id: int
    interval: bool
    derived: bool


def closed_months(connection: Connection, org_id: int) -> dict[int, frozenset[int]]:
    """Give entity id -> the months that are closed now; the latest event of a month counts."""
    rows = table("period_state_event")
    wanted = select(rows).where(rows.c.org_id == org_id).order_by(rows.c.id)
    closed: dict[int, set[int]] = {}
    for event in connection.execute(wanted):
        months = months_between(event.first_month, event.last_month)
        held = closed.setdefault(event.entity_id, set())
        if event.state == "closed":
            held.update(months)
        else:
            held.difference_update(months)
    return {entity: frozenset(months) for entity, months in closed.items() if months}


def stream_facts(connection: Connection, org_id: int) -> dict[int, StreamFacts]:
    """Give stream id -> what posting asks of it."""
    stream, source, facility = table("stream"), table("source"), table("facility")
    joined = stream.join(
        source, (source.c.org_id == stream.c.org_id) & (source.c.id == stream.c.source_id)
    ).join(
        facility, (facility.c.org_id == source.c.org_id) & (facility.c.id == source.c.facility_id)
    )
    columns = (stream.c.id, stream.c.code, stream.c.mode, stream.c.balance, facility.c.entity_id)
    found = connection.execute(
        select(*columns).select_from(joined).where(stream.c.org_id == org_id)
    )
    return {
        row.id: StreamFacts(row.code, row.entity_id, row.mode == Mode.INTERVAL, row.balance != "")
        for row in found
    }
