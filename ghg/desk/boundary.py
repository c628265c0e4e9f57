"""The boundary: facilities, units and sources inside or left out, from when to when, and why.

A statement says which facilities are inside in a period, and is complete. An event moves one
facility, unit or source from a day on.
"""

from dataclasses import dataclass

from sqlalchemy import func, select

from ghg.desk.context import Acting, Desk, Looking, acting, entity_id, looking, near
from ghg.domain.bounds import (
    EVENTS,
    EVER,
    INSIDE,
    JOINING,
    LEAVING,
    OUTSIDE,
    STATED,
    Thing,
    row_days,
)
from ghg.domain.issue import BoundaryRow
from ghg.domain.periods import Period, day_before
from ghg.errors import NOWHERE, DataError
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import BoundaryItemInput, BoundaryVersionInput
from ghg.plan.plan import NOW, Plan, boundary_rows, load_plan, rows_of

APPROACHES = ("legal_entity", "operational_control", "financial_control", "equity_share")


@dataclass(frozen=True, slots=True)
class _Item:
    """One line of a decision: what, inside or outside, when, by which event, why."""

    thing: Thing
    member: str
    days: Period
    event: str
    reason: str


def set_boundary(
    desk: Desk,
    period: Period,
    inside: tuple[str, ...],
    outside: tuple[tuple[str, str], ...] = (),
    approach: str = "legal_entity",
    reason: str = "",
    entity: str = "",
) -> tuple[BoundaryRow, ...]:
    """State the boundary of a period: what is inside, and (code, reason) of what is left out.

    A code is a facility's, a unit's (`F1/U1`) or a source's. Other periods keep what was said of
    them, and events of units and sources stand. Raises E-KIND for an unknown approach, E-REF.
    """
    if approach not in APPROACHES:
        raise DataError("E-KIND", NOWHERE, approach, choices="、".join(APPROACHES))
    said = [(code, INSIDE, "") for code in inside]
    said += [(code, OUTSIDE, why) for code, why in outside]
    with acting(desk, "boundary.set", approach, reason) as at:
        owner = entity_id(at, entity)
        things = _Things(at, owner)
        items = [
            _Item(things.named(code), member, period, STATED, why) for code, member, why in said
        ]
        _decide(at, things, period, approach, reason, items)
    rows = boundary(desk, entity)
    return tuple(row for row in rows if row.event == STATED and _within(row, period))


def boundary_event(
    desk: Desk,
    code: str,
    event: str,
    first_day: int,
    member: str = "",
    reason: str = "",
    entity: str = "",
) -> tuple[BoundaryRow, ...]:
    """Record an event of a facility, unit or source: from `first_day` on it is inside or outside.

    What was built, bought, merged or a new line is inside from that day and outside before it; what
    was closed, sold or outsourced is outside from that day. Of what was leased or moved `member`
    must say. Raises E-KIND, E-REASON, E-REF, E-MEMBER.
    """
    if event not in EVENTS:
        raise DataError("E-KIND", NOWHERE, event, choices="、".join(EVENTS))
    if not reason:
        raise DataError("E-REASON", NOWHERE, code)
    member = _member(event, member)
    with acting(desk, "boundary.event", code, reason) as at:
        things = _Things(at, entity_id(at, entity))
        what = things.named(code)
        after = Period(first_day, EVER.last_day)
        items = [_Item(what, member, after, event, reason)]
        if member == INSIDE and first_day > EVER.first_day:
            before = Period(EVER.first_day, day_before(first_day))
            items.insert(0, _Item(what, OUTSIDE, before, event, reason))
        _decide(at, things, EVER, things.approach, reason, items)
    return tuple(row for row in boundary(desk, entity) if thing_of(row) == what)


def boundary(desk: Desk, entity: str = "") -> tuple[BoundaryRow, ...]:
    """Give the boundary: of each day and thing, the latest word."""
    with looking(desk) as at:
        return boundary_rows(at.connection, at.org_id, entity_id(at, entity), NOW)


def thing_of(row: BoundaryRow) -> Thing:
    return (row.facility, row.unit, row.subject)


def _member(event: str, member: str) -> str:
    """Say what an event makes of a thing; raises E-MEMBER where it may be either, or neither."""
    made = {**dict.fromkeys(JOINING, INSIDE), **dict.fromkeys(LEAVING, OUTSIDE)}.get(event, "")
    if member not in ("", INSIDE, OUTSIDE) or (made and member not in ("", made)):
        raise DataError("E-MEMBER", NOWHERE, member, event=event, made=made or "-")
    if not (made or member):
        raise DataError("E-MEMBER.which", NOWHERE, event)
    return made or member


class _Things:
    """What an entity has that a boundary can speak of, with its ids."""

    def __init__(self, at: Acting | Looking, entity: int) -> None:
        self.entity = entity
        self._plan: Plan = load_plan(at.connection, at.org_id, entity)
        places = {row_id: code for code, row_id in self._plan.facility_ids.items()}
        self.facilities = self._plan.facility_ids
        self.units = {
            (places[row.facility_id], row.code): int(row.id)
            for row in rows_of(at.connection, at.org_id, "unit", NOW)
            if row.facility_id in places
        }
        self.approach = _approach(at, entity)

    def named(self, code: str) -> Thing:
        """Find a facility, a unit (by its code or `FACILITY/UNIT`) or a source; raises E-REF."""
        sources = {one.code: one for one in self._plan.sources}
        units = [key for key in self.units if code in (key[1], "/".join(key))]
        if code in self.facilities:
            return (code, "", "")
        if len(units) == 1:
            return (*units[0], "")
        if code in sources:
            return (sources[code].facility, "", code)
        known = [*self.facilities, *("/".join(key) for key in self.units), *sources]
        raise DataError("E-REF.boundary", NOWHERE, code, near=near(code, known))


def _decide(
    at: Acting, things: _Things, period: Period, approach: str, reason: str, items: list[_Item]
) -> None:
    """Write one version of the boundary with its items."""
    version = checked(
        BoundaryVersionInput,
        entity_id=things.entity,
        version=_next_version(at, things.entity),
        first_day=period.first_day,
        last_day=period.last_day,
        approach=approach,
        reason=reason or approach,
    )
    version_id = at.put("boundary_version", version)
    for item in items:
        facility, unit, source = item.thing
        given = checked(
            BoundaryItemInput,
            boundary_version_id=version_id,
            facility_id=things.facilities[facility],
            unit_id=things.units[facility, unit] if unit else None,
            subject=source,
            member=item.member,
            first_day=item.days.first_day,
            last_day=item.days.last_day,
            event=item.event,
            reason=item.reason,
        )
        at.put("boundary_item", given)


def _within(row: BoundaryRow, period: Period) -> bool:
    days = row_days(row)
    return period.first_day <= days.first_day and days.last_day <= period.last_day


def _approach(at: Acting | Looking, entity: int) -> str:
    """Give the approach of the latest decision."""
    rows = rows_of(at.connection, at.org_id, "boundary_version", NOW, entity_id=entity)
    return rows[-1].approach if rows else APPROACHES[0]


def _next_version(at: Acting, entity: int) -> int:
    versions = table("boundary_version")
    highest = select(func.max(versions.c.version)).where(
        (versions.c.org_id == at.org_id) & (versions.c.entity_id == entity)
    )
    return 1 + int(at.connection.scalar(highest) or 0)
