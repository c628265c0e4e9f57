"""Cumulative registers: the differences of readings, each in the month in which it was counted.

A difference over the end of a month is shared by minutes: floor in whole millionths, the rest to
the last month, so that nothing is lost. A reading that falls needs an event that tells why.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from operator import le

from ghg.domain import periods
from ghg.domain.meters import Anchor, MeterBook, MeterEvent, consumed
from ghg.intake.readings.series import MonthSum, Run, Series, Tell, steady
from ghg.intake.readings.times import DAY_MINUTES

Months = Callable[[int], int]


@dataclass(slots=True)
class Register(Series):
    """A cumulative register: its last reading, and the events that are still to be met."""

    anchors: tuple[Anchor, ...] = ()
    turns: dict[int, MeterEvent] = field(default_factory=dict)
    last: Anchor | None = None
    begun: bool = False
    opened: int = 0  # the month of a first reading that follows none

    @property
    def spans(self) -> dict[int, MonthSum]:
        """Give the months that were counted; a first reading alone stands for later files."""
        counted = {month: held for month, held in self.months.items() if held.end > held.start}
        return counted or self.months


def with_past(register: Register, book: MeterBook) -> Register:
    """Tell a register what the ledger knows of it: readings, and events by their day."""
    meter = register.meter
    register.anchors = book.anchors.get((meter.code, register.tariff), ())
    for event in book.events_of(meter.code, register.tariff):
        if event.turn(meter.digits) is not None:
            register.turns[periods.as_date(event.day).toordinal()] = event
    return register


def take_register(register: Register, run: Run, months: Months, tell: Tell) -> None:
    """Add a day's differences; tells E-METER.order, E-METER.falls, E-METER.turn, E-DUP.reading."""
    if not register.begun:
        _begin(register, run)
    _reading(register, run, 0, months, tell)
    if len(run) == 1:
        return
    step = steady(run.instants)
    rising = all(map(le, run.values, run.values[1:]))
    if not (step and rising) or run.day in register.turns:
        for at in range(1, len(run)):
            _reading(register, run, at, months, tell)
        return
    register.steps[step] += len(run) - 1
    end, last = run.instants[-1], run.values[-1]
    held = _month(register, months(run.day), run.rows[1], run.instants[0], run.values[0])
    held.raw += last - run.values[0]
    held.readings += len(run) - 1
    held.end, held.last_reading = end, last
    register.last = Anchor(end, last)


def _begin(register: Register, run: Run) -> None:
    """Find the last reading before the file's first one."""
    known = [one for one in register.anchors if one.minute <= run.instants[0]]
    register.last = known[-1] if known else None
    register.begun = True


def _reading(register: Register, run: Run, at: int, months: Months, tell: Tell) -> None:
    """Take one reading after the last one."""
    now, last = Anchor(run.instants[at], run.values[at]), register.last
    if last is None:
        register.opened = _of(now.minute, months)
        held = _month(register, register.opened, run.rows[at], now.minute, now.reading)
        held.readings += 1
        register.last = now
        return
    if now.minute < last.minute:
        tell(at, "E-METER.order", now.reading, {})
        return
    if now.minute == last.minute:
        _same(register, last, now, at, months, tell)
        return
    raw = _counted(register, last, now, at, tell)
    register.last = now
    if raw is not None:
        _shared(register, last, now, raw, run.rows[at], at, months, tell)


def _same(
    register: Register, last: Anchor, now: Anchor, at: int, months: Months, tell: Tell
) -> None:
    """Meet the same instant once more."""
    if last.reading != now.reading:
        tell(at, "E-DUP.reading", now.reading, {"other": last.reading})
        return
    held = register.months.get(_of(now.minute, months))
    if held is not None:
        held.doubled += 1


def _counted(register: Register, last: Anchor, now: Anchor, at: int, tell: Tell) -> int | None:
    """Give the difference of two readings, over the events between them."""
    events, missed = _met(register, last, now)
    raw = consumed(last.reading, now.reading, events, register.meter.digits)
    if raw is None:
        tell(at, "E-METER.falls", now.reading, {"before": last.reading})
    elif missed is not None:
        tell(at, "E-METER.turn", now.reading, {"first": missed * DAY_MINUTES + 1})
        return None
    return raw


def _met(register: Register, last: Anchor, now: Anchor) -> tuple[list[MeterEvent], int | None]:
    """Find the events between two readings; and the day of one that could not be placed.

    Between readings of one day the event lies where the reading falls.
    """
    events, missed = [], None
    for day in sorted(register.turns):
        starts, ends = day * DAY_MINUTES, (day + 1) * DAY_MINUTES
        if now.minute <= starts or last.minute >= ends:
            continue
        if (last.minute <= starts and now.minute >= ends) or now.reading < last.reading:
            events.append(register.turns.pop(day))
        elif now.minute >= ends:
            missed = day
            del register.turns[day]
    return events, missed


def _shared(
    register: Register,
    last: Anchor,
    now: Anchor,
    raw: int,
    row: int,
    at: int,
    months: Months,
    tell: Tell,
) -> None:
    """Share a difference among the months that it reaches over, by minutes."""
    register.step(last.minute, now.minute)
    parts = list(_parts(last.minute, now.minute, months))
    if len(parts) > 1:
        far = now.minute - last.minute > DAY_MINUTES
        code = "E-SPLIT.readings" if far else "E-SPLIT.minutes"
        tell(at, code, now.reading, {"first": last.minute, "last": now.minute})
    left = raw
    for number, (month, start, end) in enumerate(parts, 1):
        whole = raw * (end - start) // (now.minute - last.minute)
        share = left if number == len(parts) else whole
        left -= share
        known = last.reading if start == last.minute else None
        held = _month(register, month, row, start, known)
        held.raw += share
        held.end, held.last_reading = end, None  # at the end of a month nobody read the meter
    held.readings += 1
    held.last_reading = now.reading


def _parts(start: int, end: int, months: Months) -> Iterator[tuple[int, int, int]]:
    """Cut a span of minutes at the ends of months."""
    while start < end:
        month = months(start // DAY_MINUTES)
        last_day = periods.as_date(periods.month_period(month).last_day).toordinal()
        cut = min(end, (last_day + 1) * DAY_MINUTES)
        yield month, start, cut
        start = cut


def _month(register: Register, month: int, row: int, start: int, reading: int | None) -> MonthSum:
    held = register.months.get(month)
    if held is None:
        held = MonthSum(row, start, start, first_reading=reading, last_reading=reading)
        register.months[month] = held
    return held


def _of(minute: int, months: Months) -> int:
    """Give the month that an instant ends: midnight belongs to the day before."""
    return months((minute - 1) // DAY_MINUTES)
