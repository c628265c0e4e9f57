"""From readings that a person wrote down to records: what they say is compared with what stands.

Each span between two readings is a batch of its own. After every act on a meter the spans are told
anew from all readings and events; a batch that no longer says the same is reversed, and what is
missing is posted. So a correction, a late reading or a late event need no rule of their own.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, select, text

from ghg.desk.batches import empty_batch
from ghg.desk.context import Acting
from ghg.desk.imports.meter_months import TYPED, month_input
from ghg.desk.meters.spans import Span, spans
from ghg.desk.refused import in_words
from ghg.domain import units
from ghg.domain.meters import REGISTERS, Meter, multiplied
from ghg.domain.numbers import plain, quantity
from ghg.domain.periods import Period
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.intake.bills import with_bills
from ghg.intake.readings.months import feeding_of, second_way
from ghg.ledger import rows
from ghg.ledger.blocks import RecordBlock
from ghg.ledger.codes import DataClass, RecordKind
from ghg.ledger.corrections import REVERSAL, reverse_batch
from ghg.ledger.posting import post
from ghg.ledger.tables import BatchInput
from ghg.plan.meters import unit_of
from ghg.plan.meters_known import live_months, live_readings, with_known_meters
from ghg.plan.plan import Plan

_STREAMS = text(
    """SELECT DISTINCT a.batch_id, s.code FROM activity_record a
JOIN stream s ON s.org_id = a.org_id AND s.id = a.stream_id
JOIN batch b ON b.org_id = a.org_id AND b.id = a.batch_id AND b.kind = :kind
WHERE a.org_id = :org AND a.document = :meter"""
)


@dataclass(frozen=True, slots=True)
class Settled:
    """What an act on a meter changed: spans posted now, batches taken back, remarks."""

    posted: tuple[Span, ...] = ()
    reversed: tuple[int, ...] = ()
    remarks: tuple[Problem, ...] = ()


def settle(at: Acting, plan: Plan, meter: str, accept: tuple[str, ...] = ()) -> Settled:
    """Bring records and months of a meter in line with its readings.

    Raises E-METER.falls, E-METER.tariff without consent, and what posting refuses.
    """
    plan = with_known_meters(at.connection, at.org_id, plan)
    found = plan.meters.meter(meter)
    assert found is not None
    held = [one for one in live_readings(at.connection, at.org_id) if _of(plan, one) == meter]
    wanted, remarks = spans(found, held, plan.meters)
    told = [_with_stream(plan, found, one, wanted) for one in wanted]
    remarks += [problem for _, problems in told for problem in problems]
    _refuse(remarks, accept)
    standing = _standing(at, plan, meter)
    said = {one.signature: one for one, _ in told}
    gone = [batch for batch, signature in standing.items() if signature not in said]
    for batch in gone:
        _take_back(at, batch)
    new = [one for signature, one in said.items() if signature not in standing.values()]
    try:
        for one in new:
            _post(at, plan, found, one)
    except DataError as error:
        raise _in_words(error, plan) from None
    return Settled(tuple(new), tuple(gone), tuple(remarks))


def _of(plan: Plan, reading: Row[Any]) -> str:
    return next((code for code, id_ in plan.meters.ids.items() if id_ == reading.meter_id), "")


def _with_stream(
    plan: Plan, meter: Meter, span: Span, wanted: Sequence[Span]
) -> tuple[Span, list[Problem]]:
    """Name the stream that a span is posted to; nothing where it is counted already."""
    feeding = feeding_of(meter.code, span.days, plan.meters.fed_by(meter.code))
    total = any(one.is_total and one.touches(span.days) for one in wanted)
    if feeding is None or (total and not span.is_total):
        return span, []
    place, said = Place(subject=meter.code), {"meter": meter.code, "stream": feeding.stream}
    said["month"] = str(span.days)
    if feeding.first_day > span.days.first_day or feeding.last_day < span.days.last_day:
        said["days"] = str(Period(feeding.first_day, feeding.last_day))
        raise DataError("E-METER.attached", place, str(span.days), **said)
    tariff = span.lines[0].tariff
    others = [one for one in plan.meters.held if not (one.typed and one.document == meter.code)]
    other = second_way(meter.code, tariff, feeding.stream, span.days, others)
    if other is not None:
        said["paper"] = other.document or "-"
        return span, [Problem("E-OVERLAP.meter", place, str(span.days), said, "warning")]
    return replace(span, stream=feeding.stream), []


def _refuse(remarks: Sequence[Problem], accept: tuple[str, ...]) -> None:
    """Ask for consent where tariffs do not add up; a second way is only said."""
    asked = [one for one in remarks if one.code == "E-METER.tariff" and one.word not in accept]
    if asked:
        codes = f"--accept {asked[0].word}"
        raise DataError.of([*asked, Problem("E-ACCEPT", NOWHERE, codes, {"codes": codes})])


def _standing(at: Acting, plan: Plan, meter: str) -> dict[int, Any]:
    """Give batch -> what it says, of the batches of this meter's typed readings that stand."""
    asked = {"org": at.org_id, "kind": TYPED, "meter": meter}
    streams = {row.batch_id: row.code for row in at.connection.execute(_STREAMS, asked)}
    found: dict[int, list[tuple[Any, ...]]] = {}
    for row in live_months(at.connection, at.org_id):
        if row.batch_kind == TYPED and row.meter_id == plan.meters.ids[meter]:
            said = (row.tariff, row.first_day, row.last_day, row.raw, int(row.quantity))
            found.setdefault(row.batch_id, []).append(said)
    return {batch: (streams.get(batch, ""), tuple(sorted(lines))) for batch, lines in found.items()}


