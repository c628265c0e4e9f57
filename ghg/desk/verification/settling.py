"""What a re-issue settles: findings named by the person who issues, frozen with the issue.

Rebuilt in the same way when the issue is replayed, from the findings as they stood then.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting, Looking
from ghg.desk.verification.engagements import engagement_row
from ghg.desk.verification.kept import finding_row, findings_at
from ghg.domain.findings import FindingState, KeptFinding
from ghg.domain.issue import Issue, from_bytes
from ghg.errors import NOWHERE, DataError, Problem
from ghg.inventory.settled import Named, agrees, value_at, with_settled
from ghg.ledger.rows import table
from ghg.plan.plan import NOW, rows_of


def told_beside(at: Acting, made: Issue, last: Row[Any] | None, names: tuple[str, ...]) -> Issue:
    """Give a new issue with what it settles and changes; a first one stays as it is.

    Raises E-REF.finding, E-FINDINGS.first, and together E-FINDINGS.elsewhere, .unanswered,
    .settled, .value.
    """
    if last is None:
        if names:
            raise DataError("E-FINDINGS.first", NOWHERE, names[0])
        return made
    findings = _kept(at, settled_ids(at, names), NOW)
    problems = [problem for one in findings for problem in _objections(made, one)]
    if problems:
        raise DataError.of(problems)
    return with_settled(made, from_bytes(last.document), _named(at, findings))


def told_again(at: Looking, made: Issue, stored: Row[Any]) -> Issue:
    """Give a rebuilt issue with what the stored one settled, from the books of that time."""
    if stored.supersedes is None:
        return made
    issues = table("issue")
    here = (issues.c.org_id == at.org_id) & (issues.c.id == stored.supersedes)
    before = at.connection.execute(select(issues.c.document).where(here)).one()
    rows = rows_of(at.connection, at.org_id, "issue_finding", NOW, issue_id=stored.id)
    findings = _kept(at, [row.finding_id for row in rows], stored.journal_seq)
    return with_settled(made, from_bytes(before.document), _named(at, findings))


def settled_ids(at: Acting, names: tuple[str, ...]) -> tuple[int, ...]:
    """Give the ids of findings by `ENGAGEMENT/NUMBER`, each once; raises E-REF.finding."""
    return tuple(finding_row(at, name).id for name in dict.fromkeys(names))


def _kept(at: Acting | Looking, ids: Iterable[int], up_to: int) -> list[KeptFinding]:
    """Read findings as they stood, in the order of their ids as named."""
    rows = rows_of(at.connection, at.org_id, "finding", up_to)
    by_id = {row.id: one for row, one in zip(rows, findings_at(at, up_to=up_to), strict=True)}
    return [by_id[one] for one in ids]


def _named(at: Acting | Looking, findings: Iterable[KeptFinding]) -> Iterator[Named]:
    for one in findings:
        engaged = engagement_row(at, one.engagement)
        yield Named(one, engaged.programme, engaged.body)


def _objections(made: Issue, one: KeptFinding) -> Iterator[Problem]:
    """Say why an issue does not settle a finding."""
    if one.inventory != made.inventory:
        said = {"inventory": one.inventory}
        yield Problem("E-FINDINGS.elsewhere", NOWHERE, one.name, said)
    if one.state is FindingState.OPEN:
        yield Problem("E-FINDINGS.unanswered", NOWHERE, one.name)
    if one.settled_by:
        yield Problem("E-FINDINGS.settled", NOWHERE, one.name, {"issue": str(one.settled_by[-1])})
    found = value_at(made, one.place) if one.place else ""
    if found and one.should_be_t and not agrees(one.should_be_t, found):
        said = {"stated": one.should_be_t, "found": found}
        yield Problem("E-FINDINGS.value", NOWHERE, one.name, said)
