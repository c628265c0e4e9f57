"""A plant of four persons who work by two, each at a desk of his own."""

from dataclasses import dataclass, replace

from ghg.desk.access.mode import set_mode
from ghg.desk.access.persons import add_person
from ghg.desk.context import Desk
from ghg.domain.roles import Role
from ghg.domain.submissions import Submitted

PERSONS = (
    ("zhang", "Zhang", (Role.ADMINISTRATOR, Role.RECORDER)),
    ("wang", "Wang", (Role.RECORDER, Role.REVIEWER)),
    ("li", "Li", (Role.REVIEWER, Role.APPROVER)),
    ("zhao", "Zhao", (Role.APPROVER,)),
    ("chen", "Chen", (Role.VERIFIER,)),
)


@dataclass(frozen=True, slots=True)
class Team:
    """The desks: Zhang records, Wang records and reviews, Li reviews and approves, Zhao approves,
    Chen verifies; a stranger has an account of the system and nothing else."""

    zhang: Desk
    wang: Desk
    li: Desk
    zhao: Desk
    chen: Desk
    stranger: Desk


def team(desk: Desk) -> Team:
    """Give an organisation persons with roles, and let it work by two."""
    first = replace(desk, actor="Zhang")
    for code, account, roles in PERSONS:
        add_person(first, code, account, account, roles)
    set_mode(first, "内控要求", one=False)
    accounts = (*(account for _, account, _ in PERSONS), "Nobody")
    return Team(*(replace(desk, actor=account) for account in accounts))


def handed_in(act, *words, **named) -> int:
    """Do an act that has to wait, and give the number under which it waits."""
    try:
        act(*words, **named)
    except Submitted as notice:
        return notice.number
    raise AssertionError("nothing was handed on")
