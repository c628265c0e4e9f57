"""Serving: this machine alone, refused by name for any other host; a port that is taken is told."""

import socket

import pytest

from ghg.errors import UsageError
from ghg.web.serving import bound, refuse_open_host
from tests.cli.running import ghg


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.9", "::1", "localhost"])
def test_this_machine_is_served(host: str) -> None:
    refuse_open_host(host)


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "::", "192.168.1.5", "10.0.0.1", "example.org", "", "localhost.evil", "1"]
)
def test_any_other_host_is_refused_by_name(host: str) -> None:
    with pytest.raises(UsageError) as refused:
        refuse_open_host(host)
    assert refused.value.problems[0].code == "E-SERVE.host"
    assert refused.value.problems[0].raw == host


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


def test_without_its_extra_the_command_says_what_to_install(
    demo_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "uvicorn", None)
    done = ghg("serve", url=demo_url)
    assert done.exit_code == 2
    assert "[web]" in done.stderr
