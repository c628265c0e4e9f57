"""Dated facts of the plant: products and money now, other particulars with them.

A fact is never changed: a better value is the next revision of the same thing, with its reason.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting, Desk, acting, id_of, looking
from ghg.domain.issue import IntensityRow
from ghg.domain.numbers import plain
from ghg.domain.periods import Period, month_text
from ghg.errors import NOWHERE, DataError
from ghg.intake.words import FACT_KINDS, fact_unit
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


def facts_below(desk: Desk, row: IntensityRow, year: int) -> tuple[FactView, ...]:
    """List what stands below the line of an intensity, as it is recorded now."""
    return tuple(
        one
        for one in fact_list(desk)
        if one.kind == row.kind
        and row.basis in (one.name, one.basis)
        and one.first_day // 10000 == year
    )


def add_fact(
    desk: Desk,
    facility: str,
    kind: str,
    period: Period,
    value: Decimal,
    unit: str,
    name: str = "",
    basis: str = "",
    reason: str = "",
) -> FactView | None:
    """Record a product's output or an amount of money; None when it stood already.

    Another value than the recorded one needs a reason. Raises E-KIND, E-UNIT, E-DIM, E-CLOSED,
    E-CONFLICT.fact.
    """
    unit = _unit_of(kind, unit)
    with acting(desk, "product.add", f"{facility} {kind}", reason) as at:
        owner = id_of(at, "facility", facility)
        same = {"kind": kind, "facility_id": owner, "value_text": name}
        before, said = _standing(at, period, **same), (value, unit, basis)
        if before is not None and (before.value, before.unit, before.basis) == said:
            return None
        _refuse_closed(at, owner, period, kind)
        if not reason:
            _refuse_another(before, shown_fact(*said))
        given = checked(
            PlantFactInput,
            **same,
            first_day=period.first_day,
            last_day=period.last_day,
            value=value,
            unit=unit,
            basis=basis,
            revision=next_revision(at, period, **same),
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


def _unit_of(kind: str, unit: str) -> str:
    """Read the unit of a fact; raises E-KIND.product, E-UNIT, and E-DIM for money."""
    if kind not in FACT_KINDS:
        raise DataError("E-KIND.product", NOWHERE, kind, choices="、".join(FACT_KINDS))
    return fact_unit(kind, unit)


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
    before = _standing(at, period, **same)
    return 0 if before is None else int(before.revision) + 1


def withdrawn_fact(row: Row[Any]) -> PlantFactInput:
    """Make the revision of a fact that takes it back: the same fact without a value."""
    same = {name: getattr(row, name) for name in PlantFactInput.model_fields}
    return checked(PlantFactInput, **same | {"value": None, "revision": row.revision + 1})


def shown_fact(value: Decimal, unit: str, basis: str) -> str:
    """Write a value with its unit and basis, as a conflict shows it."""
    return f"{plain(value)} {unit} {basis}".strip()


def _refuse_another(before: Row[Any] | None, new: str) -> None:
    """Refuse to replace a recorded value unasked; raises E-CONFLICT.fact, which shows both."""
    if before is not None and before.value is not None:
        old = shown_fact(before.value, before.unit, before.basis)
        raise DataError("E-CONFLICT.fact", NOWHERE, new, old=old)


def _standing(at: Acting, period: Period, **same: Any) -> Row[Any] | None:
    """Give the latest revision of a fact; a withdrawn one has no value."""
    facts = table("plant_fact")
    wanted = select(facts).where(
        (facts.c.org_id == at.org_id)
        & (facts.c.first_day == period.first_day)
        & (facts.c.last_day == period.last_day)
    )
    for column, value in same.items():
        wanted = wanted.where(facts.c[column] == value)
    return at.connection.execute(wanted.order_by(facts.c.revision.desc()).limit(1)).first()
