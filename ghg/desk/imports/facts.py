"""Facts of an imported file: new ones are written, known ones skipped, others are a conflict."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting, Looking
from ghg.desk.facts import shown_fact, withdrawn_fact
from ghg.desk.imports.compared import Compared
from ghg.desk.product_units import unit_changes
from ghg.domain.periods import Period, month_text
from ghg.errors import NOWHERE, DataError, Problem
from ghg.intake.columns import Layout
from ghg.intake.facts import FactLine
from ghg.intake.received import TakenTable
from ghg.intake.words import FACT_KINDS
from ghg.ledger import rows
from ghg.ledger.periods import closed_months
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import PlantFactInput
from ghg.plan.plan import Plan

Key = tuple[str, str, str, int, int]


def standing_facts(at: Acting | Looking, plan: Plan) -> dict[Key, Row[Any]]:
    """Give the latest revision of every product and money fact; a withdrawn one has no value."""
    codes = {row_id: code for code, row_id in plan.facility_ids.items()}
    facts = table("plant_fact")
    wanted = select(facts).where(
        (facts.c.org_id == at.org_id)
        & facts.c.kind.in_(FACT_KINDS)
        & facts.c.facility_id.is_not(None)
    )
    found = at.connection.execute(wanted.order_by(facts.c.id))
    return {
        (codes[row.facility_id], row.kind, row.value_text, row.first_day, row.last_day): row
        for row in found
        if row.facility_id in codes
    }


def compared(at: Acting, plan: Plan, taken: TakenTable, closed: frozenset[int]) -> Compared:
    """Compare the facts with the ledger; E-CONFLICT.fact, E-CLOSED.fact, E-UNIT.product."""
    layout = taken.layout
    standing = standing_facts(at, plan)
    new: list[PlantFactInput] = []
    problems: list[Problem] = []
    skipped = 0
    for line in taken.lines:
        before = standing.get(line.key)
        wrong = _wrong(line, before, layout, closed)
        if before is not None and _same(line, before):
            skipped += 1
        elif wrong is not None:
            problems.append(wrong)
        else:
            revision = 0 if before is None else before.revision + 1
            new.append(_input(line, plan.facility_ids[line.facility], revision))
    problems += unit_changes(taken.lines, standing, layout)
    return Compared(tuple(new), skipped, tuple(problems))


def write(at: Acting, new: Sequence[PlantFactInput], _batch_id: int, seq: int) -> int:
    """Write new facts."""
    return len(rows.add(at.connection, at.org_id, "plant_fact", new, seq=seq))


def withdraw(at: Acting, made_seq: int, seq: int) -> int:
    """Take back the facts that the journal entry `made_seq` wrote, where they still stand.

    Raises E-CLOSED.fact.
    """
    facts = table("plant_fact")
    wanted = select(facts).where(
        (facts.c.org_id == at.org_id)
        & facts.c.facility_id.is_not(None)
        & facts.c.kind.in_(FACT_KINDS)
    )
    latest = {
        (row.facility_id, row.kind, row.value_text, row.first_day, row.last_day): row
        for row in at.connection.execute(wanted.order_by(facts.c.id))
    }
    mine = [row for row in latest.values() if row.seq == made_seq]
    _refuse_closed(at, mine)
    given = [withdrawn_fact(row) for row in mine]
    return len(rows.add(at.connection, at.org_id, "plant_fact", given, seq=seq))


def _refuse_closed(at: Acting, found: Sequence[Row[Any]]) -> None:
    """Refuse to take back what lies in a closed month."""
    facilities = table("facility")
    owners = select(facilities.c.id, facilities.c.entity_id).where(facilities.c.org_id == at.org_id)
    entities = {row.id: row.entity_id for row in at.connection.execute(owners)}
    closed = closed_months(at.connection, at.org_id)
    wrong = [
        Problem("E-CLOSED.fact", NOWHERE, row.kind, {"month": month_text(month)})
        for row in found
        for month in Period(row.first_day, row.last_day).months
        if month in closed.get(entities[row.facility_id], frozenset())
    ]
    if wrong:
        raise DataError.of(wrong)


def _same(line: FactLine, row: Row[Any]) -> bool:
    return bool((row.value, row.unit, row.basis) == (line.value, line.unit, line.basis))


def _wrong(
    line: FactLine, before: Row[Any] | None, layout: Layout, closed: frozenset[int]
) -> Problem | None:
    place = layout.place("value", line.row)
    shut = [month for month in Period(line.first_day, line.last_day).months if month in closed]
    if shut:
        return Problem("E-CLOSED.fact", place, line.kind, {"month": month_text(shut[0])})
    if before is None or before.value is None:
        return None
    old = shown_fact(before.value, before.unit, before.basis)
    new = shown_fact(line.value, line.unit, line.basis)
    return Problem("E-CONFLICT.fact", place, new, {"old": old})


def _input(line: FactLine, facility_id: int, revision: int) -> PlantFactInput:
    return checked(
        PlantFactInput,
        facility_id=facility_id,
        kind=line.kind,
        first_day=line.first_day,
        last_day=line.last_day,
        value=line.value,
        value_text=line.name,
        unit=line.unit,
        basis=line.basis,
        revision=revision,
    )
