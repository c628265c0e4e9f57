"""One cell as a person opens it: its state and mark, what was declared of it, what proves it."""

from dataclasses import dataclass

from sqlalchemy import select

from ghg.desk.context import Desk, Looking, entity_id, looking
from ghg.desk.entry.grid import GridCell, Rows, year_grid
from ghg.desk.entry.marks import cells_of
from ghg.desk.entry.waiting import SentBack, Waiting, sent_back, waiting_cells
from ghg.desk.parameter import parameter_list
from ghg.domain.streams import Stream, Unused
from ghg.intake.words import DATA_CLASSES
from ghg.ledger.rows import table
from ghg.plan.plan import DECLARED_UNUSED, load_plan

CLASSES = tuple(DATA_CLASSES)


@dataclass(frozen=True, slots=True)
class Paper:
    """A kept file that is linked to a stream for months."""

    sha256: str
    file_name: str
    kind: str
    document_no: str
    first_month: int
    last_month: int


@dataclass(frozen=True, slots=True)
class OpenCell:
    """A stream's month; `cell` is None where the stream takes no records. `mark` names the state in
    which it is seen; absences stand under the ids by which they are withdrawn."""

    stream: Stream
    month: int
    cell: GridCell | None
    mark: str
    closed: bool
    absences: tuple[tuple[str, Unused], ...]
    waits: tuple[Waiting, ...]
    sent_back: tuple[SentBack, ...]
    papers: tuple[Paper, ...]
    others: tuple[Stream, ...]


def open_cell(desk: Desk, stream: str, month: int, entity: str = "") -> OpenCell:
    """Open a cell; raises E-REF.stream."""
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        one = plan.stream(stream)
        cells = cells_of(at.connection, at.org_id, plan, (stream,), month, month)
        papers = _papers(at, plan.stream_ids[stream], month)
    grid = year_grid(desk, month // 100, entity, Rows(streams=frozenset({stream})))
    row = next((row.cells for row in grid.rows), ())
    said = [one for one in plan.unused if one.covers(stream, month)]
    return OpenCell(
        stream=one,
        month=month,
        cell=next((cell for cell in row if cell.month == month), None),
        mark=cells.mark((stream, month)),
        closed=month in grid.closed,
        absences=_named(desk, said) if said else (),
        waits=waiting_cells(desk).get((stream, month), ()),
        sent_back=sent_back(desk, stream, month),
        papers=papers,
        others=tuple(other for other in plan.streams if other.code != stream),
    )


def _papers(at: Looking, stream: int, month: int) -> tuple[Paper, ...]:
    """Give the files linked to the stream for the month."""
    kept, links = table("evidence"), table("evidence_link")
    joined = links.join(
        kept, (kept.c.org_id == links.c.org_id) & (kept.c.id == links.c.evidence_id)
    )
    wanted = (
        select(kept, links.c.first_month, links.c.last_month)
        .select_from(joined)
        .where((links.c.org_id == at.org_id) & (links.c.stream_id == stream))
        .where((links.c.first_month <= month) & (links.c.last_month >= month))
        .order_by(links.c.id)
    )
    return tuple(
        Paper(row.sha256, row.file_name, row.kind, row.document_no, row.first_month, row.last_month)
        for row in at.connection.execute(wanted)
    )


def _named(desk: Desk, said: list[Unused]) -> tuple[tuple[str, Unused], ...]:
    """Give declarations under their ids."""
    spans = {(one.stream, one.first_month, one.last_month): one for one in said}
    values = (one for one in parameter_list(desk) if one.parameter == DECLARED_UNUSED)
    keys = ((one.id, (one.stream, one.first_month, one.last_month)) for one in values)
    return tuple((number, spans[key]) for number, key in keys if key in spans)
