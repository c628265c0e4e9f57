"""What a role cannot do is not on its pages, and what it can do is all there."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from ghg.desk.access import own, passwords
from ghg.desk.access.once import new_secret
from ghg.desk.access.persons import add_person
from ghg.desk.context import open_desk
from ghg.domain.roles import MAY, Role, asked_of
from ghg.texts import label
from ghg.web.actions import ACTIONS, ONLY_FORMS
from ghg.web.app import make_app
from ghg.web.forms.registry import FORMS
from tests.desk.access.office import GOOD
from tests.web.pages import PAGES
from tests.web.visiting import HOME, TOKEN, Visitor, read

CHEAP = PasswordHash((Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1),))
WAY = re.compile(r'<a [^>]*href="(/[^"?#]*)|<form [^>]*method="post"[^>]* action="(/[^"?]*)"')
# pages with something to do on them, and the overview
MAIN = (
    *("overview", "entry", "year-open", "closing-shut", "cell-open", "tasks", "me", "import"),
    *("organisation", "mapping", "plan", "source", "stream", "boundary", "boundary-cases"),
    *("products", "meters", "stocks", "stock", "samples", "parameters", "crosschecks"),
    *("crosscheck-figures", "monitoring", "yearend", "evidence", "inventory", "issue"),
    *("reports", "verification", "why-line", "holdings", "holdings-records", "holdings-cover"),
    *("scheme", "clause", "clause-value", "claims-facts", "claims-fact", "claims-materials"),
    *("guides-chosen", "own-factors", "packs", "settings", "keys", "group"),
)
TWO_PERSONS = {"/settings/one", "/settings/two", "/settings/keys/add"}  # what persons change


@pytest.fixture(scope="module")
def office(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of the demonstration with a person of every role; read it."""
    folder = tmp_path_factory.mktemp("office") / "tea"
    shutil.copytree(demo_folder, folder)
    url = f"sqlite:///{folder / 'ledger.db'}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_HASHER", CHEAP)
        desk = open_desk(url)
        add_person(desk, "boss", "王", desk.actor, (Role.ADMINISTRATOR,))
        for role in Role:
            add_person(desk, role.value, role.value, "", (role,))
            secret = new_secret(desk, role.value, "x").secret
            own.set_password(desk, role.value, secret, GOOD)
        yield url


@pytest.fixture(scope="module")
def enter(office: str) -> Callable[[Role], Visitor]:
    """Let a role come in."""
    app, inside = make_app(office), dict[Role, Visitor]()

    def entered(role: Role) -> Visitor:
        if role not in inside:
            caller = Visitor(app)
            found = TOKEN.search(caller.get("/login").text)
            assert found
            said = {"token": found[1], "person": role.value, "password": GOOD}
            answer = caller.client.post("/login", data=said, headers={"origin": HOME})
            assert answer.status_code == 303
            inside[role] = caller
        return inside[role]

    return entered


def offered(caller: Visitor, address: str) -> set[str]:
    """Name the acts that a page offers: forms, and ways to pages of forms."""
    found = WAY.findall(caller.get(address).text)
    forms = {posted for _, posted in found if posted}
    return (forms | {way for way, _ in found if way in FORMS or way in ONLY_FORMS}) & set(ACTIONS)


def fits(role: Role, path: str) -> bool:
    return bool(MAY[role] & asked_of(ACTIONS[path]))


@pytest.mark.parametrize("role", [Role.VERIFIER, Role.RECORDER, Role.ADMINISTRATOR])
def test_a_page_offers_what_the_role_may_do_and_all_of_it(
    role: Role, enter: Callable[[Role], Visitor], visitor: Visitor
) -> None:
    """The single person sees every act; a role sees of them those that are its own."""
    caller, seen = enter(role), set[str]()
    for name in MAIN:
        alone, mine = offered(visitor, PAGES[name]), offered(caller, PAGES[name])
        wanted = {path for path in alone if fits(role, path)}
        assert mine - TWO_PERSONS == wanted - TWO_PERSONS, name
        seen |= alone
    assert len(seen) > 60


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.APPROVER])
def test_who_checks_is_offered_no_act_of_a_recorder(
    role: Role, enter: Callable[[Role], Visitor]
) -> None:
    for name in ("entry", "cell-open", "import", "closing", "plan", "holdings", "clause"):
        assert {one for one in offered(enter(role), PAGES[name]) if not fits(role, one)} == set()


@pytest.mark.parametrize("path", ["/holdings/receive", "/plan/facility", "/settings/users/account"])
def test_a_form_says_at_once_whose_it_is(path: str, enter: Callable[[Role], Visitor]) -> None:
    answer = enter(Role.VERIFIER).get(path)
    needed = next(role for role in Role if fits(role, path))
    assert answer.status_code == 200
    assert f'action="{path}"' not in answer.text
    assert label(f"role.{needed}", "zh") in read(answer.text)
    whose = enter(needed).get(path)
    assert f'action="{path}"' in whose.text
    assert label("web.not_yours", "zh", roles="").partition("。")[2] not in read(whose.text)


def test_the_navigation_leaves_out_what_is_not_for_a_role(
    enter: Callable[[Role], Visitor], visitor: Visitor
) -> None:
    few = {"/import", "/settings/users"}
    shown = {}
    for role in Role:
        side = enter(role).get("/journal").text.partition("</nav>")[0]
        shown[role] = {path for path in few if f'href="{path}"' in side}
    assert shown[Role.RECORDER] == {"/import"}
    assert shown[Role.ADMINISTRATOR] == {"/settings/users"}
    assert shown[Role.VERIFIER] == shown[Role.REVIEWER] == shown[Role.APPROVER] == set()
    assert all(f'href="{path}"' in visitor.get("/journal").text for path in few)


def test_the_desk_refuses_as_before_who_sends_a_form_that_he_was_not_shown(
    enter: Callable[[Role], Visitor],
) -> None:
    caller = enter(Role.VERIFIER)
    token = TOKEN.search(caller.get("/journal").text)
    assert token
    said = {"token": token[1], "block": "1", "day": "2026-02-01", "reason": "x"}
    answer = caller.client.post("/holdings/freeze", data=said, headers={"origin": HOME})
    assert answer.status_code == 403
    assert "E-RIGHT" in answer.text


def test_who_enters_nothing_is_not_sent_to_enter_stocks(enter: Callable[[Role], Visitor]) -> None:
    words = label("web.stock.enter", "zh")
    assert words in enter(Role.RECORDER).text("/stocks")
    for role in (Role.REVIEWER, Role.APPROVER, Role.VERIFIER):
        assert words not in enter(role).text("/stocks")
