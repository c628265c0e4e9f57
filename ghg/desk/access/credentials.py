"""The rows of secrets: what proves them, until when, and how often they failed.

They change and are no part of the books; who made or ended one stands in the journal.
"""

from typing import Any

from sqlalchemy import Connection, Row, select, update

from ghg.desk.access import clock
from ghg.ledger import rows
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import CredentialInput


def live(connection: Connection, org_id: int, person_id: int, *kinds: str) -> list[Row[Any]]:
    """Give a person's secrets of some kinds that neither ended nor ran out, oldest first."""
    found = table("credential")
    mine = (found.c.org_id == org_id) & (found.c.person_id == person_id)
    wanted = select(found).where(mine & found.c.kind.in_(kinds)).order_by(found.c.id)
    return [row for row in connection.execute(wanted) if counts(row)]


def counts(row: Row[Any]) -> bool:
    """Tell whether a secret neither ended nor ran out."""
    runs = row.expires_utc is None or clock.text(clock.now()) < row.expires_utc
    return row.ended_utc is None and runs


def add(
    connection: Connection,
    org_id: int,
    person_id: int,
    kind: str,
    public: str,
    proof: str,
    **also: Any,
) -> int:
    """Write what proves a new secret and give its id; `also` holds title, scopes, end."""
    given = checked(
        CredentialInput,
        person_id=person_id,
        kind=kind,
        public=public,
        proof=proof,
        created_utc=clock.text(clock.now()),
        **also,
    )
    return rows.add(connection, org_id, "credential", [given])[0]


def end(connection: Connection, org_id: int, person_id: int, *kinds: str) -> None:
    """End a person's secrets of some kinds, or of all kinds."""
    found = table("credential")
    mine = (found.c.org_id == org_id) & (found.c.person_id == person_id)
    some = mine & found.c.kind.in_(kinds) if kinds else mine
    ended = {"ended_utc": clock.text(clock.now())}
    connection.execute(update(found).where(some & found.c.ended_utc.is_(None)).values(ended))
