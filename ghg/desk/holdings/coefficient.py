"""The provincial allocation coefficient (622号) of a year: published data, entered with its source.

It is a dated fact of the entity. Without it the non-fossil share is a lower bound.
"""

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection

from ghg.desk.context import Desk, acting, entity_id, looking
from ghg.desk.facts import next_revision
from ghg.domain.numbers import plain
from ghg.domain.periods import month_text, year_period
from ghg.errors import NOWHERE, DataError
from ghg.inventory.reading.held import ALLOCATION
from ghg.ledger.periods import closed_months
from ghg.ledger.rows import checked
from ghg.ledger.tables import PlantFactInput
from ghg.plan.plan import NOW, rows_of


@dataclass(frozen=True, slots=True)
class Coefficient:
    """A year's coefficient between 0 and 1, and the document that has it."""

    year: int
    value: Decimal
    source: str


def set_coefficient(desk: Desk, given: Coefficient, reason: str = "", entity: str = "") -> None:
    """Enter the coefficient of a year.

    Raises E-RANGE.coefficient, E-CLOSED.fact, and E-CONFLICT.coefficient for another value than
    the one that stands, without a reason.
    """
    if not 0 <= given.value <= 1:
        raise DataError("E-RANGE.coefficient", NOWHERE, plain(given.value))
    period = year_period(given.year)
    with acting(desk, "power.coefficient", str(given.year), reason) as at:
        owner = entity_id(at, entity)
        _refuse_closed(at.connection, at.org_id, owner, given.year)
        before = _standing(at.connection, at.org_id, owner).get(given.year)
        if before is not None and before.value != given.value and not reason:
            old = plain(before.value)
            raise DataError("E-CONFLICT.coefficient", NOWHERE, plain(given.value), old=old)
        same = {"kind": ALLOCATION, "entity_id": owner}
        row = checked(
            PlantFactInput,
            **same,
            first_day=period.first_day,
            last_day=period.last_day,
            value=given.value,
            note=given.source,
            revision=next_revision(at, period, **same),
        )
        at.put("plant_fact", row)


def coefficient_list(desk: Desk, entity: str = "") -> tuple[Coefficient, ...]:
    """List the coefficients that stand, by year."""
    with looking(desk) as at:
        found = _standing(at.connection, at.org_id, entity_id(at, entity))
    return tuple(found[year] for year in sorted(found))


def _standing(connection: Connection, org_id: int, entity: int) -> dict[int, Coefficient]:
    rows = rows_of(connection, org_id, "plant_fact", NOW, entity_id=entity)
    return {
        row.first_day // 10000: Coefficient(row.first_day // 10000, row.value, row.note)
        for row in rows
        if row.kind == ALLOCATION and row.value is not None
    }


def _refuse_closed(connection: Connection, org_id: int, entity: int, year: int) -> None:
    """Refuse a year with closed months: its shares would change."""
    closed = closed_months(connection, org_id).get(entity, frozenset())
    shut = [month for month in sorted(closed) if month // 100 == year]
    if shut:
        raise DataError("E-CLOSED.fact", NOWHERE, ALLOCATION, month=month_text(shut[0]))
