"""Keys for programs: ghg_<public>_<secret>, shown once, kept as a hash, scoped, ending by a day.

    public   16 hexadecimal signs: names the key, stands in lists and in the journal
    secret   64 hexadecimal signs: 256 random bits, of which SHA-256 is kept

A key reads, records, and writes what a verifier notes; it never reviews, approves or administers:
that is for persons. It may never do more than the person may whose key it is.
"""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from ghg.desk.access import clock, credentials, delays
from ghg.desk.access.finding import active, needed
from ghg.desk.access.known import Known, active_person, refused
from ghg.desk.context import Desk, acting, looking, organisation_at
from ghg.domain.roles import Right
from ghg.errors import NOWHERE, AccessError, DataError
from ghg.ledger import rows
from ghg.ledger.rows import table
from ghg.ledger.sessions import reading, writing

SCOPES = (Right.READ, Right.RECORD, Right.VERIFY)
MOST_DAYS = 366
_FORM = re.compile(r"ghg_([0-9a-f]{16})_([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Key:
    """A key as it is listed; times are UTC, "" is never."""

    public: str
    person: str
    title: str
    scopes: tuple[Right, ...]
    created_utc: str
    expires_utc: str
    used_utc: str
    ended_utc: str


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key with its secret, as it is shown this once."""

    key: Key
    secret: str


def add_key(desk: Desk, code: str, title: str, scopes: tuple[Right, ...], days: int) -> NewKey:
    """Make a key for a person; raises E-KEY.scope, E-KEY.days, E-ROLE.ended, E-REF.person."""
    if not scopes or set(scopes) - set(SCOPES):
        raise DataError("E-KEY.scope", NOWHERE, " ".join(scopes), known="、".join(SCOPES))
    if not 1 <= days <= MOST_DAYS:
        raise DataError("E-KEY.days", NOWHERE, str(days), most=MOST_DAYS)
    public, secret = secrets.token_hex(8), secrets.token_hex(32)
    held = tuple(one for one in SCOPES if one in scopes)
    expires = clock.shifted(days=days)
    with acting(desk, "key.add", public) as at:
        person = active(at, code)
        said = {"public": public, "person": code, "title": title, "scopes": list(held)}
        at.record({**said, "expires_utc": expires})
        also = {"title": title, "scopes": " ".join(held), "expires_utc": expires}
        proof = _proof(secret)
        credentials.add(at.connection, at.org_id, person.id, "key", public, proof, **also)
        row = _row(at.connection, at.org_id, public)
    return NewKey(_shown(row, code), f"ghg_{public}_{secret}")


def key_list(desk: Desk) -> tuple[Key, ...]:
    """List all keys of the organisation, those that ended too."""
    with looking(desk) as at:
        return tuple(_shown(row, row.code) for row in _all(at.connection, at.org_id))


def end_key(desk: Desk, public: str, reason: str) -> Key:
    """End a key for ever; raises E-REF.key, E-KEY.ended."""
    needed(reason, public)
    with acting(desk, "key.end", public, reason) as at:
        row = _row(at.connection, at.org_id, public)
        if row is None:
            raise DataError("E-REF.key", NOWHERE, public)
        if row.ended_utc is not None:
            raise DataError("E-KEY.ended", NOWHERE, public)
        at.record({"public": public})
        ended = clock.text(clock.now())
        rows.change(at.connection, at.org_id, "credential", row.id, ended_utc=ended)
        ended_row = _row(at.connection, at.org_id, public)
        return _shown(ended_row, row.code)


def parse_key(text: str) -> tuple[str, str] | None:
    """Read the two parts of a key, blanks around it apart; None for anything else."""
    found = _FORM.fullmatch(text.strip())
    return (found[1], found[2]) if found else None


def known_by_key(desk: Desk, text: str) -> Known:
    """Know a person by a key; raises E-LOGIN.key, whatever is wrong."""
    parts = parse_key(text)
    with reading(desk.engine) as connection:
        here = organisation_at(connection, desk.organisation)
        row = _row(connection, here.id, parts[0]) if parts else None
        person = active_person(connection, here.id, row_id=row.person_id) if row else None
    if row is None or parts is None:
        raise AccessError("E-LOGIN.key")
    same = hmac.compare_digest(row.proof, _proof(parts[1]))
    good = same and person is not None and credentials.counts(row)
    _keep(desk, here.id, row, good=good)
    if not good or person is None:
        raise AccessError("E-LOGIN.key")
    scopes = frozenset(Right(word) for word in row.scopes.split())
    return Known(here.code, person.code, "key", scopes, row.id)


def _keep(desk: Desk, org_id: int, row: Row[Any], *, good: bool) -> None:
    """Keep the minute of the last use, or count a failure."""
    if desk.faults or (good and row.used_utc and row.used_utc > clock.shifted(minutes=-1)):
        return
    with writing(desk.engine) as connection:
        if good:
            delays.succeeded(connection, org_id, row)
            return
        failures = delays.failed(connection, org_id, row, delayed=False)
        if delays.is_told(failures):
            refused(connection, org_id, row.code, "key", failures)


def _proof(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _all(connection: Connection, org_id: int, public: str = "") -> list[Row[Any]]:
    """Read keys with the code of their person."""
    held, persons = table("credential"), table("person")
    same = (persons.c.org_id == held.c.org_id) & (persons.c.id == held.c.person_id)
    mine = (held.c.org_id == org_id) & (held.c.kind == "key")
    wanted = select(held, persons.c.code).join(persons, same).where(mine).order_by(held.c.id)
    named = wanted.where(held.c.public == public) if public else wanted
    return list(connection.execute(named))


def _row(connection: Connection, org_id: int, public: str) -> Any:
    found = _all(connection, org_id, public) if public else []
    return found[0] if found else None


def _shown(row: Row[Any], code: str) -> Key:
    times = (row.created_utc, row.expires_utc, row.used_utc, row.ended_utc)
    scopes = tuple(Right(word) for word in row.scopes.split())
    return Key(row.public, code, row.title, scopes, *(one or "" for one in times))
