"""What was found wrong, collected up to a number that a person can read."""

from collections.abc import Iterable

from ghg.errors import Problem

MOST = 1000

# Said to the person, but nothing to consent to.
NOTES = frozenset(
    {
        "E-UNIT.converted",
        "E-TOTAL",
        "E-SPLIT",
        "E-NUM.read",
        "E-SPLIT.minutes",
        "E-GAP.register",
        "E-METER.doubled",
        "E-METER.partial",
    }
)


class Findings:
    """Problems in the order of their discovery; beyond `MOST` errors or warnings they are counted.

    A code that was not seen before is always kept: a question must not drown in remarks. `wrong`
    tells whether anything forbids the import.
    """

    def __init__(self) -> None:
        self.errors: list[Problem] = []
        self.warnings: list[Problem] = []
        self.more = 0
        self._codes: set[str] = set()

    def add(self, problem: Problem) -> None:
        """Keep a problem, or count it."""
        kept = self.errors if problem.level == "error" else self.warnings
        if len(kept) < MOST or problem.code not in self._codes:
            self._codes.add(problem.code)
            kept.append(problem)
        else:
            self.more += 1

    def extend(self, problems: Iterable[Problem]) -> None:
        """Keep or count several problems."""
        for problem in problems:
            self.add(problem)

    @property
    def wrong(self) -> bool:
        return bool(self.errors)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Errors first, then warnings, each by sheet and row."""
        return (*sorted(self.errors, key=_by_row), *sorted(self.warnings, key=_by_row))


def _by_row(problem: Problem) -> tuple[str, int]:
    return problem.place.sheet, problem.place.row or 0


def needs_consent(problem: Problem) -> bool:
    """Tell whether a warning must be accepted by name before anything is written."""
    return problem.level == "warning" and problem.code not in NOTES
