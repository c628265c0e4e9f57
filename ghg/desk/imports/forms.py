"""Form 205-1 of an imported file: new figures are written, known ones skipped, others conflict."""

from collections.abc import Iterator, Sequence

from ghg.desk.context import Acting
from ghg.desk.imports.compared import Compared
from ghg.desk.statistics_lines import fresh, inputs_of, withdraw_figures, write_figures
from ghg.errors import Place, Problem
from ghg.intake.received import TakenTable
from ghg.intake.statistics import FormLine
from ghg.ledger.tables import PlantFactInput
from ghg.plan.plan import Plan


def compared(at: Acting, plan: Plan, taken: TakenTable, _closed: frozenset[int]) -> Compared:
    """Compare the figures of a file with the ledger; E-DUP.form, E-CONFLICT.form.

    A form may speak of closed months: it checks their figures and makes none.
    """

    def place(line: FormLine) -> Place:
        return taken.layout.place(line.column, line.row)

    lines: list[FormLine] = list(taken.lines)
    problems = list(_doubles(lines, taken))
    new, conflicts = fresh(at, plan, lines, place)
    problems += conflicts
    made = () if problems else inputs_of(at, plan, new)
    return Compared(made, len(lines) - len(new), tuple(problems))


def write(at: Acting, new: Sequence[PlantFactInput], _batch_id: int, seq: int) -> int:
    """Write new figures."""
    return write_figures(at, new, seq)


def withdraw(at: Acting, made_seq: int, seq: int) -> int:
    """Take back what a journal entry wrote, where it still stands."""
    return withdraw_figures(at, made_seq, seq)


def _doubles(lines: Sequence[FormLine], taken: TakenTable) -> Iterator[Problem]:
    """Find figures that stand twice in the sheet."""
    first: dict[tuple[object, ...], int] = {}
    for line in lines:
        earlier = first.setdefault(line.key, line.row)
        if earlier != line.row:
            place = taken.layout.place(line.column, line.row)
            yield Problem("E-DUP.form", place, str(line.value), {"row": str(earlier)})
