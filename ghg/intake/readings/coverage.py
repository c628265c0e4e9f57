"""How much of a month the readings of a register speak of: days, gaps, what is partial."""

from collections.abc import Iterator
from dataclasses import dataclass

from ghg.domain.periods import as_date, month_period, month_text, months_between
from ghg.errors import Place, Problem
from ghg.intake.columns import Layout
from ghg.intake.readings.registers import Register
from ghg.intake.readings.series import MonthSum, Series
from ghg.intake.readings.times import DAY_MINUTES, day_of, instant_text, minute_code


@dataclass(frozen=True, slots=True)
class Coverage:
    """Days and instants of a month's readings; `missing` intervals; whether ends are missing."""

    first_day: int
    last_day: int
    first_minute: int
    last_minute: int
    missing: int
    partial: bool


def covered(series: Series, month: int, held: MonthSum) -> Coverage:
    """Say what a month's readings cover.

    The month's slots begin at midnight where the file prints a day's start, else one step later.
    """
    period = month_period(month)
    opens = as_date(period.first_day).toordinal() * DAY_MINUTES
    closes = (as_date(period.last_day).toordinal() + 1) * DAY_MINUTES
    starts = min(one.start for one in series.spans.values())
    ends = max(one.end for one in series.spans.values())
    step = series.interval if series.interval and DAY_MINUTES % series.interval == 0 else 0
    if isinstance(series, Register):
        first_day, last_day = held.start // DAY_MINUTES, (held.end - 1) // DAY_MINUTES
        wanted = (held.end - held.start) // step + (series.opened == month) if step else 0
        partial = held.start > opens or held.end < closes
        opening = False
    else:
        first_day, last_day, opening = held.first_day, held.last_day, series.starts_at_midnight
        first_slot = opens if opening else opens + step
        last_slot = first_slot + closes - opens - step
        low, high = max(first_slot, starts), min(last_slot, ends)
        wanted = (high - low) // step + 1 if step else 0
        partial = bool(step) and (starts > first_slot or ends < last_slot)
    return Coverage(
        first_day=day_of(min(first_day, last_day)),
        last_day=day_of(last_day),
        first_minute=minute_code(held.start, opening),
        last_minute=minute_code(held.end, opening),
        missing=max(0, wanted - held.readings),
        partial=partial,
    )


def coverage_problems(
    series: Series, month: int, held: MonthSum, seen: Coverage, place: Place
) -> Iterator[Problem]:
    """Name gaps (of amounts: a person must look), doubled readings and partial months."""
    said = {
        "meter": series.meter.code,
        "month": month_text(month),
        "count": str(seen.missing),
        "interval": str(series.interval),
        "first": instant_text(held.start),
        "last": instant_text(held.end),
        "doubled": str(held.doubled),
    }
    codes = []
    if seen.missing:
        codes.append("E-GAP.register" if isinstance(series, Register) else "E-GAP.readings")
    if held.doubled:
        codes.append("E-METER.doubled")
    if seen.partial:
        codes.append("E-METER.partial")
    yield from (Problem(code, place, series.tariff, said, "warning") for code in codes)


def empty_months(series: Series, layout: Layout) -> Iterator[Problem]:
    """Name the months between the first and the last in which an interval meter said nothing."""
    months = sorted(series.spans)
    if isinstance(series, Register) or not months:
        return
    for month in months_between(months[0], months[-1]):
        if month not in series.spans:
            said = {"meter": series.meter.code, "month": month_text(month)}
            place = Place(layout.file, layout.sheet)
            yield Problem("E-GAP.month", place, series.tariff, said, "warning")
