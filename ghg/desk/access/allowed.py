"""What whoever is there may do, told before he tries: by the very rights that an act asks for.

Telling opens no door: every act asks again, inside its own transaction.
"""

from dataclasses import dataclass

from ghg.desk.context import Desk, looking
from ghg.domain.roles import MAY, Right, Role, asked_of


@dataclass(frozen=True, slots=True)
class Allowed:
    """The rights of whoever is there; an organisation without persons gives every one."""

    rights: frozenset[Right]

    def may(self, action: str) -> bool:
        """Tell whether he may do an act, at once or by handing it in to a second person."""
        return bool(self.rights & asked_of(action))


def allowed(desk: Desk) -> Allowed:
    """Tell what whoever is there may do; raises AccessError for strangers."""
    with looking(desk) as at:
        return Allowed(at.who.rights)


def who_may(action: str) -> tuple[Role, ...]:
    """Name the roles that may do an act."""
    return tuple(role for role in Role if MAY[role] & asked_of(action))
