"""The check of everything that can be checked: schema, journal, records, totals, evidence, issues,
claims, library, schemes. What it finds it says; it changes nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import select

from ghg.desk.claims.kept import claim_at
from ghg.desk.claims.packs import packs
from ghg.desk.context import Desk, looking, published
from ghg.domain.issue import issue_hash
from ghg.errors import GhgError, Place, Problem
from ghg.ledger.checks import check_ledger
from ghg.ledger.copies.whole import page_problems
from ghg.ledger.rows import table
from ghg.library import check_all

LOOKED_AT = (
    *("schema", "journal", "records", "totals", "evidence", "issues", "claims"),
    *("library", "schemes"),
)


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
        found = [*desk.faults, *page_problems(at.connection)]
        found += check_ledger(at.connection, at.org_id, desk.evidence_folder)
        issues = table("issue")
        for row in at.connection.execute(select(issues).where(issues.c.org_id == at.org_id)):
            if issue_hash(row.document) != row.sha256:
                found.append(Problem("E-ISSUE", Place(subject=f"issue {row.number}")))
        claims = table("claim")
        for (number,) in at.connection.execute(
            select(claims.c.id).where(claims.c.org_id == at.org_id)
        ):
            found += _problems(claim_at, at, number)
    found += [*_problems(check_all, published()), *_problems(packs)]
    return Checked(LOOKED_AT, tuple(found))


def _problems(look: Callable[..., object], *words: object) -> tuple[Problem, ...]:
    """Give what a look at something raises."""
    try:
        look(*words)
    except GhgError as error:
        return error.problems
    return ()
