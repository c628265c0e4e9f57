"""Where a face may be served: other machines only with persons, and TLS or a trusted proxy."""

import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import HTTPRedirectHandler, HTTPSHandler, build_opener

import pytest

from ghg.desk.access.persons import add_person
from ghg.desk.context import open_desk
from ghg.domain.roles import Role
from ghg.errors import UsageError
from ghg.web.serving import Opening, called, refuse_open_books, refuse_unfit
from tests.cli.running import ghg
from tests.house.source import ROOT

OTHERS = ["0.0.0.0", "::", "192.168.1.5", "10.0.0.1", "example.org", "", "localhost.evil", "1"]
NAMES = ("ghg.example.com",)


@contextmanager
def refused(code: str) -> Iterator[None]:
    with pytest.raises(UsageError) as caught:
        yield
    assert caught.value.problems[0].code == code


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """A certificate of this machine, signed by itself."""
    folder = tmp_path_factory.mktemp("tls")
    made, key = str(folder / "made.pem"), str(folder / "made.key")
    words = f"req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -out {made} -keyout"
    try:
        subprocess.run(["openssl", *words.split(), key], check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("no openssl on this machine: no certificate to serve with")
    return made, key


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.9", "::1", "localhost"])
def test_this_machine_is_served(host: str) -> None:
    refuse_unfit(Opening(host))


@pytest.mark.parametrize("host", OTHERS)
def test_any_other_host_is_refused_by_name(host: str) -> None:
    with refused("E-SERVE.host"):
        refuse_unfit(Opening(host))


def test_another_host_is_served_by_tls(certificate: tuple[str, str]) -> None:
    refuse_unfit(Opening("192.168.1.5", 0, *certificate))
    refuse_unfit(Opening("0.0.0.0", 0, *certificate, names=NAMES))
    with refused("E-SERVE.name"):  # every address is no name
        refuse_unfit(Opening("0.0.0.0", 0, *certificate))


def test_half_a_certificate_is_none(certificate: tuple[str, str], tmp_path: Path) -> None:
    made, key = certificate
    wrong = tmp_path / "wrong.pem"
    wrong.write_text("no certificate", encoding="utf-8")
    for words in ((made, ""), ("", key), (made, made), (str(wrong), key), ("nowhere.pem", key)):
        with refused("E-SERVE.tls"):
            refuse_unfit(Opening("127.0.0.1", 0, *words))


@pytest.mark.parametrize("proxy", ["127.0.0.1", "10.1.2.3", "10.1.0.0/16", "::1", "fd00::/64"])
def test_a_named_proxy_is_trusted(proxy: str) -> None:
    refuse_unfit(Opening(behind_proxy=proxy, names=NAMES))


@pytest.mark.parametrize(
    "proxy", ["*", "proxy.example", "0.0.0.0/0", "::/0", "1.2.3.4,*", "10.0.0.1/8"]
)
def test_nobody_and_everybody_is_no_proxy(proxy: str) -> None:
    with refused("E-SERVE.proxy"):
        refuse_unfit(Opening(behind_proxy=proxy, names=NAMES))


@pytest.mark.parametrize("name", ["", "a b", "*", "x/y", "evil.example:1", "-a", "a..b", "é.fr"])
def test_a_name_is_a_host_name(name: str) -> None:
    with refused("E-SERVE.name"):
        refuse_unfit(Opening(names=(name,)))


def test_a_face_for_others_answers_to_its_own_names_alone() -> None:
    open_one = Opening("192.168.1.5", 0, "c", "k", names=("GHG.example.com",))
    assert called(open_one, "192.168.1.5") == {"192.168.1.5", "ghg.example.com"}
    assert "localhost" in called(Opening(), "127.0.0.1")


def test_books_without_persons_are_not_opened_to_others(copy_of_demo: Callable[[], str]) -> None:
    """Whoever reached them would be the account that runs the server."""
    desk = open_desk(copy_of_demo())
    for opening in (Opening("192.168.1.5", 0, "c", "k"), Opening(behind_proxy="127.0.0.1")):
        with refused("E-SERVE.persons"):
            refuse_open_books(desk, opening)
    refuse_open_books(desk, Opening())
    add_person(desk, "li", "李", None, (Role.ADMINISTRATOR,))
    refuse_open_books(desk, Opening("192.168.1.5", 0, "c", "k"))


def test_the_command_says_why_books_are_not_opened(
    demo_url: str, certificate: tuple[str, str]
) -> None:
    words = ("--certificate", certificate[0], "--key", certificate[1], "--name", "ghg.example.com")
    done = ghg("serve", "--host", "0.0.0.0", "--port", "0", *words, url=demo_url)
    assert done.exit_code == 2
    assert "E-SERVE" in done.stderr
    assert "ghg person add" in done.stderr


def test_by_tls_and_by_proxy_a_login_is_asked_for_and_the_clear_is_refused(
    copy_of_demo: Callable[[], str], certificate: tuple[str, str]
) -> None:
    """Two servers that really run: one has the certificate, before the other one stands a proxy."""
    url = copy_of_demo()
    add_person(open_desk(url), "li", "李", None, (Role.ADMINISTRATOR,))
    tls = ("--certificate", certificate[0], "--key", certificate[1])
    with running(url, *tls) as port:
        said = asked(f"https://localhost:{port}/plan")
        assert said == {"status": 303, "to": "/login?back=%2Fplan", "cookie": "__Host-"}
    with running(url, "--behind-proxy", "127.0.0.1", "--name", "ghg.example.com") as port:
        plain = f"http://127.0.0.1:{port}/plan"
        told = {"Host": "ghg.example.com", "X-Forwarded-For": "10.9.9.9"}
        assert asked(plain, **told)["status"] == 403
        by_proxy = asked(plain, **told, **{"X-Forwarded-Proto": "https"})
        assert by_proxy == {"status": 303, "to": "/login?back=%2Fplan", "cookie": "__Host-"}
    with running(url, "--behind-proxy", "10.9.9.9", "--name", "ghg.example.com") as port:
        forged = {"Host": "ghg.example.com", "X-Forwarded-Proto": "https"}
        assert asked(f"http://127.0.0.1:{port}/plan", **forged)["status"] == 403


@contextmanager
def running(url: str, *words: str) -> Iterator[int]:
    """Serve by the command on a free port until the test has asked; give the port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, str(ROOT / "cli.py"), "--database", url, "--lang", "en", "serve"]
    served = subprocess.Popen(
        [*command, "--port", str(port), *words], stderr=subprocess.PIPE, encoding="utf-8"
    )
    assert served.stderr
    try:
        assert "https://" in served.stderr.readline()
        yield port
        served.send_signal(signal.SIGINT)
        assert "Traceback" not in served.communicate(timeout=60)[1]
    finally:
        served.kill()
        served.wait()


class Stay(HTTPRedirectHandler):
    """Goes nowhere it is sent to."""

    def redirect_request(self, *_: object) -> None:
        return None


def asked(address: str, **headers: str) -> dict[str, object]:
    """Ask and give status, where it leads, and the beginning of the cookie."""
    from urllib.error import HTTPError
    from urllib.request import Request

    anybody = ssl.create_default_context()
    anybody.check_hostname, anybody.verify_mode = False, ssl.CERT_NONE
    opener = build_opener(Stay, HTTPSHandler(context=anybody))
    with pytest.raises(HTTPError) as caught:
        opener.open(Request(address, headers=headers), timeout=60)
    with caught.value as answer:
        kept = answer.headers.get("set-cookie", "")
        return {
            "status": answer.code,
            "to": answer.headers.get("location"),
            "cookie": kept.partition("ghg")[0],
        }
