"""Spans between typed readings: what each register counted, multiplied once, shared among months.

Readings stand at the end of a day. A span over several months is shared by days, as a bill is:
floor in whole millionths, the rest to the last month.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any

from sqlalchemy import Row

from ghg.domain.meters import (
    REGISTERS,
    TOTAL,
    Meter,
    MeterBook,
    MeterEvent,
    consumed,
    multiplied,
    pieces,
    register_option,
    tolerance,
)
from ghg.domain.numbers import QUANTITY_LIMIT, exact, exact_text, millionths, plain, quantity
from ghg.domain.periods import Period, day_after, day_before, day_text, split
from ghg.errors import DataError, Place, Problem
from ghg.intake.readings.months import MonthLine
from ghg.plan.meters import unit_of

_MIDNIGHT = 2400


@dataclass(frozen=True, slots=True)
class Counted:
    """What a register counted between two readings: `raw` before the multiplier, both in whole
    millionths; `pieces` are the stretches that it is made of, first and last reading of each."""

    tariff: str
    before: Row[Any]
    after: Row[Any]
    raw: int
    whole: int
    pieces: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Span:
    """The registers of a meter between two readings, by month; `method` says how an estimate was
    made, `stream` is empty where nothing was posted."""

    meter: str
    days: Period
    counted: tuple[Counted, ...]
    lines: tuple[MonthLine, ...]
    method: str
    stream: str = ""

    @property
    def is_total(self) -> bool:
        return self.counted[0].tariff == TOTAL

    def touches(self, days: Period) -> bool:
        return self.days.first_day <= days.last_day and self.days.last_day >= days.first_day

    @property
    def signature(self) -> tuple[Any, ...]:
        """What a batch of this span says in the ledger."""
        said = (
            (one.tariff, one.first_day, one.last_day, plain(one.raw), millionths(one.quantity))
            for one in self.lines
        )
        return self.stream, tuple(sorted(said))


def spans(
    meter: Meter, readings: Sequence[Row[Any]], book: MeterBook
) -> tuple[list[Span], list[Problem]]:
    """Give the spans that are complete, and where tariffs and total lie apart.

    Tariffs are counted together, when all that were read at the start are read at the end.
    Raises E-METER.falls, E-SCALE.meter, E-RANGE, E-UNIT.state.
    """
    found: dict[tuple[int, int, bool], list[Counted]] = {}
    for tariff in REGISTERS:
        mine = [one for one in readings if one.tariff == tariff]
        for before, after in pairwise(mine):
            counted = _counted(meter, before, after, book.events_of(meter.code, tariff))
            key = (before.day, after.day, tariff == TOTAL)
            found.setdefault(key, []).append(counted)
    made = [
        _span(meter, first, last, ones)
        for (first, last, total), ones in sorted(found.items())
        if total or len(ones) == _tariffs_at(readings, first)
    ]
    return made, list(_apart(meter, made))


def _tariffs_at(readings: Iterable[Row[Any]], day: int) -> int:
    return sum(1 for one in readings if one.day == day and one.tariff != TOTAL)


def _counted(
    meter: Meter, before: Row[Any], after: Row[Any], events: Iterable[MeterEvent]
) -> Counted:
    between = [one for one in events if before.day < one.day <= after.day]
    first, last = millionths(before.reading), millionths(after.reading)
    raw = consumed(first, last, between, meter.digits)
    place = Place(subject=meter.code)
    if raw is None:
        said = {
            "meter": meter.code,
            "before": plain(before.reading),
            "time": day_text(after.day),
            "register": register_option(before.tariff),
        }
        raise DataError("E-METER.falls", place, plain(after.reading), **said)
    whole = multiplied(raw, exact(meter.multiplier))
    if whole is None or whole > QUANTITY_LIMIT:
        text = plain(quantity(raw)) if whole is None else str(raw)
        said = {"meter": meter.code, "month": day_text(after.day), "raw_sum": text}
        raise DataError("E-RANGE" if whole else "E-SCALE.meter", place, text, **said)
    gone = pieces(first, last, between, meter.digits)
    return Counted(before.tariff, before, after, raw, whole, gone)


def _span(meter: Meter, first: int, last: int, counted: Sequence[Counted]) -> Span:
    days = Period(day_after(first), last)
    guessed = [row.note for one in counted for row in (one.before, one.after) if row.estimated]
    return Span(
        meter=meter.code,
        days=days,
        counted=tuple(counted),
        lines=tuple(line for one in counted for line in _lines(meter, one, days)),
        method=guessed[0] if guessed else "",
    )


def _lines(meter: Meter, counted: Counted, days: Period) -> Iterator[MonthLine]:
    raws, wholes = split(counted.raw, days), split(counted.whole, days)
    for (part, raw), (_, whole) in zip(raws, wholes, strict=True):
        opens, ends = part.first_day == days.first_day, part.last_day == days.last_day
        yield MonthLine(
            meter=meter.code,
            month=part.first_month,
            tariff=counted.tariff,
            first_day=part.first_day,
            last_day=part.last_day,
            readings=opens + ends,
            first_minute=day_before(part.first_day) * 10_000 + _MIDNIGHT,
            last_minute=part.last_day * 10_000 + _MIDNIGHT,
            interval_minutes=0,
            first_reading=counted.before.reading if opens else None,
            last_reading=counted.after.reading if ends else None,
            raw=quantity(raw),
            multiplier=meter.multiplier,
            quantity=quantity(whole),
            unit=unit_of(meter),
            missing=0,
            doubled=0,
            disordered=0,
            stream="",
            row=0,
        )


def _apart(meter: Meter, made: Sequence[Span]) -> Iterator[Problem]:
    """Compare tariffs with the total of the same days; what rounding explains agrees."""
    totals: Mapping[Period, Counted] = {one.days: one.counted[0] for one in made if one.is_total}
    for span in made:
        total = totals.get(span.days)
        if span.is_total or total is None:
            continue
        parts = sum((one.raw for one in span.counted), 0)
        registers = [total, *span.counted]
        read = [row.reading for one in registers for row in (one.before, one.after)]
        allowed = tolerance(read, len(registers))
        if abs(Fraction(total.raw - parts, 10**6)) > allowed:
            said = {
                "meter": meter.code,
                "month": str(span.days),
                "parts": plain(quantity(parts)),
                "difference": exact_text(Fraction(total.raw - parts, 10**6)),
            }
            raw = plain(quantity(total.raw))
            yield Problem("E-METER.tariff", Place(subject=meter.code), raw, said, "warning")
