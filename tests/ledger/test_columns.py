"""What goes into a column comes out of it, or is refused."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from sqlalchemy import Connection, Engine, func, insert, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError, InvalidRequestError
from sqlmodel import Field, SQLModel

from ghg.domain import numbers
from ghg.errors import DataError
from ghg.ledger import rows
from ghg.ledger.columns import is_sha256
from ghg.ledger.rows import checked, table
from ghg.ledger.sessions import reading, writing
from ghg.ledger.tables import (
    BillInput,
    EvidenceInput,
    ParameterValueInput,
    StreamInput,
)
from tests.ledger.plant import founded

MANY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def batch(engine: Engine) -> Engine:
    """A ledger with a batch that bills can belong to."""
    org = founded(engine)
    assert org == 1
    with writing(engine) as connection:
        row = {"org_id": 1, "id": 1, "seq": 1, "kind": "test", "file_name": "", "file_size": 0}
        more = {"mapping": "", "accepted": "", "round": 1}
        connection.execute(insert(table("batch")), {**row, **more})
    return engine


def bill(quantity: Decimal) -> BillInput:
    return BillInput(
        stream_id=1,
        batch_id=1,
        first_day=20250101,
        last_day=20250131,
        document="",
        line=0,
        quantity=quantity,
    )


def stored(connection: Connection, quantity: Decimal) -> Decimal:
    [row_id] = rows.add(connection, 1, "bill", [bill(quantity)])
    column = table("bill").c.quantity
    return connection.scalar(select(column).where(table("bill").c.id == row_id))  # type: ignore


@MANY
@given(whole=st.integers(min_value=-(2**63) + 1, max_value=2**63 - 1))
def test_a_quantity_comes_back_as_it_was(batch: Engine, whole: int) -> None:
    quantity = numbers.quantity(whole)
    with writing(batch) as connection:
        assert stored(connection, quantity) == quantity


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("0.0000001", "E-SCALE"),
        ("12345678901234567.1234567891", "E-SCALE"),  # D9: a float column made it ...568.0
        ("12345678901234567.123456", "E-RANGE"),
        ("1e30", "E-RANGE"),
        ("9223372036854.775808", "E-RANGE"),
    ],
)
def test_what_does_not_fit_is_refused_with_advice(batch: Engine, typed: str, code: str) -> None:
    with pytest.raises(DataError) as caught, writing(batch) as connection:
        stored(connection, Decimal(typed))
    assert caught.value.code == code


def test_the_largest_quantity_fits(batch: Engine) -> None:
    with writing(batch) as connection:
        largest = Decimal("9223372036854.775807")
        assert stored(connection, largest) == largest


def test_sums_and_comparisons_are_exact_and_nothing_else_is_allowed(batch: Engine) -> None:
    column = table("bill").c.quantity
    with writing(batch) as connection:
        for typed in ("0.1", "0.2", "9007199254.740993"):
            stored(connection, Decimal(typed))
        assert connection.scalar(select(func.sum(column))) == Decimal("9007199255.040993")
        assert connection.scalar(select(func.max(column))) == Decimal("9007199254.740993")
        smaller = select(func.count()).where(column < Decimal("0.2"))
        assert connection.scalar(smaller) == 1
    for forbidden in (
        lambda: column * 2,
        lambda: 2 * column,
        lambda: column + column,
        lambda: column / 3,
        lambda: -column,
        lambda: column.like("1%"),
    ):
        with pytest.raises(InvalidRequestError):
            forbidden()


@pytest.mark.parametrize("typed", ["0.0005572", "29.30769", "0.4211", "1.50", "1234567.1234567"])
def test_factors_keep_every_digit(engine: Engine, typed: str) -> None:
    """Trap 18: a column of four decimals made 0.0005572 to 0.0006, 7.7 % too much."""
    founded(engine)
    value = ParameterValueInput(
        stream_id=1,
        parameter="carbon_content",
        first_month=202501,
        last_month=202512,
        value=Decimal(typed),
        unit="tC/GJ",
        kind="measured",
    )
    with writing(engine) as connection:
        rows.add(connection, 1, "parameter_value", [value], seq=1)
    with reading(engine) as connection:
        back = connection.scalar(select(table("parameter_value").c.value))
        assert str(back) == typed


class NaiveReading(SQLModel, table=True):
    """What most programs do: a table class that is also asked to validate."""

    __tablename__ = "naive_reading"
    id: int | None = Field(default=None, primary_key=True)
    n: int = Field(gt=0)
    site: str = Field(min_length=1)


def test_d8_table_classes_do_not_validate_but_inputs_do() -> None:
    assert NaiveReading(n=-5, site="").n == -5  # the guard removed: accepted
    with pytest.raises(ValidationError):
        StreamInput(source_id=-5, code="", name_zh="", input="activity", item="x", unit="t")  # type: ignore


def test_d8_the_database_is_the_second_wall(engine: Engine) -> None:
    founded(engine)
    bad = {"org_id": 1, "id": 9, "seq": 1, "code": "", "name_zh": "x", "name_en": ""}
    with pytest.raises(IntegrityError, match="ck_entity_code"), writing(engine) as connection:
        connection.execute(insert(table("entity")), {**bad, "credit_code": ""})


@pytest.mark.parametrize("bad", ["'abc'", "NULL", "1e400"])
def test_d10_sqlite_columns_are_strict(sqlite_engine: Engine, bad: str) -> None:
    founded(sqlite_engine)
    columns = "org_id, id, seq, code, name_zh, name_en, credit_code"
    with writing(sqlite_engine) as connection:
        connection.exec_driver_sql("CREATE TABLE loose (n INTEGER CHECK (n > 0))")
        connection.exec_driver_sql(f"INSERT INTO loose VALUES ({bad})")  # guard removed: accepted
    with pytest.raises(DBAPIError), writing(sqlite_engine) as connection:
        connection.exec_driver_sql(
            f"INSERT INTO entity ({columns}) VALUES (1, {bad}, 1, 'X', 'x', '', '')"
        )


@pytest.mark.parametrize("bad", ["'NaN'", "'Infinity'"])
def test_d10_postgres_integers_know_no_nan(postgres_engine: Engine, bad: str) -> None:
    founded(postgres_engine)
    with writing(postgres_engine) as connection:
        connection.execute(text("CREATE TABLE loose (a numeric CHECK (a > 0))"))
        connection.execute(text(f"INSERT INTO loose VALUES ({bad})"))  # guard removed: accepted
    with pytest.raises(DBAPIError), writing(postgres_engine) as connection:
        connection.execute(text(f"UPDATE inventory SET year = {bad}"))


@pytest.mark.parametrize("bad", ["a" * 63, "a" * 65, "A" * 64, "g" + "a" * 63, "a" * 63 + " "])
def test_only_a_sha256_is_a_sha256(engine: Engine, bad: str) -> None:
    with pytest.raises(ValidationError):
        EvidenceInput(sha256=bad, size=1, media_type="text/plain", file_name="x", kind="bill")
    condition = is_sha256(":bad").replace(":bad", "CAST(:bad AS TEXT)")
    with reading(engine) as connection:
        assert not connection.scalar(text(f"SELECT {condition}"), {"bad": bad})
        assert connection.scalar(text(f"SELECT {condition}"), {"bad": "0f" * 32})


def test_mistakes_in_fields_come_together_with_names() -> None:
    with pytest.raises(DataError) as caught:
        checked(EvidenceInput, sha256="a" * 64, size=0, file_name="a\x00b", kind="k" * 61)
    found: list[Any] = [(p.code, p.values["column"]) for p in caught.value.problems]
    assert found == [
        ("E-RANGE.field", "size"),
        ("E-EMPTY.field", "media_type"),
        ("E-CHAR.field", "file_name"),
        ("E-LEN.field", "kind"),
    ]


@pytest.mark.parametrize("code", ["NA", "NULL", "None", "true", "001"])
def test_codes_stay_text(engine: Engine, code: str) -> None:
    """Trap 22."""
    org = founded(engine, code=code)
    with reading(engine) as connection:
        assert connection.scalar(select(table("organisation").c.code)) == code
        assert org == 1
