"""Coming in and leaving: what is asked, what is kept, what ends; all failures look alike."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from ghg.desk.access import own, persons
from ghg.desk.access.once import new_secret
from ghg.desk.context import Desk, open_desk
from ghg.desk.journal import journal_list
from ghg.domain.roles import Role
from ghg.web.app import make_app
from ghg.web.tries import MOST, SECONDS, Tries, network
from tests.desk.access.office import GOOD, Clock, cheap, watch
from tests.web.visiting import HOME, TOKEN, Visitor, read

__all__ = ["cheap", "watch"]
SECRET = re.compile(r"once(?:-[0-9a-f]{4}){8}")
ANOTHER = "另外八个字的口令够长"


@pytest.fixture
def office(copy_of_demo: Callable[[], str]) -> Desk:
    """The demonstration with two persons: Li administers, Wu records and has a password."""
    desk = open_desk(copy_of_demo())
    persons.add_person(desk, "li", "李", None, (Role.ADMINISTRATOR,))
    persons.add_person(desk, "wu", "吴", "", (Role.RECORDER,))
    own.set_password(desk, "wu", new_secret(desk, "wu", "第一次").secret, GOOD)
    return desk


@pytest.fixture
def caller(office: Desk) -> Visitor:
    return Visitor(make_app(str(office.engine.url)))


def logged_in(caller: Visitor, person: str = "wu", password: str = GOOD, **also: str) -> Visitor:
    answer = tried(caller, person, password, **also)
    assert answer.status_code == 303, read(answer.text)
    return caller


def tried(caller: Visitor, person: str, password: str, **also: str):
    return sent(caller, "/login", {"person": person, "password": password, **also})


def sent(caller: Visitor, address: str, values: dict[str, str]):
    """Send a form with the token of the page of the login."""
    found = TOKEN.search(caller.get("/login/password").text)
    assert found
    return caller.client.post(address, data={"token": found[1], **values}, headers={"origin": HOME})


def cookie(caller: Visitor) -> str:
    return caller.client.cookies["ghg_session"]


def test_without_persons_nobody_is_asked(visitor: Visitor) -> None:
    assert visitor.get("/plan").status_code == 200
    assert visitor.get("/login").headers["location"] == "/"


def test_the_account_that_runs_the_server_is_nobody_as_soon_as_there_are_persons(
    caller: Visitor, office: Desk
) -> None:
    """Li works under this very account; an open port does not tell that it is Li who calls."""
    assert own.who_am_i(office).name == "li"
    answer = caller.get("/plan")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/login?back=%2Fplan"
    assert office.actor not in caller.get("/login").text


def test_a_login_leads_to_where_one_wanted_to_go(caller: Visitor) -> None:
    answer = tried(caller, "wu", GOOD, back="/records?stream=USED")
    assert answer.headers["location"] == "/records?stream=USED"
    assert "用户：wu" in caller.text("/records?stream=USED")
    assert "在浏览器中用口令登录" in caller.text("/me")
    assert caller.get("/login").headers["location"] == "/"


def test_a_login_leads_to_no_other_host(caller: Visitor) -> None:
    assert tried(caller, "wu", GOOD, back="https://evil.example/").headers["location"] == "/"


def test_every_failure_is_told_alike(caller: Visitor, office: Desk) -> None:
    """Unknown, without a password, ended, wrong, too early: one sentence, one status."""
    persons.add_person(office, "xu", "徐", "", (Role.RECORDER,))
    persons.end_person(office, "xu", "离职")
    told = set()
    for person, password in (("wu", "wrong"), ("li", GOOD), ("xu", GOOD), ("nobody", GOOD)):
        answer = tried(caller, person, password)
        assert answer.status_code == 401
        told.add(read(answer.text).replace(f"“{person}”", "…"))
    assert len(told) == 1
    assert "E-LOGIN" in told.pop()


def test_the_delay_of_a_person_holds_in_the_browser(caller: Visitor, watch: Clock) -> None:
    for _ in range(4):
        assert tried(caller, "wu", "wrong").status_code == 401
    assert tried(caller, "wu", GOOD).status_code == 401  # two seconds must pass
    watch.on(seconds=3)
    logged_in(caller)


def test_an_address_that_tries_too_often_is_told_the_same(caller: Visitor) -> None:
    said = {read(tried(caller, f"p{n}", "x").text).replace(f"p{n}", "…") for n in range(MOST + 2)}
    assert len(said) == 1
    assert tried(caller, "wu", GOOD).status_code == 401  # right, and not tried


def test_tries_run_out_by_address_and_come_back() -> None:
    now = [0.0]
    tries = Tries(lambda: now[0])
    assert [tries.begin("10.0.0.1") for _ in range(MOST + 1)] == [True] * MOST + [False]
    assert tries.begin("10.0.0.2")
    now[0] = SECONDS
    assert tries.begin("10.0.0.1")


def test_who_succeeds_wipes_no_failures_of_his_address() -> None:
    tries = Tries(lambda: 0.0)
    for _ in range(MOST - 1):
        tries.begin("10.0.0.1")
    for _ in range(3):
        assert tries.begin("10.0.0.1")
        tries.succeeded("10.0.0.1")
    assert tries.begin("10.0.0.1")
    assert not tries.begin("10.0.0.1")


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("10.0.0.1", "10.0.0.1"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("::ffff:10.0.0.1", "10.0.0.1"),
        ("fe80::1%eth0", "fe80::/64"),
        ("testclient", "testclient"),
        ("", ""),
    ],
)
def test_addresses_of_one_household_are_one(address: str, key: str) -> None:
    assert network(address) == key


def test_a_session_is_never_the_visit_before_it(caller: Visitor) -> None:
    """Whoever planted the cookie of the visit, or of an old session, holds nothing afterwards."""
    caller.get("/login")
    planted = cookie(caller)
    logged_in(caller)
    first = cookie(caller)
    assert first != planted
    caller.client.cookies.clear()
    caller.client.cookies.set("ghg_session", planted)
    assert caller.get("/plan").status_code == 303
    caller.client.cookies.set("ghg_session", first)
    assert caller.get("/plan").status_code == 200


def test_a_second_login_ends_the_session_before_it(caller: Visitor) -> None:
    logged_in(caller)
    first = cookie(caller)
    logged_in(caller)
    caller.client.cookies.clear()
    caller.client.cookies.set("ghg_session", first)
    assert caller.get("/plan").status_code == 303


def test_the_token_of_the_visit_serves_no_session(caller: Visitor) -> None:
    caller.get("/login")
    found = TOKEN.search(caller.get("/login").text)
    assert found
    before = found[1]
    logged_in(caller)
    answer = caller.client.post("/logout", data={"token": before}, headers={"origin": HOME})
    assert answer.status_code == 403
    assert caller.get("/plan").status_code == 200


def test_the_cookie_is_for_no_script_and_under_tls_for_tls_alone(office: Desk) -> None:
    plain = Visitor(make_app(str(office.engine.url)))
    said = tried(plain, "wu", GOOD).headers["set-cookie"]
    assert re.fullmatch(r"ghg_session=[\w-]{43}; Path=/; HttpOnly; SameSite=Lax", said)
    secret = Visitor(make_app(str(office.engine.url), secure=True))
    secret.client.base_url = "https://127.0.0.1:8321"
    found = TOKEN.search(secret.get("/login").text)
    assert found
    form = {"token": found[1], "person": "wu", "password": GOOD}
    own_origin = {"origin": "https://127.0.0.1:8321"}
    said = secret.client.post("/login", data=form, headers=own_origin).headers["set-cookie"]
    kept = r"__Host-ghg_session=[\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure"
    assert re.fullmatch(kept, said)
    assert secret.get("/plan").status_code == 200


def test_a_secure_face_takes_nothing_in_the_clear(office: Desk) -> None:
    caller = Visitor(make_app(str(office.engine.url), secure=True))
    for address in ("/login", "/plan", "/static/x"):
        answer = caller.get(address)
        assert answer.status_code == 403
        assert "E-WEB" in answer.text


def test_who_leaves_is_gone(caller: Visitor) -> None:
    logged_in(caller)
    held = cookie(caller)
    assert sent(caller, "/logout", {}).headers["location"] == "/login"
    assert cookie(caller) != held
    caller.client.cookies.clear()
    caller.client.cookies.set("ghg_session", held)
    assert caller.get("/plan").status_code == 303


def test_who_leaves_everywhere_is_gone_everywhere(caller: Visitor, office: Desk) -> None:
    other = logged_in(Visitor(make_app(str(office.engine.url))))
    logged_in(caller)
    sent(caller, "/logout/everywhere", {})
    assert other.get("/plan").status_code == caller.get("/plan").status_code == 303


def test_silence_and_age_end_a_session(caller: Visitor, watch: Clock) -> None:
    logged_in(caller)
    for _ in range(24):
        watch.on(minutes=29)
        assert caller.get("/me").status_code == 200
    watch.on(minutes=29)  # twelve hours have passed
    assert caller.get("/me").status_code == 303
    logged_in(caller)
    watch.on(minutes=31)
    assert caller.get("/me").status_code == 303


def test_a_person_who_is_ended_is_out_at_once(caller: Visitor, office: Desk) -> None:
    logged_in(caller)
    persons.end_person(office, "wu", "离职")
    assert caller.get("/plan").status_code == 303


def test_a_one_time_secret_makes_the_first_password_and_lets_in(
    caller: Visitor, office: Desk
) -> None:
    secret = new_secret(office, "li", "第一次登录").secret
    form = {"person": "li", "secret": secret, "password": ANOTHER, "again": ANOTHER}
    assert sent(caller, "/login/password", form).status_code == 303
    assert "用户：li" in caller.text("/plan")
    assert sent(caller, "/login/password", form).status_code == 401  # it was for once
    logged_in(Visitor(caller.app), "li", ANOTHER)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"again": "x"}, "E-PASSWORD"),
        ({"password": "12345678", "again": "12345678"}, "E-PASSWORD"),
        ({"secret": "once-0000-0000-0000-0000-0000-0000-0000-0000"}, "E-LOGIN"),
        ({"person": "nobody"}, "E-LOGIN"),
    ],
)
def test_a_password_that_is_not_taken_is_told(
    caller: Visitor, office: Desk, changed: dict[str, str], code: str
) -> None:
    secret = new_secret(office, "li", "第一次登录").secret
    form = {"person": "li", "secret": secret, "password": ANOTHER, "again": ANOTHER, **changed}
    answer = sent(caller, "/login/password", form)
    assert answer.status_code in (400, 401, 422)
    assert code in answer.text
    assert ANOTHER not in answer.text
    assert secret not in answer.text


def test_bad_passwords_of_ones_own_do_not_count_against_the_address(
    caller: Visitor, office: Desk
) -> None:
    form = {"person": "li", "secret": "x", "password": "kurz", "again": "kurz"}
    for _ in range(MOST + 1):
        assert "E-PASSWORD" in sent(caller, "/login/password", form).text
    logged_in(caller)


def test_a_page_without_a_session_is_told_as_the_caller_understands(caller: Visitor) -> None:
    asked = caller.get("/plan", accept="application/json")
    assert asked.status_code == 401
    assert asked.json()["problems"][0]["code"] == "E-LOGIN.session"
    part = caller.client.get("/plan", headers={"hx-request": "true"})
    assert part.status_code == 401
    assert part.headers["HX-Retarget"] == "#notice"


def test_an_act_after_the_session_ended_writes_nothing(caller: Visitor, office: Desk) -> None:
    logged_in(caller)
    before = len(journal_list(office))
    caller.client.cookies.clear()
    values = {"stream": "USED", "month": "2026-01", "quantity": "1", "unit": "kWh"}
    assert sent(caller, "/entry", values).status_code == 401
    assert len(journal_list(office)) == before


def test_what_a_person_records_is_his_in_the_journal(caller: Visitor, office: Desk) -> None:
    logged_in(caller)
    values = {"stream": "SOLAR", "month": "2026-01", "quantity": "10000", "unit": "kWh"}
    assert sent(caller, "/entry", values).status_code == 303
    last = journal_list(office)[-1]
    assert (last.actor, last.action) == ("wu", "activity.add")


def test_the_pages_of_the_login_show_nothing_of_the_books(caller: Visitor) -> None:
    for address in ("/login", "/login/password", "/nowhere", "/login?back=/plan"):
        said = caller.get(address).text
        assert "示例茶厂" not in said
        assert "/journal" not in said
    assert caller.get("/nowhere").status_code == 303


def test_a_name_is_shown_as_text(caller: Visitor) -> None:
    said = tried(caller, "<b>wu</b>", "x").text
    assert "<b>wu" not in said
    assert "&lt;b&gt;wu" in said


def test_no_password_is_kept_or_told(
    caller: Visitor, office: Desk, copy_of_demo: object, tmp_path: Path
) -> None:
    tried(caller, "wu", "a-wrong-one-to-look-for")
    logged_in(caller)
    for path in (tmp_path / "copy").glob("ledger.db*"):
        if path.is_file():
            held = path.read_bytes()
            assert b"a-wrong-one-to-look-for" not in held
            assert GOOD.encode() not in held
