"""What a person does about himself, proving who he is by a secret: a password, an account.

So somebody whom the system's account does not tell can still come in: the first administrator by
his one-time secret, or anybody on another machine by his password.
"""

import secrets
from dataclasses import dataclass

from ghg.desk.access import credentials, sessions
from ghg.desk.access.finding import active
from ghg.desk.access.known import Known, desk_for, fresh, known_by_password, known_by_secret
from ghg.desk.access.passwords import accepted, proof_of
from ghg.desk.access.persons import bind
from ghg.desk.context import Desk, acting, looking
from ghg.domain.roles import Right, Role
from ghg.ledger.organisations import one_person


@dataclass(frozen=True, slots=True)
class WhoAmI:
    """Who acts at a desk, by what he is known, and what the organisation asks for."""

    organisation: str
    name: str
    auth: str
    roles: tuple[Role, ...]
    rights: tuple[Right, ...]
    one_person: bool


def set_password(desk: Desk, code: str, secret: str, password: str) -> Known:
    """Give a person a new password, against a one-time secret or the password before.

    The secret, the password before and all sessions end. Raises E-PASSWORD.*, E-LOGIN.
    """
    plain = accepted(password, (code, desk.organisation))
    known = known_by_secret(desk, code, secret)
    own = desk_for(desk, known)
    proof = proof_of(plain)
    with acting(own, "person.password", code) as at:
        person = active(at, code)
        shown = fresh(at.connection, at.org_id, known.credential)
        at.record({"code": code, "by": shown.kind})
        credentials.end(at.connection, at.org_id, person.id, "password", "once")
        sessions.end(at.connection, at.org_id, person.id)
        public = secrets.token_hex(8)
        made = credentials.add(at.connection, at.org_id, person.id, "password", public, proof)
    return Known(known.organisation, code, "password", None, made)


def take_account(desk: Desk, code: str, password: str, os_user: str) -> None:
    """Bind oneself to the account that one works under; raises E-LOGIN, E-DUP.os_user."""
    known = known_by_password(desk, code, password)
    with acting(desk_for(desk, known), "person.bind", code) as at:
        bind(at, active(at, code), os_user)


def who_am_i(desk: Desk) -> WhoAmI:
    """Tell who acts; raises E-RIGHT.stranger where nobody knows him."""
    with looking(desk) as at:
        alone = one_person(at.connection, at.org_id)
        rights = tuple(right for right in Right if right in at.who.rights)
        who = at.who
        return WhoAmI(at.organisation.code, who.name, who.auth, who.roles, rights, alone)
