"""Persons: who they are, added, bound to an account of the system, and ended.

A name is kept beside the journal, so that it can be corrected without touching the chain; code,
account and roles stand in it. Whoever is ended stays in the books: what he did keeps its author.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.access import credentials, roles, sessions
from ghg.desk.access.finding import active, needed, person_row
from ghg.desk.access.mode import hold_two
from ghg.desk.access.once import OnceSecret, make_secret
from ghg.desk.context import Acting, Desk, Looking, acting, looking
from ghg.desk.who import has_persons, roles_of
from ghg.domain.roles import Role
from ghg.errors import NOWHERE, DataError
from ghg.ledger import rows
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import PersonInput


@dataclass(frozen=True, slots=True)
class Person:
    """A person of an organisation, with the roles that he holds now."""

    code: str
    name: str
    os_user: str
    active: bool
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Added:
    """A person who was added; `secret` where nobody could come in without it."""

    person: Person
    secret: OnceSecret | None = None


def add_person(
    desk: Desk,
    code: str,
    name: str,
    os_user: str | None = None,
    given: tuple[Role, ...] = (),
    reason: str = "",
) -> Added:
    """Add a person with roles.

    The first one must be an administrator, and is bound to the account that adds him; where another
    account is named, a one-time secret is made, so that nobody is locked out by a slip. Raises
    E-ROLE.first, E-ROLE.verifier, E-DUP.code, E-DUP.os_user.
    """
    with acting(desk, "person.add", code, reason) as at:
        first = not has_persons(at.connection, at.org_id)
        if first and Role.ADMINISTRATOR not in given:
            raise DataError("E-ROLE.first", NOWHERE, code)
        account = desk.actor if first and os_user is None else os_user or ""
        if code in rows.codes(at.connection, at.org_id, "person"):
            raise DataError("E-DUP.code", NOWHERE, code)
        refuse_taken(at, account)
        person = checked(PersonInput, code=code, name=name, os_user=account)
        apart = first and account != desk.actor
        said = {"code": code, "os_user": account, "active": True, "secret": apart}
        head = at.record({**said, "roles": dict.fromkeys(given, True)})
        (row_id,) = rows.add(at.connection, at.org_id, "person", [person])
        roles.write(at, row_id, dict.fromkeys(given, True), head.seq)
        secret = make_secret(at, row_id, code) if apart else None
    return Added(Person(code, name, account, active=True, roles=_sorted(given)), secret)


def person_list(desk: Desk) -> tuple[Person, ...]:
    """List all persons, those who were ended too."""
    with looking(desk) as at:
        persons = table("person")
        wanted = select(persons).where(persons.c.org_id == at.org_id).order_by(persons.c.id)
        return tuple(_shown(at, row) for row in at.connection.execute(wanted).all())


def give_account(desk: Desk, code: str, os_user: str, reason: str) -> Person:
    """Bind a person to another account of the system, or to none; raises E-ROLE.last."""
    needed(reason, code)
    with acting(desk, "person.account", code, reason) as at:
        person = active(at, code)
        bind(at, person, os_user)
        roles.hold_administrator(at)
        return _shown(at, person_row(at, code))


def end_person(desk: Desk, code: str, reason: str) -> Person:
    """Let a person act no more: roles stay in the books, secrets, keys and sessions end."""
    needed(reason, code)
    with acting(desk, "person.end", code, reason) as at:
        person = active(at, code)
        at.record({"code": code, "active": False})
        rows.change(at.connection, at.org_id, "person", person.id, active=False)
        credentials.end(at.connection, at.org_id, person.id)
        sessions.end(at.connection, at.org_id, person.id)
        roles.hold_administrator(at)
        hold_two(at)
        return _shown(at, person_row(at, code))


def bind(at: Acting, person: Row[Any], os_user: str) -> None:
    """Journal and write the account of a person; raises E-DUP.os_user."""
    refuse_taken(at, os_user, person.id)
    checked(PersonInput, code=person.code, name=person.name, os_user=os_user)
    at.record({"code": person.code, "os_user": os_user})
    rows.change(at.connection, at.org_id, "person", person.id, os_user=os_user)


def refuse_taken(at: Acting, os_user: str, but: int = 0) -> None:
    """Let no account stand for two active persons; raises E-DUP.os_user."""
    persons = table("person")
    same = (persons.c.org_id == at.org_id) & (persons.c.os_user == os_user)
    others = select(persons).where(same & (persons.c.id != but))
    taken = [row.code for row in at.connection.execute(others) if row.active]
    if os_user and taken:
        raise DataError("E-DUP.os_user", NOWHERE, os_user, person=taken[0])


def _shown(at: Acting | Looking, row: Row[Any]) -> Person:
    held = roles_of(at.connection, at.org_id, row.id)
    return Person(row.code, row.name, row.os_user, bool(row.active), held)


def _sorted(given: tuple[Role, ...]) -> tuple[Role, ...]:
    return tuple(role for role in Role if role in given)
