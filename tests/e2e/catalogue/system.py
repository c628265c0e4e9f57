"""Catalogue 101-110: what happens to the system around a ledger, seen from the command line.

The ledger of these cases is a whole plant: records, papers, closed months, an issue, certificates.
Clocks, mounts, rights and free space are those of the machine, so each case plants its fault with
the real thing where a test may (limits of file size, files, processes), else at the one place where
the program asks the machine.
"""

import gzip
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest
from sqlalchemy import text

from ghg.desk.context import Desk, evidence_folder
from ghg.desk.imports import files
from ghg.ledger import journal, places, sessions
from ghg.ledger.schema import migrate
from ghg.ledger.sessions import open_engine, writing
from ghg.reports import faces
from tests.desk.plant import digest, ledger_rows
from tests.desk.whole_plant import whole_plant
from tests.e2e.catalogue.case import Case
from tests.e2e.catalogue.fixtures import FILES
from tests.e2e.catalogue.lines import Act, refused_line, typed, url_of
from tests.ledger.test_journal import tampered

DAYS = "stream,first_day,last_day,quantity,unit,document\n"
REASON = "--reason 更正"


@cache
def _whole() -> dict[Path, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'ledger.db'}"
        migrate(url)
        desk = whole_plant(url, Path(folder))
        desk.engine.dispose()
        whole = (Path(folder) / "ledger.db", *desk.evidence_folder.rglob("*"))
        return {one.relative_to(folder): one.read_bytes() for one in whole if one.is_file()}


def whole(desk: Desk, _: Path) -> None:
    """Put the whole plant in the place of the case's own ledger, its papers beside it."""
    for name, content in _whole().items():
        target = place(desk).parent / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def place(desk: Desk) -> Path:
    return Path(str(desk.engine.url.database))


def papers(desk: Desk) -> list[Path]:
    found = sorted(one for one in evidence_folder(url_of(desk)).rglob("*") if one.is_file())
    for one in found:
        one.chmod(0o600)
    return found


