"""Backup and restore: the same ledger where all is whole, refused where anything is not."""

import shutil
import sqlite3
import threading
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from ghg.desk.check import check
from ghg.desk.context import Desk, evidence_folder
from ghg.desk.copies import backup, restore
from ghg.desk.journal import checkpoint
from ghg.errors import DamageError
from ghg.ledger.sessions import open_engine
from tests.desk.copied import kept_once, other_manifest, refused, rows_of, sqlite, told_anew
from tests.desk.whole_plant import whole_plant
from tests.ledger.plant import founded, noted
from tests.ledger.test_journal import tampered

Spoil = Callable[[Path], None]


@pytest.mark.parametrize("name", ["kept", "kept.zip"])
def test_a_restored_ledger_is_the_one_that_was_kept(
    sqlite_url: str, tmp_path: Path, name: str
) -> None:
    desk = whole_plant(sqlite_url, tmp_path)
    made = backup(sqlite_url, tmp_path / name)
    url = sqlite(tmp_path / "new" / "ledger.db")
    back = restore(url, tmp_path / name)
    restored = Desk(open_engine(url), evidence_folder(url), "", "Li")
    assert back.heads == made.heads
    assert back.problems == ()
    assert rows_of(restored.engine) == rows_of(desk.engine)
    assert check(restored).problems == ()
    with restored.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    left = sorted(one.name for one in (tmp_path / "new").iterdir())
    assert [one for one in left if one.endswith(".part")] == []


def test_a_backup_holds_what_the_log_still_holds(sqlite_url: str, tmp_path: Path) -> None:
    """A plain copy of the same live file lacks it (D17)."""
    engine = open_engine(sqlite_url)
    path = tmp_path / "ledger.db"
    with engine.connect() as reader:  # an open reader keeps the log from being folded in
        reader.exec_driver_sql("SELECT 1 FROM journal").all()
        org = founded(engine)
        noted(engine, org, 3)
        shutil.copyfile(path, tmp_path / "plain.db")
        made = backup(sqlite_url, tmp_path / "kept")
    assert [one.seq for one in made.heads] == [4]
    with closing(sqlite3.connect(tmp_path / "plain.db")) as plain:
        assert plain.execute("SELECT count(*) FROM journal").fetchone() == (0,)


def test_a_backup_beside_a_writer_is_one_state(sqlite_url: str, tmp_path: Path) -> None:
    """Acts go on while copies are made: each copy is whole and knows all that was done before."""
    engine = open_engine(sqlite_url)
    org = founded(engine)
    ends = threading.Event()

    def write() -> None:
        while not ends.is_set():
            noted(engine, org, 1)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for name in ("first", "second"):
            done = noted(engine, org, 1)[0].seq
            assert backup(sqlite_url, tmp_path / name).heads[0].seq >= done
    finally:
        ends.set()
        writer.join()
    for name in ("first", "second"):
        restore(sqlite(tmp_path / f"{name}.db"), tmp_path / name)


