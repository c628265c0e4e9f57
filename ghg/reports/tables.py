"""Tables as bands: cells are strings, wrapped once by font metrics, rows never cut.

Columns take the width that their contents ask for; numbers, codes and words keep their line as
long as the paper allows. A table that goes over the page repeats its header below a caption that
says so (续表).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from ghg.reports.blocks import Align, Column, KeyValues, Table
from ghg.reports.lines import Measure, widest_unit, wrapped
from ghg.reports.pages import Area, Band, Mark, PageNumber, Rule, Text
from ghg.reports.setting import (
    CAPTION,
    CELL,
    CELL_STRONG,
    HEADER,
    NOTE,
    Look,
    base_line,
    paragraph_bands,
    text_band,
)

PAD_X = 4.5
PAD_Y = 2.6
THICK, MIDDLE, HAIR = 0.9, 0.5, 0.25
MOST_LINES = 30  # of a row in one band: a longer cell goes over the page
NARROWEST = 16.0
SHORT = 310.0  # height of the rows of a table that stays on one page
SHORT_TITLE = 5
AIR = 5.0  # beside a number
WIDEST_UNIT = 0.3  # of the paper: a longer code may be split


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the columns stand: left edges, inner widths, and room behind the decimal point."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    aligns: tuple[Align, ...]
    fractions: tuple[float, ...]
    width: float


def table_bands(table: Table, width: float, again: str) -> list[Band]:
    """Set a table; `again` is the caption pattern for its following pages."""
    if table.halves:
        return table_bands(_side_by_side(table), width, again)
    grid = _grid(table, width)
    header = _header(tuple(column.title for column in table.columns), grid)
    head = [*_caption(table.caption, table.unit, width), header]
    resume = (*_caption(again.format(caption=table.caption), table.unit, width), header)
    rows: list[Band] = []
    for at, row in enumerate(table.rows):
        look = CELL_STRONG if at in table.strong else CELL
        last = at == len(table.rows) - 1
        keep = bool(table.notes) if last else at in (0, len(table.rows) - 2)
        rows.extend(_row(row, grid, look, keep=keep, last=last, resume=resume))
    return [*head, *_whole(rows), *_notes(table.notes, width)]


def key_value_bands(values: KeyValues, width: float, again: str) -> list[Band]:
    """Set particulars: quiet names at the left, values at the right."""
    names = max((HEADER.face(name).width(name, HEADER.size) for name, _ in values.rows), default=0)
    first = min(max(names + 2 * PAD_X, 0.16 * width), 0.36 * width)
    grid = _Grid(
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


def _header(titles: tuple[str, ...], grid: _Grid) -> Band:
    """Set the header between a thick and a middle rule; numbers' titles stand over the numbers."""
    cells = [
        wrapped(title, grid.widths[at], _measure(HEADER, title)) for at, title in enumerate(titles)
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
    grid: _Grid,
    look: Look,
    *,
    keep: bool,
    last: bool,
    resume: tuple[Band, ...],
    first_bold: bool = False,
) -> list[Band]:
    """Set a row as one band, or as several when a cell is longer than most pages bear."""
    looks = [CELL_STRONG if first_bold and at == 0 else look for at in range(len(row))]
    cells = [_cell_lines(cell, grid, at, looks[at]) for at, cell in enumerate(row)]
    most = max(len(cell) for cell in cells)
    bands = []
    for start in range(0, most, MOST_LINES):
        shown = [cell[start : start + MOST_LINES] for cell in cells]
        ends = start + MOST_LINES >= most
        height = max(len(cell) for cell in shown) * look.leading + 2 * PAD_Y
        marks = _cell_marks(row, shown, grid, looks)
        if ends:
            rule = (THICK, "text") if last else (HAIR, "line")
            marks.append(Rule(0, height, grid.width, height, rule[0], rule[1]))  # type: ignore[arg-type]
        bands.append(Band(height, tuple(marks), 0.0, keep and ends, resume))
    return bands


def _cell_lines(cell: str, grid: _Grid, at: int, look: Look) -> tuple[str, ...]:
    if grid.aligns[at] == "page":
        return ("",)
    return wrapped(cell, grid.widths[at], _measure(look, cell))


def _cell_marks(
    row: tuple[str, ...], cells: list[tuple[str, ...]], grid: _Grid, looks: list[Look]
) -> list[Mark]:
    """Place the lines of a row's cells."""
    marks: list[Mark] = []
    for at, cell in enumerate(cells):
        look = looks[at]
        face = look.face(row[at])
        for number, line in enumerate(cell):
            y = PAD_Y + base_line(look, number)
            if grid.aligns[at] == "page":
                x = grid.lefts[at] + PAD_X + grid.widths[at]
                marks.append(PageNumber(x, y, row[at], face.name, look.size))
            elif line:
                x = _cell_x(line, look, grid, at)
                marks.append(Text(x, y, line, face.name, look.size))
    return marks


