"""One case of the bad-input catalogue: a file, and what must come of it.

Three outcomes: the file is `Refused` by named codes at named places; it `Asks` for consent, and
goes in when it is given; it `Reads` as stated quantities. A case that is about something else than
a file brings `act`, which does the whole of it at the desk.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ghg.desk.context import Desk

Maker = Callable[[Path], Path]  # a folder in, the file made in it out
Read = Mapping[tuple[str, str], str]  # (stream, month 2025-01) -> the month's total as text


@dataclass(frozen=True, slots=True)
class Found:
    """A problem that must be named: `code` with its variant or without, at a row and a column.

    `raw` and `says` are pieces of what the person reads; left empty they are not asked for.
    """

    code: str
    row: int | None = None
    column: str = ""
    raw: str = ""
    says: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """Refused: exactly these problems and no others (notes aside), and nothing written."""

    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Asks:
    """Refused until the warnings are accepted, then read; the codes are stored on the batch."""

    found: tuple[Found, ...]
    read: Read = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reads:
    """Taken in without a question; `notes` are said."""

    read: Read
    notes: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """`number` and `title` as in the catalogue; `make` writes the file.

    `before` prepares the ledger, `options` are handed to check and import (such as a mapping);
    `seconds` is how long the check may take.
    """

    number: int
    title: str
    make: Maker | None = None
    outcome: Refused | Asks | Reads | None = None
    before: Callable[[Desk, Path], object] | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    act: Callable[[Desk, Path], object] | None = None
    seconds: float = 20


def refused(
    code: str, row: int | None = None, column: str = "", raw: str = "", *says: str
) -> Refused:
    """Expect one problem."""
    return Refused((Found(code, row, column, raw, says),))


def asks(code: str, read: Read, row: int | None = None, column: str = "", raw: str = "") -> Asks:
    """Expect one warning that needs consent, and what is read once it is given."""
    return Asks((Found(code, row, column, raw),), read)


def reads(read: Read, *notes: Found) -> Reads:
    """Expect quantities."""
    return Reads(read, notes)
