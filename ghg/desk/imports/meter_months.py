"""Months of meters of an imported file: written with the batch, and gone when it is undone."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting
from ghg.desk.imports.compared import Compared
from ghg.domain.meters import REGISTERS
from ghg.domain.numbers import millionths
from ghg.domain.periods import Period
from ghg.errors import NOWHERE, DataError, Problem
from ghg.intake.columns import Layout
from ghg.intake.readings.months import MonthLine
from ghg.intake.received import TakenTable
from ghg.ledger import rows
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import MeterMonthInput
from ghg.plan.meters_known import live_months
from ghg.plan.plan import Plan

TYPED = "reading"  # kind of the batches that readings make which a person wrote down


def compared(at: Acting, plan: Plan, taken: TakenTable, _closed: frozenset[int]) -> Compared:
    """Compare the months of a file with the ledger; E-CONFLICT.reading.

    What is posted to a stream is compared by its records, so here only what is not.
    """
    ids = plan.meters.ids
    standing: dict[tuple[int, str], list[Row[Any]]] = {}
    for row in live_months(at.connection, at.org_id):
        standing.setdefault((row.meter_id, row.tariff), []).append(row)
    new: list[tuple[int, MonthLine]] = []
    problems: list[Problem] = []
    skipped = 0
    for line in taken.lines:
        meter = ids[line.meter]
        over = [row for row in standing.get((meter, line.tariff), ()) if _touches(row, line)]
        if any(_same(row, line) for row in over) or (over and _opens(line)):
            skipped += 1
        elif over and not line.stream:
            problems.append(_conflict(over[0], line, taken.layout))
        else:
            new.append((meter, line))
    return Compared(tuple(new), skipped, tuple(problems))


def write(at: Acting, new: Sequence[tuple[int, MonthLine]], batch_id: int, seq: int) -> int:
    """Write new months."""
    given = [month_input(meter, line, batch_id) for meter, line in new]
    return len(rows.add(at.connection, at.org_id, "meter_month", given, seq=seq))


def withdraw(at: Acting, made_seq: int, _seq: int) -> int:
    """Take back nothing: a month stands as long as its batch. Raises E-STATE.reading.

    Readings that a person wrote down are corrected as readings, not as records.
    """
    batch = table("batch")
    made = (batch.c.org_id == at.org_id) & (batch.c.seq == made_seq)
    if at.connection.scalar(select(batch.c.kind).where(made)) == TYPED:
        raise DataError("E-STATE.reading", NOWHERE, str(made_seq))
    return 0


def month_input(meter: int, line: MonthLine, batch_id: int) -> MeterMonthInput:
    """Turn a month into its row."""
    said = {
        name: getattr(line, name)
        for name in MonthLine.__dataclass_fields__
        if name in MeterMonthInput.model_fields
    }
    return checked(MeterMonthInput, **said, batch_id=batch_id, meter_id=meter)


def _touches(row: Row[Any], line: MonthLine) -> bool:
    return bool(row.first_day <= line.last_day and row.last_day >= line.first_day)


def _same(row: Row[Any], line: MonthLine) -> bool:
    """Tell whether the very same month stands, from whatever file."""
    days = (row.first_day, row.last_day) == (line.first_day, line.last_day)
    return days and int(row.quantity) == millionths(line.quantity)


def _opens(line: MonthLine) -> bool:
    """Tell whether a line is a first reading alone: counting nothing, it contradicts nothing."""
    return line.first_minute == line.last_minute and line.first_reading is not None


def _conflict(row: Row[Any], line: MonthLine, layout: Layout) -> Problem:
    said = {
        "meter": line.meter,
        "days": str(line.days),
        "other": str(Period(row.first_day, row.last_day)),
        "register": str(REGISTERS[line.tariff]),
        "number": str(row.batch_id),
    }
    return Problem("E-CONFLICT.reading", layout.place("meter", line.row), str(line.quantity), said)
