"""Dated facts of the plant: products and money now, other particulars with them.

A fact is never changed: a better value is the next revision of the same thing.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select

from ghg.desk.context import Acting, Desk, acting, id_of, looking
from ghg.domain import units
from ghg.domain.periods import Period, month_text
from ghg.errors import NOWHERE, DataError
from ghg.intake.words import FACT_KINDS, MONEY
from ghg.ledger.periods import closed_months
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import PlantFactInput


@dataclass(frozen=True, slots=True)
class FactView:
    """A product's output or an amount of money, as recorded."""

    facility: str
    kind: str
    name: str
    first_day: int
    last_day: int
    value: Decimal
    unit: str
    basis: str


def add_fact(
    desk: Desk,
    facility: str,
    kind: str,
    period: Period,
    value: Decimal,
    unit: str,
    name: str = "",
    basis: str = "",
) -> FactView:
    """Record a product's output or an amount of money; raises E-KIND, E-UNIT, E-DIM, E-CLOSED."""
    unit = units.unit(unit)
    if kind not in FACT_KINDS:
        raise DataError("E-KIND", NOWHERE, kind, choices="、".join(FACT_KINDS))
    if kind in MONEY:
        units.conversion(unit, "CNY")
    with acting(desk, "product.add", f"{facility} {kind}") as at:
        owner = id_of(at, "facility", facility)
        _refuse_closed(at, owner, period, kind)
        given = checked(
            PlantFactInput,
            facility_id=owner,
            kind=kind,
            first_day=period.first_day,
            last_day=period.last_day,
            value=value,
            value_text=name,
            unit=unit,
            basis=basis,
            revision=next_revision(at, period, kind=kind, facility_id=owner, value_text=name),
        )
        at.put("plant_fact", given)
    return FactView(facility, kind, name, period.first_day, period.last_day, value, unit, basis)


def fact_list(desk: Desk) -> tuple[FactView, ...]:
    """List products and money amounts, the latest revision of each; withdrawn ones are gone."""
    with looking(desk) as at:
        facts, places = table("plant_fact"), table("facility")
        wanted = (
            select(facts, places.c.code)
            .join(
                places, (places.c.org_id == facts.c.org_id) & (places.c.id == facts.c.facility_id)
            )
            .where((facts.c.org_id == at.org_id) & facts.c.kind.in_(FACT_KINDS))
            .order_by(facts.c.kind, facts.c.value_text, facts.c.first_day, facts.c.revision)
        )
        latest = {
            (row.code, row.kind, row.value_text, row.first_day, row.last_day): FactView(
                row.code,
                row.kind,
                row.value_text,
                row.first_day,
                row.last_day,
                row.value,
                row.unit,
                row.basis,
            )
            for row in at.connection.execute(wanted)
        }
    return tuple(fact for fact in latest.values() if fact.value is not None)


def _refuse_closed(at: Acting, facility: int, period: Period, kind: str) -> None:
    """Refuse a fact of months that are closed; raises E-CLOSED.fact."""
    places = table("facility")
    here = (places.c.org_id == at.org_id) & (places.c.id == facility)
    entity = at.connection.scalar(select(places.c.entity_id).where(here))
    closed = closed_months(at.connection, at.org_id).get(int(entity or 0), frozenset())
    for month in period.months:
        if month in closed:
            raise DataError("E-CLOSED.fact", NOWHERE, kind, month=month_text(month))


def next_revision(at: Acting, period: Period, **same: Any) -> int:
    """Give the number of the next revision of a fact: 0 for the first."""
    facts = table("plant_fact")
    wanted = select(func.max(facts.c.revision)).where(
        (facts.c.org_id == at.org_id)
        & (facts.c.first_day == period.first_day)
        & (facts.c.last_day == period.last_day)
    )
    for column, value in same.items():
        wanted = wanted.where(facts.c[column] == value)
    highest = at.connection.scalar(wanted)
    return 0 if highest is None else int(highest) + 1
