"""A request of a program: done once under its key, and only while the books are as it saw them.

The key stands in the journal, in an entry beside the act and in its transaction, with the hash of
what was asked for and by whom. The same request again is answered by that entry and does nothing;
another one under the same key is E-IDEMPOTENT. A request that failed has left no entry, so it may
be sent again.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from ghg.desk.who import Actor
from ghg.errors import DataError
from ghg.ledger import journal
from ghg.ledger.journal import Act

if TYPE_CHECKING:
    from ghg.desk.context import Desk

ACTION = "request"


@dataclass(slots=True)
class Request:
    """What a program asks for: `key` under which it is done once ("" for none), hash of its words.

    `head` is the number of the journal's last entry when the caller's version was looked up; 0 asks
    for none. `begun` is set when a first transaction of it has gone through.
    """

    key: str = ""
    sha256: str = ""
    head: int = 0
    begun: bool = False


class RepeatedError(Exception):
    """Leaves an act that was done before, without a trace; `seq` is the entry with its key."""

    def __init__(self, seq: int) -> None:
        super().__init__(f"entry {seq}")
        self.seq = seq


def answer_once(connection: Connection, org_id: int, who: Actor, request: Request | None) -> None:
    """Journal a request under its key; raises RepeatedError, E-IDEMPOTENT, E-CHANGED."""
    if request is None or request.begun:
        return
    key, said = request.key, {"by": who.name, "request": request.sha256}
    entry = Act(who.name, who.auth, ACTION, key, idempotency_key=key or None)
    before = journal.answered(connection, org_id, entry, said)
    if before is not None:
        raise RepeatedError(before.seq)
    if request.head and request.head != head_now(connection, org_id):
        raise DataError("E-CHANGED")
    if key:
        journal.append(connection, org_id, entry, said)


def head_now(connection: Connection, org_id: int) -> int:
    """Give the number of the journal's last entry; 0 before the first."""
    last = journal.head(connection, org_id)
    return last.seq if last else 0


def journal_now(desk: "Desk") -> int:
    """Give the number of the journal's last entry, for whoever may read."""
    from ghg.desk.context import looking

    with looking(desk) as at:
        return head_now(at.connection, at.org_id)
