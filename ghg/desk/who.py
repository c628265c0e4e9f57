"""Who acts at the desk, and what they may.

An organisation without persons is kept by whoever has its database: one person, named by the
account of the system. As soon as it has persons, nobody else acts or reads there: a person is found
by the account (`Desk.account`), or has been known by a secret and comes with the code of the
person. Roles are asked anew in every transaction.
"""

import getpass
import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from ghg.domain.roles import EVERYTHING, MAY, Right, Role
from ghg.errors import NOWHERE, AccessError
from ghg.ledger.rows import table
from ghg.texts import Language, label

BOTH: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody at the desk of an organisation: name, how that is known, and rights.

    `roles` are those of a person; an organisation without persons gives every right and no role.
    """

    name: str
    auth: str
    rights: frozenset[Right]
    roles: tuple[Role, ...] = ()


def actor_at(
    connection: Connection,
    org_id: int,
    name: str,
    auth: str = "os_user",
    scopes: frozenset[Right] | None = None,
) -> Actor:
    """Tell who somebody is in an organisation; a stranger and one who has left have no right.

    `name` is an account of the system for `os_user`, else a person's code.
    """
    if not has_persons(connection, org_id):
        return Actor(name, auth, EVERYTHING if scopes is None else EVERYTHING & scopes)
    person = _person(connection, org_id, name, auth)
    if person is None:
        return Actor(name, auth, frozenset())
    roles = roles_of(connection, org_id, person.id)
    rights = frozenset[Right]().union(*(MAY[role] for role in roles))
    return Actor(person.code, auth, rights if scopes is None else rights & scopes, roles)


def has_persons(connection: Connection, org_id: int) -> bool:
    """Tell whether an organisation is kept by named persons."""
    persons = table("person")
    return bool(connection.scalar(select(persons.c.id).where(persons.c.org_id == org_id).limit(1)))


def roles_of(connection: Connection, org_id: int, person_id: int) -> tuple[Role, ...]:
    """Give the roles that a person holds now, in the order of the list of roles."""
    rows = table("person_role")
    here = (rows.c.org_id == org_id) & (rows.c.person_id == person_id)
    found = connection.execute(select(rows).where(here).order_by(rows.c.revision))
    held = _latest(found)
    return tuple(role for role in Role if held.get(role))


def _latest(found: Iterable[Row[Any]]) -> dict[Role, bool]:
    return {Role(row.role): bool(row.held) for row in found}


def _person(connection: Connection, org_id: int, name: str, auth: str) -> Row[Any] | None:
    """Find an active person; an empty account is nobody's."""
    persons = table("person")
    known_by = persons.c.os_user if auth == "os_user" else persons.c.code
    here = (persons.c.org_id == org_id) & (known_by == name) & (persons.c.active == True)  # noqa: E712
    found = connection.execute(select(persons).where(here)).all()
    return found[0] if name and len(found) == 1 else None


def objection(who: Actor, asked: frozenset[Right], action: str) -> AccessError | None:
    """Say why somebody may not do something: a stranger, the wrong role, a key that is too narrow.

    E-RIGHT.stranger, .scope, .role; None where one of the rights that are asked for is there.
    """
    if who.rights & asked:
        return None
    if not who.rights and not who.roles:
        return AccessError("E-RIGHT.stranger", NOWHERE, who.name)
    held = frozenset[Right]().union(*(MAY[role] for role in who.roles)) or EVERYTHING
    code = "E-RIGHT.scope" if held & asked else "E-RIGHT.role"
    needed = [role for role in Role if MAY[role] & asked]
    zh, en = (_listed(needed, language) for language in BOTH)
    return AccessError(code, NOWHERE, action, who=who.name, needed_zh=zh, needed_en=en)


def _listed(roles: list[Role], language: Language) -> str:
    joint = "、" if language == "zh" else ", "
    return joint.join(label(f"role.{role}", language) for role in roles) or "-"


def account() -> str:
    """Name the account that runs the program, as the system knows it: an environment variable makes
    nobody somebody else. Where the system keeps no list of accounts, its number or log-in name."""
    if not hasattr(os, "getuid"):
        return getpass.getuser()
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())
