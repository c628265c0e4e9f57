"""Replay and compare: an issue rebuilt must equal itself byte for byte; two issues are compared
line by line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from ghg.domain.issue import Issue
from ghg.inventory.books import Books
from ghg.inventory.heldbooks import NO_HELD_BOOKS

ANNEXES = "annexes"
HELD = "held"
LATER_NOTICES = ("notice.part_month", "notice.measured_before")  # came with the annexes


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two documents differ."""

    place: str
    old: str
    new: str


def is_first_form(document: bytes) -> bool:
    """Tell whether an issue was made by version 0.1.0, which had no annexes."""
    return ANNEXES not in json.loads(document)


def as_known_then(books: Books, document: bytes) -> Books:
    """Leave out what the version that made an issue did not read: holdings, before 0.3.0."""
    stored = json.loads(document)
    if HELD in stored.get(ANNEXES, {}):
        return books
    return replace(books, plant=replace(books.plant, held=NO_HELD_BOOKS))


def differences(old: bytes, new: bytes) -> tuple[Difference, ...]:
    """List where a rebuilt document differs from the stored one, by path.

    A chapter or annex that the stored document does not have at all came later into the program, so
    so did some notices; they are not compared.
    """
    if old == new:
        return ()
    stored, again = json.loads(old), json.loads(new)
    again = {key: again[key] for key in again if key in stored}
    if ANNEXES in stored:
        again[ANNEXES] = {key: again[ANNEXES][key] for key in stored[ANNEXES]}
    if ANNEXES not in stored and "notices" in again:
        again["notices"] = [one for one in again["notices"] if one["term"] not in LATER_NOTICES]
    return tuple(_walk("", stored, again))


def compared(old: Issue, new: Issue) -> tuple[Difference, ...]:
    """List the lines and totals that differ between two issues, by number."""
    before, after = _figures(old), _figures(new)
    return tuple(
        Difference(number, before.get(number, ""), after.get(number, ""))
        for number in sorted(before | after)
        if before.get(number) != after.get(number)
    )


def _figures(issue: Issue) -> dict[str, str]:
    lines = {line.number: line.co2e_t for line in issue.lines}
    return lines | {f"{row.axis}:{row.key}": row.co2e_t for row in issue.totals}


def _walk(place: str, old: Any, new: Any) -> Iterator[Difference]:
    if isinstance(old, dict) and isinstance(new, dict):
        for key in sorted(old.keys() | new.keys()):
            yield from _walk(f"{place}.{key}", old.get(key), new.get(key))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for number, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from _walk(f"{place}[{number}]", one, other)
    elif old != new:
        yield Difference(place.lstrip("."), _short(old), _short(new))


def _short(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)[:200]
