"""The journal as a person reads it: who did what, when, why; and whether the chain holds."""

from dataclasses import dataclass

from ghg.desk.context import Desk, looking
from ghg.errors import Problem
from ghg.ledger import journal
from ghg.ledger.journal import Head


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One act."""

    seq: int
    at_utc: str
    actor: str
    action: str
    subject: str
    reason: str
    hash: str


@dataclass(frozen=True, slots=True)
class Verified:
    """What the chain's check found, and the head that a report would print."""

    seq: int
    hash: str
    problems: tuple[Problem, ...]


def journal_list(desk: Desk, after: int = 0) -> tuple[JournalLine, ...]:
    """List acts after a journal number, oldest first."""
    with looking(desk) as at:
        return tuple(
            JournalLine(
                row.seq, row.at_utc, row.actor, row.action, row.subject, row.reason, row.hash
            )
            for row in journal.entries(at.connection, at.org_id, after)
        )


def verify(desk: Desk, anchors: tuple[tuple[int, str], ...] = ()) -> Verified:
    """Recompute every link; `anchors` are (number, hash) as printed in earlier reports."""
    with looking(desk) as at:
        found = journal.verify(at.connection, at.org_id, [Head(*anchor) for anchor in anchors])
        head = journal.head(at.connection, at.org_id)
    seq, hashed = (head.seq, head.hash) if head else (0, "")
    return Verified(seq, hashed, tuple(found))
