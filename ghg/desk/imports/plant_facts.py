"""Plant facts of an imported file: new ones are written, known ones skipped, others are refused.

A reason beside an answer makes it the next revision of what stands; it is kept in the note. Facts
of one file are held against each other too.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row

from ghg.desk.claims.fact_rows import PREFIX, standing, stored_facts
from ghg.desk.claims.fact_settled import new_revision, paper_id, row_of
from ghg.desk.claims.facts import kinds_known
from ghg.desk.context import Acting
from ghg.desk.facts import withdrawn_fact
from ghg.desk.imports.compared import Compared
from ghg.domain.plant_facts import PlantFact
from ghg.errors import DataError, Problem
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
    known = {key_of(one): one for one in standing(held)}
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
    return Compared(tuple(new), len(taken.lines) - len(new) - len(problems), tuple(problems))


def write(at: Acting, new: Sequence[PlantFactInput], _batch_id: int, seq: int) -> int:
    """Write new facts."""
    return len(rows.add(at.connection, at.org_id, "plant_fact", new, seq=seq))


def withdraw(at: Acting, made_seq: int, seq: int) -> int:
    """Take back the facts that the journal entry `made_seq` wrote, where they still stand.

    What a correction replaced stands again.
    """
    told: dict[tuple[Any, ...], list[Row[Any]]] = {}
    for row in rows_of(at.connection, at.org_id, "plant_fact", NOW):
        if row.kind.startswith(PREFIX):
            told.setdefault(tuple(getattr(row, name) for name in _KEY), []).append(row)
    mine = [one for one in told.values() if one[-1].seq == made_seq]
    given = [_as_before(one) for one in mine]
    return len(rows.add(at.connection, at.org_id, "plant_fact", given, seq=seq))


def _as_before(told: Sequence[Row[Any]]) -> PlantFactInput:
    """Make the revision that says what the one before the last said, or nothing."""
    last = told[-1]
    if len(told) == 1:
        return withdrawn_fact(last)
    same = {name: getattr(told[-2], name) for name in PlantFactInput.model_fields}
    return checked(PlantFactInput, **same | {"revision": last.revision + 1})


def _with_paper(at: Acting, line: ClaimFactLine) -> PlantFact:
    """Look the paper up, and keep the reason in the note; raises E-REF.paper."""
    note = "；".join(filter(None, (line.fact.note, line.reason)))
    return replace(line.fact, evidence=paper_id(at, line.fact.evidence), note=note)
