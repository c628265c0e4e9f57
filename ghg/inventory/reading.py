"""Reading the books: from the ledger's tables to one frozen value.

`up_to` is a journal number. As of now the kept monthly totals are read; as of an earlier number the
records themselves are summed, so that a replay also proves the totals.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, Row, text

from ghg.domain.issue import BoundaryRow, Head
from ghg.domain.numbers import MILLIONTHS
from ghg.domain.periods import span
from ghg.inventory.books import WEAKEST_LAST, Amount, Books, Paper, Setup
from ghg.inventory.consumption import Cell, consumed
from ghg.inventory.particulars import (
    read_entity,
    read_facts,
    read_own_values,
    read_papers,
)
from ghg.inventory.reading_plant import read_plant
from ghg.ledger.codes import RecordKind
from ghg.plan.plan import NOW, Plan

FEW = 3  # documents are listed where a month rests on no more records than this

_CELLS_NOW = """SELECT stream_id, month, kind, quantity, n, estimated_quantity AS estimated,
  weakest_class, weakest_rank, last_batch FROM monthly_total
WHERE org_id = :org AND month BETWEEN :first AND :last ORDER BY stream_id, month, kind"""

_LIVE_THEN = """FROM activity_record a
JOIN batch b ON b.org_id = a.org_id AND b.id = a.batch_id AND b.seq <= :up_to
WHERE a.org_id = :org AND a.month BETWEEN :first AND :last AND a.posting <> 2
AND NOT EXISTS (SELECT 1 FROM activity_record r
  JOIN batch v ON v.org_id = r.org_id AND v.id = r.batch_id AND v.seq <= :up_to
  WHERE r.org_id = a.org_id AND r.corrects = a.id AND r.posting = 2)"""

_CELLS_THEN = f"""SELECT a.stream_id, a.month, a.kind, sum(a.quantity) AS quantity, count(*) AS n,
  sum(CASE WHEN a.estimated = 1 THEN a.quantity ELSE 0 END) AS estimated,
  max(a.data_class) AS weakest_class, max(a.rank) AS weakest_rank, max(a.batch_id) AS last_batch
{_LIVE_THEN} GROUP BY a.stream_id, a.month, a.kind ORDER BY a.stream_id, a.month, a.kind"""


def read_books(
    connection: Connection, org: Row[Any], plan: Plan, setup: Setup, head: Head, up_to: int = NOW
) -> Books:
    """Read everything that one inventory needs, as it stood at a journal number."""
    org_id = int(org.id)
    papers = read_papers(connection, org_id, plan, up_to)
    return Books(
        setup=setup,
        example=bool(org.example),
        one_person=bool(org.one_person),
        entity=read_entity(connection, org_id, plan.entity_id, setup, up_to),
        facilities=plan.facilities,
        boundary=_in_period(plan.boundary, setup),
        sources=plan.sources,
        involvements=plan.involvements,
        streams=plan.streams,
        amounts=read_amounts(connection, org_id, plan, setup, papers, up_to),
        own_values=read_own_values(connection, org_id, plan, up_to),
        papers=papers,
        facts=read_facts(connection, org_id, plan, setup, up_to),
        previous=(),
        head=head,
        unused=plan.unused,
        plant=read_plant(connection, org_id, plan, setup, up_to),
    )


def read_amounts(
    connection: Connection,
    org_id: int,
    plan: Plan,
    setup: Setup,
    papers: Iterable[Paper],
    up_to: int = NOW,
) -> dict[tuple[str, int], Amount]:
    """Give each stream's consumption per month, with class, rank, documents and evidence."""
    span = {"org": org_id, "first": setup.first_month, "last": setup.last_month, "up_to": up_to}
    statement = _CELLS_NOW if up_to == NOW else _CELLS_THEN
    if up_to == NOW:
        del span["up_to"]
    cells: dict[tuple[int, int], dict[RecordKind, Cell]] = {}
    for row in connection.execute(text(statement), span):
        cell = _cell(row)
        cells.setdefault((row.stream_id, row.month), {})[cell.kind] = cell
    streams = {plan.stream_ids[stream.code]: stream for stream in plan.streams}
    documents = _documents(connection, {**span, "up_to": up_to}, cells)
    linked = _linked(papers)
    amounts = {}
    for (stream_id, month), kinds in cells.items():
        if stream_id in streams:
            stream = streams[stream_id]
            amounts[stream.code, month] = _amount(
                stream.code,
                month,
                stream.unit,
                kinds,
                documents.get((stream_id, month), ()),
                tuple(
                    sorted(
                        p.id for p in linked.get(stream.code, ()) if p.covers(stream.code, month)
                    )
                ),
            )
    return amounts


def _cell(row: Row[Any]) -> Cell:
    return Cell(
        kind=RecordKind(row.kind),
        quantity=Fraction(int(row.quantity), MILLIONTHS),
        records=int(row.n),
        estimated=Fraction(int(row.estimated), MILLIONTHS),
        weakest_class=int(row.weakest_class),
        weakest_rank=int(row.weakest_rank),
        last_batch=int(row.last_batch),
    )


def _amount(
    stream: str,
    month: int,
    unit: str,
    kinds: Mapping[RecordKind, Cell],
    documents: tuple[str, ...],
    evidence: tuple[str, ...],
) -> Amount:
    quantity, used = consumed(kinds)
    return Amount(
        stream=stream,
        month=month,
        quantity=quantity,
        unit=unit,
        records=sum(cell.records for cell in used),
        estimated=sum((cell.estimated for cell in used), Fraction(0)),
        class_=WEAKEST_LAST[max(cell.weakest_class for cell in used) - 1],
        rank=max(cell.weakest_rank for cell in used),
        documents=documents,
        batches=(max(cell.last_batch for cell in used),),
        evidence=evidence,
    )


def _documents(
    connection: Connection, span: dict[str, int], cells: Mapping[tuple[int, int], Any]
) -> dict[tuple[int, int], tuple[str, ...]]:
    """List the papers' numbers of streams that rest on few records a month."""
    many = {
        stream
        for (stream, _), kinds in cells.items()
        if sum(cell.records for cell in kinds.values()) > FEW
    }
    few = sorted({stream for stream, _ in cells} - many)
    found: dict[tuple[int, int], list[str]] = {}
    for start in range(0, len(few), 500):
        ids = ", ".join(str(row_id) for row_id in few[start : start + 500])  # our own integers
        statement = f"""SELECT a.stream_id, a.month, a.document {_LIVE_THEN}
AND a.stream_id IN ({ids}) AND a.document <> '' ORDER BY a.stream_id, a.month, a.id"""
        for row in connection.execute(text(statement), span):
            found.setdefault((row.stream_id, row.month), []).append(row.document)
    return {key: tuple(dict.fromkeys(papers)) for key, papers in found.items()}


def _linked(papers: Iterable[Paper]) -> dict[str, list[Paper]]:
    linked: dict[str, list[Paper]] = {}
    for paper in papers:
        linked.setdefault(paper.stream, []).append(paper)
    return linked


def _in_period(boundary: tuple[BoundaryRow, ...], setup: Setup) -> tuple[BoundaryRow, ...]:
    """Keep what the boundary says of the inventory's own months."""
    period = span(setup.first_month, setup.last_month)
    return tuple(
        row
        for row in boundary
        if row.first_day <= period.last_day and row.last_day >= period.first_day
    )
