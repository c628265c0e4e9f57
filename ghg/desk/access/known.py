"""Who somebody is by what he shows: a password, a key, a session; and the desk for him.

Whatever is wrong is answered by one error, after one check of argon2: whether the person is
unknown, has left, has no password, must wait, or typed another one. (What the ledger writes about a
known person takes its milliseconds; codes of persons are printed in reports and no secret.)

Failures that concern a person of the organisation are journaled as refused, without what was shown.
Those of unknown persons are not: they concern nobody's books, and anybody could fill the journal
with them.
"""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, select

from ghg.desk.access import credentials, delays
from ghg.desk.access.once import plain_secret
from ghg.desk.access.passwords import proves
from ghg.desk.context import Desk, organisation_at, refuse_faulty
from ghg.domain.roles import Right
from ghg.errors import NOWHERE, AccessError
from ghg.ledger import journal
from ghg.ledger.journal import Act
from ghg.ledger.rows import table
from ghg.ledger.sessions import lock_organisation, reading, writing


@dataclass(frozen=True, slots=True)
class Known:
    """A person of one organisation, how he is known, and what a key leaves of his rights.

    `credential` is the row of the secret that proved it; 0 of a session.
    """

    organisation: str
    person: str
    auth: str
    scopes: frozenset[Right] | None = None
    credential: int = 0


def desk_for(desk: Desk, known: Known) -> Desk:
    """Give the desk of a known person, on the same engine; raises E-LOGIN in another organisation.

    The desk asks his rights anew in every transaction.
    """
    with reading(desk.engine) as connection:
        here = organisation_at(connection, desk.organisation).code
    if here != known.organisation:
        raise AccessError("E-LOGIN", NOWHERE, known.person)
    return replace(
        desk, organisation=here, actor=known.person, auth=known.auth, scopes=known.scopes
    )


def known_by_password(desk: Desk, person: str, password: str) -> Known:
    """Know a person by his password; raises E-LOGIN."""
    return _tried(desk, person, "password", password)


def known_by_secret(desk: Desk, person: str, said: str) -> Known:
    """Know a person by a one-time secret or his password, to give him a new one; raises E-LOGIN."""
    secret = plain_secret(said)
    return _tried(desk, person, "once" if secret else "password", secret or said)


def _tried(desk: Desk, person: str, kind: str, said: str) -> Known:
    """Check what was said against the person's secret of a kind, with one check in every case.

    A try is counted before it is checked, so that many at once are no more than one by one.
    """
    refuse_faulty(desk)
    with writing(desk.engine) as connection:
        here = organisation_at(connection, desk.organisation)
        lock_organisation(connection, here.id)
        row = _secret(connection, here.id, person, kind)
        waiting = row is not None and delays.blocked(row)
        if row is not None and not waiting:
            delays.failed(connection, here.id, row, delayed=True)
    right = proves(None if row is None or waiting else row.proof, said)
    if row is None or waiting:
        raise AccessError("E-LOGIN", NOWHERE, person)
    with writing(desk.engine) as connection:
        if right:
            delays.succeeded(connection, here.id, row)
            return Known(here.code, person, "password", None, row.id)
        refused(connection, here.id, person, "password", row.failures + 1)
    raise AccessError("E-LOGIN", NOWHERE, person)


def active_person(connection: Connection, org_id: int, *, code: str = "", row_id: int = 0) -> Any:
    """Give the row of an active person of an organisation by code or id, or nothing."""
    persons = table("person")
    mine = (persons.c.org_id == org_id) & (persons.c.active == True)  # noqa: E712
    named = persons.c.id == row_id if row_id else persons.c.code == code
    return connection.execute(select(persons).where(mine & named)).first()


def refused(connection: Connection, org_id: int, person: str, auth: str, failures: int) -> None:
    """Journal that a person was not let in, without what was shown."""
    lock_organisation(connection, org_id)
    said = {"action": "login", "subject": "", "code": "E-LOGIN", "failures": failures}
    journal.append(connection, org_id, Act(person, auth, "refused", "login"), said)


def _secret(connection: Connection, org_id: int, code: str, kind: str) -> Row[Any] | None:
    person = active_person(connection, org_id, code=code) if code else None
    if person is None:
        return None
    held = credentials.live(connection, org_id, person.id, kind)
    return held[-1] if held else None


def fresh(connection: Connection, org_id: int, row_id: int) -> Row[Any]:
    """Read a secret again under the lock; raises E-LOGIN where it ended meanwhile."""
    found = table("credential")
    mine = (found.c.org_id == org_id) & (found.c.id == row_id)
    row = connection.execute(select(found).where(mine)).first()
    if row is None or not credentials.counts(row):
        raise AccessError("E-LOGIN", NOWHERE, "")
    return row
