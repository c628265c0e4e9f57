"""What a pack is about: the issue as stored, the claims locked on it, where the journal ends."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Looking
from ghg.desk.inventory import stored_issue
from ghg.desk.setup import inventory_row
from ghg.domain.claim_states import ClaimState
from ghg.domain.issue import Issue, from_bytes
from ghg.ledger.rows import table


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A claim of the issue with its events, oldest first."""

    row: Row[Any]
    events: tuple[Row[Any], ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """One issue of an inventory; `last_seq` is the journal entry with which its pack ends."""

    code: str
    stored: Row[Any]
    issue: Issue
    claims: tuple[KeptRow, ...]
    before: bytes = b""  # the issue that this one supersedes

    @property
    def books_seq(self) -> int:
        """The head that the issue saw: records and papers behind its figures end here."""
        return int(self.issue.head.journal_seq)

    @property
    def last_seq(self) -> int:
        """The entry that made the issue, or the last event of a claim that was locked on it."""
        events = (int(event.seq) for one in self.claims for event in one.events)
        return max((int(self.stored.seq), *events))


def scope_of(at: Looking, code: str, number: int) -> Scope:
    """Read what a pack is about; raises E-REF.inventory, E-REF.issue, E-ISSUE."""
    row = inventory_row(at, code)
    stored = stored_issue(at, row, number)
    made = from_bytes(stored.document)
    before = stored_issue(at, row, made.supersedes).document if made.supersedes else b""
    return Scope(row.code, stored, made, _claims(at, stored.id), before)


def _claims(at: Looking, issue_id: int) -> tuple[KeptRow, ...]:
    claims, events = table("claim"), table("claim_event")
    mine = (claims.c.org_id == at.org_id) & (claims.c.issue_id == issue_id)
    found = []
    for row in at.connection.execute(select(claims).where(mine).order_by(claims.c.id)).all():
        here = (events.c.org_id == at.org_id) & (events.c.claim_id == row.id)
        lived = at.connection.execute(select(events).where(here).order_by(events.c.n)).all()
        if any(event.to_state == ClaimState.LOCKED for event in lived):
            found.append(KeptRow(row, tuple(lived)))
    return tuple(found)
