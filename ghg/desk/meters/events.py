"""What befalls a meter: replaced, reset, rolled over, out of order, calibrated, another multiplier.

A changed multiplier is a new row of the register: the old one ends with its last reading, the new
one begins with its first, and the stream goes over to it. So a reading is never multiplied by
anything but the multiplier of its own row.
"""

from dataclasses import dataclass
from decimal import Decimal

from ghg.desk.context import Acting, Desk, acting
from ghg.desk.meters.register import book_of, meter_in, plan_at
from ghg.desk.meters.settle import Settled, settle
from ghg.desk.plan import EVER
from ghg.desk.setup import today
from ghg.desk.submissions.handing import by_two
from ghg.domain.calibration import proofs
from ghg.domain.meters import (
    CALIBRATED,
    EVENT_KINDS,
    MULTIPLIER,
    REPLACED,
    RESET,
    ROLLED_OVER,
    STATED,
    TOTAL,
    Meter,
    MeterBook,
)
from ghg.domain.numbers import plain
from ghg.domain.periods import Period, day_after, day_text
from ghg.errors import NOWHERE, DataError, Place
from ghg.intake.readings.table import read_tariff
from ghg.ledger.rows import checked
from ghg.ledger.tables import MeterEventInput, MeterInput, MeterReadingInput, StreamMeterInput
from ghg.plan.meters import GAS, STATES, fit, multiplier_of
from ghg.plan.meters_known import live_months, live_readings
from ghg.plan.plan import Plan
from ghg.sheets.cells import read_number

_TURNS = (REPLACED, RESET, ROLLED_OVER)


@dataclass(frozen=True, slots=True)
class TypedEvent:
    """An event as typed: the register's reading before and after it, the new certificate, and for
    a changed multiplier the new row's code and multiplier."""

    meter: str
    kind: str
    day: int
    reason: str
    before: str = ""
    after: str = ""
    tariff: str = ""
    certificate: str = ""
    calibration_due: int = 0
    multiplier: str = ""
    ct: str = ""
    pt: str = ""
    new_code: str = ""


@by_two("meter.event")
def add_event(
    desk: Desk, typed: TypedEvent, accept: tuple[str, ...] = (), entity: str = ""
) -> Settled:
    """Write an event into a meter's life, and settle its readings anew.

    Raises E-REASON, E-KIND.event, E-REF.meter, E-METER.days, E-METER.event_readings,
    E-METER.digits, E-METER.due, E-DUP.event, and what `settle` raises.
    """
    if not typed.reason:
        raise DataError("E-REASON", NOWHERE, typed.meter)
    if typed.kind not in EVENT_KINDS:
        raise DataError("E-KIND.event", NOWHERE, typed.kind, choices="、".join(EVENT_KINDS))
    with acting(desk, "meter.event", f"{typed.meter} {typed.kind}", typed.reason) as at:
        plan = plan_at(at, entity)
        book = book_of(at, plan)
        meter = meter_in(book, typed.meter)
        given = _event(book, meter, typed)
        if typed.kind == MULTIPLIER:
            _close(at, book, typed, given)
            settled = settle(at, plan, meter.code, accept)
            _renew(at, plan, book, meter, typed)
            return settled
        at.put("meter_event", given)
        return settle(at, plan, meter.code, accept)


@by_two("meter.state")
def state_meter(desk: Desk, code: str, state: str, reason: str, entity: str = "") -> Meter:
    """Say which cubic metre a gas meter counts, when that is learned after it was entered.

    Raises E-REASON, E-KIND.state, E-METER.counted when readings were counted by another one, and
    what `fit` raises for the streams that it measures.
    """
    if not reason:
        raise DataError("E-REASON", NOWHERE, code)
    with acting(desk, "meter.state", code, reason) as at:
        plan = plan_at(at, entity)
        book = book_of(at, plan)
        meter = meter_in(book, code)
        if meter.medium != GAS or state not in STATES:
            choices = "、".join(STATES) if meter.medium == GAS else "-"
            raise DataError("E-KIND.state", NOWHERE, state, choices=choices)
        if any(row.meter_id == book.ids[code] for row in live_months(at.connection, at.org_id)):
            raise DataError("E-METER.counted", NOWHERE, code)
        kind = f"{STATED}{state}"
        given = checked(
            MeterEventInput, meter_id=book.ids[code], kind=kind, day=today(), reason=reason
        )
        at.put("meter_event", given)
        stated = book_of(at, plan)
        for one in stated.fed_by(code):
            fit(plan.stream(one.stream), meter_in(stated, code))
        return meter_in(stated, code)


