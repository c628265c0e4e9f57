"""The boundary: which facilities are inside, which are left out and why, from when to when."""

from sqlalchemy import func, select

from ghg.desk.context import Acting, Desk, acting, entity_id, id_of, looking
from ghg.domain.issue import BoundaryRow
from ghg.domain.periods import Period
from ghg.errors import NOWHERE, DataError
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import BoundaryItemInput, BoundaryVersionInput
from ghg.plan.plan import NOW, boundary_rows

APPROACHES = ("legal_entity", "operational_control", "financial_control", "equity_share")


def set_boundary(
    desk: Desk,
    period: Period,
    inside: tuple[str, ...],
    outside: tuple[tuple[str, str], ...] = (),
    approach: str = "legal_entity",
    reason: str = "",
    entity: str = "",
) -> tuple[BoundaryRow, ...]:
    """Decide the boundary of a period: facilities inside, and (facility, reason) left out.

    Other periods keep what was said of them.

    Raises E-KIND for an unknown approach, E-REF.facility.
    """
    if approach not in APPROACHES:
        raise DataError("E-KIND", NOWHERE, approach, choices="、".join(APPROACHES))
    items = [(code, "inside", "") for code in inside]
    items += [(code, "outside", why) for code, why in outside]
    with acting(desk, "boundary.set", approach, reason) as at:
        owner = entity_id(at, entity)
        version = checked(
            BoundaryVersionInput,
            entity_id=owner,
            version=_next_version(at, owner),
            first_day=period.first_day,
            last_day=period.last_day,
            approach=approach,
            reason=reason or approach,
        )
        version_id = at.put("boundary_version", version)
        for item in items:
            at.put("boundary_item", _item(at, version_id, period, *item))
    return tuple(
        row
        for row in boundary(desk, entity)
        if period.first_day <= row.first_day and row.last_day <= period.last_day
    )


def _item(
    at: Acting, version_id: int, period: Period, facility: str, member: str, reason: str
) -> BoundaryItemInput:
    return checked(
        BoundaryItemInput,
        boundary_version_id=version_id,
        facility_id=id_of(at, "facility", facility),
        member=member,
        first_day=period.first_day,
        last_day=period.last_day,
        event="stated",
        reason=reason,
    )


def boundary(desk: Desk, entity: str = "") -> tuple[BoundaryRow, ...]:
    """Give the boundary: of each day, the latest word."""
    with looking(desk) as at:
        return boundary_rows(at.connection, at.org_id, entity_id(at, entity), NOW)


def _next_version(at: Acting, entity: int) -> int:
    versions = table("boundary_version")
    highest = select(func.max(versions.c.version)).where(
        (versions.c.org_id == at.org_id) & (versions.c.entity_id == entity)
    )
    return 1 + int(at.connection.scalar(highest) or 0)