def bills(folder: Path, count: int = 336) -> Path:
    """A file of daily records of 2024, of at most 28 days a month."""
    path = folder / "bills.csv"
    days = [f"2024-{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 29)]
    rows = (f"USED,{day},{day},1,kWh,{'D' * 100}{day}\n" for day in days[:count])
    path.write_text(DAYS + "".join(rows), encoding="utf-8")
    return path


def spoiled_papers(desk: Desk, _: Path) -> None:
    """Changed, lost and exchanged papers: listed by the check, and nothing is issued upon them."""
    first, second, third, *_ = papers(desk)
    first.write_bytes(second.read_bytes())
    second.write_bytes(b"another paper")
    third.unlink()
    said = typed(desk, "check", exit_code=5)
    assert said.count("[E-EVIDENCE]") == 3
    refused_line(desk, "check", "E-EVIDENCE", exit_code=5)
    refused_line(desk, f"inventory issue {REASON}", "E-EVIDENCE", exit_code=5)


@contextmanager
def small_files(limit_bytes: int) -> Iterator[None]:
    """Let no file grow beyond a limit: what a process meets on a disk without room."""
    resource = pytest.importorskip("resource", reason="this system limits no file by itself")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def no_more_pages(connection: sqlite3.Connection, record: object) -> None:
    """Settle a connection as the program does, and let its file grow no more."""
    _settle(connection, record)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count={pages}")


_settle = sessions._settle


def full_in_import(desk: Desk, folder: Path) -> None:
    """The database cannot grow: SQLite ends the transaction itself, and nothing is half done."""
    path, before = bills(folder), digest(desk.engine)
    with patch.object(sessions, "_settle", no_more_pages):
        said = [typed(desk, f"import {path}", language, 3) for language in ("zh", "en")]
    assert all("[E-FULL]" in one and "→" in one for one in said), said
    assert digest(desk.engine) == before
    assert "336" in typed(desk, f"import {path}")  # with room it goes in


def full_in(command: str, code: str, limit_bytes: int) -> Act:
    """A file of a command cannot be written whole: nothing of it is left, in the books neither."""

    def act(desk: Desk, folder: Path) -> None:
        big = folder / "big.bin"
        big.write_bytes(os.urandom(400_000))
        before, there = digest(desk.engine), standing(desk, folder)
        for language in ("zh", "en"):
            with small_files(limit_bytes):
                said = typed(desk, command.format(folder=folder, big=big), language, 3)
            assert f"[{code}]" in said, said
            assert "→" in said
        assert digest(desk.engine) == before
        assert standing(desk, folder) == there

    return act


def standing(desk: Desk, folder: Path) -> list[str]:
    """List the files of a case, without the log of the database."""
    both = (*folder.rglob("*"), *evidence_folder(url_of(desk)).rglob("*"))
    return sorted(str(one) for one in both if one.is_file())


def read_only(desk: Desk, folder: Path) -> None:
    """A file that this user may not write is read, and told at the first act; root may write
    everywhere, so the program's question to the system is answered for it."""
    typed(desk, "status --year 2025")

    def may(path: object, mode: int) -> bool:
        return mode != os.W_OK

    with patch.object(sessions.os, "access", may):
        assert "2025" in typed(desk, "status --year 2025")
        refused_line(desk, f"import {bills(folder, 1)}", "E-READONLY")
        refused_line(desk, f"inventory issue {REASON}", "E-READONLY")


def on_the_network(desk: Desk, folder: Path) -> None:
    """The list of mounts says NFS; a test cannot mount one."""
    mounts = folder / "mountinfo"
    mounts.write_text(f"36 25 0:32 / {place(desk).parent} rw - nfs4 server:/x rw\n", "utf-8")
    with patch.object(places, "_MOUNTS", mounts):
        said = [typed(desk, "status --year 2025", language, 3) for language in ("zh", "en")]
    assert all("[E-NETWORK]" in one and "nfs4" in one and "→" in one for one in said)


def nowhere(desk: Desk, folder: Path) -> None:
    """A database that is not there is not made by looking."""
    absent = folder / "none.db"
    said = typed(desk, f"status --year 2025 --database sqlite:///{absent}", exit_code=3)
    assert "[E-SCHEMA]" in said
    assert not absent.exists()


def form(statement: str, exit_code: int, *says: str) -> Act:
    """A database of another form: refused with the command that helps, byte for byte untouched."""

    def act(desk: Desk, _: Path) -> None:
        with closing(sqlite3.connect(place(desk))) as raw:
            raw.execute(statement)
            raw.commit()
        before = place(desk).read_bytes()
        for language in ("zh", "en"):
            said = typed(desk, f"inventory issue {REASON}", language, exit_code)
            assert "[E-SCHEMA]" in said
            assert all(piece in said for piece in says), said
            assert "→" in said
        assert place(desk).read_bytes() == before

    return act


def of_an_older_release(desk: Desk, _: Path) -> None:
    """The stored ledger of 0.2.0: told what to type, untouched until it is typed."""
    desk.engine.dispose()
    place(desk).write_bytes(gzip.decompress((FILES / "ledger-0.2.0.db.gz").read_bytes()))
    before = place(desk).read_bytes()
    for language in ("zh", "en"):
        said = typed(desk, "status --year 2025", language, 3)
        assert "[E-SCHEMA]" in said
        assert "ghg db upgrade" in said
    assert place(desk).read_bytes() == before


def edited(statement: str, command: str, code: str, *says: str) -> Act:
    """Somebody with the file in hand changes a row, guards off and on again."""

    def act(desk: Desk, _: Path) -> None:
        typed(desk, command)
        tampered(desk.engine, statement)
        refused_line(desk, command, code, *says, exit_code=5)

    return act


def restored(desk: Desk, folder: Path) -> None:
    """An old backup comes back beside a newer report: told at the return, and found for ever."""
    typed(desk, f"db backup -o {folder / 'old'}")
    typed(desk, "facility add F2 --name 二厂 --region 350000")
    typed(desk, f"journal checkpoint -o {folder / 'newer.json'}")
    back = folder / "back" / "ledger.db"
    said = typed(desk, f"db restore {folder / 'old'} --database sqlite:///{back}")
    assert "[E-ROLLBACK]" in said
    assert "→" in said
    for language in ("zh", "en"):
        found = typed(
            desk,
            f"journal verify --since {folder / 'newer.json'} --database sqlite:///{back}",
            language,
            exit_code=5,
        )
        assert "[E-ROLLBACK]" in found
        assert "→" in found


def clock(days: int) -> Act:
    """The clock is wrong for an act: it is told, the order is that of the numbers, all is whole.

    That no session is prolonged cannot be asked here: a command line holds none.
    """

    def act(desk: Desk, _: Path) -> None:
        now = (datetime.now(UTC) + timedelta(days)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        with patch.object(journal, "utc_now", lambda: now):
            typed(desk, "facility add F2 --name 二厂 --region 350000")
        typed(desk, "facility add F3 --name 三厂 --region 350000")
        for command in ("journal verify", "check"):
            said = typed(desk, command)  # exit 0: a warning
            assert "[E-JOURNAL]" in said
            assert "时钟" in said
        acts = typed(desk, "journal list")
        assert acts.index("F2") < acts.index("F3")

    return act


def busy(desk: Desk, folder: Path) -> None:
    """Another writer holds the ledger: one waits, is told, and loses nothing."""
    path, before = bills(folder, 3), digest(desk.engine)
    with patch.object(sessions, "BUSY_SECONDS", 0.1):
        other = open_engine(url_of(desk))
        with writing(other) as connection:
            connection.execute(text("SELECT 1"))
            said = [typed(desk, f"import {path}", language, 3) for language in ("zh", "en")]
            assert "2025" in typed(desk, "status --year 2025")  # a reader is not held up
    assert all("[E-BUSY]" in one and "→" in one for one in said)
    assert digest(desk.engine) == before
    assert "3" in typed(desk, f"import {path}")


def interrupted(desk: Desk, folder: Path) -> None:
    """An import is broken off before its end, then its answer is lost: it is in once."""
    path, before = bills(folder, 5), digest(desk.engine)
    with patch.object(files, "Imported", side_effect=KeyboardInterrupt):
        typed(desk, f"import {path}", exit_code=1)
    assert digest(desk.engine) == before
    rows = len(ledger_rows(desk.engine))
    typed(desk, f"import {path}")  # its answer never arrived
    after = digest(desk.engine)
    assert len(ledger_rows(desk.engine)) == rows + 5
    again = typed(desk, f"import {path}")
    assert "已" in again
    assert digest(desk.engine) == after


def without_face(desk: Desk, folder: Path) -> None:
    """The typeface of the reports is gone: no PDF, the other formats are written."""
    empty = folder / "empty"
    empty.mkdir()
    faces.face.cache_clear()
    with patch.object(faces, "FOLDER", empty):
        refused_line(desk, f"report make --folder {folder} --format pdf", "E-GLYPH", exit_code=5)
        typed(desk, f"report make --folder {folder} --format json")
    assert not list(folder.glob("*.pdf"))
    typed(desk, f"report make --folder {folder} --format pdf")


def without_temporary_folder(desk: Desk, folder: Path) -> None:
    """Nowhere to lay rows aside: told as a missing folder, nothing is written."""
    path = bills(folder)

    def none() -> str:
        raise FileNotFoundError(2, "No usable temporary directory found in ['/tmp', '/var/tmp']")

    with patch.object(tempfile, "gettempdir", none), patch("ghg.intake.spool.MEMORY_BYTES", 10):
        refused_line(desk, f"import {path}", "E-FILE", "临时")


def of_an_odd_locale(desk: Desk, _: Path) -> None:
    """A locale that nobody knows moves no figure and no sign: the run speaks Chinese."""
    plain = typed(desk, "status --year 2025")
    odd = {"LC_ALL": "xx_YY.bogus", "LANG": "bogus", "PYTHONIOENCODING": ""}
    with patch.dict(os.environ, odd):
        assert typed(desk, "status --year 2025") == plain


def case(number: int, title: str, act: Act) -> Case:
    return Case(number, title, act=act, before=whole)


GUARD = "DROP TRIGGER journal_no_update"
CASES = (
    case(101, "papers changed, exchanged and lost", spoiled_papers),
    case(102, "the disk is full in an import", full_in_import),
    case(
        *(102, "no room for a paper"),
        full_in("evidence add {big} --kind gec", "E-EVIDENCE", 200_000),
    ),
    case(
        *(102, "no room for a report"),
        full_in("report make --folder {folder} --format pdf", "E-FILE", 40_000),
    ),
    case(
        *(102, "no room for a backup"),
        full_in("db backup -o {folder}/kept", "E-FULL", 40_000),
    ),
    case(102, "no room for a pack", full_in("pack --folder {folder}", "E-FILE", 40_000)),
    case(103, "this user may not write", read_only),
    case(103, "the file lies on the network", on_the_network),
    case(103, "the file is not there", nowhere),
    case(
        *(104, "newer than the program"),
        form("UPDATE alembic_version SET version_num = '9999'", 3, "pip"),
    ),
    case(
        *(104, "half-migrated"),
        form("INSERT INTO alembic_version VALUES ('0001')", 3, "ghg"),
    ),
    case(104, "a guard is gone", form(GUARD, 5, "journal_no_update", "ghg")),
    case(104, "of an older release", of_an_older_release),
    case(
        *(105, "an entry of the journal was changed"),
        edited(
            "UPDATE journal SET reason = 'other' WHERE seq = 3",
            *("journal verify", "E-JOURNAL", "journal 3"),
        ),
    ),
    case(
        *(105, "a record was changed"),
        edited("UPDATE activity_record SET quantity = 1 WHERE id = 1", "check", "E-DAMAGE"),
    ),
    case(
        *(105, "a kept total was changed"),
        edited("UPDATE monthly_total SET quantity = 1", "db rebuild --compare", "E-DAMAGE"),
    ),
    case(106, "an old backup beside a newer head", restored),
    case(107, "the clock goes a day back", clock(-1)),
    case(107, "the clock runs ten years ahead", clock(3653)),
    case(108, "a second writer holds the ledger", busy),
    case(109, "an import is broken off and repeated", interrupted),
    case(110, "the typeface is gone", without_face),
    case(110, "there is no temporary folder", without_temporary_folder),
    case(110, "the locale is unknown", of_an_odd_locale),
)
