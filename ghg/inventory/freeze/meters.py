"""Freezing the meters: the register as of the period, its events, its months, automatic collection.

    share of automatic collection = required meters that work automatically / required meters

by medium, of the meters in use on the period's last day (NZF-4.1).
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from ghg.domain.annexes import MeterEventRow, MeterMonthRow, MeterRow, MeterShareRow
from ghg.domain.calibration import overdue, proofs
from ghg.domain.meters import (
    CALIBRATED,
    OUT_OF_ORDER,
    REPLACED,
    RESET,
    Feeding,
    Meter,
    MeterEvent,
    MeterMonth,
)
from ghg.domain.numbers import exact, exact_text, plain
from ghg.domain.periods import Period, span
from ghg.inventory.books import Books, grouped
from ghg.inventory.plantbooks import PlantBooks

_MENDED = (REPLACED, RESET, CALIBRATED)


def meter_annex(books: Books) -> dict[str, Any]:
    """Give the annex fields of the meters."""
    setup, plant = books.setup, books.plant
    days = span(setup.first_month, setup.last_month)
    there = [
        one
        for one in plant.meters
        if one.first_day <= days.last_day and one.last_day >= days.first_day
    ]
    events = [one for one in plant.meter_events if one.day <= days.last_day]
    return {
        "meters": tuple(_meter(one, events, plant, days) for one in there),
        "meter_events": tuple(_event(one) for one in events),
        "meter_months": tuple(_months(plant.meter_months)),
        "meter_shares": tuple(_shares(there, events, days)),
    }


def _meter(meter: Meter, events: Iterable[MeterEvent], plant: PlantBooks, days: Period) -> MeterRow:
    proof = proofs(meter, events)[-1]
    return MeterRow(
        code=meter.code,
        name=meter.name,
        facility=meter.facility,
        medium=meter.medium,
        place=meter.place,
        parent=meter.parent,
        multiplier=plain(meter.multiplier),
        accuracy_class=meter.accuracy_class,
        certificate=proof.certificate,
        calibration_due=proof.due,
        reference_state=meter.reference_state,
        required=meter.required,
        automatic=meter.automatic,
        first_day=meter.first_day,
        last_day=meter.last_day,
        streams=tuple(dict.fromkeys(_fed(plant.feedings, meter.code, days))),
        overdue=tuple(map(str, overdue(meter, events, days))),
    )


def _fed(feedings: Iterable[Feeding], meter: str, days: Period) -> Iterator[str]:
    """Name the streams that a meter measured on some day of the period."""
    for one in feedings:
        if one.meter == meter and one.first_day <= days.last_day and one.last_day >= days.first_day:
            yield one.stream


def _event(event: MeterEvent) -> MeterEventRow:
    return MeterEventRow(
        meter=event.meter,
        day=event.day,
        kind=event.kind,
        tariff=event.tariff,
        before=_shown(event.reading_before),
        after=_shown(event.reading_after),
        certificate=event.certificate,
        calibration_due=event.calibration_due,
        reason=event.reason,
    )


def _shown(reading: Decimal | None) -> str:
    return "" if reading is None else plain(reading)


def _months(months: tuple[MeterMonth, ...]) -> Iterator[MeterMonthRow]:
    """Put the parts of a month together, in order of time."""
    parts = sorted(months, key=lambda one: (one.meter, one.month, one.tariff, one.first_minute))
    for same in grouped(parts, lambda one: f"{one.meter}\n{one.month}\n{one.tariff}").values():
        first, last = same[0], same[-1]
        files = {one.file_sha256 for one in same} - {""}
        yield MeterMonthRow(
            meter=first.meter,
            month=first.month,
            tariff=first.tariff,
            first_day=first.first_day,
            last_day=last.last_day,
            readings=sum(one.readings for one in same),
            first_reading=_shown(first.first_reading),
            last_reading=_shown(last.last_reading),
            raw=exact_text(sum((exact(one.raw) for one in same), Fraction(0))),
            multiplier=plain(first.multiplier),
            quantity=exact_text(sum((one.quantity for one in same), Fraction(0))),
            unit=first.unit,
            missing=sum(one.missing for one in same),
            doubled=sum(one.doubled for one in same),
            files=len(files),
            file_sha256=files.pop() if len(files) == 1 else "",
        )


def _shares(
    meters: Iterable[Meter], events: Iterable[MeterEvent], days: Period
) -> Iterator[MeterShareRow]:
    """Count by medium; a meter that was out of order last does not work."""
    last = {one.meter: one.kind for one in events if one.kind in (OUT_OF_ORDER, *_MENDED)}
    needed = (one for one in meters if one.required and one.last_day >= days.last_day)
    for medium, ones in grouped(needed, lambda one: one.medium).items():
        works = [one for one in ones if one.automatic and last.get(one.code) != OUT_OF_ORDER]
        percent = exact_text(Fraction(100 * len(works), len(ones)))
        yield MeterShareRow(medium, len(ones), len(works), percent)
