"""Checkpoints, backups and open files, as they are typed; and what the journal can prove."""

import gzip
import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ghg.ledger.schema import REVISIONS
from ghg.ledger.sessions import open_engine
from tests.cli.plant import planned
from tests.cli.running import did, ghg
from tests.ledger.test_journal import tampered

OLD = Path(__file__).parents[1] / "files" / "ledger-0.2.0.db.gz"


@pytest.fixture
def url(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return planned(database_url)


def test_the_journal_says_what_it_proves_and_what_not(url: str, tmp_path: Path) -> None:
    alone = ghg("journal", "verify", url=url)
    assert alone.exit_code == 0
    assert "不能证明：没有被截去末尾或整体改写" in alone.stderr
    checkpoint = tmp_path / "checkpoint.json"
    did("journal", "checkpoint", "-o", str(checkpoint), url=url)
    did("facility", "add", "F2", "--name", "二厂", "--region", "350000", url=url)
    since = ghg("--lang", "en", "journal", "verify", "--since", str(checkpoint), url=url)
    seq = json.loads(checkpoint.read_text())["seq"]
    assert f"head {seq} " in since.stderr
    assert "1 entries were added behind it" in since.stderr
    assert "Not proven" in since.stderr
    again = ghg("journal", "checkpoint", "-o", str(checkpoint), url=url)
    assert again.exit_code == 3
    assert "[E-BACKUP]" in again.stderr


def test_a_removed_last_entry_is_found_by_a_checkpoint(url: str, tmp_path: Path) -> None:
    checkpoint = tmp_path / "checkpoint.json"
    engine = open_engine(url)
    did("facility", "add", "F2", "--name", "二厂", "--region", "350000", url=url)
    did("journal", "checkpoint", "-o", str(checkpoint), url=url)
    tampered(engine, "DELETE FROM facility WHERE code = 'F2'")
    tampered(engine, "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)")
    engine.dispose()
    assert ghg("journal", "verify", url=url).exit_code == 0
    found = ghg("journal", "verify", "--since", str(checkpoint), url=url)
    assert found.exit_code == 5
    assert "[E-ROLLBACK]" in found.stderr
    assert "删去" in found.stderr


def test_a_backup_comes_back(url: str, tmp_path: Path) -> None:
    place = tmp_path / "kept.zip"
    done = ghg("db", "backup", "-o", str(place), url=url)
    assert done.exit_code == 0
    server = url.startswith("postgresql")
    assert ("pg_dump" in done.stderr) is server
    verb = "import" if server else "restore"
    other = f"sqlite:///{tmp_path / 'new' / 'ledger.db'}"
    told = json.loads(did("db", verb, str(place), "--json", url=other))
    assert (told["schema"], told["problems"]) == (REVISIONS[-1], [])
    assert did("facility", "list", "--json", url=other) == did(
        "facility", "list", "--json", url=url
    )
    refused = ghg("db", verb, str(place), url=other)
    assert refused.exit_code == 3
    assert "[E-RESTORE]" in refused.stderr


def test_everything_goes_out_and_comes_back(url: str, tmp_path: Path) -> None:
    did("db", "export", "-o", str(tmp_path / "out"), url=url)
    other = f"sqlite:///{tmp_path / 'new' / 'ledger.db'}"
    did("db", "import", str(tmp_path / "out"), url=other)
    assert ghg("check", url=other).exit_code == 0
    assert "月度合计" in did("db", "rebuild", "--compare", url=other)


def test_what_differs_is_damage(url: str) -> None:
    did("inventory", "new", "2025", "--year", "2025", "--gwp-set", "AR5-2013", url=url)
    assert ghg("db", "rebuild", "--compare", url=url).exit_code == 0
    engine = open_engine(url)
    tampered(engine, "UPDATE inventory SET as_of = 20200101")
    engine.dispose()
    found = ghg("db", "rebuild", "--compare", url=url)
    assert found.exit_code == 5
    assert "[E-REBUILD]" in found.stderr
    assert ghg("db", "rebuild", url=url).exit_code == 2


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "old" / "ledger.db"
    path.parent.mkdir()
    with gzip.open(OLD) as packed, path.open("wb") as file:
        shutil.copyfileobj(packed, file)
    yield path


def form_of(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def test_an_upgrade_keeps_the_old_ledger_first(old: Path, tmp_path: Path) -> None:
    """The stored ledger of 0.2.0: kept beside under form and date, named, and it can come back."""
    before = form_of(old)
    assert before != REVISIONS[-1]
    done = ghg("db", "upgrade", url=f"sqlite:///{old}")
    assert done.exit_code == 0
    assert form_of(old) == REVISIONS[-1]
    [kept] = old.parent.glob(f"ledger.db.before-{REVISIONS[-1]}-*")
    assert str(kept) in done.stderr
    back = tmp_path / "back" / "ledger.db"
    told = json.loads(did("db", "restore", str(kept), "--json", url=f"sqlite:///{back}"))
    assert (told["schema"], form_of(back)) == (before, before)
    did("db", "upgrade", url=f"sqlite:///{old}")
    assert len(list(old.parent.glob("*.before-*"))) == 1  # nothing to upgrade, nothing to keep


def test_nothing_is_upgraded_without_its_backup(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ghg.desk import database

    def full(*_given: object, **_named: object) -> None:
        raise OSError(28, "No space left on device", str(old))

    monkeypatch.setattr(database, "back_up", full)
    before = form_of(old)
    assert ghg("db", "upgrade", url=f"sqlite:///{old}").exit_code == 3
    assert form_of(old) == before
