"""The ground of all tables: names of constraints, keys, and walls derived from the input models."""

import re
import unicodedata
from enum import IntEnum, StrEnum
from typing import Any, ClassVar, Literal, get_args, get_origin

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import ConfigDict, field_validator
from pydantic.fields import FieldInfo
from sqlalchemy import CheckConstraint, ForeignKeyConstraint, MetaData, UniqueConstraint
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

from ghg.domain.numbers import QUANTITY_LIMIT
from ghg.ledger.columns import (
    BIGGEST_ID,
    DecimalText,
    Flag,
    Id,
    Quantity6,
    Whole,
    between,
    is_sha256,
    one_of,
)

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)
STRICT = {"sqlite_strict": True}


class Base(SQLModel):
    """Every model of the ledger; the table's name is the class's in small letters."""

    metadata: ClassVar[MetaData] = METADATA

    @declared_attr.directive
    def __tablename__(cls) -> str:  # noqa: N805 - SQLAlchemy hands in the class
        return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()


class Input(Base):
    """What a person or another room may hand in: exact types, no unknown field."""

    model_config = ConfigDict(extra="forbid", strict=True)  # type: ignore[assignment]

    @field_validator("*")
    @classmethod
    def _printable(cls, value: Any) -> Any:
        if isinstance(value, str) and any(_forbidden(sign) for sign in value):
            raise ValueError("control character")
        return value


class Keyed(Base):
    """A row of one organisation."""

    org_id: int = Field(sa_type=Whole, primary_key=True, ge=1, le=BIGGEST_ID)
    id: int = Field(sa_type=Whole, primary_key=True, ge=1, le=BIGGEST_ID)


class Journaled(Keyed):
    """A row with the journal entry that made it."""

    seq: Id


def arguments(model: type[Base], *own: Any, journaled: bool = True) -> tuple[Any, ...]:
    """Give a table's arguments: walls from its input model, its own constraints, STRICT."""
    to_journal = [references("journal", "seq", "seq")] if journaled else []
    return (*walls(model), *to_journal, *own, STRICT)


def references(table: str, column: str, target: str = "id") -> ForeignKeyConstraint:
    """Point to a row of the same organisation; nothing is ever deleted along with it."""
    return ForeignKeyConstraint(["org_id", column], [f"{table}.org_id", f"{table}.{target}"])


def unique(*columns: str) -> UniqueConstraint:
    """Let a combination stand once per organisation."""
    return UniqueConstraint("org_id", *columns)


def check(name: str, condition: str) -> CheckConstraint:
    """Name a condition; the table's name is put in front."""
    return CheckConstraint(condition, name=name)


def ordered_days() -> CheckConstraint:
    """Let no period end before it starts."""
    return check("days", "first_day <= last_day")


def ordered_months() -> CheckConstraint:
    """Let no span of months end before it starts."""
    return check("months", "first_month <= last_month")


def walls(model: type[Base]) -> list[CheckConstraint]:
    """Derive a CHECK for every field of a model that declares limits."""
    found = ((name, _condition(name, field)) for name, field in model.model_fields.items())
    return [check(name, condition) for name, condition in found if condition]


def _condition(name: str, field: FieldInfo) -> str:
    kind = field.annotation
    if get_origin(kind) is Literal:
        return one_of(name, *get_args(kind))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return between(f"length({name})", 0, 60)  # the domain's lists grow, the table does not
    if isinstance(kind, type) and issubclass(kind, IntEnum):
        return between(name, min(kind), max(kind))
    if any(getattr(limit, "pattern", None) for limit in field.metadata):
        return is_sha256(name)
    by_type = _by_type(name, field)
    return by_type or _by_limits(name, field)


def _by_type(name: str, field: FieldInfo) -> str:
    stored = {getattr(limit, "sa_type", None) for limit in field.metadata}
    if Flag in stored:
        return between(name, 0, 1)
    if Quantity6 in stored:
        return between(name, -QUANTITY_LIMIT, QUANTITY_LIMIT)
    return between(f"length({name})", 1, 200) if DecimalText in stored else ""


def _by_limits(name: str, field: FieldInfo) -> str:
    low: dict[str, int] = {}
    for limit in field.metadata:
        if isinstance(limit, Ge):
            low["ge"] = int(str(limit.ge))
        elif isinstance(limit, Le):
            low["le"] = int(str(limit.le))
        elif isinstance(limit, MinLen):
            low["min"] = limit.min_length
        elif isinstance(limit, MaxLen):
            low["max"] = limit.max_length
    if "le" in low:
        return between(name, low["ge"], low["le"])
    return between(f"length({name})", low.get("min", 0), low["max"]) if "max" in low else ""


def _forbidden(sign: str) -> bool:
    return sign not in "\n\t" and unicodedata.category(sign) in ("Cc", "Cs")
