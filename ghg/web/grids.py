"""The grids of month entry: cells as a page shows them, and what a form brought of them.

A field is named by its cell, `v:STREAM:2026-01`; its unit is `u:STREAM:2026-01`, or `u:STREAM` for
a whole row. A blank field says nothing of its cell.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from starlette.datastructures import FormData
from starlette.requests import Request

from ghg.desk.activity import Typed
from ghg.desk.entry.grid import LACKING, Grid, GridCell, GridRow
from ghg.desk.entry.pasting import MOST_CELLS
from ghg.desk.entry.waiting import Waiting
from ghg.domain import dates
from ghg.domain.periods import month_text
from ghg.domain.streams import Stream
from ghg.errors import NOWHERE, DataError, Place, Problem, UsageError
from ghg.web.guard import MOST_FIELDS
from ghg.web.reader import Reader
from ghg.web.typed import NOTHING, Told, told

VALUE, UNIT = "v", "u"
_MONTH = re.compile(r"(19|20)[0-9]{2}-(0[1-9]|1[0-2])")
Key = tuple[str, int]  # stream, month


@dataclass(frozen=True, slots=True)
class Handed:
    """What a form of a grid brought: its view and what stood around it, and the cells filled in."""

    view: str
    month: str
    page: int
    show: str
    find: str
    accept: tuple[str, ...]
    cells: tuple[Typed, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of cells: what was typed and is not posted, why, and which were saved."""

    typed: Mapping[Key, Typed] = field(default_factory=dict)
    told: Mapping[Key, Told] = field(default_factory=dict)
    saved: frozenset[Key] = frozenset()
    questions: tuple[str, ...] = ()
    posted: int = 0
    same: int = 0


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell as it is shown; `text` is its month as written."""

    cell: GridCell
    text: str
    typed: Typed | None
    told: Told
    waits: tuple[Waiting, ...]
    saved: bool
    closed: bool

    @property
    def open(self) -> bool:
        """Tell whether a value can be typed: none is recorded and none waits, or what was typed is
        refused."""
        wanted = self.cell.state in LACKING and not self.cell.records and not self.waits
        return not self.closed and (wanted or self.typed is not None)


@dataclass(frozen=True, slots=True)
class Line:
    """A stream's cells, with what it used in the month before and a year ago."""

    stream: Stream
    cells: tuple[CellView, ...]
    total: str
    before: str
    last_year: str

    @property
    def typed(self) -> bool:
        return any(one.typed for one in self.cells)

    @property
    def open(self) -> bool:
        return any(one.open for one in self.cells)

    @property
    def saved(self) -> bool:
        return any(one.saved for one in self.cells)

    @property
    def unit(self) -> str:
        """Give the unit that was typed, else the stream's own."""
        said = next((one.typed.unit for one in self.cells if one.typed), "")
        return said or self.stream.unit


async def handed(request: Request) -> Handed:
    """Read the form of a grid; raises E-WEB.form, E-PASTE.many."""
    form = await request.form(max_fields=MOST_FIELDS)
    month, view = _text(form, "month"), _text(form, "view")
    if not _MONTH.fullmatch(month):
        raise UsageError("E-WEB.form", NOWHERE, month[:100], part="month")
    cells = [*_single(form, month), *_cells(form)]
    if len(cells) > MOST_CELLS:
        raise DataError("E-PASTE.many", NOWHERE, str(len(cells)), limit=MOST_CELLS)
    page = _text(form, "page")
    return Handed(
        view="year" if view == "year" else "month",
        month=month,
        page=int(page) if page.isascii() and page.isdecimal() and len(page) < 9 else 1,
        show=_text(form, "show"),
        find=_text(form, "find"),
        accept=tuple(str(one)[:40] for one in form.getlist("accept"))[:20],
        cells=tuple(cells),
    )


def _text(form: FormData, name: str) -> str:
    value = form.get(name, "")
    return value.strip()[:500] if isinstance(value, str) else ""


def _single(form: FormData, month: str) -> list[Typed]:
    """Read the one cell that a form may name by parts."""
    stream = _text(form, "stream")
    said = Typed(stream, _text(form, "quantity"), _text(form, "unit"), month)
    return [said] if stream else []


def _cells(form: FormData) -> Iterable[Typed]:
    """Read the fields that somebody filled in."""
    for name, value in form.multi_items():
        kind, _, rest = name.partition(":")
        stream, _, month = rest.rpartition(":")
        if kind != VALUE or not isinstance(value, str) or not value.strip():
            continue
        if not (stream and _MONTH.fullmatch(month)):
            raise UsageError("E-WEB.form", NOWHERE, name[:100], part=VALUE)
        unit = _text(form, f"{UNIT}:{rest}") or _text(form, f"{UNIT}:{stream}")
        yield Typed(stream, value.strip()[:500], unit, month)


def refused(reader: Reader, cells: tuple[Typed, ...], problems: Iterable[Problem]) -> Answer:
    """Lay problems beside the cells that they are of; a cell without one was refused with them."""
    given = tuple(problems)
    whole = told(reader, given)
    mine: dict[Key, Told] = {}
    for number, one in enumerate(cells, 1):
        own = [_bare(problem) for problem in given if problem.place.row in (number, None)]
        mine[key_of(one)] = told(reader, own) if own else NOTHING
    typed = {key_of(one): one for one in cells}
    return Answer(typed, mine, questions=whole.questions)


def remarked(reader: Reader, cells: tuple[Typed, ...], problems: Iterable[Problem]) -> Answer:
    """Lay remarks beside cells that were posted; they ask for nothing any more."""
    made = refused(reader, cells, problems)
    quiet = {key: replace(one, questions=()) for key, one in made.told.items()}
    return Answer({}, quiet, saved=frozenset(made.typed))


def _bare(problem: Problem) -> Problem:
    """Leave of a place what is not seen where the problem is shown."""
    return replace(problem, place=Place(column=problem.place.column))


def key_of(typed: Typed) -> Key:
    return typed.stream, dates.month(typed.month)


def lines_of(
    grid: Grid,
    months: Iterable[int],
    answer: Answer,
    waiting: Mapping[Key, tuple[Waiting, ...]],
) -> list[Line]:
    """Lay out the rows of a grid with what was typed, refused, saved, and waits."""
    wanted = frozenset(months)
    texts = {month: month_text(month) for month in wanted}
    last = max(wanted)
    before, last_year = last - 1 if last % 100 > 1 else last - 89, last - 100
    single = len(wanted) == 1
    return [
        Line(
            stream=row.stream,
            cells=tuple(
                _cell(grid, row, cell, texts, answer, waiting)
                for cell in row.cells
                if cell.month in wanted
            ),
            total=row.total,
            before=grid.quantity(row.stream.code, before) if single else "",
            last_year=grid.quantity(row.stream.code, last_year) if single else "",
        )
        for row in grid.rows
    ]


def _cell(
    grid: Grid,
    row: GridRow,
    cell: GridCell,
    texts: Mapping[int, str],
    answer: Answer,
    waiting: Mapping[Key, tuple[Waiting, ...]],
) -> CellView:
    key = (row.stream.code, cell.month)
    return CellView(
        cell=cell,
        text=texts[cell.month],
        typed=answer.typed.get(key),
        told=answer.told.get(key, NOTHING),
        waits=waiting.get(key, ()),
        saved=key in answer.saved,
        closed=cell.month in grid.closed,
    )
