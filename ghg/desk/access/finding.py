"""Persons found by their code, in their own organisation and nowhere else."""

from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting, Looking, near
from ghg.errors import NOWHERE, DataError
from ghg.ledger import rows
from ghg.ledger.rows import table


def person_row(at: Acting | Looking, code: str) -> Row[Any]:
    """Give the row of a person; raises E-REF.person."""
    persons = table("person")
    mine = select(persons).where(persons.c.org_id == at.org_id)
    found = at.connection.execute(mine.where(persons.c.code == code)).first()
    if found is None:
        known = rows.codes(at.connection, at.org_id, "person")
        raise DataError("E-REF.person", NOWHERE, code, near=near(code, list(known)))
    return found


def active(at: Acting | Looking, code: str) -> Row[Any]:
    """Give the row of a person who is active; raises E-REF.person, E-ROLE.ended."""
    found = person_row(at, code)
    if not found.active:
        raise DataError("E-ROLE.ended", NOWHERE, code)
    return found


def needed(reason: str, what: str) -> None:
    """Ask for a reason where somebody loses or gains a way in; raises E-REASON."""
    if not reason.strip():
        raise DataError("E-REASON", NOWHERE, what)
