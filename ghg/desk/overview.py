"""The books at a glance: which inventories stand, in which versions, beside the year before.

A version of an inventory is one of its issues, or the draft of the books as they stand (number 0).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from ghg.desk.context import Desk, looking
from ghg.desk.inventory import draft, load_issue
from ghg.desk.monthend.duties import Due, due_list
from ghg.desk.submissions.tasks import tasks
from ghg.domain.issue import Issue, TotalRow, issue_bytes, issue_hash
from ghg.domain.numbers import exact_text, from_exact_text
from ghg.inventory.charts import Flow, Stack, flows, month_stack
from ghg.inventory.explain import (
    Explained,
    ExplainedFigure,
    ExplainedIntensity,
    ExplainedTotal,
    explain,
)
from ghg.ledger import journal
from ghg.ledger.rows import table

__all__ = [
    "Agenda",
    "Change",
    "Explained",
    "ExplainedFigure",
    "ExplainedIntensity",
    "ExplainedTotal",
    "Flow",
    "Stack",
    "Standing",
    "agenda",
    "before",
    "changes",
    "explain",
    "flows",
    "month_stack",
    "now",
    "same_figures",
    "standing",
    "version",
    "waiting",
]


@dataclass(frozen=True, slots=True)
class Standing:
    """An inventory with the numbers of its issues, oldest first."""

    code: str
    year: int
    issues: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A total beside that of the year before: its tonnes then, and the change as a share of them
    ("" where it was nothing then)."""

    before_t: str
    share: str


@dataclass(frozen=True, slots=True)
class Agenda:
    """What the calendar asks: how many duties that bind this plant are late, and the one that comes
    next (a binding one, else any; None where nothing is to come)."""

    late: int
    next: Due | None


def now(desk: Desk) -> str:
    """Name the state of the books: another text as soon as anything was written."""
    with looking(desk) as at:
        head = journal.head(at.connection, at.org_id)
        ledger = journal.ledger_of(at.connection, at.org_id)
    return f"{ledger} {head.seq} {head.hash}" if head else ledger


def standing(desk: Desk) -> tuple[Standing, ...]:
    """List the inventories by year with the numbers of their issues; no issue is read."""
    kept, made = table("inventory"), table("issue")
    with looking(desk) as at:
        wanted = select(kept).where(kept.c.org_id == at.org_id).order_by(kept.c.year, kept.c.id)
        numbers = select(made.c.inventory_id, made.c.number).where(made.c.org_id == at.org_id)
        issues = at.connection.execute(numbers.order_by(made.c.number)).all()
        return tuple(
            Standing(
                row.code,
                row.year,
                tuple(one.number for one in issues if one.inventory_id == row.id),
            )
            for row in at.connection.execute(wanted)
        )


def version(desk: Desk, code: str, number: int) -> tuple[Issue, str]:
    """Give a version with its hash: the draft for 0; raises E-REF.inventory, E-REF.issue."""
    if number:
        return load_issue(desk, code, number)
    made = draft(desk, code)
    return made, issue_hash(issue_bytes(made))


def same_figures(one: Issue, other: Issue) -> bool:
    """Tell whether two versions have the same lines, totals and gaps."""
    return (one.lines, one.totals, one.gaps) == (other.lines, other.totals, other.gaps)


def changes(made: Issue, before: Issue) -> Mapping[str, Change]:
    """Hold every total against the one of the same name in another issue, by its number."""
    then = {f"{row.axis}:{row.key}": row for row in before.totals if row.co2e_t}
    found = {f"{row.axis}:{row.key}": row for row in made.totals if row.co2e_t}
    return {number: _change(found[number], then[number]) for number in found.keys() & then.keys()}


def _change(row: TotalRow, then: TotalRow) -> Change:
    old = from_exact_text(then.co2e_t)
    share = exact_text((from_exact_text(row.co2e_t) - old) / old) if old else ""
    return Change(then.co2e_t, share)


def before(known: Iterable[Standing], made: Issue) -> str:
    """Name the inventory of the year before that was issued last; "" where there is none."""
    earlier = [one.code for one in known if one.year == made.year - 1 and one.issues]
    return earlier[-1] if earlier else ""


def agenda(desk: Desk, entity: str = "") -> Agenda:
    """Read the reporting calendar; raises E-REF.entity."""
    due = due_list(desk, entity=entity)
    coming = [one for one in due if one.state == "open"]
    binding = [one for one in coming if one.binding]
    late = sum(one.state == "late" and one.binding for one in due)
    return Agenda(late, next(iter(binding or coming), None))


def waiting(desk: Desk) -> Mapping[str, int]:
    """Count what was handed in and is open, by the list on which it stands for whoever asks."""
    return Counter(one.waits for one in tasks(desk))
