"""What a file holds beside records: each kind of table has its writer.

A writer compares the lines of a file with the ledger, writes the new ones under the batch's journal
number, and takes them back when the batch is undone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Protocol

from ghg.desk.context import Acting
from ghg.desk.imports import facts, forms, holdings, meter_months, plant_facts, samples, stocks
from ghg.desk.imports.compared import Compared
from ghg.errors import Problem
from ghg.intake.received import TakenTable
from ghg.plan.plan import Plan


class Writer(Protocol):
    """A module that writes the lines of one kind of table."""

    def compared(
        self, at: Acting, plan: Plan, taken: TakenTable, closed: frozenset[int]
    ) -> Compared:
        """Compare the lines with the ledger: what is new, known already, or a conflict."""

    def write(self, at: Acting, new: Sequence[Any], batch_id: int, seq: int) -> int:
        """Write what `compared` found new; give how many."""

    def withdraw(self, at: Acting, made_seq: int, seq: int) -> int:
        """Take back what the journal entry `made_seq` wrote, where it still stands."""


ANSWERS = "plant_facts"
WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        "facts": facts,
        "stock": stocks,
        "samples": samples,
        "form205": forms,
        "readings": meter_months,
        "holdings": holdings,
        ANSWERS: plant_facts,
    }
)


@dataclass(frozen=True, slots=True)
class Beside:
    """Everything of a file beside its records, compared with the ledger."""

    found: tuple[tuple[str, Compared], ...] = ()

    @property
    def new(self) -> int:
        return sum(len(one.new) for _, one in self.found)

    @property
    def answers(self) -> bool:
        """Whether all that is new are plant facts of claims."""
        new = [name for name, one in self.found if one.new]
        return new == [ANSWERS]

    @property
    def skipped(self) -> int:
        return sum(one.skipped for _, one in self.found)

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(problem for _, one in self.found for problem in one.problems)


def compared(
    at: Acting, plan: Plan, tables: Sequence[TakenTable], closed: frozenset[int]
) -> Beside:
    """Compare the lines of all tables of a file with the ledger."""
    return Beside(
        tuple(
            (taken.name, WRITERS[taken.name].compared(at, plan, taken, closed))
            for taken in tables
            if taken.name in WRITERS
        )
    )


def write(at: Acting, beside: Beside, batch_id: int, seq: int) -> None:
    """Write everything that is new."""
    for name, one in beside.found:
        WRITERS[name].write(at, one.new, batch_id, seq)


def withdraw(at: Acting, made_seq: int, seq: int) -> int:
    """Take back everything that a journal entry wrote beside records; give how many."""
    return sum(writer.withdraw(at, made_seq, seq) for writer in WRITERS.values())
