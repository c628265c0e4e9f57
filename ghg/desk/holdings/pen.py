"""The pen of an act on holdings: its transaction, its journal entry written first, its papers."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import select

from ghg.desk.context import Acting, Desk, acting
from ghg.errors import NOWHERE, DataError
from ghg.holdings.pen import Pen
from ghg.ledger.rows import table


@contextmanager
def writing(
    desk: Desk, action: str, subject: str, said: Any, approver: str = "", reason: str = ""
) -> Iterator[tuple[Acting, Pen]]:
    """Hold one act's transaction, its journal entry written first."""
    with acting(desk, action, subject, reason) as at:
        head = at.record(said)
        yield at, Pen(at.connection, at.org_id, head.seq, desk.actor, approver)


def evidence_of(at: Acting, begin: str) -> int:
    """Find a kept file by the beginning of its hash; raises E-REF.evidence."""
    kept = table("evidence")
    wanted = select(kept.c.id, kept.c.sha256).where(kept.c.org_id == at.org_id)
    found = [row.id for row in at.connection.execute(wanted) if row.sha256.startswith(begin)]
    if not begin or len(found) != 1:
        raise DataError("E-REF.evidence", NOWHERE, begin)
    return int(found[0])
