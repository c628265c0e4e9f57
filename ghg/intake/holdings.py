"""Rows of a registry's export (碳信用与绿证) become ranges of units, held or used up.

A row is one range: a serial that its registry's form reads, or a batch with first and last number.
A row that is used up says for what: reference, day, beneficiary, paper, year and purpose.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from ghg.domain import periods
from ghg.domain.instruments import Instrument, Serial
from ghg.errors import Problem
from ghg.holdings.serials import counted, parsed, typed
from ghg.intake import days, holding_words, words
from ghg.intake.columns import Column, Layout
from ghg.intake.reader import ColumnReader
from ghg.intake.rows import Rows
from ghg.intake.taking import Counts, Note, Table, Taking
from ghg.ledger.blocks import RecordBlock
from ghg.sheets.cells import is_missing, read_number

TEXT_LIMIT = 200
COLUMNS: tuple[Column, ...] = (
    Column("instrument", "品种", "instrument", ("证书类型", "类型", "type")),
    Column("serial", "编号", "serial", ("批次", "证书编号", "batch", "serial number")),
    Column("first", "起号", "first number", ("起始编号", "serial start")),
    Column("last", "止号", "last number", ("截止编号", "serial end")),
    Column("units", "数量", "units", ("张数", "量", "quantity")),
    Column("first_month", "发电月", "month", ("首月", "年份", "vintage")),
    Column("last_month", "末月", "last month", ()),
    Column("acquired", "取得方式", "acquired", ()),
    Column("acquired_day", "取得日", "acquired on", ("到账日期", "date received")),
    Column("plant", "电站或项目", "plant or project", ("电站", "项目", "plant", "project")),
    Column("region", "地区代码", "region code", ("region",)),
    Column("technology", "技术类型", "technology", ()),
    Column("methodology", "方法学", "methodology", ()),
    Column("issued_day", "签发日", "issued on", ()),
    Column("price", "单价", "price", ()),
    Column("currency", "币种", "currency", ()),
    Column("state", "状态", "status", ("state",)),
    Column("purpose", "用途", "purpose", ()),
    Column("use_year", "使用年度", "year of use", ()),
    Column("need", "具体需求", "need", ()),
    Column("reference", "注销凭证号", "registry reference", ("核销凭证号", "reference")),
    Column("used_day", "注销日", "used on", ("核销日",)),
    Column("beneficiary", "受益人", "beneficiary", ()),
    Column("evidence", "佐证编号", "evidence", ("佐证材料",)),
    Column("note", "备注", "note", ("说明", "remark")),
)
_OF_A_USE = ("purpose", "use_year", "reference", "used_day", "beneficiary", "evidence")
_SERIAL = ("instrument", "serial", "first", "last", "units")


@dataclass(frozen=True, slots=True)
class HoldingLine:
    """A range of an export with its row; `evidence` is what was typed, not yet looked up."""

    row: int
    instrument: Instrument
    serial: Serial
    first_month: int
    last_month: int
    acquired: str
    acquired_day: int
    plant: str
    region: str
    technology: str
    method: str
    issued_day: int | None
    price: Decimal | None
    currency: str
    state: str
    purpose: str
    use_year: int
    need: str
    reference: str
    used_day: int
    beneficiary: str
    evidence: str
    note: str

    @property
    def key(self) -> tuple[str, str, int, int]:
        """What the line is: a range of a registry's batch."""
        return self.serial.registry, self.serial.batch, self.serial.first, self.serial.last

    @property
    def used(self) -> bool:
        return self.state == holding_words.USED


