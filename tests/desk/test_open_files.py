"""Open files: every row goes out and comes back, between both databases; a changed file is seen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from ghg.desk.check import check
from ghg.desk.context import Desk, evidence_folder
from ghg.desk.copies import backup, export, import_, restore
from ghg.errors import UsageError
from ghg.ledger.copies.lines import lines, row_of
from ghg.ledger.rows import table
from ghg.ledger.sessions import open_engine, reading
from tests.desk.copied import kept_once, refused, rows_at, rows_of, sqlite, told_anew
from tests.desk.whole_plant import whole_plant
from tests.ledger.plant import founded, noted
from tests.ledger.test_journal import tampered


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The evidence of a server's ledger lies in the user's data folder: here one of the test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))


def test_open_files_bring_the_same_books_to_either_database(
    database_url: str, sqlite_template: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """From each database into the other and back: every row, every hash, every paper."""
    desk = whole_plant(database_url, tmp_path)
    there = sqlite(tmp_path / "there.db")
    if database_url.startswith("sqlite"):
        there = str(request.getfixturevalue("postgres_url"))
    first = export(database_url, tmp_path / "first")
    import_(there, tmp_path / "first")
    other = Desk(open_engine(there), evidence_folder(there), "", "Li")
    assert rows_of(other.engine) == rows_of(desk.engine)
    assert check(other).problems == ()
    export(there, tmp_path / "second.zip")
    back = sqlite(tmp_path / "back.db")
    made = import_(back, tmp_path / "second.zip")
    assert rows_at(back) == rows_of(desk.engine)
    assert made.heads[0].hash == first.heads[0].hash
    other.engine.dispose()
    assert rows_of(desk.engine)["serial_root"][0] == 2  # the voided one came along


def test_the_backup_of_a_server_is_an_export(postgres_url: str, tmp_path: Path) -> None:
    whole_plant(postgres_url, tmp_path)
    made = backup(postgres_url, tmp_path / "kept")
    assert made.form == "ghg-export-1"
    target = sqlite(tmp_path / "new.db")
    assert refused(lambda: restore(target, tmp_path / "kept")) == "E-BACKUP.export"
    with pytest.raises(UsageError, match="E-RESTORE"):
        restore(postgres_url, tmp_path / "kept")
    assert import_(target, tmp_path / "kept").heads == made.heads


SPOILED_FILES: list[tuple[str, Callable[[bytes], bytes], str]] = [
    ("a value", lambda b: b.replace(b'"quantity":', b'"quantity":1', 1), "E-DAMAGE.total"),
    ("the order", lambda b: b"".join(b.splitlines(keepends=True)[::-1]), "E-IMPORT.differs"),
    ("a line", lambda b: b"".join(b.splitlines(keepends=True)[1:]), "E-DAMAGE.total"),
    ("a column", lambda b: b.replace(b'"quantity"', b'"amount"', 1), "E-IMPORT.row"),
    ("no JSON", lambda b: b"x" + b, "E-IMPORT.row"),
]


@pytest.mark.parametrize(
    ("spoil", "code"), [s[1:] for s in SPOILED_FILES], ids=[s[0] for s in SPOILED_FILES]
)
def test_a_changed_export_leaves_nothing(
    sqlite_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    tmp_path: Path,
    spoil: Callable[[bytes], bytes],
    code: str,
) -> None:
    """The hash in the manifest sees it; behind it the rows and the journal's digests do."""
    kept_once("export", sqlite_template, tmp_path_factory, tmp_path / "out")
    path = tmp_path / "out" / "tables" / "monthly_total.ndjson"
    path.write_bytes(spoil(path.read_bytes()))
    target = tmp_path / "new" / "ledger.db"
    assert refused(lambda: import_(sqlite(target), tmp_path / "out")) == "E-BACKUP.changed"
    told_anew(tmp_path / "out")
    assert refused(lambda: import_(sqlite(target), tmp_path / "out")) == code
    assert not target.exists()
    assert not evidence_folder(sqlite(target)).exists()


def test_nothing_of_a_wrong_export_stays_on_either_database(
    database_url: str,
    sqlite_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    tmp_path: Path,
) -> None:
    """Two live ranges with the same numbers: PostgreSQL's own constraint, our question on SQLite,
    because the trigger that would see it is away while ranges come in."""
    out = kept_once("export", sqlite_template, tmp_path_factory, tmp_path / "out")
    path = out / "tables" / "serial_root.ndjson"
    path.write_bytes(path.read_bytes().replace(b'"void":1', b'"void":0'))
    told_anew(out)
    server = database_url.startswith("postgresql")
    url = database_url if server else sqlite(tmp_path / "new" / "ledger.db")
    before = rows_at(database_url)
    assert refused(lambda: import_(url, out)) == ("E-IMPORT.row" if server else "E-IMPORT.differs")
    assert rows_at(database_url) == before
    assert not evidence_folder(url).exists()


def test_a_changed_total_is_not_committed_on_a_server(
    postgres_url: str,
    sqlite_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    tmp_path: Path,
) -> None:
    out = kept_once("export", sqlite_template, tmp_path_factory, tmp_path / "out")
    path = out / "tables" / "monthly_total.ndjson"
    path.write_bytes(path.read_bytes().replace(b'"quantity":', b'"quantity":1', 1))
    told_anew(out)
    before = rows_at(postgres_url)
    assert refused(lambda: import_(postgres_url, out)) == "E-DAMAGE.total"
    assert rows_at(postgres_url) == before


def test_an_export_goes_into_an_empty_database_only(
    database_url: str,
    sqlite_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    tmp_path: Path,
) -> None:
    kept_once("export", sqlite_template, tmp_path_factory, tmp_path / "out")
    founded(open_engine(database_url))
    before = rows_at(database_url)
    code = refused(lambda: import_(database_url, tmp_path / "out"))
    assert code == ("E-RESTORE.there" if database_url.startswith("sqlite") else "E-IMPORT.there")
    assert rows_at(database_url) == before


def test_bytes_that_are_no_text_survive(engine: Engine) -> None:
    org = founded(engine)
    noted(engine, org, 1)
    blob = "'\\xff00'::bytea" if engine.dialect.name == "postgresql" else "X'FF00'"
    tampered(engine, f"UPDATE journal SET payload = {blob} WHERE seq = 2")
    with reading(engine) as connection:
        stored = connection.execute(text("SELECT payload FROM journal WHERE seq = 2")).scalar_one()
        *_, line = lines(connection, table("journal"))
    assert b'{"base64":"/wA="}' in line
    assert bytes(stored) in row_of(line, table("journal"))
