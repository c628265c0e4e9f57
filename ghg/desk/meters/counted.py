"""What a meter counted between the readings that a person wrote down, with the way to the figure;
and the meters that somebody has to look at."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from ghg.desk.context import Desk, looking
from ghg.desk.meters.register import book_of, meter_in, plan_at
from ghg.desk.meters.spans import Counted, Span, spans
from ghg.desk.setup import today as now
from ghg.domain.calibration import overdue, proofs
from ghg.domain.meters import Meter, MeterBook
from ghg.domain.numbers import quantity
from ghg.domain.periods import Period, as_date, day_before, from_date, month_period
from ghg.plan.meters import unit_of
from ghg.plan.meters_known import live_months, live_readings

SOON = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class CountedView:
    """What a register counted in some days: `pieces` are its first and last readings, more than one
    pair where it was changed; their differences make `raw`, times the multiplier the quantity."""

    tariff: str
    first_day: int
    last_day: int
    pieces: tuple[tuple[Decimal, Decimal], ...]
    raw: Decimal
    multiplier: Decimal
    quantity: Decimal
    unit: str
    estimated: bool


@dataclass(frozen=True, slots=True)
class Noticed:
    """A meter that somebody has to look at: `what` is overdue, due_soon (with the day), undated,
    unattached, or silent (with the first day of the month without data)."""

    meter: str
    what: str
    day: int = 0


def counted_of(desk: Desk, code: str, entity: str = "") -> tuple[CountedView, ...]:
    """Give what a meter counted from typed reading to typed reading; raises E-REF.meter."""
    with looking(desk) as at:
        book = book_of(at, plan_at(at, entity))
        meter = meter_in(book, code)
        held = live_readings(at.connection, at.org_id)
    mine = [one for one in held if one.meter_id == book.ids[code]]
    made, _ = spans(meter, mine, book)
    return tuple(_view(meter, span, one) for span in made for one in span.counted)


def noticed(desk: Desk, today: int = 0, entity: str = "") -> tuple[Noticed, ...]:
    """List what has to be looked at: calibrations, meters of no stream, a month without data."""
    day = today or now()
    month = day_before(day // 100 * 100 + 1) // 100
    with looking(desk) as at:
        book = book_of(at, plan_at(at, entity))
        months = live_months(at.connection, at.org_id)
    told = {row.meter_id for row in months if row.month == month}
    return tuple(
        one
        for meter in book.meters
        if meter.first_day <= day <= meter.last_day
        for one in _noticed(book, meter, day, month, told=book.ids[meter.code] in told)
    )


def _noticed(
    book: MeterBook, meter: Meter, day: int, month: int, *, told: bool
) -> Iterator[Noticed]:
    due = proofs(meter, book.events)[-1].due
    if not due:
        yield Noticed(meter.code, "undated")
    elif overdue(meter, book.events, Period(day, day)):
        yield Noticed(meter.code, "overdue", due)
    elif due <= from_date(as_date(day) + SOON):
        yield Noticed(meter.code, "due_soon", due)
    days = month_period(month)
    fed = [one for one in book.fed_by(meter.code) if one.last_day >= day]
    if not fed:
        yield Noticed(meter.code, "unattached")
    elif not told and any(one.first_day <= days.first_day for one in fed):
        yield Noticed(meter.code, "silent", days.first_day)


def _view(meter: Meter, span: Span, one: Counted) -> CountedView:
    return CountedView(
        tariff=one.tariff,
        first_day=span.days.first_day,
        last_day=span.days.last_day,
        pieces=tuple((quantity(first), quantity(last)) for first, last in one.pieces),
        raw=quantity(one.raw),
        multiplier=meter.multiplier,
        quantity=quantity(one.whole),
        unit=unit_of(meter),
        estimated=bool(span.method),
    )
