"""Every route x every role x the other organisation: what is not for somebody is not to be had.

The routes are read off the application, so a new page or act is asked too. TEA has a row of every
kind and works by two; COAL beside it has persons of its own, one of whom may do everything there.
"""

import io
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary
from zipfile import ZipFile

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from ghg.desk.access import own, passwords, persons
from ghg.desk.access.once import new_secret
from ghg.desk.access.roles import change_roles
from ghg.desk.context import Desk, evidence_folder, open_desk
from ghg.desk.evidence import evidence_list
from ghg.desk.submissions.tasks import tasks
from ghg.domain.roles import MAY, Right, Role, asked_of
from ghg.web.actions import ACTIONS
from ghg.web.app import make_app
from tests.desk.access.office import GOOD, acts, cheap
from tests.desk.access.two_factories import coal, tea
from tests.web.filled import address_words, form_words, said
from tests.web.test_guard import every_route
from tests.web.visiting import HOME, TOKEN, Visitor, read

__all__ = ["cheap"]
CHEAP = PasswordHash((Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1),))
NAMES = ("USED", "SOLAR", "S2-01", "proof.txt", "wu")
TOKENS: WeakKeyDictionary[FastAPI, dict[str, str]] = WeakKeyDictionary()
OPEN = {"/login", "/login/password", "/language", "/logout", "/logout/everywhere"}
PUBLISHED = {  # the same for everybody who is in
    *("/library", "/library/guide", "/library/factors", "/claims/functions", "/settings/about"),
}
RECORD = {"stream": "USED", "month": "2026-01", "quantity": "1", "unit": "kWh"}
# act -> (whoever may, a form that is in order); each with what it asks for before anything else
TOLD: dict[str, tuple[set[Right], dict[str, Any]]] = {
    "/entry": ({Right.RECORD}, RECORD),
    "/entry/paste": (
        {Right.RECORD},
        {"month": "2026-01", "how": "lines", "block": "USED\t1\nSOLAR\t1"},
    ),
    "/cell/add": ({Right.RECORD}, RECORD),
    "/cell/present": ({Right.RECORD}, {"value": "own-1", "reason": "x"}),
    "/cell/evidence": ({Right.RECORD}, {"stream": "USED", "month": "2026-02", "kept": "proof.txt"}),
    "/closing/close": (
        {Right.RECORD},
        {"first": "2026-03", "last": "2026-03", "reason": "x", "anyway": "yes"},
    ),
    "/closing/reopen": ({Right.RECORD}, {"first": "2026-03", "last": "2026-03", "reason": "x"}),
    "/closing/folder": ({Right.RECORD}, {"month": "2026-03", "reason": "x", "anyway": "yes"}),
    "/cell/absent": (
        {Right.RECORD},
        {"stream": "GRID", "month": "2026-02", "kind": "did_not_occur", "reason": "停产"},
    ),
    "/settings/users/add": ({Right.ADMINISTER}, {"code": "new", "name": "新", "reason": "x"}),
    "/settings/users/roles": (
        {Right.ADMINISTER},
        {"code": "wu", "roles": ["recorder", "reviewer"], "before": ["recorder"], "reason": "x"},
    ),
    "/settings/users/secret": ({Right.ADMINISTER}, {"code": "wu", "reason": "x"}),
    "/settings/users/end": ({Right.ADMINISTER}, {"code": "new", "reason": "x"}),
    "/settings/keys/add": (
        {Right.ADMINISTER},
        {"code": "wu", "title": "x", "scopes": ["read"], "days": 9},
    ),
    "/settings/keys/end": ({Right.ADMINISTER}, {"public": "0" * 16, "reason": "x"}),
    "/settings/one": ({Right.ADMINISTER}, {"reason": "x"}),
    "/settings/two": ({Right.ADMINISTER}, {"reason": "x"}),
    "/verification/new": (
        {Right.RECORD, Right.VERIFY},
        {"code": "V9", "inventory": "2025", "programme": "x", "body": "x"},
    ),
    "/verification/raise": (
        {Right.RECORD, Right.VERIFY},
        {"engagement": "V1", "number": "9", "kind": "observation", "text": "x"},
    ),
    "/verification/reply": ({Right.RECORD}, {"finding": "V1/1", "text": "x"}),
    "/verification/reopen": (
        {Right.APPROVE, Right.VERIFY},
        {"finding": "V1/1", "reason": "x"},
    ),
    "/verification/close": ({Right.APPROVE, Right.VERIFY}, {"finding": "V1/1"}),
    "/verification/tick": (
        {Right.APPROVE, Right.VERIFY},
        {"engagement": "V1", "picks": 1, "result": "agrees"},
    ),
    "/verification/final": ({Right.APPROVE}, {"engagement": "V1", "code": "2025"}),
    "/holdings/freeze": (
        {Right.RECORD},
        {"block": "1", "day": "2026-02-01", "reason": "x"},
    ),
    "/holdings/take": (
        {Right.RECORD},
        {
            "certificate": "yes",
            "units": "1",
            "year": "2025",
            "purpose": "claim",
            "need": "x",
            "day": "2026-02-01",
        },
    ),
    "/holdings/statement": (
        {Right.RECORD},
        {"instrument": "gec", "units": "1", "day": "2026-02-01"},
    ),
    "/claims/fact": (
        {Right.RECORD},
        {"kind": "is_legal_person", "answer": ["no"], "first": "2020-01-01", "reason": "x"},
    ),
    "/claims/value": (
        {Right.RECORD},
        {
            "scheme": "miit-334",
            "rule": "N334-1",
            "given": "0.3",
            "unit": "kgce/kWh",
            "slot": "parameter.primary_equivalent_kgce_per_kwh",
            "document": "x",
            "page": "1",
            "reason": "x",
        },
    ),
    "/claims/draft": ({Right.RECORD}, {"scheme": "miit-334", "stage": "entry"}),
    "/claims/lock": ({Right.RECORD}, {"claim": "1"}),
    "/claims/withdraw": ({Right.RECORD}, {"claim": "1", "reason": "x"}),
    "/tasks/review": ({Right.REVIEW}, {"number": 1}),
    "/tasks/approve": ({Right.APPROVE}, {"number": 1}),
    "/tasks/reject": ({Right.REVIEW, Right.APPROVE}, {"number": 1, "reason": "x"}),
    "/tasks/submit": (set(), {"number": 1}),  # of one's own alone, and nobody here made it
    "/tasks/withdraw": (set(), {"number": 1, "reason": "x"}),
}
# words that an address asks for in another sense than `filled.NAMED`
SPECIAL = {
    "/why": {"number": "name:guide"},
    "/library/guide": {"id": "gbt32151-25-2024"},
    "/claims/scheme": {"id": "miit-334"},
    "/claims/gap": {"id": "miit-334"},
    "/claims/clause": {"id": "miit-334", "rule": "N334-4a"},
    "/claims/fact": {"kind": "is_legal_person"},
    "/claims/paper": {"claim": "1"},
    "/claims/folder": {"claim": "1"},
}


