"""The log of the face: who asked for what, with what outcome, for half a year, and no contents."""

import json
import stat
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from ghg.desk.access import own, persons
from ghg.desk.access.keys import add_key
from ghg.desk.access.once import new_secret
from ghg.desk.context import open_desk
from ghg.domain.roles import Right, Role
from ghg.errors import UsageError
from ghg.web.app import make_app
from ghg.web.log import KEPT_DAYS, LEAST_DAYS, Log
from tests.cli.running import ghg
from tests.desk.access.office import GOOD, cheap
from tests.web.visiting import HOME, Visitor

__all__ = ["cheap"]
AT = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
ENTRY = {"stream": "USED", "month": "2026-01", "quantity": "118000.5", "unit": "kWh"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "log"


@pytest.fixture
def app(copy_of_demo: Callable[[], str], folder: Path, cheap: None) -> FastAPI:
    url = copy_of_demo()
    desk = open_desk(url)
    given = (Role.ADMINISTRATOR, Role.RECORDER, Role.REVIEWER, Role.APPROVER)
    persons.add_person(desk, "li", "李", given=given)
    own.set_password(desk, "li", new_secret(desk, "li", "x").secret, GOOD)
    return make_app(url, log=Log(folder, clock=lambda: AT))


def lines(folder: Path) -> list[dict[str, Any]]:
    text = (folder / "access-2026-11-21.jsonl").read_text(encoding="ascii")
    return [json.loads(line) for line in text.splitlines()]


def entered(app: FastAPI, password: str = GOOD) -> Visitor:
    caller = Visitor(app)
    token = caller.get("/login").text.partition('name="token" value="')[2][:64]
    said = {"token": token, "person": "li", "password": password}
    caller.client.post("/login", data=said, headers={"origin": HOME})
    return caller


def test_a_call_leaves_time_caller_person_place_and_outcome(app: FastAPI, folder: Path) -> None:
    entered(app).get("/records?stream=USED")
    last = lines(folder)[-1]
    assert last.pop("ms") >= 0
    assert last == {
        "time": "2026-11-21T08:00:00.000+00:00",
        "from": "testclient",
        "who": "li",
        "method": "GET",
        "place": "/records",
        "status": 200,
        "code": "",
    }


def test_a_refused_login_is_kept_without_what_was_typed(app: FastAPI, folder: Path) -> None:
    entered(app, "the wrong password")
    refused = lines(folder)[-1]
    assert (refused["method"], refused["place"], refused["status"]) == ("POST", "/login", 401)
    assert refused["who"] == ""
    text = (folder / "access-2026-11-21.jsonl").read_text(encoding="ascii")
    assert "wrong password" not in text
    assert '"li"' not in text


def test_a_refusal_says_its_code(app: FastAPI, folder: Path) -> None:
    caller = Visitor(app)
    caller.client.get("/", headers={"host": "evil.example"})
    assert (lines(folder)[-1]["status"], lines(folder)[-1]["code"]) == (400, "E-WEB.host")
    TestClient(app, base_url=HOME).get("/api/v1/streams", headers={"authorization": "Bearer x"})
    assert (lines(folder)[-1]["status"], lines(folder)[-1]["code"]) == (401, "E-LOGIN.key")


def test_names_and_secrets_stand_in_no_line(app: FastAPI, folder: Path) -> None:
    secret = add_key(open_desk(str(app.state.site.desk.engine.url)), "li", "x", (Right.READ,), 1)
    client = TestClient(app, base_url=HOME)
    headers = {"authorization": f"Bearer {secret.secret}"}
    client.get("/api/v1/streams/USED/records?month=202503", headers=headers)
    assert lines(folder)[-1]["place"] == "/api/v1/streams/{stream}/records"
    assert lines(folder)[-1]["who"] == "li"
    client.get("/api/v1/findings/V9%2FNC-7", headers=headers)
    assert lines(folder)[-1]["place"].startswith("/api/v1/findings/{finding}")
    client.get(f"/api/v1/{secret.secret}")
    caller = entered(app)
    caller.post("/entry", {**ENTRY, "note": "the note"})
    text = (folder / "access-2026-11-21.jsonl").read_text(encoding="ascii")
    for word in (secret.secret, secret.secret[4:20], GOOD, "USED", "202503", "the note", "118000"):
        assert word not in text, word
    assert caller.client.cookies.get("ghg_session") not in text


def test_what_a_caller_makes_up_stays_one_line(app: FastAPI, folder: Path) -> None:
    Visitor(app).get('/a%0A{"who":"li"}%1b[31m' + "x" * 500)
    text = (folder / "access-2026-11-21.jsonl").read_text(encoding="ascii")
    assert text.count("\n") == len(lines(folder))
    assert "\x1b" not in text
    assert len(lines(folder)[-1]["place"]) <= 200


def test_a_day_has_its_file_and_half_a_year_is_kept(folder: Path) -> None:
    """200 days before 2026-11-21 is 2026-05-05."""
    folder.mkdir()
    names = ("access-2026-05-04.jsonl", "access-2026-05-05.jsonl", "notes.txt", "access-1.jsonl")
    for name in names:
        (folder / name).touch()
    days = iter([AT] * 2 + [datetime(2026, 11, 22, tzinfo=UTC)] * 9)
    log = Log(folder, clock=lambda: next(days))
    assert {one.name for one in folder.iterdir()} == {*names[1:], "access-2026-11-21.jsonl"}
    log._append("")
    there = {one.name for one in folder.iterdir()}
    assert there == {"notes.txt", "access-1.jsonl", "access-2026-11-21.jsonl"} | {
        "access-2026-11-22.jsonl"
    }
    assert KEPT_DAYS >= LEAST_DAYS == 184


def test_a_log_is_for_its_owner_alone(folder: Path) -> None:
    Log(folder, clock=lambda: AT)
    assert stat.S_IMODE((folder / "access-2026-11-21.jsonl").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_less_than_half_a_year_and_a_folder_that_is_none_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as short:
        Log(tmp_path / "log", 183)
    assert short.value.problems[0].code == "E-SERVE.log_days"
    (tmp_path / "file").touch()
    with pytest.raises(UsageError) as bad:
        Log(tmp_path / "file" / "log")
    assert bad.value.problems[0].code == "E-SERVE.log"


def test_the_command_says_so_before_it_serves(demo_url: str, tmp_path: Path) -> None:
    words = ("serve", "--port", "0", "--log", str(tmp_path / "log"), "--log-days", "30")
    answer = ghg(*words, url=demo_url)
    assert answer.exit_code == 2
    assert "184" in answer.stderr


def test_a_log_that_cannot_be_written_stops_nobody(
    app: FastAPI, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_: Any, text: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Log, "_append", full)
    assert Visitor(app).get("/login").status_code == 200
    assert "No space left" in capsys.readouterr().err
