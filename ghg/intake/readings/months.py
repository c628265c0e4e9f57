"""Months of meters: the sums of a file multiplied once, judged, and posted to their streams.

A month that holds records of the stream already (from bills, or from other registers of the same
meter) is kept for comparison and posted no second time.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import groupby

from ghg.domain import units
from ghg.domain.meters import REGISTERS, TOTAL, Feeding, Held, multiplied, tolerance
from ghg.domain.numbers import QUANTITY_LIMIT, exact, exact_text, millionths, plain, quantity
from ghg.domain.periods import Period, month_text
from ghg.errors import Problem
from ghg.intake.readings.coverage import coverage_problems, covered, empty_months
from ghg.intake.readings.series import MonthSum, Series
from ghg.intake.readings.times import reading_text
from ghg.intake.taking import Taking
from ghg.ledger.blocks import RecordBlock
from ghg.ledger.codes import DataClass, RecordKind
from ghg.plan.meters import unit_of


@dataclass(frozen=True, slots=True)
class MonthLine:
    """A month of a register; `stream` is empty where nothing was posted for it.

    `raw` stands before the multiplier, `quantity` after it in `unit`, the meter's own.
    """

    meter: str
    month: int
    tariff: str
    first_day: int
    last_day: int
    readings: int
    first_minute: int
    last_minute: int
    interval_minutes: int
    first_reading: Decimal | None
    last_reading: Decimal | None
    raw: Decimal
    multiplier: Decimal
    quantity: Decimal
    unit: str
    missing: int
    doubled: int
    disordered: int
    stream: str
    row: int

    @property
    def key(self) -> tuple[str, str, int, int]:
        """What the month is about: register and days."""
        return self.meter, self.tariff, self.first_day, self.last_day

    @property
    def days(self) -> Period:
        return Period(self.first_day, self.last_day)


def finished(
    taking: Taking, series: Sequence[Series]
) -> tuple[tuple[MonthLine, ...], RecordBlock | None]:
    """Give the months of all registers, and the records that they make."""
    found = [
        (one, line)
        for one in series
        for month, held in sorted(one.spans.items())
        if (line := _line(taking, one, month, held)) is not None
    ]
    lines = [line for _, line in sorted(found, key=lambda pair: pair[1].key)]
    taking.findings.extend(_tariffs(taking, found))
    for one in series:
        taking.findings.extend(empty_months(one, taking.layout))
    posted = [_with_stream(taking, line, lines) for line in lines]
    return tuple(posted), _block(taking, [line for line in posted if line.stream])


def _line(taking: Taking, series: Series, month: int, held: MonthSum) -> MonthLine | None:
    """Multiply a month's sum, once; None where six decimals do not hold the product."""
    meter, unit = series.meter, unit_of(series.meter)
    factor = exact(meter.multiplier) * units.conversion(series.unit, unit)
    whole = multiplied(held.raw, factor)
    place = taking.layout.place("meter", held.row)
    said = {"meter": meter.code, "month": month_text(month), "raw_sum": reading_text(held.raw)}
    if whole is None or whole > QUANTITY_LIMIT:
        code = "E-RANGE" if whole else "E-SCALE.meter"
        taking.findings.add(Problem(code, place, reading_text(held.raw), said))
        return None
    seen = covered(series, month, held)
    taking.findings.extend(coverage_problems(series, month, held, seen, place))
    return MonthLine(
        meter=meter.code,
        month=month,
        tariff=series.tariff,
        first_day=seen.first_day,
        last_day=seen.last_day,
        readings=held.readings,
        first_minute=seen.first_minute,
        last_minute=seen.last_minute,
        interval_minutes=series.interval,
        first_reading=_shown(held.first_reading),
        last_reading=_shown(held.last_reading),
        raw=quantity(held.raw),
        multiplier=meter.multiplier,
        quantity=quantity(whole),
        unit=unit,
        missing=seen.missing,
        doubled=held.doubled,
        disordered=held.disordered,
        stream="",
        row=held.row,
    )


def _shown(reading: int | None) -> Decimal | None:
    return None if reading is None else quantity(reading)


