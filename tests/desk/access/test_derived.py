"""Persons changed past the journal are found: accounts, states, roles, and whole persons."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from ghg.desk.access import own, persons, roles
from ghg.desk.access.once import new_secret
from ghg.desk.context import Desk
from ghg.desk.rebuild import rebuild_compared
from ghg.domain.roles import Role
from tests.desk.access.office import GOOD, RECORDER, by_hand, organised

GIVEN = """INSERT INTO person_role (org_id, id, seq, person_id, role, held, revision)
SELECT 1, 99, max(seq), 2, 'administrator', 1, 0 FROM journal WHERE org_id = 1"""
MADE_UP = """INSERT INTO person (org_id, id, code, name, os_user, active)
VALUES (1, 9, 'mallory', 'm', 'mallory', 1)"""


def peopled(engine: Engine, folder: Path) -> Desk:
    """Give an organisation in which all was done that can be done to persons."""
    desk = organised(engine, folder)
    persons.add_person(desk, "wu", "吴", "wu-account", (RECORDER,))
    persons.add_person(desk, "xu", "徐")
    roles.change_roles(desk, "wu", [Role.REVIEWER], [RECORDER])
    persons.give_account(desk, "wu", "wu2", "moved")
    own.set_password(desk, "wu", new_secret(desk, "wu", "x").secret, GOOD)
    own.take_account(desk, "wu", GOOD, "wu3")
    persons.end_person(desk, "xu", "left")
    return desk


def test_all_that_is_done_to_persons_can_be_told_again(engine: Engine, tmp_path: Path) -> None:
    done = rebuild_compared(peopled(engine, tmp_path))
    assert done.problems == ()
    assert dict(done.compared)["persons"] == 3


@pytest.mark.parametrize(
    ("change", "who"),
    [
        ("UPDATE person SET os_user = 'mallory' WHERE code = 'wu'", "wu"),
        ("UPDATE person SET active = 1 WHERE code = 'xu'", "xu"),
        (GIVEN, "wu"),
        (MADE_UP, "mallory"),
    ],
)
def test_what_was_written_past_the_journal_is_named(
    engine: Engine, tmp_path: Path, change: str, who: str
) -> None:
    desk = peopled(engine, tmp_path)
    by_hand(engine, change)
    (problem,) = rebuild_compared(desk).problems
    assert (problem.code, problem.raw) == ("E-REBUILD.person", who)


def test_a_name_may_be_corrected(engine: Engine, tmp_path: Path) -> None:
    desk = peopled(engine, tmp_path)
    by_hand(engine, "UPDATE person SET name = '吴芳' WHERE code = 'wu'")
    assert rebuild_compared(desk).problems == ()