@pytest.fixture(scope="module")
def built(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Desk, Desk]]:
    """TEA and COAL in one database, a person with a password for every role of TEA; copy it."""
    folder = tmp_path_factory.mktemp("town")
    shutil.copyfile(sqlite_template, folder / "ledger.db")
    url = f"sqlite:///{folder / 'ledger.db'}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_HASHER", CHEAP)
        there = replace(tea(url, folder), actor="Li")
        for role in Role:
            persons.add_person(there, role.value, role.value, "", (role,))
        for code in ("idle", "gone"):
            persons.add_person(there, code, code, "", (Role.RECORDER,))
        for code in (*Role, "idle", "gone"):
            password(there, str(code))
        persons.end_person(there, "gone", "离职")
        change_roles(there, "idle", (), (Role.RECORDER,), "调岗")
        here = coal(there)
        persons.add_person(here, "mo", "莫", "", (Role.RECORDER,))
        password(here, "mo")
        password(here, "xu")
    yield there, here


@pytest.fixture
def town(built: tuple[Desk, Desk], tmp_path: Path) -> tuple[Desk, Desk]:
    """A copy that may be written into."""
    built[0].engine.dispose()
    shutil.copyfile(str(built[0].engine.url.database), tmp_path / "ledger.db")
    url = f"sqlite:///{tmp_path / 'ledger.db'}"
    shutil.copytree(built[0].evidence_folder, evidence_folder(url))
    return open_desk(url, "TEA", "Li"), open_desk(url, "COAL", "Li")


