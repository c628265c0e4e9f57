"""Readings that a person writes down: at the end of a day, a register at a time.

What the meter counted since the reading before is posted at once. A wrong reading is corrected by a
further revision with a reason; what it had posted is reversed and posted anew.
"""

from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Row

from ghg.desk.admission import Way
from ghg.desk.context import Desk, acting
from ghg.desk.meters.register import book_of, meter_in, plan_at
from ghg.desk.meters.settle import Settled, settle
from ghg.desk.meters.waiting import ask_about_waiting, reading_input, standing_reading
from ghg.desk.setup import today
from ghg.desk.submissions.handing import by_two
from ghg.domain.meters import Meter
from ghg.domain.numbers import millionths, plain
from ghg.domain.periods import Period, day_text
from ghg.errors import NOWHERE, DataError, Place
from ghg.intake.readings.table import read_tariff
from ghg.ledger.rows import checked
from ghg.ledger.tables import MeterReadingInput
from ghg.plan.meters import unit_of
from ghg.sheets.cells import read_number


@dataclass(frozen=True, slots=True)
class TypedReading:
    """A cumulative reading as typed; an estimated one says in its note how it was made."""

    meter: str
    day: int
    reading: str
    tariff: str = ""
    document: str = ""
    estimated: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """What a reading did; `new` is false when the same one stood already."""

    meter: Meter
    day: int
    reading: Decimal
    new: bool
    settled: Settled


@by_two("meter.read")
def read_meter(
    desk: Desk,
    typed: TypedReading,
    reason: str = "",
    accept: tuple[str, ...] = (),
    entity: str = "",
) -> Read:
    """Write down a reading, or with a reason another one for the same day.

    Raises E-REF.meter, E-METER.interval, E-METER.days, E-METER.future, E-METHOD.estimate, E-NUM,
    E-SIGN.record, E-SCALE, E-KIND.tariff, E-CONFLICT.meter_reading, what `settle` raises, and
    E-WAITS.same, .reading where it is handed in and others wait.
    """
    value, tariff = _value(typed), read_tariff(typed.tariff)
    with acting(desk, "meter.read", typed.meter, reason) as at:
        plan = plan_at(at, entity)
        book = book_of(at, plan)
        meter = meter_in(book, typed.meter)
        _check(meter, typed)
        before = standing_reading(at, book.ids[meter.code], tariff, typed.day)
        if before is not None and not before.withdrawn:
            if _same(before, value, typed):
                return Read(meter, typed.day, value, new=False, settled=Settled())
            if not reason:
                said = {"old": plain(before.reading), "day": day_text(typed.day)}
                raise DataError("E-CONFLICT.meter_reading", NOWHERE, typed.reading, **said)
        revision = before.revision + 1 if before is not None else 0
        given = reading_input(book.ids[meter.code], asdict(typed), revision)
        at.put("meter_reading", given)
        settled = settle(at, plan, meter.code, accept)
        if desk.way is Way.TRIED:
            ask_about_waiting(at, plan, given, meter.code, accept)
        return Read(meter, typed.day, value, new=True, settled=settled)


@by_two("meter.withdraw")
def withdraw_reading(
    desk: Desk, meter: str, day: int, tariff: str = "", reason: str = "", entity: str = ""
) -> Read:
    """Take a reading back; raises E-REASON, E-REF.reading, and what `settle` raises."""
    if not reason:
        raise DataError("E-REASON", NOWHERE, meter)
    register = read_tariff(tariff)
    with acting(desk, "meter.withdraw", meter, reason) as at:
        plan = plan_at(at, entity)
        book = book_of(at, plan)
        found = meter_in(book, meter)
        before = standing_reading(at, book.ids[meter], register, day)
        if before is None or before.withdrawn:
            raise DataError("E-REF.reading", NOWHERE, f"{meter} {day_text(day)}")
        kept = {name: getattr(before, name) for name in MeterReadingInput.model_fields}
        kept |= {"withdrawn": True, "revision": before.revision + 1}
        at.put("meter_reading", checked(MeterReadingInput, **kept))
        return Read(found, day, before.reading, new=True, settled=settle(at, plan, meter))


def _value(typed: TypedReading) -> Decimal:
    """Read a reading strictly; raises E-NUM, E-SIGN.record, E-SCALE, E-METHOD.estimate."""
    value = read_number(typed.reading)
    if value < 0:
        raise DataError("E-SIGN.record", NOWHERE, typed.reading)
    millionths(value)
    if typed.estimated and not typed.note:
        raise DataError("E-METHOD.estimate", NOWHERE, typed.reading)
    return value


def _check(meter: Meter, typed: TypedReading) -> None:
    """See that the meter is read this way, and was there on the day."""
    unit_of(meter)
    if not meter.cumulative:
        raise DataError("E-METER.interval", NOWHERE, meter.code)
    if typed.day > today():
        raise DataError("E-METER.future", Place(subject=meter.code), day_text(typed.day))
    if not meter.read_on(typed.day):
        said = {
            "meter": meter.code,
            "time": day_text(typed.day),
            "days": str(Period(meter.first_day, meter.last_day)),
        }
        raise DataError("E-METER.days", Place(subject=meter.code), typed.reading, **said)


def _same(before: Row[Any], value: Decimal, typed: TypedReading) -> bool:
    return before.reading == value and bool(before.estimated) == typed.estimated
