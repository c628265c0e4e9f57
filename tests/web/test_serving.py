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

from ghg.web.app import make_app
from ghg.web.serving import bound
from ghg.web.site import LOOPBACK
from tests.cli.running import ghg
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


def test_a_database_that_is_not_there_is_told(tmp_path) -> None:
    done = ghg("serve", url=f"sqlite:///{tmp_path / 'none.db'}")
    assert done.exit_code == 3
    assert "E-SCHEMA" in done.stderr


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
