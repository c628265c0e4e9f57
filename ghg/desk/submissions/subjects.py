"""What an act that waits is about, in words that a list and the journal can show.

a file        its name
a number      "block 3", as the journal calls it
some cells    their streams, first and last month, how many: "GRID, SOLAR 2026-01~2026-04 ×8"
a range       its serial, or its batch with first and last number
months        first and last
another       its first word, of a typed one the first part
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from ghg.domain import dates
from ghg.domain.periods import month_text, run_text
from ghg.errors import DataError

LONGEST, MOST_STREAMS = 200, 3
NUMBERED = ("batch", "block", "claim", "record")


def subject_of(words: Mapping[str, Any]) -> str:
    """Name an act by its words as they were given."""
    name, first = next(iter(words.items()), ("", ""))
    if name in NUMBERED:
        return f"{name} {first}"
    if name == "first_month":
        return run_text(words["first_month"], words["last_month"])
    return _about(first)[:LONGEST]


def _about(one: Any) -> str:
    """Name a word; a structured one by its parts, never as the program writes it."""
    if isinstance(one, Path):
        return one.name
    if isinstance(one, Enum):
        return str(one.value)
    if is_dataclass(one):
        return _range(one) or _about(getattr(one, fields(one)[0].name))
    if isinstance(one, Mapping):
        return _about(tuple(one.values()))
    if isinstance(one, Sequence) and not isinstance(one, str):
        return _cells(one) or _listed(_about(each) for each in one)
    return "" if one is None else str(one)


def _range(one: Any) -> str:
    """Name a range of serial numbers; nothing else has a serial."""
    serial = getattr(one, "serial", "")
    first, last = getattr(one, "first", ""), getattr(one, "last", "")
    return f"{serial} {first}-{last}" if serial and first else serial


def _cells(some: Sequence[Any]) -> str:
    """Name cells by streams and months; "" of what is none."""
    if not some or not all(hasattr(one, "stream") and hasattr(one, "month") for one in some):
        return ""
    months = sorted(filter(None, (_month(one.month) for one in some)))
    span = "~".join(dict.fromkeys(month_text(one) for one in (*months[:1], *months[-1:])))
    return " ".join(filter(None, (_listed(one.stream for one in some), span, f"×{len(some)}")))


def _listed(some: Iterable[str]) -> str:
    """List words once each, the first few of them."""
    named = list(dict.fromkeys(filter(None, some)))
    more = f" +{len(named) - MOST_STREAMS}" if len(named) > MOST_STREAMS else ""
    return ", ".join(named[:MOST_STREAMS]) + more


def _month(text: str) -> int:
    try:
        return dates.month(text)
    except DataError:
        return 0
