"""Frozen values as JSON has them: whole numbers stay numbers, every other number is a string."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import Any

from ghg.domain.numbers import exact_text, plain


def plain_value(value: Any) -> Any:
    """Turn a frozen value into JSON types; numbers that are not whole become strings."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            one.name.rstrip("_"): plain_value(getattr(value, one.name)) for one in fields(value)
        }
    if isinstance(value, Mapping):
        return {str(key): plain_value(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain_value(item) for item in value]
    return _plain_leaf(value)


def _plain_leaf(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, Fraction):
        return exact_text(value)
    return str(value) if isinstance(value, Path) else value
