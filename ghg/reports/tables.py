"""Tables as bands: cells are strings, wrapped once by font metrics, rows never cut.

A table that goes over the page repeats its header below a caption that says so (续表); a short one
is not cut.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from ghg.reports.blocks import Align, Column, KeyValues, Table
from ghg.reports.columns import PAD_X, PAD_Y, Grid, grid_of, is_number, measured
from ghg.reports.lines import wrapped
from ghg.reports.pages import Area, Band, Mark, PageNumber, Rule, Text
from ghg.reports.setting import (
    CAPTION,
    CELL,
    CELL_SMALL,
    CELL_STRONG,
    HEADER,
    NOTE,
    Look,
    base_line,
    paragraph_bands,
    text_band,
)

THICK, MIDDLE, HAIR = 0.9, 0.5, 0.25
MOST_LINES = 14  # of a row in one band: a longer cell goes over the page
SHORT = 310.0  # height of the rows of a table that stays on one page


def table_bands(table: Table, width: float, again: str) -> list[Band]:
    """Set a table; `again` is the caption pattern for its following pages."""
    if table.halves:
        return table_bands(_side_by_side(table), width, again)
    grid = grid_of(table, width)
    header = _header(tuple(column.title for column in table.columns), grid)
    head = [*_caption(table.caption, table.unit, width), header]
    resume = (*_caption(again.format(caption=table.caption), table.unit, width), header)
    plain = CELL_SMALL if table.dense else CELL
    rows: list[Band] = []
    for at, row in enumerate(table.rows):
        look = CELL_STRONG if at in table.strong else plain
        last = at == len(table.rows) - 1
        keep = bool(table.notes) if last else at in (0, len(table.rows) - 2)
        rows.extend(_row(row, grid, look, keep=keep, last=last, resume=resume))
    held = rows if table.loose else _whole(rows)
    return [*head, *held, *_notes(table.notes, width)]


def key_value_bands(values: KeyValues, width: float, again: str) -> list[Band]:
    """Set particulars: quiet names at the left, values at the right."""
    names = max((HEADER.face(name).width(name, HEADER.size) for name, _ in values.rows), default=0)
    first = min(max(names + 2 * PAD_X, 0.16 * width), 0.36 * width)
    grid = Grid(
        (0.0, first),
        (first - 2 * PAD_X, width - first - 2 * PAD_X),
        ("left",) * 2,
        (0.0,) * 2,
        width,
    )
    top = Band(0.0, (Rule(0, 0, width, 0, THICK),), 0.0, keep=True)
    resume = (*_caption(again.format(caption=values.caption), "", width), top)
    bands = _caption(values.caption, "", width)
    rows: list[Band] = []
    for at, row in enumerate(values.rows):
        last = at == len(values.rows) - 1
        keep = at in (0, len(values.rows) - 2) and not last
        rows.extend(_row(row, grid, CELL, keep=keep, last=last, resume=resume, first_bold=True))
    return [*bands, top, *_whole(rows)]


def _side_by_side(table: Table) -> Table:
    """Set the second half of the rows beside the first, an empty column between them."""
    half, none = (len(table.rows) + 1) // 2, ("",) * len(table.columns)
    pairs = zip_longest(table.rows[:half], table.rows[half:], fillvalue=none)
    rows = tuple((*left, "", *right) for left, right in pairs)
    columns = (*table.columns, Column(""), *table.columns)
    return replace(table, columns=columns, rows=rows, halves=False)


def _whole(rows: list[Band]) -> list[Band]:
    """Keep the rows of a short table on one page."""
    if sum(row.height for row in rows) > SHORT:
        return rows
    return [replace(row, keep=True) for row in rows[:-1]] + rows[-1:]


def _caption(caption: str, unit: str, width: float) -> list[Band]:
    """Set the caption in the middle and the unit at the upper right."""
    if not caption:
        return []
    band = text_band(caption, CAPTION, width, before=9, keep=True, centered=True)
    if not unit:
        return [Band(band.height + 2, band.marks, band.before, keep=True)]
    taken = CELL.face(unit).width(unit, CELL.size)
    room = (width - CAPTION.face(caption).width(caption, CAPTION.size)) / 2 - 12
    below = 0.0 if taken <= room else CELL.leading
    y = base_line(CAPTION, 0) + below + (band.height - CAPTION.leading)
    mark = Text(width - taken, y, unit, CELL.face(unit).name, CELL.size)
    return [Band(band.height + below + 2, (*band.marks, mark), band.before, keep=True)]


def _notes(notes: Sequence[str], width: float) -> list[Band]:
    bands: list[Band] = []
    for at, note in enumerate(notes):
        bands.extend(paragraph_bands(note, NOTE, width, before=3 if at == 0 else 0))
    return bands


def _header(titles: tuple[str, ...], grid: Grid) -> Band:
    """Set the header between a thick and a middle rule; numbers' titles stand over the numbers."""
    cells = [
        wrapped(title, grid.widths[at], measured(HEADER, title)) for at, title in enumerate(titles)
    ]
    most = max(len(cell) for cell in cells)
    height = most * HEADER.leading + 2 * PAD_Y + 1
    marks: list[Mark] = [
        Area(0, 0, grid.width, height, "tint"),
        Rule(0, 0, grid.width, 0, THICK),
        Rule(0, height, grid.width, height, MIDDLE),
    ]
    for at, cell in enumerate(cells):
        drop = (most - len(cell)) * HEADER.leading
        for number, line in enumerate(cell):
            align: Align = "right" if grid.aligns[at] == "decimal" else grid.aligns[at]
            face = HEADER.face(line)
            x = _x(align, grid, at, face.width(line, HEADER.size))
            y = PAD_Y + 0.5 + drop + base_line(HEADER, number)
            marks.append(Text(x, y, line, face.name, HEADER.size))
    return Band(height, tuple(marks), 0.0, keep=True)


