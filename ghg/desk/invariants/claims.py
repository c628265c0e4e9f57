"""I16: a claim rests on an issue, on its own snapshot, and its credits cover the residual only."""

from collections.abc import Iterator
from fractions import Fraction

from sqlalchemy import select

from ghg.desk.claims.kept import Stored, claim_at
from ghg.desk.invariants.invariant import Invariant, Looked, Seen, broken
from ghg.domain.numbers import exact
from ghg.errors import GhgError, Problem
from ghg.ledger.rows import table

_LOOSE = """SELECT 'claim ' || c.id FROM claim c
  WHERE c.org_id = :org AND (NOT EXISTS (SELECT 1 FROM issue i WHERE i.org_id = c.org_id
      AND i.id = c.issue_id AND i.sha256 = c.issue_sha256)
    OR NOT EXISTS (SELECT 1 FROM journal j WHERE j.org_id = c.org_id AND j.seq = c.snapshot_seq
      AND j.hash = c.snapshot_hash AND j.seq < c.seq))
UNION SELECT 'claim ' || e.claim_id FROM claim_event e JOIN claim c
    ON c.org_id = e.org_id AND c.id = e.claim_id
  WHERE e.org_id = :org AND e.to_state = 'locked' AND c.verdict <> 'pass'
ORDER BY 1"""


def _stands(seen: Seen) -> Looked:
    claims = table("claim")
    wanted = select(claims.c.id).where(claims.c.org_id == seen.at.org_id).order_by(claims.c.id)
    numbers = seen.at.connection.execute(wanted).scalars().all()
    damaged, found = list[Problem](), [str(row[0]) for row in seen.rows(_LOOSE)]
    for number in numbers:
        try:
            found += _too_much(number, claim_at(seen.at, number))
        except GhgError as error:
            damaged += error.problems
    return Looked(len(numbers), (*damaged, *broken("I16", found)))


def _too_much(number: int, kept: Stored) -> Iterator[str]:
    """Credits above the residual are surplus; the assessment is of the stated issue."""
    said = kept.assessment.balance
    if kept.assessment.on.sha256 != kept.row.issue_sha256:
        yield f"claim {number} issue"
    if said.counted_t and said.residual_t:
        used = exact(said.counted_t) - exact(said.surplus_t or "0")
        if used > max(exact(said.residual_t), Fraction(0)):
            yield f"claim {number} {said.counted_t} > {said.residual_t}"


CLAIM = Invariant("I16", _stands)
