"""The document model: what a report says, without paper.

A statement is a tuple of blocks of plain strings, numbered and in order. PDF, workbook, Word and
HTML render the same blocks. No block holds markup: text is text.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

# `page` and `section` cells hold the anchor of a heading; they print its page and its numbered text
Align = Literal["left", "center", "right", "decimal", "page", "section"]
Style = Literal["chapter", "annex", "plain", "section"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: title, share of the spare width, how its cells stand, and whether they are set
    in quiet ink."""

    title: str
    align: Align = "left"
    weight: int = 1
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: marks (sample, draft), title lines, particulars, room for the seal."""

    marks: tuple[str, ...]
    owner: str
    title: str
    subtitle: str
    rows: tuple[tuple[str, str], ...]
    seal: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of headings with their pages."""

    title: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `numbered` puts its number in front. `anchor` is what cells refer to."""

    text: str
    anchor: str
    style: Style = "section"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a note is set smaller and without indent, a strong one stands out."""

    text: str
    note: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a printed number comes from, for a face that writes it as a formula: `kind` and `what`
    as `ghg.reports.workbook.told` reads them, and the number unrounded."""

    kind: str
    what: tuple[str | int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: caption above, one unit for all at upper right, rows of strings, notes below.

    `strong` are positions of rows that stand out (totals). A narrow table may be set as two
    `halves` side by side; a `dense` one is set small, for long lists that are rarely read.
    A short table stays on one page unless it is `loose`. `origins` stand parallel to the rows;
    paper does not need them.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    unit: str = ""
    strong: frozenset[int] = frozenset()
    notes: tuple[str, ...] = ()
    halves: bool = False
    dense: bool = False
    loose: bool = False
    origins: tuple[tuple[Origin | None, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Particulars: names at the left, values at the right."""

    caption: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula on a line of its own."""

    text: str


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars: one value per category, as plain numbers' texts. Its twin table stands beside it."""

    caption: str
    categories: tuple[str, ...]
    values: tuple[str, ...]
    unit: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Empty lines to sign on, and room for the seal."""

    lines: tuple[str, ...]
    seal: str
    date: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page, upright or across."""

    landscape: bool = False


Block: TypeAlias = (
    Cover
    | Contents
    | Heading
    | Paragraph
    | Table
    | KeyValues
    | Formula
    | BarChart
    | Signature
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Running:
    """What every page carries: header left and right, foot left, page count, draft mark.

    `page` is a pattern with `{page}` and `{pages}`; `again` one with `{caption}` for a table that
    continues on the next page.
    """

    header_left: str
    header_marks: tuple[str, ...]
    foot_left: str
    page: str
    again: str
    watermark: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A whole document: title and language for the file's particulars, running text, blocks."""

    title: str
    author: str
    language: str
    running: Running
    blocks: tuple[Block, ...]
