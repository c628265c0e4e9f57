"""What a chart draws: the lines of the guide's total by month and class, and by source and scope.

A chart has no figures of its own: its sums are those of the frozen lines, so they add up to the
totals of the issue.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from ghg.domain.issue import Issue, LineRow
from ghg.domain.numbers import exact_text, from_exact_text
from ghg.inventory.explain_lines import guide_counter

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Stack:
    """Tonnes by month (rows) and class (columns); a cell without lines is ""."""

    months: tuple[int, ...]
    classes: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """Tonnes of a source that enter the guide's total within a scope."""

    source: str
    scope: str
    co2e_t: str


def month_stack(issue: Issue) -> Stack:
    """Sum the guide's total by month and GB/T class, in the order in which classes first stand."""
    sums = _sums(issue, lambda line: (line.month, line.gbt_class))
    months = tuple(sorted({month for month, _ in sums}))
    classes = tuple(dict.fromkeys(gbt_class for _, gbt_class in sums))
    cells = tuple(
        tuple(exact_text(sums[month, one]) if (month, one) in sums else "" for one in classes)
        for month in months
    )
    return Stack(months, classes, cells)


def flows(issue: Issue) -> tuple[Flow, ...]:
    """Sum the guide's total by source and scope."""
    sums = _sums(issue, lambda line: (line.source, line.scope))
    return tuple(Flow(*key, exact_text(tonnes)) for key, tonnes in sums.items())


def _sums(issue: Issue, key: Callable[[LineRow], Key]) -> dict[Key, Fraction]:
    """Sum the counted lines by a key; what was never counted has no key."""
    counts, sums = guide_counter(issue), dict[Key, Fraction]()
    for line in issue.lines:
        if line.co2e_t and counts(line):
            sums[key(line)] = sums.get(key(line), Fraction()) + from_exact_text(line.co2e_t)
    return sums
