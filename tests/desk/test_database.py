"""Making and upgrading a database: what is refused stays as it was, byte for byte."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from ghg.desk.context import evidence_folder
from ghg.desk.database import Made, make_database, upgrade_database
from ghg.errors import DamageError, DataError, GhgError

Act = Callable[[str], Made]
BOTH = pytest.mark.parametrize("act", [make_database, upgrade_database])


def spoiled(template: Path, folder: Path, *statements: str) -> Path:
    path = folder / "ledger.db"
    shutil.copyfile(template, path)
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path


def refused(act: Act, path: Path, kind: type[GhgError]) -> str:
    before = path.read_bytes()
    with pytest.raises(kind) as caught:
        act(f"sqlite:///{path}")
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]  # no store of evidence either
    return caught.value.problems[0].code


@BOTH
def test_a_half_migrated_database_is_refused(
    sqlite_template: Path, tmp_path: Path, act: Act
) -> None:
    path = spoiled(sqlite_template, tmp_path, "DELETE FROM alembic_version")
    assert refused(act, path, DataError) == "E-SCHEMA.half"


@BOTH
@pytest.mark.parametrize("loss", ["TABLE issue_line", "TRIGGER activity_record_no_update"])
def test_a_database_that_lost_a_piece_is_refused(
    sqlite_template: Path, tmp_path: Path, act: Act, loss: str
) -> None:
    path = spoiled(sqlite_template, tmp_path, f"DROP {loss}")
    assert refused(act, path, DamageError) == "E-SCHEMA.guard"


@BOTH
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, act: Act) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Dear colleague, " * 100)
    assert refused(act, path, DamageError) == "E-DAMAGE.database"


@BOTH
def test_the_file_of_another_program_is_refused(tmp_path: Path, act: Act) -> None:
    path = tmp_path / "shop.db"
    with closing(sqlite3.connect(path)) as shop:
        shop.execute("CREATE TABLE customer (name TEXT)")
    assert refused(act, path, DataError) == "E-SCHEMA.foreign"


def test_a_store_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "ledger.db.evidence").write_bytes(b"")
    with pytest.raises(DataError, match=r"ledger\.db\.evidence") as caught:
        make_database(f"sqlite:///{tmp_path / 'ledger.db'}")
    assert caught.value.problems[0].code == "E-EVIDENCE.store"


def test_making_again_says_the_same_places(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new' / 'ledger.db'}"
    assert make_database(url) == make_database(url) == upgrade_database(url)
    assert (tmp_path / "new" / "ledger.db.evidence").is_dir()


def test_accounts_that_share_a_server_share_the_evidence_that_a_variable_names(monkeypatch):
    url = "postgresql+psycopg://li@server/plant"
    monkeypatch.setenv("GHG_EVIDENCE", "/srv/evidence")
    assert evidence_folder(url) == Path("/srv/evidence/plant")
    assert evidence_folder("sqlite:////srv/plant.db") == Path("/srv/plant.db.evidence")
    monkeypatch.delenv("GHG_EVIDENCE")
    assert evidence_folder(url).name == "plant" and "srv" not in str(evidence_folder(url))
