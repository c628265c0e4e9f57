"""Plant facts of an imported file: new ones are written, known ones skipped, others are refused.

A reason beside an answer makes it the next revision of what stands; it is kept in the note. Facts
of one file are held against each other too.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row

from ghg.desk.claims.fact_contradictions import brought
from ghg.desk.claims.fact_rows import PREFIX, standing, stored_facts
from ghg.desk.claims.fact_settled import new_revision, paper_id, row_of
from ghg.desk.claims.facts import kinds_known
from ghg.desk.context import Acting
from ghg.desk.facts import withdrawn_fact
from ghg.desk.imports.compared import Compared
from ghg.domain.plant_facts import PlantFact
from ghg.errors import DataError, Place, Problem
from ghg.intake.plant_facts import ClaimFactLine, key_of
from ghg.intake.reader import placed
from ghg.intake.received import TakenTable
from ghg.ledger import rows
from ghg.ledger.rows import checked
from ghg.ledger.tables import PlantFactInput
from ghg.plan.plan import NOW, Plan, rows_of

PAPER_COLUMN = "evidence"
_KEY = ("entity_id", "facility_id", "kind", "basis", "first_day", "last_day")


def compared(at: Acting, plan: Plan, taken: TakenTable, _closed: frozenset[int]) -> Compared:
    """Compare the facts with the ledger; E-CONFLICT.plant_fact, E-CONTRADICT.fact, E-REF.paper.

    Closed months do not matter: a fact is no activity.
    """
    kinds = kinds_known()
    held = stored_facts(at.connection, at.org_id, plan.entity_id, kinds)
    before = standing(held)
    known = {key_of(one): one for one in before}
    new: list[PlantFactInput] = []
    problems: list[Problem] = []
    for line in taken.lines:
        column = PAPER_COLUMN
        try:
            fact = _with_paper(at, line)
            column = "answer"
            made = new_revision(kinds[fact.kind], fact, known.values(), line.reason)
        except DataError as error:
            problems += placed(error, taken.layout.place(column, line.row))
            continue
        if made is not None:
            known[line.key] = made
            new.append(row_of(at, made, plan.entity_id, held.get(line.key)))
    skipped = len(taken.lines) - len(new) - len(problems)
    found = brought(kinds, before, tuple(known.values()))
    problems += [replace(one, place=_place(one, taken)) for one in found]
    return Compared(tuple(new), skipped, tuple(problems))


def write(at: Acting, new: Sequence[PlantFactInput], _batch_id: int, seq: int) -> int:
    """Write new facts."""
    return len(rows.add(at.connection, at.org_id, "plant_fact", new, seq=seq))


def withdraw(at: Acting, made_seq: int, seq: int) -> int:
    """Take back the facts that the journal entry `made_seq` wrote, where they still say the same.

    What a correction replaced stands again.
    """
    told: dict[tuple[Any, ...], list[Row[Any]]] = {}
    for row in rows_of(at.connection, at.org_id, "plant_fact", NOW):
        if row.kind.startswith(PREFIX):
            told.setdefault(tuple(getattr(row, name) for name in _KEY), []).append(row)
    found = (_taken_back(one, made_seq) for one in told.values())
    given = [one for one in found if one is not None]
    return len(rows.add(at.connection, at.org_id, "plant_fact", given, seq=seq))


def _taken_back(told: Sequence[Row[Any]], made_seq: int) -> PlantFactInput | None:
    """Make the revision that says what was said before a journal entry, or nothing; None where
    the entry said nothing of this, or something else stands now."""
    mine = next((place for place, row in enumerate(told) if row.seq == made_seq), None)
    last = told[-1]
    if mine is None or last.value is None or _content(told[mine]) != _content(last):
        return None
    if mine == 0:
        return withdrawn_fact(last)
    same = {name: getattr(told[mine - 1], name) for name in PlantFactInput.model_fields}
    return checked(PlantFactInput, **same | {"revision": last.revision + 1})


def _content(row: Row[Any]) -> tuple[Any, ...]:
    return row.value, row.value_text, row.unit, row.evidence_id, row.note


def _place(problem: Problem, taken: TakenTable) -> Place:
    """Give a contradiction the cell of the file that it speaks of: the part, else the whole."""
    named = (problem.place.subject, *problem.values.get("whole", "").split(" + "))
    rows = [line.row for name in named for line in taken.lines if line.fact.kind == name]
    layout = taken.layout
    return layout.place("answer", rows[0]) if rows else Place(layout.file, layout.sheet)


def _with_paper(at: Acting, line: ClaimFactLine) -> PlantFact:
    """Look the paper up, and keep the reason in the note; raises E-REF.paper."""
    note = "；".join(filter(None, (line.fact.note, line.reason)))
    return replace(line.fact, evidence=paper_id(at, line.fact.evidence), note=note)
