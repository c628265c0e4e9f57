"""A proposal for a mapping: what a foreign header could mean, by the nearest names.

Nothing is stored and nothing is decided: the proposal is shown with three sample rows, and a
person stores it, mended or as it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice
from pathlib import Path

from ghg.domain.dates import moment
from ghg.domain.mappings import SheetMapping, pairs
from ghg.domain.units import unit
from ghg.errors import DataError, Place
from ghg.intake.celltexts import column_text
from ghg.intake.columns import Column, Layout, split_header
from ghg.intake.foreign import layout_of, table_named
from ghg.intake.kinds import TABLES
from ghg.intake.measured import read_measured
from ghg.intake.receive import WORKBOOKS
from ghg.intake.sheetrows import header_of
from ghg.intake.tables import mapped_sheet
from ghg.intake.taking import Table
from ghg.sheets.cells import Cell
from ghg.sheets.columns import column_letters
from ghg.sheets.csvfile import read_blocks
from ghg.sheets.workbook import Sheet, Workbook, read_workbook

SAMPLES = 3
HEADER_AMONG = 10  # titles above a header are fewer than that
ALIKE = 0.7
_LOOKED_AT = 1000  # rows of a workbook

# What factories call our columns when they do not use our names.
_HINTS = {
    "quantity": ("usage", "consumption", "耗量", "电量", "抄见电量", "实际用量", "kwh"),
    "month": ("date", "账期", "所属期", "统计月份", "日期"),
    "stream": ("设备", "能源品种", "项目", "户号", "表号"),
    "document": ("票据号", "账单编号", "invoice"),
    "time": ("date", "datetime", "timestamp", "日期", "时间", "抄表时间", "采集时间"),
    "reading": ("cumulative", "读数", "示数", "表底"),
}


@dataclass(frozen=True, slots=True)
class GuessedColumn:
    """A column of the file: its header, our column that it could be, and what stands in it."""

    theirs: str
    ours: str
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guess:
    """A proposed mapping; `missing` are needed columns that nothing in the file resembles."""

    mapping: SheetMapping
    columns: tuple[GuessedColumn, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    """A header at a row of a sheet, and the columns of text below it."""

    sheet: str
    row: int
    headers: tuple[str, ...]
    columns: tuple[Sequence[str], ...]


def guess_mapping(path: Path, table: str = "", sheet: str = "", header_row: int = 0) -> Guess:
    """Propose how a foreign file could be read; raises what forbids to read it at all."""
    seen = list(_seen(path, sheet, header_row))
    if not seen:
        raise DataError("E-EMPTY", Place(path.name))
    kinds = [table_named(table)] if table else list(TABLES)
    tried = [
        (kind, one, paired_columns(kind.columns, one.headers)) for one in seen for kind in kinds
    ]
    kind, best, paired = max(tried, key=lambda one: _weight(*one))
    constants = {} if "unit" in paired else _unit_behind(paired, best.headers)
    mapping = SheetMapping(
        table=kind.name,
        sheet=best.sheet,
        header_row=best.row,
        columns=pairs({ours: best.headers[at] for ours, at in paired.items()}),
        constants=pairs(constants),
        day_order=_day_order(best, paired),
    )
    layout, _ = layout_of(mapping, path.name, best.sheet, best.headers)
    missing = tuple(name for name in kind.needed(layout) if name not in layout.names)
    by_position = {at: ours for ours, at in paired.items()}
    columns = tuple(
        GuessedColumn(header, by_position.get(at, ""), tuple(best.columns[at][:SAMPLES]))
        for at, header in enumerate(best.headers)
    )
    return Guess(mapping, columns, missing)


def _seen(path: Path, sheet: str, header_row: int) -> Iterator[_Seen]:
    """Give every row that could be the header."""
    rows = [header_row] if header_row else range(1, HEADER_AMONG + 1)
    if path.suffix.casefold() not in WORKBOOKS:
        yield from _seen_in_csv(path, rows)
        return
    book = read_workbook(path)
    found = mapped_sheet(book, path.name, sheet)
    for row in rows:
        headers = header_of(found, row)[1]
        if headers:
            yield _Seen(found.name, row, headers, _below(book, found, row, len(headers)))


def _seen_in_csv(path: Path, rows: Sequence[int]) -> Iterator[_Seen]:
    """Try every row; one with other columns than those below it is no header."""
    refused: DataError | None = None
    tried = 0
    for row in rows:
        try:
            header, blocks = read_blocks(path, header_row=row)
            block = next(blocks, None)
            if block is not None and block.problems:
                raise DataError.of(block.problems)
        except DataError as error:
            refused = refused or error
            continue
        if block is not None:
            tried += 1
            yield _Seen("", row, header.names, block.columns)
    if refused is not None and not tried:
        raise refused


def _below(book: Workbook, sheet: Sheet, row: int, width: int) -> tuple[list[str], ...]:
    rows = list(islice((one for one in sheet.rows if one.number > row), _LOOKED_AT))
    letters = [column_letters(at + 1) for at in range(width)]
    return tuple([_text(one.cell(letter), book.date1904) for one in rows] for letter in letters)


def _text(cell: Cell, date1904: bool) -> str:
    """Give a cell as a person sees it; one that cannot be trusted as it is stored."""
    try:
        return column_text(cell, "", date1904)
    except DataError:
        return cell.text


def paired_columns(columns: Sequence[Column], headers: Sequence[str]) -> dict[str, int]:
    """Pair our columns with theirs, the most alike first, each only once."""
    scored = sorted(
        (
            (_alike(column, header), -place, -at)
            for place, column in enumerate(columns)
            for at, header in enumerate(headers)
            if header.strip()
        ),
        reverse=True,
    )
    paired: dict[str, int] = {}
    for score, place, at in scored:
        name = columns[-place].name
        if score >= ALIKE and name not in paired and -at not in paired.values():
            paired[name] = -at
    return paired


def _alike(column: Column, header: str) -> float:
    """Say how much a header is like a column of ours, from 0 to 1."""
    bare = split_header(header)[0].replace("_", " ").casefold()
    words = [column.name.replace("_", " "), column.zh, column.en, *column.aliases]
    words += _HINTS.get(column.name, ())
    return max(_likeness(bare, word.casefold()) for word in words)


def _likeness(header: str, word: str) -> float:
    if header == word:
        return 1.0
    if len(word) > 1 and word in header.split():
        return 0.9
    if len(word) > 1 and not word.isascii() and word in header:
        return 0.8
    return SequenceMatcher(None, header, word).ratio()


def _weight(table: Table, seen: _Seen, paired: dict[str, int]) -> tuple[int, int, int, int]:
    """Weigh a reading: needed columns first, then whether what stands below fits them."""
    needed = table.needed(Layout("", "", paired, (), ""))
    return (
        sum(name in paired for name in needed),
        _clocks(seen, paired) == ("time" in paired),
        _figures(seen, paired),
        len(paired),
    )


def _clocks(seen: _Seen, paired: dict[str, int]) -> bool:
    """Tell whether the dates of a table have times of day."""
    dated = [paired[name] for name in ("time", "month", "first_day") if name in paired]
    return any(":" in text for at in dated for text in seen.columns[at][:SAMPLES])


def _figures(seen: _Seen, paired: dict[str, int]) -> bool:
    """Tell whether a number stands right below the header of the quantity: so it is the last row
    of a header of several."""
    names = [name for name in ("quantity", "reading", "value") if name in paired]
    firsts = [seen.columns[paired[name]][0] for name in names if seen.columns[paired[name]]]
    try:
        return bool(firsts) and all(read_measured(text) for text in firsts)
    except DataError:
        return False


def _unit_behind(paired: dict[str, int], headers: Sequence[str]) -> dict[str, str]:
    """Take the unit that stands behind a header without brackets: `Usage_kWh`."""
    for name in ("quantity", "reading", "value"):
        header = headers[paired[name]] if name in paired else ""
        if header and not split_header(header)[1]:
            last = header.replace("_", " ").split()[-1]
            try:
                return {"unit": unit(last)}
            except DataError:
                continue
    return {}


def _day_order(seen: _Seen, paired: dict[str, int]) -> str:
    """Find the order in which all dates can be read; `ymd` where nothing proves another."""
    dated = [name for name in ("time", "first_day", "last_day", "month", "day") if name in paired]
    texts = {text for name in dated for text in seen.columns[paired[name]] if text.strip()}
    fitting = [order for order in ("ymd", "dmy", "mdy") if texts and _all_fit(texts, order)]
    return fitting[0] if len(fitting) == 1 else "ymd"


def _all_fit(texts: set[str], order: str) -> bool:
    try:
        for text in texts:
            moment(text, order)
    except DataError:
        return False
    return True
