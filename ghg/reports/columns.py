"""Columns of a table: how the width of the paper is shared, and where each column stands.

Columns take the width that their contents ask for; numbers, codes and words keep their line as long
as the paper allows, small wishes come before large ones.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ghg.reports.blocks import Align, Table
from ghg.reports.lines import Measure, widest_unit
from ghg.reports.setting import CELL, CELL_STRONG, HEADER, Look

_NUMBER = re.compile(r"[+\-−]?[0-9,]+(?:\.[0-9]+)?")
PAD_X = 4.5
PAD_Y, PAD_Y_DENSE = 2.6, 1.0
NARROWEST = 16.0
WIDEST_UNIT = 0.3  # of the paper: a longer code may be split
SHORT_TITLE = 5
AIR = 5.0  # beside a number


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the columns stand: left edges, inner widths, room behind the decimal point; which are
    set in quiet ink, and the air above and below a row."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    aligns: tuple[Align, ...]
    fractions: tuple[float, ...]
    width: float
    quiet: frozenset[int] = frozenset()
    pad: float = PAD_Y


def measured(look: Look, text: str) -> Measure:
    face, size = look.face(text), look.size
    return lambda part: face.width(part, size)


def is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None


def grid_of(table: Table, width: float) -> Grid:
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
    quiet = frozenset(at for at, column in enumerate(table.columns) if column.quiet)
    pad = PAD_Y_DENSE if table.dense else PAD_Y
    return Grid(tuple(lefts), tuple(inner), aligns, tuple(fractions), width, quiet, pad)


def _liked_width(cells: Sequence[str], align: Align, fraction: float) -> float:
    """Give the width at which no cell breaks."""
    if align != "decimal":
        lines = {line for cell in cells for line in cell.split("\n")}
        return max((_cell_width(line) for line in lines), default=0.0)
    wholes = {cell.partition(".")[0] if is_number(cell) else cell for cell in cells}
    return max((_cell_width(whole) for whole in wholes), default=0.0) + fraction + AIR


def _least_width(cells: Sequence[str], align: Align, liked: float, width: float) -> float:
    """Give the width at which no number, code or word breaks."""
    if align in ("decimal", "right", "page"):
        return liked
    unit = max((widest_unit(cell, _cell_width) for cell in set(cells)), default=0.0)
    return max(min(unit, WIDEST_UNIT * width), NARROWEST)


def _fraction_width(cells: Sequence[str]) -> float:
    """Give the room that the longest fraction needs, the point included."""
    tails = {cell.partition(".")[2] for cell in cells if is_number(cell) and "." in cell}
    return max((_cell_width("." + tail) for tail in tails), default=0.0)


def _title_unit(title: str) -> float:
    """Give the width that a title needs: a short one is not broken."""
    if len(title) <= SHORT_TITLE:
        return measured(HEADER, title)(title)
    return max(widest_unit(title, measured(HEADER, title)), 2 * HEADER.size)


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
