"""Organisations: each with a random ledger identity and a journal of its own."""

from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, func, insert, select

from ghg.errors import NOWHERE, DataError
from ghg.ledger import journal
from ghg.ledger.journal import Act, Head
from ghg.ledger.rows import table
from ghg.ledger.tables import OrganisationInput


def add_organisation(
    connection: Connection, given: OrganisationInput, act: Act
) -> tuple[int, Head]:
    """Found an organisation and its journal; raises E-DUP.organisation when the code is taken."""
    rows = table("organisation")
    if connection.scalar(select(rows.c.id).where(rows.c.code == given.code)) is not None:
        raise DataError("E-DUP.organisation", NOWHERE, given.code)
    org_id = 1 + (connection.scalar(select(func.max(rows.c.id))) or 0)
    values = given.model_dump()
    connection.execute(insert(rows), {"id": org_id, "ledger_id": uuid4().hex, **values})
    return org_id, journal.append(connection, org_id, act, values)


def organisations(connection: Connection) -> list[Row[Any]]:
    """List all organisations of the database, by id."""
    rows = table("organisation")
    return list(connection.execute(select(rows).order_by(rows.c.id)))


def organisation(connection: Connection, code: str) -> Row[Any]:
    """Give an organisation by its code; raises E-REF.organisation."""
    rows = table("organisation")
    found = connection.execute(select(rows).where(rows.c.code == code)).first()
    if found is None:
        raise DataError("E-REF.organisation", NOWHERE, code)
    return found
