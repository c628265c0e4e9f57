"""Months of a meter as a person reads them: what was counted, what is missing, from which file."""

from dataclasses import dataclass
from decimal import Decimal

from ghg.desk.context import Desk, looking
from ghg.desk.meters.register import book_of, meter_in, plan_at
from ghg.domain.meters import Meter
from ghg.domain.numbers import number, quantity
from ghg.domain.periods import months_between
from ghg.plan.meters_known import live_months


@dataclass(frozen=True, slots=True)
class MonthView:
    """Some days of a month of a register; `quantity` is `raw` times the multiplier."""

    tariff: str
    month: int
    first_day: int
    last_day: int
    readings: int
    raw: Decimal
    multiplier: Decimal
    quantity: Decimal
    unit: str
    missing: int
    doubled: int
    disordered: int
    batch: int


@dataclass(frozen=True, slots=True)
class MeterYear:
    """Months of a meter, and those without any."""

    meter: Meter
    months: tuple[MonthView, ...]
    empty: tuple[int, ...]


def meter_year(
    desk: Desk, code: str, first_month: int, last_month: int, entity: str = ""
) -> MeterYear:
    """Give what a meter counted between two months; raises E-REF.meter."""
    with looking(desk) as at:
        book = book_of(at, plan_at(at, entity))
        meter = meter_in(book, code)
        own = book.ids[code]
        found = [row for row in live_months(at.connection, at.org_id) if row.meter_id == own]
    months = tuple(
        MonthView(
            tariff=row.tariff,
            month=row.month,
            first_day=row.first_day,
            last_day=row.last_day,
            readings=row.readings,
            raw=number(row.raw),
            multiplier=number(row.multiplier),
            quantity=quantity(int(row.quantity)),
            unit=row.unit,
            missing=row.missing,
            doubled=row.doubled,
            disordered=row.disordered,
            batch=row.batch_id,
        )
        for row in found
        if first_month <= row.month <= last_month
    )
    held = {one.month for one in months}
    return MeterYear(
        meter=meter,
        months=months,
        empty=tuple(one for one in months_between(first_month, last_month) if one not in held),
    )
