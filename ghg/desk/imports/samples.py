"""Samples of an imported file: new ones are written, known ones skipped, others are a conflict."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from ghg.desk.context import Acting
from ghg.desk.imports.compared import Compared
from ghg.desk.sample_rows import closed_problem, conflict, same, sample_input, standing, withdrawn
from ghg.errors import DataError, Problem
from ghg.intake.reader import placed
from ghg.intake.received import TakenTable
from ghg.ledger import rows
from ghg.ledger.periods import closed_months
from ghg.ledger.rows import table
from ghg.ledger.tables import SampleInput
from ghg.plan.plan import WITHDRAWN, Plan


def compared(at: Acting, plan: Plan, taken: TakenTable, closed: frozenset[int]) -> Compared:
    """Compare the samples of a file with the ledger; E-CONFLICT.sample, E-CLOSED.sample, E-REF."""
    held = standing(at, plan)
    new: list[SampleInput] = []
    problems: list[Problem] = []
    skipped = 0
    for line in taken.lines:
        before = held.get(line.key)
        try:
            given = sample_input(at, plan, line.sample, before)
        except DataError as error:
            problems += placed(error, taken.layout.place("evidence", line.row))
            continue
        place = taken.layout.place("value", line.row)
        shut = closed_problem(given, closed, place)
        if before is not None and same(before, given):
            skipped += 1
        elif shut is not None:
            problems.append(shut)
        elif before is not None and before.unit != WITHDRAWN:
            problems.append(conflict(before, given, place))
        else:
            new.append(given)
    return Compared(tuple(new), skipped, tuple(problems))


def write(at: Acting, new: Sequence[SampleInput], _batch_id: int, seq: int) -> int:
    """Write new samples."""
    return len(rows.add(at.connection, at.org_id, "sample", new, seq=seq))


def withdraw(at: Acting, made_seq: int, seq: int) -> int:
    """Take back the samples that the journal entry `made_seq` wrote, where they still stand.

    Raises E-CLOSED.sample.
    """
    samples = table("sample")
    wanted = select(samples).where(samples.c.org_id == at.org_id).order_by(samples.c.id)
    latest: dict[tuple[Any, ...], Any] = {
        (row.stream_id, row.code, row.parameter): row for row in at.connection.execute(wanted)
    }
    mine = [row for row in latest.values() if row.seq == made_seq and row.unit != WITHDRAWN]
    shut = frozenset[int]().union(*closed_months(at.connection, at.org_id).values())
    wrong = [problem for row in mine if (problem := closed_problem(row, shut)) is not None]
    if wrong:
        raise DataError.of(wrong)
    given = [withdrawn(row) for row in mine]
    return len(rows.add(at.connection, at.org_id, "sample", given, seq=seq))
