"""Persons and roles: who is first, who may, who stays, and what stands in the journal."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from ghg.desk.access import keys, own, persons, roles, sessions
from ghg.desk.access.known import known_by_password
from ghg.desk.access.once import new_secret
from ghg.desk.context import Desk, looking
from ghg.desk.journal import journal_list
from ghg.desk.organisation import found_organisation
from ghg.desk.plan import add_facility
from ghg.domain.roles import Right, Role
from tests.desk.access.office import (
    ADMINISTRATOR,
    BOSS,
    GOOD,
    RECORDER,
    acts,
    by_hand,
    organised,
    refusal,
    seat,
)


def test_the_first_person_is_an_administrator_under_the_account_that_adds_him(
    engine: Engine, tmp_path: Path
) -> None:
    desk = Desk(engine, tmp_path, "TEA", BOSS)
    found_organisation(desk, "TEA", "茶厂")
    with refusal("E-ROLE.first"):
        persons.add_person(desk, "li", "李", given=(RECORDER,))
    assert own.who_am_i(desk).name == BOSS  # nobody was added: it is one person's still
    made = persons.add_person(desk, "li", "李", given=(ADMINISTRATOR,))
    assert (made.person.os_user, made.secret) == (BOSS, None)
    here = own.who_am_i(desk)
    assert (here.name, here.roles) == ("li", (ADMINISTRATOR,))
    with refusal("E-RIGHT.stranger"):
        own.who_am_i(seat(desk, "somebody"))


def test_a_first_person_of_another_account_gets_a_secret_so_that_nobody_is_locked_out(
    engine: Engine, tmp_path: Path
) -> None:
    desk = Desk(engine, tmp_path, "TEA", BOSS)
    found_organisation(desk, "TEA", "茶厂")
    made = persons.add_person(desk, "li", "李", "li-acount", (ADMINISTRATOR,))  # a slip
    assert made.secret is not None
    own.set_password(seat(desk, "web"), "li", made.secret.secret, GOOD)
    own.take_account(seat(desk, "web"), "li", GOOD, "li-account")
    assert own.who_am_i(seat(desk, "li-account")).name == "li"


def test_what_was_done_to_a_person_stands_in_the_journal_without_his_name(
    engine: Engine, tmp_path: Path
) -> None:
    desk = organised(engine, tmp_path)
    persons.add_person(desk, "wu", "吴小姐", "wu-account", (RECORDER,))
    roles.change_roles(desk, "wu", [Role.REVIEWER], [RECORDER], "moved")
    persons.give_account(desk, "wu", "wu2", "new machine")
    persons.end_person(desk, "wu", "left")
    told = [(one.action, one.subject, one.actor, one.reason) for one in acts(desk)]
    assert told[-4:] == [
        ("person.add", "wu", "li", ""),
        ("person.role", "wu", "li", "moved"),
        ("person.account", "wu", "li", "new machine"),
        ("person.end", "wu", "li", "left"),
    ]
    with looking(desk) as at:
        query = "SELECT payload FROM journal WHERE action LIKE 'person%'"
        payloads = at.connection.exec_driver_sql(query.replace("%", "%%") if _pg(engine) else query)
        assert not any("吴".encode() in bytes(one) for one in payloads.scalars())
    (wu,) = [one for one in persons.person_list(desk) if one.code == "wu"]
    assert (wu.name, wu.active, wu.roles, wu.os_user) == ("吴小姐", False, (Role.REVIEWER,), "wu2")


def _pg(engine: Engine) -> bool:
    return engine.dialect.name == "postgresql"


def test_a_role_opens_its_acts_and_closes_them(engine: Engine, tmp_path: Path) -> None:
    desk = organised(engine, tmp_path)
    persons.add_person(desk, "wu", "吴", "wu-account", (RECORDER,))
    wu = seat(desk, "wu-account")
    add_facility(wu, "F1", "厂区", "350000", industry="15")
    assert acts(desk)[-1].actor == "wu"
    assert roles.change_roles(desk, "wu", [Role.REVIEWER], [RECORDER]) == (Role.REVIEWER,)
    with refusal("E-RIGHT.role"):
        add_facility(wu, "F2", "厂区", "350000", industry="15")
    assert acts(desk)[-1].action == "refused"
    with refusal("E-RIGHT.role"):
        roles.change_roles(wu, "wu", [RECORDER])
    assert roles.change_roles(desk, "wu", [RECORDER]) == (RECORDER, Role.REVIEWER)
    add_facility(wu, "F2", "厂区", "350000", industry="15")


def test_the_administrator_himself_records_nothing(engine: Engine, tmp_path: Path) -> None:
    desk = organised(engine, tmp_path)
    with refusal("E-RIGHT.role"):
        add_facility(desk, "F1", "厂区", "350000", industry="15")


@pytest.mark.parametrize(
    ("give", "take", "code"),
    [
        ([], [], "E-ROLE.none"),
        ([ADMINISTRATOR], [], "E-ROLE.held"),
        ([], [RECORDER], "E-ROLE.lacks"),
        ([Role.VERIFIER], [], "E-ROLE.verifier"),
        ([], [ADMINISTRATOR], "E-ROLE.last"),
    ],
)
def test_what_does_not_fit_a_person_is_refused_and_changes_nothing(
    engine: Engine, tmp_path: Path, give: list[Role], take: list[Role], code: str
) -> None:
    desk = organised(engine, tmp_path)
    before = len(acts(desk))
    with refusal(code):
        roles.change_roles(desk, "li", give, take, "x")
    assert (len(acts(desk)), own.who_am_i(desk).roles) == (before, (ADMINISTRATOR,))


def test_a_verifier_is_nothing_else_and_reads_all(engine: Engine, tmp_path: Path) -> None:
    desk = organised(engine, tmp_path)
    with refusal("E-ROLE.verifier"):
        persons.add_person(desk, "he", "何", "he", (Role.VERIFIER, RECORDER))
    persons.add_person(desk, "he", "何", "he", (Role.VERIFIER,))
    with refusal("E-ROLE.verifier"):
        roles.change_roles(desk, "he", [Role.APPROVER])
    verifier = seat(desk, "he")
    assert journal_list(verifier)
    assert own.who_am_i(verifier).rights == (Right.READ, Right.VERIFY)
    with refusal("E-RIGHT.role"):
        add_facility(verifier, "F1", "厂区", "350000", industry="15")


def test_an_administrator_who_can_come_in_stays(engine: Engine, tmp_path: Path) -> None:
    """A second one whom no account and no password knows could not mend anything."""
    desk = organised(engine, tmp_path)
    persons.add_person(desk, "wu", "吴", "", (ADMINISTRATOR,))
    for act in (
        lambda: persons.end_person(desk, "li", "x"),
        lambda: persons.give_account(desk, "li", "", "x"),
        lambda: roles.change_roles(desk, "li", (), [ADMINISTRATOR]),
    ):
        with refusal("E-ROLE.last"):
            act()
    secret = new_secret(desk, "wu", "first password").secret
    own.set_password(desk, "wu", secret, GOOD)
    persons.end_person(desk, "li", "left")
    with refusal("E-RIGHT.stranger"):
        own.who_am_i(desk)


def test_an_account_stands_for_one_active_person(engine: Engine, tmp_path: Path) -> None:
    desk = organised(engine, tmp_path)
    with refusal("E-DUP.os_user"):
        persons.add_person(desk, "wu", "吴", BOSS)
    persons.add_person(desk, "wu", "吴", "wu-account", (RECORDER,))
    with refusal("E-DUP.os_user"):
        persons.give_account(desk, "wu", BOSS, "x")
    persons.end_person(desk, "wu", "left")
    persons.add_person(desk, "xu", "徐", "wu-account", (RECORDER,))  # the desk of the one who left
    assert own.who_am_i(seat(desk, "wu-account")).name == "xu"


def test_two_persons_of_one_account_are_nobody(engine: Engine, tmp_path: Path) -> None:
    """Whoever writes the account of another into the table becomes neither."""
    desk = organised(engine, tmp_path)
    persons.add_person(desk, "wu", "吴", "wu-account", (RECORDER,))
    by_hand(engine, "UPDATE person SET os_user = :one WHERE code = 'wu'", one=BOSS)
    with refusal("E-RIGHT.stranger"):
        own.who_am_i(desk)


def test_whoever_is_ended_stays_ended(engine: Engine, tmp_path: Path) -> None:
    desk = organised(engine, tmp_path)
    persons.add_person(desk, "wu", "吴", "wu-account", (RECORDER,))
    persons.end_person(desk, "wu", "left")
    for act in (
        lambda: persons.end_person(desk, "wu", "again"),
        lambda: persons.give_account(desk, "wu", "x", "y"),
        lambda: roles.change_roles(desk, "wu", [ADMINISTRATOR]),
        lambda: new_secret(desk, "wu", "x"),
        lambda: keys.add_key(desk, "wu", "t", (Right.READ,), 1),
    ):
        with refusal("E-ROLE.ended"):
            act()
    with refusal("E-DUP.code"):
        persons.add_person(desk, "wu", "吴")


def test_what_opens_or_closes_a_door_asks_for_a_reason(engine: Engine, tmp_path: Path) -> None:
    desk = organised(engine, tmp_path)
    for act in (
        lambda: persons.end_person(desk, "li", " "),
        lambda: persons.give_account(desk, "li", "x", ""),
        lambda: new_secret(desk, "li", ""),
        lambda: keys.end_key(desk, "0" * 16, ""),
    ):
        with refusal("E-REASON"):
            act()


def test_what_opened_for_a_person_has_ended_in_the_rows_and_asks_whether_he_is_active(
    engine: Engine, tmp_path: Path
) -> None:
    """Two walls: the rows end with the person, and an ended person opens nothing that runs on."""
    desk = organised(engine, tmp_path)
    persons.add_person(desk, "wu", "吴", "", (RECORDER,))
    own.set_password(desk, "wu", new_secret(desk, "wu", "x").secret, GOOD)
    key = keys.add_key(desk, "wu", "t", (Right.READ,), 9).secret
    token = sessions.open_session(desk, known_by_password(desk, "wu", GOOD))
    by_hand(engine, "UPDATE person SET active = 0 WHERE code = 'wu'")
    for code, act in (
        ("E-LOGIN", lambda: known_by_password(desk, "wu", GOOD)),
        ("E-LOGIN.key", lambda: keys.known_by_key(desk, key)),
        ("E-LOGIN.session", lambda: sessions.known_by_session(desk, token)),
    ):
        with refusal(code):
            act()
    by_hand(engine, "UPDATE person SET active = 1 WHERE code = 'wu'")
    persons.end_person(desk, "wu", "left")
    with looking(desk) as at:
        for name in ("credential", "web_session"):
            query = f"SELECT count(*) FROM {name} WHERE ended_utc IS NULL"
            assert at.connection.exec_driver_sql(query).scalar() == 0