def _cell_x(line: str, look: Look, grid: _Grid, at: int) -> float:
    """Find the left end of a cell's line; numbers stand on their decimal point."""
    face = look.face(line)
    taken = face.width(line, look.size)
    if grid.aligns[at] != "decimal" or not _is_number(line):
        return _x(grid.aligns[at], grid, at, taken)
    whole, _, fraction = line.partition(".")
    point = grid.lefts[at] + PAD_X + grid.widths[at] - grid.fractions[at]
    return point - face.width(whole, look.size) if fraction else point - taken


def _x(align: Align, grid: _Grid, at: int, taken: float) -> float:
    left, room = grid.lefts[at] + PAD_X, grid.widths[at]
    if align in ("right", "decimal", "page"):
        return left + room - taken
    return left + (room - taken) / 2 if align == "center" else left


def _measure(look: Look, text: str) -> Measure:
    face, size = look.face(text), look.size
    return lambda part: face.width(part, size)


def _is_number(text: str) -> bool:
    return text[-1:].isdigit() and text.lstrip("+-−")[:1].isdigit()


def _grid(table: Table, width: float) -> _Grid:
    """Share the width: what must not be split first, then what would like to stand on one line."""
    least, liked, fractions = [], [], []
    for at, column in enumerate(table.columns):
        cells = [row[at] for row in table.rows] if column.align != "page" else ["000"]
        fraction = _fraction_width(cells) if column.align == "decimal" else 0.0
        whole = _liked_width(cells, column.align, fraction)
        title = HEADER.face(column.title).width(column.title, HEADER.size)
        least.append(
            max(_least_width(cells, column.align, whole, width), _title_unit(column.title))
        )
        liked.append(max(whole, min(title, 3 * HEADER.size + title / 2)))
        fractions.append(fraction)
    pads = 2 * PAD_X * len(table.columns)
    inner = _shared(least, liked, [column.weight for column in table.columns], width - pads)
    lefts = [0.0]
    for taken in inner[:-1]:
        lefts.append(lefts[-1] + taken + 2 * PAD_X)
    aligns = tuple(column.align for column in table.columns)
    return _Grid(tuple(lefts), tuple(inner), aligns, tuple(fractions), width)


def _liked_width(cells: Sequence[str], align: Align, fraction: float) -> float:
    """Give the width at which no cell breaks."""
    if align != "decimal":
        lines = {line for cell in cells for line in cell.split("\n")}
        return max((_cell_width(line) for line in lines), default=0.0)
    wholes = {cell.partition(".")[0] if _is_number(cell) else cell for cell in cells}
    return max((_cell_width(whole) for whole in wholes), default=0.0) + fraction + AIR


def _least_width(cells: Sequence[str], align: Align, liked: float, width: float) -> float:
    """Give the width at which no number, code or word breaks."""
    if align in ("decimal", "right", "page"):
        return liked
    unit = max((widest_unit(cell, _cell_width) for cell in set(cells)), default=0.0)
    return max(min(unit, WIDEST_UNIT * width), NARROWEST)


def _fraction_width(cells: Sequence[str]) -> float:
    """Give the room that the longest fraction needs, the point included."""
    tails = {cell.partition(".")[2] for cell in cells if _is_number(cell) and "." in cell}
    return max((_cell_width("." + tail) for tail in tails), default=0.0)


def _title_unit(title: str) -> float:
    """Give the width that a title needs: a short one is not broken."""
    if len(title) <= SHORT_TITLE:
        return _measure(HEADER, title)(title)
    return max(widest_unit(title, _measure(HEADER, title)), 2 * HEADER.size)


def _cell_width(text: str) -> float:
    return max(
        CELL.face(text).width(text, CELL.size), CELL_STRONG.face(text).width(text, CELL.size)
    )


def _shared(
    least: list[float], liked: list[float], weights: list[int], width: float
) -> list[float]:
    """Give every column its least width, then a share of the rest: first towards what it likes,
    what remains by weight."""
    short = sum(least)
    if short > width:
        return [one * width / short for one in least]
    spare = width - short
    given = _poured(
        [max(want - need, 0.0) for want, need in zip(liked, least, strict=True)], weights, spare
    )
    rest = (spare - sum(given)) / sum(weights)
    return [
        need + extra + rest * weight
        for need, extra, weight in zip(least, given, weights, strict=True)
    ]


def _poured(wishes: list[float], weights: list[int], spare: float) -> list[float]:
    """Fulfil small wishes whole; what the others must share is shared by weight."""
    given = [0.0] * len(wishes)
    left, heavy = spare, sum(weights)
    for at in sorted(range(len(wishes)), key=lambda at: wishes[at] / weights[at]):
        given[at] = min(wishes[at], left * weights[at] / heavy)
        left, heavy = left - given[at], heavy - weights[at]
    return given