def _take_back(at: Acting, batch: int) -> None:
    mine = rows.table("batch_block")
    here = (mine.c.org_id == at.org_id) & (mine.c.batch_id == batch)
    if at.connection.scalar(select(mine.c.number).where(here)) is not None:
        reverse_batch(at.connection, at.org_id, at.act, batch)
    else:
        empty_batch(at, BatchInput(kind=REVERSAL, reverses=batch), {})


def _post(at: Acting, plan: Plan, meter: Meter, span: Span) -> None:
    """Write a span as a batch: its months, and records where it is counted."""
    given = BatchInput(kind=TYPED)
    if span.stream:
        block = with_bills(_block(plan, meter, span))
        posted = post(at.connection, at.org_id, at.act, given, [block])
        batch, head = posted.batch_id, posted.head
    else:
        batch, head = empty_batch(at, given, {"meter": meter.code, "days": str(span.days)})
    if head is not None:
        months = [month_input(plan.meters.ids[meter.code], line, batch) for line in span.lines]
        rows.add(at.connection, at.org_id, "meter_month", months, seq=head.seq)


def _block(plan: Plan, meter: Meter, span: Span) -> RecordBlock:
    """Give a span as rows of a bill: one line for each register, in the stream's unit."""
    count = len(span.counted)
    return RecordBlock(
        stream=[plan.stream_ids[span.stream]] * count,
        first_day=[span.days.first_day] * count,
        last_day=[span.days.last_day] * count,
        document=[meter.code] * count,
        line=[REGISTERS[one.tariff] for one in span.counted],
        kind=[int(RecordKind.METERED)] * count,
        quantity=[in_unit(plan, meter, span.stream, one.whole) for one in span.counted],
        data_class=[int(DataClass.PRIMARY)] * count,
        estimated=[int(bool(span.method))] * count,
        method=[span.method] * count,
        rank=[0] * count,
        row=[1] * count,
    )


def in_unit(plan: Plan, meter: Meter, stream: str, whole: int) -> int:
    """Convert what a meter counted into its stream's unit; raises E-SCALE.meter."""
    target = plan.stream(stream).unit
    converted = multiplied(whole, units.conversion(unit_of(meter), target))
    if converted is None:
        text = plain(quantity(whole))
        said = {"meter": meter.code, "month": target, "raw_sum": text}
        raise DataError("E-SCALE.meter", Place(subject=meter.code), text, **said)
    return converted


def _in_words(error: DataError, plan: Plan) -> DataError:
    """Say what the ledger refuses without the row that only a file has."""
    found = [in_words(problem, plan) for problem in error.problems]
    return DataError.of(replace(one, place=Place(subject=one.place.subject)) for one in found)
