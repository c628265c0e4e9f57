"""The closed lists of columns, and how a header is matched with them.

A header is known by its Chinese or English name or by an alias; a unit in brackets behind it is
taken off and, for a quantity without a column of units, holds for every row.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from ghg.errors import Place, Problem
from ghg.sheets.columns import column_letters
from ghg.texts import Language


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its name in the program, its two headers, other spellings."""

    name: str
    zh: str
    en: str
    aliases: tuple[str, ...] = ()

    def header(self, language: Language) -> str:
        """Give the header in a language."""
        return self.zh if language == "zh" else self.en


ACTIVITY: tuple[Column, ...] = (
    Column("stream", "计量流编码", "stream", ("计量流", "编码", "stream code")),
    Column("name", "名称", "name", ("计量流名称", "stream name")),
    Column("month", "月份", "month", ("年月", "核算月份")),
    Column("first_day", "起始日", "first day", ("开始日期", "起始日期", "start", "start date")),
    Column("last_day", "截止日", "last day", ("结束日期", "截止日期", "end", "end date")),
    Column("quantity", "数量", "quantity", ("用量", "用电量", "消耗量", "活动数据", "amount")),
    Column("unit", "单位", "unit", ("计量单位",)),
    Column("document", "凭证号", "document", ("单据号", "发票号", "document number")),
    Column("line", "行号", "line", ("序号", "line number")),
    Column("kind", "记录类别", "kind", ("类别", "record kind")),
    Column("data_class", "数据类别", "class", ("数据等级", "data class")),
    Column("estimated", "是否估算", "estimated", ("估算",)),
    Column("method", "估算方法", "method", ("估算说明", "estimation method")),
    Column("approver", "批准人", "approver", ("估算批准人", "approved by")),
    Column("rank", "数据来源等级", "rank", ("来源等级", "source rank")),
    Column("note", "备注", "note", ("说明", "remark")),
)
YEAR = Column("year", "年份", "year", ("年度", "年"))  # beside months that do not say theirs
FACTS: tuple[Column, ...] = (
    Column("facility", "厂区编码", "facility", ("厂区", "facility code")),
    Column("kind", "类别", "kind", ("指标",)),
    Column("name", "产品名称", "product", ("名称", "name")),
    Column("period", "月份或年份", "month or year", ("月份", "年份", "period", "month", "year")),
    Column("value", "数值", "value", ("数量", "金额", "产量")),
    Column("unit", "单位", "unit", ("计量单位",)),
    Column("basis", "价格口径", "price basis", ("口径", "basis")),
)

_UNIT_BEHIND = re.compile(r"[（(\[【]([^（）()\[\]【】]*)[）)\]】]$")
_IDLE = str.maketrans("", "", " _-*\t\r\n　")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the columns of a table stand: in a workbook by letters, in a CSV file by their names.

    `positions` counts from 0; `header_unit` is the unit in brackets behind the quantity. A stored
    mapping gives `constants` (our column -> one text for every row, laid into the rows like a
    column), `aliases` (a name in the file -> our code), the order of day, month and year in a date
    (`ymd`, `dmy`, `mdy`) and the day that midnight belongs to (`as_printed`, `closes_day`).
    `year` is that of our own template, for months that do not say theirs.
    """

    file: str
    sheet: str
    positions: Mapping[str, int]
    headers: tuple[str, ...]
    header_unit: str
    constants: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    day_order: str = "ymd"
    day_rule: str = "as_printed"
    year: str = ""

    @property
    def names(self) -> frozenset[str]:
        """Name our columns that have a cell or a constant in every row."""
        return frozenset(self.positions) | frozenset(self.constants)

    def place(self, column: str, row: int) -> Place:
        """Give the place of a cell of a column of ours."""
        at = self.positions.get(column)
        if at is None:
            return Place(self.file, self.sheet, row)
        shown = column_letters(at + 1) if self.sheet else self.headers[at]
        return Place(self.file, self.sheet, row, shown)

    def shown(self, column: str) -> str:
        """Give the header of a column as it stands in the file."""
        at = self.positions.get(column)
        return column if at is None else self.headers[at]


def matched(
    file: str, sheet: str, headers: Sequence[str], known: Sequence[Column], row: int = 1
) -> tuple[Layout, list[Problem]]:
    """Match a header row with a list of columns; unknown and double ones are E-HDR."""
    spellings = {_bare(word): column.name for column in known for word in _words(column)}
    positions: dict[str, int] = {}
    problems: list[Problem] = []
    header_unit = ""
    for at, header in enumerate(headers):
        bare, unit = split_header(header)
        name = spellings.get(_bare(bare))
        place = Place(file, sheet, row, column_letters(at + 1) if sheet else header)
        if name is None and header.strip():
            near = _near(bare, known)
            problems.append(Problem("E-HDR.unknown", place, header, {"near": near}))
        elif name in positions:
            first = headers[positions[name]]
            problems.append(Problem("E-HDR.twice", place, header, {"other": first}))
        elif name is not None:
            positions[name] = at
            header_unit = unit if name == "quantity" else header_unit
    return Layout(file, sheet, positions, tuple(headers), header_unit), problems


def missing_columns(
    layout: Layout, known: Sequence[Column], needed: Sequence[str]
) -> list[Problem]:
    """Name every needed column that the header lacks."""
    place = Place(layout.file, layout.sheet, 1)
    return [
        Problem("E-HDR.missing", place, "", {"column_zh": column.zh, "column_en": column.en})
        for column in known
        if column.name in needed and column.name not in layout.names
    ]


def split_header(header: str) -> tuple[str, str]:
    """Split `用电量（kWh）` into its name and its unit."""
    text = header.strip()
    found = _UNIT_BEHIND.search(text)
    return (text[: found.start()].strip(), found[1].strip()) if found else (text, "")


def _words(column: Column) -> tuple[str, ...]:
    return (column.name, column.zh, column.en, *column.aliases)


def _bare(word: str) -> str:
    return word.translate(_IDLE).casefold()


def _near(word: str, known: Sequence[Column]) -> str:
    words = [spelling for column in known for spelling in (column.zh, column.en)]
    close = get_close_matches(word.casefold(), words, n=3, cutoff=0.4)
    return "、".join(close or [column.zh for column in known])
