"""Closing stocks of December as opening stocks of January."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ghg.desk.context import Acting, Looking
from ghg.domain.numbers import MILLIONTHS
from ghg.domain.periods import month_period
from ghg.domain.streams import Stream
from ghg.ledger.blocks import RecordBlock
from ghg.ledger.codes import RecordKind
from ghg.ledger.corrections import live_records
from ghg.plan.plan import Plan

LONGEST_DOCUMENT = 200


@dataclass(frozen=True, slots=True)
class CarriedStock:
    """A stream's closing stock of December, and what January opens with.

    `state` is `carry` (it is to be posted), `same` (January opens with it already) or `differs`
    (January opens otherwise: nothing is changed). `document` names the count.
    """

    stream: str
    quantity: Fraction
    unit: str
    opening: Fraction | None
    document: str
    state: str
    data_class: int
    estimated: bool
    method: str
    rank: int


def carried_stocks(at: Acting | Looking, plan: Plan, year: int) -> tuple[CarriedStock, ...]:
    """Lay the closing stocks of the year before beside the opening stocks of a year."""
    found = (_carried(at, plan, stream, year) for stream in plan.streams if not stream.balance)
    return tuple(one for one in found if one is not None)


def opening_block(plan: Plan, stocks: tuple[CarriedStock, ...], year: int) -> RecordBlock:
    """Give the records of the opening stocks that are to be posted."""
    days = month_period(year * 100 + 1)
    carried = [one for one in stocks if one.state == "carry"]
    return RecordBlock(
        stream=[plan.stream_ids[one.stream] for one in carried],
        first_day=[days.first_day] * len(carried),
        last_day=[days.last_day] * len(carried),
        document=[one.document for one in carried],
        line=[0] * len(carried),
        kind=[int(RecordKind.OPENING_STOCK)] * len(carried),
        quantity=[int(one.quantity * MILLIONTHS) for one in carried],
        data_class=[one.data_class for one in carried],
        estimated=[int(one.estimated) for one in carried],
        method=[one.method for one in carried],
        rank=[one.rank for one in carried],
    )


def _carried(at: Acting | Looking, plan: Plan, stream: Stream, year: int) -> CarriedStock | None:
    closing = list(_live(at, plan, stream, (year - 1) * 100 + 12, RecordKind.CLOSING_STOCK))
    opening = list(_live(at, plan, stream, year * 100 + 1, RecordKind.OPENING_STOCK))
    if not closing:
        return None
    left = sum((Fraction(int(row.quantity), MILLIONTHS) for row in closing), Fraction(0))
    opens = sum((Fraction(int(row.quantity), MILLIONTHS) for row in opening), Fraction(0))
    papers = "、".join(dict.fromkeys(row.document for row in closing if row.document))
    batches = "、".join(str(one) for one in dict.fromkeys(row.batch_id for row in closing))
    state = "carry" if not opening else "same" if opens == left else "differs"
    estimates = [row.method for row in closing if row.estimated]
    return CarriedStock(
        stream=stream.code,
        quantity=left,
        unit=stream.unit,
        opening=opens if opening else None,
        document=f"{year - 1}-12期末库存 {papers or f'批次{batches}'}"[:LONGEST_DOCUMENT],
        state=state,
        data_class=max(row.data_class for row in closing),
        estimated=bool(estimates),
        method=next(iter(estimates), ""),
        rank=max(row.rank for row in closing),
    )


def _live(
    at: Acting | Looking, plan: Plan, stream: Stream, month: int, kind: RecordKind
) -> Iterator[Any]:
    records = live_records(at.connection, at.org_id, plan.stream_ids[stream.code], month, month)
    return (row for row in records if row.kind == kind)