def _row(
    row: tuple[str, ...],
    grid: Grid,
    look: Look,
    *,
    keep: bool,
    last: bool,
    resume: tuple[Band, ...],
    first_bold: bool = False,
) -> list[Band]:
    """Set a row as one band, or as several when a cell is longer than most pages bear."""
    looks = [_look(at, look, grid, first_bold) for at in range(len(row))]
    cells = [_cell_lines(cell, grid, at, looks[at]) for at, cell in enumerate(row)]
    most = max(len(cell) for cell in cells)
    bands = []
    for start in range(0, most, MOST_LINES):
        shown = [cell[start : start + MOST_LINES] for cell in cells]
        ends = start + MOST_LINES >= most
        height = max(len(cell) for cell in shown) * look.leading + 2 * grid.pad
        marks = _cell_marks(row, shown, grid, looks)
        if ends:
            rule = (THICK, "text") if last else (HAIR, "line")
            marks.append(Rule(0, height, grid.width, height, rule[0], rule[1]))  # type: ignore[arg-type]
        bands.append(Band(height, tuple(marks), 0.0, keep and ends, resume))
    return bands


def _look(at: int, look: Look, grid: Grid, first_bold: bool) -> Look:
    if at in grid.quiet:
        return replace(look, bold=False, ink="quiet")
    return CELL_STRONG if first_bold and at == 0 else look


def _cell_lines(cell: str, grid: Grid, at: int, look: Look) -> tuple[str, ...]:
    if grid.aligns[at] == "page":
        return ("",)
    return wrapped(cell, grid.widths[at], measured(look, cell))


def _cell_marks(
    row: tuple[str, ...], cells: list[tuple[str, ...]], grid: Grid, looks: list[Look]
) -> list[Mark]:
    """Place the lines of a row's cells."""
    marks: list[Mark] = []
    for at, cell in enumerate(cells):
        look = looks[at]
        face = look.face(row[at])
        for number, line in enumerate(cell):
            y = grid.pad + base_line(look, number)
            if grid.aligns[at] == "page":
                x = grid.lefts[at] + PAD_X + grid.widths[at]
                marks.append(PageNumber(x, y, row[at], face.name, look.size))
            elif line:
                x = _cell_x(line, look, grid, at)
                marks.append(Text(x, y, line, face.name, look.size, look.ink))
    return marks


def _cell_x(line: str, look: Look, grid: Grid, at: int) -> float:
    """Find the left end of a cell's line; numbers stand on their decimal point."""
    face = look.face(line)
    taken = face.width(line, look.size)
    if grid.aligns[at] != "decimal" or not is_number(line):
        return _x(grid.aligns[at], grid, at, taken)
    whole, _, fraction = line.partition(".")
    point = grid.lefts[at] + PAD_X + grid.widths[at] - grid.fractions[at]
    return point - face.width(whole, look.size) if fraction else point - taken


def _x(align: Align, grid: Grid, at: int, taken: float) -> float:
    left, room = grid.lefts[at] + PAD_X, grid.widths[at]
    if align in ("right", "decimal", "page"):
        return left + room - taken
    return left + (room - taken) / 2 if align == "center" else left
