"""Stays in the browser: a random token of which the hash is kept, an idle and an absolute limit.

A session begins with a password and never with the token of another one (that one ends then); it
ends when it is left, when nothing was asked for half an hour, after twelve hours, when the password
changes and when the person is ended. A clock that was put back lengthens none.
"""

import hashlib
import secrets
from typing import Any

from sqlalchemy import Connection, Row, select, update

from ghg.desk.access import clock
from ghg.desk.access.known import Known, active_person, desk_for
from ghg.desk.context import Desk, organisation_at
from ghg.errors import NOWHERE, AccessError, DataError
from ghg.ledger import rows
from ghg.ledger.rows import checked, table
from ghg.ledger.sessions import lock_organisation, reading, writing
from ghg.ledger.tables import WebSessionInput

IDLE_MINUTES = 30
MOST_HOURS = 12
_SEEN_MINUTES = 1  # how exactly the last sight is kept


def open_session(desk: Desk, known: Known, before: str = "") -> str:
    """Begin a session of a person known by his password and give its token; `before` ends.

    Raises E-LOGIN where he is known by anything else.
    """
    if known.auth != "password":
        raise AccessError("E-LOGIN", NOWHERE, known.person)
    own = desk_for(desk, known)
    token = secrets.token_urlsafe(32)
    with writing(own.engine) as connection:
        org_id = organisation_at(connection, own.organisation).id
        lock_organisation(connection, org_id)
        person = active_person(connection, org_id, code=known.person)
        if person is None:
            raise AccessError("E-LOGIN", NOWHERE, known.person)
        _end(connection, org_id, token_sha256=token_hash(before))
        now = clock.text(clock.now())
        given = checked(
            WebSessionInput,
            person_id=person.id,
            token_sha256=token_hash(token),
            created_utc=now,
            seen_utc=now,
            expires_utc=clock.shifted(hours=MOST_HOURS),
        )
        rows.add(connection, org_id, "web_session", [given])
    return token


def known_by_session(desk: Desk, token: str) -> Known:
    """Know a person by the token of his session; raises E-LOGIN.session, whatever is wrong."""
    with reading(desk.engine) as connection:
        here = organisation_at(connection, desk.organisation)
        row = _row(connection, here.id, token)
        person = active_person(connection, here.id, row_id=row.person_id) if row else None
    if row is None or person is None or not _runs(row):
        raise AccessError("E-LOGIN.session")
    _see(desk, here.id, row)
    return Known(here.code, person.code, "session")


def end_session(desk: Desk, token: str) -> None:
    """Leave: end the session of a token, if there is one."""
    with writing(desk.engine) as connection:
        here = organisation_at(connection, desk.organisation).id
        _end(connection, here, token_sha256=token_hash(token))


def end_sessions(desk: Desk, known: Known) -> None:
    """Leave everywhere: end all sessions of the person who is there."""
    own = desk_for(desk, known)
    with writing(own.engine) as connection:
        org_id = organisation_at(connection, own.organisation).id
        person = active_person(connection, org_id, code=known.person)
        if person is not None:
            end(connection, org_id, person.id)


def end(connection: Connection, org_id: int, person_id: int) -> None:
    """End all sessions of a person."""
    _end(connection, org_id, person_id=person_id)


def _end(connection: Connection, org_id: int, **named: Any) -> None:
    found = table("web_session")
    some = (found.c.org_id == org_id) & found.c.ended_utc.is_(None)
    for name, value in named.items():
        some &= found.c[name] == value
    ended = {"ended_utc": clock.text(clock.now())}
    connection.execute(update(found).where(some).values(ended))


def _row(connection: Connection, org_id: int, token: str) -> Row[Any] | None:
    found = table("web_session")
    mine = (found.c.org_id == org_id) & (found.c.token_sha256 == token_hash(token))
    return connection.execute(select(found).where(mine)).first()


def _runs(row: Row[Any]) -> bool:
    """Tell whether a session goes on: not ended, not too old, not idle, not seen in the future."""
    now, idle = clock.text(clock.now()), clock.shifted(minutes=-IDLE_MINUTES)
    ahead = row.seen_utc > clock.shifted(minutes=_SEEN_MINUTES)
    return row.ended_utc is None and now < row.expires_utc and idle < row.seen_utc and not ahead


def _see(desk: Desk, org_id: int, row: Row[Any]) -> None:
    """Keep that somebody is there, to the minute; a busy ledger shuts nobody out."""
    if desk.faults or row.seen_utc > clock.shifted(minutes=-_SEEN_MINUTES):
        return
    try:
        with writing(desk.engine) as connection:
            now = clock.text(clock.now())
            rows.change(connection, org_id, "web_session", row.id, seen_utc=now)
    except DataError as error:
        if error.code != "E-BUSY":
            raise


def token_hash(token: str) -> str:
    """Give what is kept of a token."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
