"""Receiving a file: what it is, which tables it holds, and everything that is wrong with it.

All of it happens before a lock is taken, and memory does not grow with the rows.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from ghg.errors import DataError, Place, Problem
from ghg.intake.activity import ActivityTable
from ghg.intake.columns import ACTIVITY, FACTS, Column, Layout, matched, missing_columns
from ghg.intake.facts import FactLine, read_facts
from ghg.intake.findings import Findings
from ghg.intake.progress import Progress, Tell
from ghg.intake.received import FileFacts, Received
from ghg.intake.rows import Rows, rows_of_csv
from ghg.intake.sheetrows import header_of, rows_of_sheet, sheet_problems
from ghg.intake.spool import Spool
from ghg.intake.tables import Owner, check_owner, table_sheets
from ghg.plan.plan import Plan
from ghg.sheets.csvfile import Block, read_blocks
from ghg.sheets.unchanged import opened, unchanged
from ghg.sheets.workbook import Sheet, read_workbook

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".et", ".ods", ".numbers"})
MAPPING_FORM = 1

_CHUNK_BYTES = 1 << 20
_FACTS_NEEDED = ("facility", "kind", "period", "value", "unit")


@dataclass(slots=True)
class _Run:
    """A file on its way through the checks."""

    path: Path
    plan: Plan
    today: int
    progress: Progress
    findings: Findings = field(default_factory=Findings)
    spool: Spool = field(default_factory=Spool)
    written: tuple[str, str, tuple[str, ...]] = ("", "", ())
    table: ActivityTable | None = None
    layout: Layout | None = None
    facts_layout: Layout | None = None
    facts: tuple[FactLine, ...] = ()


def receive(path: Path, plan: Plan, owner: Owner, today: int, tell: Tell | None = None) -> Received:
    """Read and check a file against the plan; what is given back holds a spool: close it.

    `tell` hears how far it is, while the rows are read and again while they are posted.
    Raises what forbids to read the file at all (E-TYPE, E-ENC, E-ZIP, E-TEMPLATE, E-SHEET, ..);
    every mistake of its header and its rows is collected in the answer.
    """
    run = _Run(path, plan, today, Progress(tell))
    try:
        with opened(path) as file, unchanged(path):
            sha256, lines = _looked_through(file)
            run.progress.expect(lines)
            if path.suffix.casefold() in WORKBOOKS:
                _take_workbook(run, owner)
            else:
                _take_csv(run)
    except BaseException:
        run.spool.close()
        raise
    return _received(run, sha256)


def _looked_through(file: BinaryIO) -> tuple[str, int]:
    """Give a file's hash and its line ends."""
    made, lines = hashlib.sha256(), 0
    while chunk := file.read(_CHUNK_BYTES):
        made.update(chunk)
        lines += chunk.count(b"\n")
    return made.hexdigest(), lines


def _take_csv(run: _Run) -> None:
    header, blocks = read_blocks(run.path)
    encoding = header.encoding
    run.written = (encoding.name, header.delimiter, encoding.samples)
    layout = _layout(run, "", header.names, ACTIVITY)
    if layout is not None:
        _take_rows(run, layout, _csv_rows(layout, blocks))


def _csv_rows(layout: Layout, blocks: Iterable[Block]) -> Iterator[Rows]:
    return (rows_of_csv(layout, block) for block in blocks)


def _take_workbook(run: _Run, owner: Owner) -> None:
    book = read_workbook(run.path)
    check_owner(book.meta, run.path.name, owner)
    run.written = ("xlsx", "", ())
    activity, facts = table_sheets(book, run.path.name)
    if activity is not None:
        run.progress.expect(len(activity.rows))
        layout = _sheet_layout(run, activity, ACTIVITY)
        if layout is not None:
            _take_rows(run, layout, rows_of_sheet(layout, activity.rows[1:]))
    if facts is not None:
        run.facts_layout = _sheet_layout(run, facts, FACTS)
        if run.facts_layout is not None:
            _take_facts(run, run.facts_layout, facts)


def _sheet_layout(run: _Run, sheet: Sheet, known: Sequence[Column]) -> Layout | None:
    number, names = header_of(sheet)
    layout = _layout(run, sheet.name, names, known, number)
    if layout is not None:
        run.findings.extend(sheet_problems(layout, sheet, number))
    return layout


def _take_rows(run: _Run, layout: Layout, rows: Iterable[Rows]) -> None:
    """Check the rows of the activity table and lay their records aside."""
    run.layout = layout
    run.table = table = ActivityTable(run.plan, layout, run.today, run.findings)
    try:
        for some in rows:
            run.progress.step(len(some))
            block = table.records(some)
            if block is not None:
                run.spool.put(block)
    except DataError as error:  # the rest of the file cannot be read
        run.findings.extend(error.problems)


def _take_facts(run: _Run, layout: Layout, sheet: Sheet) -> None:
    for some in rows_of_sheet(layout, sheet.rows[1:]):
        run.facts += read_facts(some, run.plan, layout, run.today, run.findings)


def _layout(
    run: _Run, sheet: str, names: Sequence[str], known: Sequence[Column], row: int = 1
) -> Layout | None:
    """Match a header; None when a needed column is missing."""
    layout, problems = matched(run.path.name, sheet, names, known, row)
    needed = _FACTS_NEEDED if known is FACTS else _needed(layout)
    missing = missing_columns(layout, known, needed)
    run.findings.extend([*problems, *missing])
    return None if missing else layout


def _needed(layout: Layout) -> tuple[str, ...]:
    """Name the columns that an activity table cannot do without."""
    days = {"first_day", "last_day"} & set(layout.positions)
    period = ("first_day", "last_day") if days else ("month",)
    return ("stream", "quantity", *period, *(() if layout.header_unit else ("unit",)))


def _received(run: _Run, sha256: str) -> Received:
    delivered = run.table.delivered if run.table else 0
    if not (delivered or run.facts or run.findings.wrong):
        run.findings.add(Problem("E-EMPTY.figures", Place(run.path.name)))
    encoding, delimiter, samples = run.written
    mapping = _mapping(run)
    return Received(
        file=FileFacts(
            name=run.path.name,
            size=run.path.stat().st_size,
            sha256=sha256,
            encoding=encoding,
            delimiter=delimiter,
            samples=samples,
            mapping=mapping,
            mapping_sha256=hashlib.sha256(mapping.encode()).hexdigest(),
        ),
        rows=delivered,
        idle=run.table.idle if run.table else 0,
        converted=run.table.converted if run.table else 0,
        layout=run.layout,
        facts_layout=run.facts_layout,
        facts=run.facts,
        notes=tuple(run.table.notes) if run.table else (),
        findings=run.findings,
        spool=run.spool,
        progress=run.progress,
    )


def _mapping(run: _Run) -> str:
    """Write down how the columns were read; of the facts also what they said."""
    said: dict[str, Any] = {"form": MAPPING_FORM, "encoding": run.written[0]}
    if run.layout is not None:
        said["activity"] = _columns(run.layout)
    if run.facts_layout is not None:
        said["facts"] = _columns(run.facts_layout)
        said["facts_sha256"] = _digest(run.facts)
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _columns(layout: Layout) -> dict[str, str]:
    return {name: layout.headers[at] for name, at in layout.positions.items()}


def _digest(facts: Iterable[FactLine]) -> str:
    """Hash the facts, so that the batch's journal entry covers them."""
    lines = [[*fact.key, str(fact.value), fact.unit, fact.basis] for fact in facts]
    return hashlib.sha256(json.dumps(lines, ensure_ascii=False).encode()).hexdigest()
