"""A workbook of ten thousand rows checked in the browser, with its progress, and by the desk alone.

The limit is the desk's own check of the same file on the same books, which nobody watches. Ours is
the whole way of a person: the file is sent as a form to a face that really serves on loopback, the
page asks how far it is as often as the script asks, and the end is the page with the result.
"""

import http.client
import re
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.bench.measure import Bench, Clock, Finding, Piece, seconds

ROWS = 10_000
BAR_S = 5  # what a person may wait for a check of so many rows
EVERY_S = 0.25  # as the page's script asks
_EDGE = "edge0123456789"
_FAR = re.compile(r'<progress max="(\d+)" value="(\d+)"')


def alone(clock: Clock, folder: str) -> None:
    """Check the file at the desk."""
    from ghg.desk.imports.files import check_file
    from tests.bench.books import open_books

    desk = open_books(_copied(folder, "alone"))
    with clock.running():
        found = check_file(desk, Path(folder) / f"{ROWS}.xlsx")
    assert (found.records, found.problems) == (ROWS, ())


def watched(clock: Clock, folder: str) -> dict[str, float]:
    """Hand the file in and watch its page; say how often it showed another count of rows."""
    path = _copied(folder, "watched")
    with _serving(path) as port, closing(http.client.HTTPConnection("127.0.0.1", port)) as line:
        said, token = _visit(line, port)
        body = _form(token, (Path(folder) / f"{ROWS}.xlsx").read_bytes())
        seen: set[tuple[str, ...]] = set()
        with clock.running():
            said["Content-Type"] = f"multipart/form-data; boundary={_EDGE}"
            address, _ = _asked(line, "POST", "/import/upload", body, said)
            on = ""
            while not on:
                time.sleep(EVERY_S)
                far = address.replace("checked", "progress")
                on, part = _asked(line, "GET", far, None, said)
                seen.update(_FAR.findall(part))
            page = _asked(line, "GET", on, None, said)[1]
    assert "/import/confirm" in page
    assert "10000" in page
    return {"seen": len(seen)}


def _copied(folder: str, name: str) -> Path:
    return Path(shutil.copyfile(Path(folder) / "plan.db", Path(folder) / f"{name}.db"))


@contextmanager
def _serving(path: Path) -> Iterator[int]:
    """Serve the books on a free port of this machine."""
    import uvicorn

    from ghg.web.app import make_app
    from ghg.web.serving import bound

    app = make_app(f"sqlite:///{path}")
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
    with bound("127.0.0.1", 0) as door:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
        thread.start()
        yield door.getsockname()[1]
        server.should_exit = True
        thread.join()


def _visit(line: http.client.HTTPConnection, port: int) -> tuple[dict[str, str], str]:
    """Open the page; give what a browser says from then on, and the token of the form."""
    line.request("GET", "/import")
    answer = line.getresponse()
    token = re.search(r'name="token" value="([0-9a-f]{64})"', answer.read().decode())
    assert token
    cookie = str(answer.headers["set-cookie"]).partition(";")[0]
    return {"Cookie": cookie, "Origin": f"http://127.0.0.1:{port}"}, token[1]


def _form(token: str, content: bytes) -> bytes:
    part = f'--{_EDGE}\r\nContent-Disposition: form-data; name="'
    begin = f'{part}token"\r\n\r\n{token}\r\n{part}file"; filename="data.xlsx"\r\n\r\n'
    return begin.encode() + content + f"\r\n--{_EDGE}--\r\n".encode()


def _asked(
    line: http.client.HTTPConnection, method: str, path: str, body: bytes | None, said: dict
) -> tuple[str, str]:
    """Ask for an address; give where the answer leads on, and what it says."""
    line.request(method, path, body, said)
    answer = line.getresponse()
    on = answer.headers.get("location", "") or answer.headers.get("hx-redirect", "")
    return on, answer.read().decode()


def findings(bench: Bench) -> list[Finding]:
    """Compare the check that is watched in the browser with the desk's own."""
    folder = str(bench.folder)
    given = {"folder": folder}
    bench.once(Piece("ingest.planned", given))
    bench.once(Piece("workbooks.written", {**given, "count": ROWS}))
    took = bench.compared(
        alone=Piece("checking.alone", given), watched=Piece("checking.watched", given)
    )
    desk, web = took["alone"], took["watched"]
    return [
        Finding(
            f"check of {ROWS:,} rows in the browser",
            f"{seconds(desk.wall_s)} (the desk alone)",
            "",
            f"{seconds(web.wall_s)} (wall)",
            f"x{web.wall_s / desk.wall_s:.1f}",
            f"<= {BAR_S} s",
            web.wall_s <= BAR_S,
        ),
        Finding(
            "  processor",
            seconds(desk.cpu_s),
            "",
            seconds(web.cpu_s),
            f"x{web.cpu_s / desk.cpu_s:.1f}",
        ),
        Finding("  progress", "", "", f"shown {web.said['seen']:.0f} times", ""),
    ]
