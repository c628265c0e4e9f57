"""Numbers of chapters, annexes, tables and figures, and references to headings.

Chapters count 1, 2, 3, annexes A, B, C, sections within them; tables and figures run through the
whole document.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ghg.reports.blocks import BarChart, Block, Heading, KeyValues, Table


@dataclass(frozen=True, slots=True)
class Patterns:
    """How a number and a text stand together: patterns with `{n}` and `{text}`."""

    chapter: str
    annex: str
    section: str
    table: str
    figure: str


def numbered(blocks: tuple[Block, ...], patterns: Patterns) -> tuple[Block, ...]:
    """Number headings, tables and figures in order, and fill the cells that name a heading."""
    counter = _Counter(patterns)
    counted = tuple(counter.counted(block) for block in blocks)
    titles = {block.anchor: block.text for block in counted if isinstance(block, Heading)}
    return tuple(
        _referring(block, titles) if isinstance(block, Table) else block for block in counted
    )


class _Counter:
    """Counts while the blocks pass by in order."""

    def __init__(self, patterns: Patterns) -> None:
        self._patterns = patterns
        self._chapters = self._annexes = self._sections = self._tables = self._figures = 0
        self._prefix = ""

    def counted(self, block: Block) -> Block:
        """Give the block with its number in front of its text."""
        if isinstance(block, Heading):
            return self._heading(block)
        if isinstance(block, Table | KeyValues) and block.caption:
            self._tables += 1
            caption = self._patterns.table.format(n=self._tables, text=block.caption)
            return replace(block, caption=caption)
        if isinstance(block, BarChart):
            self._figures += 1
            caption = self._patterns.figure.format(n=self._figures, text=block.caption)
            return replace(block, caption=caption)
        return block

    def _heading(self, heading: Heading) -> Heading:
        if heading.style == "plain":
            return heading
        if heading.style == "section":
            self._sections += 1
            number, pattern = f"{self._prefix}.{self._sections}", self._patterns.section
        elif heading.style == "chapter":
            self._chapters += 1
            self._prefix = number = str(self._chapters)
            self._sections, pattern = 0, self._patterns.chapter
        else:
            self._prefix = number = chr(ord("A") + self._annexes)
            self._annexes += 1
            self._sections, pattern = 0, self._patterns.annex
        return replace(heading, text=pattern.format(n=number, text=heading.text))


def _referring(table: Table, titles: Mapping[str, str]) -> Table:
    """Fill `section` cells with the numbered text of the heading that they name."""
    places = [at for at, column in enumerate(table.columns) if column.align == "section"]
    if not places:
        return table
    rows = tuple(
        tuple(titles[cell] if at in places else cell for at, cell in enumerate(row))
        for row in table.rows
    )
    return replace(table, rows=rows)
