"""One-time secrets: by one of them a person makes his first password, or a new one.

    once-1a2b-3c4d-...    128 random bits; shown once, kept as an argon2id text, ends after days

It opens nothing else, and what makes it is journaled without it.
"""

import re
import secrets
from dataclasses import dataclass

from ghg.desk.access import clock, credentials
from ghg.desk.access.finding import active, needed
from ghg.desk.access.passwords import proof_of
from ghg.desk.context import Acting, Desk, acting

DAYS = 3
_BYTES = 16
_GROUP = 4
_MARK = "once"
_FORM = re.compile(f"{_MARK}[0-9a-f]{{{2 * _BYTES}}}")


@dataclass(frozen=True, slots=True)
class OnceSecret:
    """A secret as it is shown, this once."""

    person: str
    secret: str
    expires_utc: str


def new_secret(desk: Desk, code: str, reason: str) -> OnceSecret:
    """Make a one-time secret for a person; those before it end."""
    needed(reason, code)
    with acting(desk, "person.secret", code, reason) as at:
        person = active(at, code)
        at.record({"code": code, "secret": True})
        return make_secret(at, person.id, code)


def plain_secret(said: str) -> str | None:
    """Read a secret as it was typed, blanks and strokes apart; None for a password."""
    bare = re.sub(r"[\s-]", "", said).lower()
    return bare if _FORM.fullmatch(bare) else None


def make_secret(at: Acting, person_id: int, code: str) -> OnceSecret:
    """Make a one-time secret beside an act that journals it; those before it end."""
    expires = clock.shifted(days=DAYS)
    credentials.end(at.connection, at.org_id, person_id, "once")
    bare = secrets.token_hex(_BYTES)
    public = secrets.token_hex(8)
    proof = proof_of(_MARK + bare)
    also = {"expires_utc": expires}
    credentials.add(at.connection, at.org_id, person_id, "once", public, proof, **also)
    groups = (bare[place : place + _GROUP] for place in range(0, len(bare), _GROUP))
    return OnceSecret(code, "-".join((_MARK, *groups)), expires)