def password(desk: Desk, code: str) -> None:
    own.set_password(desk, code, new_secret(desk, code, "x").secret, GOOD)


def routes(app: FastAPI) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Give method, path and the words that it must have, of every page and act."""
    for one in every_route(app):
        if isinstance(one, APIRoute):
            [method] = one.methods
            params = one.dependant.query_params + one.dependant.body_params
            needed = [part.name for part in params if part.field_info.is_required()]
            words = {name: said(one.path, name) for name in needed}
            filled = address_words if method == "GET" else form_words
            yield method, one.path, {**words, **filled(one.path), **SPECIAL.get(one.path, {})}


def entered(app: FastAPI, person: str) -> Visitor:
    """Give somebody who has logged in."""
    caller = Visitor(app)
    answer = sent(caller, "/login", {"person": person, "password": GOOD})
    assert answer.status_code == 303, read(answer.text)
    return caller


def sent(caller: Visitor, path: str, form: dict[str, Any]) -> Any:
    token = token_of(caller)
    return caller.client.post(path, data={"token": token, **form}, headers={"origin": HOME})


def token_of(caller: Visitor) -> str:
    """Give the token of a session, read once from a page of it."""
    session = caller.client.cookies.get("ghg_session", "")
    kept = TOKENS.setdefault(caller.app, {})
    if session not in kept:
        found = TOKEN.search(caller.get("/login/password").text)
        assert found
        session = caller.client.cookies.get("ghg_session", "")
        kept[session] = found[1]
    return kept[session]


def asked(caller: Visitor, method: str, path: str, words: dict[str, Any]) -> Any:
    if method == "GET":
        return caller.client.get(path, params=words)
    return sent(caller, path, words)


def shows(answer: Any) -> list[str]:
    """Name what of TEA's books an answer holds."""
    text = words_in(answer.content)
    return [name for name in NAMES if name in text]


def words_in(content: bytes) -> str:
    """Give the words of an answer: of an archive or workbook those of its parts, of a PDF none."""
    if content.startswith(b"PK"):
        with ZipFile(io.BytesIO(content)) as archive:
            return "".join(words_in(archive.read(name)) for name in archive.namelist())
    return "" if content.startswith(b"%PDF") else content.decode("utf-8", "replace")


def shown_beside(answer: Any, words: dict[str, Any]) -> set[str]:
    """Name what of TEA's an answer holds that the caller did not say himself."""
    himself = " ".join(str(value) for value in words.values())
    return {name for name in shows(answer) if name not in himself}


def told(method: str, path: str) -> tuple[set[Right] | None, dict[str, Any]]:
    """Give who may do an act and its form; of what is not told, nothing."""
    return TOLD.get(path, (None, {})) if method == "POST" else (None, {})


def app_of(desk: Desk) -> FastAPI:
    return make_app(str(desk.engine.url), desk.organisation)


def test_every_role_gets_its_own_and_nothing_else(town: tuple[Desk, Desk]) -> None:
    """Nobody is let in to more than his right, nobody is shut out of it; and the journal, whatever
    the answers said, has no act of somebody who may not do it."""
    there, _ = town
    app = app_of(there)
    before = max(one.seq for one in acts(there))
    faults, papers = [], set[str]()
    for role in Role:
        caller = entered(app, role.value)
        for method, path, given in routes(app):
            if path in OPEN or (path in papers and role is not Role.VERIFIER):
                continue
            may, form = told(method, path)
            answer = asked(caller, method, path, {**given, **form})
            if misplaced(role, method, path, answer.status_code, may):
                faults.append((role.value, method, path, answer.status_code))
            if method == "GET" and "content-disposition" in answer.headers:
                papers.add(path)  # made anew for everybody: a writer and a reader ask for it
    assert faults == [], "\n".join(map(str, faults))
    made = [one for one in acts(there) if one.seq > before and one.action != "refused"]
    mine = [(Role(one.actor), one.action) for one in made if one.actor in list(Role)]
    assert [one for one in mine if not asked_of(one[1]) & MAY[one[0]]] == []
    assert {role for role, _ in mine} >= {Role.ADMINISTRATOR, Role.RECORDER}