def _event(book: MeterBook, meter: Meter, typed: TypedEvent) -> MeterEventInput:
    """Check an event against the meter."""
    tariff, place = read_tariff(typed.tariff), Place(subject=meter.code)
    needs = typed.kind in (REPLACED, RESET, MULTIPLIER)
    if needs and not (typed.before and typed.after):
        raise DataError("E-METER.event_readings", place, typed.kind)
    if typed.kind == ROLLED_OVER and not meter.digits:
        raise DataError("E-METER.digits", place, meter.code)
    if 0 < typed.calibration_due < typed.day or (
        typed.kind == CALIBRATED and not typed.calibration_due
    ):
        raise DataError("E-METER.due", place, meter.code)
    if not meter.first_day <= typed.day <= min(meter.last_day, today()):
        days = Period(meter.first_day, min(meter.last_day, today()))
        said = {"meter": meter.code, "time": day_text(typed.day), "days": str(days)}
        raise DataError("E-METER.days", place, typed.kind, **said)
    for one in book.events_of(meter.code, tariff):
        if one.day == typed.day and one.kind in _TURNS and typed.kind in _TURNS:
            said = {"kind": one.kind, "day": day_text(one.day)}
            raise DataError("E-DUP.event", place, typed.kind, **said)
    return checked(
        MeterEventInput,
        meter_id=book.ids[meter.code],
        kind=typed.kind if tariff == TOTAL else f"{typed.kind}.{tariff}",
        day=typed.day,
        reading_before=_reading(typed.before),
        reading_after=_reading(typed.after),
        certificate=typed.certificate,
        calibration_due=typed.calibration_due or None,
        reason=typed.reason,
    )


def _reading(text: str) -> Decimal | None:
    if not text:
        return None
    value = read_number(text)
    if value < 0:
        raise DataError("E-SIGN.record", NOWHERE, text)
    return value


def _close(at: Acting, book: MeterBook, typed: TypedEvent, given: MeterEventInput) -> None:
    """End the old row with its last reading."""
    if not typed.new_code or not (typed.multiplier or typed.ct or typed.pt):
        raise DataError("E-METER.new_row", Place(subject=typed.meter), typed.kind)
    if book.meter(typed.new_code) is not None:
        raise DataError("E-DUP.code", NOWHERE, typed.new_code)
    at.put("meter_event", given)
    _put_reading(at, given.meter_id, typed.day, given.reading_before)


def _renew(at: Acting, plan: Plan, book: MeterBook, meter: Meter, typed: TypedEvent) -> None:
    """Begin the new row: everything of the old one, another multiplier, its streams from now on."""
    proof = proofs(meter, book.events)[-1]
    row = checked(
        MeterInput,
        facility_id=plan.facility_ids[meter.facility],
        parent_id=book.ids.get(meter.parent),
        code=typed.new_code,
        name=meter.name,
        medium=meter.medium,
        place=meter.place,
        multiplier=multiplier_of(typed.multiplier, typed.ct, typed.pt),
        accuracy_class=meter.accuracy_class,
        certificate=typed.certificate or proof.certificate,
        calibration_due=typed.calibration_due or proof.due or None,
        digits=meter.digits,
        reference_state=meter.reference_state,
        cumulative=meter.cumulative,
        required=meter.required,
        automatic=meter.automatic,
        first_day=typed.day,
        last_day=EVER.last_day,
    )
    new = at.put("meter", row)
    _put_reading(at, new, typed.day, _reading(typed.after))
    start = day_after(typed.day)
    for one in book.fed_by(meter.code):
        if one.last_day >= start:
            days = Period(max(start, one.first_day), one.last_day)
            stream = plan.stream_ids[one.stream]
            _feed(at, stream, book.ids[meter.code], days, typed.reason, feeds=False)
            _feed(at, stream, new, days, typed.reason, feeds=True)


def _feed(at: Acting, stream: int, meter: int, days: Period, reason: str, *, feeds: bool) -> None:
    given = checked(
        StreamMeterInput,
        stream_id=stream,
        meter_id=meter,
        first_day=days.first_day,
        last_day=days.last_day,
        feeds=feeds,
        reason=reason,
    )
    at.put("stream_meter", given)


def _put_reading(at: Acting, meter: int, day: int, reading: Decimal | None) -> None:
    """Write the reading at which a row ends or begins, unless it stands already."""
    found = [
        one
        for one in live_readings(at.connection, at.org_id)
        if (one.meter_id, one.tariff, one.day) == (meter, TOTAL, day)
    ]
    if found and found[0].reading != reading:
        said = {"old": plain(found[0].reading), "day": day_text(day)}
        raise DataError("E-CONFLICT.meter_reading", NOWHERE, str(reading), **said)
    if not found and reading is not None:
        given = checked(MeterReadingInput, meter_id=meter, day=day, reading=reading)
        at.put("meter_reading", given)
