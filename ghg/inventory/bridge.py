"""The bridge from one computation of the same books to another, line by line and cause by cause.

    difference of the totals = sum over all lines and causes, exactly

A line is quantity x coefficient x warming potential. Where both sides use one formula, its
arguments are exchanged one after the other, the warming potential last, and what each exchange
moves is its cause's share: the shares telescope, so nothing is left over and nothing is rounded.
A line that only one side counts is a cause of its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.emissions import evaluated
from ghg.domain.issue import ChoiceRow, CoefficientRow, Issue, LineRow
from ghg.domain.numbers import from_exact_text, frozen
from ghg.inventory.explain_lines import guide_counter
from ghg.inventory.lines import exact_sum

VIEWS = ("guide", "location", "market")
ZEROS = ("choice.nonfossil_zero", "choice.export_zero")
OWN_MARK = "own:"
NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class Step:
    """What one cause moves in one line; `before` and `after` are the factors, where it is one."""

    line: str
    facility: str
    stream: str
    month: int
    gas: str
    cause: str
    before: ChoiceRow | None
    after: ChoiceRow | None
    change_t: Fraction


@dataclass(frozen=True, slots=True)
class Bridge:
    """The way from one total of a view to another: its steps, and their sums by cause."""

    view: str
    old_t: Fraction
    new_t: Fraction
    steps: tuple[Step, ...]

    @property
    def change_t(self) -> Fraction:
        return self.new_t - self.old_t

    @property
    def causes(self) -> tuple[tuple[str, Fraction], ...]:
        """Sum the steps by their cause, in the order in which the causes came."""
        names = dict.fromkeys(step.cause for step in self.steps)
        return tuple(
            (name, exact_sum(step.change_t for step in self.steps if step.cause == name))
            for name in names
        )


@dataclass(frozen=True, slots=True)
class Counted:
    """A line with its exact tonnes, and what it was multiplied from."""

    row: LineRow
    coefficient: CoefficientRow
    choices: tuple[ChoiceRow, ...]
    co2e_t: Fraction

    def choice(self, name: str) -> ChoiceRow | None:
        found = next(one for one in self.coefficient.arguments if one.name == name)
        return self.choices[found.choice] if found.choice >= 0 else None

    @property
    def values(self) -> dict[str, Fraction]:
        return {one.name: from_exact_text(one.value) for one in self.coefficient.arguments}


def bridges(old: Issue, new: Issue) -> tuple[Bridge, ...]:
    """Lead from each of the three electricity views of one computation to those of another."""
    return tuple(_bridge(old, new, view) for view in VIEWS)


def _bridge(old: Issue, new: Issue, view: str) -> Bridge:
    before, after = _lines(old, view), _lines(new, view)
    every = dict.fromkeys((*before, *after))
    steps = tuple(
        step for number in every for step in _steps(before.get(number), after.get(number))
    )
    sums = [exact_sum(one.co2e_t for one in lines.values()) for lines in (before, after)]
    made = Bridge(view, sums[0], sums[1], steps)
    assert exact_sum(step.change_t for step in steps) == made.change_t
    return made


def _lines(issue: Issue, view: str) -> dict[str, Counted]:
    """Give the lines that enter a view's total, by number."""
    counts = guide_counter(issue)
    return {
        row.number: _counted(issue, row)
        for row in issue.lines
        if row.view == view and (view != "guide" or counts(row))
    }


def _counted(issue: Issue, row: LineRow) -> Counted:
    coefficient = issue.coefficients[row.coefficient]
    exact = (
        row.sign
        * from_exact_text(row.quantity)
        * from_exact_text(coefficient.value)
        * from_exact_text(row.gwp)
    )
    known = frozen(exact) == row.co2e_t
    return Counted(row, coefficient, issue.choices, exact if known else from_exact_text(row.co2e_t))


def _steps(old: Counted | None, new: Counted | None) -> Iterator[Step]:
    if old is None or new is None:
        row = (new or old).row  # type: ignore[union-attr]
        moved = (new.co2e_t if new else NOTHING) - (old.co2e_t if old else NOTHING)
        yield _step(row, "coverage", None, None, moved)
    elif not _one_formula(old, new):
        if old.co2e_t != new.co2e_t:
            cause = "quantity" if old.row.quantity != new.row.quantity else "method"
            yield _step(new.row, cause, None, None, new.co2e_t - old.co2e_t)
    else:
        yield from _exchanged(old, new)


def _one_formula(old: Counted, new: Counted) -> bool:
    """Tell whether both sides multiply the same quantity by the same formula."""
    sides = [
        (one.row.quantity, one.row.sign, one.coefficient.tree, set(one.values))
        for one in (old, new)
    ]
    exact = all(frozen(_product(one)) == one.row.co2e_t for one in (old, new))
    return sides[0] == sides[1] and exact


def _product(one: Counted) -> Fraction:
    return _tonnes(one, one.values, from_exact_text(one.row.gwp))


def _tonnes(one: Counted, values: dict[str, Fraction], gwp: Fraction) -> Fraction:
    quantity = one.row.sign * from_exact_text(one.row.quantity)
    return Fraction(quantity * evaluated(one.coefficient.tree, values) * gwp)


def _exchanged(old: Counted, new: Counted) -> Iterator[Step]:
    """Exchange one argument after the other, the warming potential last."""
    values, wanted = old.values, new.values
    gwp = from_exact_text(old.row.gwp)
    reached = _tonnes(old, values, gwp)
    for name in wanted:
        before, after = old.choice(name), new.choice(name)
        if values[name] == wanted[name] and _named(before) == _named(after):
            continue
        values[name] = wanted[name]
        here = _tonnes(old, values, gwp)
        yield _step(new.row, _cause(before, after), before, after, here - reached)
        reached = here
    if old.row.gwp != new.row.gwp:
        yield _step(new.row, "gwp", None, None, new.co2e_t - reached)


def _named(choice: ChoiceRow | None) -> tuple[str, ...]:
    """Say by what a choice is known again: a zero by rule is no factor."""
    if choice is None or not choice.factor:
        return ()
    return (choice.factor, choice.table, choice.document, choice.region)


def _cause(before: ChoiceRow | None, after: ChoiceRow | None) -> str:
    """Name why a factor is another one, the weightiest reason first."""
    if before is None or after is None:
        return "method"
    found = {
        "zero_rule": (before.reason in ZEROS) != (after.reason in ZEROS),
        "own_factor": _unknown(before, after) or _unknown(after, before),
        "heat_factor": after.item == "heat",
        "grid_level": after.item == "grid_electricity" and before.region != after.region,
        "table": before.table != after.table,
        "year": before.data_year != after.data_year,
    }
    return next((cause for cause, holds in found.items() if holds), "value")


def _unknown(one: ChoiceRow, other: ChoiceRow) -> bool:
    """Tell whether an own value was taken that the other side did not even have to turn down."""
    known = {loser.id for loser in other.losers}
    return one.factor.startswith(OWN_MARK) and one.factor not in known


def _step(
    row: LineRow,
    cause: str,
    before: ChoiceRow | None,
    after: ChoiceRow | None,
    change_t: Fraction,
) -> Step:
    return Step(
        row.number, row.facility, row.stream, row.month, row.gas, cause, before, after, change_t
    )


def moved(found: Iterable[Bridge]) -> bool:
    """Tell whether any factor or line differs."""
    return any(one.steps for one in found)
