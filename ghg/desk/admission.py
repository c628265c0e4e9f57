"""Who is let in to an act, as whom, and how a refusal is kept.

Asked inside the transaction of the act, when the organisation is locked.
"""

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from ghg.desk import handed_on
from ghg.desk.who import Actor, actor_at, objection
from ghg.domain.roles import BY_TWO, Right, asked_of
from ghg.errors import NOWHERE, AccessError
from ghg.ledger import journal
from ghg.ledger.journal import Act
from ghg.ledger.organisations import one_person
from ghg.ledger.sessions import lock_organisation, writing

if TYPE_CHECKING:
    from ghg.desk.context import Desk

READING = frozenset({Right.READ})
APPROVING = frozenset({Right.APPROVE})


class Way(StrEnum):
    """How an act is meant: done; kept as a draft for later; tried out without a trace."""

    DONE = "done"
    DRAFTED = "drafted"
    TRIED = "tried"


class TriedError(Exception):
    """Leaves an act that was only tried, without a trace; it would have gone through."""


def who_at(connection: Connection, org_id: int, desk: "Desk") -> Actor:
    return actor_at(connection, org_id, desk.actor, desk.auth, desk.scopes)


def refusal(
    connection: Connection, org_id: int, who: Actor, desk: "Desk", action: str
) -> AccessError | None:
    """Say why an act is refused: no right, no second person, or one's own submission."""
    if desk.submission:
        asked = asked_of(action) if handed_on.is_step(action) else APPROVING
        mine = handed_on.own(connection, org_id, desk.submission, who)
        return mine or objection(who, asked, action)
    waits = action in BY_TWO and desk.way is Way.DONE
    if waits and not one_person(connection, org_id):
        return AccessError("E-RIGHT.two", NOWHERE, action)
    return objection(who, asked_of(action), action)


def admitted(connection: Connection, org_id: int, who: Actor, desk: "Desk", act: Act) -> Act:
    """Name who acts. Of what was handed on it is the maker; the approval is written first."""
    if not desk.submission or handed_on.is_step(act.action):
        return replace(act, actor=who.name, auth=who.auth)
    maker = handed_on.approve(connection, org_id, desk.submission, act.action, who)
    return replace(act, actor=maker, auth="submission")


def keep_refusal(desk: "Desk", org_id: int, who: Actor, act: Act, refused: AccessError) -> None:
    """Journal that somebody was refused, in a transaction of its own."""
    if desk.faults:
        return
    named = Act(who.name, who.auth, "refused", act.action, "")
    with writing(desk.engine) as connection:
        lock_organisation(connection, org_id)
        said = {"action": act.action, "subject": act.subject, "code": refused.problems[0].code}
        journal.append(connection, org_id, named, said)
