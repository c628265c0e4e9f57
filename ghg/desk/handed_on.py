"""What was handed on to a second person, inside a transaction: the steps of a submission.

The rows know nothing of the acts that they hold; `ghg.desk.submissions` does.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, text

from ghg.desk.who import Actor
from ghg.domain.roles import Right
from ghg.domain.submissions import STEPS, WAITING, SubmissionState
from ghg.errors import NOWHERE, AccessError, DataError
from ghg.ledger import journal
from ghg.ledger.journal import Act
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import SubmissionEventInput
from ghg.texts import label

_STANDING = text(
    """SELECT s.id, s.action, s.words, s.maker, e.to_state AS state, e.actor, e.reason
FROM submission s JOIN submission_event e ON e.org_id = s.org_id AND e.submission_id = s.id
WHERE s.org_id = :org AND s.action IN :actions
  AND NOT EXISTS (SELECT 1 FROM submission_event l
    WHERE l.org_id = e.org_id AND l.submission_id = e.submission_id AND l.n > e.n)
  AND e.to_state IN :states ORDER BY s.id"""
).bindparams(bindparam("states", expanding=True), bindparam("actions", expanding=True))
MADE_OF_BOOKS = ("inventory.issue",)
"""Acts that gather what stands in the books when they are done."""
BESIDE_BOOKS = ("submission", "refused", "person", "key")
"""Nouns of acts that move no figure."""


def is_step(action: str) -> bool:
    """Tell whether an act is a step of a submission, and not what was submitted."""
    return action.startswith("submission.")


def submission_row(connection: Connection, org_id: int, number: int) -> Row[Any]:
    """Give a submission; raises E-REF.submission."""
    rows = table("submission")
    here = (rows.c.org_id == org_id) & (rows.c.id == number)
    found = connection.execute(select(rows).where(here)).first()
    if found is None:
        raise DataError("E-REF.submission", NOWHERE, str(number))
    return found


def standing(
    connection: Connection, org_id: int, actions: Iterable[str], states: Iterable[SubmissionState]
) -> Sequence[Row[Any]]:
    """Give the submissions of some acts that stand in one of the states, oldest first, with who
    brought them there and why."""
    asked = {"org": org_id, "actions": list(actions), "states": [str(one) for one in states]}
    return connection.execute(_STANDING, asked).all()


def events_of(connection: Connection, org_id: int, number: int) -> list[Row[Any]]:
    """Give the steps of a submission, oldest first."""
    rows = table("submission_event")
    here = (rows.c.org_id == org_id) & (rows.c.submission_id == number)
    return list(connection.execute(select(rows).where(here).order_by(rows.c.n)))


def waiting(connection: Connection, org_id: int, action: str, word: str, thing: object) -> int:
    """Give the number of a submission of an act on a thing, named by a word of the act, that waits
    for others; 0 for none."""
    rows = table("submission")
    same = (rows.c.org_id == org_id) & (rows.c.action == action)
    for row in connection.execute(select(rows).where(same).order_by(rows.c.id)).all():
        if json.loads(row.words).get(word) != thing:
            continue
        if events_of(connection, org_id, row.id)[-1].to_state in WAITING:
            return int(row.id)
    return 0


def own(connection: Connection, org_id: int, number: int, who: Actor) -> AccessError | None:
    """Say that a maker may not check himself; E-RIGHT.maker."""
    if submission_row(connection, org_id, number).maker != who.name:
        return None
    return AccessError("E-RIGHT.maker", NOWHERE, str(number))


def step(
    connection: Connection, org_id: int, number: int, to: SubmissionState, act: Act
) -> SubmissionState:
    """Journal a step and write it; gives the state before. Raises E-STATE.submission."""
    made = submission_row(connection, org_id, number)
    before = events_of(connection, org_id, number)
    state = SubmissionState(before[-1].to_state) if before else SubmissionState.NONE
    if (state, to) not in STEPS:
        words = _named("state", state) | _named("to", to)
        raise DataError("E-STATE.submission", NOWHERE, str(number), **words)
    said = {"submission": number, "from": state, "to": to, "words_sha256": made.words_sha256}
    head = journal.append(connection, org_id, act, said)
    given = checked(
        SubmissionEventInput,
        submission_id=number,
        n=len(before) + 1,
        from_state=state,
        to_state=to,
        maker=made.maker,
        actor=act.actor,
        reason=act.reason,
    )
    row = {"org_id": org_id, "seq": head.seq, **given.model_dump()}
    connection.execute(insert(table("submission_event")), row)
    return state


def approve(connection: Connection, org_id: int, number: int, action: str, who: Actor) -> str:
    """Write the approval beside the act that it allows, and give the maker.

    Whoever may review as well has reviewed what he approves. Raises E-STATE.submission, and
    E-REF.submission where it is of another act.
    """
    made = submission_row(connection, org_id, number)
    if made.action != action:
        raise DataError("E-REF.submission", NOWHERE, str(number))
    state = events_of(connection, org_id, number)[-1].to_state
    if state == SubmissionState.SUBMITTED and Right.REVIEW in who.rights:
        reviewed = Act(who.name, who.auth, "submission.review", f"submission {number}")
        step(connection, org_id, number, SubmissionState.REVIEWED, reviewed)
    if action in MADE_OF_BOOKS:
        _refuse_moved(connection, org_id, number)
    approved = Act(who.name, who.auth, "submission.approve", f"submission {number}")
    step(connection, org_id, number, SubmissionState.APPROVED, approved)
    return str(made.maker)


def _named(name: str, state: SubmissionState) -> dict[str, str]:
    term = f"task.state.{state.value}"
    return {f"{name}_zh": label(term, "zh"), f"{name}_en": label(term, "en")}


def _refuse_moved(connection: Connection, org_id: int, number: int) -> None:
    """Refuse what is made of the books when they moved after its review; E-STATE.moved."""
    reviewed = events_of(connection, org_id, number)[-1]
    for entry in journal.entries(connection, org_id, reviewed.seq):
        if entry.action.partition(".")[0] not in BESIDE_BOOKS:
            raise DataError("E-STATE.moved", NOWHERE, str(number), seq=entry.seq)
