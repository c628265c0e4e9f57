"""Column types and kinds of fields, the same on SQLite and PostgreSQL.

A quantity is stored as whole millionths, a factor as the text of its decimal, a time as UTC text,
a day as `yyyymmdd`, a month as `yyyymm`. The limits that a field declares are checked twice: by the
input model, and by a CHECK that `tables.base.walls` derives from the same declaration.
"""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import StringConstraints
from sqlalchemy import BigInteger, Dialect, SmallInteger, Text
from sqlalchemy.dialects.postgresql import TEXT
from sqlalchemy.dialects.sqlite import INTEGER
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.sql import operators
from sqlalchemy.types import TypeDecorator, TypeEngine
from sqlmodel import Field

from ghg.domain import numbers
from ghg.domain.numbers import QUANTITY_LIMIT

BIGGEST_ID = 2**53 - 1
OPEN_END = 99991231  # last day of what has no end yet

_COMPARISONS = frozenset(
    {
        operators.eq,
        operators.lt,
        operators.le,
        operators.gt,
        operators.ge,
        operators.is_,
        operators.is_not,
        operators.asc_op,
        operators.desc_op,
    }
)


class Words(TypeDecorator[str]):
    """Text that sorts by its code points on both databases, whatever the server's locale."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return TEXT(collation="C") if _postgres(dialect) else Text()

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        return None if value is None else str(value)


class Whole(TypeDecorator[int]):
    """A 64-bit integer."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return BigInteger() if _postgres(dialect) else INTEGER()


class Small(TypeDecorator[int]):
    """A code or count that fits 16 bits."""

    impl = SmallInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return SmallInteger() if _postgres(dialect) else INTEGER()


class Flag(Small):
    """Yes or no, stored as 1 or 0."""

    cache_ok = True

    def process_result_value(self, value: Any, _dialect: Dialect) -> Any:
        return None if value is None else bool(value)

    def process_bind_param(self, value: Any, _dialect: Dialect) -> Any:
        return None if value is None else int(value)


class Quantity6(TypeDecorator[Decimal]):
    """A quantity of at most six decimals, stored as whole millionths.

    It can be compared, ordered and summed, nothing else: a product in the database would be one of
    millionths with millionths. Binding raises E-SCALE or E-RANGE.
    """

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return BigInteger() if _postgres(dialect) else INTEGER()

    def process_bind_param(self, value: Decimal | None, _dialect: Dialect) -> int | None:
        return None if value is None else numbers.millionths(value)

    def process_result_value(self, value: Any, _dialect: Dialect) -> Decimal | None:
        return None if value is None else numbers.quantity(int(value))

    class Comparator(TypeDecorator.Comparator[Decimal]):
        """Refuses every operator but the comparisons."""

        def operate(self, op: Any, *other: Any, **kwargs: Any) -> Any:
            if op not in _COMPARISONS:
                raise InvalidRequestError(f"a quantity knows no {op.__name__} in the database")
            return super().operate(op, *other, **kwargs)

        def reverse_operate(self, op: Any, other: Any, **kwargs: Any) -> Any:  # noqa: ARG002
            raise InvalidRequestError(f"a quantity knows no {op.__name__} in the database")

    comparator_factory = Comparator


class DecimalText(TypeDecorator[Decimal]):
    """A decimal as the text of its digits: what was typed comes back, digit for digit."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return TEXT(collation="C") if _postgres(dialect) else Text()

    def process_bind_param(self, value: Decimal | None, _dialect: Dialect) -> str | None:
        return None if value is None else numbers.plain(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Decimal | None:
        return None if value is None else numbers.number(value)


def utc_now() -> str:
    """Give the time as UTC text of 27 signs, `2025-01-31T08:00:00.000000Z`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def one_of(column: str, *words: str) -> str:
    """Write the condition that a text is one of a few words."""
    return " OR ".join(f"{column} = '{word}'" for word in words)


def one_present(*columns: str) -> str:
    """Write the condition that exactly one of some columns holds a value."""
    counted = [f"CASE WHEN {column} IS NULL THEN 0 ELSE 1 END" for column in columns]
    return f"{' + '.join(counted)} BETWEEN 1 AND 1"


def is_sha256(column: str) -> str:
    """Write the condition that a text is a SHA-256 in small hexadecimal signs."""
    return f"length({column}) BETWEEN 64 AND 64 AND trim({column}, '0123456789abcdef') = ''"


def between(column: str, low: int, high: int) -> str:
    """Write the two-sided condition that keeps NaN, infinity and foreign types out."""
    return f"{column} BETWEEN {low} AND {high}"


def _postgres(dialect: Dialect) -> bool:
    return dialect.name == "postgresql"


# Kinds of fields: declared once, used by many tables.
Id = Annotated[int, Field(sa_type=Whole, ge=1, le=BIGGEST_ID)]
OptionalId = Annotated[int | None, Field(sa_type=Whole, ge=1, le=BIGGEST_ID)]
Count = Annotated[int, Field(sa_type=Whole, ge=0, le=BIGGEST_ID)]
SmallCode = Annotated[int, Field(sa_type=Small, ge=0, le=1000)]
Day = Annotated[int, Field(sa_type=Whole, ge=19000101, le=OPEN_END)]
OptionalDay = Annotated[int | None, Field(sa_type=Whole, ge=19000101, le=OPEN_END)]
Month = Annotated[int, Field(sa_type=Whole, ge=190001, le=999912)]
Year = Annotated[int, Field(sa_type=Whole, ge=1900, le=9999)]
YesNo = Annotated[bool, Field(sa_type=Flag)]
Code = Annotated[str, Field(sa_type=Words, min_length=1, max_length=60)]
OptionalCode = Annotated[str, Field(sa_type=Words, max_length=60)]
Name = Annotated[str, Field(sa_type=Words, min_length=1, max_length=200)]
OptionalName = Annotated[str, Field(sa_type=Words, max_length=200)]
Note = Annotated[str, Field(sa_type=Words, max_length=4000)]
Reason = Annotated[str, Field(sa_type=Words, min_length=1, max_length=4000)]
Long = Annotated[str, Field(sa_type=Words, max_length=10_000_000)]
Sha256 = Annotated[str, Field(sa_type=Words), StringConstraints(pattern="^[0-9a-f]{64}$")]
OptionalSha256 = Annotated[
    str | None, Field(sa_type=Words), StringConstraints(pattern="^[0-9a-f]{64}$")
]
UtcTime = Annotated[str, Field(sa_type=Words, min_length=27, max_length=27)]
OptionalUtcTime = Annotated[str | None, Field(sa_type=Words, min_length=27, max_length=27)]
Quantity = Annotated[Decimal, Field(sa_type=Quantity6)]
OptionalQuantity = Annotated[Decimal | None, Field(sa_type=Quantity6)]
Exact = Annotated[Decimal, Field(sa_type=DecimalText)]
OptionalExact = Annotated[Decimal | None, Field(sa_type=DecimalText)]

LIMITS = (-QUANTITY_LIMIT, QUANTITY_LIMIT)
