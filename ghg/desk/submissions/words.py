"""The words of an act as plain JSON, and back: what is kept of a call until somebody approves it.

Decimal {"decimal": text}     file {"file": name, "sha256": hash}, its content in the store
"""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

from ghg.domain.numbers import number, plain

Keep = Callable[[Path], str]
"""Puts a file into the store and gives its hash."""
Fetch = Callable[[str, str], Path]
"""Gives a path of the stored content (by its hash) under a name."""


def plain_words(value: Any, keep: Keep) -> Any:
    """Write a word as JSON types; raises TypeError for what no one could read back."""
    if isinstance(value, Decimal):
        return {"decimal": plain(value)}
    if isinstance(value, Path):
        return {"file": value.name, "sha256": keep(value)}
    if is_dataclass(value) and not isinstance(value, type):
        value = {one.name: getattr(value, one.name) for one in fields(value)}
    if isinstance(value, Mapping):
        return {str(name): plain_words(inner, keep) for name, inner in value.items()}
    if isinstance(value, tuple | list):
        return [plain_words(inner, keep) for inner in value]
    return _plain_leaf(value)


def read_words(kind: Any, word: Any, fetch: Fetch) -> Any:
    """Read a word back as the annotated type."""
    kind = _present(kind, word)
    if isinstance(word, dict):
        return _read_parts(kind, word, fetch)
    if isinstance(word, list):
        kinds = _kinds(kind, len(word))
        return tuple(read_words(one, inner, fetch) for one, inner in zip(kinds, word, strict=True))
    return kind(word) if isinstance(kind, type) and issubclass(kind, Enum) else word


def _plain_leaf(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | bool | int):
        return value
    raise TypeError(f"an act cannot wait with a {type(value).__name__}")


def _read_parts(kind: Any, word: dict[str, Any], fetch: Fetch) -> Any:
    if word.keys() == {"decimal"}:
        return number(word["decimal"])
    if word.keys() == {"file", "sha256"}:
        return fetch(word["sha256"], word["file"])
    known = is_dataclass(kind) and isinstance(kind, type)
    hints = typing.get_type_hints(kind) if known else {}
    read = {name: read_words(hints.get(name, Any), inner, fetch) for name, inner in word.items()}
    return kind(**read) if known else read


def _kinds(kind: Any, count: int) -> tuple[Any, ...]:
    """Give the type of every part of a tuple."""
    of = typing.get_args(kind)
    if len(of) == count and Ellipsis not in of:
        return of
    return (of[0] if of else Any,) * count


def _present(kind: Any, word: Any) -> Any:
    """Give the type behind `X | None` for a word that is there."""
    if word is not None and typing.get_origin(kind) in (types.UnionType, typing.Union):
        return next((one for one in typing.get_args(kind) if one is not type(None)), kind)
    return kind
