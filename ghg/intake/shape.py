"""The shape of a sheet: one table, whose header stands in one row.

A header in another row than the first is not guessed; the row that looks like one is named, and a
mapping says so. A second table on a sheet would be read with the columns of the first, so the file
is refused where it begins.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from ghg.errors import DataError, Place, Problem
from ghg.intake.columns import Layout, matched, missing_columns
from ghg.intake.findings import Findings
from ghg.intake.idle import is_sum
from ghg.intake.kinds import TABLES
from ghg.intake.rows import Rows
from ghg.sheets.cells import is_missing

LOOKED_AT = 12  # rows in which a header may stand

_FIGURES = ("quantity", "value", "reading")
_DIGIT = re.compile(r"\d")
_ALIKE = 2  # cells that say their own header again

Headers = Iterable[tuple[int, Sequence[str]]]  # row number, its texts from the first column on


def header_elsewhere(file: str, sheet: str, rows: Headers, tried: int) -> Problem | None:
    """Name the row below `tried` that holds a whole header, or say that it lies in two rows."""
    before: Sequence[str] = ()
    for number, texts in islice(rows, LOOKED_AT):
        place = Place(file, sheet, number)
        if number > tried and _is_header(texts):
            return Problem("E-HDR.row", place, "", {"row": str(number)})
        if number > tried and _is_header(_joined(before, texts)):
            return Problem("E-HDR.two", place, "", {"first": str(number - 1), "row": str(number)})
        before = texts
    return None


def side_by_side(layout: Layout, problems: Sequence[Problem]) -> Problem | None:
    """Say that a second table stands beside the first: its columns come again behind a gap."""
    twice = [one for one in problems if one.code == "E-HDR.twice"]
    if "" not in (header.strip() for header in layout.headers) or len(twice) < _ALIKE:
        return None
    return Problem("E-LAYOUT.beside", twice[0].place, twice[0].raw)


def one_table(layout: Layout, blocks: Iterable[Rows], findings: Findings) -> Iterator[Rows]:
    """Give the rows up to where a second table begins; that is E-LAYOUT, and what follows waits."""
    last = 0
    for rows in blocks:
        at = _second(layout, rows, last)
        if at is not None:
            if at:
                yield rows.picked(range(at))
            place = Place(layout.file, layout.sheet, rows.numbers[at])
            findings.add(Problem("E-LAYOUT", place, _shown(rows, at)))
            return
        if len(rows):
            yield rows
        last = rows.numbers[-1] if len(rows) else last


def _is_header(texts: Sequence[str]) -> bool:
    for table in TABLES:
        layout, _ = matched("", "", texts, table.columns)
        if not missing_columns(layout, table.columns, table.needed(layout)):
            return True
    return False


def _joined(above: Sequence[str], below: Sequence[str]) -> list[str]:
    """Lay two rows of a header into one: what is blank below is said above."""
    width = max(len(above), len(below))
    upper = [*above, *[""] * (width - len(above))]
    lower = [*below, *[""] * (width - len(below))]
    return [low.strip() or high.strip() for high, low in zip(upper, lower, strict=True)]


def _second(layout: Layout, rows: Rows, last: int) -> int | None:
    """Find the row with which another table begins."""
    figure = next((name for name in _FIGURES if name in rows.columns), None)
    if figure is None:
        return None
    texts = rows.column(figure)
    odd = {text for text in rows.distinct(figure) if _is_word(rows, text)}
    for at in [at for at, text in enumerate(texts) if text in odd] if odd else ():
        own = sum(_says_header(layout, rows, name, at) for name in rows.columns)
        apart = _behind_gap(layout, rows, at, rows.numbers[at - 1] if at else last)
        if own >= _ALIKE or (apart and _words(rows, at) >= _ALIKE):
            return at
    return None


def _behind_gap(layout: Layout, rows: Rows, at: int, before: int) -> bool:
    """Tell whether a row stands behind a blank one, which a sheet skips and a text file has."""
    if layout.sheet:
        return bool(before) and rows.numbers[at] - before > 1
    return at > 0 and not any(column[at - 1].strip() for column in rows.columns.values())


def _is_word(rows: Rows, text: str) -> bool:
    """Tell whether a text in a column of figures holds no figure at all."""
    bare = text.strip()
    return not (text in rows.faults or is_missing(bare) or is_sum(bare) or _DIGIT.search(bare))


def _says_header(layout: Layout, rows: Rows, name: str, at: int) -> bool:
    place = layout.positions.get(name)
    return place is not None and rows.columns[name][at].strip() == layout.headers[place].strip()


def _words(rows: Rows, at: int) -> int:
    """Count the cells of a row that hold words without a figure."""
    return sum(_is_word(rows, column[at]) for column in rows.columns.values())


def _shown(rows: Rows, at: int) -> str:
    return " | ".join(column[at] for column in rows.columns.values() if column[at])[:80]


def refused_header(file: str, rows: Headers, error: DataError) -> DataError:
    """Give the refusal of a header, or where the header really stands."""
    found = header_elsewhere(file, "", rows, 1) if error.code == "E-HDR" else None
    return error if found is None else DataError.of([found])
