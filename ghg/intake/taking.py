"""What every kind of table has in common: its columns, and a taker that reads its rows.

A taker is opened for one table of one file. Rows come to it in blocks; records that they make go to
the ledger's block path at once, everything else is kept as lines, which the desk writes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from ghg.intake.columns import Column, Layout
from ghg.intake.findings import Findings
from ghg.intake.rows import Rows
from ghg.ledger.blocks import RecordBlock
from ghg.plan.plan import Plan

Line = Any  # a frozen value of the table's own module; its writer at the desk knows it


@dataclass(frozen=True, slots=True)
class Note:
    """A remark that stood beside a row, or who approved its estimate: what the row is about, and
    the text."""

    stream: int
    first_day: int
    last_day: int
    document: str
    line: int
    kind: int
    quantity: int
    text: str
    data_class: int = 1
    method: str = ""
    approver: str = ""
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Taking:
    """What a taker may know: the plan, where the columns stand, the day, where mistakes go."""

    plan: Plan
    layout: Layout
    today: int
    findings: Findings


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows had a figure, were left as the template gave them, came in another unit."""

    delivered: int = 0
    idle: int = 0
    converted: int = 0


class Taker(Protocol):
    """Reads the rows of one table."""

    def take(self, rows: Rows) -> RecordBlock | None:
        """Check some rows; give the records of those without a mistake."""

    def finish(self) -> RecordBlock | None:
        """Give the records that could only be made after the last row."""

    @property
    def counts(self) -> Counts:
        """How many rows were what, so far."""

    @property
    def lines(self) -> Sequence[Line]:
        """What is not a record, after `finish`; each line has a `key` and a `row`."""

    @property
    def notes(self) -> Sequence[Note]:
        """Remarks that stood beside rows of records."""


@dataclass(frozen=True, slots=True)
class Table:
    """A kind of table that a file may hold.

    `sheets` are its names in the template, Chinese and English; `needed` says which columns it
    cannot do without, given those that are there.
    """

    name: str
    sheets: tuple[str, str]
    columns: tuple[Column, ...]
    needed: Callable[[Layout], tuple[str, ...]]
    open: Callable[[Taking], Taker]
