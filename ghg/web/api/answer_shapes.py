"""What an address answers, as JSON schemas: read off what the functions of the desk give.

    frozen value            an object, every part of it there, named by its class
    Decimal, Fraction       a string: every number that is not whole
    tuple[X, ...]           a list; a tuple of several kinds is a list of that length
    a | None                either, or null

The schemas say what `ghg.domain.plain_values` writes; a test holds every answer to them. Objects
may get further parts in later versions of the program, so none is closed.
"""

import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from inspect import unwrap
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from ghg.web.api.route import Route

Schema = dict[str, Any]
NUMBER = {"type": "string", "description": "a decimal, or a fraction as numerator/denominator"}
LEAVES: Mapping[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    Path: {"type": "string"},
    Decimal: NUMBER,
    Fraction: NUMBER,
    Any: {},
}


@dataclass(slots=True)
class AnswerShapes:
    """The schemas of answers that were asked for; `named` are the objects among them."""

    named: dict[str, Schema] = field(default_factory=dict)
    _names: dict[type, str] = field(default_factory=dict)

    def of_route(self, route: Route) -> Schema:
        """Give the schema of what an address answers."""
        hint = answered(route)
        if not route.parts:
            return self.of(hint)
        return closed_object(dict(zip(route.parts, map(self.of, get_args(hint)), strict=True)))

    def of(self, hint: Any) -> Schema:
        """Give the schema of a type; raises TypeError for one that JSON has no word for."""
        if hint in LEAVES:
            return dict(LEAVES[hint])
        if isinstance(hint, type) and is_dataclass(hint):
            return {"$ref": f"#/components/schemas/{self._object(hint)}"}
        if isinstance(hint, type) and issubclass(hint, Enum):
            return {"enum": [one.value for one in hint]}
        origin, inner = get_origin(hint), get_args(hint)
        if origin is Literal:
            return {"enum": list(inner)}
        if origin in (Union, types.UnionType):
            return {"anyOf": [self.of(one) for one in inner]}
        return self._several(hint, origin, inner)

    def _several(self, hint: Any, origin: Any, inner: tuple[Any, ...]) -> Schema:
        """Give the schema of a list, of a tuple of several kinds, or of a mapping."""
        if origin is tuple and inner[-1:] != (...,):
            kinds = {"items": {"anyOf": [self.of(one) for one in inner]}} if inner else {}
            return {"type": "array", **kinds, "minItems": len(inner), "maxItems": len(inner)}
        if origin in (tuple, list, frozenset, Iterator, Iterable):
            return {"type": "array", "items": self.of(inner[0])}
        if origin in (dict, Mapping):
            return {"type": "object", "additionalProperties": self.of(inner[1])}
        raise TypeError(str(hint))

    def _object(self, kind: type) -> str:
        """Name the schema of a frozen value, made when it is first asked for."""
        if kind not in self._names:
            name = self._names[kind] = self._free(kind)
            self.named[name] = {}  # a value may hold others of its kind
            hints = get_type_hints(kind)
            parts = {one.name.rstrip("_"): self.of(hints[one.name]) for one in fields(kind)}
            self.named[name] = closed_object(parts)
        return self._names[kind]

    def _free(self, kind: type) -> str:
        """Give a name; two values of one name are told apart by their modules."""
        name = f"{kind.__name__}.answer"
        return name if name not in self.named else f"{kind.__module__.removeprefix('ghg.')}.{name}"


def closed_object(parts: Mapping[str, Schema]) -> Schema:
    """Say an object of which every part is there."""
    return {"type": "object", "properties": dict(parts), "required": list(parts)}


def answered(route: Route) -> Any:
    """Tell what the function of an address gives; `like` speaks for one that hands on another's."""
    return returned(route.like or route.function)


def returned(function: Callable[..., Any]) -> Any:
    return get_type_hints(unwrap(function))["return"]
