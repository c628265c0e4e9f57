"""What stands beside our guards, or under their names with another text, is named."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from ghg.desk.context import open_desk
from ghg.desk.plan import add_unit
from ghg.errors import DamageError
from ghg.ledger.copies.whole import check_database
from ghg.ledger.declared import altered, strange
from ghg.ledger.schema import check_schema
from ghg.ledger.sessions import open_engine, reading, writing
from tests.ledger.plant import founded

MORE = {
    "sqlite": [
        """CREATE TRIGGER helpful AFTER INSERT ON journal BEGIN
        UPDATE monthly_total SET quantity = quantity / 2; END"""
    ],
    "postgresql": [
        """CREATE FUNCTION helpful() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN UPDATE monthly_total SET quantity = quantity / 2; RETURN NEW; END'""",
        "CREATE TRIGGER helpful AFTER INSERT ON journal FOR EACH ROW EXECUTE FUNCTION helpful()",
    ],
}


def test_a_new_ledger_holds_nothing_of_others(engine: Engine) -> None:
    with reading(engine) as connection:
        assert strange(connection) == []
        assert altered(connection) == []


def test_a_trigger_of_somebody_else_closes_the_books_to_writers(
    engine: Engine, database_url: str
) -> None:
    founded(engine)
    with writing(engine) as connection:
        for statement in MORE[engine.dialect.name]:
            connection.execute(text(statement))
    with pytest.raises(DamageError, match="helpful") as caught:
        check_schema(engine)
    assert caught.value.problems[0].code == "E-SCHEMA.strange"
    desk = open_desk(database_url, "", "Zhang")
    assert [one.code for one in desk.faults] == ["E-SCHEMA.strange"]
    with pytest.raises(DamageError, match="helpful"):
        add_unit(desk, "F", "U2", "车间")
    with pytest.raises(DBAPIError, match="read"), desk.engine.begin() as connection:
        connection.execute(text("UPDATE entity SET code = 'X'"))


def test_a_rule_of_somebody_else_is_named(postgres_engine: Engine) -> None:
    rule = "CREATE RULE nothing AS ON UPDATE TO monthly_total DO INSTEAD NOTHING"
    with writing(postgres_engine) as connection:
        connection.execute(text(rule))
    with reading(postgres_engine) as connection:
        assert strange(connection) == ["nothing"]


def test_a_check_that_checks_nothing_is_not_taken_for_ours(
    sqlite_template: Path, tmp_path: Path
) -> None:
    path = tmp_path / "stranger.db"
    path.write_bytes(sqlite_template.read_bytes())
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA writable_schema=ON")
        raw.execute(
            """UPDATE sqlite_master SET sql = replace(sql, 'CHECK (first_serial <= last_serial)',
            'CHECK (first_serial <= 999999999999)') WHERE name = 'serial_root'"""
        )
        raw.commit()
    engine = open_engine(f"sqlite:///{path}")
    check_schema(engine)  # the name stands, which is all that a start can look at
    with pytest.raises(DamageError, match="serial_root") as caught:
        check_database(engine)
    assert caught.value.problems[0].code == "E-SCHEMA.altered"
