"""Small tables: ids per organisation, changes only where the books allow them."""

import pytest
from sqlalchemy import Engine, select

from ghg.errors import DataError
from ghg.ledger import organisations, rows
from ghg.ledger.rows import table
from ghg.ledger.sessions import reading, writing
from ghg.ledger.tables import OrganisationInput, PersonInput
from tests.ledger.plant import act, founded


def test_ids_are_counted_per_organisation(engine: Engine) -> None:
    assert [founded(engine, "ONE"), founded(engine, "TWO", streams=2)] == [1, 2]
    with reading(engine) as connection:
        assert rows.codes(connection, 1, "stream") == {"S1": 1, "S2": 2, "S3": 3}
        assert rows.codes(connection, 2, "stream") == {"S1": 1, "S2": 2}
        assert [row.code for row in organisations.organisations(connection)] == ["ONE", "TWO"]
        assert organisations.organisation(connection, "TWO").id == 2
        with pytest.raises(DataError, match="E-REF"):
            organisations.organisation(connection, "THREE")


def test_a_code_is_taken_once(engine: Engine) -> None:
    founded(engine, "ONE")
    with pytest.raises(DataError, match="E-DUP"), writing(engine) as connection:
        given = OrganisationInput(code="ONE", name_zh="又一个")
        organisations.add_organisation(connection, given, act())


def test_only_mutable_tables_are_changed(engine: Engine) -> None:
    org = founded(engine)
    person = PersonInput(code="ZH", name="张", os_user="zhang")
    with writing(engine) as connection:
        [person_id] = rows.add(connection, org, "person", [person])
        rows.change(connection, org, "person", person_id, active=False)
        assert connection.scalar(select(table("person").c.active)) is False
        with pytest.raises(AssertionError, match="only grows"):
            rows.change(connection, org, "stream", 1, code="X")


def test_adding_nothing_is_nothing(engine: Engine) -> None:
    with writing(engine) as connection:
        assert rows.add(connection, 1, "person", []) == []


def test_user_text_is_data(engine: Engine) -> None:
    """SQL in a name stays a name."""
    org = founded(engine)
    name = "'); DROP TABLE journal; --"
    with writing(engine) as connection:
        rows.add(connection, org, "person", [PersonInput(code="X", name=name)])
        assert connection.scalar(select(table("person").c.name)) == name
