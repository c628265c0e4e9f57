"""The check of everything that can be checked: schema, journal, records, totals, evidence, issues,
library. What it finds it says; it changes nothing."""

from dataclasses import dataclass

from sqlalchemy import select

from ghg.desk.context import Desk, looking, published
from ghg.domain.issue import issue_hash
from ghg.errors import GhgError, Place, Problem
from ghg.ledger.checks import check_ledger
from ghg.ledger.rows import table
from ghg.library import check_all


@dataclass(frozen=True, slots=True)
class Checked:
    """What was looked at, and what was found."""

    looked_at: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        return not any(problem.level == "error" for problem in self.problems)


def check(desk: Desk) -> Checked:
    """Check the books of one organisation and the library."""
    with looking(desk) as at:
        found = list(check_ledger(at.connection, at.org_id, desk.evidence_folder))
        issues = table("issue")
        for row in at.connection.execute(select(issues).where(issues.c.org_id == at.org_id)):
            if issue_hash(row.document) != row.sha256:
                found.append(Problem("E-ISSUE", Place(subject=f"issue {row.number}")))
    try:
        check_all(published())
    except GhgError as error:
        found += error.problems
    looked_at = ("schema", "journal", "records", "totals", "evidence", "issues", "library")
    return Checked(looked_at, tuple(found))
