"""The boundary in time: what is inside on a day, and which events moved it (P35).

A statement names the facilities that are inside in a period and is complete: what it does not name
is outside. An event (built, sold, a new line, ...) moves one facility, unit or source from a day on
and leaves everything else as it stands. A part is inside while its facility is, unless something
was said that puts the part or its unit outside. Where nothing was stated, everything is inside.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from ghg.domain.issue import BoundaryRow
from ghg.domain.periods import Period, day_after, day_before, month_period

EVER = Period(19000101, 99991231)
STATED = "stated"
INSIDE, OUTSIDE = "inside", "outside"
JOINING = ("built", "bought", "merged", "new_line")
LEAVING = ("closed", "sold", "outsourced")
EITHER = ("leased", "moved")
EVENTS = (*JOINING, *LEAVING, *EITHER)

Thing = tuple[str, str, str]  # facility, unit, source: what a row speaks of


@dataclass(frozen=True, slots=True)
class Bounds:
    """What concerns one source: rows of its facility, of its unit and itself, stated spans."""

    whole: tuple[BoundaryRow, ...]
    parts: tuple[BoundaryRow, ...]
    stated: tuple[Period, ...]

    def inside(self, day: int) -> bool:
        """Tell whether the source is inside on a day."""
        said = [row for row in self.whole if covers(row, day)]
        if said and said[-1].member == OUTSIDE:
            return False
        if not said and any(one.first_day <= day <= one.last_day for one in self.stated):
            return False
        return all(row.member == INSIDE for row in self.parts if covers(row, day))

    def inside_in(self, month: int) -> bool:
        """Tell whether the source is inside on some day of a month."""
        if not (self.whole or self.parts or self.stated):
            return True
        return any(self.inside(day) for day in self.turns(month))

    def partly(self, month: int) -> bool:
        """Tell whether the source is inside on some days of a month and outside on others."""
        return len({self.inside(day) for day in self.turns(month)}) > 1

    def turns(self, month: int) -> tuple[int, ...]:
        """List the days of a month on which something may change, the first day among them."""
        days = month_period(month)
        spans = [*(row_days(row) for row in (*self.whole, *self.parts)), *self.stated]
        cuts = {one.first_day for one in spans}
        cuts |= {day_after(one.last_day) for one in spans if one.last_day <= days.last_day}
        found = {cut for cut in cuts if days.first_day < cut <= days.last_day}
        return (days.first_day, *sorted(found))


def bounds_of(boundary: Iterable[BoundaryRow], facility: str, unit: str, source: str) -> Bounds:
    """Pick what concerns a source (or a unit, or a facility, with the rest left empty)."""
    rows = tuple(boundary)
    here = [row for row in rows if row.facility == facility]
    stated = {
        (row.first_day, row.last_day)
        for row in rows
        if row.event == STATED and not (row.unit or row.subject)
    }
    return Bounds(
        whole=tuple(row for row in here if is_whole(row)),
        parts=tuple(
            row
            for row in here
            if not is_whole(row) and (row.subject == source if row.subject else row.unit == unit)
        ),
        stated=tuple(Period(*days) for days in sorted(stated)),
    )


def spoken_of(boundary: Iterable[BoundaryRow], month: int) -> bool:
    """Tell whether a boundary was stated for a month; where none was, everything is inside."""
    days = month_period(month)
    return any(
        row.first_day <= days.last_day and row.last_day >= days.first_day
        for row in boundary
        if is_whole(row) and row.event == STATED
    )


def decided(
    standing: Sequence[BoundaryRow], said: Period, items: Iterable[BoundaryRow]
) -> list[BoundaryRow]:
    """Lay a decision over what stood; of rows about one thing and day the last one counts.

    A statement replaces statements and whole facilities of its days. An event replaces what was
    said of the same thing in its days, but the statement about a facility stays behind it: that a
    boundary was stated for these days, and is complete, remains true.
    """
    rows, kept = list(items), list(standing)
    if any(row.event == STATED for row in rows):
        kept = _each(kept, lambda row: row.event == STATED or is_whole(row), said)
    for row in rows:
        kept = [*_each(kept, partial(_gives_way, row), row_days(row)), row]
    return kept


def _gives_way(row: BoundaryRow, old: BoundaryRow) -> bool:
    """Tell whether an older row about the same thing gives way to a newer one."""
    behind = row.event != STATED and old.event == STATED and is_whole(old)
    return thing(old) == thing(row) and not behind


def _each(
    rows: Iterable[BoundaryRow], chosen: Callable[[BoundaryRow], bool], said: Period
) -> list[BoundaryRow]:
    """Take some days out of the rows that are chosen."""
    return [part for row in rows for part in (without(row, said) if chosen(row) else [row])]


def without(row: BoundaryRow, said: Period) -> list[BoundaryRow]:
    """Leave of an item the days of which a later word does not speak."""
    if row.last_day < said.first_day or row.first_day > said.last_day:
        return [row]
    parts = []
    if row.first_day < said.first_day:
        parts.append(replace(row, last_day=day_before(said.first_day)))
    if row.last_day > said.last_day:
        parts.append(replace(row, first_day=day_after(said.last_day)))
    return parts


def thing(row: BoundaryRow) -> Thing:
    """Name what a row speaks of; a source is known by its own code, wherever its unit."""
    return (row.facility, "" if row.subject else row.unit, row.subject)


def is_whole(row: BoundaryRow) -> bool:
    """Tell whether a row speaks of a facility as a whole."""
    return not (row.unit or row.subject)


def covers(row: BoundaryRow, day: int) -> bool:
    return row.first_day <= day <= row.last_day


def row_days(row: BoundaryRow) -> Period:
    return Period(row.first_day, row.last_day)
