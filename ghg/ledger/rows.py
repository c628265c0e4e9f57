"""Rows in and out of the small tables: checked input, ids counted per organisation.

Ids are whole numbers from 1 in every organisation. They are given under the writer's lock
(`sessions.lock_organisation`), so nobody else counts at the same time.
"""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from sqlalchemy import Connection, Table, func, insert, select, update

from ghg.errors import DataError, Place, Problem
from ghg.ledger.tables import METADATA, MUTABLE, Input

Model = TypeVar("Model", bound=Input)

_CODES = {
    "string_too_long": "E-LEN.field",
    "too_long": "E-LEN.field",
    "string_too_short": "E-EMPTY.field",
    "missing": "E-EMPTY.field",
    "value_error": "E-CHAR.field",
    "greater_than_equal": "E-RANGE.field",
    "less_than_equal": "E-RANGE.field",
}


def checked(model: type[Model], /, **values: Any) -> Model:
    """Make an input model; raises DataError with every field that does not fit."""
    try:
        return model(**values)
    except ValidationError as error:
        raise DataError.of(_problem(model, detail) for detail in error.errors()) from None


def table(name: str) -> Table:
    """Give a table by its name."""
    return METADATA.tables[name]


def next_id(connection: Connection, name: str, org_id: int) -> int:
    """Give the id that the organisation's next row of a table gets."""
    rows = table(name)
    highest = connection.scalar(select(func.max(rows.c.id)).where(rows.c.org_id == org_id))
    return 1 + (highest or 0)


def add(
    connection: Connection, org_id: int, name: str, given: Sequence[Input], **also: Any
) -> list[int]:
    """Insert checked inputs into a table and give their ids, in order.

    `also` holds what the program knows and nobody hands in: `seq=head.seq` where the table has it.
    """
    if not given:
        return []
    first = next_id(connection, name, org_id)
    ids = list(range(first, first + len(given)))
    rows = [
        {"org_id": org_id, "id": row_id, **one.model_dump(), **also}
        for row_id, one in zip(ids, given, strict=True)
    ]
    connection.execute(insert(table(name)), rows)
    return ids


def change(connection: Connection, org_id: int, name: str, row_id: int, **values: Any) -> None:
    """Change a row of one of the few mutable tables."""
    assert name in MUTABLE, f"{name} only grows"
    rows = table(name)
    here = (rows.c.org_id == org_id) & (rows.c.id == row_id)
    connection.execute(update(rows).where(here).values(**values))


def codes(connection: Connection, org_id: int, name: str) -> dict[str, int]:
    """Give code -> id for all rows of a table that has codes."""
    rows = table(name)
    found = connection.execute(select(rows.c.code, rows.c.id).where(rows.c.org_id == org_id))
    return {row.code: row.id for row in found}


def chunks(values: Iterable[int], size: int = 500) -> Iterable[list[int]]:
    """Cut ids into lists that fit the bound parameters of one statement."""
    held = list(values)
    return (held[start : start + size] for start in range(0, len(held), size))


def _problem(model: type[Input], detail: ErrorDetails) -> Problem:
    column = ".".join(str(part) for part in detail["loc"])
    code = _CODES.get(detail["type"], "E-RULE.field")
    raw = "" if detail["type"] == "missing" else str(detail["input"])
    said = {"column": column, "table": model.__name__.removesuffix("Input"), "why": detail["msg"]}
    return Problem(code, Place(subject=column), raw, said)
