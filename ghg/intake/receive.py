"""Receiving a file: what it is, which tables it holds, and everything that is wrong with it.

All of it happens before a lock is taken, and memory does not grow with the rows.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO

from ghg.domain.mappings import SheetMapping
from ghg.errors import DataError, Place, Problem
from ghg.intake.activity import ACTIVITY_TABLE
from ghg.intake.beside import book_problems
from ghg.intake.columns import Layout, matched, missing_columns
from ghg.intake.findings import Findings
from ghg.intake.foreign import layout_of, table_named
from ghg.intake.progress import Progress, Tell
from ghg.intake.received import FileFacts, Received, TakenTable
from ghg.intake.rows import Rows, addressed, rows_of_csv
from ghg.intake.shape import Headers, header_elsewhere, one_table, refused_header, side_by_side
from ghg.intake.sheetrows import SheetTable, header_of, header_rows
from ghg.intake.spool import Spool
from ghg.intake.tables import Owner, check_owner, mapped_sheet, table_of, table_sheets
from ghg.intake.taking import Counts, Line, Note, Table, Taking
from ghg.ledger.blocks import RecordBlock
from ghg.plan.plan import Plan
from ghg.sheets.csvfile import BLOCK_ROWS, Block, plain_rows, read_blocks
from ghg.sheets.unchanged import opened, unchanged
from ghg.sheets.workbook import Sheet, Workbook, read_workbook

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".et", ".ods", ".numbers"})
MAPPING_FORM = 1

_CHUNK_BYTES = 1 << 20


@dataclass(slots=True)
class _Run:
    """A file on its way through the checks."""

    path: Path
    plan: Plan
    today: int
    progress: Progress
    mapping: SheetMapping | None
    at_once: int
    year: str = ""
    findings: Findings = field(default_factory=Findings)
    spool: Spool = field(default_factory=Spool)
    written: tuple[str, str, tuple[str, ...]] = ("", "", ())
    tables: list[TakenTable] = field(default_factory=list)
    counts: list[Counts] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def receive(
    path: Path,
    plan: Plan,
    owner: Owner,
    today: int,
    tell: Tell | None = None,
    mapping: SheetMapping | None = None,
    at_once: int = BLOCK_ROWS,
) -> Received:
    """Read and check a file against the plan; what is given back holds a spool: close it.

    `tell` hears how far it is, after every `at_once` rows, while they are read and again while they
    are posted; with a `mapping` the file is a foreign one, and only what the mapping names is read.
    Raises what forbids to read the file at all (E-TYPE, E-ENC, E-ZIP, E-TEMPLATE, E-SHEET, ..);
    every mistake of its header and its rows is collected in the answer.
    """
    run = _Run(path, plan, today, Progress(tell), mapping, at_once)
    try:
        with opened(path) as file, unchanged(path):
            sha256, lines = _looked_through(file)
            run.plan = replace(plan, meters=plan.meters.without(sha256))
            run.progress.expect(lines - 1)
            if path.suffix.casefold() in WORKBOOKS:
                _take_workbook(run, owner)
            else:
                _take_csv(run)
            run.progress.all_read()
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
    header_row = run.mapping.header_row if run.mapping else None
    try:
        header, blocks = read_blocks(run.path, run.at_once, header_row)
    except DataError as error:
        rows = enumerate(plain_rows(run.path), 1) if header_row is None else iter(())
        raise refused_header(run.path.name, rows, error) from None
    encoding = header.encoding
    run.written = (encoding.name, header.delimiter, encoding.samples)
    table = table_named(run.mapping.table) if run.mapping else table_of(header.names)
    layout = _layout(run, "", header.names, table, enumerate(plain_rows(run.path), 1))
    if layout is not None:
        _take(run, table, layout, _rows(run, layout, blocks))


def _rows(run: _Run, layout: Layout, blocks: Iterable[Block]) -> Iterator[Rows]:
    """Give the rows that have all fields; the others are named."""
    for block in blocks:
        run.findings.extend(block.problems)
        yield rows_of_csv(layout, block)


def _take_workbook(run: _Run, owner: Owner) -> None:
    book = read_workbook(run.path)
    run.written = ("xlsx", "", ())
    run.findings.extend(book_problems(book, run.path.name))
    found = _held(run, book, owner)
    run.progress.expect(sum(len(sheet.rows) for _, sheet in found))
    for table, sheet in found:
        number, names = header_of(sheet, run.mapping.header_row if run.mapping else None)
        layout = _layout(run, sheet.name, names, table, header_rows(sheet, number), number)
        if layout is not None:
            held = SheetTable(layout, sheet, number, run.findings, book.date1904)
            _take(run, table, layout, held.rows(run.at_once))


def _held(run: _Run, book: Workbook, owner: Owner) -> Sequence[tuple[Table, Sheet]]:
    """Give the sheets to read: the one that the mapping names, or all that hold our tables."""
    if run.mapping is not None:
        sheet = mapped_sheet(book, run.path.name, run.mapping.sheet)
        return [(table_named(run.mapping.table), sheet)]
    check_owner(book.meta, run.path.name, owner)
    run.year = book.meta.get("year", "")
    return table_sheets(book, run.path.name)


def _take(run: _Run, table: Table, layout: Layout, rows: Iterable[Rows]) -> None:
    """Check the rows of a table and lay its records aside."""
    taker = table.open(Taking(run.plan, layout, run.today, run.findings))
    number = len(run.tables)
    try:
        for some in one_table(layout, rows, run.findings):
            run.progress.step(len(some))
            _lay_aside(run, number, taker.take(some))
        _lay_aside(run, number, taker.finish())
    except DataError as error:  # the rest of the file cannot be read
        run.findings.extend(error.problems)
    run.tables.append(TakenTable(table.name, layout, tuple(taker.lines)))
    run.counts.append(taker.counts)
    run.notes += taker.notes


def _lay_aside(run: _Run, table: int, block: RecordBlock | None) -> None:
    if block is not None:
        rows = [addressed(table, row) for row in block.row] if table else block.row
        run.spool.put(replace(block, row=rows))


def _layout(
    run: _Run, sheet: str, names: Sequence[str], table: Table, rows: Headers, row: int = 1
) -> Layout | None:
    """Match a header; None when a needed column is missing, or when it stands elsewhere."""
    if run.mapping is not None:
        layout, problems = layout_of(run.mapping, run.path.name, sheet, names)
        run.findings.extend(problems)
        return None if problems else layout
    layout, problems = matched(run.path.name, sheet, names, table.columns, row)
    layout = replace(layout, year=run.year)
    missing = missing_columns(layout, table.columns, table.needed(layout))
    shape = header_elsewhere(run.path.name, sheet, rows, row) if missing else None
    shape = shape or side_by_side(layout, problems)
    run.findings.extend([shape] if shape else [*problems, *missing])
    return None if missing or shape else layout


def _received(run: _Run, sha256: str) -> Received:
    delivered = sum(one.delivered for one in run.counts)
    if not (delivered or any(one.lines for one in run.tables) or run.findings.wrong):
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
        idle=sum(one.idle for one in run.counts),
        converted=sum(one.converted for one in run.counts),
        tables=tuple(run.tables),
        notes=tuple(run.notes),
        findings=run.findings,
        spool=run.spool,
        progress=run.progress,
    )


def _mapping(run: _Run) -> str:
    """Write down how the columns were read; of what is not a record also what it said."""
    said: dict[str, Any] = {"form": MAPPING_FORM, "encoding": run.written[0]}
    if run.mapping is not None:
        said["mapping"] = asdict(run.mapping)
    for one in run.tables:
        said[one.name] = _columns(one.layout)
        if one.name != ACTIVITY_TABLE.name:
            said[f"{one.name}_sha256"] = _digest(one.lines)
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _columns(layout: Layout) -> dict[str, str]:
    return {name: layout.headers[at] for name, at in layout.positions.items()}


def _digest(lines: Iterable[Line]) -> str:
    """Hash the lines, so that the batch's journal entry covers them."""
    said = [asdict(replace(line, row=0)) for line in lines]
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
