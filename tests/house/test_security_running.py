"""What the running program does: files for their owner alone, no network, texts stay texts.

S1 payloads in every export · S3 a report without scripts, links and foreign files · S8, S28 common
commands with every socket forbidden · S18 rights of what is written, and no secret in what is shown
· S26 a backup from a stranger.
"""

import json
import os
import re
import socket
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any, NoReturn

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject, NameObject
from sqlalchemy import Engine

from ghg.desk.copies import restore
from ghg.ledger.schema import migrate
from ghg.ledger.sessions import reading
from ghg.reports.pdf import pdf_bytes
from tests.cli.plant import planned
from tests.cli.running import did, ghg
from tests.desk.copied import kept_once, refused, sqlite, told_anew
from tests.reports.sample import sample

COMMANDS = (
    "status --year 2025",
    "facility list --json",
    "stream list",
    "factor list oxidation_rate",
    "factor check",
    "guide list",
    "scheme list",
    "inventory new 2025 --gwp-set AR5-2013",
    "inventory build",
    "journal list",
    "journal verify",
    "evidence check",
    "db where",
    "db roles",
    "db rebuild --compare",
    "check",
)
PAYLOADS = ("=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "＝1+1", "=HYPERLINK('http://x')", "<b>x</b>")

FORBIDDEN = {
    *("/JavaScript", "/JS", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/URI", "/AA"),
    *("/EmbeddedFile", "/EmbeddedFiles", "/Filespec", "/OpenAction", "/RichMedia", "/XFA"),
}
HELPFUL = "CREATE TRIGGER t AFTER INSERT ON journal BEGIN UPDATE monthly_total SET n = 0; END"


def forbidden(*_: object, **__: object) -> NoReturn:
    raise AssertionError("a socket was asked for")


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", forbidden)
    for name in ("create_connection", "getaddrinfo", "gethostbyname", "socketpair"):
        monkeypatch.setattr(socket, name, forbidden)


def test_common_commands_need_no_network(sqlite_url: str, tmp_path: Path, no_network: None) -> None:
    url = planned(sqlite_url)
    paper = tmp_path / "bill.txt"
    paper.write_text("made up", encoding="utf-8")
    words = (
        *(line.split() for line in COMMANDS),
        ["evidence", "add", str(paper), "--kind", "bill"],
        ["template", str(tmp_path / "wanted.xlsx"), "--year", "2025"],
        ["db", "backup", "-o", str(tmp_path / "kept.zip")],
        ["db", "export", "-o", str(tmp_path / "open")],
    )
    for one in words:
        done = ghg(*one, url=url)
        assert done.exit_code in (0, 4), (one, done.stderr)  # 4: something is outstanding
        assert "socket" not in done.stderr


def test_the_watch_on_sockets_sees_one(no_network: None) -> None:
    with pytest.raises(AssertionError, match="socket"):
        socket.create_connection(("127.0.0.1", 9))


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_what_is_written_is_for_its_owner_alone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    url = f"sqlite:///{home / 'ledger.db'}"
    paper = tmp_path / "bill.txt"
    paper.write_text("made up", encoding="utf-8")
    before = os.umask(0o000)  # a person's own setting is wider
    try:
        did("db", "init", url=url)
        os.umask(0o000)
        planned_home = planned(url)
        os.umask(0o000)
        did("evidence", "add", str(paper), "--kind", "bill", url=planned_home)
        did("template", str(home / "wanted.xlsx"), "--year", "2025", url=url)
        did("db", "backup", "-o", str(home / "kept"), url=url)
        did("db", "backup", "-o", str(home / "kept.zip"), url=url)
        did("db", "export", "-o", str(home / "open"), url=url)
    finally:
        os.umask(before)
    found = {path: path.stat().st_mode & 0o777 for path in (home, *home.rglob("*"))}
    assert len([path for path in found if path.is_file()]) > 10
    assert {path.name: oct(mode) for path, mode in found.items() if mode & 0o077} == {}


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_ledger_made_by_the_library_is_for_its_owner_alone_too(tmp_path: Path) -> None:
    before = os.umask(0o000)
    try:
        migrate(f"sqlite:///{tmp_path / 'ledger.db'}")
    finally:
        os.umask(before)
    assert (tmp_path / "ledger.db").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "url",
    ["postgresql://user:geheim@127.0.0.1:1/none", "postgresql://127.0.0.1:1/none?password=geheim"],
)
def test_no_command_shows_the_password_of_the_database(url: str) -> None:
    for words in (["db", "where"], ["check"], ["status", "--year", "2025"]):
        done = ghg(*words, url=url)
        assert done.exit_code == 0 or done.stderr
        assert "geheim" not in done.stdout + done.stderr


def test_a_password_among_the_words_is_warned_of_and_one_in_the_environment_is_not() -> None:
    url = "postgresql://user:geheim@127.0.0.1:1/none"
    typed = ghg("--lang", "en", "--database", url, "db", "where")
    assert "PGPASSFILE" in typed.stderr
    assert "geheim" not in typed.stdout + typed.stderr
    assert "PGPASSFILE" not in ghg("--lang", "en", "db", "where", url=url).stderr


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_a_name_is_text_in_every_sheet(
    sqlite_url: str, tmp_path: Path, payload: str
) -> None:
    url = planned(sqlite_url)
    name = payload.replace("\t", "")
    typed = "--source S2-01 --item grid_electricity --unit kWh --route grid --power ordinary"
    did("stream", "add", "ODD", "--name", name, *typed.split(), url=url)
    target = tmp_path / "wanted.xlsx"
    did("template", str(target), "--year", "2025", url=url)
    with zipfile.ZipFile(target) as book:
        whole = {one: book.read(one).decode("utf-8", "replace") for one in book.namelist()}
    sheets = "".join(text for one, text in whole.items() if "worksheets/sheet" in one)
    assert not re.search(r"<f[ >]", sheets)
    assert "<b>x</b>" not in "".join(whole.values())
    assert not [one for one in whole if "externalLink" in one or "vbaProject" in one]
    shown = json.loads(did("stream", "list", "--json", url=url))
    assert name in [one["name_zh"] for one in shown]  # JSON says it untouched


def names_of(value: Any) -> set[str]:
    """Give every name that stands in an object of a PDF: keys of dictionaries, and values."""
    if isinstance(value, IndirectObject):
        return set()  # it has its own number
    if isinstance(value, dict):
        return set(value).union(*map(names_of, value.values()))
    if isinstance(value, list):
        return set[str]().union(*map(names_of, value))
    return {value} if isinstance(value, NameObject) else set()


def test_a_report_has_no_script_no_link_and_no_foreign_file() -> None:
    """With a name that would be markup, a link or a script anywhere else."""
    issue = sample()
    odd = "<a href='http://x'>(app.alert(1))</a> /JS /OpenAction"
    issue = replace(issue, entity=replace(issue.entity, name_zh=odd))
    reader = PdfReader(BytesIO(pdf_bytes(issue, "0" * 64, "zh")))
    size = int(reader.trailer["/Size"])
    found = [reader.get_object(number) for number in range(1, size)]
    names = set[str]().union(*map(names_of, found))
    assert {"/Page", "/Font"} <= names
    assert names & FORBIDDEN == set()
    assert names_of({"/A": [{"/S": NameObject("/JavaScript")}]}) & FORBIDDEN


@pytest.mark.parametrize(
    ("trap", "code"),
    [
        (HELPFUL, "E-SCHEMA.strange"),
        ("DROP TRIGGER journal_no_update", "E-SCHEMA.guard"),
    ],
)
def test_a_backup_from_a_stranger_is_refused(
    trap: str, code: str, sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory,
    tmp_path: Path,
) -> None:  # fmt: skip
    kept = kept_once("backup", sqlite_template, tmp_path_factory, tmp_path / "kept")
    with closing(sqlite3.connect(kept / "ledger.db")) as raw:
        raw.execute(trap)
        raw.commit()
    told_anew(kept)
    target = tmp_path / "new" / "ledger.db"
    assert refused(lambda: restore(sqlite(target), kept)) == code
    assert not target.exists()


def test_no_connection_loads_code_or_trusts_a_schema(sqlite_engine: Engine) -> None:
    with reading(sqlite_engine) as connection:
        assert connection.exec_driver_sql("PRAGMA trusted_schema").scalar() == 0
        raw = connection.connection.driver_connection
        with pytest.raises(sqlite3.OperationalError, match="not authorized"):
            raw.execute("SELECT load_extension('x')")  # type: ignore[union-attr]
