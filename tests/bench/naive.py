"""The naive way of an import: a checked SQLModel and a table object for every row."""

import datetime
from collections.abc import Mapping
from decimal import Decimal

from pydantic import field_validator
from sqlalchemy import text
from sqlmodel import Field, Session, SQLModel

from ghg.ledger.tables import ActivityRecord
from tests.bench.books import ORG


class Row(SQLModel):
    """A row of the file as a person would declare it."""

    stream: str
    first_day: datetime.date
    last_day: datetime.date
    quantity: Decimal = Field(ge=0, decimal_places=6)
    unit: str
    document: str = Field(max_length=200)

    @field_validator("unit")
    @classmethod
    def _in_tonnes(cls, value: str) -> str:
        if value != "t":
            raise ValueError("unit")
        return value


def codes(session: Session) -> dict[str, int]:
    """Give the id of every stream."""
    rows = session.connection().execute(text("SELECT code, id FROM stream"))
    return {row.code: row.id for row in rows}


def record(number: int, cells: Mapping[str, str], streams: Mapping[str, int]) -> ActivityRecord:
    """Check one row and make its table object."""
    row = Row.model_validate({name.replace(" ", "_"): text for name, text in cells.items()})
    first, last = (int(f"{day:%Y%m%d}") for day in (row.first_day, row.last_day))
    return ActivityRecord(
        org_id=ORG,
        id=number,
        batch_id=1,
        stream_id=streams[row.stream],
        bill_id=None,
        month=first // 100,
        first_day=first,
        last_day=last,
        document=row.document,
        line=0,
        revision=0,
        kind=1,
        posting=1,
        quantity=row.quantity,
        data_class=1,
        estimated=False,
        method="",
        rank=0,
        corrects=None,
    )
