"""Rows of the sheet of samples (化验样品) become samples of a stream, each checked by itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import partial
from typing import Any

from ghg.domain.samples import NO_BASIS, Sample
from ghg.domain.units import unit
from ghg.errors import NOWHERE, DataError, Problem
from ghg.intake import days, words
from ghg.intake.columns import Column, Layout
from ghg.intake.reader import ColumnReader
from ghg.intake.rows import Rows
from ghg.intake.sample_words import (
    read_basis,
    read_code,
    read_composition,
    read_moisture,
    read_parameter,
    read_quantity,
)
from ghg.intake.taking import Counts, Note, Table, Taking
from ghg.ledger.blocks import RecordBlock
from ghg.library import Library, open_library
from ghg.plan.plan import Plan
from ghg.plan.sampled import Sampled, misfits
from ghg.sheets.cells import is_missing, read_number

TEXT_LIMIT = 200
COLUMNS: tuple[Column, ...] = (
    Column("stream", "计量流编码", "stream", ("计量流", "stream code")),
    Column("name", "名称", "name", ("计量流名称", "stream name")),
    Column("code", "样品编号", "sample", ("样品", "批号", "sample code", "batch")),
    Column("parameter", "检测项目", "parameter", ("参数", "项目")),
    Column("value", "检测值", "value", ("数值", "结果", "result")),
    Column("unit", "单位", "unit", ("计量单位",)),
    Column("basis", "基准", "basis", ("分析基", "干湿基")),
    Column("month", "月份", "month", ("年月",)),
    Column("first_day", "起始日", "first day", ("开始日期", "起始日期")),
    Column("last_day", "截止日", "last day", ("结束日期", "截止日期")),
    Column("represents", "代表数量", "represents", ("代表量", "批量", "quantity")),
    Column("total_moisture", "全水分", "total moisture", ("Mt", "全水")),
    Column("inherent_moisture", "空干基水分", "inherent moisture", ("Mad", "分析水")),
    Column("composition", "样品类型", "composition", ("样品类别",)),
    Column("laboratory", "检测机构", "laboratory", ("检测单位", "化验室", "lab")),
    Column("accredited", "CMA或CNAS", "accredited", ("资质", "CMA/CNAS")),
    Column("report", "报告编号", "report", ("检测报告", "report number")),
    Column("evidence", "佐证编号", "evidence", ("佐证材料",)),
    Column("note", "备注", "note", ("说明", "remark")),
)


@dataclass(frozen=True, slots=True)
class SampleLine:
    """A sample with its row in the file; its `evidence` is what was typed, not yet looked up."""

    sample: Sample
    row: int

    @property
    def key(self) -> tuple[str, str, str]:
        """What the sample is: one analysis of one parameter of one sample."""
        return self.sample.stream, self.sample.code, self.sample.parameter


class SampleTable:
    """The taker of one sheet of samples."""

    notes: tuple[Note, ...] = ()

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self._reader = ColumnReader(taking.layout, taking.findings)
        self._streams = sampled_streams(taking.plan, open_library())
        self._readers = _readers(partial(_stream, self._streams))
        self.lines: list[SampleLine] = []

    @property
    def counts(self) -> Counts:
        return Counts()

    def take(self, rows: Rows) -> RecordBlock | None:
        """Keep the samples of the rows that have a value."""
        filled = [at for at, text in enumerate(rows.column("value")) if not is_missing(text)]
        given = rows.picked(filled)
        if not len(given):
            return None
        columns = {
            name: self._reader.read(given, name, given.column(name), read)
            for name, read in self._readers.items()
        }
        texts = list(zip(*map(given.column, ("month", "first_day", "last_day")), strict=True))
        shown = "first_day" if "first_day" in given.columns else "month"
        columns["period"] = self._reader.read(given, shown, texts, self._days)
        for at, period in enumerate(columns["period"]):
            if period and period.last_day > self._taking.today:
                self._reader.warn(given, at, shown, "E-DATE.future", days.shown(period))
        wrong, self._reader.wrong = self._reader.wrong, set()
        for at, row in enumerate(given.numbers):
            if at not in wrong:
                self._keep(sample_from({name: held[at] for name, held in columns.items()}), row)
        return None

    def finish(self) -> RecordBlock | None:
        self._taking.findings.extend(_doubles(self.lines, self._taking.layout))
        return None

    def _days(self, texts: days.MonthDays) -> Any:
        return days.plausible(days.read_days(texts), self._taking.today)

    def _keep(self, sample: Sample, row: int) -> None:
        """Keep a sample, or tell what in it does not fit."""
        faults = misfits(sample, self._streams[sample.stream])
        self._taking.findings.extend(
            replace(problem, place=self._taking.layout.place(column, row))
            for column, problem in faults
        )
        if not faults:
            stated = replace(sample, basis=sample.basis or NO_BASIS)
            self.lines.append(SampleLine(stated, row))


def sampled_streams(plan: Plan, library: Library) -> dict[str, Sampled]:
    """Give each stream of the plan with its source and the state of its fuel."""
    sources = {source.code: source for source in plan.sources}
    return {
        one.code: Sampled(one, sources[one.source], library.state_of(one.item))
        for one in plan.streams
    }


def sample_from(cells: Mapping[str, Any]) -> Sample:
    """Make a sample of read cells."""
    return Sample(
        stream=cells["stream"],
        code=cells["code"],
        parameter=cells["parameter"],
        composition=cells["composition"],
        first_day=cells["period"].first_day,
        last_day=cells["period"].last_day,
        represents=cells["represents"],
        basis=cells["basis"],
        value=cells["value"],
        unit=cells["unit"],
        total_moisture=cells["total_moisture"],
        inherent_moisture=cells["inherent_moisture"],
        laboratory=cells["laboratory"],
        accredited=cells["accredited"],
        report_number=cells["report"],
        evidence=cells["evidence"],
        note=cells["note"],
    )


def _readers(stream: Any) -> dict[str, Any]:
    text = partial(words.limited, TEXT_LIMIT)
    return {
        "stream": stream,
        "code": read_code,
        "parameter": read_parameter,
        "value": read_number,
        "unit": unit,
        "basis": read_basis,
        "represents": read_quantity,
        "total_moisture": read_moisture,
        "inherent_moisture": read_moisture,
        "composition": read_composition,
        "laboratory": text,
        "accredited": lambda word: bool(words.flag(word)),
        "report": text,
        "evidence": text,
        "note": text,
    }


def _stream(streams: Mapping[str, Sampled], text: str) -> str:
    code = words.limited(TEXT_LIMIT, text)
    if code in streams:
        return code
    near = get_close_matches(code, streams, n=3, cutoff=0.4)
    raise DataError("E-REF.stream", NOWHERE, code, near="、".join(near) or "-")


def _doubles(lines: list[SampleLine], layout: Layout) -> Iterator[Problem]:
    """Find samples that stand twice in the sheet."""
    first: dict[tuple[str, str, str], int] = {}
    for line in lines:
        earlier = first.setdefault(line.key, line.row)
        if earlier != line.row:
            place = layout.place("code", line.row)
            yield Problem("E-DUP.sample", place, line.sample.code, {"row": str(earlier)})


SAMPLES_TABLE = Table(
    name="samples",
    sheets=("化验样品", "Samples"),
    columns=COLUMNS,
    needed=lambda _: ("stream", "code", "parameter", "value", "unit", "basis"),
    open=SampleTable,
)
