"""Stocks (库存) at the desk: a count typed by a person, a year's stock as it stands, a tolerance.

A count is posted as the closing stock of its month; how it was counted, and by whom, stands beside.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from decimal import Decimal
from fractions import Fraction

from ghg.desk.absence import Declaration, declare
from ghg.desk.activity import KIND, Entered, Typed, read_typed, said_in_words
from ghg.desk.context import Acting, Desk, acting, entity_id, id_of, looking
from ghg.desk.entries import typed_entry
from ghg.desk.imports.stocks import count_input, refused, same, standing_counts
from ghg.desk.submissions.handing import by_two
from ghg.domain.numbers import plain
from ghg.domain.periods import day_text, month_period, month_text
from ghg.domain.stocks import StockMonth
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.inventory.plantbooks import StockCount
from ghg.inventory.reading.cells import read_consumption
from ghg.inventory.reading.missing import read_counts
from ghg.inventory.stock_checks import TOLERANCE, problems_of
from ghg.ledger import rows
from ghg.ledger.codes import RecordKind
from ghg.ledger.corrections import live_records
from ghg.ledger.periods import closed_months
from ghg.ledger.posting import post
from ghg.ledger.rows import checked
from ghg.ledger.tables import BatchInput, StockCountInput
from ghg.plan.plan import Plan, load_plan

MOST_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Counted:
    """A count as typed: the day at whose end the stock lay there, and how it was found."""

    stream: str
    day: int
    quantity: str
    unit: str
    method: str
    counted_by: str
    witness: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class StockYear:
    """A stored stream's months with the counts, and what contradicts itself."""

    months: tuple[StockMonth, ...]
    counts: tuple[StockCount, ...]
    problems: tuple[Problem, ...]


@by_two("stock.count")
def count_stock(
    desk: Desk, counted: Counted, accept: tuple[str, ...] = (), entity: str = ""
) -> Entered:
    """Post a count as the closing stock of its month, and keep how it was made.

    Raises E-STOCK.day (no end of a month), E-EMPTY.cell, E-STOCK.second (another closing stands),
    E-STOCK.counted, E-CLOSED.count, and what `activity.add_activity` raises.
    """
    month = month_period(counted.day // 100)
    if counted.day != month.last_day:
        raise DataError("E-STOCK.day", NOWHERE, day_text(counted.day))
    for column in ("method", "counted_by"):
        if not getattr(counted, column):
            raise DataError("E-EMPTY.cell", Place(subject=counted.stream), "", column=column)
    typed = Typed(
        stream=counted.stream,
        quantity=counted.quantity,
        unit=counted.unit,
        month=month_text(counted.day // 100),
        document=counted.document,
        kind="closing_stock",
    )
    with looking(desk) as looked:
        plan = load_plan(looked.connection, looked.org_id, entity_id(looked, entity))
    block, remarks = read_typed(typed, plan, accept)
    with acting(desk, "stock.count", counted.stream) as at:
        _refuse_second(at, plan, counted)
        given = _new_count(at, plan, counted)
        with said_in_words(plan):
            posted = post(at.connection, at.org_id, at.act, _batch(counted), [block])
        if posted.head is not None:
            entry = typed_entry(at, block, asdict(typed))
            rows.add(at.connection, at.org_id, "entry", [entry])
        if given is not None and posted.head is not None:
            rows.add(at.connection, at.org_id, "stock_count", [given], seq=posted.head.seq)
        elif given is not None:
            at.put("stock_count", given)
    return Entered(posted.batch_id or None, posted.rows, remarks)


def stock_year(desk: Desk, stream: str, year: int, entity: str = "") -> StockYear:
    """Give a stream's stock month by month, both ways to its consumption; raises E-REF.stream."""
    first, last = year * 100 + 1, year * 100 + 12
    with looking(desk) as at:
        id_of(at, "stream", stream)
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        made = read_consumption(at.connection, at.org_id, plan, first, last)
        counts = read_counts(at.connection, at.org_id, plan)
    months = tuple(one for one in made.stocks if one.stream == stream and one.month >= first)
    return StockYear(
        months,
        tuple(one for one in counts if one.stream == stream and one.day // 10000 == year),
        tuple(problem for one in months for problem in problems_of(one)),
    )


def set_tolerance(
    desk: Desk, stream: str, months: tuple[int, int], percent: Decimal, reason: str
) -> None:
    """State how far the two ways may lie apart, in percent of the derived figure.

    Raises E-REASON, E-RANGE.percent.
    """
    if not reason:
        raise DataError("E-REASON", NOWHERE, stream)
    if not 0 <= Fraction(percent) <= MOST_PERCENT:
        raise DataError("E-RANGE.percent", NOWHERE, plain(percent))
    said = Declaration(TOLERANCE, reason, value=percent, unit="%")
    declare(desk, "stock.tolerance", stream, months, said)


def _refuse_second(at: Acting, plan: Plan, counted: Counted) -> None:
    """Refuse a count beside another closing stock of the month: the two would be added."""
    month = counted.day // 100
    stream_id = plan.stream_ids[counted.stream]
    held = live_records(at.connection, at.org_id, stream_id, month, month)
    others = [
        row
        for row in held
        if row.kind == RecordKind.CLOSING_STOCK and row.document != counted.document
    ]
    if others:
        raise DataError(
            "E-STOCK.second",
            Place(subject=counted.stream),
            "",
            month=month_text(month),
            count=str(len(others)),
        )


def _new_count(at: Acting, plan: Plan, counted: Counted) -> StockCountInput | None:
    """Make the row of how the stock was counted; None when it stands already."""
    stream_id = plan.stream_ids[counted.stream]
    before = standing_counts(at).get((stream_id, counted.day))
    words = (counted.method, counted.counted_by, counted.witness)
    given = count_input(stream_id, counted.day, *words, before)
    if before is not None and same(before, given):
        return None
    closed = closed_months(at.connection, at.org_id).get(plan.entity_id, frozenset())
    wrong = refused(given, before, closed, Place(subject=counted.stream))
    if wrong is not None:
        raise DataError.of([wrong])
    return given


def _batch(counted: Counted) -> BatchInput:
    """Make the batch of a count; its hash covers how it was made, so the journal does."""
    said = json.dumps(asdict(counted), ensure_ascii=False, sort_keys=True)
    sha256 = hashlib.sha256(said.encode()).hexdigest()
    return checked(BatchInput, kind=KIND, mapping=said, mapping_sha256=sha256)
