"""What a block may serve: every purpose, with the rule that speaks against it."""

from dataclasses import dataclass, replace

from ghg.desk.context import Desk, entity_id, looking
from ghg.desk.holdings.uses import objection
from ghg.desk.setup import today
from ghg.domain.instruments import LIVE, Purpose, State
from ghg.holdings.positions import position_of
from ghg.holdings.proposals import Wanted, against


@dataclass(frozen=True, slots=True)
class Serves:
    """A purpose; `why` is an E-RULE variant or `not_held` where a block may not serve it."""

    purpose: Purpose
    why: str


def may_serve(
    desk: Desk, block: int, year: int = 0, day: int = 0, entity: str = ""
) -> tuple[Serves, ...]:
    """Hold a block to every purpose for a use of a year (that of its vintage for 0) on a day
    (today); one that is expected or reserved is asked as if it were held. Raises E-REF.block."""
    with looking(desk) as at:
        held = position_of(at.connection, at.org_id, block)
        owner = entity_id(at, entity)
        asked = replace(held, state=State.HELD) if held.state in LIVE else held
        other = objection(at, owner, asked)
        found = []
        for one in Purpose:
            wanted = Wanted(
                held.instrument.certificate, day or today(), one, year or held.first_month // 100
            )
            found.append(Serves(one, against(asked, wanted) or other))
    return tuple(found)
