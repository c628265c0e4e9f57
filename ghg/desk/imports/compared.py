"""Lines of a file beside those of the ledger."""

from dataclasses import dataclass
from typing import Any

from ghg.errors import Problem


@dataclass(frozen=True, slots=True)
class Compared:
    """What to write, how many lines stand in the ledger already, and what contradicts it."""

    new: tuple[Any, ...] = ()
    skipped: int = 0
    problems: tuple[Problem, ...] = ()
