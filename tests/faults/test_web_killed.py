"""The server is killed in the middle of an upload, and in the middle of a check.

A face that really serves is sent a part of a file, or a whole one, and is killed with signal 9.
Then the books are as before, the next face that starts removes what lies about, and the same file
goes in as if nothing had been.
"""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.desk.plant import digest
from tests.e2e.catalogue import plant
from tests.house.source import ROOT

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no signal 9"),
]
ROWS = 20_000
HEAD = "计量流编码,月份,数量,单位,凭证号\n"
FILE = (HEAD + "".join(f"DIESEL,2025-01,1,t,D-{at}\n" for at in range(ROWS))).encode()
EDGE = "edge0123456789"


@contextmanager
def serving(ledger: Path, temporary: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Serve by the command; give the process and its port."""
    words = [sys.executable, str(ROOT / "cli.py"), "--database", f"sqlite:///{ledger}"]
    words += ["--lang", "en", "serve", "--port", "0"]
    place = {**os.environ, "TMPDIR": str(temporary)}
    made = subprocess.Popen(words, stderr=subprocess.PIPE, encoding="utf-8", env=place)
    assert made.stderr
    try:
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", made.stderr.readline())
        assert found
        yield made, int(found[1])
    finally:
        made.kill()
        made.wait()


def visit(port: int) -> tuple[str, str]:
    """Open the page as a browser does; give the cookie and the token of its forms."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as line:
        line.request("GET", "/import")
        answer = line.getresponse()
        token = re.search(r'name="token" value="([0-9a-f]{64})"', answer.read().decode())
        assert token
        return answer.headers["set-cookie"].partition(";")[0], token[1]


def form(token: str, content: bytes) -> bytes:
    """Write the form of an upload."""
    part = f'--{EDGE}\r\nContent-Disposition: form-data; name="'
    begin = f'{part}token"\r\n\r\n{token}\r\n{part}file"; filename="data.csv"\r\n\r\n'
    return begin.encode() + content + f"\r\n--{EDGE}--\r\n".encode()


def head(port: int, cookie: str, length: int) -> bytes:
    lines = (
        "POST /import/upload HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        f"Origin: http://127.0.0.1:{port}",
        f"Cookie: {cookie}",
        f"Content-Type: multipart/form-data; boundary={EDGE}",
        f"Content-Length: {length}",
    )
    return "\r\n".join((*lines, "", "")).encode()


def until(there: Callable[[], object]) -> None:
    """Wait until something is there."""
    end = time.monotonic() + 60
    while not there():
        assert time.monotonic() < end
        time.sleep(0.01)


def goes_in(port: int) -> str:
    """Hand the whole file in and take it; give the page that follows."""
    cookie, token = visit(port)
    said = {"Cookie": cookie, "Origin": f"http://127.0.0.1:{port}"}
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as line:
        sort = {"Content-Type": f"multipart/form-data; boundary={EDGE}"}
        line.request("POST", "/import/upload", form(token, FILE), {**said, **sort})
        answer = line.getresponse()
        answer.read()
        address = answer.headers["location"]

        def page() -> str:
            line.request("GET", address, headers=said)
            return line.getresponse().read().decode()

        until(lambda: "/import/confirm" in page())
        number = address.partition("id=")[2]
        sort = {"Content-Type": "application/x-www-form-urlencoded"}
        body = f"token={token}&id={number}"
        line.request("POST", "/import/confirm", body, {**said, **sort})
        answer = line.getresponse()
        answer.read()
        return str(answer.headers["location"])


@pytest.mark.parametrize("moment", ["upload", "check"])
def test_killed_in_the_middle(tmp_path: Path, moment: str) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    ledger = plant.lay_out(tmp_path)
    desk = plant.desk_at(ledger)
    before = digest(desk.engine)
    with serving(ledger, temporary) as (process, port):
        cookie, token = visit(port)
        body = form(token, FILE)
        with socket.create_connection(("127.0.0.1", port), timeout=60) as line:
            line.sendall(head(port, cookie, len(body)))
            line.sendall(body[: len(body) // 2] if moment == "upload" else body)
            if moment == "upload":
                time.sleep(0.3)
            else:
                until(lambda: list(temporary.rglob("data.csv")))
            process.send_signal(signal.SIGKILL)
            process.wait()
    assert digest(desk.engine) == before
    left = list(temporary.iterdir())
    assert bool(left) == (moment == "check")  # of half an upload nothing ever had a name
    with serving(ledger, temporary) as (_, port):
        visit(port)
        assert not any(one.exists() for one in left)
        assert goes_in(port).startswith("/import?done=")
    assert digest(desk.engine) != before
    with desk.engine.connect() as connection:
        counted = connection.exec_driver_sql("SELECT count(*) FROM activity_record").scalar()
    assert counted == ROWS
    desk.engine.dispose()
    shutil.rmtree(temporary)
