"""What a face asks before it lets somebody in: whether it must know him, whether he administers.

As soon as an organisation has persons, whoever calls through a network is asked who he is, on this
machine too: an open port tells nobody's account, so the account that runs the server says nothing
of who sits at the other end, and four eyes would be two.
"""

from ghg.desk.access.persons import Person, person_list
from ghg.desk.context import Desk, looking, organisation_at
from ghg.desk.who import has_persons, objection
from ghg.domain.roles import Right
from ghg.ledger.organisations import organisations
from ghg.ledger.sessions import reading

_ADMINISTERING = frozenset({Right.ADMINISTER})


def asks_who(desk: Desk) -> bool:
    """Tell whether an organisation is kept by persons, who must be known; raises E-REF.which.

    Where there are no books at all there is nothing to see.
    """
    with reading(desk.engine) as connection:
        if not desk.organisation and not organisations(connection):
            return False
        return has_persons(connection, organisation_at(connection, desk.organisation).id)


def refuse_idle(desk: Desk) -> None:
    """Let nobody in who may not even read; raises E-RIGHT.stranger."""
    with looking(desk):
        pass


def persons_administered(desk: Desk) -> tuple[Person, ...]:
    """List all persons for whoever may change them; raises E-RIGHT for anybody else."""
    with looking(desk) as at:
        refused = objection(at.who, _ADMINISTERING, "person")
    if refused is not None:
        raise refused
    return person_list(desk)
