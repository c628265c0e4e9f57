"""Serving: this machine alone, refused by name for any other host; a port that is taken is told."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import httpx2
import pytest
import uvicorn

from ghg.desk.database import make_missing
from ghg.errors import DataError
from ghg.web.app import make_app
from ghg.web.serving import Opening, bound, serve
from ghg.web.site import LOOPBACK
from tests.cli.running import ghg
from tests.conftest import Server
from tests.house.source import ROOT
from tests.web.visiting import TOKEN, Visitor


def test_the_command_refuses_an_open_host(demo_url: str) -> None:
    done = ghg("serve", "--host", "0.0.0.0", url=demo_url)
    assert done.exit_code == 2
    assert "0.0.0.0" in done.stderr
    assert "E-SERVE" in done.stderr


def test_a_taken_port_is_told(demo_url: str) -> None:
    with bound("127.0.0.1", 0) as door:
        port = door.getsockname()[1]
        door.listen()
        done = ghg("serve", "--port", str(port), url=demo_url)
    assert done.exit_code == 2
    assert "E-SERVE" in done.stderr
    assert str(port) in done.stderr


def test_books_that_are_not_there_are_made(tmp_path: Path, monkeypatch) -> None:
    """One command is enough to begin; a second start makes nothing."""
    monkeypatch.setattr(uvicorn.Server, "run", lambda *_, **__: None)
    place = tmp_path / "new" / "books.db"
    done = ghg("serve", "--port", "0", url=f"sqlite:///{place}")
    assert done.exit_code == 0, done.stderr
    assert place.is_file()
    assert str(place) in done.stderr
    assert Visitor(make_app(f"sqlite:///{place}")).get("/organisation").status_code == 200
    again = ghg("serve", "--port", "0", url=f"sqlite:///{place}")
    assert again.exit_code == 0
    assert str(place) not in again.stderr


def test_books_that_others_reach_are_not_made(tmp_path: Path) -> None:
    """They must have persons first, so a path that was mistyped stays empty."""
    place = tmp_path / "none.db"
    opening = Opening(behind_proxy="127.0.0.1", names=("ghg.example.com",))
    with pytest.raises(DataError) as refused:
        serve(f"sqlite:///{place}", opening=opening)
    assert refused.value.problems[0].code == "E-SCHEMA.missing"
    assert not place.exists()


def test_a_database_of_a_server_is_not_made(server: Server) -> None:
    """Its owner makes it by the command; serving changes nothing."""
    server.run("CREATE DATABASE begun")
    url = server.address("begun")
    try:
        assert make_missing(url) is None
        done = ghg("serve", "--port", "0", url=url)
    finally:
        server.run("DROP DATABASE begun WITH (FORCE)")
    assert done.exit_code == 3
    assert "E-SCHEMA" in done.stderr
    assert "ghg db init" in done.stderr


def test_the_door_is_of_this_machine_alone() -> None:
    with bound("localhost", 0) as door:
        assert door.getsockname()[0] == "127.0.0.1"
        assert door.family == socket.AF_INET


def test_a_face_answers_to_the_name_by_which_it_is_served(demo_url: str) -> None:
    """A browser calls it by that name and by no other one of this machine's."""
    made = Visitor(make_app(demo_url, hosts=LOOPBACK | {"127.0.0.9"}))
    assert made.get("/nowhere", host="127.0.0.9:8321").status_code == 404
    assert made.get("/nowhere", host="127.0.0.8:8321").status_code == 400


def test_it_is_served_until_it_is_stopped(copy_of_demo: Callable[[], str], tmp_path: Path) -> None:
    """The command names its address, answers there by its own name, and ends when told to: with
    nothing to complain of, and nothing left of a file that waits for a yes."""
    url, temporary = copy_of_demo(), tmp_path / "temporary"
    temporary.mkdir()
    words = [sys.executable, str(ROOT / "cli.py"), "--database", url, "--lang", "en"]
    running = subprocess.Popen(
        [*words, "serve", "--host", "127.0.0.9", "--port", "0"],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "TMPDIR": str(temporary)},
    )
    assert running.stderr
    try:
        said = running.stderr.readline()
        address = re.search(r"http://127\.0\.0\.9:\d+", said)
        assert address, said
        with httpx2.Client(base_url=address[0], timeout=60) as browser:  # it is open by then
            assert "USED" in browser.get("/plan").text
            hand_in(browser, address[0])
        assert [*temporary.iterdir()] != []
        running.send_signal(signal.SIGINT)
        assert "Traceback" not in running.communicate(timeout=60)[1]
    finally:
        running.kill()
        running.wait()
    assert [*temporary.iterdir()] == []
    assert sorted(path.name for path in (tmp_path / "copy").glob("ledger.db*")) == [
        "ledger.db",
        "ledger.db.evidence",
    ]


def hand_in(browser: httpx2.Client, home: str) -> None:
    """Let a file wait for a yes."""
    token = TOKEN.search(browser.get("/import").text)
    assert token
    sent = browser.post(
        "/import/upload",
        data={"token": token[1]},
        files={"file": ("a.csv", b"stream,month,quantity,unit\n")},
        headers={"origin": home},
    )
    assert sent.status_code == 303, sent.text


def test_without_its_extra_the_command_says_what_to_install(
    demo_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    done = ghg("serve", url=demo_url)
    assert done.exit_code == 2
    assert "[web]" in done.stderr
