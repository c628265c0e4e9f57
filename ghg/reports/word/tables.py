"""Tables in Word: three lines as on paper, the header again on every page, rows never cut."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from ghg.domain.numbers import grouped
from ghg.reports.blocks import Align, BarChart, Column, KeyValues, Table
from ghg.reports.columns import PAD_X, Grid, grid_of, is_number, measured
from ghg.reports.setting import CELL
from ghg.reports.word.elements import element, field, paragraph, place_name, run
from ghg.reports.word.looks import ACCENT, LINE, QUIET, ink

THICK, HAIR = 8, 2  # eighths of a point
POINT = 20  # twentieths
SIDEWAYS = ("left", "right")
BAR_SIGNS = 40
SIDES: dict[Align, str] = {
    "center": "center",
    "right": "right",
    "decimal": "right",
    "page": "right",
}


def table_parts(table: Table, width: int) -> Iterator[Any]:
    """Give caption, unit, table and notes; `width` in twentieths of a point."""
    if table.halves:
        yield from table_parts(_side_by_side(table), width)
        return
    if table.caption:
        yield paragraph("GhgCaption", run(table.caption))
    if table.unit:
        yield paragraph("GhgUnit", run(table.unit))
    style = "GhgCellSmall" if table.dense else "GhgCell"
    grid, fractions = grid_of(table, width / POINT), _fractions(table)
    titles = (
        _cell(paragraph("GhgHeader", run(column.title), align=SIDES.get(column.align, "left")))
        for column in table.columns
    )
    rows = [_row(titles, header=True)]
    for at, row in enumerate(table.rows):
        looks = "GhgCellStrong" if at in table.strong else style
        rows.append(_row(_cells(table.columns, row, fractions, looks)))
    yield _table(_widths(grid), rows)
    yield from (paragraph("GhgNote", run(note)) for note in table.notes)
    yield paragraph("GhgNote")


def key_value_parts(values: KeyValues, width: int) -> Iterator[Any]:
    """Give particulars: names at the left, values at the right."""
    if values.caption:
        yield paragraph("GhgCaption", run(values.caption))
    rows = [
        _row((_cell(paragraph("GhgHeader", run(name))), _cell(paragraph("GhgCell", run(value)))))
        for name, value in values.rows
    ]
    yield _table([width * 3 // 10, width * 7 // 10], rows)
    yield paragraph("GhgNote")


def chart_parts(chart: BarChart, width: int) -> Iterator[Any]:
    """Give bars as signs behind their figures; the length of a bar is drawn, not reported."""
    most = max((abs(float(value)) for value in chart.values), default=0.0) or 1.0
    rows = []
    for name, value in zip(chart.categories, chart.values, strict=True):
        bar = "█" * round(BAR_SIGNS * max(float(value), 0.0) / most)
        said = (run(name), run(f"{grouped(value)} {chart.unit}"), run(bar, ink(ACCENT)))
        sides = ("left", "right", "left")
        rows.append(_row(_cell(_kept(one, side)) for one, side in zip(said, sides, strict=True)))
    yield _table([width * 2 // 10, width * 2 // 10, width * 6 // 10], rows, lines=False)
    yield paragraph("GhgCaption", run(chart.caption))


def _kept(said: Any, side: str) -> Any:
    """Set a cell of a chart, which stays with the next one."""
    return paragraph("GhgCell", said, align=side, looks=(element("w:keepNext"),))


def _side_by_side(table: Table) -> Table:
    """Set the second half of the rows beside the first."""
    half, none = (len(table.rows) + 1) // 2, ("",) * len(table.columns)
    pairs = zip_longest(table.rows[:half], table.rows[half:], fillvalue=none)
    rows = tuple((*left, "", *right) for left, right in pairs)
    columns = (*table.columns, Column(""), *table.columns)
    return replace(table, columns=columns, rows=rows, halves=False, strong=frozenset())


def _cells(
    columns: Sequence[Column], row: Sequence[str], fractions: Sequence[float], style: str
) -> Iterator[Any]:
    for column, text, fraction in zip(columns, row, fractions, strict=True):
        looks = (ink(QUIET),) if column.quiet else ()
        if column.align == "page":
            runs = field(f"PAGEREF {place_name(text)} \\h", "", *looks)
        else:
            runs = (run(text, *looks),)
        side = SIDES.get(column.align, "left")
        yield _cell(paragraph(style, *runs, align=side, looks=_behind(column, fraction, text)))


def _widths(grid: Grid) -> list[int]:
    """Give the widths of columns as on paper, in twentieths of a point."""
    return [round((inner + 2 * PAD_X) * POINT) for inner in grid.widths]


def _fractions(table: Table) -> tuple[float, ...]:
    """Give the room that the longest fraction of every decimal column takes."""
    return tuple(
        max((_fraction(row[at]) for row in table.rows), default=0.0)
        if column.align == "decimal"
        else 0.0
        for at, column in enumerate(table.columns)
    )


def _fraction(text: str) -> float:
    _, point, tail = text.partition(".")
    return measured(CELL, text)(point + tail) if point and is_number(text) else 0.0


def _behind(column: Column, fraction: float, text: str) -> tuple[Any, ...]:
    """Keep room at the right of a number, so that the points stand below each other."""
    if column.align != "decimal" or not is_number(text):
        return ()
    return (element("w:ind", right=round((fraction - _fraction(text)) * POINT)),)


def _cell(content: Any) -> Any:
    return element("w:tc", element("w:tcPr"), content)


def _row(cells: Any, *, header: bool = False) -> Any:
    properties = element("w:trPr", element("w:cantSplit"))
    if header:
        properties.append(element("w:tblHeader"))
    return element("w:tr", properties, *cells)


def _table(widths: Sequence[int], rows: Sequence[Any], *, lines: bool = True) -> Any:
    borders = element("w:tblBorders")
    if lines:
        for side, size in (("top", THICK), ("bottom", THICK), ("insideH", HAIR)):
            borders.append(element(f"w:{side}", val="single", sz=size, space=0, color=LINE))
    properties = element(
        "w:tblPr",
        element("w:tblW", w=sum(widths), type="dxa"),
        element("w:jc", val="center"),
        borders,
        element("w:tblLayout", type="fixed"),
        element(
            "w:tblCellMar",
            *(element(f"w:{side}", w=round(PAD_X * POINT), type="dxa") for side in SIDEWAYS),
        ),
    )
    grid = element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths))
    for row in rows:
        for cell, width in zip(row.iterchildren("{*}tc"), widths, strict=True):
            cell[0].insert(0, element("w:tcW", w=width, type="dxa"))
    return element("w:tbl", properties, grid, *rows)
