"""Readings of meters from files: a row per instant, and of millions of rows only sums of months.

A meter that is registered as cumulative is read from the column of readings, another one from the
column of quantities. The multiplier is applied once, to a month's sum.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import accumulate, groupby, pairwise
from types import MappingProxyType
from typing import Any

from ghg.domain import units
from ghg.domain.meters import TOTAL, register_option
from ghg.errors import NOWHERE, DataError, Level, Problem
from ghg.intake import words
from ghg.intake.columns import Column, Layout
from ghg.intake.quantities import read_quantities
from ghg.intake.reader import ColumnReader
from ghg.intake.readings.months import MonthLine, finished
from ghg.intake.readings.opening import Opened
from ghg.intake.readings.registers import Register, take_register
from ghg.intake.readings.series import Run, Series, take_interval
from ghg.intake.readings.times import Instants, Times, day_of, instant_text, reading_text
from ghg.intake.rows import Rows
from ghg.intake.taking import Counts, Note, Table, Taking
from ghg.ledger.blocks import RecordBlock
from ghg.sheets.cells import MISSING

READINGS: tuple[Column, ...] = (
    Column("meter", "表计编码", "meter", ("表号", "电表号", "计量器具编码", "meter code")),
    Column("time", "抄表时间", "time", ("时间", "数据时间", "date time", "timestamp")),
    Column("date", "抄表日期", "date", ("日期", "数据日期")),
    Column("reading", "读数", "reading", ("示数", "表码", "表底数")),
    Column("quantity", "数量", "quantity", ("用量", "电量", "用电量", "amount")),
    Column("tariff", "费率时段", "tariff", ("时段", "费率", "register")),
    Column("unit", "单位", "unit", ("计量单位",)),
)
# register -> words that a file or a person may call it by
TARIFF_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        TOTAL: ("", "total", "总", "合计", "总表", "有功总"),
        "sharp": ("sharp", "尖", "尖峰"),
        "peak": ("peak", "峰", "高峰"),
        "flat": ("flat", "平", "平段"),
        "valley": ("valley", "谷", "低谷"),
        "deep_valley": ("deep_valley", "deep valley", "深谷"),
    }
)
Key = tuple[str, str, str]  # meter, register, unit

_CODE_LIMIT = 60
_SHORTEST_RUN = 8
_INSTANTS = frozenset({"first", "last"})
_NOTED = frozenset({"E-SPLIT.minutes", "E-SPLIT.readings"})


class ReadingTable:
    """The taker of one table of readings; it keeps a state per register and month, no row."""

    notes: tuple[Note, ...] = ()

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self._reader = ColumnReader(taking.layout, taking.findings)
        self._times = Times(self._reader, taking.layout.day_order, taking.today)
        self._opened = Opened(taking.plan.meters, taking.layout, self._reader)
        self._month = cache(lambda ordinal: day_of(ordinal) // 100)
        self._delivered = self._idle = self._converted = 0
        self.lines: tuple[MonthLine, ...] = ()

    @property
    def counts(self) -> Counts:
        return Counts(self._delivered, self._idle, self._converted)

    def take(self, rows: Rows) -> RecordBlock | None:
        """Add some rows to the sums; the records come when all rows are read."""
        rows = self._filled(rows)
        if len(rows):
            self._delivered += len(rows)
            self._take(rows)
        return None

    def finish(self) -> RecordBlock | None:
        """Make the months, and the records of the streams that the meters measure."""
        if self._taking.findings.wrong:
            return None
        self.lines, block = finished(self._taking, self._opened.series)
        return block

    def _filled(self, rows: Rows) -> Rows:
        """Leave out rows without a figure: what was not delivered is a gap, not a zero."""
        held = [rows.column(name) for name in ("quantity", "reading") if name in rows.columns]
        missing = {text for column in held for text in set(column) if text.strip() in MISSING}
        if not missing:
            return rows
        kept = [at for at, texts in enumerate(zip(*held, strict=True)) if set(texts) - missing]
        self._idle += len(rows) - len(kept)
        return rows.picked(kept)

    def _take(self, rows: Rows) -> None:
        read = self._reader.read
        instants = self._times.read(rows)
        meters = read(rows, "meter", rows.column("meter"), self._opened.code)
        tariffs = read(rows, "tariff", rows.column("tariff"), read_tariff)
        units_ = read(rows, "unit", rows.column("unit"), _unit)
        wrong, self._reader.wrong = self._reader.wrong, set()
        for (meter, tariff, unit), at in grouped(meters, tariffs, units_, wrong):
            series = self._opened.of(rows, at[0], meter, tariff, unit)
            if series is not None:
                self._feed(series, rows, at, instants)
                self._converted += len(at) if self._opened.converts(series) else 0

    def _feed(self, series: Series, rows: Rows, at: Sequence[int], instants: Instants) -> None:
        """Hand the rows of one register on, day by day."""
        column = self._opened.column(series)
        texts = rows.column(column)
        values, wrong = read_quantities(_at(texts, at), rows.faults)
        for place, error in wrong.items():
            self._reader.tell(rows, at[place], column, error)
        self._reader.wrong = set()
        if wrong:
            return
        days, minutes, numbers = (
            _at(one, at) for one in (instants.days, instants.minutes, rows.numbers)
        )
        for run in series.runs(days, minutes, values, numbers):
            tell = partial(self._tell, series, column, run)
            if not _in_time(series, run):
                tell(0, "E-METER.not_there", run.values[0], {})
            elif isinstance(series, Register):
                take_register(series, run, self._month, tell)
            else:
                take_interval(series, run, self._month, tell)

    def _tell(
        self,
        series: Series,
        column: str,
        run: Run,
        at: int,
        code: str,
        raw: int,
        said: Mapping[str, int],
    ) -> None:
        """Say what was found at a reading, in the words of the meter."""
        values = {
            name: instant_text(value) if name in _INSTANTS else reading_text(value)
            for name, value in said.items()
        }
        values |= {"meter": series.meter.code, "time": instant_text(run.instants[at])}
        values["register"] = register_option(series.tariff)
        place = self._taking.layout.place(column, run.rows[at])
        level: Level = "warning" if code in _NOTED else "error"
        self._taking.findings.add(Problem(code, place, reading_text(raw), values, level))


def read_tariff(text: str) -> str:
    """Read the name of a register; raises E-KIND.tariff."""
    bare = text.strip().casefold()
    for name, spellings in TARIFF_WORDS.items():
        if bare in spellings:
            return name
    choices = "、".join(one[-1] for one in TARIFF_WORDS.values())
    raise DataError(
        "E-KIND.tariff", NOWHERE, text, choices_zh=choices, choices_en=", ".join(TARIFF_WORDS)
    )


def grouped(
    meters: Sequence[Any], tariffs: Sequence[Any], units_: Sequence[Any], wrong: set[int]
) -> Iterator[tuple[Key, Sequence[int]]]:
    """Give every register with the positions of its rows, without rows that are wrong.

    A file that goes meter by meter is cut into ranges, one that goes hour by hour is sorted out.
    """
    same = len(set(tariffs)) == len(set(units_)) == 1
    keys: Sequence[Any] = meters if same else list(zip(meters, tariffs, units_, strict=True))
    ends = [0, *accumulate(sum(1 for _ in run) for _, run in groupby(keys))]
    if not wrong and len(ends) * _SHORTEST_RUN <= len(keys):
        for start, end in pairwise(ends):
            yield (meters[start], tariffs[start], units_[start]), range(start, end)
        return
    found: dict[Any, list[int]] = {}
    for at, key in enumerate(keys):
        if at not in wrong:
            found.setdefault(key, []).append(at)
    for at_ in found.values():
        yield (meters[at_[0]], tariffs[at_[0]], units_[at_[0]]), at_


def needed_columns(layout: Layout) -> tuple[str, ...]:
    """Name the columns that a table of readings cannot do without."""
    time = ("date",) if "date" in layout.names else ("time",)
    value = ("quantity",) if "quantity" in layout.names else ("reading",)
    return ("meter", *time, *value)


READINGS_TABLE = Table(
    name="readings",
    sheets=("抄表数据", "Meter readings"),
    columns=READINGS,
    needed=needed_columns,
    open=ReadingTable,
)


def _unit(text: str) -> str:
    return units.unit(words.limited(_CODE_LIMIT, text)) if text.strip() else ""


def _in_time(series: Series, run: Run) -> bool:
    """Tell whether the meter was there on a day."""
    return series.meter.read_on(day_of(run.day))


def _at(column: Sequence[Any], positions: Sequence[int]) -> Sequence[Any]:
    if isinstance(positions, range):
        return column[positions.start : positions.stop]
    return [column[at] for at in positions]
