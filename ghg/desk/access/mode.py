"""One person or two: whether whoever writes may also approve.

In the mode of two persons every act that somebody records must be reviewed and approved by others;
so there must be a recorder, and beside him an approver and a reviewer (who may be one person).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from ghg.desk.access.finding import needed
from ghg.desk.context import Acting, Desk, acting
from ghg.desk.submissions.handing import by_two
from ghg.desk.who import roles_of
from ghg.domain.roles import MAY, Right
from ghg.errors import NOWHERE, DataError, Problem
from ghg.ledger import rows
from ghg.ledger.organisations import one_person
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import OrganisationModeInput

_LACKING = {
    Right.RECORD: "E-MODE.recorder",
    Right.REVIEW: "E-MODE.reviewer",
    Right.APPROVE: "E-MODE.approver",
}


@dataclass(frozen=True, slots=True)
class Mode:
    """The mode of an organisation."""

    one_person: bool


@by_two("organisation.mode")
def set_mode(desk: Desk, reason: str, *, one: bool) -> Mode:
    """Change the mode from here on; raises E-REASON, E-MODE.same, and by name what two lack."""
    needed(reason, "--reason")
    with acting(desk, "organisation.mode", desk.organisation, reason) as at:
        if one_person(at.connection, at.org_id) == one:
            raise DataError("E-MODE.same")
        if not one:
            _refuse_few(at)
        given = checked(OrganisationModeInput, one_person=one)
        head = at.record(given.model_dump())
        rows.add(at.connection, at.org_id, "organisation_mode", [given], seq=head.seq)
    return Mode(one)


def lacking(may: Iterable[frozenset[Right]]) -> tuple[Right, ...]:
    """Say what some persons, told by their rights, lack for four eyes; the least over recorders."""
    persons = tuple(may)
    found = [
        tuple(
            right
            for right in (Right.REVIEW, Right.APPROVE)
            if not any(right in one for place, one in enumerate(persons) if place != maker)
        )
        for maker, rights in enumerate(persons)
        if Right.RECORD in rights
    ]
    return min(found, key=len, default=(Right.RECORD,))


def hold_two(at: Acting) -> None:
    """Refuse what would leave nobody to review or to approve where two persons are needed."""
    if not one_person(at.connection, at.org_id):
        _refuse_few(at)


def _refuse_few(at: Acting) -> None:
    persons = table("person")
    mine = (persons.c.org_id == at.org_id) & (persons.c.active == True)  # noqa: E712
    ids = at.connection.execute(select(persons.c.id).where(mine)).scalars().all()
    may = [
        frozenset[Right]().union(*(MAY[role] for role in roles_of(at.connection, at.org_id, one)))
        for one in ids
    ]
    missing = lacking(may)
    if missing:
        raise DataError.of(Problem(_LACKING[right], NOWHERE) for right in missing)
