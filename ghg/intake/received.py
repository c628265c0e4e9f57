"""A received file: read, checked and laid aside, before any lock is taken."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from ghg.errors import Place, Problem
from ghg.intake.columns import Layout
from ghg.intake.findings import Findings
from ghg.intake.progress import Progress
from ghg.intake.rows import address_of
from ghg.intake.spool import Spool
from ghg.intake.taking import Line, Note
from ghg.ledger.blocks import RecordBlock


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a file is: name, size, SHA-256, how it is written, how its columns were read.

    `samples` are the first cells that would look wrong in another encoding; `mapping` is JSON.
    """

    name: str
    size: int
    sha256: str
    encoding: str
    delimiter: str
    samples: tuple[str, ...]
    mapping: str
    mapping_sha256: str


@dataclass(frozen=True, slots=True)
class TakenTable:
    """One table of the file: its kind, where its columns stood, what of it is not a record."""

    name: str
    layout: Layout
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Received:
    """The checked content of a file; use it as a context, so that its spool is closed.

    `rows` have a figure, `idle` were left as the template gave them, `converted` came in another
    unit; `more` counts problems beyond those that are kept.
    """

    file: FileFacts
    rows: int
    idle: int
    converted: int
    tables: tuple[TakenTable, ...]
    notes: tuple[Note, ...]
    findings: Findings
    spool: Spool = field(repr=False)
    progress: Progress = field(repr=False)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that was found, errors first."""
        return self.findings.problems

    def place(self, number: int, column: str) -> Place:
        """Give the cell that a row's number across all tables means."""
        table, row = address_of(number)
        return self.tables[table].layout.place(column, row)

    def blocks(self) -> Iterator[RecordBlock]:
        """Give the checked records, as often as asked."""
        for block in self.spool.blocks():
            self.progress.step(len(block))
            yield block

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.spool.close()
