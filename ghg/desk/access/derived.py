"""Persons as the journal tells them, beside persons as the tables show them.

Persons stand in a table that can be changed; who writes his own account beside an administrator's
code, or a role that nobody gave, is found here. Names are not journaled and not compared.
"""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from ghg.desk.context import Looking
from ghg.desk.who import roles_of
from ghg.domain.roles import Role
from ghg.ledger import journal
from ghg.ledger.rows import table

Told = tuple[str, ...]
"""The account, `active` or `ended`, and the roles."""


def persons_told(at: Looking) -> dict[str, Told]:
    """Give code -> what the journal tells last of a person."""
    last: dict[str, dict[str, Any]] = {}
    roles: dict[str, dict[str, bool]] = {}
    for entry in journal.entries(at.connection, at.org_id):
        if entry.action.startswith("person."):
            said = _said(entry.payload)
            code = said.get("code", f"journal {entry.seq}")
            last.setdefault(code, {}).update(said)
            roles.setdefault(code, {}).update(said.get("roles", {}))
    return {
        code: _told(said.get("os_user"), said.get("active"), roles[code])
        for code, said in last.items()
    }


def persons_shown(at: Looking) -> dict[str, Told]:
    """Give code -> what the tables show of a person."""
    persons = table("person")
    rows = at.connection.execute(select(persons).where(persons.c.org_id == at.org_id)).all()
    return {
        row.code: _told(
            row.os_user,
            row.active,
            dict.fromkeys(roles_of(at.connection, at.org_id, row.id), True),
        )
        for row in rows
    }


def _told(os_user: str | None, active: bool | None, roles: Mapping[str, bool]) -> Told:
    held = (role.value for role in Role if roles.get(role))
    return (os_user or "-", "active" if active else "ended", *held)


def _said(payload: bytes) -> dict[str, Any]:
    """Read what an entry tells; of a spoiled one, whose hash shows it, nothing."""
    try:
        return dict(json.loads(payload))
    except (TypeError, ValueError):
        return {}