class HoldingTable:
    """The taker of one export."""

    notes: tuple[Note, ...] = ()

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self._reader = ColumnReader(taking.layout, taking.findings)
        self._readers = _readers()
        self.lines: list[HoldingLine] = []

    @property
    def counts(self) -> Counts:
        return Counts()

    def take(self, rows: Rows) -> RecordBlock | None:
        """Keep the ranges of the rows that have a serial."""
        filled = [at for at, text in enumerate(rows.column("serial")) if not is_missing(text)]
        given = rows.picked(filled)
        if not len(given):
            return None
        columns = {
            name: self._reader.read(given, name, given.column(name), read)
            for name, read in self._readers.items()
        }
        texts = list(zip(*map(given.column, _SERIAL), strict=True))
        columns["whole"] = self._reader.read(given, "serial", texts, _serial, _SERIAL)
        for at in range(len(given)):
            self._check_use(given, at, columns)
        wrong, self._reader.wrong = self._reader.wrong, set()
        for at, row in enumerate(given.numbers):
            if at not in wrong:
                cells = {name: held[at] for name, held in columns.items()}
                self.lines.append(_line(row, cells))
        return None

    def finish(self) -> RecordBlock | None:
        self._taking.findings.extend(_overlaps(self.lines, self._taking.layout))
        return None

    def _check_use(self, rows: Rows, at: int, columns: dict[str, list[Any]]) -> None:
        """Ask of a row that is used up for everything that a use needs."""
        if columns["state"][at] != holding_words.USED:
            return
        for name in _OF_A_USE:
            if not columns[name][at] and is_missing(rows.shown(name, at)):
                column = next(one for one in COLUMNS if one.name == name)
                said = {"column_zh": column.zh, "column_en": column.en}
                place = self._taking.layout.place(name, rows.numbers[at])
                self._taking.findings.add(Problem("E-EMPTY.used", place, "", said))
                self._reader.wrong.add(at)


def _readers() -> dict[str, Any]:
    text = partial(words.limited, TEXT_LIMIT)
    return {
        "instrument": holding_words.instrument,
        "first_month": _month,
        "last_month": lambda cell: 0 if is_missing(cell) else _month(cell),
        "acquired": holding_words.acquired,
        "acquired_day": periods.day,
        "plant": text,
        "region": text,
        "technology": holding_words.technology,
        "methodology": text,
        "issued_day": lambda cell: None if is_missing(cell) else periods.day(cell),
        "price": lambda cell: None if is_missing(cell) else read_number(cell),
        "currency": text,
        "state": holding_words.state,
        "purpose": holding_words.purpose,
        "use_year": lambda cell: 0 if is_missing(cell) else _year(cell),
        "need": text,
        "reference": text,
        "used_day": lambda cell: 0 if is_missing(cell) else periods.day(cell),
        "beneficiary": text,
        "evidence": text,
        "note": text,
    }


def _month(cell: str) -> int:
    return days.read_month(cell).first_month


def _year(cell: str) -> int:
    return periods.month(f"{cell.strip().removesuffix('年')}-01") // 100


def _serial(texts: tuple[str, ...]) -> Serial:
    """Read the range of a row; raises E-COUNT, E-INT, E-EMPTY.batch, E-KIND.instrument."""
    instrument = holding_words.instrument(texts[0])
    said = words.limited(TEXT_LIMIT, texts[1])
    serial = parsed(instrument, said) or typed(instrument, said, texts[2], texts[3])
    return serial if is_missing(texts[4]) else counted(serial, texts[4])


def _line(row: int, cells: dict[str, Any]) -> HoldingLine:
    made = {name: cells[name] for name in _readers() if name != "methodology"}
    made["last_month"] = made["last_month"] or made["first_month"]
    return HoldingLine(row=row, serial=cells["whole"], method=cells["methodology"], **made)


def _overlaps(lines: Sequence[HoldingLine], layout: Layout) -> Iterator[Problem]:
    """Find ranges of one batch that overlap inside the file."""
    before: HoldingLine | None = None
    for line in sorted(lines, key=lambda one: (one.key, one.row)):
        same = before is not None and before.key[:2] == line.key[:2]
        if before is not None and same and line.serial.first <= before.serial.last:
            place = layout.place("serial", line.row)
            said = {"row": str(before.row)}
            yield Problem("E-SERIAL-USED.file", place, line.serial.raw, said)
        if before is None or not same or line.serial.last > before.serial.last:
            before = line


HOLDINGS_TABLE = Table(
    name="holdings",
    sheets=("碳信用与绿证", "Credits and certificates"),
    columns=COLUMNS,
    needed=lambda _: ("instrument", "serial", "first_month", "acquired_day"),
    open=HoldingTable,
)