def test_a_plain_copy_is_no_backup(sqlite_template: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain.db"
    shutil.copyfile(sqlite_template, plain)
    target = tmp_path / "new.db"
    assert refused(lambda: restore(sqlite(target), plain)) == "E-BACKUP.plain"
    content = plain.read_bytes()
    plain.write_bytes(content[: len(content) // 2])  # torn: the copy ended in the middle
    assert refused(lambda: restore(sqlite(target), plain)) == "E-BACKUP.torn"
    with closing(sqlite3.connect(tmp_path / "live.db")) as live:  # everything is in the log
        live.execute("PRAGMA journal_mode=WAL")
        live.execute("PRAGMA wal_autocheckpoint=0")
        live.execute("CREATE TABLE organisation (id INTEGER)")
        shutil.copyfile(tmp_path / "live.db", plain)
    assert refused(lambda: restore(sqlite(target), plain)) == "E-BACKUP.torn"
    assert not target.exists()


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def retold(folder: Path) -> None:
    """Change a row of the copy, guards and all, and tell the new hash in a new manifest."""
    engine = open_engine(sqlite(folder / "ledger.db"))
    tampered(engine, "UPDATE activity_record SET quantity = quantity + 1 WHERE id = 1")
    told_anew(folder)


def cut(folder: Path) -> None:
    """Remove the last entry, make the guards again, and tell the new hash; the heads stay."""
    engine = open_engine(sqlite(folder / "ledger.db"))
    tampered(engine, "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)")
    told_anew(folder)


SPOILED: list[tuple[str, Spoil, str]] = [
    ("a byte of the database", lambda f: flip(f / "ledger.db"), "E-BACKUP.changed"),
    ("a byte of a paper", lambda f: flip(next(f.glob("evidence/*/*"))), "E-BACKUP.changed"),
    ("no paper", lambda f: next(f.glob("evidence/*/*")).unlink(), "E-BACKUP.missing"),
    ("no database", lambda f: (f / "ledger.db").unlink(), "E-BACKUP.missing"),
    ("a byte of the manifest", lambda f: flip(f / "manifest.json"), "E-BACKUP.manifest"),
    ("no manifest", lambda f: (f / "manifest.json").unlink(), "E-BACKUP.none"),
    ("another form", lambda f: other_manifest(f, form="other"), "E-BACKUP.manifest"),
    (
        "a path that leads out",
        lambda f: other_manifest(f, files=[{"path": "../x", "size": 1, "sha256": "0" * 64}]),
        "E-BACKUP.manifest",
    ),
    ("a changed row, told anew", retold, "E-DAMAGE.records"),
    ("a cut journal, told anew", cut, "E-BACKUP.heads"),
]


@pytest.mark.parametrize(("spoil", "code"), [s[1:] for s in SPOILED], ids=[s[0] for s in SPOILED])
def test_a_spoiled_backup_is_refused(
    sqlite_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    tmp_path: Path,
    spoil: Spoil,
    code: str,
) -> None:
    spoil(kept_once("backup", sqlite_template, tmp_path_factory, tmp_path / "kept"))
    place = tmp_path / "new"
    place.mkdir()
    assert refused(lambda: restore(sqlite(place / "ledger.db"), tmp_path / "kept")) == code
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("cut_at", [100, 5000, -10])
def test_a_torn_zip_is_refused(sqlite_url: str, tmp_path: Path, cut_at: int) -> None:
    founded(open_engine(sqlite_url))
    backup(sqlite_url, tmp_path / "kept.zip")
    content = (tmp_path / "kept.zip").read_bytes()
    (tmp_path / "torn.zip").write_bytes(content[:cut_at])
    with pytest.raises(DamageError):
        restore(sqlite(tmp_path / "new.db"), tmp_path / "torn.zip")


def test_a_zip_cannot_write_outside_or_beyond_its_manifest(sqlite_url: str, tmp_path: Path) -> None:
    founded(open_engine(sqlite_url))
    backup(sqlite_url, tmp_path / "kept.zip")
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(tmp_path / "kept.zip") as kept, zipfile.ZipFile(bomb, "w") as made:
        made.writestr("manifest.json", kept.read("manifest.json"))
        made.writestr("../outside", b"x")
        made.writestr("ledger.db", kept.read("ledger.db") + b"0" * 10**6, zipfile.ZIP_DEFLATED)
    assert refused(lambda: restore(sqlite(tmp_path / "n" / "l.db"), bomb)) == "E-BACKUP.changed"
    assert not list(tmp_path.rglob("outside"))


def test_only_an_empty_place_is_filled(
    sqlite_url: str,
    sqlite_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    tmp_path: Path,
) -> None:
    kept_once("backup", sqlite_template, tmp_path_factory, tmp_path / "kept")
    assert refused(lambda: restore(sqlite_url, tmp_path / "kept")) == "E-RESTORE.there"
    assert refused(lambda: backup(sqlite_url, tmp_path / "kept")) == "E-BACKUP.there"
    url = sqlite(tmp_path / "other.db")
    evidence_folder(url).mkdir()
    (evidence_folder(url) / "paper").write_bytes(b"x")
    assert refused(lambda: restore(url, tmp_path / "kept")) == "E-RESTORE.there"


def test_a_restore_that_was_killed_between_store_and_database_goes_on(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> None:
    """The evidence comes first; a store that holds the very files of the copy is taken as it is."""
    kept_once("backup", sqlite_template, tmp_path_factory, tmp_path / "kept")
    url = sqlite(tmp_path / "ledger.db")
    shutil.copytree(tmp_path / "kept" / "evidence", evidence_folder(url))
    restore(url, tmp_path / "kept")
    for name, path in (("lacks.db", "a file"), ("more.db", "of its own")):
        other = evidence_folder(sqlite(tmp_path / name))
        shutil.copytree(tmp_path / "kept" / "evidence", other)
        if path == "a file":
            next(other.glob("*/*")).unlink()
        else:
            (other / path).write_bytes(b"1")
        refusal = refused(lambda name=name: restore(sqlite(tmp_path / name), tmp_path / "kept"))
        assert refusal == "E-RESTORE.there"


def test_a_damaged_ledger_is_not_kept_as_whole(sqlite_url: str, tmp_path: Path) -> None:
    desk = whole_plant(sqlite_url, tmp_path)
    tampered(desk.engine, "UPDATE activity_record SET quantity = quantity + 1 WHERE id = 1")
    assert refused(lambda: backup(sqlite_url, tmp_path / "kept")) == "E-DAMAGE.records"
    assert not (tmp_path / "kept").exists()
    assert not list(tmp_path.glob(".*.part*"))


def test_evidence_that_is_lost_is_named_and_the_rest_is_kept(
    sqlite_url: str, tmp_path: Path
) -> None:
    desk = whole_plant(sqlite_url, tmp_path)
    lost = next(desk.evidence_folder.glob("*/*"))
    lost.unlink()
    made = backup(sqlite_url, tmp_path / "kept")
    assert [(one.code, one.raw) for one in made.problems] == [("E-BACKUP.lacking", lost.name)]
    back = restore(sqlite(tmp_path / "new" / "ledger.db"), tmp_path / "kept")
    assert [one.code for one in back.problems] == ["E-BACKUP.lacking"]


def test_an_old_backup_beside_a_newer_checkpoint_is_told(sqlite_url: str, tmp_path: Path) -> None:
    desk = whole_plant(sqlite_url, tmp_path)
    backup(sqlite_url, tmp_path / "old")
    noted(desk.engine, 1, 1)
    folder = tmp_path / "papers"
    folder.mkdir()
    checkpoint(desk, folder / "newer.json")
    shutil.move(tmp_path / "old", folder / "old")
    for name, since in (("beside", ()), ("named", (folder / "newer.json",))):
        source = folder / "old" if name == "beside" else tmp_path / "alone" / "old"
        if name == "named":
            shutil.copytree(folder / "old", source)
        back = restore(sqlite(tmp_path / name / "ledger.db"), source, since)
        assert [(one.code, one.level) for one in back.problems] == [("E-ROLLBACK.cut", "warning")]
