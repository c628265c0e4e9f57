"""Two versions laid beside each other: from one total to the other step by step, and what differs.

The steps are causes, line by line, where both versions count the same lines; classes, sources,
months or gases where they do not. They add to the difference exactly, and nothing is rounded.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.issue import ChoiceRow, Issue
from ghg.domain.numbers import exact_text, from_exact_text
from ghg.inventory.bridge import VIEWS, Bridge, Step, bridges
from ghg.inventory.replay import Difference, compared

__all__ = [
    "AXES",
    "BY",
    "CAUSE",
    "VIEWS",
    "Compared",
    "Difference",
    "Moved",
    "Run",
    "Way",
    "compare_versions",
    "ways_of",
]
CAUSE = "cause"
AXES = ("gbt", "source", "facility", "month", "gas")  # of totals that add to the guide's
BY = (CAUSE, *AXES)


@dataclass(frozen=True, slots=True)
class Moved:
    """One step: by how much it moves the total, and the total then reached."""

    key: str
    change_t: str
    reached_t: str


@dataclass(frozen=True, slots=True)
class Compared:
    """The way from one total of a view to another. `steps` are lines of a bridge with their cause,
    `differences` lines and totals that are not the same in both."""

    view: str
    by: str
    old_t: str
    new_t: str
    change_t: str
    moved: tuple[Moved, ...]
    steps: tuple[Step, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Months of a stream in which the same cause moves the same factor."""

    stream: str
    months: tuple[int, ...]
    cause: str
    before: ChoiceRow | None
    after: ChoiceRow | None
    change_t: str


@dataclass(frozen=True, slots=True)
class Way:
    """A bridge of one view in texts: the totals, the sums by cause, and the runs of its steps."""

    view: str
    old_t: str
    new_t: str
    change_t: str
    causes: tuple[tuple[str, str], ...]
    runs: tuple[Run, ...]


def ways_of(found: Iterable[Bridge]) -> tuple[Way, ...]:
    """Tell every view in which something moves; the guide's view always."""
    return tuple(
        Way(
            view=one.view,
            old_t=exact_text(one.old_t),
            new_t=exact_text(one.new_t),
            change_t=exact_text(one.change_t),
            causes=tuple((name, exact_text(moved)) for name, moved in one.causes),
            runs=tuple(_runs(one.steps)),
        )
        for one in found
        if one.steps or one.view == VIEWS[0]
    )


def _runs(steps: Iterable[Step]) -> Iterator[Run]:
    groups: dict[tuple[str, str, ChoiceRow | None, ChoiceRow | None], list[Step]] = {}
    for step in steps:
        groups.setdefault((step.stream, step.cause, step.before, step.after), []).append(step)
    for (stream, cause, before, after), some in groups.items():
        months = tuple(sorted({step.month for step in some}))
        moved = sum((step.change_t for step in some), Fraction())
        yield Run(stream, months, cause, before, after, exact_text(moved))


def compare_versions(old: Issue, new: Issue, view: str = "guide", by: str = "") -> Compared:
    """Lead from one version's total to another's. Without a word, and where no line is in both,
    by cause or by class; only the guide's total is led by another axis than cause."""
    same = bool({one.number for one in old.lines} & {one.number for one in new.lines})
    by = by if by in (BY if same else AXES) else CAUSE if same else AXES[0]
    view = view if by == CAUSE and view in VIEWS else VIEWS[0]
    differ = compared(old, new) if same else ()
    if by == CAUSE:
        found = next(one for one in bridges(old, new) if one.view == view)
        return _by_cause(found, differ)
    sums = [_sums(one, by) for one in (old, new)]
    keys = dict.fromkeys((*sums[0], *sums[1]))
    none = Fraction()
    changes = ((key, sums[1].get(key, none) - sums[0].get(key, none)) for key in keys)
    whole = [sum(one.values(), Fraction()) for one in sums]
    return _told(view, by, whole, changes, (), differ)


def _by_cause(found: Bridge, differ: tuple[Difference, ...]) -> Compared:
    whole = [found.old_t, found.new_t]
    return _told(found.view, CAUSE, whole, found.causes, found.steps, differ)


def _sums(issue: Issue, axis: str) -> dict[str, Fraction]:
    """Give the totals of an axis, from which the guide's total is made; a month by its number in
    the year, so that two years can be held together."""
    sums = {
        row.key: from_exact_text(row.co2e_t)
        for row in issue.totals
        if row.axis == axis and row.co2e_t
    }
    return {key[-2:]: one for key, one in sums.items()} if axis == "month" else sums


def _told(
    view: str,
    by: str,
    whole: list[Fraction],
    changes: Iterable[tuple[str, Fraction]],
    steps: tuple[Step, ...],
    differ: tuple[Difference, ...],
) -> Compared:
    old, new = whole
    return Compared(
        view=view,
        by=by,
        old_t=exact_text(old),
        new_t=exact_text(new),
        change_t=exact_text(new - old),
        moved=tuple(_walked(old, changes)),
        steps=steps,
        differences=differ,
    )


def _walked(reached: Fraction, changes: Iterable[tuple[str, Fraction]]) -> Iterator[Moved]:
    """Add up the steps; one that moves nothing is none."""
    for key, change in changes:
        if change:
            reached += change
            yield Moved(key, exact_text(change), exact_text(reached))
