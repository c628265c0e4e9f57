"""The pen of an act on holdings: its transaction, its journal entry written first."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ghg.desk.context import Acting, Desk, acting
from ghg.holdings.pen import Pen


@contextmanager
def writing(
    desk: Desk, action: str, subject: str, said: Any, approver: str = "", reason: str = ""
) -> Iterator[tuple[Acting, Pen]]:
    """Hold one act's transaction, its journal entry written first."""
    with acting(desk, action, subject, reason) as at:
        head = at.record(said)
        yield at, Pen(at.connection, at.org_id, head.seq, at.act.actor, approver)
