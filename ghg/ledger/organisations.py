"""Organisations: each with a random ledger identity and a journal of its own."""

from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, Select, func, insert, select

from ghg.errors import NOWHERE, DataError
from ghg.ledger import journal
from ghg.ledger.columns import BIGGEST_ID
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
    """List all organisations of the database, by id, each with the mode that it is in."""
    return list(connection.execute(_in_their_mode().order_by(table("organisation").c.id)))


def organisation(connection: Connection, code: str) -> Row[Any]:
    """Give an organisation by its code, with the mode that it is in; raises E-REF.organisation."""
    wanted = _in_their_mode().where(table("organisation").c.code == code)
    found = connection.execute(wanted).first()
    if found is None:
        raise DataError("E-REF.organisation", NOWHERE, code)
    return found


def one_person(connection: Connection, org_id: int, up_to: int = BIGGEST_ID) -> bool:
    """Tell whether one person may do everything, as it stood at a journal number."""
    rows, modes = table("organisation"), table("organisation_mode")
    then = (modes.c.org_id == org_id) & (modes.c.seq <= up_to)
    last = select(modes.c.one_person).where(then).order_by(modes.c.seq.desc()).limit(1)
    said = connection.scalar(last)
    if said is None:
        said = connection.scalar(select(rows.c.one_person).where(rows.c.id == org_id))
    return bool(said)


def _in_their_mode() -> Select[Any]:
    """Read organisations with the latest mode in the place of the first."""
    rows, modes = table("organisation"), table("organisation_mode")
    last = (
        select(modes.c.one_person)
        .where(modes.c.org_id == rows.c.id)
        .order_by(modes.c.seq.desc())
        .limit(1)
        .scalar_subquery()
    )
    others = [column for column in rows.c if column.name != "one_person"]
    return select(*others, func.coalesce(last, rows.c.one_person).label("one_person"))