def _with_stream(taking: Taking, line: MonthLine, lines: Sequence[MonthLine]) -> MonthLine:
    """Name the stream that a month is posted to; nothing where it is counted already."""
    if line.tariff != TOTAL and _has_total(line, lines):
        return line
    book, findings = taking.plan.meters, taking.findings
    place = taking.layout.place("meter", line.row)
    feeding = feeding_of(line.meter, line.days, book.fed_by(line.meter))
    if feeding is None or (line.first_minute == line.last_minute and not line.quantity):
        return line
    said = {"meter": line.meter, "stream": feeding.stream, "month": month_text(line.month)}
    if not (feeding.first_day <= line.first_day and feeding.last_day >= line.last_day):
        said |= {"days": str(Period(feeding.first_day, feeding.last_day))}
        findings.add(Problem("E-METER.attached", place, str(line.days), said))
        return line
    other = second_way(line.meter, line.tariff, feeding.stream, line.days, book.held)
    if other is not None:
        said |= {"paper": other.document or "-"}
        findings.add(Problem("E-OVERLAP.meter", place, str(line.days), said, "warning"))
        return line
    return replace(line, stream=feeding.stream)


def feeding_of(meter: str, days: Period, feedings: Iterable[Feeding]) -> Feeding | None:
    """Find the stream that a meter measures on some of the days."""
    return next(
        (
            one
            for one in feedings
            if one.meter == meter
            and one.first_day <= days.last_day
            and one.last_day >= days.first_day
        ),
        None,
    )


def second_way(
    meter: str, tariff: str, stream: str, days: Period, held: Iterable[Held]
) -> Held | None:
    """Find a record of the same days that is not this register's own.

    The total and the tariffs of one meter are two ways to the same electricity.
    """
    for one in held:
        if one.stream != stream or not one.touches(days):
            continue
        total = REGISTERS[TOTAL]
        if one.document != meter or (one.line == total) != (REGISTERS[tariff] == total):
            return one
    return None


def _has_total(line: MonthLine, lines: Sequence[MonthLine]) -> bool:
    """Tell whether the file gives the total of the same meter on the same days."""
    return any(
        one.tariff == TOTAL
        and one.meter == line.meter
        and one.first_day <= line.last_day
        and one.last_day >= line.first_day
        for one in lines
    )


def _block(taking: Taking, lines: Sequence[MonthLine]) -> RecordBlock | None:
    """Give the months as records of their streams, in the streams' units."""
    plan, count = taking.plan, len(lines)
    if not lines:
        return None
    return RecordBlock(
        stream=[plan.stream_ids[line.stream] for line in lines],
        first_day=[line.first_day for line in lines],
        last_day=[line.last_day for line in lines],
        document=[line.meter for line in lines],
        line=[REGISTERS[line.tariff] for line in lines],
        kind=[int(RecordKind.METERED)] * count,
        quantity=list(_in_units(taking, lines)),
        data_class=[int(DataClass.PRIMARY)] * count,
        estimated=[0] * count,
        method=[""] * count,
        rank=[0] * count,
        row=[line.row for line in lines],
    )


def _in_units(taking: Taking, lines: Sequence[MonthLine]) -> Iterator[int]:
    for line in lines:
        target = taking.plan.stream(line.stream).unit
        whole = multiplied(millionths(line.quantity), units.conversion(line.unit, target))
        if whole is None:
            place = taking.layout.place("meter", line.row)
            said = {"meter": line.meter, "month": month_text(line.month), "raw_sum": str(line.raw)}
            taking.findings.add(Problem("E-SCALE.meter", place, str(line.quantity), said))
        yield whole or 0


def _tariffs(taking: Taking, found: Sequence[tuple[Series, MonthLine]]) -> Iterator[Problem]:
    """Compare the tariffs of a month with the total register; what rounding explains agrees."""
    by_month = sorted(found, key=lambda pair: (pair[1].meter, pair[1].month))
    for _, same in groupby(by_month, key=lambda pair: (pair[1].meter, pair[1].month)):
        pairs = list(same)
        total = next((line for _, line in pairs if line.tariff == TOTAL), None)
        if total is None or len(pairs) == 1:
            continue
        parts = [exact(line.raw) for _, line in pairs if line is not total]
        each = total.readings if total.first_reading is None else 1
        allowed = tolerance((one.digit for one, _ in pairs), len(pairs) * each)
        if abs(exact(total.raw) - sum(parts)) > allowed:
            yield _apart(taking, total, sum(parts, Fraction(0)))


def _apart(taking: Taking, total: MonthLine, parts: Fraction) -> Problem:
    place = taking.layout.place("meter", total.row)
    said = {
        "meter": total.meter,
        "month": month_text(total.month),
        "parts": exact_text(parts),
        "difference": exact_text(exact(total.raw) - parts),
    }
    return Problem("E-METER.tariff", place, plain(total.raw), said, "warning")
