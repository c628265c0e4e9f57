"""Every number of an issue by the name of its field: where it stands, and how to change it."""

import copy
import json
import re
from collections.abc import Iterator
from typing import Any

from tests.desk.forged import Members, bytes_of

WORDS = ("unit", "region", "industry", "note", "detail", "credit_code", "values")
NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+|/[0-9]+)?")
Place = tuple[Any, ...]


def is_number(value: object) -> bool:
    """Tell whether a value is a number, be it a text."""
    if isinstance(value, str):
        return bool(NUMBER.fullmatch(value))
    return isinstance(value, int) and not isinstance(value, bool)


def numbers(held: Any, path: str = "", place: Place = ()) -> Iterator[tuple[str, Place, Any]]:
    """Walk through a document: the field's name, where one of its values stands, and the value."""
    if isinstance(held, dict):
        for name, one in held.items():
            if name in WORDS and not isinstance(one, int):
                continue
            yield from numbers(one, f"{path}.{name}".lstrip("."), (*place, name))
    elif isinstance(held, list):
        for at, one in enumerate(held):
            yield from numbers(one, path, (*place, at))
    elif is_number(held):
        yield path, place, held


def fields(issue: Any) -> dict[str, list[Place]]:
    """Give the places of each numbered field, those that are not zero first."""
    found: dict[str, list[tuple[bool, Place]]] = {}
    for path, place, value in numbers(issue):
        found.setdefault(path, []).append((str(value).strip("0.") == "", place))
    return {
        path: [place for _, place in sorted(some, key=lambda o: o[0])]
        for path, some in found.items()
    }


def other(value: Any) -> Any:
    """Give a number that is a little greater; a day or a month is a year later."""
    if isinstance(value, int):
        return value + (10000 if value > 10**7 else 100 if value > 10**5 else 1)
    above, slash, below = value.partition("/")
    if slash:
        return f"{int(above) + 1}/{below}"
    digits = value.split(".")[1] if "." in value else ""
    whole = int(value.replace(".", "")) + 1
    text = str(abs(whole)).rjust(len(digits) + 1, "0")
    sign = "-" if whole < 0 else ""
    return (
        f"{sign}{text[: len(text) - len(digits)]}.{text[-len(digits) :]}"
        if digits
        else f"{sign}{text}"
    )


def planted(members: Members, place: Place) -> Members:
    """Give the members of a pack with one number of its issue changed."""
    issue = copy.deepcopy(json.loads(members["issue.json"]))
    held = issue
    for step in place[:-1]:
        held = held[step]
    held[place[-1]] = other(held[place[-1]])
    return {**members, "issue.json": bytes_of(issue)}
