"""Periods: months are closed (by an issue or by hand) and opened again, always with a reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from ghg.desk.context import Acting, Desk, acting, entity_id, looking
from ghg.desk.submissions.handing import by_two
from ghg.domain.periods import month_text
from ghg.errors import NOWHERE, DataError
from ghg.ledger import rows
from ghg.ledger.periods import closed_months
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import PeriodStateEventInput


@dataclass(frozen=True, slots=True)
class PeriodEvent:
    """A closing or reopening of months."""

    first_month: int
    last_month: int
    state: str
    reason: str
    actor: str


def close(
    desk: Desk, first_month: int, last_month: int, reason: str, entity: str = ""
) -> PeriodEvent:
    """Close months as they are: nothing dated inside is posted any more.

    Month end proper, which looks for gaps first, is `ghg.desk.monthend.closing`.
    """
    return _change(desk, first_month, last_month, "closed", reason, entity)


@by_two("period.reopened")
def reopen(
    desk: Desk, first_month: int, last_month: int, reason: str, entity: str = ""
) -> PeriodEvent:
    """Open months again, with a reason; issues stay as they are."""
    return _change(desk, first_month, last_month, "reopened", reason, entity)


def period_list(desk: Desk, entity: str = "") -> tuple[PeriodEvent, ...]:
    """List closings and reopenings, oldest first."""
    events = table("period_state_event")
    with looking(desk) as at:
        wanted = select(events).where(
            (events.c.org_id == at.org_id) & (events.c.entity_id == entity_id(at, entity))
        )
        return tuple(
            PeriodEvent(row.first_month, row.last_month, row.state, row.reason, row.actor)
            for row in at.connection.execute(wanted.order_by(events.c.id))
        )


def closed(desk: Desk, entity: str = "") -> frozenset[int]:
    """Give the months that are closed now."""
    with looking(desk) as at:
        return closed_months(at.connection, at.org_id).get(entity_id(at, entity), frozenset())


def refuse_closed(at: Acting, owner: Mapping[str, int], months: tuple[int, int], what: str) -> None:
    """Refuse to say something of closed months; raises E-CLOSED.fact.

    `owner` is one of stream_id, source_id, facility_id with its id.
    """
    first, last = months
    closed = closed_months(at.connection, at.org_id).get(_entity_of(at, owner), frozenset())
    shut = sorted(month for month in closed if first <= month <= last)
    if shut:
        raise DataError("E-CLOSED.fact", NOWHERE, what, month=month_text(shut[0]))


def _entity_of(at: Acting, owner: Mapping[str, int]) -> int:
    """Climb from a stream or a source to its facility, and to the entity."""
    above = {"stream": "source_id", "source": "facility_id", "facility": "entity_id"}
    [(column, row_id)] = owner.items()
    while (name := column.removesuffix("_id")) in above:
        column, held = above[name], table(name)
        here = (held.c.org_id == at.org_id) & (held.c.id == row_id)
        row_id = int(at.connection.scalar(select(held.c[column]).where(here)) or 0)
    return row_id


def change_state(
    at: Acting,
    entity: int,
    first_month: int,
    last_month: int,
    state: str,
    reason: str,
    actor: str,
    beside: Mapping[str, Any] | None = None,
) -> PeriodEvent:
    """Write a closing or reopening inside an act; `beside` is journaled with it."""
    given = checked(
        PeriodStateEventInput,
        entity_id=entity,
        first_month=first_month,
        last_month=last_month,
        state=state,
        reason=reason,
        actor=actor,
    )
    head = at.record({**given.model_dump(), **(beside or {})})
    rows.add(at.connection, at.org_id, "period_state_event", [given], seq=head.seq)
    return PeriodEvent(first_month, last_month, state, reason, actor)


def _change(
    desk: Desk, first_month: int, last_month: int, state: str, reason: str, entity: str
) -> PeriodEvent:
    if not reason:
        raise DataError("E-REASON", NOWHERE, state)
    with acting(desk, f"period.{state}", f"{first_month}-{last_month}", reason) as at:
        owner = entity_id(at, entity)
        return change_state(at, owner, first_month, last_month, state, reason, at.act.actor)
