"""Rows of the stock sheet: a fuel's month in seven parts, each of which becomes a record.

Every part is read as the activity sheet reads a quantity, by the same taker, with the part's column
in the place of the quantity. What a closing stock rests on (how it was counted, by whom) becomes a
line that the desk writes beside the records.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from ghg.domain import numbers
from ghg.domain.periods import day_after, month_period
from ghg.errors import DataError, Problem
from ghg.intake import words
from ghg.intake.activity import TEXT_LIMIT, ActivityTable
from ghg.intake.columns import Column, Layout
from ghg.intake.findings import Findings
from ghg.intake.idle import sum_rows
from ghg.intake.reader import placed
from ghg.intake.rows import Rows
from ghg.intake.taking import Counts, Note, Table, Taking
from ghg.ledger.blocks import RecordBlock
from ghg.ledger.codes import RecordKind
from ghg.sheets.cells import is_missing

COLUMNS: tuple[Column, ...] = (
    Column("stream", "计量流编码", "stream", ("计量流", "编码", "stream code")),
    Column("name", "名称", "name", ("计量流名称", "stream name")),
    Column("month", "月份", "month", ("年月", "核算月份")),
    Column("opening", "期初库存", "opening stock", ("期初", "月初库存")),
    Column("purchase", "购入", "purchase", ("购入量", "采购量", "purchases")),
    Column("own_production", "自产", "own production", ("自产量",)),
    Column("sale", "外销", "sale", ("外销量", "调出", "sales")),
    Column("material_use", "原料用途", "material use", ("非能源用途",)),
    Column("loss", "损耗", "loss", ("损耗量", "losses")),
    Column("closing", "期末库存", "closing stock", ("期末", "月末库存", "盘点量")),
    Column("unit", "单位", "unit", ("计量单位",)),
    Column("method", "盘点方法", "how counted", ("盘点方式",)),
    Column("counted_by", "盘点人", "counted by", ("盘点人员",)),
    Column("document", "凭证号", "document", ("单据号", "document number")),
)
KINDS: Mapping[str, RecordKind] = {
    "opening": RecordKind.OPENING_STOCK,
    "purchase": RecordKind.PURCHASE,
    "own_production": RecordKind.OWN_PRODUCTION,
    "sale": RecordKind.SALE,
    "material_use": RecordKind.MATERIAL_USE,
    "loss": RecordKind.LOSS,
    "closing": RecordKind.CLOSING_STOCK,
}
_KEPT = ("stream", "month", "unit", "document")
_PARALLEL = tuple(
    field.name for field in fields(RecordBlock) if field.name not in ("bill", "bills")
)


@dataclass(frozen=True, slots=True)
class StockLine:
    """What a row of the stock sheet says: the parts filled, and how the closing was counted.

    `parts` are (part, whole millionths of the stream's unit); `stream` is the ledger's id.
    """

    stream: int
    month: int
    document: str
    parts: tuple[tuple[str, int], ...]
    method: str
    counted_by: str
    row: int

    @property
    def day(self) -> int:
        """The day at whose end the closing stock lay there."""
        return month_period(self.month).last_day

    @property
    def key(self) -> tuple[int, int]:
        """What the row is about."""
        return self.stream, self.month

    @property
    def counted(self) -> bool:
        """Whether the row has a closing stock."""
        return any(name == "closing" for name, _ in self.parts)


class StockTable:
    """The taker of the stock sheet."""

    notes: tuple[Note, ...] = ()

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self._found = Findings()
        self._parts = {
            part: ActivityTable(
                Taking(taking.plan, _layout(taking.layout, part), taking.today, self._found)
            )
            for part in KINDS
            if part in taking.layout.positions
        }
        self._delivered = 0
        self.lines: list[StockLine] = []

    @property
    def counts(self) -> Counts:
        converted = sum(table.counts.converted for table in self._parts.values())
        return Counts(delivered=self._delivered, converted=converted)

    def take(self, given: Rows) -> RecordBlock | None:
        """Read some rows part by part; give the records of those without a mistake."""
        streams = [stream.code for stream in self._taking.plan.streams]
        sums = sum_rows(given, streams)
        for at in sums:
            place = self._taking.layout.place("closing", given.numbers[at])
            raw = given.shown("closing", at)
            self._found.add(Problem("E-TOTAL", place, raw, level="warning"))
        rows = given.picked([at for at in range(len(given)) if at not in sums])
        filled = [at for at in range(len(rows)) if any(self._filled(rows, at))]
        self._delivered += len(filled)
        blocks = [block for part in self._parts if (block := self._part(rows, part))]
        self.lines += self._lines(rows, blocks)
        return _joined(blocks)

    def finish(self) -> RecordBlock | None:
        """Tell each mistake once, and compare every opening with the closing before it."""
        found = {(one.code, one.place, one.raw): one for one in self._found.problems}
        self._taking.findings.extend(found.values())
        self._taking.findings.extend(self._openings())
        return None

    def _filled(self, rows: Rows, at: int) -> Iterator[str]:
        for part in self._parts:
            if not is_missing(rows.column(part)[at]):
                yield part

    def _part(self, rows: Rows, part: str) -> RecordBlock | None:
        """Read one part of the rows as quantities of its kind."""
        texts = rows.column(part)
        some = rows.picked([at for at in range(len(rows)) if not is_missing(texts[at])])
        if not len(some):
            return None
        columns = {name: some.column(name) for name in _KEPT}
        kind = words.RECORD_KINDS[KINDS[part].name.lower()][1]
        columns |= {"quantity": some.column(part), "kind": [kind] * len(some)}
        return self._parts[part].take(Rows(some.numbers, columns, some.faults))

    def _lines(self, rows: Rows, blocks: Sequence[RecordBlock]) -> Iterator[StockLine]:
        """Gather what was read of each row, with the words about its count."""
        at_row = {row: at for at, row in enumerate(rows.numbers)}
        parts: dict[tuple[int, int, int, str], list[tuple[str, int]]] = {}
        for block in blocks:
            for row, stream, day, paper, kind, quantity in zip(
                block.row,
                block.stream,
                block.first_day,
                block.document,
                block.kind,
                block.quantity,
                strict=True,
            ):
                key = (row or 0, stream, day // 100, paper)
                parts.setdefault(key, []).append((_NAMES[kind], quantity))
        for (row, stream, month, paper), found in parts.items():
            counted = any(name == "closing" for name, _ in found)
            method = self._word(rows, at_row[row], "method", needed=counted)
            by = self._word(rows, at_row[row], "counted_by", needed=counted)
            yield StockLine(stream, month, paper, tuple(found), method, by, row)

    def _word(self, rows: Rows, at: int, name: str, *, needed: bool) -> str:
        """Read a word about the count, which a closing stock must have; tells E-EMPTY.cell."""
        text = rows.column(name)[at]
        place = self._taking.layout.place(name, rows.numbers[at])
        try:
            said = words.limited(TEXT_LIMIT, str(rows.trusted(text)))
            if needed and not said:
                shown = self._taking.layout.shown(name)
                self._found.add(Problem("E-EMPTY.cell", place, "", {"column": shown}))
        except DataError as error:
            self._found.extend(placed(error, place))
            return ""
        return said

    def _openings(self) -> Iterator[Problem]:
        """Find openings of the sheet that are not what it closed the month before with."""
        opened, closed = self._levels("opening"), self._levels("closing")
        units = {self._taking.plan.stream_ids[s.code]: s.unit for s in self._taking.plan.streams}
        for (stream, month), (closing, _) in closed.items():
            next_month = day_after(month_period(month).last_day) // 100
            opening, row = opened.get((stream, next_month), (closing, 0))
            if opening != closing:
                place = self._taking.layout.place("opening", row)
                said = {"before": _shown(closing), "unit": units[stream]}
                yield Problem("E-STOCK.opening", place, _shown(opening), said)

    def _levels(self, part: str) -> dict[tuple[int, int], tuple[int, int]]:
        """Sum a level of the stock over the rows of a stream's month; with the last row."""
        sums: dict[tuple[int, int], tuple[int, int]] = {}
        for line in self.lines:
            for name, quantity in line.parts:
                if name == part:
                    before, _ = sums.get(line.key, (0, 0))
                    sums[line.key] = (before + quantity, line.row)
        return sums


STOCK_TABLE = Table(
    name="stock",
    sheets=("库存", "Stock"),
    columns=COLUMNS,
    needed=lambda _: ("stream", "month", "unit", "closing"),
    open=StockTable,
)
_NAMES = {int(kind): part for part, kind in KINDS.items()}


def _layout(layout: Layout, part: str) -> Layout:
    """Put the column of a part in the place of the quantity."""
    kept = {name: at for name, at in layout.positions.items() if name in _KEPT}
    return replace(layout, positions={**kept, "quantity": layout.positions[part]}, header_unit="")


def _joined(blocks: Sequence[RecordBlock]) -> RecordBlock | None:
    """Put the records of all parts into one block."""
    if not blocks:
        return None
    columns: dict[str, Any] = {
        name: [one for block in blocks for one in getattr(block, name)] for name in _PARALLEL
    }
    return RecordBlock(**columns)


def _shown(value: int) -> str:
    return numbers.plain(numbers.quantity(value))
