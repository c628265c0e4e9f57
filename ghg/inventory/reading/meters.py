"""Reading the meters of an entity and what they counted, as of a journal number."""

from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, Row

from ghg.domain.meters import MeterMonth
from ghg.domain.numbers import MILLIONTHS, number
from ghg.inventory.books import Setup
from ghg.plan.meters import load_meters
from ghg.plan.meters_known import live_months
from ghg.plan.plan import NOW, Plan


def read_meters(
    connection: Connection, org_id: int, plan: Plan, setup: Setup, up_to: int = NOW
) -> dict[str, Any]:
    """Give the register, events, feedings, and the months of the inventory: fields of PlantBooks.

    A first reading alone is no month: nothing was counted by it.
    """
    book = load_meters(connection, org_id, plan, up_to)
    codes = {row_id: code for code, row_id in book.ids.items()}
    months = tuple(
        _month(row, codes[row.meter_id])
        for row in (live_months(connection, org_id, up_to) if book.meters else ())
        if row.meter_id in codes
        and setup.first_month <= row.month <= setup.last_month
        and not (row.first_minute == row.last_minute and row.first_reading is not None)
    )
    return {
        "meters": book.meters,
        "meter_events": book.events,
        "feedings": book.feedings,
        "meter_months": months,
    }


def _month(row: Row[Any], meter: str) -> MeterMonth:
    return MeterMonth(
        meter=meter,
        month=row.month,
        tariff=row.tariff,
        readings=row.readings,
        first_minute=row.first_minute,
        last_minute=row.last_minute,
        interval_minutes=row.interval_minutes,
        first_reading=None if row.first_reading is None else number(row.first_reading),
        last_reading=None if row.last_reading is None else number(row.last_reading),
        raw=number(row.raw),
        multiplier=number(row.multiplier),
        quantity=Fraction(int(row.quantity), MILLIONTHS),
        unit=row.unit,
        missing=row.missing,
        doubled=row.doubled,
        disordered=row.disordered,
        file_sha256=row.file_sha256 or "",
        first_day=row.first_day,
        last_day=row.last_day,
    )
