"""A register of a meter as its file tells it: runs of a day become sums of a month.

Readings of a day mostly follow each other in equal steps; such a run is proven at one go and added
up as a whole. Only what is otherwise is looked at row by row. Nothing is kept per row.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby, pairwise
from math import gcd

from ghg.domain.meters import Meter
from ghg.domain.numbers import quantity
from ghg.intake.readings.times import DAY_MINUTES

# told: position in the run, code, raw, values
Tell = Callable[[int, str, int, Mapping[str, int]], None]


@dataclass(slots=True)
class MonthSum:
    """One month of a register; `raw` before the multiplier, instants in minutes.

    `start` and `end` are the first and the last minute that the readings speak of.
    """

    row: int
    start: int
    end: int
    raw: int = 0
    readings: int = 0
    doubled: int = 0
    disordered: int = 0
    first_day: int = 0
    last_day: int = 0
    first_reading: int | None = None
    last_reading: int | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Readings of one day in order of time: instants, whole millionths, rows of the file."""

    day: int
    instants: Sequence[int]
    values: Sequence[int]
    rows: Sequence[int]

    def __len__(self) -> int:
        return len(self.instants)


@dataclass(slots=True)
class Series:
    """What is known of a register so far."""

    meter: Meter
    tariff: str
    unit: str
    closes_day: bool
    months: dict[int, MonthSum] = field(default_factory=dict)
    steps: Counter[int] = field(default_factory=Counter)
    seen: set[int] = field(default_factory=set)
    day: int = 0
    low: int = 0
    high: int = 0
    starts_at_midnight: bool = False
    grain: int = 0  # the greatest number that all figures are a multiple of

    def runs(
        self,
        days: Sequence[int],
        minutes: Sequence[int],
        values: Sequence[int],
        rows: Sequence[int],
    ) -> Iterator[Run]:
        """Cut rows of this register into runs of one day each, midnight where it belongs."""
        start = 0
        for day, same in groupby(days):
            end = start + sum(1 for _ in same)
            part = slice(start, end)
            self.grain = gcd(self.grain, *values[part])
            yield from self._placed(day, minutes[part], values[part], rows[part])
            start = end

    def _placed(
        self, day: int, minutes: Sequence[int], values: Sequence[int], rows: Sequence[int]
    ) -> Iterator[Run]:
        if descending(minutes):
            minutes, values, rows = minutes[::-1], values[::-1], rows[::-1]
        if 0 not in minutes:
            yield _run(day, minutes, values, rows)
            return
        if self.closes_day:
            yield from _before(day, minutes, values, rows)
            return
        late = self.day == day and self.high > day * DAY_MINUTES
        moved: list[int] = []
        for minute in minutes:
            late = late or minute > 0
            moved.append(DAY_MINUTES if late and minute == 0 else minute)
        self.starts_at_midnight = self.starts_at_midnight or moved[0] == 0
        yield _run(day, moved, values, rows)

    def follows(self, run: Run) -> bool:
        """Tell whether a run belongs to a new day, or goes on outside what was read of its day."""
        first, last = run.instants[0], run.instants[-1]
        if run.day != self.day:
            fresh = run.day not in self.seen
            self.seen.add(run.day)
            self.day, self.low, self.high = run.day, first, last
            return fresh
        apart = first > self.high or last < self.low
        self.low, self.high = min(self.low, first), max(self.high, last)
        return apart

    def step(self, first: int, last: int) -> None:
        """Count the distance of two readings."""
        if last != first:
            self.steps[abs(last - first)] += 1

    @property
    def digit(self) -> Decimal:
        """Give one unit of the last digit that the file writes."""
        places = next(one for one in range(7) if not self.grain % 10 ** (6 - one))
        return quantity(10 ** (6 - places))

    @property
    def spans(self) -> dict[int, MonthSum]:
        """Give the months that were counted."""
        return self.months

    @property
    def interval(self) -> int:
        """The usual distance of two readings in minutes; 0 where there is only one."""
        most = max(self.steps.values(), default=0)
        return min((one for one, count in self.steps.items() if count == most), default=0)


def descending(minutes: Sequence[int]) -> bool:
    """Tell whether a file writes the newest first; a last 0 alone ends a day that ascends."""
    if len(minutes) < 2:
        return False
    first, second = minutes[:2]
    if len(minutes) == 2:
        return first > second > 0
    return first > second > minutes[2] or (first == 0 and second > minutes[2])


def steady(instants: Sequence[int]) -> int:
    """Give the equal step of ascending instants; 0 where the steps differ."""
    step = instants[1] - instants[0] if len(instants) > 1 else 0
    if step <= 0:
        return 0
    first, last = instants[0], instants[-1]
    return step if list(instants) == list(range(first, last + 1, step)) else 0


def take_interval(series: Series, run: Run, months: Callable[[int], int], tell: Tell) -> None:
    """Add a day's amounts; tells E-METER.again and E-DUP.reading."""
    before = series.high
    if not series.follows(run):
        tell(0, "E-METER.again", run.values[0], {})
        return
    step = steady(run.instants)
    doubled, values = 0, run.values
    if step:
        series.steps[step] += len(run) - 1
    elif len(run) > 1:
        doubled, values = _singles(series, run, tell)
    if before:
        series.step(before, run.instants[0])
    month = months(run.day)
    held = series.months.get(month)
    if held is None:
        first = run.instants[0]
        held = MonthSum(run.rows[0], first, first, first_day=run.day, last_day=run.day)
        series.months[month] = held
    held.raw += sum(values)
    held.readings += len(values)
    held.doubled += doubled
    held.disordered += before > run.instants[0]
    held.start, held.end = min(held.start, run.instants[0]), max(held.end, run.instants[-1])
    held.first_day, held.last_day = min(held.first_day, run.day), max(held.last_day, run.day)


def _singles(series: Series, run: Run, tell: Tell) -> tuple[int, list[int]]:
    """Leave away a reading that stands twice with one value; tell what is out of order."""
    values = [run.values[0]]
    for at, (first, last) in enumerate(pairwise(run.instants), 1):
        if last < first:
            tell(at, "E-METER.order", run.values[at], {})
        elif last > first:
            series.step(first, last)
            values.append(run.values[at])
        elif run.values[at] != run.values[at - 1]:
            tell(at, "E-DUP.reading", run.values[at], {"other": run.values[at - 1]})
    return len(run) - len(values), values


def _run(day: int, minutes: Sequence[int], values: Sequence[int], rows: Sequence[int]) -> Run:
    base = day * DAY_MINUTES
    return Run(day, [base + minute for minute in minutes], values, rows)


def _before(
    day: int, minutes: Sequence[int], values: Sequence[int], rows: Sequence[int]
) -> Iterator[Run]:
    """Give midnight to the day before, as its last minute."""
    for end, same in groupby(range(len(minutes)), key=lambda at: minutes[at] == 0):
        found = list(same)
        part = slice(found[0], found[-1] + 1)
        if end:
            yield _run(day - 1, [DAY_MINUTES] * len(found), values[part], rows[part])
        else:
            yield _run(day, minutes[part], values[part], rows[part])
