"""What may be asked for: typed models, read off the signature of a desk function.

The parts of a frozen value that a function takes (`typed: TypedReading`) stand beside its other
words, so an object is flat; periods and other small values stay objects. Nothing unknown is taken.
A decimal is a string of the strict grammar; a JSON number with a point or an exponent is refused.
"""

import inspect
import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    WithJsonSchema,
    create_model,
)

from ghg.desk.context import Desk
from ghg.domain.factors import OwnFactor
from ghg.domain.numbers import exact, number
from ghg.domain.periods import Period, as_date
from ghg.errors import DataError

LONGEST = 10_000
MOST = 2**53 - 1  # what every reader of JSON keeps whole
_DAYS = ("day", "on", "of", "until", "due", "today", "published", "acquired")
OWN = tuple[OwnFactor, ...]  # found by the desk, never asked of a caller
PATHS = (Path, Path | None)


class Asked(BaseModel):
    """What a caller says; a word that nobody asked for is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, protected_namespaces=())


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a function; `flat` is the frozen value whose parts stand for it."""

    name: str
    hint: Any
    needed: bool
    default: Any
    flat: type | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """How a function is called: its parameters, and which of them the face itself fills."""

    parameters: tuple[Parameter, ...]
    desk: str
    own: str
    path: str
    file_needed: bool

    def asked(self) -> dict[str, tuple[Any, Any]]:
        """Give name -> (type, default) of everything that a caller may say."""
        found: dict[str, tuple[Any, Any]] = {}
        for one in self.parameters:
            for name, said in _parts(one).items():
                assert name not in found, (name, one)
                found[name] = said
        return found

    def words(self, said: Mapping[str, Any]) -> dict[str, Any]:
        """Put what was said together for the function; its own defaults hold for the rest."""
        words: dict[str, Any] = {}
        for one in self.parameters:
            if one.flat is None:
                words |= {one.name: said[one.name]} if one.name in said else {}
                continue
            inner = {part.name: said[part.name] for part in fields(one.flat) if part.name in said}
            if inner or one.needed:
                words[one.name] = one.flat(**inner)
        return words


@cache
def shape_of(function: Callable[..., Any]) -> Shape:
    """Read the shape of a function off its signature."""
    plain = inspect.unwrap(function)
    hints = get_type_hints(plain)
    desk = own = path = ""
    file_needed = False
    asked: list[Parameter] = []
    for name, one in inspect.signature(plain).parameters.items():
        hint = hints[name]
        if hint in (Desk, Desk | None):
            desk = name
        elif hint == OWN:
            own = name
        elif hint in PATHS:
            path, file_needed = name, hint is Path
        elif not _is_call(hint):
            asked.append(_parameter(name, hint, one.default))
    return Shape(tuple(asked), desk, own, path, file_needed)


def model_of(name: str, asked: Mapping[str, tuple[Any, Any]]) -> type[Asked]:
    """Make the model of what may be said."""
    return create_model(name, __base__=Asked, **asked)  # type: ignore[call-overload, no-any-return]


def plain_of(value: Any) -> Any:
    """Turn a checked model back into the values of the field."""
    if isinstance(value, Asked):
        said = {name: plain_of(getattr(value, name)) for name in value.model_fields_set}
        return _MADE[type(value)](**said)
    if isinstance(value, tuple):
        return tuple(plain_of(one) for one in value)
    return value


def said_in(model: Asked) -> dict[str, Any]:
    """Give what was said, without what was left out."""
    return {name: plain_of(getattr(model, name)) for name in model.model_fields_set}


def _parameter(name: str, hint: Any, default: Any) -> Parameter:
    flat = hint if is_dataclass(hint) and hint is not Period else None
    needed = default is inspect.Parameter.empty
    return Parameter(name, hint, needed, None if needed else default, flat)  # type: ignore[arg-type]


def _parts(one: Parameter) -> dict[str, tuple[Any, Any]]:
    """Give the words that stand for a parameter."""
    if one.flat is None:
        return {one.name: _field(one.name, one.hint, one.default, needed=one.needed)}
    return _fields(one.flat)


def _fields(kind: type) -> dict[str, tuple[Any, Any]]:
    hints = get_type_hints(kind)
    return {
        part.name: _field(
            part.name,
            hints[part.name],
            None if part.default is MISSING else part.default,
            needed=part.default is MISSING and part.default_factory is MISSING,
        )
        for part in fields(kind)
    }


def _field(name: str, hint: Any, default: Any, *, needed: bool) -> tuple[Any, Any]:
    """Give the type of a word and its default; what is left out stays the function's own affair."""
    kind = _dated(name, hint) or typed(hint)
    if needed:
        return kind, ...
    simple = isinstance(default, str | int | bool) and not isinstance(default, Enum)
    return kind, default if simple else Field(default=None)


def _dated(name: str, hint: Any) -> Any:
    """Tell days (20250131), months (202501) and years among whole numbers, by their names."""
    if hint == tuple[int, int] and name == "months":
        return tuple[_MONTH, _MONTH]
    if hint not in (int, int | None):
        return None
    last = name.rpartition("_")[2]
    kind = {"month": _MONTH, "year": _YEAR}.get(last) or (_DAY if last in _DAYS else None)
    return kind and (kind if hint is int else kind | None)


def typed(hint: Any) -> Any:
    """Give the type by which a hint of the desk is checked."""
    if hint in _LEAVES:
        return _LEAVES[hint]
    if is_dataclass(hint) and isinstance(hint, type):
        return _object(hint)
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (None, Literal) or not inner:
        return hint
    parts = tuple(one if one is Ellipsis else typed(one) for one in inner)
    if origin in (Union, types.UnionType):
        return Union[parts]  # noqa: UP007 - put together when it runs
    if origin is Iterable:
        return tuple[(*parts, ...)]  # type: ignore[valid-type]
    return (dict if origin is Mapping else origin)[parts]


@cache
def _object(kind: type) -> type[Asked]:
    made = model_of(kind.__name__, _fields(kind))
    _MADE[made] = kind
    return made


def _is_call(hint: Any) -> bool:
    """Tell whether a parameter is for a function of the program."""
    return get_origin(hint) is Callable or any(_is_call(one) for one in get_args(hint))


def _text(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError("a number is written as a string")
    return str(value)


def _decimal(value: Any) -> Decimal:
    try:
        return number(_text(value))
    except DataError as error:
        raise ValueError(str(error)) from None


def _day(value: int) -> int:
    if value:
        as_date(value)  # a ValueError for the 30th of February
    return value


def _month(value: int) -> int:
    if value:
        as_date(value * 100 + 1)
    return value


def _fraction(value: Any) -> Fraction:
    return exact(_decimal(value))


_GRAMMAR = {"type": "string", "pattern": r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?$"}
_LEAVES: Mapping[Any, Any] = {
    str: Annotated[str, Field(max_length=LONGEST)],
    int: Annotated[int, Field(ge=-MOST, le=MOST)],
    Decimal: Annotated[Decimal, PlainValidator(_decimal), WithJsonSchema(_GRAMMAR)],
    Fraction: Annotated[Fraction, PlainValidator(_fraction), WithJsonSchema(_GRAMMAR)],
}
_LAST = 9999
_YEAR = Annotated[int, Field(ge=0, le=_LAST)]
_MONTH = Annotated[int, Field(ge=0, le=_LAST * 100 + 12), AfterValidator(_month)]
_DAY = Annotated[int, Field(ge=0, le=_LAST * 10_000 + 1231), AfterValidator(_day)]
_MADE: dict[type[Asked], type] = {}
