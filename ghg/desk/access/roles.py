"""Roles given and taken: rows that are only added, the latest of a role counts.

A verifier is nothing else beside. As soon as an organisation has persons, an administrator who can
come in stays.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Row, func, select

from ghg.desk.access import credentials
from ghg.desk.access.finding import active
from ghg.desk.access.mode import hold_two
from ghg.desk.context import Acting, Desk, acting
from ghg.desk.who import roles_of
from ghg.domain.roles import Role
from ghg.errors import NOWHERE, DataError
from ghg.ledger import rows
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import PersonRoleInput


def change_roles(
    desk: Desk,
    code: str,
    give: Iterable[Role] = (),
    take: Iterable[Role] = (),
    reason: str = "",
) -> tuple[Role, ...]:
    """Give and take roles of a person, and give what he holds then.

    Raises E-ROLE.held, E-ROLE.lacks, E-ROLE.verifier, E-ROLE.last, E-ROLE.ended, E-ROLE.none,
    E-MODE where two persons are needed and nobody would be left to check.
    """
    wanted = {**dict.fromkeys(give, True), **dict.fromkeys(take, False)}
    if not wanted:
        raise DataError("E-ROLE.none", NOWHERE, code)
    with acting(desk, "person.role", code, reason) as at:
        person = active(at, code)
        held = roles_of(at.connection, at.org_id, person.id)
        _refuse_idle(code, held, wanted)
        said = {role.value: given for role, given in wanted.items()}
        head = at.record({"code": code, "roles": said})
        write(at, person.id, wanted, head.seq)
        hold_administrator(at)
        hold_two(at)
        return roles_of(at.connection, at.org_id, person.id)


def write(at: Acting, person_id: int, wanted: Mapping[Role, bool], seq: int) -> None:
    """Add the rows that say which roles are held or not; raises E-ROLE.verifier."""
    made = [
        checked(
            PersonRoleInput,
            person_id=person_id,
            role=role,
            held=held,
            revision=_revision(at, person_id, role),
        )
        for role, held in wanted.items()
    ]
    rows.add(at.connection, at.org_id, "person_role", made, seq=seq)
    now = roles_of(at.connection, at.org_id, person_id)
    if Role.VERIFIER in now and len(now) > 1:
        raise DataError("E-ROLE.verifier", NOWHERE, "、".join(now))


def hold_administrator(at: Acting) -> None:
    """Refuse what would leave no administrator who can come in; raises E-ROLE.last."""
    persons = table("person")
    mine = select(persons).where(persons.c.org_id == at.org_id).order_by(persons.c.id)
    if not any(_can_administer(at, row) for row in at.connection.execute(mine).all()):
        raise DataError("E-ROLE.last")


def _can_administer(at: Acting, person: Row[Any]) -> bool:
    if not person.active or Role.ADMINISTRATOR not in roles_of(at.connection, at.org_id, person.id):
        return False
    known = credentials.live(at.connection, at.org_id, person.id, "password")
    return bool(person.os_user or known)


def _refuse_idle(code: str, held: tuple[Role, ...], wanted: Mapping[Role, bool]) -> None:
    for role, give in wanted.items():
        if give and role in held:
            raise DataError("E-ROLE.held", NOWHERE, role, person=code)
        if not give and role not in held:
            raise DataError("E-ROLE.lacks", NOWHERE, role, person=code)


def _revision(at: Acting, person_id: int, role: Role) -> int:
    given = table("person_role")
    mine = (given.c.org_id == at.org_id) & (given.c.person_id == person_id) & (given.c.role == role)
    last = at.connection.scalar(select(func.max(given.c.revision)).where(mine))
    return 0 if last is None else last + 1
