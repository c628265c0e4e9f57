"""Stock counts of an imported file, and a guard against counting a month's flow twice.

The quantities are records and go the records' way. Here stands how the stock was counted and by
whom: new counts are written, known ones skipped, others are a conflict.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting, Looking
from ghg.desk.imports.compared import Compared
from ghg.domain.periods import day_text, month_period, month_text
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.intake.columns import Layout
from ghg.intake.received import TakenTable
from ghg.intake.stocks import KINDS, StockLine
from ghg.ledger import rows
from ghg.ledger.corrections import live_records
from ghg.ledger.periods import closed_months
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import StockCountInput
from ghg.plan.plan import Plan
from ghg.texts import label


def standing_counts(at: Acting | Looking) -> dict[tuple[int, int], Row[Any]]:
    """Give the latest revision of every count by stream and day."""
    counts = table("stock_count")
    wanted = select(counts).where(counts.c.org_id == at.org_id).order_by(counts.c.id)
    return {(row.stream_id, row.day): row for row in at.connection.execute(wanted)}


@dataclass(frozen=True, slots=True)
class CountedMonth:
    """The rows of a stream's month in one sheet: several where it lies in several places."""

    stream: int
    day: int
    lines: tuple[StockLine, ...]

    @property
    def counted(self) -> tuple[StockLine, ...]:
        return tuple(line for line in self.lines if line.counted)

    def said(self, name: str) -> str:
        """Join what the counted rows say."""
        return "、".join(dict.fromkeys(getattr(line, name) for line in self.counted))


@dataclass(frozen=True, slots=True)
class NewCount:
    """A count to be written, with the rows that it was made of."""

    given: StockCountInput
    month: CountedMonth
    layout: Layout


def compared(at: Acting, plan: Plan, taken: TakenTable, closed: frozenset[int]) -> Compared:
    """Compare a stock sheet with the ledger: E-STOCK.counted, E-STOCK.double, E-CLOSED.count."""
    del plan
    standing = standing_counts(at)
    new: list[NewCount] = []
    problems: list[Problem] = []
    skipped = 0
    for month in _months(taken.lines):
        problems += doubled(at, month, taken.layout)
        if not month.counted:
            continue
        before = standing.get((month.stream, month.day))
        place = taken.layout.place("counted_by", month.counted[0].row)
        words = (month.said("method"), month.said("counted_by"), "")
        given = count_input(month.stream, month.day, *words, before)
        wrong = refused(given, before, closed, place)
        if before is not None and same(before, given):
            skipped += 1
        elif wrong is not None:
            problems.append(wrong)
        else:
            new.append(NewCount(given, month, taken.layout))
    return Compared(tuple(new), skipped, tuple(problems))


def write(at: Acting, new: Sequence[NewCount], _batch_id: int, seq: int) -> int:
    """Write new counts; raises E-STOCK.double where another sheet of the file holds a flow too."""
    twice = [problem for one in new for problem in doubled(at, one.month, one.layout)]
    if twice:
        raise DataError.of(twice)
    given = [one.given for one in new]
    return len(rows.add(at.connection, at.org_id, "stock_count", given, seq=seq))


def withdraw(at: Acting, made_seq: int, seq: int) -> int:
    """Take back the counts that the journal entry `made_seq` wrote, where they still stand.

    Raises E-CLOSED.count.
    """
    mine = [row for row in standing_counts(at).values() if row.seq == made_seq]
    shut = frozenset[int]().union(*closed_months(at.connection, at.org_id).values())
    wrong = [_closed(row.day, NOWHERE) for row in mine if row.day // 100 in shut]
    if wrong:
        raise DataError.of(wrong)
    given = [count_input(row.stream_id, row.day, "", "", "", row) for row in mine]
    return len(rows.add(at.connection, at.org_id, "stock_count", given, seq=seq))


def count_input(
    stream: int, day: int, method: str, by: str, witness: str, before: Row[Any] | None
) -> StockCountInput:
    """Make a count as the next revision of what stands."""
    return checked(
        StockCountInput,
        stream_id=stream,
        day=day,
        method=method,
        counted_by=by,
        witness=witness,
        revision=0 if before is None else before.revision + 1,
    )


def same(before: Row[Any], given: StockCountInput) -> bool:
    """Tell whether a count stands already."""
    said = (before.method, before.counted_by, before.witness)
    return bool(said == (given.method, given.counted_by, given.witness))


def refused(
    given: StockCountInput, before: Row[Any] | None, closed: frozenset[int], place: Place
) -> Problem | None:
    """Say what forbids a count: a closed month, or another count of that day."""
    if given.day // 100 in closed:
        return _closed(given.day, place)
    if before is None or not before.counted_by:
        return None
    old = " ".join(filter(None, (before.method, before.counted_by, before.witness)))
    said = {"day": day_text(given.day), "old": old}
    return Problem("E-STOCK.counted", place, given.counted_by, said)


def doubled(at: Acting, month: CountedMonth, layout: Layout) -> list[Problem]:
    """Find parts of a month that the ledger holds already under other papers or days."""
    days = month_period(month.day // 100)
    own = {(days.first_day, days.last_day, line.document) for line in month.lines}
    held = live_records(at.connection, at.org_id, month.stream, days.first_month, days.first_month)
    others = Counter(
        row.kind for row in held if (row.first_day, row.last_day, row.document) not in own
    )
    return [
        Problem(
            "E-STOCK.double",
            layout.place(part, line.row),
            "",
            {
                "month": month_text(days.first_month),
                "count": str(others[KINDS[part]]),
                "part_zh": label(f"stock.part.{part}", "zh"),
                "part_en": label(f"stock.part.{part}", "en"),
            },
        )
        for line in month.lines
        for part, _ in line.parts
        if others[KINDS[part]]
    ]


def _months(lines: Iterable[StockLine]) -> Iterator[CountedMonth]:
    """Put the rows of one stream's month together."""
    held: dict[tuple[int, int], list[StockLine]] = {}
    for line in lines:
        held.setdefault((line.stream, line.day), []).append(line)
    return (CountedMonth(stream, day, tuple(found)) for (stream, day), found in held.items())


def _closed(day: int, place: Place) -> Problem:
    return Problem("E-CLOSED.count", place, day_text(day), {"month": month_text(day // 100)})
