"""Persons in the browser: added by an administrator, let in by a secret that is shown once."""

import re
from collections.abc import Callable

import pytest

from ghg.desk.access.persons import person_list
from ghg.desk.context import Desk, open_desk
from ghg.desk.journal import journal_list
from ghg.domain.roles import Role
from ghg.web.app import make_app
from tests.desk.access.office import cheap
from tests.web.test_login import ANOTHER, SECRET, caller, logged_in, office, sent
from tests.web.visiting import Visitor, read

__all__ = ["caller", "cheap", "office"]
USERS = "/settings/users"


def first_in(url: str) -> Visitor:
    """Add the first person as the account that runs the server, and log in with the secret."""
    start = Visitor(make_app(url))
    assert "还没有人员" in start.text(USERS)
    form = {"code": "li", "name": "李", "roles": ["administrator", "recorder"]}
    return with_secret(start, "li", sent(start, f"{USERS}/add", form).text)


def with_secret(caller: Visitor, person: str, page: str) -> Visitor:
    """Set the first password by the secret that a page shows."""
    found = SECRET.search(page)
    assert found, read(page)
    assert 'href="/login/password"' in page
    form = {"person": person, "secret": found[0], "password": ANOTHER, "again": ANOTHER}
    newcomer = Visitor(caller.app)
    assert sent(newcomer, "/login/password", form).status_code == 303
    return newcomer


@pytest.fixture
def boss(copy_of_demo: Callable[[], str]) -> Visitor:
    return first_in(copy_of_demo())


def test_from_no_persons_to_two_in_the_browser_alone(boss: Visitor) -> None:
    assert Visitor(boss.app).get("/plan").status_code == 303
    assert "只有一名管理员" in boss.text(USERS)
    form = {"code": "wu", "name": "吴", "roles": ["recorder"], "reason": "新同事"}
    wu = with_secret(boss, "wu", sent(boss, f"{USERS}/add", form).text)
    assert "用户：wu" in wu.text("/plan")
    assert wu.get(USERS).status_code == 403
    said = boss.text(USERS)
    assert "wu 吴" in said
    assert "填报人" in said


def test_the_first_one_must_administer(copy_of_demo: Callable[[], str]) -> None:
    start = Visitor(make_app(copy_of_demo()))
    answer = sent(start, f"{USERS}/add", {"code": "li", "name": "李", "roles": ["recorder"]})
    assert answer.status_code == 422
    assert "E-ROLE" in answer.text
    assert start.get("/plan").status_code == 200


def test_roles_are_given_and_taken_as_ticked(boss: Visitor) -> None:
    sent(boss, f"{USERS}/add", {"code": "wu", "name": "吴", "roles": ["recorder"]})
    form = {"code": "wu", "before": ["recorder"], "roles": ["reviewer", "approver"], "reason": "x"}
    assert sent(boss, f"{USERS}/roles", form).status_code == 303
    assert roles(boss)["wu"] == (Role.REVIEWER, Role.APPROVER)


def test_a_form_that_is_behind_undoes_nothing(boss: Visitor) -> None:
    """Another administrator took the role meanwhile: the form says so and changes nothing."""
    sent(boss, f"{USERS}/add", {"code": "wu", "name": "吴", "roles": ["recorder"]})
    behind = {"code": "wu", "before": ["recorder"], "roles": ["reviewer"], "reason": "x"}
    assert sent(boss, f"{USERS}/roles", behind).status_code == 303
    answer = sent(boss, f"{USERS}/roles", behind)
    assert answer.status_code == 422
    assert "E-ROLE" in answer.text
    assert roles(boss)["wu"] == (Role.REVIEWER,)


def test_the_last_administrator_stays(boss: Visitor) -> None:
    form = {"code": "li", "before": ["administrator"], "roles": [], "reason": "x"}
    assert "E-ROLE" in sent(boss, f"{USERS}/roles", form).text
    assert "E-ROLE" in sent(boss, f"{USERS}/end", {"code": "li", "reason": "x"}).text
    assert boss.get(USERS).status_code == 200


def test_who_is_ended_is_out_and_stays_in_the_list(boss: Visitor) -> None:
    page = sent(boss, f"{USERS}/add", {"code": "xu", "name": "徐", "roles": ["recorder"]}).text
    xu = with_secret(boss, "xu", page)
    assert sent(boss, f"{USERS}/end", {"code": "xu", "reason": "离职"}).status_code == 303
    assert xu.get("/plan").status_code == 303
    assert "xu 徐 已停用" in boss.text(USERS)


def test_a_secret_is_shown_once_and_stands_nowhere(boss: Visitor) -> None:
    answer = sent(boss, f"{USERS}/secret", {"code": "li", "reason": "忘记口令"})
    found = SECRET.search(answer.text)
    assert found
    assert answer.headers["cache-control"] == "no-store"
    for address in (USERS, "/journal", "/me"):
        assert not SECRET.search(boss.get(address).text)
    said = " ".join(f"{one.subject} {one.reason}" for one in journal_list(desk_of(boss)))
    assert found[0] not in said


def test_a_role_that_is_none_is_refused(boss: Visitor) -> None:
    form = {"code": "wu", "name": "吴", "roles": ["emperor"]}
    assert sent(boss, f"{USERS}/add", form).status_code == 400


def test_the_page_of_oneself_says_who_one_is(caller: Visitor) -> None:
    said = logged_in(caller).text("/me")
    assert re.search(r"人员编码 wu .*填报人", said)
    assert "人员与角色" not in said


def desk_of(caller: Visitor) -> Desk:
    return open_desk(str(caller.app.state.site.desk.engine.url))


def roles(caller: Visitor) -> dict[str, tuple[Role, ...]]:
    return {one.code: one.roles for one in person_list(desk_of(caller))}
