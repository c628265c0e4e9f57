"""A database checked from its pages to its totals: torn pages and lost rows are named."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from ghg.desk.check import check
from ghg.desk.context import Desk
from ghg.errors import DamageError
from ghg.ledger.copies.whole import check_database
from ghg.ledger.schema import REVISIONS
from ghg.ledger.sessions import writing
from tests.ledger.plant import founded, noted
from tests.ledger.test_journal import tampered


def by_hand(path: Path, *statements: str) -> None:
    """Work at the file as another tool does: no keys held, everything folded into one file."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.execute("PRAGMA journal_mode=DELETE")


def codes(desk: Desk) -> set[str]:
    return {one.code for one in check(desk).problems}


@pytest.fixture
def desk(sqlite_engine: Engine, tmp_path: Path) -> Desk:
    founded(sqlite_engine)
    return Desk(sqlite_engine, tmp_path / "evidence", "", "Li")


def test_a_whole_database_gives_its_form(engine: Engine) -> None:
    noted(engine, founded(engine), 1)
    assert check_database(engine) == REVISIONS[-1]


def test_a_row_that_points_to_nothing_is_named(desk: Desk, tmp_path: Path) -> None:
    by_hand(
        tmp_path / "ledger.db",
        "DROP TRIGGER facility_no_delete",
        "DELETE FROM facility",
        "CREATE TRIGGER facility_no_delete BEFORE DELETE ON facility\n"
        "BEGIN SELECT RAISE(ABORT, 'the ledger only grows: facility'); END",
    )
    with pytest.raises(DamageError) as caught:
        check_database(desk.engine)
    [problem] = caught.value.problems
    assert (problem.code, problem.values["table"]) == ("E-DAMAGE.keys", "source")
    assert codes(desk) == {"E-DAMAGE.keys"}


def test_an_index_that_lost_its_rows_is_named(desk: Desk, tmp_path: Path) -> None:
    """An index page is overwritten with an empty one: its rows are gone, the table has them."""
    path = tmp_path / "ledger.db"
    name = "sqlite_autoindex_journal_2"
    by_hand(path)
    with closing(sqlite3.connect(path)) as connection:
        [(page,)] = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", [name]
        ).fetchall()
        [(size,)] = connection.execute("PRAGMA page_size").fetchall()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        empty = bytes([10, 0, 0, 0, 0]) + size.to_bytes(2, "big") + b"\0"
        file.write(empty + bytes(size - len(empty)))
    with pytest.raises(DamageError) as caught:
        check_database(desk.engine)
    assert caught.value.problems[0].code == "E-DAMAGE.pages"
    assert "E-DAMAGE.pages" in codes(desk)


def test_a_broken_chain_is_damage(engine: Engine) -> None:
    noted(engine, founded(engine), 2)
    tampered(engine, "UPDATE journal SET reason = 'other' WHERE seq = 2")
    with pytest.raises(DamageError, match="E-JOURNAL"):
        check_database(engine)


def test_a_lost_guard_is_damage(engine: Engine) -> None:
    on = " ON journal" if engine.dialect.name == "postgresql" else ""
    with writing(engine) as connection:
        connection.execute(text(f"DROP TRIGGER journal_no_delete{on}"))
    with pytest.raises(DamageError, match="journal_no_delete"):
        check_database(engine)
