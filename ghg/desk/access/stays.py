"""The stays of whoever is there: where he is logged in, so that he sees one that is not his."""

from dataclasses import dataclass

from sqlalchemy import select

from ghg.desk.access import clock
from ghg.desk.access.sessions import IDLE_MINUTES, token_hash
from ghg.desk.context import Desk, looking
from ghg.ledger.rows import table


@dataclass(frozen=True, slots=True)
class Stay:
    """A session that runs, times in UTC; `here` is the one that asks."""

    created_utc: str
    seen_utc: str
    expires_utc: str
    here: bool


def own_stays(desk: Desk, token: str = "") -> tuple[Stay, ...]:
    """List the sessions that run of whoever acts, the latest first; `token` tells his own."""
    stays, persons = table("web_session"), table("person")
    now, idle = clock.text(clock.now()), clock.shifted(minutes=-IDLE_MINUTES)
    with looking(desk) as at:
        same = (persons.c.org_id == stays.c.org_id) & (persons.c.id == stays.c.person_id)
        mine = (stays.c.org_id == at.org_id) & (persons.c.code == at.who.name)
        runs = stays.c.ended_utc.is_(None) & (stays.c.expires_utc > now) & (stays.c.seen_utc > idle)
        wanted = select(stays).join(persons, same).where(mine & runs)
        found = at.connection.execute(wanted.order_by(stays.c.id.desc())).all()
    asks = token_hash(token)
    return tuple(
        Stay(one.created_utc, one.seen_utc, one.expires_utc, one.token_sha256 == asks)
        for one in found
    )