def misplaced(role: Role, method: str, path: str, status: int, may: set[Right] | None) -> bool:
    """Tell whether an answer is not what a role should get; everybody reads but the persons. To
    whom an act is shown, he is not refused it."""
    if status >= 500:
        return True
    if method == "POST" and may is None:
        shown = bool(asked_of(ACTIONS.get(path, "")) & MAY[role])
        return shown and status == 403
    wanted = may is None or bool(may & MAY[role])
    if path == "/settings/users":
        wanted = role is Role.ADMINISTRATOR
    return (status not in (401, 403)) != wanted


@pytest.mark.parametrize("who", ["nobody", "idle", "gone", "mo", "xu"])
def test_a_stranger_sees_nothing_and_does_nothing(town: tuple[Desk, Desk], who: str) -> None:
    """Nobody at all; a person without a role; one who left; persons of the other organisation."""
    there, here = town
    app = app_of(there)
    caller = Visitor(app)
    if who == "idle":
        caller = entered(app, who)
    elif who in ("mo", "xu"):  # he brings the session that he has in his own organisation
        caller.client.cookies = entered(app_of(here), who).client.cookies
    else:
        assert sent(caller, "/login", {"person": who, "password": GOOD}).status_code == 401
    before = [one for one in acts(there) if one.action != "refused"]
    expected = {403} if who == "idle" else {303, 401}
    faults = []
    for method, path, given in routes(app):
        if path in OPEN:
            continue
        form = told(method, path)[1]
        answer = asked(caller, method, path, {**given, **form})
        held = shown_beside(answer, {**given, **form}) if answer.status_code != 303 else set()
        wrong = answer.status_code not in expected
        to_login = answer.status_code != 303 or answer.headers["location"].startswith("/login")
        if held or wrong or not to_login:
            faults.append((method, path, answer.status_code, held))
    assert faults == [], "\n".join(map(str, faults))
    assert [one for one in acts(there) if one.action != "refused"] == before


def test_nothing_of_tea_is_found_from_coal(town: tuple[Desk, Desk]) -> None:
    """Xu may do everything in COAL, and names what is TEA's by its right name."""
    there, here = town
    sha = evidence_list(there)[0].sha256
    waiting = str(tasks(there)[0].number)
    app = app_of(here)
    before = [one for one in acts(there) if one.action != "refused"]
    faults = []
    caller = entered(app, "xu")
    for method, path, given in routes(app):
        if path in OPEN | PUBLISHED:
            continue
        whole = {**given, **told(method, path)[1]}
        by_name = ({"id": sha}, {"number": waiting})
        for real in ({}, *(one for one in by_name if one.keys() <= whole.keys())):
            words = {**whole, **real}
            answer = asked(caller, method, path, words)
            held = shown_beside(answer, words)
            if held or answer.status_code >= 500:
                faults.append((method, path, answer.status_code, held))
    assert faults == [], "\n".join(map(str, faults))
    assert [one for one in acts(there) if one.action != "refused"] == before


def test_what_is_looked_for_is_there_to_be_found(town: tuple[Desk, Desk]) -> None:
    """Without this the tests above would find nothing wherever they look."""
    app = app_of(town[0])
    caller = entered(app, Role.ADMINISTRATOR)
    seen = set()
    for method, path, given in routes(app):
        if method == "GET":
            seen |= set(shows(asked(caller, method, path, given)))
    assert seen == set(NAMES)


def test_files_of_tea_are_not_handed_to_coal(town: tuple[Desk, Desk]) -> None:
    there, here = town
    sha = evidence_list(there)[0].sha256
    mine, other = entered(app_of(there), Role.VERIFIER), entered(app_of(here), "xu")
    assert mine.get(f"/evidence/file?id={sha}").status_code == 200
    for address in (
        f"/evidence/file?id={sha}",
        f"/tasks/file?number=1&id={sha}",
        "/tasks/one?number=1",
        "/reports/file?inventory=2025&issue=1&form=json&language=zh",
        "/records?stream=USED",
        "/holdings/block?block=1",
        "/holdings/use?number=1",
        "/claims/one?claim=1",
        "/claims/paper?claim=1&form=json&language=zh",
        "/cell?stream=USED&month=2025-03",
        "/why?number=name%3Aguide&inventory=2025&issue=1",
    ):
        assert other.get(address).status_code == 404, address
