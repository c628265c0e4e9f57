"""The list of named checks (`factors/claims/named_checks.toml`), read strictly."""

from collections.abc import Mapping
from typing import Any

from ghg.domain.claim_catalogue import NamedCheck
from ghg.errors import Place
from ghg.library.claim_data import both, cited
from ghg.library.index import Library
from ghg.library.read import closed, read_toml

FILE = "claims/named_checks.toml"
_CHECK: Mapping[str, type] = {
    "number": int,
    **dict.fromkeys(("clause", "confidence"), str),
    **dict.fromkeys(("name", "remedy"), list),
}


def named_check_list(library: Library) -> tuple[NamedCheck, ...]:
    """Give the named checks in the order of their numbers."""
    made: tuple[NamedCheck, ...] = library.kept(
        FILE, lambda: read_checks(read_toml(library.folder / FILE))
    )
    return made


def read_checks(entries: Mapping[str, Any]) -> tuple[NamedCheck, ...]:
    """Read the file's content; raises E-COLUMN, E-CELL, E-WORD."""
    return tuple(sorted((_check(*one) for one in entries.items()), key=lambda one: one.number))


def _check(name: str, entry: Mapping[str, Any]) -> NamedCheck:
    place = Place(file=FILE, subject=name)
    closed(entry, _CHECK, place)
    cited(entry["clause"], entry["confidence"], place)
    return NamedCheck(
        id=name,
        number=entry["number"],
        name=both(entry["name"], place),
        clause=entry["clause"],
        confidence=entry["confidence"],
        remedy=both(entry["remedy"], place),
    )
