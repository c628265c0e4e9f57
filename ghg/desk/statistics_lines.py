"""Figures of forms in the ledger: what stands, is new, contradicts it, or is taken back.

A figure stands as a dated fact of its facility, or of the entity; the highest revision counts.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting, Looking, id_of
from ghg.desk.facts import shown_fact, withdrawn_fact
from ghg.domain.statistics import KINDS, FormFigure
from ghg.errors import Place, Problem
from ghg.intake.statistics import FormLine
from ghg.inventory.reading.checks import read_figures
from ghg.ledger import rows
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import PlantFactInput
from ghg.plan.plan import NOW, Plan, rows_of

Key = tuple[str, str, str, int, int]


def standing_figures(at: Acting | Looking, plan: Plan) -> dict[Key, FormFigure]:
    """Give the latest figure of each cell of each form."""
    found = read_figures(rows_of(at.connection, at.org_id, "plant_fact", NOW), plan)
    return {one.key: one for one in found}


def fresh(
    at: Acting, plan: Plan, lines: Iterable[FormLine], place: Callable[[FormLine], Place]
) -> tuple[list[FormLine], list[Problem]]:
    """Give the lines that are not in the ledger yet, and a problem per line that says otherwise."""
    standing = standing_figures(at, plan)
    new: list[FormLine] = []
    problems: list[Problem] = []
    for line in lines:
        before = standing.get(line.key)
        said = (line.value, line.unit, line.basis)
        if before is not None and (before.value, before.unit, before.basis) == said:
            continue
        new.append(line)
        if before is not None:
            old = shown_fact(before.value, before.unit, before.basis)
            problems.append(
                Problem("E-CONFLICT.form", place(line), shown_fact(*said), {"old": old})
            )
    return new, problems


def inputs_of(at: Acting, plan: Plan, lines: Iterable[FormFigure]) -> tuple[PlantFactInput, ...]:
    """Make the next revisions of the figures' cells; raises E-REF.facility."""
    return tuple(_input(at, plan, line) for line in lines)


def write_figures(at: Acting, given: Sequence[PlantFactInput], seq: int) -> int:
    """Write figures under a journal number."""
    return len(rows.add(at.connection, at.org_id, "plant_fact", given, seq=seq))


def withdraw_figures(at: Acting, made_seq: int, seq: int) -> int:
    """Take back the figures that a journal entry wrote, where they still stand."""
    facts = table("plant_fact")
    wanted = select(facts).where((facts.c.org_id == at.org_id) & facts.c.kind.in_(KINDS))
    latest: dict[tuple[Any, ...], Row[Any]] = {}
    for row in at.connection.execute(wanted.order_by(facts.c.id)):
        owner = (row.entity_id, row.facility_id)
        latest[*owner, row.kind, row.value_text, row.first_day, row.last_day] = row
    given = [
        withdrawn_fact(row)
        for row in latest.values()
        if row.seq == made_seq and row.value is not None
    ]
    return len(rows.add(at.connection, at.org_id, "plant_fact", given, seq=seq))


def _input(at: Acting, plan: Plan, line: FormFigure) -> PlantFactInput:
    owner = (
        {"facility_id": id_of(at, "facility", line.owner)}
        if line.owner
        else {"entity_id": plan.entity_id}
    )
    facts = table("plant_fact")
    about = {
        **owner,
        "kind": f"{line.form}.{line.column}",
        "value_text": line.name,
        "first_day": line.first_day,
        "last_day": line.last_day,
    }
    before = select(facts.c.revision).where(facts.c.org_id == at.org_id)
    for column, value in about.items():
        before = before.where(facts.c[column] == value)
    last = at.connection.scalar(before.order_by(facts.c.revision.desc()).limit(1))
    return checked(
        PlantFactInput,
        **about,
        value=line.value,
        unit=line.unit,
        basis=line.basis,
        revision=0 if last is None else last + 1,
    )
