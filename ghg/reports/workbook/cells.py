"""What a workbook holds before it is written: sheets of tables, cells that are text, number or
formula. Numbers are text here too; a binary float is made only when a cell is written."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from ghg.domain.numbers import from_exact_text

MOST_DECIMALS = 12
TITLE_ROWS = 2  # title, and whose report it is
HEAD_ROWS = 2  # caption, header

Look: TypeAlias = Literal["number", "input", "month", "share"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number: its exact text (a decimal, or n/d), the decimals shown, how it looks."""

    text: str
    decimals: int
    look: Look = "number"


@dataclass(frozen=True, slots=True)
class Live:
    """A formula in A1 notation without its equals sign, and the frozen value that it gives."""

    formula: str
    text: str
    decimals: int


Cell: TypeAlias = str | Number | Live


@dataclass(frozen=True, slots=True)
class Part:
    """A table on a sheet: caption, titles, rows, unit of all numbers, notes below."""

    caption: str
    titles: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    unit: str = ""
    strong: frozenset[int] = frozenset()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: the name on its tab, its title, its tables one below the other; on paper it is
    `pages_wide`, and on each page stand the `repeated` first columns."""

    name: str
    title: str
    parts: tuple[Part, ...]
    wide: frozenset[int] = frozenset()  # columns that hold long texts
    pages_wide: int = 1
    repeated: int = 0


def number(text: str, look: Look = "number") -> Cell:
    """Give a number with the decimals of its text; nothing stays an empty text."""
    return Number(text, decimals_of(text), look) if text else ""


def decimals_of(text: str) -> int:
    """Tell how many decimals a number is written with; a fraction is shown with twelve."""
    if "/" in text:
        return MOST_DECIMALS
    return min(len(text.partition(".")[2]), MOST_DECIMALS)


def same(one: str, other: str) -> bool:
    """Tell whether two texts mean the same number."""
    return from_exact_text(one) == from_exact_text(other)


def first_rows(sizes: Iterable[tuple[int, int]]) -> list[int]:
    """Give the number of the first row of each table, by the rows and notes of all of them."""
    found, at = [], TITLE_ROWS
    for rows, notes in sizes:
        found.append(at + HEAD_ROWS + 1)
        at += HEAD_ROWS + rows + notes + 1
    return found
